"""Groups that are known by whose they are: "George Lund's family", "supporters of Ada Berg", "relatives of the victims"."""

from collections.abc import Sequence
from typing import Final

from loaders.events.grammar.items import Item
from loaders.language.lexicon import WORDS
from loaders.names.titles import OFFICES, is_descriptor

SOMEBODYS: Final = WORDS["own_groups"] | WORDS["somebodys"]
_LINKS: Final = {"of": SOMEBODYS, "for": frozenset({"attorneys", "lawyers"}), "in": frozenset({"shareholders"})}
_REACH: Final = 4
"""Words after "of" in which the noun stands that says whose a group is."""


def with_owner(items: Sequence[Item], head: int, end: int, name: str) -> str:
    """The name of the group whose noun is item `head`, with whose it is where the text says so after "of"."""
    first = head + 2
    if first >= end or items[head].low not in _LINKS.get(items[head + 1].low, ()):
        return name
    start = first + items[first].is_in("articles")
    last = next((at for at in range(start, min(start + _REACH, end)) if not _describes(items, at)), -1)
    if last < 0:
        return name
    owner = items[last].name
    if owner and owner.entity.kind == "person":
        return f"{owner.entity.name}'s {name[:1].lower() + name[1:]}"
    people = OFFICES.get(items[last].low) == "group" and not (last + 1 < end and is_descriptor(items[last + 1].low))
    if (owner and last == start) or people:
        return f"{name} {' '.join(item.text for item in items[head + 1 : last + 1])}"
    return name


def owner_before(items: Sequence[Item], first: int, head: int) -> str:
    """Whose a group is by a name that nothing explains: "Lund" in "Lund's lawyers"; "" where none stands before it."""
    name = items[first - 2].name if first > 1 and items[first - 1].low == "'s" else None
    owned = name is not None and not name.known and first == head and items[head].low in SOMEBODYS
    return items[first - 2].text if owned else ""


def _describes(items: Sequence[Item], at: int) -> bool:
    """Whether a word stands before the noun that says whose a group is: "of | former president | Ivan Lund", "of the | dead | miners"."""
    item = items[at]
    if item.name or OFFICES.get(item.low) == "group":
        return False
    return item.kind == "word" and not item.is_in("prepositions", "subordinators", "coordinators", "pronouns")
