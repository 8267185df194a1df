"""Whether an editor's decisions still apply: each must find its passage, and say something that can be done."""

from collections.abc import Iterator
from typing import Final

from loaders.checks.cells import cell_fault
from loaders.checks.dataset import Dataset
from loaders.checks.fault import Fault, quoted
from loaders.checks.sheets import Row, Sheet
from timeline.tables import EVENTS, Column

_FIXED: Final = ("event_id", "sources", "excerpt", "article_id")
"""Columns of events.csv that follow from the excerpts; an editor moves excerpts instead."""

_SETTABLE: Final = {column.name: column for column in EVENTS.columns if column.name not in _FIXED}


def correction_faults(dataset: Dataset) -> Iterator[Fault]:
    """Every correction whose passage is not found exactly once, or that cannot be carried out."""
    for row in dataset.rows("corrections"):
        sheet = dataset.sheets["corrections"]
        yield from _passage(dataset, sheet, row)
        if row["action"] == "set":
            yield from _setting(sheet, row)
        else:
            yield from _other(sheet, row)


def _passage(dataset: Dataset, sheet: Sheet, row: Row) -> Iterator[Fault]:
    article = dataset.articles.get(row["article_id"])
    times = article.body.count(row["excerpt"]) if article and row["excerpt"] else 1
    if times == 0:
        message = f"does not stand in {quoted(row['article_id'])}: the correction no longer applies; quote what stands there or take it out"
        yield sheet.fault(row, "excerpt", message)
    elif times > 1:
        yield sheet.fault(
            row,
            "excerpt",
            f"stands {times} times in {quoted(row['article_id'])}; quote more words, so that it stands once",
        )


def _setting(sheet: Sheet, row: Row) -> Iterator[Fault]:
    column = _SETTABLE.get(row["field"])
    if column is None:
        yield sheet.fault(row, "field", f"is no column that can be set; name one of {', '.join(_SETTABLE)}")
    else:
        yield from _value(sheet, row, column)


def _value(sheet: Sheet, row: Row, column: Column) -> Iterator[Fault]:
    message = cell_fault(EVENTS, column, row["value"])
    if message:
        yield sheet.fault(row, "value", f"{message} (the column {column.name} of {EVENTS.file})")


def _other(sheet: Sheet, row: Row) -> Iterator[Fault]:
    if row["action"] == "merge" and not row["value"]:
        yield sheet.fault(
            row, "value", "the cell is empty; a merge names an excerpt_id or the first words of a passage to merge with"
        )
    if row["field"]:
        yield sheet.fault(row, "field", f"is not needed to {row['action']} an event; leave it empty")
