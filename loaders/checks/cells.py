"""Every cell that its column does not allow, by the contract (`timeline.cells`)."""

from collections.abc import Iterator

from loaders.checks.fault import Fault
from loaders.checks.sheets import Sheet
from timeline.cells import cell_fault
from timeline.schema import Column


def cell_faults(sheet: Sheet) -> Iterator[Fault]:
    """Every cell of the sheet that its column does not allow, and every value that stands twice where it may not."""
    for column in sheet.table.columns:
        if column.name in sheet.header:
            for row in sheet.rows:
                if fault := cell_fault(column, row[column.name]):
                    yield sheet.fault(row, column.name, str(fault))
            if column.unique:
                yield from _repeated(sheet, column)


def _repeated(sheet: Sheet, column: Column) -> Iterator[Fault]:
    seen: set[str] = set()
    for row in sheet.rows:
        if row[column.name] in seen:
            yield sheet.fault(row, column.name, f"stands in an earlier row already; each {column.name} stands once")
        seen.add(row[column.name])
