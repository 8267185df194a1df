"""A dataset together with what a reader has added for the time of a visit; the dataset itself stays as it is."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, Literal

import pandas as pd

from timeline.dataset import Dataset, assemble
from timeline.marks import MARK
from timeline.reading import by_event, events_of, read_article, read_event, read_excerpt, read_left_out, records
from timeline.rows import ADDED, Article, Event, Excerpt, LeftOut
from timeline.styles import ADDED_COLOUR
from timeline.tables import EVENTS, EXCERPTS, SOURCES
from timeline.view import TimelineView

PREFIX: Final = "Added here: "

Rows = Mapping[str, Sequence[Mapping[str, str]]]
Tables = Mapping[str, pd.DataFrame]
Share = Literal["", "all", "some"]


@dataclass(frozen=True, slots=True)
class Added:
    """The rows of one article, typed; events in the order of their dates."""

    article: Article
    events: tuple[Event, ...]
    excerpts: Mapping[str, tuple[Excerpt, ...]]
    left_out: tuple[LeftOut, ...]


def read_added(rows: Rows) -> Added:
    """The rows of one article, by the names of their tables."""
    article = read_article(dict(rows["sources"][0]))
    excerpts: dict[str, list[Excerpt]] = defaultdict(list)
    for row in rows["excerpts"]:
        excerpts[row["event_id"]].append(read_excerpt(dict(row)))
    events = [read_event(dict(row), index, (article.reporter,)) for index, row in enumerate(rows["events"])]
    return Added(
        article,
        tuple(sorted(events, key=lambda event: (event.start, event.event_id))),
        {event_id: tuple(sorted(group, key=lambda excerpt: excerpt.start)) for event_id, group in excerpts.items()},
        tuple(read_left_out(dict(row)) for row in rows["left_out"]),
    )


def tables_of(rows: Rows) -> Tables:
    """Events that articles of a reader report, with all their excerpts and sources, as tables of text."""
    tables = (EVENTS, EXCERPTS, SOURCES)
    return {t.name: pd.DataFrame(list(rows[t.name]), columns=list(t.column_names), dtype=str) for t in tables}


def with_tables(whole: Dataset, tables: Tables) -> Dataset:
    """The dataset with the events of the tables.

    One that has an excerpt of the dataset takes the place of the events that have it, under their id. The others are new:
    their titles say that they were added, and so do their ids, so that a link which names one can be explained.
    """
    own = {row["article_id"]: read_article(row) for row in records(tables["sources"])}
    articles = {**own, **whole.articles}
    excerpts = by_event(map(read_excerpt, records(tables["excerpts"])), articles)
    events = events_of(tables["events"], excerpts, articles)
    kept = {event.event_id for event in whole.events} - _replaced(whole, excerpts)
    renamed = {event.event_id: _name(event, whole, excerpts[event.event_id]) for event in events}
    made = assemble(
        whole,
        [*(event for event in whole.events if event.event_id in kept), *renamed.values()],
        {
            **{event_id: group for event_id, group in whole.excerpts.items() if event_id in kept},
            **{renamed[event_id].event_id: _under(renamed[event_id], group) for event_id, group in excerpts.items()},
        },
        articles,
        whole.left_out,
    )
    return replace(made, added=frozenset(own) - frozenset(whole.articles))


def _replaced(whole: Dataset, excerpts: Mapping[str, Sequence[Excerpt]]) -> set[str]:
    found = (whole.event(excerpt.excerpt_id) for group in excerpts.values() for excerpt in group)
    return {event.event_id for event in found if event}


def _name(event: Event, whole: Dataset, excerpts: Sequence[Excerpt]) -> Event:
    if any(excerpt.article_id in whole.articles for excerpt in excerpts):
        return event
    return replace(event, event_id=ADDED + event.event_id, title=PREFIX + event.title)


def _under(event: Event, excerpts: Sequence[Excerpt]) -> tuple[Excerpt, ...]:
    return tuple(replace(excerpt, event_id=event.event_id) for excerpt in excerpts)


def share(event: Event, dataset: Dataset) -> Share:
    """How much of what an event stands on was added by the reader."""
    own = [excerpt.article_id in dataset.added for excerpt in dataset.evidence(event)] if dataset.added else []
    return "" if not any(own) else "all" if all(own) else "some"


def frames(view: TimelineView, dataset: Dataset) -> dict[str, Any]:
    """A trace that frames the marks of the events that the reader has added, or added a source to."""
    added = {mark.event.event_id for mark in view.marks if share(mark.event, dataset)}
    marks = [mark for mark in view.marks if mark.event.event_id in added and mark.shape != "strip"]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [f"{mark.middle:%Y-%m-%d %H:%M}" for mark in marks],
        "y": [mark.y for mark in marks],
        "marker": {"symbol": "square-open", "size": MARK + 5, "color": ADDED_COLOUR, "line": {"width": 2}},
        "cliponaxis": False,
        "hoverinfo": "skip",
        "showlegend": False,
    }
