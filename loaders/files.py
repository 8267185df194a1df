"""Reads the hand-kept tables of a dataset and writes the built ones, all of them or none."""

import csv
import io
import tempfile
from collections.abc import Mapping, Sequence
from operator import itemgetter
from pathlib import Path
from typing import Final, TextIO

import yaml

from loaders.datapackage import data_package_json
from loaders.errors import BuildError, TableError
from timeline.cells import CellFault, cell_fault
from timeline.schema import Column, Table
from timeline.tables import BUILT, TABLES

ABOUT: Final = "about.yml"


def read_table(folder: Path, table: Table) -> list[dict[str, str]]:
    """The rows of a hand-kept table; none if the dataset does not have it. Raises `TableError`."""
    path = folder / table.file
    if not path.exists():
        return []
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as fault:
        raise TableError(
            f"{table.file}: byte {fault.object[fault.start]:#04x} is not UTF-8; save the file as UTF-8"
        ) from fault
    reader = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    if (header := tuple(reader.fieldnames or ())) != table.column_names:
        raise TableError(
            f"{table.file}, row 1: the columns are {', '.join(header)!r}; write {', '.join(table.column_names)!r}"
        )
    try:
        rows = [_row(table, number, row) for number, row in enumerate(reader, start=2)]
    except csv.Error as fault:
        raise TableError(
            f"{table.file}, line {reader.line_num}: not CSV ({fault}); close the quotation mark"
        ) from fault
    _unique(table, rows)
    return rows


def _unique(table: Table, rows: Sequence[Mapping[str, str]]) -> None:
    """Raises `TableError` for a value that stands twice in a column where it may not."""
    for column in table.columns:
        seen: dict[str, int] = {}
        for number, row in enumerate(rows, start=2):
            value = row[column.name]
            if column.unique and value in seen:
                raise TableError(
                    f"{table.file}, row {number}, column {column.name}: {value!r} stands in row {seen[value]} already; delete one"
                )
            seen.setdefault(value, number)


def _row(table: Table, number: int, row: Mapping[str | None, str | None]) -> dict[str, str]:
    if None in row or None in row.values():
        raise TableError(
            f"{table.file}, row {number}: it has too many or too few cells; write {len(table.columns)} of them"
        )
    cells = {str(name): value or "" for name, value in row.items()}
    for column in table.columns:
        if fault := cell_fault(column, cells[column.name]):
            raise TableError(_said(table, number, column, cells[column.name], fault))
    return {name: value.strip() for name, value in cells.items()}


def _said(table: Table, number: int, column: Column, value: str, fault: CellFault) -> str:
    """What is wrong with a cell, and where it stands."""
    return f"{table.file}, row {number}, column {column.name}: {f'{value!r} ' if value else ''}{fault}"


def read_about(folder: Path) -> dict[str, object]:
    """The dataset's title, description and credits; empty if it has no `about.yml`. Raises `TableError`."""
    path = folder / ABOUT
    if not path.exists():
        return {}
    try:
        about = yaml.safe_load(path.read_text(encoding="utf-8-sig"))
    except (yaml.YAMLError, UnicodeDecodeError) as fault:
        raise TableError(f"{ABOUT}: not YAML in UTF-8 ({' '.join(str(fault).split())}); write `title: ...`") from fault
    if about is not None and not isinstance(about, dict):
        raise TableError(f"{ABOUT}: {str(about)[:40]!r} is not a list of `name: value` lines")
    return about or {}


def write_tables(folder: Path, rows: Mapping[str, Sequence[Mapping[str, str]]], about: Mapping[str, object]) -> None:
    """Write the built tables and `datapackage.json` into a folder. Either all files are replaced or none is.

    Raises `BuildError` for a cell that the contract forbids; then nothing has been written.
    """
    for table in BUILT:
        _refuse_cells(table, rows[table.name])
    folder.mkdir(parents=True, exist_ok=True)
    present = [table for table in TABLES.values() if table.built or (folder / table.file).exists()]
    with tempfile.TemporaryDirectory(prefix=".build-", dir=folder) as place:
        for table in BUILT:
            with _new_file(Path(place) / table.file) as file:
                _write_csv(file, table, rows[table.name])
        with _new_file(Path(place) / "datapackage.json") as file:
            file.write(data_package_json(about, present))
        for name in (*(table.file for table in BUILT), "datapackage.json"):
            (Path(place) / name).replace(folder / name)


def _refuse_cells(table: Table, rows: Sequence[Mapping[str, str]]) -> None:
    cells = {column: {row.get(column.name, "") for row in rows} for column in table.columns}  # most stand in many rows
    if not any(cell_fault(column, value) for column, values in cells.items() for value in values):
        return
    for number, row in enumerate(rows, start=2):
        for column in table.columns:
            value = row.get(column.name, "")
            if fault := cell_fault(column, value):
                raise BuildError(_said(table, number, column, value, fault))


def _new_file(path: Path) -> TextIO:
    return path.open("w", encoding="utf-8", newline="")


def csv_text(table: Table, rows: Sequence[Mapping[str, str]]) -> str:
    """The rows as CSV with the table's header, as the contract has it."""
    out = io.StringIO(newline="")
    _write_csv(out, table, rows)
    return out.getvalue()


def _write_csv(out: TextIO, table: Table, rows: Sequence[Mapping[str, str]]) -> None:
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(table.column_names)
    writer.writerows(map(itemgetter(*table.column_names), rows))
