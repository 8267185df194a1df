"""People who are called by the adjective of their state alone: "an Egyptian", "two Egyptians", "thousands of Kenyans"."""

from collections.abc import Sequence
from typing import Final

from loaders.events.actors.places_and_topics import NO_NOUNS
from loaders.events.grammar.items import Item
from loaders.events.grammar.openers import RELATIVE_PRONOUNS
from loaders.names.entities import is_people
from loaders.names.finder import Name

_COUNTING: Final = frozenset(
    "a an another two three four five six seven eight nine ten dozen several some many few fellow".split()
)


def is_citizen(items: Sequence[Item], at: int, end: int, name: Name) -> bool:
    """Whether an adjective stands for somebody of a state, and not for the state: "an Egyptian", "two Egyptians"."""
    before = items[at - 1] if at else None
    counted = before is not None and (before.low in _COUNTING or before.text[0].isdigit())
    if name.form != "adjective" or not counted or not _ends_noun(items, at + 1, end):
        return False
    other = at + 3 if at + 3 < end and items[at + 1].low == "and" and items[at + 2].is_in("articles") else 0
    equal = items[other].name if other else None
    return not (
        equal and equal.form == "adjective" and not _ends_noun(items, other + 1, end)
    )  # "a Greek and a Turkish ship"


def counted_people(items: Sequence[Item], at: int, name: Name) -> bool:
    """Whether some people of a state are counted, who are not the state: "some 200 Tunisians", "thousands of Kenyans"."""
    before = items[at - 1] if at else None
    if before is None or not name.text.endswith("s") or not is_people(name.text):
        return False
    crowd = before.low == "of" and at > 1 and items[at - 2].is_in("quantities")
    return crowd or before.low in _COUNTING or before.text[0].isdigit()


def _ends_noun(items: Sequence[Item], at: int, end: int) -> bool:
    """Whether no noun follows an adjective: another word does that cannot be one, or a verb with what only follows a verb."""
    if at >= end or items[at].kind != "word":
        return True
    if not NO_NOUNS.isdisjoint(items[at].lists) or items[at].low in RELATIVE_PRONOUNS:
        return True
    form, after = items[at].verb_form, items[at + 1] if at + 1 < len(items) else None
    past = form is not None and "past" in form.kinds and after is not None
    return (
        past
        and after is not None
        and (after.kind in {"date", "name"} or after.is_in("articles", "determiners", "prepositions"))
    )
