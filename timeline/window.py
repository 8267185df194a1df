"""What of the time the chart opens on: all of it, or the span that matters where a few events far away would squeeze the others.

What lies outside is counted, so that the reader can be told, and is one step away.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from timeline.claims import rival_claims
from timeline.dataset import Dataset
from timeline.marks import later
from timeline.rows import ADDED, Event

Window = tuple[date, date]
"""The first and the last day that are in sight."""

NOTHING: Final = (date(2000, 1, 1), date(2000, 1, 31))
"""What is shown where there is no event."""
FEWEST: Final = 16
"""Of fewer days, none is left out: an event has two, its first and its last."""
KEPT: Final = 0.9
"""The share of the days that the span that matters has at least."""
SQUEEZED: Final = 4
"""How many times as long the whole has to be: then the others would have less than a quarter of the width."""
STRETCHED: Final = 3
"""How many times as long events that a reader has added may make the window."""
SHORTEST: Final = 30
"""Days; a span is not taken to be shorter than this, so that some weeks beside one day are no waste."""


@dataclass(frozen=True, slots=True)
class Outside:
    """How many events lie wholly before or after the window, and the window that shows them, too."""

    before: int
    after: int
    whole: Window

    def in_words(self) -> str:
        """How many events are not in sight; empty where it is none."""
        numbers = {"before": self.before, "after": self.after}
        said = [f"{n:,} event{'s' if n != 1 else ''} {where} it" for where, n in numbers.items() if n]
        verb = "is" if self.before + self.after == 1 else "are"
        return f"{' and '.join(said)} {verb} in the list alone." if said else ""


def span_that_matters(days: Iterable[date]) -> Window:
    """The shortest span that has nine tenths of the days, and all that lie no farther from it than half its length.

    The whole span where that would hardly be longer, or the days are few. After the shortest half of a sample, the "shorth"
    (Andrews et al., Robust Estimates of Location, Princeton 1972), with nine tenths in the place of a half: a tenth of the
    days can lie anywhere without moving it, and it holds where most days are the same.
    """
    ordered = sorted(day.toordinal() for day in days)
    kept = round(len(ordered) * KEPT)
    whole = ordered[0], ordered[-1]
    if len(ordered) < FEWEST or whole[1] - whole[0] <= SQUEEZED * SHORTEST:
        return _days(*whole)
    length, first = min((ordered[i + kept - 1] - ordered[i], ordered[i]) for i in range(len(ordered) - kept + 1))
    reach = max(length, SHORTEST) // 2
    near = [day for day in ordered if first - reach <= day <= first + length + reach]
    squeezed = whole[1] - whole[0] > SQUEEZED * max(SHORTEST, near[-1] - near[0])
    return _days(near[0], near[-1]) if squeezed else _days(*whole)


def _days(first: int, last: int) -> Window:
    return date.fromordinal(first), date.fromordinal(last)


def first_view(found: Sequence[Event], dataset: Dataset) -> tuple[Window, Outside | None]:
    """The window that the chart opens on, with a margin, and what lies outside of it.

    Rival dates of disputed events count as well; what stands in the strip at the edge does not. What a reader has added does
    not where it would stretch the window more than `STRETCHED` times.
    """
    window, outside = _view_of(found, dataset)
    own = [event for event in found if not event.event_id.startswith(ADDED)]
    if not own or len(own) == len(found):
        return window, outside
    first = _view_of(own, dataset)[0]
    if _length(window) <= STRETCHED * _length(first):
        return window, outside
    return first, _outside(found, first, outside.whole if outside else window)


def _length(window: Window) -> int:
    return (window[1] - window[0]).days + 1


def _outside(events: Sequence[Event], window: Window, whole: Window) -> Outside:
    before = sum(event.end is not None and event.end < window[0] for event in events)
    return Outside(before, sum(event.start > window[1] for event in events), whole)


def _view_of(found: Sequence[Event], dataset: Dataset) -> tuple[Window, Outside | None]:
    strip = strip_events(found)
    events = [event for event in found if event.event_id not in strip]
    rivals = [claim.interval for event in events for claim in rival_claims(event, dataset)]
    edges = [event.interval for event in events] + rivals
    days = [day for edge in edges for day in (edge.start, edge.end or edge.start) if day is not None]
    if not days:
        return NOTHING, None
    first, last = span_that_matters(days)
    whole = min(days), max(days)
    window = _with_margin(first, last, events)
    if (first, last) == whole:
        return window, None
    return window, _outside(events, window, _with_margin(*whole, events))


def _with_margin(first: date, last: date, events: Iterable[Event]) -> Window:
    if any(event.end is None and event.start <= last for event in events):
        last = later(last, max(14, (last - first).days // 5))
    margin = max(3, (last - first).days // 40)
    return later(first, -margin), later(last, margin)


def strip_events(events: Sequence[Event]) -> frozenset[str]:
    """Events known to the year only that lie far from all others, as long as these are more: they would squeeze them."""
    exact = [event.start for event in events if not to_the_year(event)]
    if len(exact) * 2 <= len(events):
        return frozenset()
    first, last = span_that_matters(day for start in exact for day in (start, start))
    reach = (last - first).days // 2
    near, far = later(first, -reach), later(last, reach)
    return frozenset(e.event_id for e in events if to_the_year(e) and not near <= e.start <= far)


def to_the_year(event: Event) -> bool:
    """Whether only the year of an event is known, or of its start when it lasts."""
    starts = (event.start.month, event.start.day) == (1, 1)
    ends = event.end is None or (event.end.month, event.end.day) == (12, 31)
    return starts and ends and event.precision in {"year", "range"}
