"""What one reader's articles add to a dataset: further sources of its events, and new events. Nothing of it is kept.

The tables do not hold what the merge compares (who speaks, what a clause and its article are about), so the dataset's
articles are read again, once for all readers (`loaders.reread`). The loader's own merge and the editor's corrections then
make events of all mentions together, and those that an added article reports are the result. A cell that the added
articles do not change stays as the tables have it.
"""

import copy
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from loaders.articles import Article
from loaders.events.event import Event
from loaders.events.mention import Mention
from loaders.inputs.duplicates import count_once
from loaders.merge import merge_mentions
from loaders.reread import Reread, corrected, reread, stamp
from loaders.rows import Row, Rows, make_rows
from loaders.salience import rate


@dataclass(frozen=True, slots=True)
class Additions:
    """The events that added articles report, with all that supports them, as rows of tables.

    An event of the dataset keeps its id. `left_out` has what the editor's corrections left out of the added articles.
    """

    rows: Rows
    copies: Mapping[str, str] = field(default_factory=dict)
    """For each added article that shares its text with another one, the id of the first: both are one source."""
    apart: str = ""
    """Why some or all events of the dataset could not be compared; empty if all were."""


def add_to_dataset(articles: Sequence[Article], mentions: Sequence[Mention], dataset: Path) -> Additions:
    """Merge the mentions of some articles with those of a dataset's articles."""
    base = reread(dataset, stamp(dataset))
    copies = copy.deepcopy(base.copies)
    for article in articles:
        copies.add(article)
    own = {article.article_id for article in articles}
    merged = merge_mentions(count_once([*base.mentions, *mentions], copies), base.people)
    events, dropped = corrected(merged, base.corrections)
    tables = _Tables(base, own)
    for event in rate(events):
        if any(mention.article_id in own for mention in event.mentions):
            tables.put(event)
    rows = make_rows(articles, (), [left for left in dropped if left.article_id in own])
    told = dict.fromkeys(row["article_id"] for row in tables.excerpts.values())
    rows["sources"] = [row for row in (*rows["sources"], *base.sources.values()) if row["article_id"] in told]
    rows |= {"events": [*tables.events.values()], "excerpts": [*tables.excerpts.values()]}
    originals = {name: first for name, first in copies.originals().items() if name in own}
    return Additions(rows, originals, base.apart)


class _Tables:
    """The rows of the events that added articles report, by their ids."""

    def __init__(self, base: Reread, own: Collection[str]) -> None:
        self.events: dict[str, Row] = {}
        self.excerpts: dict[str, Row] = {}
        self._base, self._own = base, own
        self._joined: dict[str, str] = {}

    def put(self, event: Event) -> None:
        """Add an event that an added article reports, and that the dataset may have already."""
        theirs = [passage for passage in event.passages if passage.article_id not in self._own]
        places = dict.fromkeys(filter(None, map(self._base.event_of, theirs)))
        if theirs and not places:  # the dataset's articles tell it, and its tables do without it
            event = replace(event, mentions=tuple(each for each in event.mentions if each.article_id in self._own))
        made = make_rows((), [event], ())
        row = made["events"][0]
        event_id = self._join([self._joined.get(place, place) for place in places]) or row["event_id"]
        if places:
            lead = next(passage for passage in theirs if self._base.event_of(passage))
            before = make_rows((), [self._base.before.get(lead.excerpt_id, event)], ())["events"][0]
            row = _changed(self.events.get(event_id) or self._base.events[event_id], before, row)
        self.events[event_id] = row
        theirs_now = [each for place in places for each in self._base.excerpts[place]]
        for each in (*theirs_now, *(each for each in made["excerpts"] if each["article_id"] in self._own)):
            self.excerpts[each["excerpt_id"]] = each | {"event_id": event_id}

    def _join(self, places: Sequence[str]) -> str:
        """Make one event of those that the dataset has apart; the first one's id stays."""
        first = places[0] if places else ""
        for place in places:
            self._joined[place] = first
            if place != first and place in self.events:
                del self.events[place]
                moved = {key: row for key, row in self.excerpts.items() if row["event_id"] == place}
                self.excerpts |= {key: row | {"event_id": first} for key, row in moved.items()}
        return first


def _changed(table: Row, before: Row, now: Row) -> Row:
    """The row of the table, with what the added articles change: a source that dates it better, a plan that was kept."""
    row = {name: now[name] if now[name] != before[name] else cell for name, cell in table.items()}
    sources = int(table["sources"]) + int(now["sources"]) - int(before["sources"])
    return row | {"event_id": table["event_id"], "sources": str(sources)}
