"""Whether an editor's decisions still apply: each must find its passage, say something that can be done, and be done."""

from collections.abc import Iterator
from typing import Final

from loaders.checks.dataset import Dataset
from loaders.checks.fault import Fault, quoted
from loaders.checks.sheets import Record, Sheet
from loaders.corrections import SETTABLE
from timeline.cells import cell_fault
from timeline.schema import Column
from timeline.tables import EVENTS

_GONE: Final = "the correction no longer applies; quote what stands there, or take the row out"
_COLUMNS: Final = {column.name: column for column in EVENTS.columns if column.name in SETTABLE}


def correction_faults(dataset: Dataset) -> Iterator[Fault]:
    """Every correction whose passage is not found, that cannot be carried out, or that the tables do not show."""
    for row in dataset.rows("corrections"):
        sheet = dataset.sheets["corrections"]
        yield from _passage(dataset, sheet, row)
        if row["action"] == "set":
            yield from _setting(dataset, sheet, row)
        else:
            yield from _other(dataset, sheet, row)


def _passage(dataset: Dataset, sheet: Sheet, row: Record) -> Iterator[Fault]:
    article = dataset.articles.get(row["article_id"])
    if article is None or not row["excerpt"]:
        return
    name, times = quoted(article.article_id), _flat(article.body).count(_flat(row["excerpt"]))
    events = _events(dataset, row["article_id"], row["excerpt"], row["date_text"])
    if times > 1:
        yield sheet.fault(row, "excerpt", f"stands {times} times in {name}; quote more words, so that it stands once")
    elif times == 0:
        yield sheet.fault(row, "excerpt", f"does not stand in {name}: {_GONE}")
    elif row["action"] != "drop" and dataset.has("excerpts") and not events:
        yield sheet.fault(row, "excerpt", f"stands in no excerpt of the timeline: {_GONE}")
    elif len(events) > 1:
        yield sheet.fault(row, "excerpt", f"supports {len(events)} events; give the words of the date in date_text")


def _events(dataset: Dataset, article_id: str, words: str, date_text: str = "") -> set[str]:
    """The events that passages with these words support, as `loaders.corrections` finds them."""
    return {
        row["event_id"]
        for row in dataset.rows("excerpts")
        if article_id in {"", row["article_id"]}
        and date_text in {"", row["date_text"]}
        and _flat(words) in _flat(row["text"])
    }


def _flat(text: str) -> str:
    return " ".join(text.split())


def _setting(dataset: Dataset, sheet: Sheet, row: Record) -> Iterator[Fault]:
    column = _COLUMNS.get(row["field"])
    if column is None:
        yield sheet.fault(row, "field", f"is no column that can be set; name one of {', '.join(_COLUMNS)}")
    elif fault := cell_fault(column, row["value"]):
        yield sheet.fault(row, "value", f"{fault} (the column {column.name} of {EVENTS.file})")
    else:
        yield from _effect(dataset, sheet, row, column)


def _effect(dataset: Dataset, sheet: Sheet, row: Record, column: Column) -> Iterator[Fault]:
    events = _events(dataset, row["article_id"], row["excerpt"], row["date_text"])
    for event in dataset.rows("events"):
        if events == {event["event_id"]} and event[column.name] != row["value"]:
            has = f"{EVENTS.file} has {quoted(event[column.name])} in row {event.line}"
            yield sheet.fault(
                row, "value", f"is not carried out: {has}; rebuild the tables with `python -m loaders build`"
            )


def _other(dataset: Dataset, sheet: Sheet, row: Record) -> Iterator[Fault]:
    if row["field"]:
        yield sheet.fault(row, "field", f"is not needed to {row['action']} an event; leave it empty")
    if row["action"] == "merge" and not row["value"]:
        yield sheet.fault(row, "value", "the cell is empty; a merge has words of a passage of the event to merge with")
    elif row["action"] == "merge" and dataset.has("excerpts") and not _events(dataset, "", row["value"]):
        yield sheet.fault(row, "value", f"stands in no excerpt of the timeline: {_GONE}")
