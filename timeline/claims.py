"""What each publisher says about the date of an event: the claims, first published first.

Who publishes before the day that they name can only announce it. So each claim has a status of its own, whatever the other
sources made of the event.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations

from timeline.dataset import Dataset
from timeline.dates import day_in_words, in_words
from timeline.intervals import Interval
from timeline.rows import Article, Event, Excerpt, in_a_sentence


@dataclass(frozen=True, slots=True)
class Claim:
    """One date that sources give; `agrees` when it can be true together with the date that the table leads with."""

    interval: Interval
    precision: str
    publishers: tuple[str, ...]
    excerpts: tuple[Excerpt, ...]
    agrees: bool
    status: str
    """That of the event, or `planned` where those who give this date published before it."""
    articles: tuple[Article, ...] = ()
    """In which each of the `publishers` first gave it."""
    announced: bool = False
    """Published before the day it names, of an event that others say took place or that was planned."""

    def when(self, *, short: bool = False) -> str:
        """The date in words."""
        return in_words(self.interval.start, self.interval.end, self.precision, short=short)

    def who(self) -> str:
        """Its publishers, in a phrase."""
        return ", ".join(self.publishers)

    def by(self, named: Callable[[str], str] = str) -> str:
        """Its publishers, each with the day on which it first gave this date; `named` says how each is called."""
        days = (f" (published {self._day(a)})" if a.published else "" for a in self.articles)
        return ", ".join(f"{named(article.publisher)}{day}" for article, day in zip(self.articles, days, strict=True))

    def lead_in(self) -> str:
        """What goes before the date: that it was announced, if so."""
        article = "the " if self.precision == "week" else ""
        return f"Announced for {article}" if self.announced else ""

    def lead_out(self) -> str:
        """What goes after the date: who gives it."""
        return f" by {self.by(in_a_sentence)}" if self.announced else f" – {self.by()}"

    def said(self) -> str:
        """The date and who gives it, in a line: `Announced for Friday 14 January 2022 by The Post (published 12 January)`."""
        return f"{self.lead_in()}{self.when()}{self.lead_out()}"

    def brief(self) -> str:
        """The same for a cell of a table: `14 Jan 2022 - The Post (announced)`."""
        return f"{self.when(short=True)} - {self.who()}{' (announced)' if self.announced else ''}"

    def _day(self, article: Article) -> str:
        """A day of publication, without a year that stands in the date beside it already."""
        day = article.published or date.min
        words = day_in_words(day, weekday=False)
        years = {edge.year for edge in (self.interval.start, self.interval.end) if edge}
        short = words.removesuffix(f" {day.year}") if years == {day.year} else words
        return f"{short}, a deduced day" if article.deduced else short


def claims(event: Event, dataset: Dataset, publishers: Collection[str] = ()) -> tuple[Claim, ...]:
    """The different dates that the sources of an event give, each with those who give it; of certain `publishers`, if any."""
    groups: dict[Interval, list[Excerpt]] = {}
    for excerpt in dataset.evidence(event):
        wanted = not publishers or dataset.articles[excerpt.article_id].publisher in publishers
        if excerpt.interval is not None and wanted:
            groups.setdefault(excerpt.interval, []).append(excerpt)
    return tuple(_claim(event, interval, group, dataset) for interval, group in groups.items())


def rival_claims(event: Event, dataset: Dataset) -> tuple[Claim, ...]:
    """The claims that cannot be true together with the date that the table leads with; none unless it is disputed."""
    return tuple(claim for claim in claims(event, dataset) if not claim.agrees) if event.disputed else ()


def told_before(start: date | None, excerpts: Iterable[Excerpt], articles: Mapping[str, Article]) -> bool:
    """Whether all the excerpts were published before a day; not where the day of publication of one is not known."""
    return start is not None and all((articles[e.article_id].published or date.max) < start for e in excerpts)


def own_claim(event: Event, dataset: Dataset, publishers: Collection[str]) -> Claim | None:
    """The date under which an event stands in a lane of publishers; `None` where theirs leads, or where they give none.

    The most exact of their dates that agree with the one that leads, else the first of theirs.
    """
    own = claims(event, dataset, publishers)
    if not own or dataset.articles[event.article_id].publisher in publishers:
        return None
    return min(own, key=lambda claim: (not claim.agrees, *_length(claim)))


def as_dated_by(event: Event, dataset: Dataset, publishers: Collection[str]) -> Event:
    """The event as certain publishers date it, who may only have announced it."""
    claim = own_claim(event, dataset, publishers)
    if claim is None or claim.interval.start is None:
        return event
    return replace(event, start=claim.interval.start, end=claim.interval.end, status=claim.status)


def dispute(event: Event, dataset: Dataset) -> str:
    """What the sources of a disputed event differ in: the date itself, or what was announced from what is reported."""
    found = claims(event, dataset)
    reported = [claim.interval for claim in found if not claim.announced]
    at_one = all(one.meets(other) for one, other in combinations(reported, 2))
    if reported and at_one and len(reported) < len(found):
        return "It was announced for one date and is reported on another"
    return "The sources do not agree on the date"


def difference(claim: Claim, event: Event, than: str) -> str:
    """How far a claim lies from the date that the table leads with, which is called `than`; empty where a day lies in both."""
    own, lead = claim.interval, event.interval
    if own.meets(lead):
        return ""
    side = "earlier" if own.end is not None and own.end < event.start else "later"
    if own.start == own.end and lead.start == lead.end and own.start:
        days = abs((own.start - event.start).days)
        return f"{days:,} day{'s' if days != 1 else ''} {side} than {than}"
    return f"{side} than {than}, with no day in common"


def _length(claim: Claim) -> tuple[bool, int]:
    """How exact a claim is, for sorting: fewer days first, open ranges last."""
    start, end = claim.interval.start, claim.interval.end
    return (True, 0) if start is None or end is None else (False, (end - start).days)


def _claim(event: Event, interval: Interval, group: list[Excerpt], dataset: Dataset) -> Claim:
    first: dict[str, Article] = {}
    for article in (dataset.articles[excerpt.article_id] for excerpt in group):
        first.setdefault(article.publisher, article)
    before = event.status in {"happened", "planned"} and told_before(interval.start, group, dataset.articles)
    return Claim(
        interval,
        "week" if any("W" in excerpt.date_value for excerpt in group) else "",
        tuple(first),
        tuple(group),
        interval.meets(event.interval),
        "planned" if before else event.status,
        tuple(first.values()),
        before,
    )
