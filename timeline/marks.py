"""How each event is drawn: as a point, a bar, a bar that fades, or a point in the strip at the left edge.

Widths are in days, scaled to a plot of `PLOT_WIDTH` pixels; heights come later, when the lanes are packed.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final, Literal

from timeline.claims import claims, rival_claims
from timeline.dataset import Dataset
from timeline.dates import last_of_month
from timeline.packing import Item, Side
from timeline.rows import Event
from timeline.text import columns, shorten

PLOT_WIDTH: Final = 560
MARK: Final = 12
LETTER: Final = 5.9
LONGEST_LABEL: Final = 44
STRIP_SHARE: Final = 0.058
LEFT_SHARE: Final = 0.03

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


class Drafts:
    """Marks before they have a height: how each event is drawn, the same in every lane."""

    def __init__(
        self, events: Sequence[Event], strip: frozenset[str], window: tuple[date, date], dataset: Dataset
    ) -> None:
        self.dataset, self.window = dataset, window
        vague = sorted((e for e in events if e.event_id in strip), key=lambda e: e.start)
        self.ticks = tuple(dict.fromkeys(e.when(short=True) for e in vague))
        self.slots = {e.event_id: self.ticks.index(e.when(short=True)) for e in vague}
        self.width = PLOT_WIDTH * (1 - left_share(self.ticks))
        self.pixel = max(1, (window[1] - window[0]).days + 1) / self.width
        self.moments = _moments(events)

    def of(self, event: Event, *, rivals: bool) -> list[Mark]:
        """The marks of an event in one lane: the date that leads and, where asked for, the dates that contradict it."""
        if event.event_id in self.slots:
            return [self._strip(event)]
        others = rival_claims(event, self.dataset) if rivals else ()
        lead = self._draw(event, event.start, event.end, event.precision, self._label(event, disputed=bool(others)))
        return [lead] + [
            self._draw(
                event,
                c.interval.start or event.start,
                c.interval.end,
                "",
                f"{shorten(_named(c.publishers), LONGEST_LABEL - 12)}: {c.when(short=True)}",
                c.who(),
            )
            for c in others
        ]

    def _label(self, event: Event, *, disputed: bool) -> str:
        """The title; where dates are in dispute, after the publishers who give this one."""
        if not disputed:
            return shorten(event.title, LONGEST_LABEL)
        known = dict.fromkeys(p for c in claims(event, self.dataset) if c.agrees for p in c.publishers)
        who = shorten(_named(known), LONGEST_LABEL // 2)
        return f"{who}: {shorten(event.title, LONGEST_LABEL - len(who))}"

    def _strip(self, event: Event) -> Mark:
        moment = datetime.combine(event.start, time())
        return Mark(event, "strip", moment, moment, 0, slot=self.slots[event.event_id])

    def _draw(self, event: Event, start: date, end: date | None, precision: str, label: str, rival: str = "") -> Mark:
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
        pixels = 13 if mark.event.disputed else 8 if mark.shape == "day" else 4
        return timedelta(days=pixels * self.pixel)

    def item(self, mark: Mark, *, label: bool) -> Item:
        """The room a mark takes; in the strip, which has an axis of its own, far to the left of all days."""
        if mark.shape == "strip":
            left = -1e7 + mark.slot
            return Item(left, left + 0.9)
        left = (mark.left - datetime.combine(self.window[0], time())) / timedelta(days=1)
        right = (mark.right - datetime.combine(self.window[0], time())) / timedelta(days=1)
        half = MARK / 2 * self.pixel
        wanted = label and mark.label and self._in_sight(mark)
        width = (columns(mark.label) * LETTER + 10) * self.pixel if wanted else 0.0
        return Item(left - half, max(right, left) + half, width, mark.event.salience, must=mark.event.disputed)

    def _in_sight(self, mark: Mark) -> bool:
        """Whether some of a mark lies in the window: a label without its mark would be taken for another's."""
        return mark.right > datetime.combine(self.window[0], time()) and mark.left.date() <= self.window[1]


def _named(publishers: Iterable[str]) -> str:
    """Publishers as a label has room for them: without what stands in brackets after a name, which only explains it."""
    return ", ".join(re.sub(r"(?<=\S)\s*\([^()]*\)$", "", publisher.strip()) for publisher in publishers)


def _midnight_after(day: date) -> datetime:
    return datetime.combine(later(day, 1), time())


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


def later(day: date, days: int) -> date:
    """The day so many days later, kept within the years that a date can hold."""
    return date.fromordinal(min(max(day.toordinal() + days, date.min.toordinal()), date.max.toordinal() - 1))


def left_share(ticks: Sequence[str]) -> float:
    """The share of the width left of the time axis: for the strip and what stands above it, or for half of the first tick's words."""
    return min(0.24, STRIP_SHARE * len(ticks) + 0.02) if ticks else LEFT_SHARE
