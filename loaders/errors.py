"""What the loader refuses, said so that whoever gave it can mend it. Every message is one line that names place and remedy.

LoaderError
 +-- ArticleError        a file cannot be read as an article
 +-- PlaceError          articles, or a dataset, are not where they were said to be
 +-- TableError          a file of a dataset that is kept by hand cannot be read
 |    +-- CorrectionError    a row of corrections.csv does not apply, or asks for what no table may hold
 +-- BuildError          a build would write what is of no use
 +-- QuoteError          no choice of passages gives the same events as the full text
 +-- DocumentError       a line of the input of `python -m loaders timexes` is no document

Where there is more to say than one line, the exception carries it as notes (`__notes__`, PEP 678).
"""

from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

Refusal = TypeVar("Refusal", bound="LoaderError")


class LoaderError(ValueError):
    """Anything that the loader refuses."""


class ArticleError(LoaderError):
    """A file cannot be read as an article; the message says where, what stands there and what would be right."""

    def __init__(self, path: Path, line: int | None, message: str) -> None:
        self.path = path
        self.line = line
        super().__init__(f"{path.name}{f', line {line}' if line else ''}: {message}")


class PlaceError(LoaderError):
    """A place holds no articles: it is not there, nothing matches it, or it is a dataset."""


class TableError(LoaderError):
    """A file of a dataset cannot be read; the message names file, row and column, what stands there and what would be right."""


class CorrectionError(TableError):
    """A correction does not apply: its passage is gone, it names two events, or its value is not one that the field can have."""


class BuildError(LoaderError):
    """A build would write what is of no use: there was no article, or a table would hold what the contract forbids."""


class QuoteError(LoaderError):
    """No choice of passages gives the same events as the full text."""


class DocumentError(LoaderError):
    """A line of JSON is no document with a text and a day."""


def with_notes(refusal: Refusal, notes: Iterable[str]) -> Refusal:
    """The error with what else there is to say of it, line by line."""
    for note in notes:
        refusal.add_note(note)
    return refusal
