"""What of a mention is compared with other mentions (`loaders.likeness` compares it), worked out once."""

import datetime as dt
from dataclasses import dataclass
from functools import cache
from typing import Final

from loaders.events.mention import Mention, is_gathering
from loaders.names.entities import world

_STATE: Final = 0.4
"""What a state's name counts for among the words of a clause."""
_LEAST: Final = 2.0
_SHARP: Final = frozenset({"day", "range"})


@dataclass(frozen=True, slots=True)
class Profile:
    """What of a mention is compared, worked out once: who, who speaks, what about, and how much that says."""

    mention: Mention
    first: dt.date
    last: dt.date
    """The last day on which it can lie; the last of all where its end is open."""
    words: frozenset[str]
    states: frozenset[str]
    """Those of the words that name states."""
    names: frozenset[str]
    people: frozenset[str]
    bodies: frozenset[str]
    status: str
    gathering: bool
    onset: bool
    deed: bool
    """Whether it is a deed of a certain day or of days with a name, which two publishers may date a day apart."""
    weight: float
    """How much its words say, at least `_LEAST`: of one word, all is soon shared."""
    where: tuple[str, int]


def profile_of(mention: Mention) -> Profile:
    """The profile of a mention."""
    named_states = mention.words & states()
    return Profile(
        mention=mention,
        first=mention.first,
        last=mention.last or dt.date.max,
        words=mention.words,
        states=named_states,
        names=frozenset(entity.name for entity in mention.actors),
        people=frozenset(entity.name for entity in mention.subject if entity.kind == "person"),
        bodies=frozenset(entity.name for entity in mention.actors if entity.kind in {"organisation", "forum"}),
        status=mention.status,
        gathering=is_gathering(mention),
        onset=mention.onset,
        deed=mention.precision in _SHARP and not mention.speech,
        weight=max(weight(mention.words, named_states), _LEAST),
        where=(mention.article_id, mention.passages[0].start),
    )


def weight(words: frozenset[str], named_states: frozenset[str]) -> float:
    """How much some words say, `named_states` among them."""
    return len(words) - (1.0 - _STATE) * len(named_states)


@cache
def states() -> frozenset[str]:
    """The names of all states: they say little of what a clause is about."""
    return frozenset(entity.name for entity in world().entities.values() if entity.kind == "state")
