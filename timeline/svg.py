"""The figure as a still picture: what Plotly would draw, at the same places, as an SVG that needs no script.

It heads the page for offline reading, and stands on the timeline until Plotly is there. Heights are in pixels, places from
left to right in hundredths of the width: so it fits any width as Plotly's chart does, with letters of the same size.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from html import escape
from itertools import pairwise
from typing import Any

from timeline import signs
from timeline.ticks import ticks

Trace = Mapping[str, Any]
Layout = Mapping[str, Any]


def draw_svg(figure: Mapping[str, Any], label: str) -> str:
    """An SVG element of a figure by `timeline.figure`; hovering over a mark says the same as on Plotly's chart."""
    layout, data = figure["layout"], figure["data"]
    margin, plot = layout["margin"], _Plot(layout)
    dated = [trace for trace in data if trace.get("xaxis") != "x2"]
    clipped = (*_bars(dated, plot), *_lines(dated, plot), *_labels(dated, plot))
    parts = (
        _framed(plot.domain, _axis(layout, plot), plot, 'overflow="visible"'),
        _framed(plot.domain, clipped, plot),
        _framed(plot.domain, _marks(dated, plot.at, plot), plot, 'overflow="visible"'),
        *_strip(data, layout, plot),
        *_shapes(layout, plot),
        *_headings(layout, plot),
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="{escape(label)}" overflow="visible" '
        f'height="{layout["height"]}" style="display:block;width:calc(100% - {margin["r"]}px)">'
        f'<svg y="{margin["t"]}" overflow="visible">{"".join(parts)}</svg></svg>'
    )


class _Plot:
    """Where things lie: moments in hundredths of the time axis, heights in pixels from the top of the plot."""

    def __init__(self, layout: Layout) -> None:
        axis, margin = layout["xaxis"], layout["margin"]
        self.first, self.last = (datetime.fromisoformat(moment) for moment in axis["range"])
        self.domain: Sequence[float] = axis["domain"]
        self.height: float = layout["height"] - margin["t"] - margin["b"]
        self.scale: float = self.height / layout["yaxis"]["range"][0]

    def at(self, moment: str) -> float:
        return 100 * ((datetime.fromisoformat(moment) - self.first) / (self.last - self.first))

    def wide(self, milliseconds: float) -> float:
        return 100 * (timedelta(milliseconds=milliseconds) / (self.last - self.first))

    def y(self, height: float) -> float:
        return height * self.scale


def _framed(domain: Sequence[float], parts: Iterable[str], plot: _Plot, more: str = "") -> str:
    """Parts on a stretch of the width; what lies beyond its edges is cut off."""
    first, last = (share * 100 for share in domain)
    return f'<svg x="{first:.2f}%" width="{last - first:.2f}%" height="{plot.height:g}" {more}>{"".join(parts)}</svg>'


def _axis(layout: Layout, plot: _Plot) -> Iterable[str]:
    found = ticks(plot.first, plot.last, layout["xaxis"]["nticks"])
    years = any(year for *_, year in found)
    for when, words, year in found:
        x = f"{plot.at(when.isoformat()):.2f}%"
        yield f'<line x1="{x}" x2="{x}" y2="{plot.height:g}" stroke="currentColor" opacity=".12"/>'
        yield _tick(x, (words, year) if years else (words,))


def _tick(x: str, lines: Sequence[str]) -> str:
    """What is written above a tick, in one line or two."""
    heights = (-17.9, -3.2)[-len(lines) :]
    said = "".join(f'<tspan x="{x}" y="{y}">{words}</tspan>' for y, words in zip(heights, lines, strict=True))
    return f'<text class="tick" text-anchor="middle" font-size=".75rem">{said}</text>'


def _bars(traces: Iterable[Trace], plot: _Plot) -> Iterable[str]:
    for trace in traces:
        if trace["type"] == "bar":
            yield from _columns(trace, plot) if "offset" in trace else _stretches(trace, plot)


def _stretches(trace: Trace, plot: _Plot) -> Iterable[str]:
    """Bars from moment to moment; one that fades is made of several, and its solid part speaks for it."""
    marker = trace["marker"]
    pattern, fill = signs.filling(marker["color"], marker["pattern"]["shape"])
    yield pattern
    for i, start in enumerate(trace["base"]):
        high, opacity = plot.y(trace["width"][i]), marker["opacity"][i]
        x, wide = plot.at(start), plot.wide(trace["x"][i])
        box = f'x="{x:.2f}%" y="{plot.y(trace["y"][i]) - high / 2:.1f}" width="{wide:.2f}%" height="{high:.2f}"'
        words = _title(trace, i) if opacity == 1 else ""
        yield f'<rect {box} fill="{fill}" opacity="{opacity}"{_event(trace, i)}>{words}</rect>'


def _columns(trace: Trace, plot: _Plot) -> Iterable[str]:
    marker = trace["marker"]
    pattern, fill = signs.filling(marker["color"], marker["pattern"]["shape"])
    yield pattern
    for i, start in enumerate(trace["x"]):
        high = -plot.y(trace["y"][i])
        x, wide = plot.at(start), plot.wide(trace["width"][i])
        box = f'x="{x:.2f}%" y="{plot.y(trace["base"][i]) - high:.1f}" width="{wide:.2f}%" height="{high:.1f}"'
        yield f'<rect {box} fill="{fill}"{_event(trace, i)}>{_title(trace, i)}</rect>'


