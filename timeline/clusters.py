"""Many events as few marks: where a chart would need too many, each lane shows how many events fall into each stretch of time.

A cluster is honest about what it hides: it says its number, and a click on it narrows the period to its days.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from timeline.dataset import DISPUTED
from timeline.rows import Event
from timeline.styles import FILLINGS

MOST_MARKS: Final = 1500
"""Marks that a chart can bear: beyond them it is slow to draw and nobody can tell them apart."""
STRETCHES: Final = 60
"""Into how many stretches of equal length the window is cut."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """The events of one lane that start from `start` to `end`, both inclusive."""

    start: date
    end: date
    parts: tuple[tuple[str, int], ...]
    """How many of them have each status; what is disputed is counted as that alone, so that the parts add up."""

    @property
    def count(self) -> int:
        """How many events these are."""
        return sum(number for _, number in self.parts)

    @property
    def key(self) -> str:
        """What a click on it returns: its days, as `2022-01-01..2022-01-31`; no id of an event has that form."""
        return f"{self.start}..{self.end}"


def cluster(events: Iterable[Event], window: tuple[date, date]) -> tuple[Cluster, ...]:
    """Count events by stretch and status; those that start outside the window are not counted."""
    first, last = window[0].toordinal(), window[1].toordinal()
    length = max(1, -(-(last - first + 1) // STRETCHES))
    counts: dict[int, Counter[str]] = {}
    for event in events:
        day = event.start.toordinal()
        if first <= day <= last:
            counts.setdefault((day - first) // length, Counter())[DISPUTED if event.disputed else event.status] += 1
    return tuple(_cluster(first + at * length, length, last, found) for at, found in sorted(counts.items()))


def _cluster(first: int, length: int, last: int, found: Counter[str]) -> Cluster:
    parts = tuple((name, found[name]) for name in FILLINGS if found[name])
    return Cluster(date.fromordinal(first), date.fromordinal(min(first + length - 1, last)), parts)
