"""A dataset as a reader could have known it on a day: only what had been published by then.

An event that no source of the time had reported is gone; one that all of them reported before its date was a plan. Titles
and kinds stay as the editors have them today.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import lru_cache

from timeline.claims import told_before
from timeline.dataset import Dataset, assemble
from timeline.dates import part_of_month
from timeline.intervals import Interval
from timeline.rows import Article, Event, Excerpt
from timeline.sourcing import basis_of


@lru_cache(maxsize=32)
def as_known_on(dataset: Dataset, day: date) -> Dataset:
    """The dataset without what was published after `day`, or on a day that is not known."""
    articles = {
        key: _named(article, dataset)
        for key, article in dataset.articles.items()
        if article.published is not None and article.published <= day
    }
    evidence = {
        event_id: known
        for event_id, excerpts in dataset.excerpts.items()
        if (known := tuple(excerpt for excerpt in excerpts if excerpt.article_id in articles))
    }
    events = tuple(
        _as_known(event, evidence[event.event_id], articles) for event in dataset.events if event.event_id in evidence
    )
    left_out = tuple(row for row in dataset.left_out if row.article_id in articles)
    return assemble(dataset, events, evidence, articles, left_out)


def _named(article: Article, dataset: Dataset) -> Article:
    """The article, with those that its day of publication is known from by publisher and day: they may be gone by their id."""
    return replace(article, published_basis=basis_of(article, dataset.articles))


def _as_known(event: Event, excerpts: tuple[Excerpt, ...], articles: Mapping[str, Article]) -> Event:
    known = replace(
        event, reporters=tuple(dict.fromkeys(articles[excerpt.article_id].reporter for excerpt in excerpts))
    )
    known = replace(known, sources=len(known.publishers))
    if event.article_id not in articles:
        known = _led_by(known, excerpts[0])
    intervals = [excerpt.interval for excerpt in excerpts if excerpt.interval]
    disputed = event.disputed and any(not known.interval.meets(interval) for interval in intervals)
    early = told_before(known.start, excerpts, articles)
    status = "planned" if early and event.status == "happened" else event.status
    return replace(known, disputed=disputed, status=status)


def _led_by(event: Event, excerpt: Excerpt) -> Event:
    """The event as its first-published excerpt dates it."""
    event = replace(event, excerpt=excerpt.text, article_id=excerpt.article_id, date_text=excerpt.date_text)
    if excerpt.interval is None or excerpt.interval.start is None:
        return event
    start, end = excerpt.interval.start, excerpt.interval.end
    return replace(event, start=start, end=end, precision=_precision(excerpt.interval, excerpt.date_value))


def _precision(interval: Interval, value: str) -> str:
    """The precision that the ISO form of a date shows."""
    start, end = interval.start, interval.end
    if start is None or end is None:
        return "range"
    if start == end:
        return "day"
    if "/" in value:
        return "month" if part_of_month(start, end) else "range"
    if "W" in value:
        return "week"
    return "month" if "-" in value else "year"
