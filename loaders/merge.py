"""Joins the mentions of one event, within an article and across articles.

Two mentions are one event when their dates can meet, they share an actor, and kind, place and words agree enough; two
publishers that date one meeting a few days apart are one disputed event. Only mentions whose dates are near each other are
compared, so the work grows with the pile, not with its square.
"""

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Final

from loaders.events.event import Event
from loaders.events.mention import Mention, is_gathering
from loaders.names.entities import world
from loaders.names.spellings import unify_spellings

_NEAR: Final = dt.timedelta(days=3)
_SEASON: Final = dt.timedelta(days=62)
_COARSE: Final = frozenset({"month", "range"})
_ENOUGH: Final = 1.0
_STATE: Final = 0.4
_SHARP: Final = frozenset({"day", "range"})
_MANY: Final = 3.0
_MOST: Final = 0.7
_SAME_STORY: Final = 0.25


def merge_mentions(mentions: Sequence[Mention], fixed: Iterable[str] = ()) -> list[Event]:
    """The events that the mentions tell of, each with all its mentions, in the order of their dates.

    The spellings of one person are brought together first; names in `fixed` (a dataset's own) stay as they are.
    """
    ordered = sorted(unify_spellings(mentions, fixed), key=lambda mention: (mention.first, mention.article_id, mention.passages[0].start))
    groups = _Groups(len(ordered))
    for one, other in _near_pairs(ordered):
        if same_event(ordered[one], ordered[other]):
            groups.join(one, other)
    found: dict[int, list[Mention]] = defaultdict(list)
    for number, mention in enumerate(ordered):
        found[groups.find(number)].append(mention)
    return [Event(tuple(group)) for group in found.values()]


class _Groups:
    """Union-find over the numbers below `size`."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))

    def find(self, number: int) -> int:
        while self._parent[number] != number:
            self._parent[number] = self._parent[self._parent[number]]
            number = self._parent[number]
        return number

    def join(self, one: int, other: int) -> None:
        first, second = sorted((self.find(one), self.find(other)))
        self._parent[second] = first


def _near_pairs(ordered: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """Pairs of mentions with something in common whose dates may meet, from a sweep over the dates."""
    open_by_key: dict[object, list[int]] = defaultdict(list)
    for number, mention in enumerate(ordered):
        seen: set[int] = set()
        for key in _keys(mention):
            kept = [other for other in open_by_key[key] if _reach(ordered[other]) >= mention.first]
            seen.update(kept)
            open_by_key[key] = [*kept, number]
        for other in sorted(seen):
            yield other, number


def _keys(mention: Mention) -> set[object]:
    """What another mention must share one of to be looked at: an actor and the kind, a place, or a word and the day."""
    keys: set[object] = {(entity.name, mention.type) for entity in mention.actors}
    keys |= {(word, mention.first) for word in mention.words | _names(mention) if word not in _states()}
    return keys | ({mention.venue} if mention.venue else set())


def _reach(mention: Mention) -> dt.date:
    last = mention.last or mention.first
    return last + (_SEASON if mention.onset and mention.precision in _COARSE else _NEAR)


def same_event(one: Mention, other: Mention) -> bool:
    """Whether two mentions tell of one event."""
    if _meet(one, other):
        return _alike(one, other)
    return _moved(one, other) or _onset(one, other) or _told_apart(one, other)


def _meet(one: Mention, other: Mention) -> bool:
    """Whether both can lie on one day."""
    first, last = max(one.first, other.first), min(one.last or dt.date.max, other.last or dt.date.max)
    return first <= last


def _alike(one: Mention, other: Mention) -> bool:
    """Whether two mentions whose dates meet agree enough in who, what, where and in their words."""
    within = one.article_id == other.article_id
    if within and one.passages[0].start == other.passages[0].start:
        return False
    speakers, other_speakers = _people(one), _people(other)
    if speakers and other_speakers and not speakers & other_speakers and not (is_gathering(one) and is_gathering(other)):
        return False
    score = 0.5 * _common(_names(one), _names(other)) + 0.3 * (one.type == other.type) + 1.2 * _words_shared(one, other)
    score += 0.3 * bool(speakers & other_speakers) + _venue_score(one, other)
    score -= 0.3 * (one.precision != other.precision or one.precision != "day")
    score += 0.3 * bool(speakers & other_speakers) - 0.1 if within else _story(one, other)
    return score >= _ENOUGH


def _story(one: Mention, other: Mention) -> float:
    """What it counts for that two articles tell one story: their people, bodies and places are the same."""
    return 0.3 if _share(one.topic, other.topic) >= _SAME_STORY else 0.0


def _words_shared(one: Mention, other: Mention) -> float:
    """How much of what the shorter clause is about the other is about too, from 0 to 1; states say little."""
    small = min(_weight(one.words), _weight(other.words))
    return _weight(one.words & other.words) / max(small, 2.0)


def _weight(words: frozenset[str]) -> float:
    return sum(_STATE if word in _states() else 1.0 for word in words)


@cache
def _states() -> frozenset[str]:
    return frozenset(entity.name for entity in world().entities.values() if entity.kind == "state")


def _told_apart(one: Mention, other: Mention) -> bool:
    """One thing that two publishers of the same story date a day apart, in nearly the same words."""
    return (
        one.voice != other.voice
        and one.precision in _SHARP
        and other.precision in _SHARP
        and abs(one.first - other.first) <= dt.timedelta(days=1)
        and one.status == other.status
        and not (one.speech or other.speech)
        and _weight(one.words & other.words) >= _MANY
        and _words_shared(one, other) >= _MOST
        and _share(one.topic, other.topic) >= _SAME_STORY
    )


def _venue_score(one: Mention, other: Mention) -> float:
    if not one.venue or not other.venue:
        return 0.0
    return 0.4 if one.venue == other.venue else -0.6


def _moved(one: Mention, other: Mention) -> bool:
    """One meeting on two days: announced for one, held on another near it, at one place or by one body."""
    planned, held = (one, other) if one.status == "planned" else (other, one)
    if planned.status != "planned" or held.status != "happened" or not (is_gathering(one) and is_gathering(other)):
        return False
    bodies = {e.name for e in planned.actors if e.kind in {"organisation", "forum"}} & {e.name for e in held.actors}
    before = planned.published is not None and planned.published < held.first
    return before and abs(planned.first - held.first) <= _NEAR and planned.venue == held.venue != "" and bool(bodies)


def _onset(one: Mention, other: Mention) -> bool:
    """Two coarse dates for the beginning of one thing."""
    return (
        one.onset
        and other.onset
        and one.type == other.type != "CONSULT"
        and bool({one.precision, other.precision} & _COARSE)
        and one.voice != other.voice
        and bool(_names(one) & _names(other))
    )


def _people(mention: Mention) -> frozenset[str]:
    return frozenset(entity.name for entity in mention.subject if entity.kind == "person")


def _names(mention: Mention) -> frozenset[str]:
    return frozenset(entity.name for entity in mention.actors)


def _common(one: frozenset[str], other: frozenset[str]) -> float:
    """How many of the smaller set of names are in the other, also as part of a name ("NATO" in "NATO-Russia Council")."""
    small, large = sorted((one, other), key=len)
    inside = re.compile("|".join(rf"\b{re.escape(name)}\b" for name in sorted(small, key=len, reverse=True)) or "$^")
    shared = {name for text in large for name in inside.findall(text)} | (small & large)
    return len(shared) / len(small) if small else 0.0


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    """How much of the smaller set is in the other, from 0 to 1."""
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0
