"""The stretch of time in which most events start: what a reader who is lost in years wants to look at first."""

from collections.abc import Iterable
from datetime import date, timedelta

from timeline.rows import Event


def busiest(events: Iterable[Event], days: int) -> tuple[date, date] | None:
    """The first stretch of so many days, both ends inclusive, in which most events start; `None` without events."""
    starts = sorted(event.start.toordinal() for event in events)
    best, found, left = 0, None, 0
    for right, day in enumerate(starts):
        while day - starts[left] >= days:
            left += 1
        if right - left + 1 > best:
            best, found = right - left + 1, starts[left]
    if found is None:
        return None
    start = date.fromordinal(found)
    return start, min(date.max - timedelta(days=days), start) + timedelta(days=days - 1)
