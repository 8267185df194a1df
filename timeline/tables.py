"""The contract of the tables: which columns each one has, what a cell may hold, and what it means.

This is the wall between the loader, which writes the tables, and the app, which reads them. The documentation
(`docs/columns.md`), the data package and the checks (`timeline.cells`) are all derived from it.
"""

from typing import Final

from timeline.schema import Column, Table
from timeline.vocabularies import ACTIONS, ACTOR_KINDS, PRECISIONS, STATUSES, TYPES, VENUE_KINDS

# Columns that several tables have.
_ARTICLE_ID: Final = Column("article_id", "The article that the passage stands in.", references="sources.article_id")
_START: Final = Column("start", "Where the passage starts in the article's body, in characters.", "integer")
_END: Final = Column("end", "Where it ends: `body[start:end] == text`.", "integer")
_TEXT: Final = Column("text", "The passage, verbatim.")
_NAME: Final = Column("name", "The canonical name.", unique=True)
_ALIASES: Final = Column("aliases", "Other spellings and names.", "list", required=False)

EVENTS: Final = Table(
    "events",
    "One row for each event, merged from all the passages that report it.",
    ("start", "event_id"),
    (
        Column(
            "event_id", "The id of the event's first-published excerpt.", unique=True, references="excerpts.excerpt_id"
        ),
        Column("title", "What happened, without the date.", max_length=80),
        Column("start", "First day on which the event may lie, inclusive.", "date"),
        Column("end", "Last day on which it may lie, inclusive; empty for an open range.", "date", required=False),
        Column("precision", "How exactly the sources date it.", choices=PRECISIONS),
        Column("date_text", "The words that date it, as the leading source has them."),
        Column("status", "Whether it happened, or was planned, foretold, alleged or denied.", choices=STATUSES),
        Column(
            "type",
            "What kind of event it is: one of PLOVER's sixteen types; empty where none fits.",
            required=False,
            choices=tuple(TYPES),
        ),
        Column("actors", "Who met, spoke or acted, by their canonical names.", "list", required=False),
        Column("venue", "Where it happened, by its canonical name.", required=False),
        Column("sources", "Number of independent publishers that report it.", "integer"),
        Column("disputed", "The sources give dates that cannot all be right.", "boolean"),
        Column("salience", "How much a reader of all the articles needs the event.", "number", minimum=0, maximum=1),
        Column("excerpt", "The leading source's words, verbatim."),
        Column("article_id", "The article of the leading source.", references="sources.article_id"),
    ),
)

EXCERPTS: Final = Table(
    "excerpts",
    "One row for each passage that supports an event.",
    ("event_id", "article_id", "start"),
    (
        Column("excerpt_id", "Derived from the article and the words, so that it lasts.", unique=True),
        Column("event_id", "The event that the passage supports.", references="events.event_id"),
        _ARTICLE_ID,
        _START,
        _END,
        _TEXT,
        Column("date_text", "The words that date it, wherever they stand in the article."),
        Column("date_start", "Where those words start in the article's body.", "integer"),
        Column("date_end", "Where they end: `body[date_start:date_end] == date_text`.", "integer"),
        Column("date_value", "What they were read as, in ISO 8601; an interval as `a/b`, with `..` for an open side."),
        Column(
            "date_anchor", "The day that they were counted from; empty where they need none.", "date", required=False
        ),
        Column("date_rule", "The rule that read them, by name."),
        Column("date_explanation", "How they were read, in a sentence for the reader."),
    ),
)

SOURCES: Final = Table(
    "sources",
    "One row for each article.",
    ("article_id",),
    (
        Column("article_id", "The stem of the article's file name.", unique=True),
        Column("title", "The headline."),
        Column("publisher", "Who published it; empty where it is not known.", required=False),
        Column(
            "country",
            "The state it was published in: as its front matter says, or by a known publisher, or by the country code of its "
            "address; empty where none of them tells.",
            required=False,
            later=True,
        ),
        Column("url", "Where it was published.", "url", required=False),
        Column("published", "The day it was published; relative dates are counted from it.", "date", required=False),
        Column(
            "published_basis",
            "How the day of publication is known; begins with `deduced from` where the article does not state it.",
            required=False,
        ),
        Column("language", "The language of the text (BCP 47).", required=False),
        Column("translated_from", "The language it was translated from, where it was.", required=False),
        Column("sha256", "SHA-256 of the article's file.", "sha256"),
    ),
)

LEFT_OUT: Final = Table(
    "left_out",
    "One row for each dated passage that became no event, with the reason.",
    ("article_id", "start", "end"),
    (
        _ARTICLE_ID,
        _START,
        _END,
        _TEXT,
        Column("reason", "Why it is not on the timeline."),
    ),
)

ACTORS: Final = Table(
    "actors",
    "Hand-kept: the people, organisations and states of the dataset and the spellings they go by.",
    ("name",),
    (
        _NAME,
        Column("kind", "Person, organisation or state.", choices=ACTOR_KINDS),
        Column("role", "The office held, at the time of the articles.", required=False),
        Column("side", "The actor that this one speaks or acts for.", required=False),
        _ALIASES,
        Column("note", "What an editor should know.", required=False),
    ),
    built=False,
)

VENUES: Final = Table(
    "venues",
    "Hand-kept: the places and forums of the dataset and the spellings they go by.",
    ("name",),
    (
        _NAME,
        Column("kind", "City, building, forum or online.", choices=VENUE_KINDS),
        Column("country", "The country it lies in.", required=False),
        Column("latitude", "Degrees north.", "number", required=False, minimum=-90, maximum=90),
        Column("longitude", "Degrees east.", "number", required=False, minimum=-180, maximum=180),
        _ALIASES,
    ),
    built=False,
)

CORRECTIONS: Final = Table(
    "corrections",
    "Hand-kept: an editor's decisions, each with its reason; a decision that no longer applies is an error.",
    ("article_id", "excerpt", "date_text", "action", "field"),
    (
        _ARTICLE_ID,
        Column("excerpt", "Words of the passage, verbatim: enough to find it once in the article."),
        Column("date_text", "The words that date the event, where the same passage supports two.", required=False),
        Column("action", "What to do with the event that it supports.", choices=ACTIONS),
        Column("field", "For `set`: the column of events.csv to set.", required=False),
        Column(
            "value",
            "For `set`: its new value; for `merge`: words of a passage of the event to merge with.",
            required=False,
        ),
        Column("reason", "Why the editor decided so."),
    ),
    built=False,
)

TABLES: Final = {table.name: table for table in (EVENTS, EXCERPTS, SOURCES, LEFT_OUT, ACTORS, VENUES, CORRECTIONS)}
BUILT: Final = tuple(table for table in TABLES.values() if table.built)
