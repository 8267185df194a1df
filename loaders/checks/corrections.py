"""Whether an editor's decisions still apply: each must find its passage, and say something that can be done."""

from collections.abc import Iterator
from typing import Final

from loaders.articles import Article
from loaders.checks.cells import cell_fault, is_integer
from loaders.checks.dataset import Dataset
from loaders.checks.fault import Fault, quoted
from loaders.checks.sheets import Row, Sheet
from timeline.tables import EVENTS, Column

_FIXED: Final = ("event_id", "sources", "excerpt", "article_id")
"""Columns of events.csv that follow from the excerpts; an editor moves excerpts instead."""

_GONE: Final = "the correction no longer applies; quote what stands there, or take the row out"
_SETTABLE: Final = {column.name: column for column in EVENTS.columns if column.name not in _FIXED}


def correction_faults(dataset: Dataset) -> Iterator[Fault]:
    """Every correction whose passage is not found exactly once, or that cannot be carried out."""
    for row in dataset.rows("corrections"):
        sheet = dataset.sheets["corrections"]
        yield from _passage(dataset, sheet, row)
        if row["action"] == "set":
            yield from _setting(sheet, row)
        else:
            yield from _other(dataset, sheet, row)


def _passage(dataset: Dataset, sheet: Sheet, row: Row) -> Iterator[Fault]:
    article = dataset.articles.get(row["article_id"])
    if article is None or not row["excerpt"]:
        return
    name, times = quoted(article.article_id), article.body.count(row["excerpt"])
    if times > 1:
        yield sheet.fault(row, "excerpt", f"stands {times} times in {name}; quote more words, so that it stands once")
    elif times == 0:
        yield sheet.fault(row, "excerpt", f"does not stand in {name}: {_GONE}")
    elif row["action"] != "drop" and dataset.has("excerpts") and not _on_timeline(dataset, article, row["excerpt"]):
        yield sheet.fault(row, "excerpt", f"stands in no excerpt of the timeline: {_GONE}")


def _on_timeline(dataset: Dataset, article: Article, words: str) -> bool:
    first = article.body.index(words)
    last = first + len(words)
    spans = [row for row in dataset.rows("excerpts") if row["article_id"] == article.article_id]
    return any(_number(row["start"]) < last and first < _number(row["end"]) for row in spans)


def _number(cell: str) -> int:
    return int(cell) if is_integer(cell) else 0


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


def _other(dataset: Dataset, sheet: Sheet, row: Row) -> Iterator[Fault]:
    if row["field"]:
        yield sheet.fault(row, "field", f"is not needed to {row['action']} an event; leave it empty")
    if row["action"] == "merge" and row["value"] not in dataset.event_of:
        yield from _target(dataset, sheet, row)


def _target(dataset: Dataset, sheet: Sheet, row: Row) -> Iterator[Fault]:
    """A merge names the other event by the words of one of its passages, or by an excerpt_id."""
    times = sum(article.body.count(row["value"]) for article in dataset.articles.values()) if row["value"] else 0
    if times != 1:
        found = f"stands {times} times in the articles" if row["value"] else "the cell is empty"
        message = f"{found}; a merge names an excerpt_id, or first words that stand once, of what to merge with"
        yield sheet.fault(row, "value", message)
