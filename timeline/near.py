"""Which event of a dataset a found one may be, where the loader was not sure enough to join them: a question for the reader."""

from typing import Final

from timeline.dataset import Dataset
from timeline.rows import Event

NEAR: Final = 3
"""Days that may lie between the starts of the two."""
LONGEST: Final = 7
"""Days; an event whose date is vaguer than this is near to too much to be asked about."""


def perhaps_same(event: Event, dataset: Dataset) -> Event | None:
    """The nearest event of the dataset with the same actors, up to `NEAR` days apart; of two as near, that of the same kind or venue.

    The same actors: all of one are among those of the other, and two or more are in both, or neither has others.
    """
    if not event.actors or not _narrow(event):
        return None
    near = [
        other for other in dataset.events if _apart(event, other) <= NEAR and _narrow(other) and _same(event, other)
    ]
    return min(near, key=lambda other: (_apart(event, other), not _alike(event, other)), default=None)


def _apart(one: Event, other: Event) -> int:
    return abs((one.start - other.start).days)


def _narrow(event: Event) -> bool:
    return event.end is not None and (event.end - event.start).days < LONGEST


def _same(one: Event, other: Event) -> bool:
    first, second = frozenset(one.actors), frozenset(other.actors)
    return first == second or (len(first & second) > 1 and (first <= second or second <= first))


def _alike(one: Event, other: Event) -> bool:
    return one.type == other.type or (one.venue != "" and one.venue == other.venue)
