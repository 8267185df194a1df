"""Plotly's marks, dashes and fillings as SVG, for pictures that need no Plotly.

After `src/components/drawing` in plotly.js: `symbol_defs.js` for the marks, `drawing.pattern` for the fillings, `drawing.dashStyle`.
"""

from collections.abc import Sequence
from typing import Any, Final

from timeline.styles import TINT

DASHES: Final = {"dot": "3 3", "dash": "9 9"}

_OUTLINES: Final = {
    "circle": '<circle r="{r:g}"/>',
    "diamond": '<path d="M{a:g} 0L0 {a:g}L-{a:g} 0L0 -{a:g}Z"/>',
    "triangle-up": '<path d="M-{t:g} {h:g}H{t:g}L0 -{r:g}Z"/>',
    "triangle-right": '<path d="M-{h:g} -{t:g}V{t:g}L{r:g} 0Z"/>',
    "square": '<path d="M{r:g} {r:g}H-{r:g}V-{r:g}H{r:g}Z"/>',
    "x-thin": '<path d="M{r:g} {r:g}L-{r:g} -{r:g}M{r:g} -{r:g}L-{r:g} {r:g}"/>',
}
_DOT: Final = '<path d="M0 .5L.5 0L0 -.5L-.5 0Z"/>'
_PATTERNS: Final = {
    "/": '<path d="M-2 2L2 -2M0 7L7 0M5 9L9 5" stroke="{c}" stroke-width="1.5"/>',
    "\\": '<path d="M5 -2L9 2M0 0L7 7M-2 5L2 9" stroke="{c}" stroke-width="1.5"/>',
    ".": '<circle cx="2.5" cy="2.5" r="1.55" fill="{c}"/>',
    "x": '<path d="M0 0L7 7M0 7L7 0" stroke="{c}" stroke-width="1.2"/>',
    "-": '<path d="M0 2.5H7" stroke="{c}" stroke-width="1.5"/>',
}
_SIZES: Final = {"/": (7, 7), "\\": (7, 7), ".": (5, 5), "x": (7, 7), "-": (7, 5)}


def sign(symbol: str, colour: str, size: float, line: float) -> str:
    """A mark around the point 0, 0 by Plotly's name for it; an open one is not filled."""
    name, *rest = symbol.replace("-open", " open").replace("-dot", " dot").split()
    r = size / 2
    outline = _OUTLINES[name].format(r=r, h=round(r / 2, 2), a=round(r * 1.3, 2), t=round(r * 2 / 3**0.5, 2))
    hollow, dot = "open" in rest, _DOT if "dot" in rest else ""
    look = f'fill="{"none" if hollow else colour}" stroke="{colour}" stroke-width="{line or int(hollow):g}"'
    return f"<g {look}>{outline}{dot}</g>"


def filling(colour: str, pattern: str) -> tuple[str, str]:
    """A filling by the name that Plotly gives to its pattern: what defines it, and the value of `fill`."""
    if not pattern:
        return "", colour
    name, (wide, high) = f"filled-{colour[1:]}", _SIZES[pattern]
    ground = f'<rect width="{wide}" height="{high}" fill="{colour}" fill-opacity="{TINT}"/>'
    size = f'patternUnits="userSpaceOnUse" width="{wide}" height="{high}"'
    lines = _PATTERNS[pattern].format(c=colour)
    return f'<pattern id="{name}" {size}>{ground}{lines}</pattern>', f"url(#{name})"


def each(value: object, size: int) -> Sequence[Any]:
    """Plotly takes one value for all marks, or one for each."""
    return value if isinstance(value, list) else [value] * size
