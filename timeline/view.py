"""The chart as plain data: lanes with their marks, joins and bounds. No plotting library is needed to test it.

Heights are in pixels from the top.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from timeline.claims import as_dated_by
from timeline.clusters import MOST_MARKS, cluster
from timeline.dataset import Dataset
from timeline.drafts import Drafts
from timeline.filtering import Matches
from timeline.lanes import OTHERS, Lane, build_lanes
from timeline.marks import Mark, later
from timeline.packing import Placed, pack
from timeline.piles import LEAST, Pile
from timeline.rows import Event
from timeline.selection import Selection
from timeline.window import Outside, Window, first_view, strip_events

EXTRA_ROWS: Final = 24
"""Rows for labels, beyond those that the marks need; the lanes share them."""
TALLEST: Final = 72
"""The height of the tallest column; its lane is as high as it needs to be, so that the room goes to where the events are."""
MOST_VAGUE: Final = 20
"""Marks in the strip of a lane of piles."""
HEADING: Final = 21
ROW: Final = 15


@dataclass(frozen=True, slots=True)
class Band:
    """A lane as it is drawn: from `top` to `bottom`."""

    label: str
    count: int
    under: str
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class TimelineView:
    """Everything that the chart shows; an event counts once, however many marks it has."""

    bands: tuple[Band, ...]
    marks: tuple[Mark, ...]
    window: Window
    """The first and the last day that are in sight."""
    strip: tuple[str, ...]
    """What stands under the strip at the left edge, from left to right; empty when there is no strip."""
    height: float
    size: int
    published: tuple[tuple[date, str], ...] = ()
    """Days of publication to show, each with what was published."""
    piles: tuple[Pile, ...] = ()
    """Where there are too many events for marks: how many fall into each stretch of time, lane by lane."""
    outside: Outside | None = None
    """What lies outside of the window, where that is not the whole and nobody has moved it."""

    def joins(self) -> dict[str, list[Mark]]:
        """The marks of each event that stands in several lanes, from top to bottom."""
        found: dict[str, list[Mark]] = {}
        for mark in self.marks:
            if not mark.rival:
                found.setdefault(mark.event.event_id, []).append(mark)
        return {event_id: marks for event_id, marks in found.items() if len(marks) > 1}

    def disputes(self) -> list[tuple[Mark, Mark]]:
        """Each mark of a rival date, with a mark of the date that leads, rather than of one that agrees with it."""
        leads: dict[str, Mark] = {}
        for mark in sorted(self.marks, key=lambda each: bool(each.told)):
            if not mark.rival:
                leads.setdefault(mark.event.event_id, mark)
        rivals = [mark for mark in self.marks if mark.rival]
        return [(leads[mark.event.event_id], mark) for mark in rivals if mark.event.event_id in leads]


def build_view(matches: Matches, selection: Selection, dataset: Dataset) -> TimelineView:
    """Lay out the events of a selection: as marks, or as piles where the window holds too many for marks."""
    strip = strip_events(matches.events)
    window, beyond = first_view(matches.events, dataset)
    if selection.zoom:
        window, beyond = selection.zoom, None
    lanes = build_lanes(matches.events, selection, dataset)
    drafts = Drafts(matches.events, strip, window, dataset, by_publisher=selection.lanes == "publisher")
    near = None
    if sum(lane.count for lane in lanes) > MOST_MARKS:
        near = [_among(lane, strip, window) for lane in lanes]
    if near is not None and sum(map(len, near)) > MOST_MARKS:
        view = _with_piles(lanes, drafts, matches.size)
    else:
        view = _with_marks(lanes, drafts, matches.size, near)
    return replace(view, outside=beyond, published=_published(dataset) if "published" in selection.show else ())


def _dated(lane: Lane, drafts: Drafts) -> Sequence[Event]:
    """The events of a lane as it dates them: a lane of publishers by what these say."""
    if not lane.publishers:
        return lane.events
    return [as_dated_by(event, drafts.dataset, lane.publishers) for event in lane.events]


def _published(dataset: Dataset) -> tuple[tuple[date, str], ...]:
    known = {False: "", True: " (a deduced day)"}
    days = (
        (a.published, f"{a.publisher}{known[a.deduced]}: {a.title}") for a in dataset.articles.values() if a.published
    )
    return tuple(sorted(days))


def _among(lane: Lane, strip: frozenset[str], window: tuple[date, date]) -> tuple[Event, ...]:
    """The events of a lane in the window, and one window's length to both sides of it for the reader who pans."""
    length = (window[1] - window[0]).days
    first, last = later(window[0], -length), later(window[1], length)
    return tuple(
        e for e in lane.events if e.event_id in strip or (e.start <= last and (e.end is None or e.end >= first))
    )


