"""The state that an article is about, and the one whose ministers it calls just ministers."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from loaders.language.tokens import Token
from loaders.names.cities import country_of, country_of_region
from loaders.names.entities import STATE, Entity
from loaders.names.finder import Name
from loaders.names.titles import is_descriptor, is_group_word, is_person_word

Found = tuple[Sequence[Token], Sequence[Name]]
"""The words and the names of a sentence."""
_CLEARLY: Final = 1.5
_FAR: Final = 3
"""How many times as often another state is named where a paper writes about that one."""
_LONGEST_OFFICE: Final = 5
_PLACING: Final = frozenset({"at", "from", "in", "near", "of", "outside", "to"})
_OTHERS: Final = frozenset({"counterpart", "counterparts"})
JOURNEYS: Final = frozenset({"visit", "visits", "trip", "trips", "tour", "tours", "journey", "journeys"})
_GOING: Final = JOURNEYS.union(
    "fly flies flew flying go goes went travel travels travelled traveled travelling traveling".split()
)
_DATELINE: Final = 4
"""How many mentions of a state the dateline counts for."""


def count_states(found: Iterable[Found], written_in: str) -> Counter[str]:
    """How often each state is named, itself, by its cities or by the dateline."""
    counts: Counter[str] = Counter()
    for tokens, names in found:
        for name in names:
            counts[_state_named(tokens, name)] += 1
    counts[country_of(written_in)] += _DATELINE
    del counts[""]
    return counts


def _state_named(tokens: Sequence[Token], name: Name) -> str:
    """The state that a name means, or in which its city lies; many a surname is a city's name as well ("Obama")."""
    if state := name.meaning(STATE):
        return "" if _abroad(tokens, name) else state.name
    after = tokens[name.last].low if name.last < len(tokens) else ""
    placed = (name.first > 0 and tokens[name.first - 1].low in _PLACING) or is_group_word(after)
    if not placed:
        return ""
    if name.known:
        return country_of_region(name.entity.name) if name.entity.kind == "region" else ""
    return country_of(name.text)


def _abroad(tokens: Sequence[Token], name: Name) -> bool:
    """Whether a state is named as another one: "her Kenyan counterpart", "on a visit to Kenya"."""
    after = [token.low for token in tokens[name.last : name.last + _LONGEST_OFFICE]]
    others = name.form == "adjective" and not _OTHERS.isdisjoint(after)
    to = name.first - 1 - (name.first > 0 and tokens[name.first - 1].low == "the")
    return others or (to > 0 and tokens[to].low == "to" and tokens[to - 1].low in _GOING)


def clear_home(counts: Counter[str]) -> Entity | None:
    """The state that is named clearly more often than any other."""
    top = counts.most_common(2)
    if not top or (len(top) > 1 and top[0][1] < _CLEARLY * top[1][1]):
        return None
    return Entity(top[0][0], "state")


def own_home(counts: Counter[str], published_in: str) -> Entity | None:
    """The state of the publisher where no other is named more often: its paper writes just "the federal government"."""
    most = max(counts.values(), default=0)
    return Entity(published_in, "state") if published_in and counts[published_in] >= most else None


def office_home(
    counts: Counter[str], found: Sequence[Found], published_in: str, written_in: str, clear: Entity | None
) -> Entity | None:
    """The state whose office-holders are not called by it: that of the dateline, the paper's own, that named clearly most.

    A paper that writes "Russian President" and "U.S. Secretary of State" means its own minister when it writes just "Defence Minister".
    """
    here = country_of(written_in)
    named = counts - Counter({here: _DATELINE})
    for name in (here, published_in):
        foreign = name != here and clear is not None and counts[clear.name] >= _FAR * named[name]
        if named[name] and not foreign and name not in _with_offices(found, name):
            return Entity(name, "state")
    if clear:
        return clear
    abroad = _with_offices(found)
    own = [(state, count) for state, count in counts.most_common() if state not in abroad and count > 1]
    return Entity(own[0][0], "state") if own and (len(own) == 1 or own[0][1] > own[1][1]) else None


def _with_offices(found: Sequence[Found], wanted: str = "") -> set[str]:
    """The states, or the `wanted` one, that the article names before an office and somebody's name."""
    return {
        state.name
        for tokens, names in found
        for name in names
        if (state := name.meaning(STATE)) and wanted in {"", state.name} and _holds_office(tokens, name)
    }


def _holds_office(tokens: Sequence[Token], name: Name) -> bool:
    """Whether an office and somebody's name follow a state: "Norwegian Foreign Minister Ada Lindqvist"."""
    at = name.last + (name.last < len(tokens) and tokens[name.last].low == "'s")
    end = at
    while end < len(tokens) and end - at < _LONGEST_OFFICE and is_descriptor(tokens[end].low):
        end += 1
    return end > at and is_person_word(tokens[end - 1].low) and end < len(tokens) and tokens[end].is_capitalised
