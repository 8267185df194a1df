"""The parts of an article: paragraphs of text, and what a page puts between them (captions, links, forms, headings)."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from loaders.articles import GAP
from loaders.data_files import read_rows

_LINE: Final = re.compile(r"[^\n]+")
_SENTENCE_END: Final = re.compile(r"[.!?:;…][\"”’')\]]*\s*$|[\"”“]\s*$")
_LONGEST_HEADING: Final = 14


class Block(NamedTuple):
    """A line of the body at `start`..`end`; `kind` is "text", "heading", "gap" or a kind of `boilerplate.csv`."""

    start: int
    end: int
    kind: str

    @property
    def is_text(self) -> bool:
        """Whether it is the article's own prose."""
        return self.kind == "text"


def find_blocks(body: str, title: str = "") -> list[Block]:
    """All lines of a body that hold something, in order."""
    return list(_blocks(body, title))


def _blocks(body: str, title: str) -> Iterator[Block]:
    for match in _LINE.finditer(body):
        line = match.group()
        stripped = line.strip()
        if stripped:
            start = match.start() + line.index(stripped[0])
            yield Block(start, start + len(stripped), _kind(stripped, title))


def _kind(line: str, title: str) -> str:
    if line == GAP:
        return "gap"
    if _any_boilerplate().match(line):
        return next(kind for pattern, kind in _boilerplate() if pattern.match(line))
    if line == title or (len(line.split()) <= _LONGEST_HEADING and not _SENTENCE_END.search(line)):
        return "heading"
    return "text"


@cache
def _any_boilerplate() -> re.Pattern[str]:
    """All the patterns at once, as most lines are none of them. Each tells what a line starts with."""
    return re.compile("|".join(f"(?:{pattern.pattern})" for pattern, _ in _boilerplate()), re.IGNORECASE)


@cache
def _boilerplate() -> list[tuple[re.Pattern[str], str]]:
    return [(re.compile(row["pattern"], re.IGNORECASE), row["kind"]) for row in read_rows("boilerplate")]
