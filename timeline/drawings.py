"""Small drawings of the chart's shapes as SVG, for legends: in the app, and in the page for reading offline."""

from dataclasses import dataclass
from typing import Final

from timeline.signs import filling
from timeline.styles import ADDED_COLOUR, DISPUTED_COLOUR, FILLINGS, JOIN_COLOUR, PUBLISHED_COLOUR, STYLES

_HAPPENED: Final = STYLES["happened"].colour

_SYMBOLS: Final = {
    "circle": '<circle cx="8" cy="8" r="5" fill="{c}"/>',
    "diamond-open": '<path d="M8 2.2 13.8 8 8 13.8 2.2 8Z" fill="none" stroke="{c}" stroke-width="2"/>',
    "triangle-up-open": '<path d="M8 3 13.5 12.8H2.5Z" fill="none" stroke="{c}" stroke-width="2"/>',
    "square-open-dot": '<rect x="3" y="3" width="10" height="10" fill="none" stroke="{c}" stroke-width="2"/>'
    '<circle cx="8" cy="8" r="1.7" fill="{c}"/>',
    "x-thin-open": '<path d="M3.5 3.5 12.5 12.5M12.5 3.5 3.5 12.5" fill="none" stroke="{c}" stroke-width="2.2"/>',
}


@dataclass(frozen=True, slots=True)
class Drawing:
    """A shape of the chart that is no status: its SVG and what it means."""

    svg: str
    meaning: str
    width: int = 16


DRAWINGS: Final = {
    "disputed": Drawing(
        f'<circle cx="8" cy="8" r="6.2" fill="none" stroke="{DISPUTED_COLOUR}" stroke-width="1.8"/>'
        f'<circle cx="8" cy="8" r="3" fill="{_HAPPENED}"/>',
        "the sources give dates that cannot all be right; a dotted line leads to the other date",
    ),
    "span": Drawing(
        f'<rect x="1" y="5" width="26" height="6" fill="{_HAPPENED}"/>',
        "known to the week, the month or a range of days: it lies somewhere within the bar",
        28,
    ),
    "soft": Drawing(
        "".join(
            f'<rect x="{1 + 4 * i}" y="5" width="4" height="6" fill="{_HAPPENED}" opacity="{0.15 + 0.17 * i:.2f}"/>'
            for i in range(5)
        )
        + f'<rect x="21" y="5" width="6" height="6" fill="{_HAPPENED}"/>',
        "early, mid or late in a month: the sources draw no sharp edge",
        28,
    ),
    "open": Drawing(
        "".join(
            f'<rect x="{5 + 4 * i}" y="5" width="4" height="6" fill="{_HAPPENED}" opacity="{0.85 - 0.17 * i:.2f}"/>'
            for i in range(5)
        )
        + f'<rect x="1" y="5" width="4" height="6" fill="{_HAPPENED}"/>',
        "lasts since then; no end is given",
        28,
    ),
    "join": Drawing(
        f'<path d="M8 2V14" stroke="{JOIN_COLOUR}" stroke-width="1.5"/>'
        f'<circle cx="8" cy="3.5" r="2.6" fill="{_HAPPENED}"/><circle cx="8" cy="12.5" r="2.6" fill="{_HAPPENED}"/>',
        "one event in the lanes of all who took part; it counts once. Where there are many, the line is drawn for the event that is open "
        "or pointed at",
    ),
    "pile": Drawing(
        f'<path d="M1 15V9H5V15M6 15V6H10V15M11 15V11H15V15" fill="{_HAPPENED}"/>'
        f'<path d="M1 8V6H5V8M6 5V1H10V5M11 10V8H15V10" fill="{STYLES["planned"].colour}"/>',
        "too many events for marks of their own: a column says how many fall into a stretch of time and, from the floor up, how "
        "many of them happened, have disputed dates, were planned, forecast, alleged or denied; zoom in, or click on it, to see them",
    ),
    "strip": Drawing(
        f'<path d="M8 1V15" stroke="{JOIN_COLOUR}" stroke-width="1.5" stroke-dasharray="2 2"/>'
        f'<circle cx="3" cy="8" r="2.4" fill="{_HAPPENED}"/>',
        "left of the dotted line: known to the year only, not to scale",
    ),
    "published": Drawing(
        f'<path d="M8 1V15" stroke="{PUBLISHED_COLOUR}" stroke-width="1.5" stroke-dasharray="4 2"/>',
        "the day on which an article was published; point at the line to see which",
    ),
    "added": Drawing(
        f'<rect x="1.5" y="1.5" width="13" height="13" fill="none" stroke="{ADDED_COLOUR}" stroke-width="2"/>'
        f'<circle cx="8" cy="8" r="3.5" fill="{_HAPPENED}"/>',
        "you added it, or a source of it, for this visit",
    ),
}


def meaning(name: str) -> str:
    """What a status or another shape means."""
    return STYLES[name].meaning if name in STYLES else DRAWINGS[name].meaning


def drawn(name: str) -> tuple[str, int]:
    """The inside of an SVG, 16 high, of a status or another shape, and its width."""
    if style := STYLES.get(name):
        return _SYMBOLS[style.symbol].format(c=style.colour), 16
    return DRAWINGS[name].svg, DRAWINGS[name].width


def filled(name: str) -> tuple[str, int]:
    """How that part of a column is filled, for a chart of columns; else as `drawn`."""
    if name not in FILLINGS:
        return drawn(name)
    pattern, fill = filling(*FILLINGS[name])
    return f'{pattern}<rect x="1" y="2" width="14" height="12" fill="{fill}"/>', 16
