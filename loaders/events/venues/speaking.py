"""Places in what is said: those that somebody speaks of, those where he has his office, and the assembly he speaks before."""

from collections.abc import Sequence
from typing import Final

from loaders.events.grammar.items import Item
from loaders.events.grammar.phrases import subject_span
from loaders.events.grammar.sentence import Governed, Sentence
from loaders.events.venues.before import word_before
from loaders.events.venues.goals import is_visited
from loaders.language.lexicon import WORDS

_SPOKEN: Final = frozenset({"ACCUSE", "REQUEST", "REJECT", "THREATEN"})
_STATING: Final = frozenset({"announce", "confirm", "estimate", "forecast", "issue", "predict", "publish", "report"})
"""Verbs of those who give something out, from where they have their office."""
_SPEAKING_TO: Final = frozenset({"tell", "address", "brief", "inform"})
_RULING: Final = frozenset({"ministry", "government"})
GATHERING: Final = frozenset({"meeting", "session", "summit", "conference"})
_SITTING: Final = GATHERING | WORDS["judges"]
"""Those who decide where they sit."""


def addressed(sentence: Sentence, governed: Governed) -> str:
    """The assembly that somebody speaks before: "told the General Assembly", "addressing the House of Commons"; "" if none."""
    items = sentence.items
    for verb in sentence.verbs:
        at = verb.last + (verb.last < len(items) and items[verb.last].is_in("articles"))
        name = items[at].name if at < len(items) else None
        speaks = verb.lemma in _SPEAKING_TO and (verb == governed.verb or verb.tense == "ing")
        if speaks and name and name.text.rpartition(" ")[2].lower() in WORDS["audiences"]:
            return name.entity.name if name.known else name.text
    return ""


def spoken_of(sentence: Sentence, governed: Governed, at: int) -> bool:
    """Whether a place is in what somebody speaks of ("accused her of plotting in Lima") or in who speaks ("officials in Lima said")."""
    verb, items = governed.verb, sentence.items
    if verb is not None and at < verb.first and items[at - 1].low == "in" and _rules(items[max(0, at - 4) : at - 1]):
        return True
    if verb is None or (verb.form.frame != "say" and verb.form.type not in _SPOKEN and verb.lemma not in _STATING):
        return False
    if at < verb.first:
        first, last = subject_span(sentence, governed)
        sitting = any(not _SITTING.isdisjoint(item.low.split(" ")) for item in items[first:at])
        told = items[at - 2].kind in {"word", "name"} and not is_visited(sentence, governed, at, word_before(items, at))
        return first <= at < last and not sitting and told
    about = any(item.low == "about" for item in items[verb.last : at - 1])
    inside = any(verb.last <= other.first < at and not other.finite for other in sentence.verbs)
    return about or inside or (at + 1 < len(items) and items[at + 1].low == "to")


def _rules(words: Sequence[Item]) -> bool:
    """Whether words are those of who rules from a place, and acts elsewhere: "the ministry of defence | in Lima"."""
    return any(not _RULING.isdisjoint(item.text.lower().split()) for item in words)