def _with_marks(
    lanes: Sequence[Lane],
    drafts: Drafts,
    size: int,
    near: Sequence[Sequence[Event]] | None,
) -> TimelineView:
    extra = EXTRA_ROWS // max(1, len(lanes))
    bands, marks, top, labelled = [], [], 0.0, set[str]()
    for lane, events in zip(lanes, near or [lane.events for lane in lanes], strict=True):
        band, found = _lay(lane, events, drafts, top, extra, labelled)
        labelled.update(mark.event.event_id for mark in found if not mark.rival)
        bands.append(band)
        marks += found
        top = band.bottom
    return TimelineView(tuple(bands), tuple(marks), drafts.window, drafts.ticks, top, size)


def _with_piles(lanes: Sequence[Lane], drafts: Drafts, size: int) -> TimelineView:
    clusters = {lane.label: cluster(_dated(lane, drafts), drafts.window) for lane in lanes}
    named = [found for label, found in clusters.items() if not label.endswith(OTHERS)] or list(clusters.values())
    most = max((each.count for found in named for each in found), default=1)
    bands, piles, marks, top = [], [], [], 0.0
    for lane in lanes:
        vague = [event for event in lane.events if event.event_id in drafts.strip][:MOST_VAGUE]
        band, found = _lay(lane, vague, drafts, top, 0, set())
        heights = [max(LEAST, TALLEST * min(1.0, each.count / most)) for each in clusters[lane.label]]
        band = replace(band, bottom=max(band.bottom, top + HEADING + max(heights, default=0.0) + 4))
        marks += found
        bands.append(band)
        piles += [
            Pile(each, lane.label, band.bottom - 2, height)
            for each, height in zip(clusters[lane.label], heights, strict=True)
        ]
        top = band.bottom
    return TimelineView(tuple(bands), tuple(marks), drafts.window, drafts.ticks, top, size, piles=tuple(piles))


def _lay(
    lane: Lane, events: Sequence[Event], drafts: Drafts, top: float, extra: int, labelled: set[str]
) -> tuple[Band, list[Mark]]:
    """Pack one lane; an event is labelled, and shows its rival dates, in the first of its lanes only.

    Where the lanes are publishers, a rival date stands in the lane of those who give it.
    """
    marks = [m for e in events for m in drafts.of(e, rivals=e.event_id not in labelled, publishers=lane.publishers)]
    items = [drafts.item(mark, label=mark.rival or mark.event.event_id not in labelled) for mark in marks]
    placed = pack(items, extra, (0.0, drafts.pixel * drafts.width))
    used = 1 + max((place.row for place in placed), default=0)
    found = [_at(mark, place, top, drafts) for mark, place in zip(marks, placed, strict=True)]
    return Band(lane.label, lane.count, lane.under, top, top + HEADING + used * ROW), found


def _at(mark: Mark, place: Placed, top: float, drafts: Drafts) -> Mark:
    y = top + HEADING + (place.row + 0.4) * ROW
    label = drafts.fitted(mark.label, place.room) if place.side else ""
    return replace(mark, y=y, label=label, side=place.side or "right", gap=drafts.gap(mark))
