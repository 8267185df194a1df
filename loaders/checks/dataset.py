"""All that a check of a whole dataset looks at: its tables and its articles, as far as they could be read."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from loaders.articles import Article
from loaders.checks.sheets import Record, Sheet
from loaders.inputs.duplicates import Copies


@dataclass(frozen=True)
class Dataset:
    """`sheets` holds the whole tables alone: what is said across tables of a damaged one would only repeat the damage.

    Without slots, because the indexes over the tables are made once, when first asked for.
    """

    sheets: Mapping[str, Sheet]
    articles: Mapping[str, Article]

    def rows(self, table: str) -> tuple[Record, ...]:
        """The rows of a table; none if it is not whole."""
        return self.sheets[table].rows if table in self.sheets else ()

    def has(self, *tables: str) -> bool:
        """Whether all these tables are whole."""
        return all(table in self.sheets for table in tables)

    @cached_property
    def excerpts_of(self) -> Mapping[str, tuple[Record, ...]]:
        """The rows of excerpts.csv by the event that they support."""
        found: dict[str, list[Record]] = {}
        for row in self.rows("excerpts"):
            found.setdefault(row["event_id"], []).append(row)
        return {event: tuple(rows) for event, rows in found.items()}

    @cached_property
    def event_of(self) -> Mapping[str, str]:
        """The event that an excerpt supports, by excerpt_id."""
        return {row["excerpt_id"]: row["event_id"] for row in self.rows("excerpts")}

    @cached_property
    def sources(self) -> Mapping[str, Record]:
        """The rows of sources.csv by article."""
        return {row["article_id"]: row for row in self.rows("sources")}

    @cached_property
    def originals(self) -> Mapping[str, str]:
        """For each article that prints another's text, that other one: both are one source."""
        return Copies(self.articles.values()).originals()
