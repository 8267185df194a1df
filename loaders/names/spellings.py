"""Brings the spellings of one person together across a corpus: Karpovich, Karpowich, Karpovic; "Lindqvist" and "Ada Lindqvist".

Two names are one person's when their surnames and their first names differ by no more than a transliteration does and
nothing says that they speak for different sides. Names are compared only within a block (initials of surname and first
name), so the work grows with the corpus, not with its square.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from rapidfuzz.distance import DamerauLevenshtein

from loaders.events.mention import Mention
from loaders.names.entities import Entity
from loaders.names.holders import one_person

_LONG: Final = 6
_FAR: Final = 2


def unify_spellings(mentions: Sequence[Mention], fixed: Iterable[str] = ()) -> list[Mention]:
    """The same mentions with every person under one name, the one most used. Names in `fixed` (a dataset's) stay as they are."""
    counts = Counter(entity for mention in mentions for entity in {*mention.actors, *mention.subject})
    names = find_spellings(counts, frozenset(fixed))
    return complete_sides([_renamed(mention, names) for mention in mentions] if names else list(mentions))


def complete_sides(mentions: Sequence[Mention]) -> list[Mention]:
    """The same mentions, where a person of unknown side has the one that other articles of the corpus give.

    "President Lund" of one article is "Norwegian President Ada Lund" in another. Where two sides are given, one of them at least
    twice as often counts; where none is, the state at home that the article lets one take him to serve. Former office-holders speak
    for nobody.
    """
    sides: dict[str, Counter[tuple[Entity, ...]]] = defaultdict(Counter)
    for mention in mentions:
        for entity in mention.actors:
            if entity.kind == "person" and (chain := _chain(entity, mention.actors)):
                sides[entity.name][chain] += 1
    known = {name: found.most_common(1)[0][0] for name, found in sides.items() if _clear(found)}
    return [_completed(mention, known) for mention in mentions]


def _clear(found: Counter[tuple[Entity, ...]]) -> bool:
    first, *others = found.most_common(2)
    return not others or first[1] >= 2 * others[0][1]


def _chain(person: Entity, actors: Sequence[Entity]) -> tuple[Entity, ...]:
    """Whom a person speaks for, and for whom those do: the ministry and the state."""
    chain: list[Entity] = []
    side = person.side
    while found := next((actor for actor in actors if actor.name == side and actor not in chain), None):
        chain.append(found)
        side = found.side
    return tuple(chain)


def _completed(mention: Mention, known: Mapping[str, tuple[Entity, ...]]) -> Mention:
    actors: list[Entity] = []
    for entity in mention.actors:
        lacks = entity.kind == "person" and not entity.side and "former" not in entity.role.lower()
        at_home = (Entity(entity.likely, "state"),) if entity.likely else ()
        actors += [entity, *(known.get(entity.name, at_home) if lacks else ())]
    complete = tuple({entity.name: entity for entity in actors}.values())
    return replace(mention, actors=complete) if len(complete) > len(mention.actors) else mention


def find_spellings(counts: Mapping[Entity, int], fixed: frozenset[str] = frozenset()) -> dict[str, str]:
    """Other spelling -> the name to use, for all people among the entities counted."""
    people = [entity for entity in counts if entity.kind == "person"]
    people.sort(key=lambda entity: (entity.name not in fixed, " " not in entity.name, -counts[entity], entity.name))
    blocks: dict[str, list[Entity]] = defaultdict(list)
    names: dict[str, str] = {}
    for entity in people:
        block = blocks[_surname(entity)[:1]]
        match = next((known for known in block if known.name == entity.name or _same(known, entity)), None)
        if match is None or entity.name in fixed:
            block.append(entity)
        elif match.name != entity.name:
            names[entity.name] = match.name
    return names


def _same(known: Entity, other: Entity) -> bool:
    if known.side and other.side and known.side != other.side:
        return False
    if " " not in other.name:
        return _surname(known) == other.name
    if one_person(known.name, other.name):
        return True
    return _near(_surname(known), _surname(other)) and _near_first(known.name.split()[0], other.name.split()[0])


def _surname(entity: Entity) -> str:
    return entity.name.split()[-1]


def _near(one: str, other: str) -> bool:
    """Whether two surnames are spellings of one: equal, or long and two letters apart at the most."""
    if one == other:
        return True
    allowed = _FAR if min(len(one), len(other)) >= _LONG else 0
    return allowed > 0 and DamerauLevenshtein.distance(one, other, score_cutoff=allowed) <= allowed


def _near_first(one: str, other: str) -> bool:
    if one[:1] != other[:1]:
        return False
    return one[:3] == other[:3] or DamerauLevenshtein.distance(one, other, score_cutoff=_FAR) <= _FAR


def _renamed(mention: Mention, names: Mapping[str, str]) -> Mention:
    actors, subject = _rename(mention.actors, names), _rename(mention.subject, names)
    return (
        replace(mention, actors=actors, subject=subject)
        if (actors, subject) != (mention.actors, mention.subject)
        else mention
    )


def _rename(entities: Sequence[Entity], names: Mapping[str, str]) -> tuple[Entity, ...]:
    renamed = {names.get(entity.name, entity.name): entity for entity in entities}
    return tuple(entity if entity.name == name else replace(entity, name=name) for name, entity in renamed.items())
