"""Which events a selection shows, how many each further choice would show, and which filter to relax when there are none."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np

from timeline.dataset import Dataset
from timeline.facets import Mask
from timeline.known import as_known_on
from timeline.rows import Event
from timeline.selection import Selection

FACET_FIELDS: Final = {
    "actor": "actors",
    "venue": "venues",
    "kind": "kinds",
    "status": "statuses",
    "publisher": "publishers",
    "country": "countries",
}
REPORTED: Final = frozenset({"publisher", "country"})
"""Facets that are one filter: an event is shown that one of the publishers, or a publisher in one of the countries, reports."""


@dataclass(frozen=True, slots=True)
class Matches:
    """The events that a selection shows, in order of date; `total` is the number of all there are."""

    events: tuple[Event, ...]
    total: int
    counts: Mapping[str, Mapping[str, int]]
    """For each facet, how many events each value would give, the other filters standing."""
    relaxed: Mapping[str, int]
    """When nothing is shown: for each filter that alone stands in the way, how many events there are without it."""

    @property
    def size(self) -> int:
        """The number of events shown; an event in several lanes counts once."""
        return len(self.events)


def apply(selection: Selection, dataset: Dataset) -> Matches:
    """Find the events of a selection. Takes time linear in the number of events, in array steps."""
    whole, dataset = dataset, seen_by(selection, dataset)
    masks = _masks(selection, dataset)
    shown = _all_of(masks, len(dataset.events))
    counts = {
        name: facet.counts(_among(name, selection, dataset, masks, shown)) for name, facet in dataset.facets.items()
    }
    return Matches(
        events=tuple(dataset.events[i] for i in np.flatnonzero(shown)),
        total=len(whole.events),
        counts=counts,
        relaxed={} if shown.any() else _relaxed(selection, whole),
    )


def seen_by(selection: Selection, dataset: Dataset) -> Dataset:
    """The dataset that a selection looks at: as it is, or as it could have been known on a day."""
    if selection.known is None:
        return dataset
    known_on = as_known_on.__wrapped__ if dataset.added else as_known_on  # what a reader has added is not kept
    return known_on(dataset, selection.known)


def _among(name: str, selection: Selection, dataset: Dataset, masks: Mapping[str, Mask], shown: Mask) -> Mask:
    """The events among which each value of a facet is counted: those that all other filters let through."""
    if name == "actor" and selection.match == "all":
        return shown
    own = "reported" if name in REPORTED else name
    others = _all_of({key: mask for key, mask in masks.items() if key != own}, len(dataset.events))
    only = "reported" in masks and name in REPORTED and selection.reported == "only"
    return others & dataset.facets[name].alone() if only else others


def _masks(selection: Selection, dataset: Dataset) -> dict[str, Mask]:
    """One mask for each filter that is set."""
    masks = {}
    for name, field in FACET_FIELDS.items():
        if name not in REPORTED and (wanted := getattr(selection, field)):
            masks[name] = dataset.facets[name].mask(wanted, selection.match if name == "actor" else "any")
    if selection.publishers or selection.countries:
        masks["reported"] = _reported(selection, dataset)
    if selection.since or selection.until:
        masks["period"] = _within(selection, dataset)
    if selection.words:
        masks["words"] = _saying(selection.words, dataset)
    return masks


def _reported(selection: Selection, dataset: Dataset) -> Mask:
    """Events that one of those chosen reports, beside others or (`only`) nobody else; one whose country is not known is else."""
    publishers, countries = set(selection.publishers), set(selection.countries)
    enough = all if selection.reported == "only" else any
    return np.fromiter(
        (
            enough(r.publisher in publishers or r.country in countries for r in event.reporters)
            for event in dataset.events
        ),
        dtype=bool,
        count=len(dataset.events),
    )


def _within(selection: Selection, dataset: Dataset) -> Mask:
    """Events that may lie in the period, be it for a day of their range."""
    since, until = selection.since, selection.until
    return np.fromiter(
        (
            (until is None or event.start <= until) and (since is None or event.end is None or event.end >= since)
            for event in dataset.events
        ),
        dtype=bool,
        count=len(dataset.events),
    )


def _saying(words: str, dataset: Dataset) -> Mask:
    """Events in whose title, excerpts, actors or venue every one of the words stands."""
    found = np.ones(len(dataset.events), dtype=bool)
    for word in words.casefold().split():
        found &= dataset.texts.str.contains(word, regex=False).to_numpy(dtype=bool)
    return found


def _all_of(masks: Mapping[str, Mask], size: int) -> Mask:
    found: Mask = np.logical_and.reduce([np.ones(size, dtype=bool), *masks.values()])
    return found


def _relaxed(selection: Selection, dataset: Dataset) -> dict[str, int]:
    counted = {}
    for name, without in selection.filters().items():
        seen = seen_by(without, dataset)
        counted[name] = int(_all_of(_masks(without, seen), len(seen.events)).sum())
    return {name: number for name, number in counted.items() if number}
