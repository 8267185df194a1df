"""What one reader's articles add to a dataset: further sources of its events, and new events. Nothing of it is kept.

The tables do not hold what the merge compares (who speaks, what a clause and its article are about), so the dataset's
articles are read again, once for all readers (`loaders.reread`). The loader's own merge and the editor's corrections then
make events of all mentions together, and those that an added article reports are the result. A cell that the added
articles do not change stays as the tables have it, and so do two events which the dataset keeps apart.
"""

import copy
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from loaders.articles import Article
from loaders.corrections import apply_corrections
from loaders.errors import CorrectionError
from loaders.events.event import Event
from loaders.events.mention import LeftOut, Mention
from loaders.inputs.duplicates import count_once
from loaders.judged import joined
from loaders.likeness import same_event
from loaders.merge import merge_mentions
from loaders.profile import profile_of
from loaders.reread import Reread, reread, stamp
from loaders.rows import Row, Rows, make_rows
from loaders.salience import rate

_ORDER: Final = ("split", "merge", "drop", "set")


@dataclass(frozen=True, slots=True)
class Additions:
    """The events that added articles report, with all that supports them, as rows of tables.

    An event of the dataset keeps its id. `left_out` has what the editor's corrections left out of the added articles.
    """

    rows: Rows
    copies: Mapping[str, str] = field(default_factory=dict)
    """Articles that share their text, one of them added: the id of the first-published one by that of the other."""
    apart: str = ""
    """Why some or all events of the dataset could not be compared; empty if all were."""


def add_to_dataset(
    articles: Sequence[Article],
    mentions: Sequence[Mention],
    dataset: Path,
    places: Mapping[str, str] | None = None,
) -> Additions:
    """Merge the mentions of some articles with those of a dataset's articles.

    `places` are added passages whose event a reader holds to be one of the dataset's, with the id of that one.
    """
    base = reread(dataset, stamp(dataset))
    copies = copy.deepcopy(base.copies)
    for article in articles:
        copies.add(article)
    own = {article.article_id for article in articles}
    merged = merge_mentions(count_once([*base.mentions, *mentions], copies), base.people)
    events, dropped = _corrected(merged, base.corrections)
    events = joined(events, places or {}, base)
    tables = _Tables(base, own)
    for event in rate(events):
        for each in _kept_apart(event, base, own):
            tables.put(each)
    rows = make_rows(articles, (), [left for left in dropped if left.article_id in own])
    told = dict.fromkeys(row["article_id"] for row in tables.excerpts.values())
    rows["sources"] = [row for row in (*rows["sources"], *base.sources.values()) if row["article_id"] in told]
    rows |= {"events": [*tables.events.values()], "excerpts": [*tables.excerpts.values()]}
    shared = {name: first for name, first in copies.originals().items() if {name, first} & own}
    return Additions(rows, shared, base.apart)


def _corrected(events: Sequence[Event], corrections: Iterable[Row]) -> tuple[list[Event], list[LeftOut]]:
    """The events as the editor wants them, and what was dropped. A row that cannot be carried out is passed over.

    An added article can make one needless (it joins what the editor joined) or ambiguous (it has the same words).
    """
    current, dropped = list(events), list[LeftOut]()
    for rows in _decisions(corrections):
        try:
            current, left = apply_corrections(current, rows)
        except CorrectionError:
            continue
        dropped += left
    return current, dropped


def _decisions(corrections: Iterable[Row]) -> Iterable[list[Row]]:
    """The rows in the order of their actions, each by itself, but all that is set of one passage together: dates must fit."""
    found: dict[object, list[Row]] = {}
    for number, row in enumerate(sorted(corrections, key=lambda row: _ORDER.index(row["action"]))):
        passage = (row["article_id"], row["excerpt"], row["date_text"])
        found.setdefault(passage if row["action"] == "set" else number, []).append(row)
    return found.values()


def _kept_apart(event: Event, base: Reread, own: Collection[str]) -> list[Event]:
    """The events, of one that added articles report, which the dataset has: each added mention goes to the one it fits best."""
    added = [mention for mention in event.mentions if mention.article_id in own]
    places: dict[str, list[Mention]] = {}
    for mention in event.mentions:
        if mention.article_id not in own and (place := base.place_of(mention)):
            places.setdefault(place, []).append(mention)
    if len(places) < 2 or not added:
        return [event] if added else []
    given: dict[str, list[Mention]] = {}
    for mention in added:
        best = min(places, key=lambda place: min(_distance(mention, other) for other in places[place]))
        given.setdefault(best, []).append(mention)
    return [replace(event, mentions=(*places[place], *found)) for place, found in given.items()]


def _distance(one: Mention, other: Mention) -> tuple[bool, int, int, int]:
    """How badly two mentions of a group fit: not one event by themselves, far in time, few words in common."""
    first, last = abs(one.first - other.first).days, abs((one.last or one.first) - (other.last or other.first)).days
    return not same_event(profile_of(one), profile_of(other)), first, last, -len(one.words & other.words)


class _Tables:
    """The rows of the events that added articles report, by their ids."""

    def __init__(self, base: Reread, own: Collection[str]) -> None:
        self.events: dict[str, Row] = {}
        self.excerpts: dict[str, Row] = {}
        self._base, self._own = base, own

    def put(self, event: Event) -> None:
        """Add an event; where the dataset has it, to what the dataset says of it."""
        known = tuple(mention for mention in event.mentions if mention.article_id not in self._own)
        event_id = next(filter(None, map(self._base.place_of, known)), "")
        if known and not event_id:  # the dataset's articles tell it, and its tables do without it
            event = replace(event, mentions=tuple(each for each in event.mentions if each not in known))
        made = make_rows((), [event], ())
        row = made["events"][0]
        if event_id:
            before = make_rows((), [replace(event, mentions=known)], ())["events"][0]
            row = _changed(self.events.get(event_id) or self._base.events[event_id], before, row)
        self.events[row["event_id"]] = row
        new = [each for each in made["excerpts"] if each["article_id"] in self._own]
        for each in (*self._base.excerpts.get(event_id, ()), *new):
            self.excerpts[each["excerpt_id"]] = each | {"event_id": row["event_id"]}


def _changed(table: Row, before: Row, now: Row) -> Row:
    """The row of the table, with what the added articles change: a source that dates it better, a plan that was kept."""
    row = {name: now[name] if now[name] != before[name] else cell for name, cell in table.items()}
    sources = int(table["sources"]) + int(now["sources"]) - int(before["sources"])
    return row | {"event_id": table["event_id"], "sources": str(sources)}
