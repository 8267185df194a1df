"""What a table and a column are made of; `timeline.tables` lists those of a dataset, `timeline.cells` holds a value against one."""

from dataclasses import dataclass
from typing import Final, Literal

CellKind = Literal["text", "date", "integer", "number", "boolean", "list", "sha256", "url"]

SEPARATOR: Final = "; "
"""Stands between the parts of a cell that holds a list."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: `kind` says how a cell is written, `choices` what it is limited to, `required` that it is never empty."""

    name: str
    description: str
    kind: CellKind = "text"
    required: bool = True
    unique: bool = False
    choices: tuple[str, ...] = ()
    references: str = ""
    """`table.column` in which every value (every part, for a list) must stand."""
    later: bool = False
    """A folder that was built before there was this column may lack it: then its cells are empty."""
    minimum: int | None = None
    """The least number that a cell may hold."""
    maximum: int | None = None
    """The greatest."""
    max_length: int | None = None
    """How many characters a text may have."""


@dataclass(frozen=True, slots=True)
class Table:
    """One CSV file of a dataset folder; `key` names the columns that the rows are sorted by."""

    name: str
    description: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    built: bool = True
    """Whether the loader writes it; the others are kept by hand."""

    @property
    def file(self) -> str:
        """The name of the file in the dataset folder."""
        return f"{self.name}.csv"

    @property
    def column_names(self) -> tuple[str, ...]:
        """The header of the file, in order."""
        return tuple(column.name for column in self.columns)
