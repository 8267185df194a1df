"""Reads the rows of the tables: text that `timeline.folder` has checked becomes events, excerpts, articles and what was left out."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

import pandas as pd

from timeline.cells import end_fault
from timeline.errors import CellWrong, Place
from timeline.intervals import read_interval
from timeline.rows import UNNAMED, Article, Event, Excerpt, LeftOut, Reporter
from timeline.schema import SEPARATOR
from timeline.tables import EVENTS

Evidence = Mapping[str, tuple[Excerpt, ...]]
"""The excerpts of each event, by its id, first published first."""


def records(frame: pd.DataFrame) -> Iterator[dict[str, str]]:
    """The rows of a table as text."""
    names = list(frame.columns)
    columns = (frame[name].to_numpy(dtype=object) for name in names)
    return (dict(zip(names, row, strict=True)) for row in zip(*columns, strict=True))


def read_event(row: dict[str, str], index: int, reporters: Iterable[Reporter]) -> Event:
    """Read the row of events.csv at `index` (from 0); `reporters` are those of its excerpts, in order."""
    start, end = date.fromisoformat(row["start"]), _day(row["end"])
    if fault := end_fault(row["start"], row["end"], row["precision"]):
        raise CellWrong.by(fault, Place(EVENTS.file, index + 2, "end"), row["end"])
    return Event(
        event_id=row["event_id"],
        title=row["title"],
        start=start,
        end=end,
        precision=row["precision"],
        date_text=row["date_text"],
        status=row["status"],
        type=row["type"],
        actors=_parts(row["actors"]),
        venue=row["venue"],
        sources=int(row["sources"]),
        disputed=row["disputed"] == "true",
        salience=float(row["salience"]),
        excerpt=row["excerpt"],
        article_id=row["article_id"],
        reporters=tuple(dict.fromkeys(reporters)),
    )


def read_excerpt(row: dict[str, str]) -> Excerpt:
    """Read a row of excerpts.csv."""
    return Excerpt(
        excerpt_id=row["excerpt_id"],
        event_id=row["event_id"],
        article_id=row["article_id"],
        start=int(row["start"]),
        end=int(row["end"]),
        text=row["text"],
        date_text=row["date_text"],
        date_start=int(row["date_start"]),
        date_end=int(row["date_end"]),
        date_value=row["date_value"],
        anchor=_day(row["date_anchor"]),
        rule=row["date_rule"],
        explanation=row["date_explanation"],
        interval=read_interval(row["date_value"]),
    )


def read_article(row: dict[str, str]) -> Article:
    """Read a row of sources.csv."""
    return Article(
        article_id=row["article_id"],
        title=row["title"],
        publisher=row["publisher"].strip() or UNNAMED,
        country=row["country"].strip(),
        url=row["url"],
        published=_day(row["published"]),
        published_basis=row["published_basis"],
        language=row["language"],
        translated_from=row["translated_from"],
    )


def read_left_out(row: dict[str, str]) -> LeftOut:
    """Read a row of left_out.csv."""
    return LeftOut(row["article_id"], int(row["start"]), row["text"], row["reason"])


def events_of(frame: pd.DataFrame, excerpts: Evidence, articles: Mapping[str, Article]) -> tuple[Event, ...]:
    """The events of a table, in order of date, with those who published their excerpts."""
    found = []
    for index, row in enumerate(records(frame)):
        stands_in = [e.article_id for e in excerpts.get(row["event_id"], ())] or [row["article_id"]]
        found.append(read_event(row, index, (articles[article_id].reporter for article_id in stands_in)))
    return tuple(sorted(found, key=lambda event: (event.start, event.event_id)))


def by_event(excerpts: Iterable[Excerpt], articles: Mapping[str, Article]) -> dict[str, tuple[Excerpt, ...]]:
    """The excerpts of each event, first published first."""
    found: dict[str, list[Excerpt]] = defaultdict(list)
    for excerpt in excerpts:
        found[excerpt.event_id].append(excerpt)

    def age(excerpt: Excerpt) -> tuple[date, str, int]:
        return articles[excerpt.article_id].published or date.max, excerpt.article_id, excerpt.start

    return {event_id: tuple(sorted(group, key=age)) for event_id, group in found.items()}


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part for part in cell.split(SEPARATOR) if part))
