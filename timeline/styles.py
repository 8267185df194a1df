"""How each status looks: a colour, a shape and a pattern, so that no difference rests on colour alone.

The colours are from Okabe and Ito's palette (https://jfly.uni-koeln.de/color/), with amber darkened; each has a contrast of
at least 3 : 1 to both the white and the dark page (WCAG 2.2, 1.4.11), so that they are the same in both themes.
"""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Style:
    """The look of a status: `symbol` is Plotly's name of the mark, `pattern` Plotly's name of the filling of a bar."""

    label: str
    colour: str
    symbol: str
    pattern: str
    meaning: str


STYLES: Final = {
    "happened": Style("Happened", "#0072B2", "circle", "", "a source says that it took place"),
    "planned": Style(
        "Planned", "#009E73", "diamond-open", "/", "announced; whoever announced it does not say that it took place"
    ),
    "forecast": Style("Forecast", "#C066A0", "triangle-up-open", ".", "somebody expects it"),
    "alleged": Style("Alleged", "#A87900", "square-open-dot", "x", "somebody claims it; it is not established"),
    "denied": Style("Denied", "#7F7F7F", "x-thin-open", "-", "somebody says that it did not take place"),
}
DISPUTED_COLOUR: Final = "#D55E00"
FILLINGS: Final = {
    "happened": (STYLES["happened"].colour, STYLES["happened"].pattern),
    "disputed": (DISPUTED_COLOUR, "\\"),
    **{name: (style.colour, style.pattern) for name, style in STYLES.items() if name != "happened"},
}
"""The colour and the pattern of each part of a column, from the floor up: the most certain first."""
TINT: Final = 0.25
"""The opacity of the ground of a pattern, which is of its colour: so a part too low for the pattern still has the colour."""
JOIN_COLOUR: Final = "#8A8A8A"
PUBLISHED_COLOUR: Final = "#2F8FC4"
ADDED_COLOUR: Final = "#8A63D2"
