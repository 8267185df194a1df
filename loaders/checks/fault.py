"""A fault in a dataset: where it stands, what stands there, and what would be right."""

from dataclasses import dataclass
from typing import Final

LONGEST: Final = 80
"""Characters of an offending value that are shown; enough to find it by."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong, as an editor can find and mend it."""

    file: str
    """The file's path in the dataset folder."""
    row: int | None
    """The line of the file on which the row starts, counted from 1 as an editor shows it; None for the whole file."""
    column: str
    """The column's name; empty where the whole row or file is meant."""
    value: str
    """What stands there."""
    message: str
    """What is wrong with it and what would be right."""

    @property
    def place(self) -> str:
        """Where it stands, as `file:row: column`, which editors can jump to."""
        line = f"{self.file}:{self.row}" if self.row else self.file
        name = self.column if self.column.isprintable() else quoted(self.column)
        return f"{line}: {name}" if name else line

    def __str__(self) -> str:
        """The fault in one line, whatever the value holds."""
        return f"{self.place}: {quoted(self.value)} {self.message}" if self.value else f"{self.place}: {self.message}"


def quoted(text: str) -> str:
    """The text in quotation marks, on one line and not too long."""
    return repr(text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…")
