"""Clauses that leave unsaid what was said or done."""

from typing import Final

from loaders.events.grammar.openers import Opener
from loaders.events.grammar.phrases import subject_span
from loaders.events.grammar.sentence import Governed, Sentence
from loaders.events.grammar.verbs import Verb

_SAYING: Final = frozenset({"say", "add", "tell", "state"})
_MEANT: Final = frozenset({"it", "so", "this", "that"})


def says_nothing(sentence: Sentence, governed: Governed, verb: Verb) -> bool:
    """The sentence tells that somebody said something, and not what: it stands in a quotation before it."""
    if _only_refers(sentence, governed, verb):
        return True
    if verb.lemma not in _SAYING or verb.negated or len(sentence.verbs) > 1:
        return False
    first = subject_span(sentence, governed)[0]
    if any(item.kind in {"word", "name"} and not item.is_in("prepositions") for item in sentence.items[:first]):
        return False
    told = sentence.items[verb.last :]
    return not any(
        item.kind == "name" or (item.kind == "word" and not item.is_in("prepositions", "adverbs")) for item in told
    )


def _only_refers(sentence: Sentence, governed: Governed, verb: Verb) -> bool:
    """Whether a clause only tells who said so: "As the Post reported on Monday, she is ill", "He is ill, as she said on Monday"."""
    clause = sentence.clauses[governed.clause]
    opens = clause.opener == "as" or sentence.items[clause.first].low == "as"
    if not opens or verb.form.frame != "say" or verb.passive or len(sentence.clauses) < 2:
        return False
    following = sentence.clauses[governed.clause + 1 : governed.clause + 2]
    if sentence.items[clause.start + 1].low == "of" or (following and following[0].reported):
        return False  # "as of Friday police said", "as police said they had found it"
    end = next((at for at in range(verb.last, clause.last) if sentence.items[at].text == ","), clause.last)
    told = sentence.items[verb.last : end]
    return all(item.kind in {"date", "mark"} or item.is_in("prepositions", "adverbs", "articles") for item in told)


def does_it(sentence: Sentence, governed: Governed, verb: Verb) -> bool:
    """Whoever did something is only meant, and what it was stands elsewhere: "those who did it on Monday", "what she did on Monday"."""
    if sentence.words(verb.last, verb.last + 3) == "the turn of":
        return True  # "Today came the turn of the minister"
    if (
        verb.lemma != "do"
        or verb.passive
        or not sentence.clauses[governed.clause].relative
        or verb.last >= len(sentence.items)
    ):
        return False
    follows = sentence.items[verb.last]
    return follows.low in _MEANT or follows.kind == "date" or follows.is_in("prepositions")


def why_not_then(sentence: Sentence, at: int) -> str:
    """Why a day that nothing before has told is none: only what else happened tells it, "on the same day that the court fell"; or ""."""
    date, after = sentence.items[at], sentence.items[at + 1 :]
    if not after or not date.text.lower().startswith("the same "):
        return ""
    clause = sentence.clauses[sentence.clause_at(at + 1)]
    told = clause.first == at + 1 and clause.opener == Opener.TIME
    return "only told by what else happened then" if told or after[0].low in {"as", "that"} else ""
