"""Clauses that leave unsaid what was said or done."""

from typing import Final

from loaders.events.grammar.phrases import subject_span
from loaders.events.grammar.sentence import Governed, Sentence
from loaders.events.grammar.verbs import Verb

_SAYING: Final = frozenset({"say", "add", "tell", "state"})
_MEANT: Final = frozenset({"it", "so", "this", "that"})


def says_nothing(sentence: Sentence, governed: Governed, verb: Verb) -> bool:
    """The sentence tells that somebody said something, and not what: it stands in a quotation before it."""
    if verb.lemma not in _SAYING or verb.negated or len(sentence.verbs) > 1:
        return False
    first = subject_span(sentence, governed)[0]
    if any(item.kind in {"word", "name"} and not item.is_in("prepositions") for item in sentence.items[:first]):
        return False
    told = sentence.items[verb.last :]
    return not any(
        item.kind == "name" or (item.kind == "word" and not item.is_in("prepositions", "adverbs")) for item in told
    )


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
