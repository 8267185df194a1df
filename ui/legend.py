"""The legend of the chart."""

from collections.abc import Callable

from timeline.dataset import DISPUTED
from timeline.filtering import Matches
from timeline.lanes import MOST_LANES
from timeline.styles import STYLES
from timeline.view import TimelineView
from ui.glyphs import DRAWINGS, glyph, swatch
from ui.markup import Markup, join, show, tag


def draw(view: TimelineView, matches: Matches, *, added: bool) -> None:
    """What the shapes mean, with the number of events of each status: the answer to 'what is certain here?'."""
    counts = dict.fromkeys((*STYLES, DISPUTED), 0)
    for event in matches.events:
        counts[event.status] += 1
        counts[DISPUTED] += event.disputed
    shapes = {mark.shape for mark in view.marks}
    sign = swatch if view.piles else glyph
    statuses = [_entry(name, f"{_label(name)} {number:,}", sign) for name, number in counts.items() if number]
    drawn = {
        "span": "within these days",
        "soft": "about these days",
        "open": "from then on",
        "join": "one event, several lanes",
        "strip": "earlier, not to scale",
        "pile": "number of events in that time",
        "published": "an article was published",
        "added": "added by you",
    }
    present = {
        "span": "span" in shapes,
        "soft": any(mark.soft_start or mark.soft_end for mark in view.marks),
        "open": "open" in shapes,
        "join": bool(view.joins()),
        "strip": bool(view.strip),
        "pile": bool(view.piles),
        "published": bool(view.published),
        "added": added,
    }
    others = [_entry(name, said) for name, said in drawn.items() if present[name]]
    notes = {
        "Too many events for marks of their own: click on a column to look closer.": bool(view.piles),
        f"The {MOST_LANES - 1} largest lanes are shown one by one; the others share the last.": len(view.bands)
        >= MOST_LANES,
    }
    note = " ".join(words for words, needed in notes.items() if needed)
    legend = tag("ul", *statuses, *others, class_="legend")
    show(tag("section", legend, tag("p", note, class_="quiet") if note else "", aria_label="Legend"))


def _label(name: str) -> str:
    return STYLES[name].label if name in STYLES else "Disputed"


def _entry(name: str, said: str, sign: Callable[[str], Markup] = glyph) -> str:
    meaning = STYLES[name].meaning if name in STYLES else DRAWINGS[name].meaning
    return tag("li", sign(name), join(said), title=meaning)
