"""What kind of event a speech is, by what is said: a refusal, a demand, a threat, an accusation, or the speaker's own deed."""

from collections.abc import Sequence
from typing import Final

from loaders.events.grammar.phrases import inverted_span, subject_span
from loaders.events.grammar.sentence import Governed, Sentence
from loaders.events.grammar.verbs import QUOTES, Verb
from loaders.events.kinds.objects import type_of_verb
from loaders.events.kinds.phrases import type_of_phrases
from loaders.language.lexicon import WORDS, verb_form

_CIRCUMSTANCE: Final = frozenset({"after", "before", "since", "when", "while", "until", "once"})
_TO_COME: Final = frozenset({"future", "modal", "infinitive"})
_UNOWNED: Final = frozenset({"MOBILIZE", "SANCTION", "COERCE"})
"""Told without anybody who does it, such a thing is the speaker's own side's: "said troops had been sent"."""
DEEDS: Final = frozenset({"MOBILIZE", "ASSAULT", "COERCE", "SANCTION"})
"""Whoever speaks of such a thing that another does has not done it: speaking of it is to warn or to accuse."""
_REASONS: Final = frozenset({"after", "because"})
"""What opens what a thing was said to come from, and not what is said of it."""
_GIVING: Final = frozenset({"AGREE", "AID", "COOPERATE", "SUPPORT"})
_TALKING: Final = frozenset({"confer", "speak", "talk"})
_ONESELF: Final = frozenset({"it", "they", "he", "she", "we", "i"})
_NOBODY: Final = frozenset({"nobody", "none", "neither"})
_ADDRESSED: Final = frozenset({"us", "me", "him", "them", "it"})
_SPEAKERS: Final = frozenset({"we", "i"})
"""Whoever speaks, within quotation marks: "they" are others there."""
_TELLING: Final = ("REJECT", "THREATEN", "REQUEST", "ACCUSE", "AGREE", "MOBILIZE", "ASSAULT", "COERCE", "SANCTION")
"""Of several things that a speaker says, the first of these names the speech."""
_OWN: Final = ("AID", "CONCEDE", "RETREAT", "PROTEST", "COOPERATE", "SUPPORT")
"""What a speaker only tells of himself: that another helps or gives way is news, and no more."""


def type_of_speech(sentence: Sentence, governed: Governed, verb: Verb) -> str:
    """What saying something amounts to: told from what is said, which stands after the verb or, quoted, before it."""
    first, last = _said(sentence, governed, verb)
    opens, closes = _condition(sentence, first, last)
    places = {*range(first, opens), *range(closes, last)} - {verb.first}
    said = [other for other in sentence.verbs if other.first in places]
    found = type_of_phrases(f"{sentence.prose(first, opens)} {sentence.prose(closes, last)}")
    if found != "THREATEN" and (_says_must(sentence, said) or _commands(sentence, first)):
        return "REQUEST"
    if found and not (found in _GIVING and _says_no(sentence, said)):
        return "ACCUSE" if found == "ASSAULT" and _of_another(sentence, said) else found
    if _says_no(sentence, said) and verb.form.type != "ACCUSE":
        return "REJECT"
    own = verb.form.type if verb.form.frame == "say" else ""
    if own == "CONCEDE":
        return own
    if told := _told_of(sentence, said, conditional=opens < last):
        return told
    criticises = any(sentence.items[place].is_in("critical") for place in places)
    return own or ("ACCUSE" if criticises else "CONSULT")


def _told_of(sentence: Sentence, said: Sequence[Verb], *, conditional: bool) -> str:
    """What the deeds told in a speech make of it; "" where none makes it more than news."""
    if _reproaches(sentence, said):
        return "ACCUSE"
    types = [(other, type_of_verb(sentence, other)) for other in said if not other.negated]
    for kind in _TELLING + _OWN:
        deed = next((other for other, told in types if told == kind), None)
        if deed and (amounts := _amounts(sentence, said, deed, kind, conditional=conditional)):
            return amounts
    return ""


def _amounts(sentence: Sentence, said: Sequence[Verb], deed: Verb, kind: str, *, conditional: bool) -> str:
    """What telling of a deed amounts to: one's own is that deed, a threat if it hangs on a condition; another's is reproached."""
    if kind not in DEEDS and kind not in _OWN:
        return kind
    if kind in {"MOBILIZE", "RETREAT"} and _of_its_own(sentence, deed):
        return kind
    unsaid = conditional and deed.passive and deed.tense in _TO_COME  # "could be stopped if": by whoever speaks
    if kind in _UNOWNED and deed.passive and not _by_somebody(sentence, deed):
        return kind
    if not unsaid and not _of_oneself(sentence, said, deed):
        return "ACCUSE" if kind in DEEDS else ""
    return "THREATEN" if conditional and kind in DEEDS | {"PROTEST", "RETREAT"} and deed.tense in _TO_COME else kind


def _reproaches(sentence: Sentence, said: Sequence[Verb]) -> bool:
    """Whether another is said to have done wrong: "said the board had misled the miners"."""
    blamed = (verb for verb in said if verb.lemma in WORDS["reproaches"] and not verb.negated)
    return any(verb.tense not in _TO_COME and not _of_oneself(sentence, said, verb) for verb in blamed)


