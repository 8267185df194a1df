"""A sentence as the reader of clauses sees it: names and dates are one item each, all else is words and marks."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from loaders.language.tokens import Token
from loaders.names.finder import Name
from loaders.timex import DateUnit


class NameItem(NamedTuple):
    """A name, at `start`..`end` of the article's body."""

    start: int
    end: int
    text: str
    low: str
    name: Name

    kind: Literal["name"] = "name"
    unit: None = None

    def is_in(self, *_: str) -> bool:
        """Whether it is a word of some lists of `words.yml`, as a token may be."""
        return False


class DateItem(NamedTuple):
    """A date, at `start`..`end` of the article's body."""

    start: int
    end: int
    text: str
    unit: DateUnit

    low: Literal[""] = ""
    kind: Literal["date"] = "date"
    name: None = None

    def is_in(self, *_: str) -> bool:
        """Whether it is a word of some lists of `words.yml`, as a token may be."""
        return False


Item = Token | NameItem | DateItem


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
            items.append(DateItem(unit.start, unit.end, unit.text, unit))
        elif name and not any(unit.start < tokens[name.last - 1].end and token.start < unit.end for unit in units):
            items.append(NameItem(token.start, tokens[name.last - 1].end, name.text, name.text.lower(), name))
        else:
            items.append(token)
        end = items[-1].end
    return items
