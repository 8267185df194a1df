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

from timeline.dataset import Dataset
from timeline.rows import Event, Excerpt
from timeline.tables import SEPARATOR

COLUMNS: Final = (
    "event_id", "title", "date_in_words", "start", "end", "precision", "status", "disputed", "type", "actors", "venue",
    "publishers", "date_text", "excerpt", "article_id", "url",
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
    yield from (str(event.disputed).lower(), event.type, SEPARATOR.join(event.actors), event.venue)
    yield from (SEPARATOR.join(event.publishers), event.date_text, event.excerpt, event.article_id)
    yield dataset.articles[event.article_id].url


def to_json(cut: Cut) -> str:
    """Everything that the cards say, for programs."""
    events = [_event(event, cut.dataset) for event in cut.events]
    return _dumped({"title": cut.dataset.title, "view": cut.words, "credits": cut.dataset.credits, "events": events})


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
        "evidence": [_evidence(excerpt, dataset) for excerpt in dataset.evidence(event)],
    }


def _evidence(excerpt: Excerpt, dataset: Dataset) -> Mapping[str, Any]:
    article = dataset.articles[excerpt.article_id]
    return {
        "excerpt_id": excerpt.excerpt_id,
        "text": excerpt.text,
        "date_text": excerpt.date_text,
        "date_value": excerpt.date_value,
        "how_the_date_was_read": excerpt.explanation,
        "article": {
            "article_id": article.article_id,
            "title": article.title,
            "publisher": article.publisher,
            "country": article.country or None,
            "published": article.published,
            "url": article.url or None,
        },
    }


def to_json_ld(cut: Cut) -> str:
    """Events of schema.org, each with the articles that report it; days are given where days are known."""
    items = [
        {"@type": "ListItem", "position": i, "item": _schema_event(event, cut.dataset)}
        for i, event in enumerate(cut.events, 1)
    ]
    return _dumped({"@context": "https://schema.org", "@type": "ItemList", "name": cut.title, "itemListElement": items})


def _schema_event(event: Event, dataset: Dataset) -> Mapping[str, Any]:
    kinds = {row["name"]: row["kind"] for row in dataset.frames["actors"].to_dict("records")}
    schema = {"person": "Person", "state": "Country"}
    articles = dict.fromkeys(excerpt.article_id for excerpt in dataset.evidence(event))
    found: dict[str, Any] = {
        "@type": "Event",
        "@id": f"urn:datelines:{event.event_id}",
        "identifier": event.event_id,
        "name": event.title,
        "description": f"{event.when()}. {event.status.capitalize()}. “{event.excerpt}”",
        "startDate": event.start,
        "attendee": [{"@type": schema.get(kinds.get(a, ""), "Organization"), "name": a} for a in event.actors],
        "subjectOf": [_schema_article(article_id, dataset) for article_id in articles],
    }
    if event.end:
        found["endDate"] = event.end
    if event.venue:
        found["location"] = {"@type": "Place", "name": event.venue}
    if event.status == "planned":
        found["eventStatus"] = "https://schema.org/EventScheduled"
    return found


def _schema_article(article_id: str, dataset: Dataset) -> Mapping[str, Any]:
    article = dataset.articles[article_id]
    found: dict[str, Any] = {"@type": "NewsArticle", "headline": article.title}
    found["publisher"] = {"@type": "Organization", "name": article.publisher}
    if article.published:
        found["datePublished"] = article.published
    if article.url:
        found["url"] = article.url
    return found


def to_timelinejs(cut: Cut) -> str:
    """The JSON of TimelineJS (Knight Lab); its texts are HTML, so everything is escaped."""
    events = [_slide(event) for event in cut.events]
    title = {"headline": escape(cut.dataset.title), "text": escape(cut.words or cut.dataset.description)}
    return _dumped({"title": {"text": title}, "events": events})


def _slide(event: Event) -> Mapping[str, Any]:
    status = event.status + (", date disputed" if event.disputed else "")
    said = f"<p>{escape(event.when())} · {escape(status)}</p><blockquote>{escape(event.excerpt)}</blockquote>"
    slide: dict[str, Any] = {
        "unique_id": event.event_id,
        "start_date": _parts(event.start),
        "display_date": escape(event.when()),
        "text": {"headline": escape(event.title), "text": f"{said}<p>{escape(', '.join(event.publishers))}</p>"},
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
            "event_type": event.type,
            "event_mode": event.status,
            "actors": event.actors,
            "location": event.venue or None,
            "text": event.excerpt,
            "publishers": event.publishers,
        }
        for event in cut.events
    )
    return "".join(json.dumps(line, default=str, ensure_ascii=False) + "\n" for line in lines)


def _dumped(content: object) -> str:
    return json.dumps(content, default=str, ensure_ascii=False, indent=2) + "\n"
