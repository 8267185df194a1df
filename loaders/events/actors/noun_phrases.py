"""The actors that a noun phrase names: its people alone, if it names people, else its bodies and states."""

from collections.abc import Container, Sequence
from typing import Final

from loaders.events.actors.adjectives import ACTORS, only_adjective
from loaders.events.actors.citizens import is_citizen
from loaders.events.actors.head_nouns import read_described
from loaders.events.actors.not_acting import not_acting
from loaders.events.actors.places_and_topics import (
    after_preposition,
    is_scene,
    is_topic,
    names_place,
    stands_for_place,
)
from loaders.events.actors.things_named import stands_for_itself
from loaders.events.grammar.items import Item
from loaders.language.lexicon import WORDS
from loaders.names.entities import STATE, Entity
from loaders.names.sides import SIDES
from loaders.names.titles import is_descriptor

_DESCRIBED: Final = 5
"""Items before a name in which it is described."""

_NOBODY: Final = WORDS["peoples"] | WORDS["audiences"] | WORDS["contests"]
"""How names end that are nobody's, though no table knows them: "West African", "the Convention"."""


_SPEAKING_FOR: Final = frozenset(
    "spokesman spokeswoman spokesperson spokespeople official officials representative representatives".split()
)
"""Who speaks for the body named before them: "a Velox spokesman"."""


def named(items: Sequence[Item], first: int, end: int) -> list[Entity]:
    """The actors that a noun phrase names: its people alone, if it names people, else its bodies and states."""
    names = [at for at in range(first, end) if items[at].kind == "name"]
    if not names:
        return []
    passive = not_acting(items, first, end)
    found = [entity for at in names if at not in passive and (entity := actor_at(items, at, end))]
    people = [entity for entity in found if entity.kind == "person"]
    return [*_paired(items, first, end), *(people or found)] if found else _unknown(items, first, end, passive)


def _paired(items: Sequence[Item], first: int, end: int) -> list[Entity]:
    """A name that nothing explains beside one that is known: "Velox and Lund & Co."."""
    opening = items[first : min(first + 3, end)]
    if len(opening) < 3 or opening[0].name is None or opening[0].name.known or opening[1].low != "and":
        return []
    other = opening[2].name
    return (
        [Entity(opening[0].text, "organisation")] if other and other.entity.kind in {"organisation", "person"} else []
    )


def _unknown(items: Sequence[Item], first: int, end: int, passive: Container[int]) -> list[Entity]:
    """A name that nothing explains but that acts, for what it is worth: "Unite", "Velox"."""
    return [
        Entity(item.text, "organisation", _state_of_body(items, at))
        for at, item in enumerate(items[first:end], start=first)
        if item.name
        and not item.name.known
        and at not in passive
        and not stands_for_place(items, at)
        and not after_preposition(items, at)
        and _is_head(items, at, end)
        and item.text.rpartition(" ")[2].lower() not in WORDS["laws"]
        and not _NOBODY.issuperset(item.text.lower().replace("-", " ").split()[-1:])
    ][:1]


def _state_of_body(items: Sequence[Item], at: int) -> str:
    """The state whose body a name is said to be: "the Norwegian farm watchdog Mattilsynet"; "" where none is said."""
    if not at or items[at - 1].low not in WORDS["public_bodies"]:
        return ""
    before = (item.name for item in reversed(items[max(0, at - _DESCRIBED) : at - 1]) if item.name)
    state = next((found for name in before if (found := name.meaning(STATE))), None)
    return state.name if state else ""


def _is_head(items: Sequence[Item], at: int, end: int) -> bool:
    """Whether a name stands for itself and does not just describe the noun after it ("the Bicol region")."""
    return (
        at + 1 >= end
        or items[at + 1].low in _SPEAKING_FOR
        or items[at + 1].kind != "word"
        or items[at + 1].is_in("adverbs", "prepositions", "subordinators")
    )


def actor_at(items: Sequence[Item], at: int, end: int) -> Entity | None:
    """Whom a name means when it acts: not the press, not a place where something is, not a mere adjective of a thing."""
    name = items[at].name
    if name is None:
        return None
    entity = name.meaning(ACTORS)
    placed = entity is not None and entity.kind != "person" and (stands_for_place(items, at) or names_place(items, at))
    if entity is None or placed or is_topic(items, at):
        return None
    means_it = entity.kind not in {"forum", "organisation"} or stands_for_itself(items, at, entity)
    if not means_it or (entity.kind in SIDES and _once_of(items, at, end)):
        return None
    if (entity.kind == "person" and _has_spokesman(items, at)) or (at + 1 < end and items[at + 1].is_in("belonging")):
        return None
    if (described := read_described(items, at, end, name)) is not None:
        return described[0]
    if entity.kind == "state" and (
        only_adjective(items, at, end, name) or is_scene(items, at, name) or is_citizen(items, at, end, name)
    ):
        return None
    if (
        entity.kind == "person"
        and (owned := at + 1 + (at + 1 < len(items) and items[at + 1].low == "'s")) < len(items)
        and items[owned].is_in("acting_nouns")
    ):
        side = entity.side or entity.likely
        return Entity(side, "state") if side else None
    return entity


def _has_spokesman(items: Sequence[Item], at: int) -> bool:
    """Whether it is only said whose somebody is: "Lund's spokesman Bo Berg"."""
    if at + 1 >= len(items) or items[at + 1].low != "'s":
        return False
    end = at + 2
    while end < len(items) and end < at + 6 and items[end].kind == "word" and is_descriptor(items[end].low):
        end += 1
    person = items[end].name if end < len(items) else None
    return end > at + 2 and person is not None and person.entity.kind == "person"


def _once_of(items: Sequence[Item], at: int, end: int) -> bool:
    """Whether a body or state is only that for which somebody once spoke: "former UN envoy Ada Lund"."""
    if at == 0 or items[at - 1].low not in {"former", "ex", "late"}:
        return False
    rest = next((item for item in items[at + 1 : end] if not is_descriptor(item.low)), None)
    return rest is not None and rest.name is not None and rest.name.entity.kind == "person"
