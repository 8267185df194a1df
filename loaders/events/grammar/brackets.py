"""Words in brackets that tell nothing of their own: "the Duma (the lower house)", "the Union (EU)"."""

from collections.abc import Container, Sequence
from typing import Final

from loaders.events.grammar.items import Item
from loaders.language.lexicon import WORDS

_SEAMS: Final = frozenset({";", ":", "–", "—", "(", ")"})


def without_brackets(items: Sequence[Item], starts: Container[int]) -> list[Item]:
    """The items without the words in such brackets; one word or names alone stay: "the Union (EU)". Empty where none goes.

    `starts` holds the first items of the verbs.
    """
    gone: set[int] = set()
    for opens in [at for at, item in enumerate(items) if item.text == "("]:
        closes = bracket_end(items, starts, opens)
        if closes > opens and not _only_names(items[opens + 1 : closes]):
            gone.update(range(opens, closes + 1))
    return [item for at, item in enumerate(items) if at not in gone] if gone else []


def is_aside_of_name(items: Sequence[Item], starts: Container[int], at: int) -> bool:
    """Whether a bracket opens or closes no more than names, which is no seam: "the Union (EU) said", "three states (Chad, Peru and Fiji)"."""
    if items[at].text not in {"(", ")"}:
        return False
    opens = next((place for place in range(at, -1, -1) if items[place].text == "("), -1)
    return opens > 0 and bracket_end(items, starts, opens) > opens


def _only_names(inside: Sequence[Item]) -> bool:
    """Whether brackets hold one word, or states alone: "(EU)", "(Chad, Peru and Fiji)"."""
    if len(inside) == 1:
        return True
    names = [item.name for item in inside if item.name]
    states = all(name.entity.kind == "state" and name.form == "name" for name in names)
    others = [item for item in inside if not item.name]
    return states and all(item.text == "," or item.is_in("coordinators", "articles") for item in others)


def bracket_end(items: Sequence[Item], starts: Container[int], opens: int) -> int:
    """Where a bracket closes in which no verb but a participle and no date stands, nor the title of a law: "the Union (Withdrawal) Act"; -1 if it has one."""
    for at in range(opens + 1, len(items)):
        item = items[at]
        if item.text == ")":
            return -1 if at + 1 < len(items) and items[at + 1].low in WORDS["laws"] else at
        told = at in starts and not (at == opens + 1 and _describes(items, at))
        if told or item.kind == "date" or item.text in _SEAMS or item.text.startswith("@"):
            return -1
    return -1


def _describes(items: Sequence[Item], at: int) -> bool:
    """Whether a participle in brackets only describes whom they stand behind: "the Front (banned in Chad)"."""
    form = items[at].verb_form if items[at].kind == "word" else None
    return form is not None and "participle" in form.kinds and items[at + 1].is_in("prepositions")
