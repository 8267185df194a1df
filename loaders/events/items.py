"""A sentence as the reader of clauses sees it: names and dates are one item each, all else is words and marks."""

from collections.abc import Sequence
from typing import Final, Literal, NamedTuple

from loaders.language.lexicon import LISTS
from loaders.language.tokens import Token
from loaders.names.finder import Name
from loaders.timex import DateUnit

_NONE: Final[frozenset[str]] = frozenset()


class Item(NamedTuple):
    """A name, a date, a word or a mark, at `start`..`end` of the article's body. A tuple, as they are made by the million."""

    kind: Literal["name", "date", "word", "mark"]
    start: int
    end: int
    text: str
    low: str
    name: Name | None = None
    unit: DateUnit | None = None
    lists: frozenset[str] = frozenset()
    """The lists of `words.yml` that a word stands in; of a name, a date and a mark none."""

    def is_in(self, *lists: str) -> bool:
        """Whether it is a word of one of these lists of `words.yml`."""
        return not self.lists.isdisjoint(lists)


def make_items(tokens: Sequence[Token], names: Sequence[Name], units: Sequence[DateUnit]) -> list[Item]:
    """The items of a sentence, in order. A date has its way over a name that it touches."""
    items: list[Item] = []
    named = {at: name for name in names for at in range(name.first, name.last)}
    ahead = list(reversed(units))
    end = 0
    for at, token in enumerate(tokens):
        if token.start < end:
            continue
        while ahead and ahead[-1].end <= token.start:
            ahead.pop()
        unit = ahead[-1] if ahead and ahead[-1].start <= token.start else None
        name = named.get(at)
        if unit:
            items.append(Item("date", unit.start, unit.end, unit.text, "", unit=unit))
        elif name and not any(unit.start < tokens[name.last - 1].end and token.start < unit.end for unit in units):
            items.append(Item("name", token.start, tokens[name.last - 1].end, name.text, name.text.lower(), name=name))
        elif token.is_word or token.low == "'s":
            items.append(Item("word", *token, None, None, LISTS.get(token.low, _NONE)))
        else:
            items.append(Item("mark", *token))
        end = items[-1].end
    return items
