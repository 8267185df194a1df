"""A dataset as the app uses it: the tables as frames, and events, excerpts and articles as typed rows."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

import pandas as pd

from timeline.facets import NO_VENUE, Facet, build_facet
from timeline.folder import read_about, read_tables
from timeline.reading import Evidence, by_event, events_of, read_article, read_excerpt, read_left_out, records
from timeline.rows import Article, Event, Excerpt, LeftOut
from timeline.vocabularies import STATUSES, TYPES

DISPUTED: Final = "disputed"


@dataclass(frozen=True, slots=True, eq=False)
class Dataset:
    """Everything that a folder holds; events are ordered by date. Equal to itself alone, so that it can key a cache."""

    name: str
    about: Mapping[str, Any]
    frames: Mapping[str, pd.DataFrame]
    events: tuple[Event, ...]
    articles: Mapping[str, Article]
    excerpts: Evidence
    left_out: tuple[LeftOut, ...]
    sides: Mapping[str, str]
    facets: Mapping[str, Facet]
    texts: "pd.Series[str]" = field(repr=False)
    places: Mapping[str, int] = field(repr=False)
    """Where among `events` each event_id and excerpt_id leads."""
    added: frozenset[str] = frozenset()
    """The articles that a reader has added for the time of a visit: nothing of such a dataset may be kept for others."""

    @property
    def title(self) -> str:
        """What the dataset is about, in a few words."""
        return str(self.about.get("title") or "Timeline")

    @property
    def description(self) -> str:
        """What the dataset is about, in a few sentences; may be empty."""
        return str(self.about.get("description") or "").strip()

    @property
    def credits(self) -> tuple[str, ...]:
        """Whom the dataset owes thanks."""
        return self._said("credits")

    @property
    def version(self) -> str:
        """Which version of the dataset it is, as its makers say; may be empty."""
        return str(self.about.get("version") or "")

    @property
    def changes(self) -> tuple[str, ...]:
        """What its makers say has changed since the version before, the latest first."""
        return self._said("changes")

    def _said(self, key: str) -> tuple[str, ...]:
        """The lines that `about.yml` gives for a key: a list of them, or one."""
        said = self.about.get(key) or []
        return tuple(map(str, said)) if isinstance(said, list) else (str(said),)

    def event(self, identifier: str) -> Event | None:
        """The event that an event_id or an excerpt_id names today."""
        place = self.places.get(identifier)
        return None if place is None else self.events[place]

    def evidence(self, event: Event) -> tuple[Excerpt, ...]:
        """The excerpts of an event, first published first."""
        return self.excerpts.get(event.event_id, ())

    def article_excerpts(self, article_id: str) -> list[Excerpt]:
        """The excerpts of an article, in the order in which it has them."""
        found = (e for excerpts in self.excerpts.values() for e in excerpts if e.article_id == article_id)
        return sorted(found, key=lambda excerpt: excerpt.start)

    def chain(self, actor: str) -> tuple[str, ...]:
        """The actor, whom it speaks for, whom that one speaks for, and so on up to a state or a body of its own."""
        return chain_of(actor, self.sides)


def chain_of(actor: str, sides: Mapping[str, str]) -> tuple[str, ...]:
    """The actor and those it speaks for, nearest first; a circle among the sides ends where it closes."""
    found = [actor]
    while (side := sides.get(found[-1], "")) and side not in found:
        found.append(side)
    return tuple(found)


def open_dataset(folder: Path) -> Dataset:
    """Open a dataset folder.

    Raises a `timeline.errors.DatasetError` that names file, row, column and value, and says what would be right.
    """
    frames = read_tables(folder)
    articles = {article.article_id: article for article in map(read_article, records(frames["sources"]))}
    excerpts = by_event(map(read_excerpt, records(frames["excerpts"])), articles)
    events = events_of(frames["events"], excerpts, articles)
    sides = {row["name"]: row["side"] for row in records(frames["actors"]) if row["side"]}
    return Dataset(
        name=folder.name,
        about=read_about(folder),
        frames=frames,
        events=events,
        articles=articles,
        excerpts=excerpts,
        left_out=tuple(map(read_left_out, records(frames["left_out"]))),
        sides=sides,
        facets=_facets(events, sides),
        texts=_texts(events, excerpts),
        places=_places(events, excerpts),
    )


def assemble(
    whole: Dataset,
    events: Iterable[Event],
    excerpts: Evidence,
    articles: Mapping[str, Article],
    left_out: tuple[LeftOut, ...],
) -> Dataset:
    """A dataset with other rows than the `whole` one: ordered and indexed anew."""
    ordered = tuple(sorted(events, key=lambda event: (event.start, event.event_id)))
    return replace(
        whole,
        events=ordered,
        excerpts=excerpts,
        articles=articles,
        left_out=left_out,
        facets=_facets(ordered, whole.sides),
        texts=_texts(ordered, excerpts),
        places=_places(ordered, excerpts),
    )


def _facets(events: tuple[Event, ...], sides: Mapping[str, str]) -> dict[str, Facet]:
    """Actors count with those who speak for them: what a minister says is also said by the state."""
    actors = [tuple(name for actor in event.actors for name in chain_of(actor, sides)) for event in events]
    return {
        "actor": build_facet(actors),
        "venue": build_facet([(event.venue or NO_VENUE,) for event in events]),
        "kind": build_facet([(event.type,) if event.type else () for event in events], order=tuple(TYPES)),
        "status": build_facet([statuses(event) for event in events], order=(*STATUSES, DISPUTED)),
        "publisher": build_facet([event.publishers for event in events]),
        "country": build_facet([event.countries for event in events]),
    }


def statuses(event: Event) -> tuple[str, ...]:
    """The status of an event, and that it is disputed where it is."""
    return (event.status, DISPUTED) if event.disputed else (event.status,)


def _texts(events: tuple[Event, ...], excerpts: Evidence) -> "pd.Series[str]":
    """What a search looks through: title, excerpts, actors and venue of each event, without regard to case."""
    lines = (
        (e.title, e.excerpt, *(excerpt.text for excerpt in excerpts.get(e.event_id, ())), *e.actors, e.venue)
        for e in events
    )
    return pd.Series(["\n".join(line).casefold() for line in lines], dtype=str)


def _places(events: tuple[Event, ...], excerpts: Evidence) -> dict[str, int]:
    places = {e.excerpt_id: i for i, event in enumerate(events) for e in excerpts.get(event.event_id, ())}
    return places | {event.event_id: i for i, event in enumerate(events)}
