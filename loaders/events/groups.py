"""Actors without a name: groups of people ("Tuareg rebels"), and the state at home ("police", "the government")."""

from collections.abc import Sequence
from dataclasses import dataclass

from loaders.events.items import Item
from loaders.language.lexicon import WORDS
from loaders.names.entities import Entity
from loaders.names.titles import OFFICES


@dataclass(frozen=True, slots=True)
class Known:
    """What a reader of the article knows so far: the state it is about, the last body named, who met or spoke last."""

    home: Entity | None = None
    body: Entity | None = None
    parties: tuple[Entity, ...] = ()
    subject: tuple[Entity, ...] = ()


def read_pair(items: Sequence[Item], first: int, end: int, parties: Sequence[Entity]) -> list[Entity]:
    """Whom "the two leaders" or "both sides" are: the last two people, or states, who were named together."""
    words = {item.low for item in items[first:end]}
    if not words & {"two", "both"}:
        return []
    kinds = ("person",) if words & _PEOPLE else ("state", "organisation") if words & _SIDES else ()
    found = [entity for entity in parties if entity.kind in kinds]
    return found[:2] if len(found) >= 2 else []


_PEOPLE = frozenset({"leaders", "presidents", "ministers", "men", "women", "envoys", "negotiators", "candidates"})
_SIDES = frozenset({"sides", "countries", "governments", "nations", "states", "parties", "neighbours", "neighbors"})


def read_group(items: Sequence[Item], first: int, end: int, home: Entity | None) -> Entity | None:
    """Whom the head noun of an unnamed subject stands for; None if it names no people.

    `home` is the state that the article is about.
    """
    head = _head(items, first, end)
    if head < 0:
        return None
    word = items[head].low
    if head + 1 < end and items[head + 1].low == "'s":
        return None
    if word in WORDS["state_groups"] or (OFFICES.get(word) == "person" and word in WORDS["state_offices"]):
        return home
    if OFFICES.get(word) != "group":
        return None
    words = [item.text for item in items[_modifiers(items, first, head) : head + 1]]
    name = " ".join(words)
    return Entity(name[:1].upper() + name[1:], "organisation")


def _head(items: Sequence[Item], first: int, end: int) -> int:
    """The last noun of the noun phrase, before any preposition or comma."""
    head = -1
    for at in range(first, end):
        item = items[at]
        if item.is_in("prepositions", "subordinators") or (item.kind == "mark" and item.text not in {'"', "“", "”"}):
            break
        if item.kind == "word" and (item.low in WORDS["state_groups"] or item.low in OFFICES):
            head = at
    return head


def _modifiers(items: Sequence[Item], first: int, head: int) -> int:
    """Where the words that describe a group start: the one or two before it, no numbers, articles or the like."""
    at = head
    while at > max(first, head - 2):
        before = items[at - 1]
        if (
            before.kind not in {"word", "name"}
            or before.text[0].isdigit()
            or before.is_in("determiners", "articles", "coordinators", "adverbs")
        ):
            break
        at -= 1
    return at
