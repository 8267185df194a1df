"""The filtered view as JSON-LD in the terms of schema.org: events, the articles that report them, the dates in dispute."""

from collections.abc import Iterable, Mapping
from typing import Any

from timeline.attribution import disputed_dates, signed
from timeline.claims import claims
from timeline.dataset import Dataset
from timeline.exports import Cut, dumped
from timeline.rows import Event
from timeline.sourcing import day_of


def to_json_ld(cut: Cut) -> str:
    """Events of schema.org, each with the articles that report it; days are given where days are known."""
    items = [
        {"@type": "ListItem", "position": i, "item": _schema_event(event, cut.dataset)}
        for i, event in enumerate(cut.events, 1)
    ]
    return dumped({"@context": "https://schema.org", "@type": "ItemList", "name": cut.title, "itemListElement": items})


def _schema_event(event: Event, dataset: Dataset) -> Mapping[str, Any]:
    kinds = {row["name"]: row["kind"] for row in dataset.frames["actors"].to_dict("records")}
    schema = {"person": "Person", "state": "Country"}
    articles = dict.fromkeys(excerpt.article_id for excerpt in dataset.evidence(event))
    found: dict[str, Any] = {
        "@type": "Event",
        "@id": f"urn:datelines:{event.event_id}",
        "identifier": event.event_id,
        "name": event.title,
        "description": _described(event, dataset),
        "startDate": event.start,
        "attendee": [{"@type": schema.get(kinds.get(a, ""), "Organization"), "name": a} for a in event.actors],
        "subjectOf": [
            *(_schema_article(article_id, dataset) for article_id in articles),
            *_schema_claims(event, dataset),
        ],
    }
    if event.end:
        found["endDate"] = event.end
    if event.venue:
        found["location"] = {"@type": "Place", "name": event.venue}
    if event.status == "planned":
        found["eventStatus"] = "https://schema.org/EventScheduled"
    return found


def _described(event: Event, dataset: Dataset) -> str:
    dispute = f" {said}." if (said := disputed_dates(event, dataset)) else ""
    return f"{event.when()}. {event.status.capitalize()}.{dispute} “{event.excerpt}” – {signed(event, dataset)}"


def _schema_claims(event: Event, dataset: Dataset) -> Iterable[Mapping[str, Any]]:
    """The dates of a disputed event, the one that leads first; schema.org has no other place for what sources do not agree on."""
    if event.disputed:
        for claim in sorted(claims(event, dataset), key=lambda each: not each.agrees):
            yield {
                "@type": "Claim",
                "name": claim.said(),
                "temporalCoverage": claim.excerpts[0].date_value,
                "appearance": [_schema_article(article.article_id, dataset) for article in claim.articles],
            }


def _schema_article(article_id: str, dataset: Dataset) -> Mapping[str, Any]:
    article = dataset.articles[article_id]
    found: dict[str, Any] = {"@type": "NewsArticle", "headline": article.title}
    found["publisher"] = {"@type": "Organization", "name": article.publisher}
    if article.published:
        found["datePublished"] = article.published
    if article.deduced:
        found["description"] = f"Day of publication: {day_of(article, dataset.articles)}"
    if article.url:
        found["url"] = article.url
    return found
