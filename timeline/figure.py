"""The chart as a Plotly figure, written as a plain dict: building it from Plotly's classes costs most of a rerun."""

from collections.abc import Sequence
from datetime import datetime, time
from typing import Any, Final

from timeline import bars, phone, traces
from timeline.bars import DAY
from timeline.marks import left_share
from timeline.styles import JOIN_COLOUR, STYLES
from timeline.text import fit, for_chart
from timeline.ticks import ticks
from timeline.view import Band, TimelineView

AXIS: Final = 34
"""Room for two lines above the ticks."""
ONE_LINE: Final = 20
FOOT: Final = 8
LOWEST: Final = 200
"""Room for Plotly's buttons one below the other; a lane is no higher for it."""
MOST_TICKS: Final = 9
GUTTER: Final = 26
"""Room at the right for Plotly's buttons, so that they cover neither marks nor dates."""

BUTTON: Final = "#7A7A7A"
BUTTON_IN_HAND: Final = STYLES["happened"].colour
"""Seen on either page (3 : 1 and more); Plotly itself would take white ones, as it holds a ground without opacity for black."""

LONGEST_HEADING: Final = 44
"""In letters: what a phone has room for, with the number of events."""

CONFIG: Final[dict[str, Any]] = {
    "displaylogo": False,
    "scrollZoom": False,
    "doubleClick": "reset",
    "modeBarButtonsToRemove": ["lasso2d", "select2d", "autoScale2d"],
    "toImageButtonOptions": {"format": "png", "scale": 2, "filename": "timeline"},
}


def build_figure(view: TimelineView) -> dict[str, Any]:
    """The figure of a view: `data` and `layout`, made of plain lists and texts."""
    data = [
        *(traces.published(view) if view.published else ()),
        traces.joins(view),
        traces.disputes(view),
        *bars.spans(view.marks),
        *traces.points(view.marks),
        traces.rings(view.marks),
        traces.labels(view.marks),
        phone.trace(view),
    ]
    if view.strip:
        data.append(traces.strip_points(view))
    if view.piles:
        data += bars.piles(view.piles)
    return {"data": [trace for trace in data if trace["x"]], "layout": _layout(view)}


def _layout(view: TimelineView) -> dict[str, Any]:
    edge = left_share(view.strip)
    first, last = view.window
    top = AXIS if view.strip or _with_years(view) else ONE_LINE
    height = max(LOWEST, int(view.height) + top + FOOT)
    layout: dict[str, Any] = {
        "height": height,
        "modebar": {"orientation": "v", "bgcolor": "rgba(0,0,0,0)", "color": BUTTON, "activecolor": BUTTON_IN_HAND},
        "margin": {"l": 0, "r": GUTTER, "t": top, "b": FOOT, "pad": 0},
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
            "nticks": MOST_TICKS,
            "ticklabeloverflow": "allow",
            "tickformatstops": TICK_FORMATS,
            "automargin": False,
            "side": "top",
        },
        "yaxis": {
            "range": [max(view.height + 2, height - top - FOOT), 0],
            "fixedrange": True,
            "visible": False,
        },
        "shapes": [_rule(band) for band in view.bands],
        "annotations": [_heading(band) for band in view.bands],
    }
    if (last - first).days < 4:  # where Plotly would go on to hours
        layout["xaxis"]["dtick"] = DAY
    if view.strip:
        layout["xaxis2"] = _strip_axis(view.strip, edge)
        layout["shapes"].append(_edge(edge))
    return layout


def _with_years(view: TimelineView) -> bool:
    """Whether the ticks are days or months, with their year in a line of its own."""
    first, last = (datetime.combine(day, time()) for day in view.window)
    return any(year for *_, year in ticks(first, last, MOST_TICKS))


TICK_FORMATS: Final = [
    {"dtickrange": [DAY, "M1"], "value": "%-d %b\n%Y"},
    {"dtickrange": ["M1", "M11"], "value": "%b\n%Y"},
    {"dtickrange": ["M12", None], "value": "%Y"},
]
"""A tick never shows an hour: no event here is known more exactly than to the day."""


def _rule(band: Band) -> dict[str, Any]:
    line = {"color": JOIN_COLOUR, "width": 1}
    return {
        "type": "line",
        "xref": "paper",
        "x0": 0,
        "x1": 1,
        "y0": band.top,
        "y1": band.top,
        "line": line,
        "opacity": 0.35,
    }


def _heading(band: Band) -> dict[str, Any]:
    name = for_chart(fit(band.label, LONGEST_HEADING))
    return {
        "xref": "paper",
        "x": 0.016 if band.under else 0,
        "xanchor": "left",
        "y": band.top + 11,
        "yanchor": "middle",
        "text": f"{name if band.under else f'<b>{name}</b>'}  {band.count:,}",
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
        "ticklabeloverflow": "allow",
    }


def _edge(edge: float) -> dict[str, Any]:
    """The dotted line that parts the strip from the chart, at which the scale breaks."""
    line = {"color": JOIN_COLOUR, "width": 1, "dash": "dot"}
    at = edge - 0.01
    return {"type": "line", "xref": "paper", "yref": "paper", "x0": at, "x1": at, "y0": 0, "y1": 1, "line": line}
