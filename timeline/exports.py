"""Exactly the filtered view in other formats. Every function takes a `Cut` and returns the text of one file.

No format reads the clock: where one wants the day on which it was made, it gets the day of the latest article.
"""

import csv
import io
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from html import escape
from typing import Any, Final

from timeline.attribution import disputed_dates, leading_publisher, other_dates, others
from timeline.claims import Claim, rival_claims
from timeline.dataset import Dataset
from timeline.rows import Event, Excerpt
from timeline.schema import SEPARATOR
from timeline.sourcing import basis_of, day_of, how_read

COLUMNS: Final = (
    "event_id", "title", "date_in_words", "start", "end", "precision", "status", "disputed", "other_dates", "type", "actors",
    "venue", "leading_publisher", "publishers", "date_text", "excerpt", "article_id", "published", "published_basis", "url",
)  # fmt: skip
FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""What makes a spreadsheet take a cell for a formula (OWASP, CSV injection), in ASCII and in full width."""


@dataclass(frozen=True, slots=True)
class Cut:
    """What is exported: the events of a view, the dataset that they come from, and the view in words."""

    events: tuple[Event, ...]
    dataset: Dataset
    words: str

    @property
    def title(self) -> str:
        """The dataset and the view."""
        return f"{self.dataset.title} ({self.words})" if self.words else self.dataset.title


def to_csv(cut: Cut) -> str:
    """A table for spreadsheets; a cell that would be taken for a formula begins with an apostrophe."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows([_harmless(str(value)) for value in _row(event, cut.dataset)] for event in cut.events)
    return "\ufeff" + out.getvalue()  # the mark by which spreadsheets know UTF-8


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.lstrip(" ").startswith(FORMULA) or cell.startswith(FORMULA) else cell


def _row(event: Event, dataset: Dataset) -> Iterable[object]:
    yield from (event.event_id, event.title, event.when(), event.start, event.end or "", event.precision, event.status)
    yield from (str(event.disputed).lower(), SEPARATOR.join(other_dates(event, dataset)), event.type)
    yield from (SEPARATOR.join(event.actors), event.venue, leading_publisher(event, dataset))
    article = dataset.articles[event.article_id]
    yield from (SEPARATOR.join(event.publishers), event.date_text, event.excerpt, article.article_id)
    yield from (article.published or "", basis_of(article, dataset.articles), article.url)


def to_json(cut: Cut) -> str:
    """Everything that the cards say, for programs."""
    events = [_event(event, cut.dataset) for event in cut.events]
    return dumped({"title": cut.dataset.title, "view": cut.words, "credits": cut.dataset.credits, "events": events})


def _event(event: Event, dataset: Dataset) -> Mapping[str, Any]:
    return {
        "event_id": event.event_id,
        "title": event.title,
        "date": {"start": event.start, "end": event.end, "precision": event.precision, "in_words": event.when()},
        "status": event.status,
        "disputed": event.disputed,
        "type": event.type,
        "actors": event.actors,
        "venue": event.venue or None,
        "leading_publisher": leading_publisher(event, dataset),
        "other_dates": [_rival(claim) for claim in rival_claims(event, dataset)],
        "evidence": [_evidence(excerpt, dataset) for excerpt in dataset.evidence(event)],
    }


def _rival(claim: Claim) -> Mapping[str, Any]:
    """A date that contradicts the one that leads."""
    return {
        "start": claim.interval.start,
        "end": claim.interval.end,
        "in_words": claim.when(),
        "status": claim.status,
        "publishers": claim.publishers,
        "excerpt_ids": [excerpt.excerpt_id for excerpt in claim.excerpts],
    }


def _evidence(excerpt: Excerpt, dataset: Dataset) -> Mapping[str, Any]:
    article = dataset.articles[excerpt.article_id]
    return {
        "excerpt_id": excerpt.excerpt_id,
        "text": excerpt.text,
        "date_text": excerpt.date_text,
        "date_value": excerpt.date_value,
        "how_the_date_was_read": how_read(excerpt, article),
        "article": {
            "article_id": article.article_id,
            "title": article.title,
            "publisher": article.publisher,
            "country": article.country or None,
            "published": article.published,
            "published_is_deduced": article.deduced,
            "published_basis": basis_of(article, dataset.articles),
            "url": article.url or None,
        },
    }


def to_timelinejs(cut: Cut) -> str:
    """The JSON of TimelineJS (Knight Lab); its texts are HTML, so everything is escaped."""
    events = [_slide(event, cut.dataset) for event in cut.events]
    title = {"headline": escape(cut.dataset.title), "text": escape(cut.words or cut.dataset.description)}
    return dumped({"title": {"text": title}, "events": events})


def _slide(event: Event, dataset: Dataset) -> Mapping[str, Any]:
    article = dataset.articles[event.article_id]
    status = event.status + (", date disputed" if event.disputed else "")
    source = f"{article.publisher}, {day_of(article, dataset.articles)}"
    notes = filter(None, (source, others(event, dataset), disputed_dates(event, dataset)))
    said = f"<p>{escape(event.when())} · {escape(status)}</p><blockquote>{escape(event.excerpt)}</blockquote>"
    said += "".join(f"<p>{escape(note[:1].upper() + note[1:])}</p>" for note in notes)
    slide: dict[str, Any] = {
        "unique_id": event.event_id,
        "start_date": _parts(event.start),
        "display_date": escape(event.when()),
        "text": {"headline": escape(event.title), "text": said},
    }
    if event.end and event.end != event.start:
        slide["end_date"] = _parts(event.end)
    if event.venue:
        slide["group"] = event.venue
    return slide


def _parts(day: date) -> Mapping[str, int]:
    return {"year": day.year, "month": day.month, "day": day.day}


def to_plover(cut: Cut) -> str:
    """One line of JSON for each event, in the terms of PLOVER."""
    lines = (
        {
            "event_id": event.event_id,
            "event_date": event.start,
            "event_date_end": event.end,
            "date_precision": event.precision,
            "disputed": event.disputed,
            "other_dates": other_dates(event, cut.dataset),
            "event_type": event.type,
            "event_mode": event.status,
            "actors": event.actors,
            "location": event.venue or None,
            "text": event.excerpt,
            "leading_publisher": leading_publisher(event, cut.dataset),
            "publishers": event.publishers,
            "published": article.published,
            "published_basis": basis_of(article, cut.dataset.articles),
        }
        for event in cut.events
        for article in [cut.dataset.articles[event.article_id]]
    )
    return "".join(json.dumps(line, default=str, ensure_ascii=False) + "\n" for line in lines)


def dumped(content: object) -> str:
    """JSON as people can read it; days as ISO 8601."""
    return json.dumps(content, default=str, ensure_ascii=False, indent=2) + "\n"
