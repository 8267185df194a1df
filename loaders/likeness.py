"""When two mentions tell of one event.

Their dates must meet; then who, what, where and the words of the clauses are weighed against each other. Two publishers that
date one meeting a few days apart, one thing a day apart or one beginning by different months tell of one disputed event.
"""

import datetime as dt
from functools import lru_cache
from typing import Final

from loaders.events.mention import Mention
from loaders.profile import Profile, states, weight

NEAR: Final = dt.timedelta(days=3)
DAY: Final = dt.timedelta(days=1)
COARSE: Final = frozenset({"month", "range"})
_ENOUGH: Final = 1.0
_HOPELESS: Final = -0.11
"""What words, place and speaker have to come to (and a little less): names, kind and story in common count for 1.1 at most."""
_MANY: Final = 3.0
_MOST: Final = 0.7
_SAME_STORY: Final = 0.25
_STORY: Final = 0.3
"""What it counts for that two articles tell one story."""
_KEPT: Final = 20_000
"""Comparisons of sets that are kept: the mentions of one time come from few articles and few actors, in ever new pairs."""


def same_event(one: Profile, other: Profile) -> bool:
    """Whether two mentions tell of one event."""
    if one.first <= other.last and other.first <= one.last:
        return _alike(one, other)
    return (
        (one.gathering and other.gathering and one.status != other.status and _moved(one, other))
        or (one.deed and other.deed and one.status == other.status and _told_apart(one, other))
        or (one.onset and other.onset and _onset(one, other))
    )


def _alike(one: Profile, other: Profile) -> bool:
    """Whether two mentions whose dates meet agree enough in who, what, where and in their words."""
    if one.where == other.where:
        return False
    speaker = not one.people.isdisjoint(other.people)
    if one.people and other.people and not speaker and not (one.gathering and other.gathering):
        return False
    first, second = one.mention, other.mention
    if first.paper and second.paper and _same_paper(first, second):
        return True
    words, venue = 1.2 * _words_shared(one, other), _venue_score(first, second)
    if words + venue + 0.3 * speaker < _HOPELESS:
        return False
    score = 0.5 * _common(one.names, other.names) + 0.3 * (first.type == second.type) + words
    score += 0.3 * speaker + venue
    score -= 0.3 * (first.precision != second.precision or first.precision != "day")
    if one.where[0] == other.where[0]:
        return score + (0.3 * speaker - 0.1) >= _ENOUGH
    if _one_story(first.topic, second.topic):
        return score + _STORY >= _ENOUGH
    return score >= _ENOUGH and _something_named(one, other)


def _same_paper(one: Mention, other: Mention) -> bool:
    """Whether two hand-overs of a paper are one: told by two articles with a name in common, to one side, by nobody else, and one of the day.

    What is sent "earlier this week" and what is delivered "on December 15", that week, is called by ever other names.
    """
    givers = {e.name for e in one.subject}, {e.name for e in other.subject}
    shared = {e.name for e in one.actors} & {e.name for e in other.actors}
    return (
        one.article_id != other.article_id
        and {one.precision, other.precision} == {"week", "day"}
        and (not givers[0] or not givers[1] or not givers[0].isdisjoint(givers[1]))
        and bool(shared - (givers[0] & givers[1]))
        and not one.topic.isdisjoint(other.topic)
    )


def _something_named(one: Profile, other: Profile) -> bool:
    """Whether anybody or any place is named in both: "gunmen killed two guards" and "two priests" are two things."""
    if not one.names.isdisjoint(other.names) or one.mention.venue == other.mention.venue != "":
        return True
    if any(word in states() or word[:1].isupper() for word in one.words & other.words):
        return True
    return bool(one.names and other.names) and _common(one.names, other.names) > 0


@lru_cache(maxsize=_KEPT)
def _one_story(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two articles tell one story: the people, bodies and places of the shorter one are in the other too."""
    return bool(one and other) and len(one & other) / min(len(one), len(other)) >= _SAME_STORY


def _words_shared(one: Profile, other: Profile) -> float:
    """How much of what the shorter clause is about the other is about too, from 0 to 1; states say little."""
    return weight(one.words & other.words, one.states & other.states) / min(one.weight, other.weight)


def _told_apart(one: Profile, other: Profile) -> bool:
    """Whether two deeds of one status are one that two publishers of the same story date a day apart, in nearly the same words."""
    shared, first, second = one.words & other.words, one.mention, other.mention
    return (
        len(shared) >= _MANY  # most pairs have fewer, however little states count
        and first.voice != second.voice
        and abs(first.first - second.first) <= DAY
        and weight(shared, one.states & other.states) >= _MANY
        and _words_shared(one, other) >= _MOST
        and _one_story(first.topic, second.topic)
    )


def _venue_score(one: Mention, other: Mention) -> float:
    if not one.venue or not other.venue:
        return 0.0
    return 0.4 if one.venue == other.venue else -0.6


def _moved(one: Profile, other: Profile) -> bool:
    """Whether two gatherings are one: announced for one day, held on another near it, at one place or by one body."""
    planned, held = (one, other) if one.mention.status == "planned" else (other, one)
    first, second = planned.mention, held.mention
    if first.status != "planned" or second.status != "happened":
        return False
    before = first.published is not None and first.published < second.first
    near = abs(first.first - second.first) <= NEAR and first.venue == second.venue != ""
    same = planned.names == held.names and len(held.names) > 1
    return before and near and (same or bool(planned.bodies & held.names))


def _onset(one: Profile, other: Profile) -> bool:
    """Whether two mentions of beginnings have coarse dates for the beginning of one thing."""
    first, second = one.mention, other.mention
    return (
        first.type == second.type != "CONSULT"
        and bool({first.precision, second.precision} & COARSE)
        and first.voice != second.voice
        and bool(one.names & other.names)
    )


@lru_cache(maxsize=_KEPT)
def _common(one: frozenset[str], other: frozenset[str]) -> float:
    """How many of the smaller set of names are in the other, also as part of a name ("NATO" in "NATO-Russia Council")."""
    small, large = (one, other) if len(one) <= len(other) else (other, one)
    if not small:
        return 0.0
    within = " ".join(f" {name} " for name in large).replace("-", " ")
    return sum(name in large or f" {name} " in within for name in small) / len(small)
