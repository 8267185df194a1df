"""Reading the files of a dataset so that nothing in them, however damaged, does more than become a fault."""

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from loaders.checks.fault import Fault
from timeline.schema import Table

_BOM: Final = b"\xef\xbb\xbf"
_MISSING: Final = "the table is missing; `python -m loaders build` writes it"
_CONTROLS: Final = frozenset(map(chr, range(32))) - frozenset("\t\n\r")


@dataclass(frozen=True, slots=True)
class Record:
    """One row of a table as RFC 4180 has it, a record: `line` is where it starts in the file, `cells` what stands in it, by column."""

    line: int
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        """The cell of that column."""
        return self.cells[column]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table as it was read; rows that are no CSV, or have not as many cells as the header, are `lost`."""

    table: Table
    header: tuple[str, ...]
    rows: tuple[Record, ...]
    lost: bool

    @property
    def whole(self) -> bool:
        """Whether every row and column was read, so that what other tables say of this one can be held against it."""
        return not self.lost and {c.name for c in self.table.columns if not c.later} <= set(self.header)

    def fault(self, row: Record, column: str, message: str) -> Fault:
        """The fault that the row's cell of that column is."""
        return Fault(self.table.file, row.line, column, row[column], message)


def read_sheet(folder: Path, table: Table) -> tuple[Sheet | None, list[Fault]]:
    """Read a table of the dataset; the sheet is None where the file is missing, empty or not text.

    A hand-kept table may be missing: that says the same as one without rows.
    """
    try:
        raw = (folder / table.file).read_bytes()
    except FileNotFoundError:
        return None, [Fault(table.file, None, "", "", _MISSING)] if table.built else []
    except OSError as fault:
        return None, [Fault(table.file, None, "", "", f"cannot be read ({fault.strerror}); write a file you may read")]
    text, faults = _text(table, raw)
    if text is None:
        return None, faults
    sheet, damages = _parse(table, text)
    return sheet, [*faults, *damages]


def _text(table: Table, raw: bytes) -> tuple[str | None, list[Fault]]:
    """The file's text without a byte order mark, or None, and what is wrong with its form."""
    marked, raw = raw.startswith(_BOM), raw.removeprefix(_BOM)
    if not raw.strip():
        return None, [Fault(table.file, None, "", "", f"the file is empty; it needs at least {_header_line(table)}")]
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as fault:
        return None, [_not_utf8(table, raw, fault)]
    mark = Fault(table.file, 1, "", "\\ufeff", "starts the file (a byte order mark); save it as UTF-8 without one")
    return text, [*([mark] if marked else []), *_form(table, text)]


def _header_line(table: Table) -> str:
    return f"the line {','.join(table.column_names)!r}"


def _not_utf8(table: Table, raw: bytes, fault: UnicodeDecodeError) -> Fault:
    byte = raw[fault.start]
    line = raw.count(b"\n", 0, fault.start) + 1
    guess = bytes([byte]).decode("latin-1")
    return Fault(
        table.file, line, "", f"\\x{byte:02x}", f"is not UTF-8 ({guess!r} in Latin-1?); save the file as UTF-8"
    )


def _form(table: Table, text: str) -> Iterator[Fault]:
    if "\r" in text:
        line = text.count("\n", 0, text.index("\r")) + 1
        yield Fault(table.file, line, "", "\\r", "stands in the line; lines end in \\n alone")
    if not text.endswith("\n"):
        yield Fault(table.file, text.count("\n") + 1, "", "", "the last line does not end; lines end in \\n")
    control = next((position for position, character in enumerate(text) if character in _CONTROLS), None)
    if control is not None:
        line = text.count("\n", 0, control) + 1
        yield Fault(table.file, line, "", text[control], "is a control character; take it out")


def _parse(table: Table, text: str) -> tuple[Sheet | None, list[Fault]]:
    records, faults = _records(table, text)
    if not records:
        return None, faults
    (_, header), *body = records
    names = tuple(header)
    rows = tuple(Record(line, dict(zip(names, cells, strict=True))) for line, cells in body if len(cells) == len(names))
    sheet = Sheet(table, names, rows, lost=bool(faults) or len(rows) < len(body))
    faults += _header(table, names)
    faults += [_ragged(table, line, cells, len(names)) for line, cells in body if len(cells) != len(names)]
    return sheet, faults


def _records(table: Table, text: str) -> tuple[list[tuple[int, list[str]]], list[Fault]]:
    """The file's records, each with the line it starts on, up to the first that is not CSV (RFC 4180)."""
    lines = list(io.StringIO(text, newline=""))
    reader = csv.reader(lines, strict=True)
    records: list[tuple[int, list[str]]] = []
    line = 1
    try:
        for cells in reader:
            records.append((line, cells))
            line = reader.line_num + 1
    except csv.Error as fault:
        message = f"is not CSV ({fault}); a cell with a quotation mark stands in quotation marks, with each one inside doubled"
        return records, [Fault(table.file, line, "", lines[line - 1].rstrip("\r\n"), message)]
    return records, []


def _ragged(table: Table, line: int, cells: list[str], width: int) -> Fault:
    if not cells:
        return Fault(table.file, line, "", "", "the line is empty; take it out")
    message = (
        f"the row has {len(cells)} cells, the header {width} columns; a cell with a comma stands in quotation marks"
    )
    return Fault(table.file, line, "", ",".join(cells), message)


def _header(table: Table, names: tuple[str, ...]) -> Iterator[Fault]:
    known = table.column_names
    right = f"the columns are {', '.join(known)}"
    for name in (column.name for column in table.columns if not column.later):
        if name not in names:
            yield Fault(table.file, 1, name, "", f"the column is missing; {right}")
    for name in dict.fromkeys(names):
        if name not in known:
            yield Fault(table.file, 1, name, name, f"is no column of this table; {right}")
        elif names.count(name) > 1:
            yield Fault(table.file, 1, name, name, f"stands {names.count(name)} times in the header; {right}")
    if names != known and sorted(names) == sorted(known):
        yield Fault(table.file, 1, "", ",".join(names), f"is the wrong order; {right}")
