"""The contract of the tables: which columns each one has, what a cell may hold, and what it means.

This is the wall between the loader, which writes the tables, and the app, which reads them. The documentation
(`docs/columns.md`), the data package and the checks (`timeline.cells`) are all derived from it.
"""

from dataclasses import dataclass
from typing import Final, Literal

Kind = Literal["text", "date", "integer", "number", "boolean", "list", "sha256", "url"]

SEPARATOR: Final = "; "
"""Stands between the parts of a cell that holds a list."""

PRECISIONS: Final = ("day", "week", "month", "year", "range")
STATUSES: Final = ("happened", "planned", "forecast", "alleged", "denied")

TYPES: Final = {
    "AGREE": "agree, promise or express the will to cooperate",
    "CONSULT": "meet, talk, visit or negotiate",
    "SUPPORT": "back, endorse or begin to cooperate diplomatically",
    "CONCEDE": "yield, ease a restriction, release or accept a demand",
    "COOPERATE": "work together in practice: trade, share, exercise jointly",
    "AID": "give help: money, arms, refuge, relief",
    "RETREAT": "withdraw, cease fire, disarm or dissolve",
    "REQUEST": "ask, demand, appeal or propose",
    "ACCUSE": "blame, criticise, warn of, investigate or bring to court",
    "REJECT": "refuse, deny, veto or decline",
    "THREATEN": "threaten consequences",
    "PROTEST": "demonstrate, strike, riot",
    "SANCTION": "break ties, expel, impose restrictions",
    "MOBILIZE": "raise readiness, deploy or exercise forces",
    "COERCE": "arrest, seize, restrict, attack by cyber means, use force without arms",
    "ASSAULT": "attack with arms, kill, injure, fight",
}
"""PLOVER's sixteen event types (Open Event Data Alliance, https://github.com/openeventdata/PLOVER)."""

KINDS: Final = {
    "AGREE": "Agreement",
    "CONSULT": "Talks",
    "SUPPORT": "Backing",
    "CONCEDE": "Concession",
    "COOPERATE": "Cooperation",
    "AID": "Aid",
    "RETREAT": "Withdrawal",
    "REQUEST": "Demand or appeal",
    "ACCUSE": "Warning or accusation",
    "REJECT": "Refusal",
    "THREATEN": "Threat",
    "PROTEST": "Protest",
    "SANCTION": "Sanction",
    "MOBILIZE": "Troop movement",
    "COERCE": "Coercion",
    "ASSAULT": "Attack",
}
"""The same types in a reader's words; links, tables and exports keep the codes."""

ACTOR_KINDS: Final = ("person", "organisation", "state")
VENUE_KINDS: Final = ("city", "building", "forum", "online")


@dataclass(frozen=True, slots=True)
class Column:
    """One column: `kind` says how a cell is written, `choices` what it is limited to, `required` that it is never empty."""

    name: str
    kind: Kind
    description: str
    required: bool = True
    unique: bool = False
    choices: tuple[str, ...] = ()
    references: str = ""
    """`table.column` in which every value (every part, for a list) must stand."""
    later: bool = False
    """A folder that was built before there was this column may lack it: then its cells are empty."""
    minimum: int | None = None
    """The least number that a cell may hold."""
    maximum: int | None = None
    """The greatest."""
    max_length: int | None = None
    """How many characters a text may have."""


@dataclass(frozen=True, slots=True)
class Table:
    """One CSV file of a dataset folder; `key` names the columns that the rows are sorted by."""

    name: str
    description: str
    built: bool
    key: tuple[str, ...]
    columns: tuple[Column, ...]

    @property
    def file(self) -> str:
        """The name of the file in the dataset folder."""
        return f"{self.name}.csv"

    @property
    def column_names(self) -> tuple[str, ...]:
        """The header of the file, in order."""
        return tuple(column.name for column in self.columns)


EVENTS: Final = Table(
    "events",
    "One row for each event, merged from all the passages that report it.",
    True,
    ("start", "event_id"),
    (
        Column(
            "event_id",
            "text",
            "The id of the event's first-published excerpt.",
            unique=True,
            references="excerpts.excerpt_id",
        ),
        Column("title", "text", "What happened, without the date.", max_length=80),
        Column("start", "date", "First day on which the event may lie, inclusive."),
        Column("end", "date", "Last day on which it may lie, inclusive; empty for an open range.", required=False),
        Column("precision", "text", "How exactly the sources date it.", choices=PRECISIONS),
        Column("date_text", "text", "The words that date it, as the leading source has them."),
        Column("status", "text", "Whether it happened, or was planned, foretold, alleged or denied.", choices=STATUSES),
        Column(
            "type",
            "text",
            "What kind of event it is: one of PLOVER's sixteen types; empty where none fits.",
            required=False,
            choices=tuple(TYPES),
        ),
        Column("actors", "list", "Who met, spoke or acted, by their canonical names.", required=False),
        Column("venue", "text", "Where it happened, by its canonical name.", required=False),
        Column("sources", "integer", "Number of independent publishers that report it."),
        Column("disputed", "boolean", "The sources give dates that cannot all be right."),
        Column("salience", "number", "How much a reader of all the articles needs the event.", minimum=0, maximum=1),
        Column("excerpt", "text", "The leading source's words, verbatim."),
        Column("article_id", "text", "The article of the leading source.", references="sources.article_id"),
    ),
)

