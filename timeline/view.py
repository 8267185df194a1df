"""The chart as plain data: lanes with their marks, joins, labels and bounds. No plotting library is needed to test it.

Heights are in pixels from the top; widths are in days, scaled by a plot of `PLOT_WIDTH` pixels.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Final, Literal

from timeline.claims import claims, rival_claims
from timeline.dataset import Dataset
from timeline.dates import last_of_month
from timeline.filtering import Matches
from timeline.lanes import Lane, build_lanes
from timeline.packing import Item, Placed, Side, pack
from timeline.rows import Event
from timeline.selection import Selection
from timeline.text import shorten

PLOT_WIDTH: Final = 560
HEIGHT: Final = 430
HEADING: Final = 21
ROW: Final = 15
MARK: Final = 12
LETTER: Final = 5.9
LONGEST_LABEL: Final = 44

Shape = Literal["day", "span", "open", "strip"]


@dataclass(frozen=True, slots=True)
class Mark:
    """One drawing of an event, in one lane.

    A `day` is a point, a `span` a bar, `open` a bar that fades into the future, `strip` a point in the strip at the
    left edge for what is known to the year only. `rival` marks the date of a source that contradicts the others.
    """

    event: Event
    shape: Shape
    left: datetime
    right: datetime
    y: float
    label: str = ""
    rival: str = ""
    soft_start: bool = False
    soft_end: bool = False
    slot: int = 0
    side: Side = "right"
    """On which side of the mark its label stands."""
    gap: timedelta = timedelta()
    """How far from the mark."""

    @property
    def middle(self) -> datetime:
        """Half-way between its ends."""
        return self.left + (self.right - self.left) / 2

    @property
    def label_at(self) -> datetime:
        """Where its label starts, or ends when it stands before the mark."""
        return self.right + self.gap if self.side == "right" else self.left - self.gap


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
    window: tuple[date, date]
    strip: tuple[str, ...]
    """What stands under the strip at the left edge, from left to right; empty when there is no strip."""
    height: float
    size: int

    def joins(self) -> dict[str, list[Mark]]:
        """The marks of each event that stands in several lanes, from top to bottom."""
        found: dict[str, list[Mark]] = {}
        for mark in self.marks:
            if not mark.rival:
                found.setdefault(mark.event.event_id, []).append(mark)
        return {event_id: marks for event_id, marks in found.items() if len(marks) > 1}

    def disputes(self) -> list[tuple[Mark, Mark]]:
        """Each mark of a rival date, with the mark of the date that leads."""
        leads = {}
        for mark in self.marks:
            if not mark.rival:
                leads.setdefault(mark.event.event_id, mark)
        return [(leads[mark.event.event_id], mark) for mark in self.marks if mark.rival]


def build_view(matches: Matches, selection: Selection, dataset: Dataset) -> TimelineView:
    """Lay out the events of a selection."""
    strip = strip_events(matches.events)
    window = selection.zoom or bounds(matches.events, strip, dataset)
    lanes = build_lanes(matches.events, selection, dataset)
    drafts = _Drafts(matches.events, strip, window, dataset)
    rows = max(1, int((HEIGHT - len(lanes) * HEADING) / ROW / max(1, len(lanes))))
    bands, marks, top, labelled = [], [], 0.0, set[str]()
    for lane in lanes:
        band, found = _lay(lane, drafts, top, rows, labelled)
        labelled.update(event.event_id for event in lane.events)
        bands.append(band)
        marks += found
        top = band.bottom
    return TimelineView(tuple(bands), tuple(marks), bounds(matches.events, strip, dataset), drafts.ticks, top, matches.size)


def strip_events(events: Sequence[Event]) -> frozenset[str]:
    """Events known to the year only, as long as most others are known better: they would squeeze the rest."""
    vague = [event for event in events if to_the_year(event)]
    return frozenset(event.event_id for event in vague) if len(vague) * 2 < len(events) else frozenset()


def to_the_year(event: Event) -> bool:
    """Whether only the year of an event is known, or of its start when it lasts."""
    starts = (event.start.month, event.start.day) == (1, 1)
    ends = event.end is None or (event.end.month, event.end.day) == (12, 31)
    return starts and ends and event.precision in {"year", "range"}


def bounds(events: Sequence[Event], strip: frozenset[str], dataset: Dataset) -> tuple[date, date]:
    """The first and the last day to show, with a margin; rival dates of disputed events lie inside."""
    shown = [event for event in events if event.event_id not in strip]
    rivals = [claim.interval for event in shown for claim in rival_claims(event, dataset)]
    edges = [event.interval for event in shown] + rivals
    days = [day for edge in edges for day in (edge.start, edge.end) if day is not None]
    first, last = (min(days), max(days)) if days else (date(2000, 1, 1), date(2000, 1, 31))
    if any(event.end is None for event in shown):
        last = _later(last, max(14, (last - first).days // 5))
    margin = max(3, (last - first).days // 40)
    return _later(first, -margin), _later(last, margin)


def _later(day: date, days: int) -> date:
    return date.fromordinal(min(max(day.toordinal() + days, date.min.toordinal()), date.max.toordinal() - 1))


class _Drafts:
    """Marks before they have a height: how each event is drawn, the same in every lane."""

    def __init__(
        self, events: Sequence[Event], strip: frozenset[str], window: tuple[date, date], dataset: Dataset
    ) -> None:
        self.dataset, self.window = dataset, window
        vague = sorted((e for e in events if e.event_id in strip), key=lambda e: e.start)
        self.ticks = tuple(dict.fromkeys(e.when(short=True) for e in vague))
        self.slots = {e.event_id: self.ticks.index(e.when(short=True)) for e in vague}
        self.pixel = max(1, (window[1] - window[0]).days + 1) / PLOT_WIDTH
        self.moments = _moments(events)

    def of(self, event: Event, *, rivals: bool) -> list[Mark]:
        if event.event_id in self.slots:
            return [self._strip(event)]
        others = rival_claims(event, self.dataset) if rivals else ()
        lead = self._draw(event, event.start, event.end, event.precision, self._label(event, bool(others)))
        return [lead] + [
            self._draw(event, c.interval.start or event.start, c.interval.end, "", f"{shorten(c.who(), LONGEST_LABEL - 12)}: {c.when(short=True)}", c.who())
            for c in others
        ]

    def _label(self, event: Event, disputed: bool) -> str:
        """The title; where dates are in dispute, after the publishers who give this one."""
        if not disputed:
            return shorten(event.title, LONGEST_LABEL)
        who = ", ".join(dict.fromkeys(p for c in claims(event, self.dataset) if c.agrees for p in c.publishers))
        return f"{shorten(who, LONGEST_LABEL // 2)}: {shorten(event.title, LONGEST_LABEL // 2)}"

    def _strip(self, event: Event) -> Mark:
        moment = datetime.combine(event.start, time())
        return Mark(event, "strip", moment, moment, 0, slot=self.slots[event.event_id])

    def _draw(
        self, event: Event, start: date, end: date | None, precision: str, label: str, rival: str = ""
    ) -> Mark:
        left = datetime.combine(start, time())
        if end is None:
            return Mark(event, "open", left, _midnight_after(max(start, self.window[1])), 0, label, rival)
        if start == end:
            moment = left + self.moments.get((event.event_id, start), timedelta(hours=12))
            return Mark(event, "day", moment, moment, 0, label, rival)
        part = precision == "month" and (start.year, start.month) == (end.year, end.month)
        soft_start, soft_end = part and start.day != 1, part and end != last_of_month(end.year, end.month)
        return Mark(event, "span", left, _midnight_after(end), 0, label, rival, soft_start, soft_end)

    def gap(self, mark: Mark) -> timedelta:
        """Half a mark, or the ring around it, for points; nearly nothing for bars."""
        pixels = 11 if mark.event.disputed else 8 if mark.shape == "day" else 4
        return timedelta(days=pixels * self.pixel)

    def item(self, mark: Mark, *, label: bool) -> Item:
        """The room a mark takes; in the strip, which has an axis of its own, far to the left of all days."""
        if mark.shape == "strip":
            left = -1e7 + mark.slot
            return Item(left, left + 0.9)
        left = (mark.left - datetime.combine(self.window[0], time())) / timedelta(days=1)
        right = (mark.right - datetime.combine(self.window[0], time())) / timedelta(days=1)
        half = MARK / 2 * self.pixel
        width = (len(mark.label) * LETTER + 10) * self.pixel if label and mark.label else 0.0
        return Item(left - half, max(right, left) + half, width, mark.event.salience, must=mark.event.disputed)


def _midnight_after(day: date) -> datetime:
    return datetime.combine(_later(day, 1), time())


def _moments(events: Sequence[Event]) -> Mapping[tuple[str, date], timedelta]:
    """Spread the events of one day over the width of that day, so that the lines that join their lanes stay apart."""
    days: dict[date, list[str]] = {}
    for event in events:
        if event.start == event.end:
            days.setdefault(event.start, []).append(event.event_id)
    return {
        (event_id, day): timedelta(days=1) * (i + 1) / (len(ids) + 1)
        for day, ids in days.items()
        for i, event_id in enumerate(ids)
    }


def _lay(lane: Lane, drafts: _Drafts, top: float, rows: int, labelled: set[str]) -> tuple[Band, list[Mark]]:
    """Pack one lane; an event is labelled, and shows its rival dates, in the first of its lanes only."""
    marks = [m for e in lane.events for m in drafts.of(e, rivals=e.event_id not in labelled)]
    items = [drafts.item(mark, label=mark.event.event_id not in labelled) for mark in marks]
    placed = pack(items, rows, (0.0, drafts.pixel * PLOT_WIDTH))
    used = 1 + max((place.row for place in placed), default=0)
    found = [_at(mark, place, top, drafts.gap(mark)) for mark, place in zip(marks, placed, strict=True)]
    return Band(lane.label, lane.count, lane.under, top, top + HEADING + used * ROW), found


def _at(mark: Mark, place: Placed, top: float, gap: timedelta) -> Mark:
    y = top + HEADING + (place.row + 0.4) * ROW
    return replace(mark, y=y, label=mark.label if place.side else "", side=place.side or "right", gap=gap)
