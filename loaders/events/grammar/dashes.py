"""Asides between two dashes, however these are written: "the envoys - who spoke in Lima - left"."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from loaders.events.grammar.items import Item
from loaders.events.grammar.openers import RELATIVE_PRONOUNS

DASHES: Final = frozenset({"-", "–", "—"})
_LONGEST: Final = 16
"""Items of an aside; two hyphens farther apart belong to two things."""
_OWN: Final = frozenset({"his", "her", "its", "their", "one"})


def with_plain_asides(items: Sequence[Item]) -> Sequence[Item]:
    """The same items; commas stand for the dashes around what describes something, and a dash for a hyphen around another aside."""
    dashes = [at for at, item in enumerate(items) if item.text in DASHES and _is_free(items, at)]
    if len(dashes) < 2:
        return items
    changed = list(items)
    gone: set[int] = set()
    for opens, closes in pairwise(_groups(dashes)):
        mark = _mark(items, opens, closes) if changed[opens.start] is items[opens.start] else ""
        for group in (opens, closes) if mark else ():
            changed[group.start] = replace(items[group.start], text=mark, low=mark)
            gone.update(range(group.start + 1, group.stop))
    return [item for at, item in enumerate(changed) if at not in gone]


def _mark(items: Sequence[Item], opens: range, closes: range) -> str:
    """What stands for two dashes: a comma, a dash, or "" where they stay as they are."""
    inside = items[opens.stop : closes.start]
    if not inside or len(opens) != len(closes) or not inside[0].is_word:
        return ""
    if inside[0].low in RELATIVE_PRONOUNS:
        return ","
    kinds = inside[0].verb_form.kinds if inside[0].verb_form else frozenset()
    describes = "participle" in kinds
    listed = any(item.text == "," for item in inside)
    if len(inside) > _LONGEST or (describes and listed) or len(opens) > 1 or "ing" in kinds:
        return ""
    named = "articles" in inside[0].lists or inside[0].low in _OWN
    if (describes or named) and not listed:
        return ","
    return "–" if items[opens.start].text == items[closes.start].text == "-" else ""


def _is_free(items: Sequence[Item], at: int) -> bool:
    """Whether a dash joins nothing: not that of "Kenya-based", nor that of "10 - 12" or "a bus --full of children"."""
    before, after = items[at - 1] if at else None, items[at + 1] if at + 1 < len(items) else None
    if before is None or after is None:
        return False
    apart = before.end < items[at].start or before.text in DASHES
    apart = apart and (items[at].end < after.start or after.text in DASHES or after.low in RELATIVE_PRONOUNS)
    return apart and not before.text[:1].isdigit() and not after.text[:1].isdigit()


def _groups(dashes: Sequence[int]) -> list[range]:
    """The dashes with those that stand right beside them: two hyphens are one dash."""
    groups: list[range] = []
    for at in dashes:
        if groups and groups[-1].stop == at:
            groups[-1] = range(groups[-1].start, at + 1)
        else:
            groups.append(range(at, at + 1))
    return groups
