"""An article line by line: its sentences, each with its words, its dates and the names that stand in it."""

from collections.abc import Iterator, Sequence
from typing import Final, Generic, NamedTuple, TypeVar

from loaders.articles import Article
from loaders.blocks import Block, find_blocks
from loaders.dateline import find_dateline
from loaders.language.tokens import Token, tokenise
from loaders.names.entities import Gazetteer
from loaders.names.finder import Name, find_names
from loaders.sentences import split_sentences
from loaders.timex import DateUnit, Timex, read_timexes
from loaders.timex.units import date_units

LONGEST: Final = 250
"""Tokens; the longest sentences of news have about a hundred. What is longer has lost its full stops, and is not read."""
_UNREAD: Final = "X"
"""What a TIMEX3 value has in place of digits that only the day of publication could tell."""


class Line(NamedTuple):
    """One sentence: where it stands, its words, its dates. `number` counts the sentences of its block."""

    start: int
    end: int
    number: int
    block: Block
    tokens: Sequence[Token]
    names: Sequence[Name]
    units: Sequence[DateUnit]
    unread: Sequence[Timex]
    """Time expressions that could not be dated because the day of publication is not known."""
    dateline: str
    """The place that the report says it was written in, as far as it has said so."""


def read_lines(article: Article, known: Gazetteer) -> Iterator[Line]:
    """The sentences of an article in order, the dateline left out of the first one."""
    timexes = read_timexes(article.body, article.published)
    units = _Ahead(date_units(timexes, article.body))
    unread = _Ahead([timex for timex in timexes if _needs_anchor(timex)] if article.published is None else [])
    place = ""
    for block in find_blocks(article.body, article.title):
        first = block.start
        if block.is_text and (dateline := find_dateline(article.body[block.start : block.end])):
            first, place = first + dateline.end, dateline.place
        for number, piece in enumerate(split_sentences(article.body[first : block.end])):
            start, end = first + piece.start, first + piece.end
            tokens = tokenise(article.body, start, end)
            names = find_names(tokens, known) if block.is_text and len(tokens) <= LONGEST else []
            yield Line(
                start, end, number, block, tokens, names, units.within(start, end), unread.within(start, end), place
            )


def _needs_anchor(timex: Timex) -> bool:
    return timex.type in {"DATE", "TIME"} and not timex.precision and _UNREAD in timex.value


S = TypeVar("S", bound=DateUnit | Timex)


class _Ahead(Generic[S]):
    """Spans in the order of the text, asked for from left to right."""

    def __init__(self, spans: Sequence[S]) -> None:
        self._spans: Sequence[S] = spans
        self._at = 0

    def within(self, start: int, end: int) -> Sequence[S]:
        """The spans that lie in `start`..`end`."""
        while self._at < len(self._spans) and self._spans[self._at].start < start:
            self._at += 1
        first = self._at
        while self._at < len(self._spans) and self._spans[self._at].end <= end:
            self._at += 1
        return self._spans[first : self._at]
