"""Places that somebody goes to: the goal of a verb of motion, or of a visit."""

from collections.abc import Iterator, Sequence
from typing import Final

from loaders.events.grammar.items import Item
from loaders.events.grammar.sentence import Governed, Sentence, Span
from loaders.events.venues.before import word_before
from loaders.language.lexicon import WORDS
from loaders.names.entities import Entity

_CITY: Final = frozenset({"city"})
_TRAVELLING: Final = frozenset({"visit", "trip", "journey", "tour", "pilgrimage"})
_AROUND: Final = frozenset({"tour"})
_TELLING: Final = frozenset(
    "announce arrange call cancel confirm consider delay discuss plan postpone propose reschedule schedule want".split()
)
"""Verbs whose object is a visit that is not made thereby."""
_QUITTING: Final = frozenset({"depart", "evacuate", "flee", "leave"})
_REACH: Final = 5
"""Items after a verb in which the place that somebody leaves stands: "sailed with her crew from Callao"."""
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
    if verb is None or to < 1 or before not in {"to", "of"}:
        return False
    if items[to - 1].low not in (_TRAVELLING if before == "to" else _AROUND):
        return False
    if items[_phrase_start(items, to - 1) - 1].low in {"during", "on"}:
        return True
    spoken = (verb.form.frame == "say" and verb.first < to) or verb.lemma in _TELLING
    return not spoken and not (verb.tense == "future" and to < verb.first)


def is_brought(governed: Governed, at: int, before: str) -> bool:
    """Whether the name is where somebody is brought: "was taken to Royal Hill hospital"."""
    verb = governed.verb
    return before in {"to", "into"} and verb is not None and verb.lemma in _BROUGHT and 0 <= at - verb.last <= 4


def departed(sentence: Sentence, governed: Governed, span: Span) -> Iterator[Entity]:
    """The cities that somebody leaves, where nothing tells where he goes: "left Callao", "sailed from Callao", "took off from Lima"."""
    verb, items = governed.verb, sentence.items
    if verb is None:
        return
    carried = next((v for v in sentence.verbs if v.first == verb.last and v.tense in {"ing", "infinitive"}), None)
    verb = carried or verb  # "began leaving Lima", "is expected to leave Lima"
    off = verb.last < len(items) and items[verb.last].low in {"off", "out", "sail"}
    if verb.lemma not in WORDS["leaving"] and not (off and verb.lemma in {"take", "set", "pull"}):
        return
    for at in range(max(verb.last, span[0]), min(verb.last + _REACH, span[1])):
        name = items[at].name
        place = name.meaning(_CITY) if name and name.form != "adjective" else None
        object_of = at == verb.last and verb.lemma in _QUITTING and not verb.passive
        owner = at + 1 < len(items) and items[at + 1].low in {"'s", "’s"}
        if place and not owner and (object_of or word_before(items, at) == "from"):
            yield place


def _just_before(items: Sequence[Item], at: int, word: str) -> int:
    """Where the word before a name stands, at most four items back; -1 if it does not."""
    return next((place for place in range(at - 1, max(-1, at - 5), -1) if items[place].low == word), -1)


def _phrase_start(items: Sequence[Item], noun: int) -> int:
    """The first item of the phrase that a noun ends: "a" in "a three-day visit"."""
    first = noun
    while first > 1 and items[first - 1].kind == "word" and not items[first - 1].is_in("prepositions", "coordinators"):
        first -= 1
    return first
