"""Who acts together without being named one by one: "both sides", "the two generals", "the pair", "the army and the rebels"."""

from collections.abc import Sequence
from typing import Final

from loaders.events.actors.groups import Discourse, read_group
from loaders.events.grammar.items import Item
from loaders.language.endings import singular, with_s
from loaders.names.bodies import adjective_of
from loaders.names.entities import Entity
from loaders.names.titles import OFFICES

_PEOPLE: Final = frozenset(
    "leaders presidents ministers men women envoys negotiators candidates generals commanders rivals officials diplomats"
    " chiefs premiers".split()
)
_SIDES: Final = frozenset(
    {"sides", "countries", "governments", "nations", "states", "parties", "neighbours", "neighbors"}
)
_DEFINITE: Final = frozenset({"the", "these", "those", "his", "her", "their", "its"})
_THE_TWO: Final = {"the", "two"}
_BOTH: Final = 2
_JOINED: Final = 3
"""Items of the shortest "one and other"."""
_PAIR: Final = frozenset({"pair", "duo"})
_ARMIES: Final = frozenset({"army", "military", "navy", "junta"})
"""Those who may stand against their own state: beside another body they are a party of their own."""


def read_pair(items: Sequence[Item], first: int, end: int, context: Discourse) -> list[Entity]:
    """Whom "the two leaders", "the pair" or "both sides" are: the last two people, or states, who were named together."""
    words = {item.low for item in items[first:end]}
    told = words & {"both", "pair", "duo"} or ("two" in words and words & _DEFINITE)
    if not told:
        return []  # "two men on a motorbike" are nobody who was named
    people = any(OFFICES.get(singular(word)) in {"person", "title"} for word in words) or words & (_PEOPLE | _PAIR)
    kinds = ("state", "organisation") if words & _SIDES else ("person",) if people else ()
    found = [entity for entity in context.parties if entity.kind in kinds]
    if words in (_THE_TWO, {"both"}):
        people_met = [entity for entity in context.met if entity.kind == "person"]
        found = people_met if len(people_met) == _BOTH else list(context.met)
        return found if len(found) == _BOTH else []
    so_called = [entity for entity in found if words & {with_s(word) for word in entity.role.lower().split()}]
    found = so_called if len(so_called) > 1 else found
    return found[:2] if len(found) >= 2 else []


def read_joined(items: Sequence[Item], first: int, end: int, home: Entity | None) -> Entity | None:
    """A group without a name that acts together with somebody named: "the government and Tuareg rebels", "the army and Velox".

    `home` is the state that the article is about: its army is called by it.
    """
    if end - first < _JOINED:
        return None
    joint = next((at for at in range(end - 1, first, -1) if items[at].low == "and"), -1)
    if joint < 0:
        return None
    before, after = (_names_somebody(items[one:other]) for one, other in ((first, joint), (joint, end)))
    if before and not after:
        return read_group(items, joint + 1, end, None)
    if after and not before:
        return _army(items, first, joint, home) or read_group(items, first, joint, None)
    return None


def _names_somebody(items: Sequence[Item]) -> bool:
    return any(item.name and item.name.known for item in items)


def _army(items: Sequence[Item], first: int, end: int, home: Entity | None) -> Entity | None:
    if end - first != 2 or items[first].low != "the" or items[first + 1].low not in _ARMIES:
        return None
    word = items[first + 1].low
    return Entity(f"{adjective_of(home)} {word}" if home else word.title(), "organisation")