def _lines(traces: Iterable[Trace], plot: _Plot) -> Iterable[str]:
    for trace in traces:
        if trace.get("mode") == "lines":
            points = list(zip(trace["x"], trace["y"], strict=True))
            pairs = [pair for pair in pairwise(points) if pair[0][0] and pair[1][0]]
            line = trace["line"]
            dash = f' stroke-dasharray="{signs.DASHES[line["dash"]]}"' if "dash" in line else ""
            look = f'stroke="{line["color"]}" stroke-width="{line["width"]}" opacity="{trace["opacity"]}"{dash}'
            yield f"<g {look}>{''.join(_line(start, end, plot) for start, end in pairs)}</g>"


def _line(start: tuple[str, float], end: tuple[str, float], plot: _Plot) -> str:
    (x1, y1), (x2, y2) = ((plot.at(moment), plot.y(height)) for moment, height in (start, end))
    return f'<line x1="{x1:.2f}%" y1="{y1:.1f}" x2="{x2:.2f}%" y2="{y2:.1f}"/>'


def _labels(traces: Iterable[Trace], plot: _Plot) -> Iterable[str]:
    for trace in traces:
        if trace.get("mode") == "text":
            for moment, y, words, side in zip(*(trace[k] for k in ("x", "y", "text", "textposition")), strict=True):
                anchor, x = "start" if side == "middle right" else "end", plot.at(moment)
                if 0 <= x <= 100:
                    place = f'x="{x:.2f}%" y="{plot.y(y) + 2.8:.1f}" text-anchor="{anchor}"'
                    kind = f"label {trace['name']}" if "name" in trace else "label"
                    yield f'<text class="{kind}" {place} font-size="11">{words}</text>'


def _marks(traces: Iterable[Trace], at: Callable[..., float], plot: _Plot) -> Iterable[str]:
    for trace in traces:
        if trace.get("mode") == "markers":
            marker, size = trace["marker"], len(trace["x"])
            symbols, colours = (signs.each(marker[name], size) for name in ("symbol", "color"))
            for i, place in enumerate(trace["x"]):
                if 0 <= (x := at(place)) <= 100:
                    sign = signs.sign(symbols[i], colours[i], marker["size"], marker.get("line", {}).get("width", 0))
                    y = plot.y(trace["y"][i])
                    said = f"{sign}{_title(trace, i)}"
                    yield f'<svg class="mark" x="{x:.2f}%" y="{y:.1f}" overflow="visible"{_event(trace, i)}>{said}</svg>'


def _strip(data: Iterable[Trace], layout: Layout, plot: _Plot) -> Iterable[str]:
    """The points at the left edge and what stands above them."""
    if axis := layout.get("xaxis2"):
        low, high = map(float, axis["range"])

        def at(slot: float) -> float:
            return 100 * (slot - low) / (high - low)

        words = [_tick(f"{at(i):.2f}%", each.split("<br>", 1)) for i, each in enumerate(axis["ticktext"])]
        marks = _marks([trace for trace in data if trace.get("xaxis") == "x2"], at, plot)
        yield _framed(axis["domain"], (*words, *marks), plot, 'overflow="visible"')


def _shapes(layout: Layout, plot: _Plot) -> Iterable[str]:
    """Straight lines: over the whole width, or over the whole height."""
    for shape in layout["shapes"]:
        x1, x2 = (f"{shape[name] * 100:.2f}%" for name in ("x0", "x1"))
        y1, y2 = (0, plot.height) if shape.get("yref") == "paper" else (plot.y(shape["y0"]), plot.y(shape["y1"]))
        line = shape["line"]
        dash = f' stroke-dasharray="{signs.DASHES[line["dash"]]}"' if "dash" in line else ""
        look = f'stroke="{line["color"]}" opacity="{shape.get("opacity", 1)}"{dash}'
        yield f'<line x1="{x1}" x2="{x2}" y1="{y1:.1f}" y2="{y2:.1f}" {look}/>'


def _headings(layout: Layout, plot: _Plot) -> Iterable[str]:
    for each in layout["annotations"]:
        words = each["text"].replace("<b>", '<tspan font-weight="bold">').replace("</b>", "</tspan>")
        place = f'x="{each["x"] * 100:.2f}%" dx="2" y="{plot.y(each["y"]) + 4:.1f}"'
        yield f'<text {place} font-size="12" style="white-space:pre">{words}</text>'


def _event(trace: Trace, i: int) -> str:
    """What a click on a mark stands for: the id of its event, or the days of a pile."""
    return f' data-event="{escape(trace["customdata"][i])}"' if trace.get("customdata") else ""


def _title(trace: Trace, i: int) -> str:
    """What hovering says, without Plotly's own tags; its text is escaped already."""
    if "hovertext" not in trace or trace["hoverinfo"] == "skip":
        return ""
    words = trace["hovertext"][i].replace("<b>", "").replace("</b>", "").replace("<br>", "\n")
    return f"<title>{words}</title>"
