"""Who acts where a name only tells whose somebody is: "Lund's spokesman said", "the spokesman for President Lund"."""

from collections.abc import Sequence
from typing import Final

from loaders.events.grammar.items import Item
from loaders.names.entities import Entity, is_state
from loaders.names.titles import is_descriptor

SPEAKING_FOR: Final = frozenset(
    "spokesman spokeswoman spokesperson spokespeople official officials representative representatives".split()
)
"""Who speaks for the body named before them: "a Velox spokesman"."""


def served(items: Sequence[Item], at: int, end: int, person: Entity) -> tuple[Entity | None] | None:
    """For whom acts who only belongs to somebody: his spokesman or his government; nobody where that one has a name of his own.

    None where the person acts himself.
    """
    if _has_spokesman(items, at):
        return (None,)
    owned = at + 1 + (at + 1 < len(items) and items[at + 1].low == "'s")
    acting = owned < len(items) and items[owned].is_in("acting_nouns")
    return (_side(person),) if acting or _speaks_for(items, at, end) else None


def _side(person: Entity) -> Entity | None:
    """The state or the body for which somebody speaks, where it is told of others who serve him."""
    side = person.side or person.likely
    return Entity(side, "state" if is_state(side) else "organisation") if side else None


def _speaks_for(items: Sequence[Item], at: int, end: int) -> bool:
    """Whether somebody without a name speaks for a person: "Lund's spokesman said", "the spokesman for President Lund said"."""
    if at + 2 < end and items[at + 1].low == "'s" and any(item.low in SPEAKING_FOR for item in items[at + 2 : at + 4]):
        return True
    place = at - 1
    while place > 0 and (items[place].name or items[place].is_in("articles") or is_descriptor(items[place].low)):
        if items[place].low in {"of", "for"} and items[place - 1].low in SPEAKING_FOR:
            return True
        place -= 1
    return place > 0 and items[place].low in {"of", "for"} and items[place - 1].low in SPEAKING_FOR


def _has_spokesman(items: Sequence[Item], at: int) -> bool:
    """Whether it is only said whose somebody is: "Lund's spokesman Bo Berg"."""
    if at + 1 >= len(items) or items[at + 1].low != "'s":
        return False
    end = at + 2
    while end < len(items) and end < at + 6 and items[end].kind == "word" and is_descriptor(items[end].low):
        end += 1
    person = items[end].name if end < len(items) else None
    return end > at + 2 and person is not None and person.entity.kind == "person"
