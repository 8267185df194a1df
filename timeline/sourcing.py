"""How an article is named to a reader, and how its day of publication and the dates counted from it are known.

A day that the article itself does not give is never said as if it did: `published_basis` begins with `deduced from` then.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from timeline.dataset import Dataset
from timeline.dates import day_in_words
from timeline.rows import Article, Event, Excerpt

NO_DAY: Final = "day of publication not known"
_NAME: Final = re.compile(r"(\b[Aa]rticle )?(\w[\w-]*(?:\.[\w-]+)*)")
"""What may be the id of an article: the stem of a file. A plain word is taken for one only after the word article."""
_QUOTED: Final = re.compile(r"(?<!\w)'([^']+)'(?!\w)")
"""Words in straight quotation marks, as an editor types them."""
FROM_DEDUCED: Final = "That day of publication is deduced, not stated."


@dataclass(frozen=True, slots=True)
class FromArticle:
    """What supports an event in one article: passages by how their date was read, and those without date words of their own."""

    article: Article
    dated: tuple[tuple[Excerpt, ...], ...]
    """Passages that are read alike together; each holds its date words, or all of theirs stand elsewhere in the article."""
    undated: tuple[Excerpt, ...]
    """Passages that are read as one of the others, which has the date words."""


def by_article(excerpts: Iterable[Excerpt], dataset: Dataset) -> tuple[FromArticle, ...]:
    """The passages of each article, so that who published it and how a date was read need be said only once."""
    groups: dict[str, list[Excerpt]] = {}
    for excerpt in excerpts:
        groups.setdefault(excerpt.article_id, []).append(excerpt)
    return tuple(_parted(dataset.articles[article_id], group) for article_id, group in groups.items())


def _parted(article: Article, excerpts: Iterable[Excerpt]) -> FromArticle:
    readings: dict[tuple[str, str], list[Excerpt]] = {}
    for excerpt in excerpts:
        readings.setdefault((excerpt.date_value, excerpt.explanation), []).append(excerpt)
    dated, undated = [], list[Excerpt]()
    for group in readings.values():
        own = [excerpt for excerpt in group if excerpt.marked()[1]]
        dated.append(tuple(own or group))
        undated += [excerpt for excerpt in group if own and excerpt not in own]
    return FromArticle(article, tuple(dated), tuple(sorted(undated, key=lambda excerpt: excerpt.start)))


def undated_lead(found: FromArticle) -> str:
    """What stands above the passages of an article that have no date words of their own."""
    return f"Also in this article, no date of {'their' if len(found.undated) > 1 else 'its'} own:"


def day_of(article: Article, articles: Mapping[str, Article]) -> str:
    """The day of publication: `12 January 2022`, with `(deduced from …)` where the article does not state it."""
    if article.published is None:
        return NO_DAY
    basis = f" ({basis_of(article, articles)})" if article.deduced else ""
    return day_in_words(article.published, weekday=False) + basis


def basis_of(article: Article, articles: Mapping[str, Article]) -> str:
    """How its day of publication is known, with other articles by publisher and day, as their ids tell a reader nothing.

    Quotation marks are those of the rest of the page.
    """

    def named(found: re.Match[str]) -> str:
        other = articles.get(found[2])
        if other is None or not (found[1] or re.search(r"[\d_-]", found[2])):
            return found[0]
        day = f" of {day_in_words(other.published, weekday=False)}" if other.published else ""
        return f"{other.publisher}{day}"

    return _QUOTED.sub(r"“\1”", _NAME.sub(named, article.published_basis))


def how_read(excerpt: Excerpt, article: Article) -> str:
    """How its date was read; where it was counted from a day of publication that was deduced, that too."""
    counted = article.deduced and excerpt.anchor is not None and excerpt.anchor == article.published
    return f"{excerpt.explanation} {FROM_DEDUCED}" if counted else excerpt.explanation


def since_event(published: date, event: Event) -> str:
    """How long after an event an article was published, no more exactly than the event is dated: `5 to 11 days after the event`."""
    most = (published - event.start).days
    least = (published - event.end).days if event.end else min(most, 0)
    if most >= 0 >= least:
        return "on the day of the event" if event.start == event.end else _during(most, event)
    unit = "day"
    if event.precision == "year":
        unit, least, most = "year", published.year - (event.end or event.start).year, published.year - event.start.year
    near, far = sorted((abs(least), abs(most)))
    span = f"{near:,} to {far:,}" if near != far else f"{far:,}"
    return f"{span} {unit}{'s' if far != 1 else ''} {'after' if least > 0 else 'before'} the event"


def _during(days: int, event: Event) -> str:
    if event.end:
        return "within the time that the event is dated to"
    number = f"{days:,} day{'s' if days != 1 else ''}"
    return f"{number} after the event began" if days else "on the day on which the event began"
