"""The small drawings of the chart's shapes as images, for the legend, the list and the card. Each stands beside its word."""

from functools import cache
from urllib.parse import quote

from timeline.drawings import drawn, filled
from ui.markup import Markup, raw


def glyph(name: str) -> Markup:
    """The drawing of a status or of another shape, hidden from screen readers: its word stands beside it."""
    return _svg(*drawn(name))


def swatch(name: str) -> Markup:
    """How that part of a column is filled, for a chart of columns."""
    return _svg(*filled(name))


@cache
def _svg(inner: str, width: int) -> Markup:
    """An image, as Streamlit takes drawings out of the HTML that it shows but leaves images in."""
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} 16">{inner}</svg>'
    address = f"data:image/svg+xml,{quote(svg)}"
    return raw(f'<img class="glyph" alt="" width="{width}" height="16" src="{address}">')
