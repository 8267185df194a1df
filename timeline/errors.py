"""What can be wrong with a dataset folder, said so that an editor can mend it.

DatasetError
 +-- FolderMissing        there is no such folder
 +-- TableMissing         a table that the app needs is not in the folder
 +-- TableUnreadable      a file is not UTF-8, or not CSV or YAML
 +-- ColumnsWrong         a table lacks a column, or has one that is not in the contract
 +-- CellWrong            a cell holds what its column does not allow
      +-- DuplicateValue      an identifier that stands twice
      +-- DanglingReference   an identifier that stands nowhere else
"""

from dataclasses import dataclass
from typing import Self

from timeline.cells import CellFault


@dataclass(frozen=True, slots=True)
class Place:
    """Where a fault stands. `row` counts as a spreadsheet does: the header is row 1; 0 for the whole file."""

    file: str
    row: int = 0
    column: str = ""

    def __str__(self) -> str:
        parts = [self.file, f"row {self.row}" if self.row else "", f"column {self.column}" if self.column else ""]
        return ", ".join(part for part in parts if part)


class DatasetError(Exception):
    """A dataset that cannot be shown: `place`, the offending `value` and what would be right (`expected`)."""

    def __init__(self, place: Place, problem: str, *, value: str = "", expected: str = "") -> None:
        self.place, self.problem, self.value, self.expected = place, problem, value, expected
        said = f": {value!r}" if value else ""
        super().__init__(f"{place}: {problem}{said}. {expected}".strip())


class FolderMissing(DatasetError):
    """There is no such folder."""


class TableMissing(DatasetError):
    """A table that the app needs is not in the folder."""


class TableUnreadable(DatasetError):
    """A file is not UTF-8, or not well-formed."""


class ColumnsWrong(DatasetError):
    """A table lacks a column, or has one that the contract does not know."""


class CellWrong(DatasetError):
    """A cell holds what its column does not allow."""

    @classmethod
    def by(cls, fault: CellFault, place: Place, value: str) -> Self:
        """The error for a cell at that place with that value."""
        problem = f"The value {fault.wrong}" if value.strip() else "The cell is empty"
        return cls(place, problem, value=value, expected=f"{fault.right[0].upper()}{fault.right[1:].rstrip('.')}.")


class DuplicateValue(CellWrong):
    """A value that must be unique stands twice."""


class DanglingReference(CellWrong):
    """A value refers to a row that does not exist."""
