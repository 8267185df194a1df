"""Participles that only describe the noun after them, by what they are joined to: "a swift and united response"."""

from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from loaders.events.grammar.items import Item
from loaders.events.grammar.verb_places import is_finite, noun_like
from loaders.language.endings import is_plural

_LISTED: Final = 7
"""Items within which a list of adjectives starts."""
_ENDS: Final = frozenset({",", ";", ":", "–", "—", ".", "“", "”", '"'})
"""Marks that end a clause; brackets do not."""


_JOINING: Final = frozenset({"as", "after", "before", "since", "until"})


def among_adjectives(items: Sequence[Item], at: int, after: Item | None) -> bool:
    """Whether a participle ends a list of adjectives, or opens the second of two subjects."""
    if after is None or not noun_like(after) or not items[at - 1].is_in("coordinators"):
        return False
    return _of_list(items, at) or _of_second_subject(items, at, after)


def _of_list(items: Sequence[Item], at: int) -> bool:
    """ "a swift, severe and | united | response": a list of adjectives."""
    if at < 2 or items[at - 2].kind != "word":
        return False
    before = list(takewhile(lambda item: not item.is_in("articles"), reversed(items[max(0, at - _LISTED) : at - 1])))
    listed = any(item.text == "," for item in before) and len(before) < _LISTED - 1
    return listed and all(item.text == "," or (item.kind == "word" and not item.lists) for item in before)


def _of_second_subject(items: Sequence[Item], at: int, after: Item) -> bool:
    """ "the Sahel Army (SLA) and | allied | forces retreated": no verb before in the clause, and one right behind the noun."""
    before = list(takewhile(lambda item: not _parts(item), reversed(items[: at - 1])))
    alone = bool(before) and not any(map(_may_be_verb, before))
    follows = items[at + 2] if at + 2 < len(items) else None
    return alone and is_plural(after.low) and follows is not None and _may_be_verb(follows)


def _parts(item: Item) -> bool:
    return item.text in _ENDS or item.low in _JOINING or item.is_in("subordinators")


def _may_be_verb(item: Item) -> bool:
    form = item.verb_form if item.kind == "word" else None
    return is_finite(item) or (form is not None and "past" in form.kinds)
