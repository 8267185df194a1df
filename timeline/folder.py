"""Read the tables of a dataset folder, with the cheap checks that a reader of the app needs.

Every cell stays text here; `timeline.dataset` gives it a type. The first fault found is raised as a `DatasetError`.
The thorough check of a dataset (excerpts verbatim, corrections that apply) is the loader's.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import pandas as pd
import yaml

from timeline.cells import cell_fault
from timeline.errors import (
    CellWrong,
    ColumnsWrong,
    DanglingReference,
    DuplicateValue,
    FolderMissing,
    Place,
    TableMissing,
    TableUnreadable,
)
from timeline.schema import SEPARATOR, Column, Table
from timeline.tables import ACTORS, BUILT, VENUES

NEEDED: Final = BUILT
OPTIONAL: Final = (ACTORS, VENUES)

Frames = Mapping[str, pd.DataFrame]

HEADER: Final = 2
"""The row of a spreadsheet in which the first row of data stands."""


def read_tables(folder: Path) -> dict[str, pd.DataFrame]:
    """Read and check every table of `folder`: name of the table -> frame of text, one column for each of the contract's.

    An optional table that is absent comes back with its columns and no rows.
    Raises a `DatasetError` that names file, row, column, value and what would be right.
    """
    if not folder.is_dir():
        expected = "Point DATELINES_DATA at a folder that holds events.csv, excerpts.csv, sources.csv and left_out.csv."
        raise FolderMissing(Place(str(folder)), "There is no such folder", expected=expected)
    frames = {table.name: _read(folder, table, optional=table in OPTIONAL) for table in (*NEEDED, *OPTIONAL)}
    for table in (*NEEDED, *OPTIONAL):
        _check_references(table, frames)
    return frames


def read_about(folder: Path) -> dict[str, Any]:
    """Read `about.yml`: title, description, credits, version and changes of the dataset; empty where there is none."""
    path = folder / "about.yml"
    if not path.exists():
        return {}
    try:
        about = yaml.safe_load(path.read_text(encoding="utf-8-sig"))
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise TableUnreadable(Place(path.name), f"This is not YAML in UTF-8 ({error})") from error
    if about is None:
        return {}
    if not isinstance(about, dict):
        raise TableUnreadable(
            Place(path.name), "This is no mapping", expected="Write `title: ...`, `description: ...`."
        )
    return about


def _read(folder: Path, table: Table, *, optional: bool) -> pd.DataFrame:
    path = folder / table.file
    if not path.exists():
        if optional:
            return pd.DataFrame(columns=list(table.column_names), dtype=str)
        raise TableMissing(
            Place(table.file), "The folder lacks this table", expected=f"It has one row for each: {table.description}"
        )
    frame = _with_later_columns(_parse(path, table), table)
    _check_columns(frame, table)
    for column in table.columns:
        _check_cells(frame[column.name], column, table.file)
    return frame


def _parse(path: Path, table: Table) -> pd.DataFrame:
    try:
        return pd.read_csv(path, dtype=str, keep_default_na=False, na_filter=False, encoding="utf-8")
    except UnicodeDecodeError as error:
        expected = "Save it as UTF-8."
        raise TableUnreadable(Place(table.file), f"This is not UTF-8 ({error})", expected=expected) from error
    except (pd.errors.ParserError, pd.errors.EmptyDataError) as error:
        expected = "Write comma-separated values with the header: " + ",".join(table.column_names)
        raise TableUnreadable(Place(table.file), f"This is not CSV ({error})", expected=expected) from error


def _with_later_columns(frame: pd.DataFrame, table: Table) -> pd.DataFrame:
    """The table with the columns that were not there yet when an older folder was built, at their places."""
    for at, column in enumerate(table.columns):
        if column.later and column.name not in frame.columns:
            frame.insert(min(at, len(frame.columns)), column.name, pd.Series("", index=frame.index, dtype=str))
    return frame


def _check_columns(frame: pd.DataFrame, table: Table) -> None:
    found, wanted = list(frame.columns), list(table.column_names)
    expected = f"The columns are: {', '.join(wanted)}."
    for name in wanted:
        if name not in found:
            raise ColumnsWrong(Place(table.file, 1, name), "The table lacks this column", expected=expected)
    for name in found:
        if name not in wanted:
            raise ColumnsWrong(Place(table.file, 1, name), "The table has an unknown column", expected=expected)


def _check_cells(cells: "pd.Series[str]", column: Column, file: str) -> None:
    """Raise the first fault among the cells of one column."""
    for at, value in enumerate(cells):
        if fault := cell_fault(column, value):
            raise CellWrong.by(fault, _place(file, at, column), value)
    twice = cells.duplicated()
    if column.unique and twice.any():
        at = _first(twice)
        row = _first(cells == cells.iloc[at]) + HEADER
        expected = f"It already stands in row {row}; every {column.name} stands once."
        raise DuplicateValue(
            _place(file, at, column), "The value stands twice", value=cells.iloc[at], expected=expected
        )


def _first(found: "pd.Series[bool]") -> int:
    return int(found.to_numpy().argmax())


def _check_references(table: Table, frames: Frames) -> None:
    for column in table.columns:
        if not column.references:
            continue
        other, _, key = column.references.partition(".")
        cells = frames[table.name][column.name]
        parts = cells.str.split(SEPARATOR).explode() if column.kind == "list" else cells
        lost = ~(parts.isin(frames[other][key]) | (parts == ""))
        if lost.any():
            at = _first(lost)
            expected = f"Every value must stand in {other}.csv, column {key}."
            place = _place(table.file, int(parts.index[at]), column)
            raise DanglingReference(place, "The value refers to nothing", value=str(parts.iloc[at]), expected=expected)


def _place(file: str, index: int, column: Column) -> Place:
    return Place(file, index + HEADER, column.name)
