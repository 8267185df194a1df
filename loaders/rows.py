"""The rows of the built tables, from articles, events and what was left out."""

from collections.abc import Iterable, Sequence
from typing import Final

from loaders.articles import Article
from loaders.events.event import Event
from loaders.events.mention import LeftOut, Passage
from timeline.schema import SEPARATOR, Table
from timeline.tables import BUILT

Row = dict[str, str]
Rows = dict[str, list[Row]]


def make_rows(articles: Iterable[Article], events: Sequence[Event], left_out: Iterable[LeftOut]) -> Rows:
    """The rows of every built table by its name, sorted by the table's key."""
    rows: Rows = {
        "events": [event_row(event) for event in events],
        "excerpts": [_excerpt(event, passage) for event in events for passage in event.passages],
        "sources": [_source(article) for article in articles],
        "left_out": [_left(passage) for passage in dict.fromkeys(left_out)],
    }
    return {table.name: sorted_rows(table, rows[table.name]) for table in BUILT}


def sorted_rows(table: Table, rows: Iterable[Row]) -> list[Row]:
    """The rows of a table in the order of its key."""
    numbers: Final = {column.name for column in table.columns if column.kind == "integer"}
    return sorted(
        rows, key=lambda row: tuple(row[name].rjust(12, "0") if name in numbers else row[name] for name in table.key)
    )


def event_row(event: Event) -> Row:
    """The row of events.csv for an event, as the editor wants it."""
    lead = event.lead
    row = {
        "event_id": event.event_id,
        "title": lead.title,
        "start": lead.first.isoformat(),
        "end": lead.last.isoformat() if lead.last else "",
        "precision": lead.precision,
        "date_text": lead.passages[0].unit.text,
        "status": lead.status,
        "type": lead.type,
        "actors": SEPARATOR.join(event.actors),
        "venue": event.venue,
        "sources": str(len(event.voices)),
        "disputed": "true" if event.disputed else "false",
        "salience": f"{event.salience:.2f}",
        "excerpt": lead.passages[0].text,
        "article_id": lead.article_id,
    }
    return row | event.edits


def _excerpt(event: Event, passage: Passage) -> Row:
    unit = passage.unit
    anchor = next((timex.anchor for timex in unit.timexes if timex.anchor), None)
    return {
        "excerpt_id": passage.excerpt_id,
        "event_id": event.event_id,
        "article_id": passage.article_id,
        "start": str(passage.start),
        "end": str(passage.end),
        "text": passage.text,
        "date_text": unit.text,
        "date_start": str(unit.start),
        "date_end": str(unit.end),
        "date_value": unit.iso_interval,
        "date_anchor": anchor.isoformat() if anchor else "",
        "date_rule": unit.rule,
        "date_explanation": unit.explanation,
    }


def _source(article: Article) -> Row:
    texts = (
        "article_id",
        "title",
        "publisher",
        "country",
        "url",
        "published_basis",
        "language",
        "translated_from",
        "sha256",
    )
    row = {name: str(getattr(article, name)) for name in texts}
    return row | {"published": article.published.isoformat() if article.published else ""}


def _left(passage: LeftOut) -> Row:
    return {
        "article_id": passage.article_id,
        "start": str(passage.start),
        "end": str(passage.end),
        "text": passage.text,
        "reason": passage.reason,
    }
