"""An editor's decisions on events, kept as rows with a reason and applied after each build.

A row names a passage by words of it; it survives a rebuild, and one that no longer applies is an error.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from loaders.errors import CorrectionError
from loaders.events.event import Event, merge_events
from loaders.events.mention import LeftOut
from loaders.rows import Row, event_row
from timeline.cells import cell_fault, end_fault
from timeline.tables import EVENTS

SETTABLE: Final = ("title", "start", "end", "precision", "status", "type", "actors", "venue", "salience")
_DATES: Final = ("start", "end", "precision")
_COLUMNS: Final = {column.name: column for column in EVENTS.columns}


def apply_corrections(events: Sequence[Event], rows: Sequence[Row]) -> tuple[list[Event], list[LeftOut]]:
    """The events as the editor wants them, and what was dropped.

    Splits come first, then merges, drops and edits, whatever the order of the rows. Raises `CorrectionError` for a row that
    does not apply, and for one that asks for what the contract of the tables forbids.
    """
    current, dropped = list(events), list[LeftOut]()
    for action, step in _STEPS.items():
        for number, row in enumerate(rows, start=2):
            if row["action"] == action:
                current = step(current, row, number, dropped)
            elif row["action"] not in _STEPS:
                raise CorrectionError(
                    f"corrections.csv, row {number}, action {row['action']!r}: use one of {', '.join(_STEPS)}"
                )
    _check_ends(current, rows)
    return current, dropped


def _find(events: Sequence[Event], article_id: str, words: str, date_text: str, where: str) -> int:
    """The one event that a passage with these words supports."""
    flat = " ".join(words.split())
    found = [
        number
        for number, event in enumerate(events)
        if any(
            article_id in ("", passage.article_id)
            and flat in " ".join(passage.text.split())
            and date_text in ("", passage.unit.text)
            for passage in event.passages
        )
    ]
    if len(found) == 1:
        return found[0]
    if not found:
        raise CorrectionError(f"{where}: no event stands on a passage with {words!r} now; mend or delete the row")
    raise CorrectionError(
        f"{where}: {len(found)} events stand on {words!r}; give more words, or the words of the date in date_text"
    )


def _target(events: Sequence[Event], row: Row, number: int) -> int:
    where = f"corrections.csv, row {number}, excerpt"
    return _find(events, row["article_id"], row["excerpt"], row["date_text"], where)


def _split(events: list[Event], row: Row, number: int, _: list[LeftOut]) -> list[Event]:
    """The passage leaves its event and becomes one of its own, with the same date."""
    at = _target(events, row, number)
    rest, taken = [], []
    for mention in events[at].mentions:
        fits = [
            p
            for p in mention.passages
            if p.article_id == row["article_id"] and " ".join(row["excerpt"].split()) in " ".join(p.text.split())
        ]
        left = tuple(passage for passage in mention.passages if passage not in fits)
        taken += [replace(mention, passages=tuple(fits))] if fits else []
        rest += [replace(mention, passages=left)] if left else []
    if not rest:
        raise CorrectionError(
            f"corrections.csv, row {number}: the event has no other passage; there is nothing to split"
        )
    return [*events[:at], Event(tuple(rest)), Event(tuple(taken)), *events[at + 1 :]]


def _merge(events: list[Event], row: Row, number: int, _: list[LeftOut]) -> list[Event]:
    one = _target(events, row, number)
    other = _find(events, "", row["value"], "", f"corrections.csv, row {number}, value")
    if one == other:
        raise CorrectionError(
            f"corrections.csv, row {number}: the two passages support one event already; delete the row"
        )
    merged = merge_events([events[one], events[other]])
    return [merged if at == one else event for at, event in enumerate(events) if at != other]


def _drop(events: list[Event], row: Row, number: int, dropped: list[LeftOut]) -> list[Event]:
    at = _target(events, row, number)
    reason = f"left out by the editor: {row['reason']}"
    dropped.extend(LeftOut(p.article_id, p.start, p.end, p.text, reason) for p in events[at].passages)
    return [*events[:at], *events[at + 1 :]]


def _set(events: list[Event], row: Row, number: int, _: list[LeftOut]) -> list[Event]:
    at = _target(events, row, number)
    field, value = row["field"], row["value"]
    if field not in SETTABLE:
        known = "a column that is worked out" if field in EVENTS.column_names else "no column of events.csv"
        raise CorrectionError(
            f"corrections.csv, row {number}, field {field!r}: {known}; set one of {', '.join(SETTABLE)}"
        )
    if fault := cell_fault(_COLUMNS[field], value):
        raise CorrectionError(f"corrections.csv, row {number}, value {value!r}: {fault} ({field} of an event)")
    edited = replace(events[at], edits={**events[at].edits, field: value})
    return [edited if other == at else event for other, event in enumerate(events)]


def _check_ends(events: Sequence[Event], rows: Sequence[Row]) -> None:
    """Raises `CorrectionError` for an event that its corrections together leave with dates that do not fit one another."""
    for number, row in enumerate(rows, start=2):
        if row["action"] == "set" and row["field"] in _DATES:
            event = event_row(events[_target(events, row, number)])
            start, end, precision = (event[name] for name in _DATES)
            if fault := end_fault(start, end, precision):
                raise CorrectionError(
                    f"corrections.csv, row {number}, field {row['field']!r}: the event would end on {end!r}, which {fault};"
                    f" set {', '.join(_DATES)} so that they fit"
                )


_STEPS: Final[dict[str, Callable[[list[Event], Row, int, list[LeftOut]], list[Event]]]] = {
    "split": _split,
    "merge": _merge,
    "drop": _drop,
    "set": _set,
}
