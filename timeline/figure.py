"""The chart as a Plotly figure, written as a plain dict: building it from Plotly's classes costs most of a rerun.

Every point carries the id of its event in `customdata`, which is what a click returns, and in `ids`, by which the page
finds the marks of the open event.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any, Final

from timeline.rows import Event
from timeline.selection import Selection
from timeline.styles import DISPUTED_COLOUR, JOIN_COLOUR, STYLES
from timeline.text import for_chart, shorten, wrap
from timeline.view import MARK, ROW, Band, Mark, TimelineView

Trace = dict[str, Any]

AXIS: Final = 34
GUTTER: Final = 28
"""Room at the right for Plotly's buttons, so that they cover neither marks nor dates."""
FADE: Final = (0.8, 0.6, 0.42, 0.27, 0.15)
"""The opacity of the slices in which a soft end or an open range fades."""
STRIP_SHARE: Final = 0.058
"""The share of the width that each tick of the strip takes."""
MOST_HOVER_NAMES: Final = 6

CONFIG: Final[dict[str, Any]] = {
    "displaylogo": False,
    "scrollZoom": False,
    "doubleClick": "reset",
    "modeBarButtonsToRemove": ["lasso2d", "select2d", "autoScale2d"],
    "toImageButtonOptions": {"format": "png", "scale": 2, "filename": "timeline"},
}


def build_figure(view: TimelineView, selection: Selection) -> dict[str, Any]:
    """The figure of a view: `data` and `layout`, made of plain lists and texts."""
    data = [
        _joins(view),
        _disputes(view),
        *_spans(view.marks),
        *_points(view.marks),
        _rings(view.marks),
        _labels(view.marks),
    ]
    if view.strip:
        data.append(_strip(view))
    return {"data": [trace for trace in data if trace["x"]], "layout": _layout(view, selection)}


# --- traces -----------------------------------------------------------------------------------------------------------


def _joins(view: TimelineView) -> Trace:
    """A thin line through all lanes in which an event stands."""
    lines = [marks for marks in view.joins().values() if marks[0].shape != "strip"]
    return _polyline([[(m.middle, m.y) for m in marks] for marks in lines], {"color": JOIN_COLOUR, "width": 1}, 0.45)


def _disputes(view: TimelineView) -> Trace:
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


def _spans(marks: Sequence[Mark]) -> list[Trace]:
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


def _points(marks: Sequence[Mark]) -> list[Trace]:
    """Days, one trace for each status; spans have the sign of their status at their start, open ranges an arrow at the end."""
    traces = []
    for status, style in STYLES.items():
        own = [m for m in marks if m.event.status == status and m.shape != "strip"]
        days = [m for m in own if m.shape == "day"]
        ends = [m for m in own if m.shape == "open"]
        x = [m.middle for m in days] + [m.right - timedelta(hours=12) for m in ends]
        symbols = [style.symbol] * len(days) + ["triangle-right"] * len(ends)
        traces.append(_scatter([*days, *ends], x, {"symbol": symbols, "color": style.colour, "line": {"width": 0 if style.symbol == "circle" else 2}}))
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


def _rings(marks: Sequence[Mark]) -> Trace:
    """A ring around the dates of a disputed event."""
    disputed = [mark for mark in marks if mark.event.disputed and mark.shape != "strip"]
    marker = {"symbol": "circle-open", "size": MARK + 4, "color": DISPUTED_COLOUR, "line": {"width": 1.6}}
    trace = _scatter(disputed, [m.middle for m in disputed], marker)
    return trace | {"hoverinfo": "skip", "ids": None}


def _labels(marks: Sequence[Mark]) -> Trace:
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


def _strip(view: TimelineView) -> Trace:
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
    """What hovering over a mark says, escaped for Plotly: title, date in words, status, actors, venue, publishers."""
    names = list(event.actors[:MOST_HOVER_NAMES]) + ["…"] * (len(event.actors) > MOST_HOVER_NAMES)
    status = STYLES[event.status].label + (", date disputed" if event.disputed else "")
    lines = [
        event.when(),
        f"{rival} gives another date" if rival else "",
        status + (f" · {event.venue}" if event.venue else ""),
        ", ".join(names),
        "Reported by " + ", ".join(event.publishers),
    ]
    title = "<br>".join(f"<b>{for_chart(line)}</b>" for line in wrap(event.title, 48, 3))
    return "<br>".join([title, *(for_chart(shorten(line, 90)) for line in lines if line)])


