"""The traces of the chart: points, rings, lines and labels, as plain dicts for Plotly; for bars see `timeline.bars`.

Every point carries the id of its event in `customdata`, which is what a click returns, and in `ids`, by which the page
finds the marks of the open event.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, Final

from timeline.dates import day_in_words
from timeline.hovering import hover_text
from timeline.marks import MARK, Mark
from timeline.styles import DISPUTED_COLOUR, JOIN_COLOUR, PUBLISHED_COLOUR, STYLES
from timeline.text import for_chart, wrap
from timeline.view import TimelineView

Trace = dict[str, Any]

CROWDED: Final = 60
"""With more joined events than these their lines would cover each other: the page draws that of the event in hand alone."""

FEW: Final = 8
"""So many lines can be followed side by side; more are drawn faintly, and the page draws that of the event in hand over them."""


def joins(view: TimelineView) -> Trace:
    """A thin line through all lanes in which an event stands, fainter where there are many; none where they would cover each other."""
    lines = [marks for marks in view.joins().values() if marks[0].shape != "strip"]
    shown = lines if len(lines) <= CROWDED else []
    return _polyline(
        [[(m.middle, m.y) for m in marks] for marks in shown],
        {"color": JOIN_COLOUR, "width": 1},
        0.45 if len(lines) <= FEW else 0.3,
    )


def disputes(view: TimelineView) -> Trace:
    """A dashed line from the date that leads to the date of a source that contradicts it."""
    dated = [pair for pair in view.disputes() if pair[0].shape != "strip"]
    pairs = [[(lead.middle, lead.y), (rival.middle, rival.y)] for lead, rival in dated]
    return _polyline(pairs, {"color": DISPUTED_COLOUR, "width": 2, "dash": "dot"}, 1)


def _polyline(lines: Sequence[Sequence[tuple[datetime, float]]], line: dict[str, Any], opacity: float) -> Trace:
    x: list[str | None] = []
    y: list[float | None] = []
    for points in lines:
        x += [*(moment_text(when) for when, _ in points), None]
        y += [*(height for _, height in points), None]
    return {"type": "scatter", "mode": "lines", "x": x, "y": y, "line": line, "opacity": opacity, "hoverinfo": "skip"}


def points(marks: Sequence[Mark]) -> list[Trace]:
    """Days, one trace for each status; bars of what did not happen bear its sign, open ranges an arrow at the end."""
    traces = []
    for status, style in STYLES.items():
        own = [m for m in marks if m.status == status and m.shape != "strip"]
        days = [m for m in own if m.shape == "day" or (m.shape == "span" and status != "happened")]
        ends = [m for m in own if m.shape == "open"]
        x = [m.middle for m in days] + [m.right - timedelta(hours=12) for m in ends]
        symbols = [style.symbol] * len(days) + ["triangle-right"] * len(ends)
        traces.append(
            _scatter(
                [*days, *ends],
                x,
                {"symbol": symbols, "color": style.colour, "line": {"width": 0 if style.symbol == "circle" else 2}},
            )
        )
    return traces


def _scatter(marks: Sequence[Mark], x: Sequence[datetime], marker: dict[str, Any]) -> Trace:
    trace: Trace = {
        "type": "scatter",
        "mode": "markers",
        "x": [moment_text(when) for when in x],
        "y": [mark.y for mark in marks],
        "marker": {"size": MARK - 2, "opacity": 1} | marker,
        "cliponaxis": False,
    }
    return trace | identity(marks)


def rings(marks: Sequence[Mark]) -> Trace:
    """A ring around the dates of a disputed event."""
    disputed = [mark for mark in marks if mark.event.disputed and mark.shape != "strip"]
    marker = {"symbol": "circle-open", "size": MARK + 4, "color": DISPUTED_COLOUR, "line": {"width": 1.6}}
    trace = _scatter(disputed, [m.middle for m in disputed], marker)
    return trace | {"hoverinfo": "skip", "ids": None}


def published(view: TimelineView) -> list[Trace]:
    """A line for the day on which each article was published, with a tick at its foot that says which."""
    at = [f"{day} 12:00" for day, _ in view.published]
    lines = {
        "type": "scatter",
        "mode": "lines",
        "x": [x for moment in at for x in (moment, moment, None)],
        "y": [0.0, view.height, None] * len(at),
        "line": {"color": PUBLISHED_COLOUR, "width": 1, "dash": "dash"},
        "opacity": 0.8,
        "hoverinfo": "skip",
        "showlegend": False,
    }
    ticks = {
        "type": "scatter",
        "mode": "markers",
        "x": at,
        "y": [view.height - 5] * len(at),
        "marker": {"symbol": "triangle-up", "size": 10, "color": PUBLISHED_COLOUR},
        "hovertext": [
            f"<b>Published {day_in_words(day)}</b><br>" + "<br>".join(map(for_chart, wrap(title, 60, 3)))
            for day, title in view.published
        ],
        "hoverinfo": "text",
        "showlegend": False,
    }
    return [lines, ticks]


def labels(marks: Sequence[Mark], **font: str) -> Trace:
    """The labels that found room."""
    shown = [mark for mark in marks if mark.label]
    trace: Trace = {
        "type": "scatter",
        "mode": "text",
        "x": [moment_text(mark.label_at) for mark in shown],
        "y": [mark.y for mark in shown],
        "text": [for_chart(mark.label) for mark in shown],
        "textposition": [f"middle {mark.side}" for mark in shown],
        "textfont": {"size": 11} | font,
        "cliponaxis": True,
    }
    return trace | identity(shown) | {"hoverinfo": "none"}


def strip_points(view: TimelineView) -> Trace:
    """The points at the left edge, on an axis of their own."""
    marks = [mark for mark in view.marks if mark.shape == "strip"]
    styles = [STYLES[mark.status] for mark in marks]
    symbols = ["triangle-right" if m.event.end is None else s.symbol for m, s in zip(marks, styles, strict=True)]
    trace: Trace = {
        "type": "scatter",
        "mode": "markers",
        "x": [mark.slot for mark in marks],
        "y": [mark.y for mark in marks],
        "xaxis": "x2",
        "marker": {"size": MARK - 2, "symbol": symbols, "color": [s.colour for s in styles], "opacity": 1},
        "cliponaxis": False,
    }
    return trace | identity(marks)


def identity(marks: Sequence[Mark]) -> Trace:
    """What a mark says when it is pointed at, and what a click on it returns."""
    return {
        "ids": [f"{mark.event.event_id}|{i}" for i, mark in enumerate(marks)],
        "customdata": [mark.event.event_id for mark in marks],
        "hovertext": [hover_text(mark.event, mark.told, mark.claimed) for mark in marks],
        "hoverinfo": "text",
        "showlegend": False,
    }


def moment_text(when: datetime) -> str:
    """A moment as Plotly takes it."""
    return when.isoformat(sep=" ")
