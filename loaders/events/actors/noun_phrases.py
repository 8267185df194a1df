"""The actors that a noun phrase names: its people alone, if it names people, else its bodies and states."""

from collections.abc import Container, Sequence
from typing import Final

from loaders.events.actors.adjectives import ACTORS, only_adjective
from loaders.events.actors.citizens import counted_people, is_citizen
from loaders.events.actors.head_nouns import read_described
from loaders.events.actors.not_acting import not_acting
from loaders.events.actors.places_and_topics import (
    after_preposition,
    is_scene,
    is_topic,
    names_place,
    stands_for_place,
)
from loaders.events.actors.serving import SPEAKING_FOR, served
from loaders.events.actors.things_named import stands_for_itself
from loaders.events.grammar.items import Item
from loaders.language.lexicon import WORDS
from loaders.names.entities import STATE, Entity
from loaders.names.sides import SIDES
from loaders.names.titles import is_descriptor

_COUNTS: Final = WORDS["quantities"] | frozenset(
    "first second third last two three four five six seven eight nine ten".split()
)
_JOINING: Final = frozenset({",", "and", "the"})
_PARTNERS: Final = frozenset({"organisation", "state"})
_DESCRIBED: Final = 5
"""Items before a name in which it is described."""

_NOBODY: Final = WORDS["peoples"] | WORDS["audiences"] | WORDS["contests"] | WORDS["party_members"]
"""How names end that are nobody's, though no table knows them: "West African", "the Convention"."""


def named(items: Sequence[Item], first: int, end: int) -> list[Entity]:
    """The actors that a noun phrase names: its people alone, if it names people, else its bodies and states."""
    names = [
        at
        for at in range(first, end)
        if items[at].kind == "name" and (items[at - 1].text != "(" or not _abbreviates(items, at))
    ]
    if not names:
        return []
    passive = not_acting(items, first, end)
    found = [entity for at in names if at not in passive and (entity := actor_at(items, at, end))]
    people = [entity for entity in found if entity.kind == "person"]
    if not found:
        return _unknown(items, first, end, passive)
    return _with_unknown(items, first, end, people or found)


def _abbreviates(items: Sequence[Item], at: int) -> bool:
    """Whether a name in brackets only abbreviates the one before: "the Norwegian Aid Council (NAC)"."""
    return at > 1 and items[at - 1].text == "(" and items[at - 2].kind == "name" and items[at].text.isupper()


def _with_unknown(items: Sequence[Item], first: int, end: int, found: Sequence[Entity]) -> list[Entity]:
    """The same with a name that nothing explains beside one that is known: "Velox and Lund & Co.", "the miners' union and Velox"."""
    for at in range(first + 1, end - 1):
        if items[at].low != "and":
            continue
        before, after = items[at - 1], at + 1 + items[at + 1].is_in("articles")
        opens = before.name is not None and at - 1 == first and not before.name.known
        other = items[after].name if after < end else None
        if opens and other and other.entity.kind in {"organisation", "person"}:
            return [Entity(before.text, "organisation"), *found]
        known = any(item.name and item.name.entity.kind in _PARTNERS for item in items[first:at])
        if other and known and not other.known and _stands_alone(items, after, end) and not _names_nobody(items, after):
            return [*found, Entity(items[after].text, "organisation")]
    return list(found)


def _stands_alone(items: Sequence[Item], at: int, end: int) -> bool:
    """Whether a name ends the noun phrase, or does with the noun of a body: "and the Unite | union"."""
    after = at + 1 + (at + 1 < end and items[at + 1].low in WORDS["body_nouns"])
    return after >= end or items[after].kind != "word"


def unknown_agent(items: Sequence[Item], by: int, end: int) -> list[Entity]:
    """Names that nothing explains after the "by" of a passive: "was approved by | the Velox board"."""
    first = by + 1 + (by + 1 < end and items[by + 1].is_in("articles"))
    return _unknown(items, first, end, (), governed=first) if first < end and items[first].name else []


def _unknown(
    items: Sequence[Item], first: int, end: int, passive: Container[int], *, governed: int = -1
) -> list[Entity]:
    """Names that nothing explains but that act, for what it is worth: "Unite", "Velox and Norvik"; `governed` is one that acts after "by"."""
    found = [
        at
        for at, item in enumerate(items[first:end], start=first)
        if item.name
        and not item.name.known
        and at not in passive
        and not stands_for_place(items, at)
        and (at == governed or not after_preposition(items, at))
        and _is_head(items, at, end)
        and not _names_nobody(items, at)
    ]
    joined = found[:1]
    for at in found[1:]:
        if at > joined[-1] + 1 and all(map(_joins, items[joined[-1] + 1 : at])):
            joined.append(at)
    return [Entity(items[at].text, "organisation", _state_of_body(items, at)) for at in joined]


def _joins(item: Item) -> bool:
    """Whether a word or mark may stand between the names of those who act together: "the Unite | union, the | Velox"."""
    return item.low in _JOINING or item.low in WORDS["body_nouns"]


def _names_nobody(items: Sequence[Item], at: int) -> bool:
    """Whether capitals name no actor: a law, a contest, a party's member, makes of a thing that are counted, a common noun."""
    text, before = items[at].text, items[at - 1] if at else None
    last = text.lower().replace("-", " ").split()[-1:]
    if not _NOBODY.isdisjoint(last) or text.rpartition(" ")[2].lower() in WORDS["laws"]:
        return True
    counted = before is not None and (before.text[0].isdigit() or before.low in _COUNTS)
    if counted and text.endswith("s"):
        return True  # "two Leopards", "the first Boeings"
    definite = before is not None and before.low == "the"
    return definite and at + 1 < len(items) and items[at + 1].low == "of"  # "the Package of Measures"


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
        or items[at + 1].low in SPEAKING_FOR
        or items[at + 1].low in WORDS["body_nouns"]  # "the Unite union"
        or items[at + 1].kind != "word"
        or items[at + 1].is_in("adverbs", "coordinators", "prepositions", "subordinators")
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
    if at + 1 < end and items[at + 1].is_in("belonging"):
        return None
    if entity.kind == "person" and (other := served(items, at, end, entity)) is not None:
        return other[0]
    if (described := read_described(items, at, end, name)) is not None:
        return described[0]
    return _state_at(items, at, end, entity) if entity.kind == "state" else entity


def _state_at(items: Sequence[Item], at: int, end: int, state: Entity) -> Entity | None:
    """A state that acts, or its people where they are counted; None where it only describes a thing, is a place or somebody from it."""
    name = items[at].name
    if name is None or counted_people(items, at, name):
        return Entity(items[at].text, "organisation")
    describes = only_adjective(items, at, end, name) or is_scene(items, at, name) or is_citizen(items, at, end, name)
    return None if describes else state


def _once_of(items: Sequence[Item], at: int, end: int) -> bool:
    """Whether a body or state is only that for which somebody once spoke: "former UN envoy Ada Lund"."""
    if at == 0 or items[at - 1].low not in {"former", "ex", "late"}:
        return False
    rest = next((item for item in items[at + 1 : end] if not is_descriptor(item.low)), None)
    return rest is not None and rest.name is not None and rest.name.entity.kind == "person"
