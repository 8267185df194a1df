"""What rows say of one another: references, order, names that must not be shared, and what an event says of its excerpts."""

from collections.abc import Iterator
from itertools import pairwise

from loaders.checks.dataset import Dataset
from loaders.checks.fault import Fault, quoted
from loaders.checks.sheets import Record, Sheet
from timeline.cells import end_fault, is_date, is_integer
from timeline.schema import SEPARATOR, Column, Table
from timeline.tables import EVENTS


def reference_faults(dataset: Dataset) -> Iterator[Fault]:
    """Every cell that names a row which is not there."""
    for sheet in dataset.sheets.values():
        for column in sheet.table.columns:
            table, _, key = column.references.partition(".")
            if table and dataset.has(table):
                yield from _unknown(sheet, column, {row[key] for row in dataset.rows(table)})


def _unknown(sheet: Sheet, column: Column, known: set[str]) -> Iterator[Fault]:
    for row in sheet.rows:
        parts = row[column.name].split(SEPARATOR) if column.kind == "list" else [row[column.name]]
        for part in parts:
            if part and part not in known:
                message = f"names no row; {quoted(part)} must stand in {column.references}"
                yield sheet.fault(row, column.name, message)


def order_faults(dataset: Dataset) -> Iterator[Fault]:
    """The first row of each built table that stands where a rebuild would not put it."""
    for sheet in dataset.sheets.values():
        for earlier, later in pairwise(sheet.rows):
            if sheet.table.built and sort_key(sheet.table, later) < sort_key(sheet.table, earlier):
                message = f"stands after a row that it should precede; rows are sorted by {', '.join(sheet.table.key)}"
                yield sheet.fault(later, sheet.table.key[0], message)
                break


def sort_key(table: Table, row: Record) -> tuple[tuple[int, str], ...]:
    """What a row is sorted by: whole numbers by size, everything else by its characters."""
    kinds = {column.name: column.kind for column in table.columns}
    return tuple((_size(row[name]) if kinds[name] == "integer" else 0, row[name]) for name in table.key)


def _size(cell: str) -> int:
    return int(cell) if is_integer(cell) else 0


def alias_faults(dataset: Dataset) -> Iterator[Fault]:
    """Every spelling that would stand for two actors, or for two venues."""
    for name in ("actors", "venues"):
        owners: dict[str, Record] = {row["name"]: row for row in reversed(dataset.rows(name))}
        for row in dataset.rows(name):
            for alias in filter(None, row["aliases"].split(SEPARATOR)):
                owner = owners.setdefault(alias, row)
                if owner is not row:
                    message = f"gives {quoted(alias)}, which row {owner.line} has for {quoted(owner['name'])}; an alias stands for one"
                    yield dataset.sheets[name].fault(row, "aliases", message)


def event_faults(dataset: Dataset) -> Iterator[Fault]:
    """Every event whose dates do not fit one another, or that says of its excerpts what they do not bear out."""
    for row in dataset.rows("events"):
        yield from _dates(row)
        if dataset.has("excerpts"):
            yield from _leading(dataset, row)
        if dataset.has("excerpts", "sources"):
            yield from _publishers(dataset, row)


def _dates(row: Record) -> Iterator[Fault]:
    start, end = row["start"], row["end"]
    if is_date(start) and (not end or is_date(end)) and (fault := end_fault(start, end, row["precision"])):
        yield Fault(EVENTS.file, row.line, "end", end, str(fault))


def _leading(dataset: Dataset, row: Record) -> Iterator[Fault]:
    excerpts = dataset.excerpts_of.get(row["event_id"], ())
    owner = dataset.event_of.get(row["event_id"], row["event_id"])
    if owner != row["event_id"]:
        message = (
            f"is the id of an excerpt of another event, {quoted(owner)}; it is that of the event's own first excerpt"
        )
        yield Fault(EVENTS.file, row.line, "event_id", row["event_id"], message)
    leading = (row["article_id"], row["excerpt"])
    if leading not in {(excerpt["article_id"], excerpt["text"]) for excerpt in excerpts}:
        message = f"is none of the event's excerpts from {quoted(row['article_id'])}; it is the leading one's text"
        yield Fault(EVENTS.file, row.line, "excerpt", row["excerpt"], message)


def _publishers(dataset: Dataset, row: Record) -> Iterator[Fault]:
    excerpts = dataset.excerpts_of.get(row["event_id"], ())
    articles = {dataset.originals.get(excerpt["article_id"], excerpt["article_id"]) for excerpt in excerpts}
    voices = {dataset.sources[name]["publisher"] or name for name in articles if name in dataset.sources}
    if is_integer(row["sources"]) and int(row["sources"]) != len(voices):
        message = (
            f"is not {len(voices)}, the number of publishers of its excerpts: {', '.join(sorted(voices)) or 'none'}"
        )
        yield Fault(EVENTS.file, row.line, "sources", row["sources"], message)
