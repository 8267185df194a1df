"""The traces of the chart: points, bars, rings, lines and labels, as plain dicts for Plotly.

Every point carries the id of its event in `customdata`, which is what a click returns, and in `ids`, by which the page
finds the marks of the open event.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any, Final

from timeline.dates import day_in_words, in_words
from timeline.marks import MARK, Mark
from timeline.rows import Event
from timeline.styles import DISPUTED_COLOUR, JOIN_COLOUR, PUBLISHED_COLOUR, STYLES
from timeline.text import for_chart, shorten, wrap
from timeline.view import ROW, Pile, TimelineView

Trace = dict[str, Any]

FADE: Final = (0.8, 0.6, 0.42, 0.27, 0.15)
"""The opacity of the slices in which a soft end or an open range fades."""
MOST_HOVER_NAMES: Final = 6
MANY: Final = 100
"""With so many joined events their lines step back."""


def joins(view: TimelineView) -> Trace:
    """A thin line through all lanes in which an event stands."""
    lines = [marks for marks in view.joins().values() if marks[0].shape != "strip"]
    return _polyline(
        [[(m.middle, m.y) for m in marks] for marks in lines],
        {"color": JOIN_COLOUR, "width": 1},
        0.45 if len(lines) < MANY else 0.15,
    )


def disputes(view: TimelineView) -> Trace:
    """A dashed line from the date that leads to the date of a source that contradicts it."""
    pairs = [[(lead.middle, lead.y), (rival.middle, rival.y)] for lead, rival in view.disputes()]
    return _polyline(pairs, {"color": DISPUTED_COLOUR, "width": 2, "dash": "dot"}, 1)


def _polyline(lines: Sequence[Sequence[tuple[datetime, float]]], line: dict[str, Any], opacity: float) -> Trace:
    x: list[str | None] = []
    y: list[float | None] = []
    for points in lines:
        x += [*(_moment(when) for when, _ in points), None]
        y += [*(height for _, height in points), None]
    return {"type": "scatter", "mode": "lines", "x": x, "y": y, "line": line, "opacity": opacity, "hoverinfo": "skip"}


def spans(marks: Sequence[Mark]) -> list[Trace]:
    """Bars, one trace for each status, cut into slices where an end is soft or open."""
    traces = []
    for status, style in STYLES.items():
        slices = [s for m in marks if m.shape in {"span", "open"} and m.event.status == status for s in _slices(m)]
        pattern = {"shape": style.pattern, "fgcolor": style.colour, "bgcolor": "rgba(127,127,127,0.12)", "size": 5}
        trace: Trace = {
            "type": "bar",
            "orientation": "h",
            "base": [_moment(left) for _, left, _, _ in slices],
            "x": [(right - left) / timedelta(milliseconds=1) for _, left, right, _ in slices],
            "y": [mark.y for mark, *_ in slices],
            "width": [ROW * 0.55] * len(slices),
            "marker": {
                "color": style.colour,
                "opacity": [opacity for *_, opacity in slices],
                "pattern": pattern if style.pattern else {"shape": ""},
                "line": {"width": 0},
            },
        }
        traces.append(trace | _identity([mark for mark, *_ in slices]))
    return traces


def _slices(mark: Mark) -> Iterable[tuple[Mark, datetime, datetime, float]]:
    """The bar of a mark in slices `(mark, left, right, opacity)`: solid in the middle, fading where it is not exact."""
    length = mark.right - mark.left
    fading = length * (0.5 if mark.shape == "open" else 0.4)
    step = fading / len(FADE)
    left = mark.left + (fading if mark.soft_start else timedelta())
    right = mark.right - (fading if mark.soft_end or mark.shape == "open" else timedelta())
    yield mark, left, right, 1.0
    for i, opacity in enumerate(FADE):
        if mark.soft_start:
            yield mark, left - step * (i + 1), left - step * i, opacity
        if mark.soft_end or mark.shape == "open":
            yield mark, right + step * i, right + step * (i + 1), opacity


def points(marks: Sequence[Mark]) -> list[Trace]:
    """Days, one trace for each status; bars of what did not happen bear its sign, open ranges an arrow at the end."""
    traces = []
    for status, style in STYLES.items():
        own = [m for m in marks if m.event.status == status and m.shape != "strip"]
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
        "x": [_moment(when) for when in x],
        "y": [mark.y for mark in marks],
        "marker": {"size": MARK - 2, "opacity": 1} | marker,
        "cliponaxis": False,
    }
    return trace | _identity(marks)


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


def piles(found: Sequence[Pile]) -> Trace:
    """Columns that say how many events fall into each stretch of time; they differ in height, not in colour."""
    day = 86_400_000
    lengths = [(pile.cluster.end - pile.cluster.start).days + 1 for pile in found]
    return {
        "type": "bar",
        "x": [f"{pile.cluster.start} 00:00" for pile in found],
        "offset": [0] * len(found),
        "width": [length * day * 0.92 for length in lengths],
        "base": [pile.floor for pile in found],
        "y": [-pile.height for pile in found],
        "marker": {"color": JOIN_COLOUR, "line": {"width": 0}},
        "customdata": [pile.cluster.key for pile in found],
        "hovertext": [_pile_text(pile) for pile in found],
        "hoverinfo": "text",
        "showlegend": False,
    }


def _pile_text(pile: Pile) -> str:
    days = in_words(pile.cluster.start, pile.cluster.end, "range")
    number = f"{pile.cluster.count:,} event{'s' if pile.cluster.count != 1 else ''}"
    return f"<b>{number}</b><br>{days}<br>{for_chart(shorten(pile.lane, 60))}<br>Click to look closer"


def labels(marks: Sequence[Mark]) -> Trace:
    """The labels that found room."""
    shown = [mark for mark in marks if mark.label]
    trace: Trace = {
        "type": "scatter",
        "mode": "text",
        "x": [_moment(mark.label_at) for mark in shown],
        "y": [mark.y for mark in shown],
        "text": [for_chart(mark.label) for mark in shown],
        "textposition": [f"middle {mark.side}" for mark in shown],
        "textfont": {"size": 11},
        "cliponaxis": True,
    }
    return trace | _identity(shown) | {"hoverinfo": "none"}


def strip_points(view: TimelineView) -> Trace:
    """The points at the left edge, on an axis of their own."""
    marks = [mark for mark in view.marks if mark.shape == "strip"]
    styles = [STYLES[mark.event.status] for mark in marks]
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
    return trace | _identity(marks)


def _identity(marks: Sequence[Mark]) -> Trace:
    return {
        "ids": [f"{mark.event.event_id}|{i}" for i, mark in enumerate(marks)],
        "customdata": [mark.event.event_id for mark in marks],
        "hovertext": [hover_text(mark.event, mark.rival, mark.label) for mark in marks],
        "hoverinfo": "text",
        "showlegend": False,
    }


def hover_text(event: Event, rival: str = "", label: str = "") -> str:
    """What hovering over a mark says, escaped for Plotly: title, date in words, status, actors, venue, publishers.

    The mark of a `rival` date says that date first, which its `label` has, so that it is not taken for the one that leads.
    """
    names = list(event.actors[:MOST_HOVER_NAMES]) + ["…"] * (len(event.actors) > MOST_HOVER_NAMES)
    status = STYLES[event.status].label + (", date disputed" if event.disputed else "")
    lines = [
        *(
            [label or f"{rival} gives another date", f"The timeline leads with {event.when()}"]
            if rival
            else [event.when()]
        ),
        status + (f" · {event.venue}" if event.venue else ""),
        ", ".join(names),
        "Reported by " + ", ".join(event.publishers),
    ]
    title = "<br>".join(f"<b>{for_chart(line)}</b>" for line in wrap(event.title, 48, 3))
    return "<br>".join([title, *(for_chart(shorten(line, 90)) for line in lines if line)])


def _moment(when: datetime) -> str:
    return when.isoformat(sep=" ")
