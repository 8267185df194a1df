"""A dataset together with rows that a reader has added for the time of a visit; the dataset itself stays as it is."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from timeline.dataset import Dataset, assemble
from timeline.marks import MARK
from timeline.rows import Article, Event, Excerpt, LeftOut, read_article, read_event, read_excerpt, read_left_out
from timeline.styles import ADDED_COLOUR
from timeline.view import TimelineView

PREFIX: Final = "Added here: "

Rows = Mapping[str, Sequence[Mapping[str, str]]]


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
    events = [read_event(dict(row), index, (article.publisher,)) for index, row in enumerate(rows["events"])]
    return Added(
        article,
        tuple(sorted(events, key=lambda event: (event.start, event.event_id))),
        {event_id: tuple(sorted(group, key=lambda excerpt: excerpt.start)) for event_id, group in excerpts.items()},
        tuple(read_left_out(dict(row)) for row in rows["left_out"]),
    )


def with_added(dataset: Dataset, added: Sequence[Added], accepted: Collection[str]) -> Dataset:
    """The dataset and the accepted events, whose titles say that they were added."""
    chosen = [(each, event) for each in added for event in each.events if event.event_id in accepted]
    return assemble(
        dataset,
        (*dataset.events, *(replace(event, title=PREFIX + event.title) for _, event in chosen)),
        {**dataset.excerpts, **{event.event_id: each.excerpts[event.event_id] for each, event in chosen}},
        {**dataset.articles, **{each.article.article_id: each.article for each in added}},
        dataset.left_out,
    )


def frames(view: TimelineView, added: Collection[str]) -> dict[str, Any]:
    """A trace that frames the marks of the added events, by their ids."""
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
