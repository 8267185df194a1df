"""The filtered view as an iCalendar file (RFC 5545): one entry for whole days for each event.

A week, a month or a range is an entry over all its days; a plan, a forecast and an allegation are tentative, what was denied
is cancelled. An open range has a start only.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

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
OCTETS: Final = 75


def to_icalendar(cut: Cut) -> str:
    """The calendar, with the line ends and folds that the RFC asks for."""
    days = [article.published for article in cut.dataset.articles.values() if article.published]
    stamp = f"{max(days, default=date(1970, 1, 1)):%Y%m%d}T000000Z"
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Datelines//EN", f"X-WR-CALNAME:{_text(cut.title)}"]
    for event in cut.events:
        lines += _entry(event, stamp)
    return "".join(_folded(line) for line in [*lines, "END:VCALENDAR"])


def _entry(event: Event, stamp: str) -> Iterable[str]:
    yield from ("BEGIN:VEVENT", f"UID:{_text(event.event_id)}@datelines", f"DTSTAMP:{stamp}")
    yield f"DTSTART;VALUE=DATE:{_day(event.start)}"
    if event.end and event.end < date.max:
        yield f"DTEND;VALUE=DATE:{_day(event.end + timedelta(days=1))}"
    yield f"SUMMARY:{_text(event.title)}"
    dispute = " The sources do not agree on the date." if event.disputed else ""
    said = f"{event.when()} ({event.status}).{dispute} “{event.excerpt}” – {', '.join(event.publishers)}"
    yield f"DESCRIPTION:{_text(said)}"
    if event.venue:
        yield f"LOCATION:{_text(event.venue)}"
    yield from (f"CATEGORIES:{_text(event.type)}", f"STATUS:{STATUS[event.status]}", "TRANSP:TRANSPARENT", "END:VEVENT")


def _day(day: date) -> str:
    return f"{day.year:04}{day.month:02}{day.day:02}"


def _text(said: str) -> str:
    """A value of the type TEXT (RFC 5545, 3.3.11), on one line."""
    return plain(said).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")


def _folded(line: str) -> str:
    """A line in pieces of at most 75 octets, none of which cuts a character (RFC 5545, 3.1)."""
    pieces, size = [""], 0
    for character in line:
        octets = len(character.encode())
        if size + octets > OCTETS:
            pieces.append(" ")
            size = 1
        pieces[-1] += character
        size += octets
    return "\r\n".join(pieces) + "\r\n"
