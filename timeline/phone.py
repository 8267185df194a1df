"""Whose each disputed date is, for a chart as narrow as a phone's, which has room for no other words beside the marks.

These few names are a trace of their own, which the page shows in the place of the labels; where a name would run into another
mark or off the chart, it is left out, and the list has it.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Final

from timeline.marks import Mark, left_share
from timeline.text import columns, shorten
from timeline.traces import Trace, labels
from timeline.view import TimelineView

NAME: Final = "who"
"""By which the page tells these words from the labels."""
WIDTH: Final = 320
"""The plot of a phone, in pixels."""
LETTER: Final = 5.9
LONGEST: Final = 24
RING: Final = 13
"""Pixels from the middle of a mark to its name."""

Stretch = tuple[float, float]


def names(view: TimelineView) -> list[Mark]:
    """The marks of disputed dates that have room for a name, with it as their label."""
    first = datetime.combine(view.window[0], time())
    pixel = timedelta(days=(view.window[1] - view.window[0]).days + 1) / (WIDTH * (1 - left_share(view.strip)))
    taken: dict[float, list[Stretch]] = {}
    for mark in view.marks:
        taken.setdefault(mark.y, []).append(
            ((mark.left - first) / pixel - RING / 2, (mark.right - first) / pixel + RING / 2)
        )
    found = []
    for mark in _disputed(view):
        who = shorten(mark.who, LONGEST)
        width, left, right = columns(who) * LETTER, (mark.left - first) / pixel, (mark.right - first) / pixel
        places = {"right": (right + RING, right + RING + width), "left": (left - RING - width, left - RING)}
        last = (view.window[1] - view.window[0]).days / (pixel / timedelta(days=1))
        side = next(
            (s for s, place in places.items() if place[0] >= 0 and place[1] <= last and _free(place, taken[mark.y])), ""
        )
        if side:
            taken[mark.y].append(places[side])
            found.append(replace(mark, label=who, side="left" if side == "left" else "right", gap=pixel * RING))
    return found


def _disputed(view: TimelineView) -> Iterator[Mark]:
    """The marks of dates in dispute that are labelled, but for those whose lane says whose they are."""
    return (mark for mark in view.marks if mark.who and mark.label and mark.shape != "strip")


def _free(place: Stretch, taken: list[Stretch]) -> bool:
    return all(place[1] <= start or end <= place[0] for start, end in taken)


def trace(view: TimelineView) -> Trace:
    """The names as a trace. It has no colour of its own, so that an image made of the chart is without it."""
    return labels(names(view), color="rgba(0,0,0,0)") | {"name": NAME}
