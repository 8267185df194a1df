"""The rows of the tables, typed: events, excerpts, articles and what was left out."""

from dataclasses import dataclass
from datetime import date
from typing import Final, NamedTuple

from timeline.dates import in_words
from timeline.intervals import Interval

UNNAMED: Final = "Unnamed publisher"
UNNAMED_IN_A_SENTENCE: Final = "an unnamed publisher"
UNPLACED: Final = "not known"
"""Stands for the country of an article where it is not known."""

DEDUCED: Final = "deduced from"
"""What the basis of a day of publication begins with where the article does not state that day."""

ADDED: Final = "added-"
"""How the ids of events begin that a reader has added for the time of a visit."""


def in_a_sentence(publisher: str) -> str:
    """A publisher after a word such as *by*."""
    return UNNAMED_IN_A_SENTENCE if publisher == UNNAMED else publisher


class Reporter(NamedTuple):
    """Who published an article, and in which country; neither is ever empty."""

    publisher: str
    country: str


@dataclass(frozen=True, slots=True)
class Event:
    """One row of events.csv; `reporters` are those of all its excerpts, in order of publication, each once."""

    event_id: str
    title: str
    start: date
    end: date | None
    precision: str
    date_text: str
    status: str
    type: str
    actors: tuple[str, ...]
    venue: str
    sources: int
    disputed: bool
    salience: float
    excerpt: str
    article_id: str
    reporters: tuple[Reporter, ...] = ()

    @property
    def publishers(self) -> tuple[str, ...]:
        """Who reports it."""
        return tuple(dict.fromkeys(reporter.publisher for reporter in self.reporters))

    @property
    def countries(self) -> tuple[str, ...]:
        """In which countries it is reported; `UNPLACED` stands for those that are not known."""
        return tuple(dict.fromkeys(reporter.country for reporter in self.reporters))

    @property
    def interval(self) -> Interval:
        """The days on which it may lie."""
        return Interval(self.start, self.end)

    def when(self, *, short: bool = False) -> str:
        """Its date in words, no more precise than its sources."""
        return in_words(self.start, self.end, self.precision, short=short)


@dataclass(frozen=True, slots=True)
class Excerpt:
    """One row of excerpts.csv; `interval` is what `date_value` says, `None` where it cannot be read."""

    excerpt_id: str
    event_id: str
    article_id: str
    start: int
    end: int
    text: str
    date_text: str
    date_start: int
    date_end: int
    date_value: str
    anchor: date | None
    rule: str
    explanation: str
    interval: Interval | None

    def marked(self) -> tuple[str, str, str]:
        """The text before the date words, the date words, and the text after; the words are empty if they stand elsewhere."""
        first, last = self.date_start - self.start, self.date_end - self.start
        if 0 <= first < last and self.text[first:last] == self.date_text:
            return self.text[:first], self.date_text, self.text[last:]
        return self.text, "", ""


@dataclass(frozen=True, slots=True)
class Article:
    """One row of sources.csv; `publisher` is never empty, `country` is where it is not known."""

    article_id: str
    title: str
    publisher: str
    country: str
    url: str
    published: date | None
    published_basis: str
    language: str
    translated_from: str

    @property
    def deduced(self) -> bool:
        """Whether its day of publication is deduced: the article does not state it."""
        return self.published is not None and self.published_basis.strip().casefold().startswith(DEDUCED)

    @property
    def reporter(self) -> Reporter:
        """Who published it where."""
        return Reporter(self.publisher, self.country or UNPLACED)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """One row of left_out.csv."""

    article_id: str
    start: int
    text: str
    reason: str
