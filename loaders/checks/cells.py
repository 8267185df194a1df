"""What one cell may hold, by the contract of the tables, as a pandera schema for each table."""

import datetime as dt
import math
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Final
from urllib.parse import urlsplit

import pandas as pd
import pandera.pandas as pa

from loaders.checks.fault import Fault
from loaders.checks.sheets import Sheet
from loaders.limits import BOUNDS, LENGTHS
from timeline.tables import SEPARATOR, Column, Kind, Table

Rule = tuple[Callable[[str], bool], str]
"""Whether a cell is right, and what to say if it is not."""


def cell_faults(sheet: Sheet) -> Iterator[Fault]:
    """Every cell of the sheet that its column does not allow."""
    frame = pd.DataFrame(
        [[row[name] for name in dict.fromkeys(sheet.header)] for row in sheet.rows],
        index=[row.line for row in sheet.rows],
        columns=list(dict.fromkeys(sheet.header)),
        dtype="str",
    )
    try:
        schema(sheet.table, sheet.header).validate(frame, lazy=True)
    except pa.errors.SchemaErrors as found:
        for case in found.failure_cases.itertuples(index=False):
            yield Fault(sheet.table.file, int(case.index), str(case.column), str(case.failure_case), str(case.check))


def schema(table: Table, present: tuple[str, ...] | None = None) -> pa.DataFrameSchema:
    """The pandera schema of a table read as strings, limited to the columns that are present; row labels are lines."""
    columns = [column for column in table.columns if present is None or column.name in present]
    return pa.DataFrameSchema({column.name: pa.Column("str", _checks(table, column)) for column in columns})


def cell_fault(table: Table, column: Column, value: str) -> str:
    """What is wrong with one value for that column; empty if nothing is."""
    return next((message for right, message in _rules(table, column) if not right(value)), "")


def _checks(table: Table, column: Column) -> list[pa.Check]:
    checks = [pa.Check(right, element_wise=True, error=message) for right, message in _rules(table, column)]
    if column.unique:
        message = f"stands in an earlier row already; each {column.name} stands once"
        checks.append(pa.Check(lambda cells: ~cells.duplicated(), error=message))
    return checks


def _rules(table: Table, column: Column) -> Iterator[Rule]:
    name = f"{table.name}.{column.name}"
    if column.required:
        yield bool, "the cell is empty; every row needs one"
    rules = [_KINDS[column.kind]] if column.kind in _KINDS else []
    if column.choices:
        rules.append((lambda cell: cell in column.choices, f"is not among {', '.join(column.choices)}"))
    if name in BOUNDS:
        rules.append(_bounded(*BOUNDS[name]))
    if name in LENGTHS:
        longest = LENGTHS[name]
        rules.append((lambda cell: len(cell) <= longest, f"is too long; at most {longest} characters"))
    for right, message in rules:
        yield _unless_empty(right), message


def _unless_empty(right: Callable[[str], bool]) -> Callable[[str], bool]:
    return lambda cell: not cell or right(cell)


def _bounded(least: float, greatest: float) -> Rule:
    return (
        lambda cell: not _is_number(cell) or least <= float(cell) <= greatest,
        f"is not between {least} and {greatest}",
    )


def is_date(cell: str) -> bool:
    """Whether the cell is a day as YYYY-MM-DD."""
    try:
        return dt.date.fromisoformat(cell).isoformat() == cell
    except ValueError:
        return False


def _is_number(cell: str) -> bool:
    return bool(re.fullmatch(r"-?\d+(\.\d+)?(e[-+]?\d+)?", cell, re.ASCII)) and math.isfinite(float(cell))


def is_integer(cell: str) -> bool:
    """Whether the cell is a whole number from 0 up."""
    return bool(re.fullmatch(r"0|[1-9]\d*", cell, re.ASCII))


def _is_list(cell: str) -> bool:
    parts = cell.split(SEPARATOR)
    return len(set(parts)) == len(parts) and all(part and part == part.strip(" ;") for part in parts)


def _is_url(cell: str) -> bool:
    try:
        address = urlsplit(cell)
        return address.scheme in {"http", "https"} and bool(address.hostname) and not re.search(r"\s", cell)
    except ValueError:
        return False


_KINDS: Final[Mapping[Kind, Rule]] = {
    "date": (is_date, "is no date; write YYYY-MM-DD"),
    "integer": (is_integer, "is no whole number; write digits alone"),
    "number": (_is_number, "is no number; write digits with a decimal point"),
    "boolean": (lambda cell: cell in {"true", "false"}, "is neither true nor false"),
    "list": (_is_list, f"is no list; separate its parts by {SEPARATOR!r}, each part once and none empty"),
    "sha256": (lambda cell: bool(re.fullmatch(r"[0-9a-f]{64}", cell)), "is no SHA-256; write 64 lower-case hex digits"),
    "url": (_is_url, "is no web address; write https://host/path"),
}