EXCERPTS: Final = Table(
    "excerpts",
    "One row for each passage that supports an event.",
    True,
    ("event_id", "article_id", "start"),
    (
        Column("excerpt_id", "text", "Derived from the article and the words, so that it lasts.", unique=True),
        Column("event_id", "text", "The event that the passage supports.", references="events.event_id"),
        Column("article_id", "text", "The article that the passage stands in.", references="sources.article_id"),
        Column("start", "integer", "Where the passage starts in the article's body, in characters."),
        Column("end", "integer", "Where it ends: `body[start:end] == text`."),
        Column("text", "text", "The passage, verbatim."),
        Column("date_text", "text", "The words that date it, wherever they stand in the article."),
        Column("date_start", "integer", "Where those words start in the article's body."),
        Column("date_end", "integer", "Where they end: `body[date_start:date_end] == date_text`."),
        Column(
            "date_value",
            "text",
            "What they were read as, in ISO 8601; an interval as `a/b`, with `..` for an open side.",
        ),
        Column(
            "date_anchor", "date", "The day that they were counted from; empty where they need none.", required=False
        ),
        Column("date_rule", "text", "The rule that read them, by name."),
        Column("date_explanation", "text", "How they were read, in a sentence for the reader."),
    ),
)

SOURCES: Final = Table(
    "sources",
    "One row for each article.",
    True,
    ("article_id",),
    (
        Column("article_id", "text", "The stem of the article's file name.", unique=True),
        Column("title", "text", "The headline."),
        Column("publisher", "text", "Who published it; empty where it is not known.", required=False),
        Column(
            "country",
            "text",
            "The state it was published in: as its front matter says, or by a known publisher, or by the country code of its "
            "address; empty where none of them tells.",
            required=False,
            later=True,
        ),
        Column("url", "url", "Where it was published.", required=False),
        Column("published", "date", "The day it was published; relative dates are counted from it.", required=False),
        Column(
            "published_basis",
            "text",
            "How the day of publication is known; begins with `deduced from` where the article does not state it.",
            required=False,
        ),
        Column("language", "text", "The language of the text (BCP 47).", required=False),
        Column("translated_from", "text", "The language it was translated from, where it was.", required=False),
        Column("sha256", "sha256", "SHA-256 of the article's file."),
    ),
)

LEFT_OUT: Final = Table(
    "left_out",
    "One row for each dated passage that became no event, with the reason.",
    True,
    ("article_id", "start", "end"),
    (
        Column("article_id", "text", "The article that the passage stands in.", references="sources.article_id"),
        Column("start", "integer", "Where the passage starts in the article's body, in characters."),
        Column("end", "integer", "Where it ends."),
        Column("text", "text", "The passage, verbatim."),
        Column("reason", "text", "Why it is not on the timeline."),
    ),
)

ACTORS: Final = Table(
    "actors",
    "Hand-kept: the people, organisations and states of the dataset and the spellings they go by.",
    False,
    ("name",),
    (
        Column("name", "text", "The canonical name.", unique=True),
        Column("kind", "text", "Person, organisation or state.", choices=ACTOR_KINDS),
        Column("role", "text", "The office held, at the time of the articles.", required=False),
        Column("side", "text", "The actor that this one speaks or acts for.", required=False),
        Column("aliases", "list", "Other spellings and names.", required=False),
        Column("note", "text", "What an editor should know.", required=False),
    ),
)

VENUES: Final = Table(
    "venues",
    "Hand-kept: the places and forums of the dataset and the spellings they go by.",
    False,
    ("name",),
    (
        Column("name", "text", "The canonical name.", unique=True),
        Column("kind", "text", "City, building, forum or online.", choices=VENUE_KINDS),
        Column("country", "text", "The country it lies in.", required=False),
        Column("latitude", "number", "Degrees north.", required=False, minimum=-90, maximum=90),
        Column("longitude", "number", "Degrees east.", required=False, minimum=-180, maximum=180),
        Column("aliases", "list", "Other spellings and names.", required=False),
    ),
)

CORRECTIONS: Final = Table(
    "corrections",
    "Hand-kept: an editor's decisions, each with its reason; a decision that no longer applies is an error.",
    False,
    ("article_id", "excerpt", "date_text", "action", "field"),
    (
        Column("article_id", "text", "The article that the passage stands in.", references="sources.article_id"),
        Column("excerpt", "text", "Words of the passage, verbatim: enough to find it once in the article."),
        Column(
            "date_text", "text", "The words that date the event, where the same passage supports two.", required=False
        ),
        Column(
            "action", "text", "What to do with the event that it supports.", choices=("set", "merge", "split", "drop")
        ),
        Column("field", "text", "For `set`: the column of events.csv to set.", required=False),
        Column(
            "value",
            "text",
            "For `set`: its new value; for `merge`: words of a passage of the event to merge with.",
            required=False,
        ),
        Column("reason", "text", "Why the editor decided so."),
    ),
)

TABLES: Final = {table.name: table for table in (EVENTS, EXCERPTS, SOURCES, LEFT_OUT, ACTORS, VENUES, CORRECTIONS)}
BUILT: Final = tuple(table for table in TABLES.values() if table.built)
HAND_KEPT: Final = tuple(table for table in TABLES.values() if not table.built)
