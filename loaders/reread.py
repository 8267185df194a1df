"""A dataset's articles, read again beside its tables: what it takes to merge further articles with its events."""

import csv
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Final

from loaders.articles import Article, find_articles, read_article
from loaders.errors import ArticleError, TableError
from loaders.events.mention import Mention, Passage
from loaders.events.reader import read_events
from loaders.files import read_table
from loaders.inputs.duplicates import Copies, count_once
from loaders.names.entities import Gazetteer, gazetteer
from loaders.rows import Row
from timeline.schema import Table
from timeline.tables import ACTORS, CORRECTIONS, EVENTS, EXCERPTS, SOURCES, TABLES, VENUES

MOST_CHARACTERS: Final = 1_500_000
"""Of a dataset with more text than this, nothing is read again: it would take a reader more than some ten seconds."""

_Stamp = tuple[tuple[str, int, int], ...]


@dataclass(slots=True)
class Reread:
    """The mentions in a dataset's articles, and the rows of its tables by event and by passage."""

    mentions: list[Mention] = field(default_factory=list)
    copies: Copies = field(default_factory=Copies)
    people: frozenset[str] = frozenset()
    corrections: list[Row] = field(default_factory=list)
    events: dict[str, Row] = field(default_factory=dict)
    excerpts: dict[str, list[Row]] = field(default_factory=dict)
    sources: dict[str, Row] = field(default_factory=dict)
    apart: str = ""
    """Why some or all of its articles could not be read; empty if all were."""
    _places: dict[object, str] = field(default_factory=dict)

    def place_of(self, mention: Mention) -> str:
        """The event of the tables which a mention supports; empty if none.

        Tables that were made by other means have other ids, but the same words stand at the same place.
        """
        keys = (key for each in mention.passages for key in (each.excerpt_id, _place(each)) if key in self._places)
        return next((self._places[key] for key in keys), "")

    def take_tables(self, dataset: Path) -> None:
        """Read the built tables and the corrections. Raises `TableError`."""
        self.corrections = read_table(dataset, CORRECTIONS)
        self.events = {row["event_id"]: row for row in _built(dataset, EVENTS)}
        self.sources = {row["article_id"]: row for row in _built(dataset, SOURCES)}
        for row in _built(dataset, EXCERPTS):
            self.excerpts.setdefault(row["event_id"], []).append(row)
            self._places[row["article_id"], int(row["start"]), row["date_text"]] = row["event_id"]
            self._places[row["excerpt_id"]] = row["event_id"]

    def take_articles(self, articles: Iterable[Article], known: Gazetteer) -> None:
        """Read the events of the articles."""
        self.people = frozenset(known.people)
        for article in articles:
            self.copies.add(article)
            self.mentions += read_events(article, known).mentions
        self.mentions = count_once(self.mentions, self.copies)


@lru_cache(maxsize=2)
def reread(dataset: Path, when: _Stamp) -> Reread:
    """A dataset's articles and tables as they are now; `when` changes when a file does."""
    found = Reread()
    try:
        found.take_tables(dataset)
        known = gazetteer(read_table(dataset, ACTORS), read_table(dataset, VENUES))
    except TableError as fault:
        return Reread(apart=f"a table of the dataset cannot be read ({fault})")
    if sum(size for name, _, size in when if name.endswith(".md")) > MOST_CHARACTERS:
        found.apart = "the dataset has more text than can be compared while you wait"
        return found
    articles = [article for article in _articles(dataset) if article.article_id in found.sources]
    if missing := len(found.sources) - len(articles):
        found.apart = f"{missing:,} of the {len(found.sources):,} articles of the dataset are not on this server"
    found.take_articles(articles, known)
    return found


def _place(passage: Passage) -> tuple[str, int, str]:
    return passage.article_id, passage.start, passage.unit.text


def stamp(dataset: Path) -> _Stamp:
    """Name, time and size of each file that is read: what changes when a file does."""
    tables = (dataset / table.file for table in TABLES.values())
    files = [*(path for path in tables if path.exists()), *(dataset / "articles").glob("*.md")]
    return tuple((path.name, (stat := path.stat()).st_mtime_ns, stat.st_size) for path in sorted(files))


def _built(dataset: Path, table: Table) -> list[Row]:
    """The rows of a table that a build wrote, and that whoever shows it has checked."""
    with (dataset / table.file).open(encoding="utf-8-sig", newline="") as file:
        return [dict.fromkeys(table.column_names, "") | row for row in csv.DictReader(file)]


def _articles(dataset: Path) -> Iterable[Article]:
    folder = dataset / "articles"
    for path in find_articles([folder]) if folder.is_dir() else ():
        try:
            yield read_article(path)
        except ArticleError:  # the build named it, and made the tables without it
            continue
