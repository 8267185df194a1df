"""How each event is drawn in a lane, before the lane is packed: which of its dates, as what, under which label.

In a lane of publishers stand only the dates that they give; in every other lane the date that leads and, in the first of the
event's lanes, those that contradict it. Widths are in days, scaled to a plot of `PLOT_WIDTH` pixels.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Final

from timeline.claims import Claim, claims, own_claim, rival_claims
from timeline.dataset import Dataset
from timeline.dates import part_of_month
from timeline.intervals import Interval, last_of_month
from timeline.marks import MARK, Mark, later, left_share
from timeline.packing import Item
from timeline.rows import Event
from timeline.text import columns, fit, shorten

PLOT_WIDTH: Final = 560
LETTER: Final = 5.9
PADDING: Final = 10
LONGEST_LABEL: Final = 44
SHORTEST_LABEL: Final = 16
"""In letters: what a label is shortened to where a wide bar leaves no more room; fewer would say nothing."""


class Drafts:
    """Marks before they have a height."""

    def __init__(
        self,
        events: Sequence[Event],
        strip: frozenset[str],
        window: tuple[date, date],
        dataset: Dataset,
        *,
        by_publisher: bool = False,
    ) -> None:
        self.dataset, self.window, self.strip = dataset, window, strip
        vague = [event for event in events if event.event_id in strip]
        dates = [(event.start, event.when(short=True)) for event in vague]
        if by_publisher:
            dates += [(c.interval.start or date.min, c.when(short=True)) for e in vague for c in claims(e, dataset)]
        self.ticks = tuple(dict.fromkeys(words for _, words in sorted(dates, key=lambda each: each[0])))
        self.width = PLOT_WIDTH * (1 - left_share(self.ticks))
        self.pixel = max(1, (window[1] - window[0]).days + 1) / self.width

    def of(self, event: Event, *, rivals: bool, publishers: Sequence[str] = ()) -> list[Mark]:
        """The marks of an event in one lane: the date that leads and, where asked for, the dates that contradict it.

        In a lane of `publishers`: the date that they give, and any other that they give and that contradicts it.
        """
        if publishers:
            return self._given_by(event, publishers)
        lead = self._leading(event)
        if lead.shape == "strip" or not rivals or not (others := rival_claims(event, self.dataset)):
            return [replace(lead, label=shorten(event.title, LONGEST_LABEL))]
        known = dict.fromkeys(p for c in claims(event, self.dataset) if c.agrees for p in c.publishers)
        first = replace(lead, who=_named(known), label=_titled(event, _named(known)))
        return [first, *(replace(self._rival(event, c, _whose(c)), who=_named(c.publishers)) for c in others)]

    def _given_by(self, event: Event, publishers: Sequence[str]) -> list[Mark]:
        own = claims(event, self.dataset, publishers)
        others = [claim for claim in own if event.disputed and not claim.agrees]
        found = [self._rival(event, claim, _dated(claim, event)) for claim in others]
        lead = own_claim(event, self.dataset, publishers)
        if lead in others:
            return found
        first = self._claimed(event, lead) if lead else self._leading(event)
        known = next((claim.status for claim in own if claim.interval == event.interval), "")
        label = shorten(event.title, LONGEST_LABEL)
        return [replace(first, label=label, claimed=first.claimed or known), *found]

    def _leading(self, event: Event) -> Mark:
        return self._draw(event, event.interval, event.precision, event.when(short=True))

    def _claimed(self, event: Event, claim: Claim) -> Mark:
        """The mark of a date as one source gives it; pointing at it says whose it is, where it is not the one that leads."""
        start, end = claim.interval.start, claim.interval.end
        part = "month" if start and end and part_of_month(start, end) else ""
        mark = self._draw(event, claim.interval, part, claim.when(short=True))
        told = claim.said() if claim.interval != event.interval else ""
        return replace(mark, told=told, claimed=claim.status)

    def _rival(self, event: Event, claim: Claim, label: str) -> Mark:
        return replace(self._claimed(event, claim), label=label, rival=True)

    def _draw(self, event: Event, days: Interval, precision: str, words: str) -> Mark:
        """The mark of a date: of a day as a point, of more as a bar, with soft ends where a part of a month has none."""
        end = days.end
        start = days.start or min(self.window[0], end or self.window[0])
        left = datetime.combine(start, time())
        if event.event_id in self.strip:
            return Mark(event, "strip", left, left, 0, slot=self.ticks.index(words))
        if end is None:
            return Mark(event, "open", left, _midnight_after(max(start, self.window[1])), 0)
        if start == end:
            moment = left + timedelta(hours=12)
            return Mark(event, "day", moment, moment, 0)
        part = precision == "month" and (start.year, start.month) == (end.year, end.month)
        soft_start, soft_end = part and start.day != 1, part and end != last_of_month(end.year, end.month)
        return Mark(event, "span", left, _midnight_after(end), 0, soft_start=soft_start, soft_end=soft_end)

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
        width = self._width(columns(mark.label)) if wanted else 0.0
        least = min(width, self._width(SHORTEST_LABEL))
        return Item(
            left - half, max(right, left) + half, width, mark.event.salience, must=mark.event.disputed, least=least
        )

    def _width(self, letters: int) -> float:
        """How wide a label of so many letters is."""
        return (letters * LETTER + PADDING) * self.pixel

    def fitted(self, label: str, room: float) -> str:
        """A label that is no wider than its room."""
        return fit(label, max(1, int((room / self.pixel - PADDING) / LETTER + 1e-6)))

    def _in_sight(self, mark: Mark) -> bool:
        """Whether some of a mark lies in the window: a label without its mark would be taken for another's."""
        return mark.right > datetime.combine(self.window[0], time()) and mark.left.date() <= self.window[1]


def _named(publishers: Iterable[str]) -> str:
    """Publishers as a label has room for them: without what stands in brackets after a name, which only explains it."""
    return ", ".join(re.sub(r"(?<=\S)\s*\([^()]*\)$", "", publisher.strip()) for publisher in publishers)


def _titled(event: Event, who: str) -> str:
    """The label of the date that leads in a dispute: who gives it, and the title."""
    short = shorten(who, LONGEST_LABEL // 2)
    return f"{short}: {shorten(event.title, LONGEST_LABEL - len(short))}"


def _whose(claim: Claim) -> str:
    """The label of a date that contradicts the one that leads: who gives it, and the date."""
    return f"{shorten(_named(claim.publishers), LONGEST_LABEL - 12)}: {_given(claim)}"


def _dated(claim: Claim, event: Event) -> str:
    """The same in the lane of its publisher: the date first, as the title stands in another lane too."""
    given = _given(claim)
    return f"{given[:1].upper()}{given[1:]}: {shorten(event.title, LONGEST_LABEL - len(given))}"


def _given(claim: Claim) -> str:
    return f"announced for {claim.when(short=True)}" if claim.announced else claim.when(short=True)


def _midnight_after(day: date) -> datetime:
    return datetime.combine(later(day, 1), time())
