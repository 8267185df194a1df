"""Whom an office with its state takes up: "the Norwegian president", "the Kenyan and Norwegian ministers"."""

from collections.abc import Sequence
from typing import Final

from loaders.events.actors.groups import Discourse
from loaders.events.grammar.items import Item
from loaders.language.endings import singular
from loaders.language.lexicon import WORDS
from loaders.names.entities import STATE, Entity
from loaders.names.titles import OFFICES, is_descriptor

_ANY_HEAD: Final = frozenset({"leader", "monarch", "ruler", "sovereign"})


def read_holders(items: Sequence[Item], first: int, end: int, context: Discourse) -> list[Entity]:
    """Whom "the Norwegian president" or "the Kenyan and Norwegian ministers" are, of the people named before."""
    states: list[Entity] = []
    for at in range(first, end):
        item = items[at]
        state = item.name.meaning(STATE) if item.name else None
        if state:
            states.append(state)
        elif states and _is_office(item.low) and not _has_name(items, at + 1):
            told = frozenset(word.low for word in items[first:at] if word.is_in("portfolios"))
            known = (*context.parties, *context.cast)
            return [found for state in states if (found := _holder(state, singular(item.low), told, known))]
        elif states and not (item.low in {"'s", "and", "the"} or is_descriptor(item.low)):
            states = []
    return []


def _has_name(items: Sequence[Item], at: int) -> bool:
    """Whether the name of the office's holder follows: "minister | Ada Lund", "minister | of Social Protection, Ada Lund"."""
    field = items[at + 1] if at + 1 < len(items) and items[at].low in {"of", "for"} else None
    told = field is not None and (field.kind == "word" or (field.name is not None and not field.name.known))
    end = at + 2 if told else at
    end += end > at and end < len(items) and items[end].kind == "word" and items[end].text[:1].isupper()
    end += end > at and end < len(items) and items[end].text == ","
    return any(_is_person(item) for item in items[end : end + 1])


def _holder(state: Entity, office: str, portfolio: frozenset[str], known: Sequence[Entity]) -> Entity | None:
    """The person of a state who holds an office with all words of a portfolio ("deputy foreign | minister"); of a leader, whoever heads it."""
    people = [entity for entity in known if entity.kind == "person" and state.name in {entity.side, entity.likely}]
    heads = WORDS["heads_of_state"] if office in _ANY_HEAD else {office}
    wanted = _words(" ".join(portfolio))
    return next((one for one in people if heads & _words(one.role) and wanted <= _words(one.role)), None)


def _words(role: str) -> set[str]:
    """The words of an office, spelled one way: "Defence Minister" is "Defense Minister"."""
    return set(role.lower().replace("defence", "defense").split())


def _is_office(word: str) -> bool:
    return OFFICES.get(singular(word)) in {"person", "title"}


def _is_person(item: Item) -> bool:
    return item.name is not None and (not item.name.known or item.name.entity.kind == "person")
