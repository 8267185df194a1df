"""The lanes of the chart: in which lanes an event stands, and in which order the lanes follow each other."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from timeline.dataset import Dataset
from timeline.rows import Event
from timeline.selection import EVERYONE, Selection
from timeline.vocabularies import KINDS

MOST_LANES: Final = 30
OTHERS: Final = "others"
NOWHERE: Final = {"venue": "No venue given", "actor": "No actor named", "kind": "No kind fits"}


@dataclass(frozen=True, slots=True)
class Lane:
    """One lane: its `label`, whether it hangs `under` another, and its events in order of date."""

    label: str
    under: str
    events: tuple[Event, ...]
    publishers: tuple[str, ...] = ()
    """Whose dates alone it shows: of one publisher, or of those who share the lane of others. Empty for lanes of other things."""

    @property
    def count(self) -> int:
        """The number of its events."""
        return len(self.events)


def lanes_of(event: Event, selection: Selection, dataset: Dataset) -> tuple[str, ...]:
    """The lanes that an event stands in; each once, however many of its actors share it."""
    if selection.lanes == "venue":
        return (event.venue or NOWHERE["venue"],)
    if selection.lanes == "kind":
        return (KINDS.get(event.type, NOWHERE["kind"]),)
    if selection.lanes == "publisher":
        return event.publishers
    names = (_lane_of_actor(actor, selection, dataset) for actor in event.actors)
    return tuple(dict.fromkeys(names)) or (NOWHERE["actor"],)


def _lane_of_actor(actor: str, selection: Selection, dataset: Dataset) -> str:
    """The actor's own lane if it was chosen or unfolded; else the lane of the one it speaks for."""
    own = EVERYONE in selection.unfold or actor in selection.actors
    chain = dataset.chain(actor)
    return actor if own or any(side in selection.unfold for side in chain[1:]) else chain[-1]


def build_lanes(events: Iterable[Event], selection: Selection, dataset: Dataset) -> tuple[Lane, ...]:
    """The lanes of the chart from top to bottom; beyond `MOST_LANES` the smallest are one lane of others."""
    groups: dict[str, list[Event]] = {}
    for event in events:
        for name in lanes_of(event, selection, dataset):
            groups.setdefault(name, []).append(event)
    names = {name: (name,) for name in groups}
    groups = _with_others(groups)
    rest = tuple(name for name in names if name not in groups)
    parents = {name: _parent(name, groups, selection, dataset) for name in groups}
    rank = _rank(groups, selection.order)
    tops = sorted((name for name in groups if not parents[name]), key=rank)
    ordered = [n for top in tops for n in (top, *sorted((c for c in groups if parents[c] == top), key=rank))]
    by_publisher = selection.lanes == "publisher"
    return tuple(
        Lane(name, parents[name], tuple(groups[name]), names.get(name, rest) if by_publisher else ())
        for name in ordered
    )


def _with_others(groups: dict[str, list[Event]]) -> dict[str, list[Event]]:
    if len(groups) <= MOST_LANES:
        return groups
    largest = sorted(groups, key=lambda name: -len(groups[name]))[: MOST_LANES - 1]
    rest = {e.event_id: e for name, events in groups.items() if name not in largest for e in events}
    label = f"{len(groups) - len(largest)} {OTHERS}"
    return {name: groups[name] for name in largest} | {label: sorted(rest.values(), key=lambda e: e.start)}


def _parent(name: str, groups: dict[str, list[Event]], selection: Selection, dataset: Dataset) -> str:
    root = dataset.chain(name)[-1] if selection.lanes == "actor" else name
    return root if root != name and root in groups else ""


def _rank(groups: dict[str, list[Event]], order: str) -> Callable[[str], tuple[bool, object, str]]:
    """Lanes of what is not known, and of others, come last in every order."""

    def key(name: str) -> tuple[bool, object, str]:
        last = name in NOWHERE.values() or name.endswith(f" {OTHERS}")
        first: date = min(event.start for event in groups[name])
        value = {"first": first, "most": -len(groups[name]), "name": name.casefold()}[order]
        return last, value, name.casefold()

    return key
