"""The legend of the chart."""

from timeline.drawings import meaning
from timeline.filtering import Matches
from timeline.legend import entries, notes
from timeline.view import TimelineView
from ui.glyphs import glyph, swatch
from ui.markup import show, tag


def draw(view: TimelineView, matches: Matches, *, added: bool) -> None:
    """What the shapes mean, with the number of events of each status."""
    sign = swatch if view.piles else glyph
    lines = [
        tag("li", sign(name), said, title=meaning(name)) for name, said in entries(view, matches.events, added=added)
    ]
    note = notes(view)
    legend = tag("ul", *lines, class_="legend")
    show(tag("section", legend, tag("p", note, class_="quiet") if note else "", aria_label="Legend"))
