"""What a reader decides on the events of an added article: which are one with an event of the dataset, and their titles."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from loaders.events.event import Event
from loaders.reread import Reread
from loaders.rows import Rows


def joined(events: Sequence[Event], places: Mapping[str, str], base: Reread) -> list[Event]:
    """The events, those joined that the reader holds to be one: an added event by its passage, the dataset's by its id.

    What the dataset's articles report by now, or do not hold any more, stays as it is.
    """
    current = list(events)
    for passage, place in places.items():
        own = next((event for event in current if _has(event, passage)), None)
        known = next((event for event in current if any(base.place_of(m) == place for m in event.mentions)), None)
        if own is None or known is None or own is known or any(map(base.place_of, own.mentions)):
            continue
        whole = replace(known, mentions=(*known.mentions, *own.mentions))
        current = [whole if event is known else event for event in current if event is not own]
    return current


def _has(event: Event, passage: str) -> bool:
    return any(each.excerpt_id == passage for mention in event.mentions for each in mention.passages)


def retitled(rows: Rows, titles: Mapping[str, str], own: Collection[str]) -> Rows:
    """The rows with the reader's titles, by passage; an event that others report too keeps the title it has."""
    told = {row["event_id"] for row in rows["excerpts"] if row["article_id"] not in own}
    named = {row["event_id"]: titles[row["excerpt_id"]] for row in rows["excerpts"] if row["excerpt_id"] in titles}
    events = [
        row | {"title": named[row["event_id"]]} if row["event_id"] in named and row["event_id"] not in told else row
        for row in rows["events"]
    ]
    return {**rows, "events": events}
