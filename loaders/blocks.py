"""The parts of an article: paragraphs of text, and what a page puts between them (captions, links, forms, headings)."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final, NamedTuple

from loaders.articles import GAP
from loaders.data_files import read_rows

_LINE: Final = re.compile(r"[^\n]+")
_SENTENCE_END: Final = re.compile(r"[.!?:;…][\"”’')\]]*\s*$|[\"”“]\s*$")
_CAPITALS: Final = re.compile(r"\\.|[A-Z]+")
_HOLDS: Final = re.compile(r"\^\(\?=\.\*(?:\(\?:([\w |]+)\)|\[([^\]]+)\])\)")
"""How a pattern begins that asks for one of some words, or of some signs, anywhere in a line."""
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
    if kind := _kind_of_boilerplate(line):
        return kind
    if line == title or (len(line.split()) <= _LONGEST_HEADING and not _SENTENCE_END.search(line)):
        return "heading"
    return "text"


def _kind_of_boilerplate(line: str) -> str:
    """The kind of the first pattern that a line matches; "" for the many that match none."""
    small, (in_any_case, in_its_case) = line.lower(), _any_boilerplate()
    held = [pattern for sought, pattern in _held() if sought in small]
    if not (in_any_case.match(small) or in_its_case.match(line) or any(pattern.match(line) for pattern in held)):
        return ""
    return next((kind for pattern, kind in _boilerplate() if pattern.match(line)), "")


@cache
def _any_boilerplate() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """All the patterns at once: those for a line in small letters, and those that ask for capitals.

    Each tells what a line starts with, and where `re` need not ignore case it passes over a pattern at its first letter. Patterns
    that ask for words anywhere in a line are left to `_held`.
    """
    patterns = [pattern.pattern.removeprefix("^") for pattern, _ in _boilerplate() if not _HOLDS.match(pattern.pattern)]
    cased = [pattern for pattern in patterns if "(?-i:" in pattern]
    small = [_CAPITALS.sub(_in_small_letters, pattern) for pattern in patterns if pattern not in cased]
    return re.compile(_one_of(small)), re.compile(_one_of(cased), re.IGNORECASE)


@cache
def _held() -> list[tuple[str, re.Pattern[str]]]:
    """The patterns that ask for words or signs wherever they stand, by what they ask for: to look for it takes no pattern."""
    asking: dict[str, list[str]] = defaultdict(list)
    for pattern, _ in _boilerplate():
        if found := _HOLDS.match(pattern.pattern):
            words, signs = found.groups()
            for sought in words.lower().split("|") if words else signs:
                asking[sought].append(pattern.pattern[found.end() :])
    return [(sought, re.compile(_one_of(patterns), re.IGNORECASE)) for sought, patterns in asking.items()]


def _in_small_letters(match: re.Match[str]) -> str:
    """Capitals of a pattern in small letters; what stands behind a backslash as it is."""
    return match[0] if match[0].startswith("\\") else match[0].lower()


def _one_of(patterns: Iterable[str]) -> str:
    return "|".join(f"(?:{pattern})" for pattern in patterns)


@cache
def _boilerplate() -> list[tuple[re.Pattern[str], str]]:
    return [(re.compile(row["pattern"], re.IGNORECASE), row["kind"]) for row in read_rows("boilerplate")]
