"""The chart as a still picture: an SVG of a view, for the offline snapshot and for print."""

from collections.abc import Iterable, Sequence
from datetime import datetime, time, timedelta
from html import escape
from typing import Final

from timeline.dates import MONTHS
from timeline.marks import Mark, strip_share
from timeline.styles import DISPUTED_COLOUR, JOIN_COLOUR, STYLES
from timeline.text import plain, shorten
from timeline.view import ROW, TimelineView

WIDTH: Final = 960
AXIS: Final = 34
MOST_TICKS: Final = 9

_SIGNS: Final = {
    "circle": '<circle cx="{x}" cy="{y}" r="5" fill="{c}"/>',
    "diamond-open": '<path d="M{x} {y}m0 -6l6 6l-6 6l-6 -6z" fill="none" stroke="{c}" stroke-width="2"/>',
    "triangle-up-open": '<path d="M{x} {y}m0 -6l6 10h-12z" fill="none" stroke="{c}" stroke-width="2"/>',
    "square-open-dot": '<path d="M{x} {y}m-5 -5h10v10h-10z" fill="none" stroke="{c}" stroke-width="2"/>',
    "x-thin-open": '<path d="M{x} {y}m-5 -5l10 10m0 -10l-10 10" stroke="{c}" stroke-width="2"/>',
}


def draw_svg(view: TimelineView) -> str:
    """An SVG element of `WIDTH` units; it scales with the page that it stands on."""
    scale = _Scale(view)
    parts = [*_axis(view, scale), *_lanes(view), *_joins(view, scale), *_disputes(view, scale)]
    for mark in view.marks:
        parts += _mark(mark, scale)
    parts += [
        f'<rect x="{scale.x(datetime.combine(p.cluster.start, time())):.1f}" y="{p.floor - p.height + AXIS:.1f}" '
        f'width="8" height="{p.height:.1f}" fill="{JOIN_COLOUR}"/>'
        for p in view.piles
    ]
    box = f"0 0 {WIDTH} {view.height + AXIS + 8:.0f}"
    label = f"Timeline of {view.size} events; the list below says the same in words."
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}" role="img" aria-label="{label}">{"".join(parts)}</svg>'


class _Scale:
    """Where a moment lies from left to right; the strip of bare years has its own places."""

    def __init__(self, view: TimelineView) -> None:
        self.edge = WIDTH * strip_share(view.strip)
        self.slots = max(1, len(view.strip))
        self.first = datetime.combine(view.window[0], time())
        self.length = (datetime.combine(view.window[1], time()) - self.first) + timedelta(days=1)

    def x(self, moment: datetime) -> float:
        share: float = (moment - self.first) / self.length
        return self.edge + (WIDTH - self.edge) * min(1.0, max(0.0, share))

    def of(self, mark: Mark) -> float:
        return self.edge * (mark.slot + 0.5) / self.slots if mark.shape == "strip" else self.x(mark.middle)


def _axis(view: TimelineView, scale: _Scale) -> Iterable[str]:
    days = scale.length.days
    step = max(1, -(-days // MOST_TICKS))
    for number in range(0, days, step):
        moment = scale.first + timedelta(days=number)
        x, words = scale.x(moment), f"{moment.day} {MONTHS[moment.month - 1][:3]} {moment.year}"
        yield f'<path d="M{x:.1f} {AXIS}V{view.height + AXIS:.0f}" stroke="{JOIN_COLOUR}" stroke-opacity=".25"/>'
        yield f'<text x="{x:.1f}" y="20" font-size="11">{words}</text>'
    for slot, tick in enumerate(view.strip):
        yield f'<text x="{scale.edge * slot / scale.slots:.1f}" y="20" font-size="10">{escape(tick)}</text>'


def _lanes(view: TimelineView) -> Iterable[str]:
    for band in view.bands:
        y = band.top + AXIS
        yield f'<path d="M0 {y:.1f}H{WIDTH}" stroke="{JOIN_COLOUR}" stroke-opacity=".4"/>'
        weight = "400" if band.under else "600"
        name = escape(shorten(band.label, 60))
        yield f'<text x="2" y="{y + 14:.1f}" font-size="12" font-weight="{weight}">{name} {band.count}</text>'


def _joins(view: TimelineView, scale: _Scale) -> Iterable[str]:
    for marks in view.joins().values():
        yield _line(marks, scale, f'stroke="{JOIN_COLOUR}" stroke-opacity=".5"')


def _disputes(view: TimelineView, scale: _Scale) -> Iterable[str]:
    for pair in view.disputes():
        yield _line(pair, scale, f'stroke="{DISPUTED_COLOUR}" stroke-width="2" stroke-dasharray="2 3"')


def _line(marks: Sequence[Mark], scale: _Scale, style: str) -> str:
    points = " ".join(f"{scale.of(mark):.1f},{mark.y + AXIS:.1f}" for mark in marks)
    return f'<polyline points="{points}" fill="none" {style}/>'


def _mark(mark: Mark, scale: _Scale) -> Iterable[str]:
    style, y, x = STYLES[mark.event.status], mark.y + AXIS, scale.of(mark)
    yield f"<g><title>{escape(plain(mark.event.title))}: {escape(mark.event.when())}</title>"
    if mark.shape in {"span", "open"}:
        left, width = scale.x(mark.left), scale.x(mark.right) - scale.x(mark.left)
        opacity = ".55" if mark.soft_start or mark.soft_end or mark.shape == "open" else "1"
        filling = (
            f'fill="{style.colour}"'
            if not style.pattern
            else f'fill="none" stroke="{style.colour}" stroke-dasharray="3 2"'
        )
        size = f'width="{max(2, width):.1f}" height="{ROW * 0.55:.1f}"'
        yield f'<rect x="{left:.1f}" y="{y - ROW * 0.275:.1f}" {size} {filling} opacity="{opacity}"/>'
    if mark.shape in {"day", "strip"} or style.pattern:
        yield _SIGNS[style.symbol].format(x=f"{x:.1f}", y=f"{y:.1f}", c=style.colour)
    if mark.event.disputed:
        yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="8" fill="none" stroke="{DISPUTED_COLOUR}" stroke-width="1.6"/>'
    if mark.label:
        anchor = "start" if mark.side == "right" else "end"
        at = scale.x(mark.label_at)
        yield f'<text x="{at:.1f}" y="{y + 4:.1f}" font-size="11" text-anchor="{anchor}">{escape(mark.label)}</text>'
    yield "</g>"
