"""The bars of the chart: events that last or are not known to the day, and columns in the place of marks."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any, Final

from timeline.hovering import pile_text
from timeline.marks import Mark
from timeline.piles import Pile
from timeline.styles import FILLINGS, STYLES, TINT
from timeline.traces import Trace, identity, moment_text
from timeline.view import ROW

FADE: Final = (0.8, 0.6, 0.42, 0.27, 0.15)
"""The opacity of the slices in which a soft end or an open range fades."""
DAY: Final = 86_400_000
"""In milliseconds."""


def spans(marks: Sequence[Mark]) -> list[Trace]:
    """Bars, one trace for each status, cut into slices where an end is soft or open."""
    traces = []
    for status, style in STYLES.items():
        slices = [s for m in marks if m.shape in {"span", "open"} and m.status == status for s in _slices(m)]
        trace: Trace = {
            "type": "bar",
            "orientation": "h",
            "base": [moment_text(left) for _, left, _, _ in slices],
            "x": [(right - left) / timedelta(milliseconds=1) for _, left, right, _ in slices],
            "y": [mark.y for mark, *_ in slices],
            "width": [ROW * 0.55] * len(slices),
            "marker": filling(style.colour, style.pattern) | {"opacity": [opacity for *_, opacity in slices]},
        }
        traces.append(trace | identity([mark for mark, *_ in slices]))
    return traces


def filling(colour: str, pattern: str) -> dict[str, Any]:
    """How a bar is filled: with a colour, or with a pattern in it by Plotly's name."""
    lines = {"shape": pattern, "fgcolor": colour, "bgcolor": tint(colour), "size": 5}
    return {"color": colour, "pattern": lines if pattern else {"shape": ""}, "line": {"width": 0}}


def tint(colour: str) -> str:
    """A colour such as `#0072B2` as the ground of its pattern."""
    red, green, blue = bytes.fromhex(colour[1:])
    return f"rgba({red},{green},{blue},{TINT})"


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


def piles(found: Sequence[Pile]) -> list[Trace]:
    """Columns that say how many events fall into each stretch of time, a trace for each part of theirs."""
    parts = [(name, pile, bottom, height) for pile in found for name, bottom, height in pile.parts()]
    return [_part(name, [rest for own, *rest in parts if own == name]) for name in FILLINGS]


def _part(name: str, parts: Sequence[Any]) -> Trace:
    found = [pile for pile, *_ in parts]
    lengths = [(pile.cluster.end - pile.cluster.start).days + 1 for pile in found]
    return {
        "type": "bar",
        "x": [f"{pile.cluster.start} 00:00" for pile in found],
        "offset": [0] * len(found),
        "width": [length * DAY * 0.92 for length in lengths],
        "base": [bottom for _, bottom, _ in parts],
        "y": [-height for *_, height in parts],
        "marker": filling(*FILLINGS[name]),
        "customdata": [pile.cluster.key for pile in found],
        "hovertext": [pile_text(pile) for pile in found],
        "hoverinfo": "text",
        "showlegend": False,
    }