def _moment(when: datetime) -> str:
    return when.isoformat(sep=" ")


# --- layout -----------------------------------------------------------------------------------------------------------


def _layout(view: TimelineView, selection: Selection) -> dict[str, Any]:
    edge = min(0.24, STRIP_SHARE * len(view.strip) + 0.02) if view.strip else 0
    first, last = selection.zoom or view.window
    layout: dict[str, Any] = {
        "height": max(150, int(view.height) + AXIS + 8),
        "modebar": {"orientation": "v", "bgcolor": "rgba(0,0,0,0)"},
        "margin": {"l": 0, "r": GUTTER, "t": AXIS, "b": 8, "pad": 0},
        "showlegend": False,
        "barmode": "overlay",
        "hovermode": "closest",
        "hoverlabel": {"align": "left"},
        "dragmode": "pan",
        "xaxis": {
            "type": "date",
            "domain": [edge, 1],
            "range": [f"{first} 00:00", f"{last} 23:59"],
            "showgrid": True,
            "zeroline": False,
            "ticklabelmode": "instant",
            "nticks": 9,
            "tickformatstops": TICK_FORMATS,
            "automargin": False,
            "side": "top",
        },
        "yaxis": {
            "range": [view.height + 2, 0],
            "fixedrange": True,
            "visible": False,
        },
        "shapes": [_rule(band) for band in view.bands],
        "annotations": [_heading(band) for band in view.bands],
    }
    if view.strip:
        layout["xaxis2"] = _strip_axis(view.strip, edge)
        layout["shapes"].append(_edge(edge))
    return layout


TICK_FORMATS: Final = [
    {"dtickrange": [None, 86_399_999], "value": ""},
    {"dtickrange": [86_400_000, 604_799_999], "value": "%-d %b\n%Y"},
    {"dtickrange": [604_800_000, "M1"], "value": "%-d %b\n%Y"},
    {"dtickrange": ["M1", "M11"], "value": "%b\n%Y"},
    {"dtickrange": ["M12", None], "value": "%Y"},
]
"""A tick never shows an hour: no event here is known more exactly than to the day."""


def _rule(band: Band) -> dict[str, Any]:
    line = {"color": JOIN_COLOUR, "width": 1}
    return {"type": "line", "xref": "paper", "x0": 0, "x1": 1, "y0": band.top, "y1": band.top, "line": line, "opacity": 0.35}


def _heading(band: Band) -> dict[str, Any]:
    name = for_chart(shorten(band.label, 60))
    return {
        "xref": "paper",
        "x": 0.016 if band.under else 0,
        "xanchor": "left",
        "y": band.top + 11,
        "yanchor": "middle",
        "text": f"{name if band.under else f'<b>{name}</b>'}  {band.count}",
        "showarrow": False,
        "font": {"size": 12},
        "align": "left",
    }


def _strip_axis(ticks: Sequence[str], edge: float) -> dict[str, Any]:
    return {
        "type": "linear",
        "side": "top",
        "domain": [0, max(0.03, edge - 0.02)],
        "range": [-0.6, len(ticks) - 0.4],
        "fixedrange": True,
        "showgrid": False,
        "zeroline": False,
        "tickmode": "array",
        "tickvals": list(range(len(ticks))),
        "ticktext": [for_chart(tick).replace(" ", "<br>") for tick in ticks],
        "tickangle": 0,
    }


def _edge(edge: float) -> dict[str, Any]:
    """The dotted line that parts the strip from the chart, at which the scale breaks."""
    line = {"color": JOIN_COLOUR, "width": 1, "dash": "dot"}
    at = edge - 0.01
    return {"type": "line", "xref": "paper", "yref": "paper", "x0": at, "x1": at, "y0": 0, "y1": 1, "line": line}
