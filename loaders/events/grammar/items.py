"""A sentence as the reader of clauses sees it: names and dates are one item each, all else is words and marks."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter, itemgetter
from typing import Final

from loaders.language.lexicon import verb_form
from loaders.language.tokens import Token
from loaders.names.finder import Name
from loaders.names.party_asides import party_aside
from loaders.timex import DateUnit

Item = Token
"""Of one class with the tokens, which most items are: a reader of items meets one layout, and that is quick."""
_Placed = tuple[int, int, Item]
"""An item with its first token and the one after its last."""
_NONE: Final[frozenset[str]] = frozenset()
_START: Final = attrgetter("start")
_FIRST: Final = itemgetter(0)


def make_items(tokens: Sequence[Token], names: Sequence[Name], units: Sequence[DateUnit]) -> list[Item]:
    """The items of a sentence, in order. A date has its way over a name that it touches."""
    items: list[Item] = []
    at = 0
    special: list[_Placed] = list(_named(tokens, names, units))
    if units:
        special = sorted([*_dated(tokens, units), *special], key=_FIRST)
    for first, last, item in special:
        behind_comma = item.name is not None and first > 1 and tokens[first - 1].text == ","
        if behind_comma and (aside := party_aside(tokens, first, last, item.name)) is not None:
            items += tokens[at : aside.start]
            at = aside.stop
            continue
        items += tokens[at:first]
        items.append(item)
        at = last
    items += tokens[at:]
    return items


def _dated(tokens: Sequence[Token], units: Sequence[DateUnit]) -> Iterator[_Placed]:
    """The dates; one in the middle of a word is none."""
    last = 0
    for unit in units:
        first = bisect_left(tokens, unit.start, lo=last, key=_START)
        last = bisect_left(tokens, unit.end, lo=first, key=_START)
        if first < last:
            yield first, last, Item(unit.start, unit.end, unit.text, "", "date", unit=unit)


def _named(tokens: Sequence[Token], names: Sequence[Name], units: Sequence[DateUnit]) -> Iterator[_Placed]:
    """The names; of one that a date touches what follows the date."""
    for name in names:
        end = tokens[name.last - 1].end
        first = name.first
        if units and (touching := [unit.end for unit in units if unit.start < end and tokens[first].start < unit.end]):
            first = bisect_left(tokens, max(touching), lo=first, hi=name.last, key=_START)
        if first < name.last:
            low = name.text.lower()
            start = tokens[first].start
            yield first, name.last, Item(start, end, name.text, low, "name", _NONE, False, verb_form(low), name)