def _of_its_own(sentence: Sentence, deed: Verb) -> bool:
    """Whether troops that are called nobody's do it: "said 2,000 soldiers would leave"; they are the speaker's."""
    said = max([0, *(verb.last for verb in sentence.verbs if verb.last <= deed.first)])
    subject = sentence.items[said : deed.first]
    return any(item.is_in("military") for item in subject) and not any(item.kind == "name" for item in subject)


def _by_somebody(sentence: Sentence, deed: Verb) -> bool:
    return any(item.low == "by" for item in sentence.items[deed.last : deed.last + 8])


def _condition(sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    """Where a clause with "if" stands in what is said: it tells nothing by itself. It ends at a comma, else with the sentence."""
    items = sentence.items
    opens = next((at for at in range(first, last) if items[at].low in {"if", "unless"}), last)
    return opens, next((at for at in range(opens, last) if items[at].text == ","), last)


def _near_oneself(sentence: Sentence, verb: Verb) -> bool:
    quoted = sum(item.text in QUOTES for item in sentence.items[: verb.first]) % 2
    selves = _SPEAKERS if quoted else _ONESELF
    return any(item.low in selves for item in sentence.items[max(0, verb.first - 3) : verb.first])


def _of_another(sentence: Sentence, said: Sequence[Verb]) -> bool:
    """Whether somebody else does what is said: "said the army had broken the truce"."""
    finite = next((verb for verb in said if verb.finite), None)
    return finite is not None and not finite.passive and not _near_oneself(sentence, finite)


def _said(sentence: Sentence, governed: Governed, verb: Verb) -> tuple[int, int]:
    """Where what somebody says stands: after the verb, unless only a place or an audience follows there."""
    clause = sentence.clauses[governed.clause]
    if clause.opener in _CIRCUMSTANCE or verb.lemma in _TALKING:
        return verb.first, clause.last  # "a call followed, after she spoke to him", "spoke to him and tweeted that"
    after = any(other.first >= verb.last and other.finite for other in sentence.verbs)
    first, _ = subject_span(sentence, governed)
    quoted = inverted_span(sentence, verb) is not None or _quotes_first(sentence, verb)
    start = min(first, clause.first)
    before = _quotes_first(sentence, verb) or any(other.finite and other.first < start for other in sentence.verbs)
    if (quoted or not after) and before:
        return 0, verb.first
    told = [other for other in sentence.clauses[governed.clause + 1 :] if other.verb and other.verb.finite]
    reason = next((other.first for other in told[1:] if other.opener in _REASONS), len(sentence.items))
    return verb.first, reason


def _quotes_first(sentence: Sentence, verb: Verb) -> bool:
    """Whether the sentence opens with a quotation that ends before the verb."""
    closing = [at for at, item in enumerate(sentence.items[: verb.first]) if item.text in QUOTES]
    return len(closing) > 1 and closing[0] == 0


def _of_oneself(sentence: Sentence, said: Sequence[Verb], deed: Verb) -> bool:
    """Whether a speaker tells of his own deed: "announced that it would deploy", "said they had begun"."""
    before = [verb for verb in said if verb.finite and verb.first < deed.first]
    host = (before[-1] if before else None) if deed.tense == "infinitive" else deed
    return host is None or _near_oneself(sentence, host)


def _commands(sentence: Sentence, first: int) -> bool:
    """Whether what is said opens with an order, in quotation marks: "“Stop the shelling,” she said"."""
    items = sentence.items[first : first + 3]
    if len(items) < 3 or items[0].text not in QUOTES or items[1].kind != "word":
        return False
    form = verb_form(items[1].low)
    return form is not None and "base" in form.kinds and (items[2].is_in("determiners") or items[2].low in _ADDRESSED)


def _says_no(sentence: Sentence, said: Sequence[Verb]) -> bool:
    """Whether what is said is that something will not be done, is not accepted, or is none: "there were no plans"."""
    finite = [verb for verb in said if verb.finite][:2]
    if finite and finite[0].lemma in WORDS["hoping"]:
        return False  # "hoped that the talks would not be disrupted"
    return any(
        (verb.negated and verb.tense in {"future", "modal", "present"})
        or (sentence.words(verb.last, verb.last + 1) == "no" and not _no_news(sentence, verb.last + 1))
        or any(item.low in _NOBODY for item in sentence.items[max(0, verb.first - 3) : verb.first])
        for verb in finite
    )


def _no_news(sentence: Sentence, at: int) -> bool:
    """Whether what there is none of is nothing to refuse: "there were no injuries", "there is no doubt"."""
    return any(item.is_in("news_nouns") for item in sentence.items[at : at + 2])


def _says_must(sentence: Sentence, said: Sequence[Verb]) -> bool:
    """Whether what is said is that something has to be done: "must", "should", "is needed", "has to"."""
    first = next((verb for verb in said if verb.finite), None)
    if first is None:
        return False
    following = sentence.items[first.last].low if first.last < len(sentence.items) else ""
    return (
        first.modal in {"must", "should"}
        or first.lemma in {"need", "want"}
        or (first.lemma == "have" and following == "to" and first.modal not in {"may", "might", "could"})
    )
