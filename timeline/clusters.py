"""Many events as few marks: where a chart would need too many, each lane shows how many events fall into each stretch of time.

A cluster is honest about what it hides: it says its number, and a click on it narrows the period to its days.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from timeline.rows import Event

MOST_MARKS: Final = 1500
"""Marks that a chart can bear: beyond them it is slow to draw and nobody can tell them apart."""
STRETCHES: Final = 60
"""Into how many stretches of equal length the window is cut."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """The events of one lane that start from `start` to `end`, both inclusive."""

    start: date
    end: date
    count: int

    @property
    def key(self) -> str:
        """What a click on it returns: its days, as `2022-01-01..2022-01-31`; no id of an event has that form."""
        return f"{self.start}..{self.end}"


def cluster(events: Iterable[Event], window: tuple[date, date]) -> tuple[Cluster, ...]:
    """Count events by stretch; those that start outside the window are not counted."""
    first, last = window[0].toordinal(), window[1].toordinal()
    length = max(1, -(-(last - first + 1) // STRETCHES))
    counts: dict[int, int] = {}
    for event in events:
        day = event.start.toordinal()
        if first <= day <= last:
            at = (day - first) // length
            counts[at] = counts.get(at, 0) + 1
    return tuple(_cluster(first + at * length, length, last, count) for at, count in sorted(counts.items()))


def _cluster(first: int, length: int, last: int, count: int) -> Cluster:
    return Cluster(date.fromordinal(first), date.fromordinal(min(first + length - 1, last)), count)
