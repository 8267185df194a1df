"""The filtered view as an iCalendar file (RFC 5545): one entry for whole days for each event.

A week, a month or a range is an entry over all its days. A plan, a forecast, an allegation and what happened on a disputed date
are tentative, what was denied is cancelled. An open range has a start only.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from timeline.attribution import disputed_dates, signed
from timeline.dataset import Dataset
from timeline.exports import Cut
from timeline.rows import Event
from timeline.text import plain

STATUS: Final = {
    "happened": "CONFIRMED",
    "planned": "TENTATIVE",
    "forecast": "TENTATIVE",
    "alleged": "TENTATIVE",
    "denied": "CANCELLED",
}


def to_icalendar(cut: Cut) -> str:
    """The calendar, with the line ends, folds and escapes that the RFC asks for."""
    import icalendar  # noqa: PLC0415  # only who exports a calendar waits for the library

    days = [article.published for article in cut.dataset.articles.values() if article.published]
    stamp = datetime.combine(max(days, default=date(1970, 1, 1)), time(), UTC)
    calendar = icalendar.Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "-//Datelines//EN")
    calendar.calendar_name = plain(cut.title)
    for event in cut.events:
        entry = icalendar.Event()
        for name, said in _properties(event, cut.dataset, stamp):
            entry.add(name, said)
        calendar.add_component(entry)
    made: bytes = calendar.to_ical(sorted=False)
    return made.decode()


def _properties(event: Event, dataset: Dataset, stamp: datetime) -> Iterable[tuple[str, str | date]]:
    yield from (("uid", f"{event.event_id}@datelines"), ("dtstamp", stamp), ("dtstart", event.start))
    if event.end and event.end < date.max:
        yield "dtend", event.end + timedelta(days=1)
    yield "summary", plain(event.title)
    dispute = f" {dates}." if (dates := disputed_dates(event, dataset)) else ""
    said = f"{event.when()} ({event.status}).{dispute} “{event.excerpt}” – {signed(event, dataset)}"
    yield "description", plain(said)
    if event.venue:
        yield "location", plain(event.venue)
    if event.type:
        yield "categories", event.type
    certain = STATUS[event.status]
    yield "status", "TENTATIVE" if event.disputed and certain == "CONFIRMED" else certain
    yield "transp", "TRANSPARENT"
