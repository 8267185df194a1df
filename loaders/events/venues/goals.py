"""Places that somebody goes to: the goal of a verb of motion, or of a visit."""

from collections.abc import Sequence
from typing import Final

from loaders.events.grammar.items import Item
from loaders.events.grammar.sentence import Governed, Sentence
from loaders.events.venues.before import word_before
from loaders.language.lexicon import WORDS

_CITY: Final = frozenset({"city"})
_TRAVELLING: Final = frozenset({"visit", "trip", "journey", "tour", "pilgrimage"})
_TELLING: Final = frozenset(
    "announce arrange call cancel confirm consider delay discuss plan postpone propose reschedule schedule want".split()
)
"""Verbs whose object is a visit that is not made thereby."""
_BROUGHT: Final = frozenset("admit airlift bring carry evacuate fly move rush take transfer transport".split())


def is_goal(sentence: Sentence, governed: Governed, at: int) -> bool:
    """Whether the capital at item `at` is where somebody goes, and no government ("visited Sanaa")."""
    name = sentence.items[at].name
    place = name is not None and name.meaning(_CITY) is not None
    return place and goes_to(sentence, governed, at, word_before(sentence.items, at))


def goes_to(sentence: Sentence, governed: Governed, at: int, before: str) -> bool:
    """Whether the name is where a verb of motion leads ("toured Mill Street", "will fly to Lima")."""
    verb = governed.verb
    if verb is None or verb.lemma not in WORDS["motion"] or verb.passive:
        return False
    if verb.lemma == "leave":
        return before == "for"
    sent_to = at + 1 < len(sentence.items) and sentence.items[at + 1].is_in("articles")  # "sent Nairobi a proposal"
    return (at == verb.last and not sent_to) or (before in {"to", "into"} and at - verb.last <= 4)


def is_visited(sentence: Sentence, governed: Governed, at: int, before: str) -> bool:
    """Whether the name is where a visit that is made leads: "used her first trip to Lima", "during a visit to Lima"."""
    verb, items = governed.verb, sentence.items
    to = _just_before(items, at, before)
    if before != "to" or to < 1 or items[to - 1].low not in _TRAVELLING or verb is None:
        return False
    if items[_phrase_start(items, to - 1) - 1].low in {"during", "on"}:
        return True
    spoken = (verb.form.frame == "say" and verb.first < to) or verb.lemma in _TELLING
    return not spoken and not (verb.tense == "future" and to < verb.first)


def is_brought(governed: Governed, at: int, before: str) -> bool:
    """Whether the name is where somebody is brought: "was taken to Royal Hill hospital"."""
    verb = governed.verb
    return before in {"to", "into"} and verb is not None and verb.lemma in _BROUGHT and 0 <= at - verb.last <= 4


def _just_before(items: Sequence[Item], at: int, word: str) -> int:
    """Where the word before a name stands, at most four items back; -1 if it does not."""
    return next((place for place in range(at - 1, max(-1, at - 5), -1) if items[place].low == word), -1)


def _phrase_start(items: Sequence[Item], noun: int) -> int:
    """The first item of the phrase that a noun ends: "a" in "a three-day visit"."""
    first = noun
    while first > 1 and items[first - 1].kind == "word" and not items[first - 1].is_in("prepositions", "coordinators"):
        first -= 1
    return first
