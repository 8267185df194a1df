"""The day of publication: where it may be written, and how it is read from there.

Nothing is guessed: a date that can be read in two ways ("02/03/2022") is none, and neither is one without a year.
"""

import datetime as dt
import re
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import Final

from loaders.dateline import find_dateline

_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH: Final = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_FORMS: Final = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"\b{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})\b",
        rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?{_MONTH},?[\s-]+(?P<year>\d{{4}})\b",
        r"\b(?P<year>\d{4})(?P<sign>[-/.])(?P<number>\d{1,2})(?P=sign)(?P<day>\d{1,2})(?!\d)",
        r"\b(?P<one>\d{1,2})(?P<sign>[-/.])(?P<two>\d{1,2})(?P=sign)(?P<year>\d{4})\b",
    )
)
_COMPACT: Final = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<sign>[-_.]?)(?P<number>\d\d)(?P=sign)(?P<day>\d\d)(?!\d)"
)
_IN_ADDRESS: Final = re.compile(
    r"/(?P<year>(?:19|20)\d\d)(?P<sign>[/-]|(?=\d{4}\D))(?P<number>\d{1,2})(?P=sign)(?P<day>\d{1,2})(?=[/._-]|$)"
)
_EPOCH: Final = re.compile(r"(\d{9,10})(?:\d{3})?")
_SAID: Final = re.compile(
    r"^\W*(?:first\s+)?(?:posted|published|issued|released|date of publication|publication date|date)\b"
    r"(?:\s+(?:by|in)\s+[^,|]{2,40}[,|])?[\s:,|]*(?:\bon\b)?",
    re.IGNORECASE,
)
_CHANGED: Final = re.compile(r"^\W*(?:last\s+)?(?:updated|modified)\b[\s:,|]*(?:\bon\b)?", re.IGNORECASE)
_AROUND: Final = re.compile(
    r"(?:\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?"
    r"|\b(?:at|on)\b|\b\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s*[ap]\.?m\.?)?|(?-i:\b[A-Z]{2,4}\b)(?:[+-]\d+)?|\bby\s+[^|–—•·,]{2,60}|[\s,|–—•·().-]+)",
    re.IGNORECASE,
)
_HEAD: Final = 12
"""Lines from the top and from the bottom in which a page says when it was posted."""
_LONGEST: Final = 110
"""Characters of a line that says so; what is longer is prose."""


@dataclass(frozen=True, slots=True)
class Day:
    """A day of publication and where it is written, in words for the reader."""

    day: dt.date
    basis: str


def read_day(written: str) -> dt.date | None:
    """The day that a cell or a field of metadata gives; None if it gives none, or may mean two."""
    text = " ".join(written.split())
    if match := re.fullmatch(_EPOCH, text):
        return dt.datetime.fromtimestamp(int(match[1]), tz=dt.UTC).date()
    if found := _first(text):
        return found[0]
    if match := re.match(_COMPACT, text):
        return _day(match)
    try:
        return parsedate_to_datetime(text).date()
    except ValueError:
        return None


def day_in_text(text: str) -> Day | None:
    """The day on which the text itself says that it was posted, or that its dateline names."""
    lines = [line.strip(" \t*_#>") for line in text.splitlines() if line.strip()]
    edges = [line for line in (*lines[:_HEAD], *lines[_HEAD:][-_HEAD:]) if len(line) <= _LONGEST]
    return _said(edges, _SAID) or _said(edges, _CHANGED) or _alone(lines[:_HEAD]) or _dateline(lines[:_HEAD])


def day_in_address(url: str) -> Day | None:
    """The day in an address such as https://post.example/2022/01/16/talks."""
    match = _IN_ADDRESS.search(url)
    day = _day(match) if match else None
    return Day(day, f"the address, {match.group()!r}") if match and day else None


def day_in_name(stem: str) -> Day | None:
    """The day in the name of a file such as 2022-01-16-talks."""
    match = _COMPACT.search(stem)
    day = _day(match) if match else None
    return Day(day, f"the file's name, {match.group()!r}") if match and day else None


def _said(lines: list[str], pattern: re.Pattern[str]) -> Day | None:
    for line in lines:
        match = pattern.match(line)
        found = _first(line) if match else None
        if match and found and not _AROUND.sub("", line[match.end() : found[1].start()]):
            return Day(found[0], f"the text, {line!r}")
    return None


def _alone(lines: list[str]) -> Day | None:
    """A line at the top that is a date and nothing else but a weekday, a time or the writer's name."""
    for line in lines:
        found = _first(line) if len(line) <= _LONGEST else None
        if found and not _AROUND.sub("", line[: found[1].start()] + " | " + line[found[1].end() :]):
            return Day(found[0], f"the text, {line!r}")
    return None


def _dateline(lines: list[str]) -> Day | None:
    for line in lines:
        dateline = find_dateline(line)
        found = _first(line[: dateline.end]) if dateline else None
        if dateline and found:
            return Day(found[0], f"the dateline, {line[: dateline.end].strip(' -–—:')!r}")
    return None


def _first(text: str) -> tuple[dt.date, re.Match[str]] | None:
    matches = (match for form in _FORMS for match in form.finditer(text))
    days = ((day, match) for match in matches if (day := _day(match)))
    return min(days, key=lambda found: found[1].start(), default=None)


def _day(match: re.Match[str]) -> dt.date | None:
    parts = match.groupdict()
    if "one" in parts:
        return _either(int(parts["one"]), int(parts["two"]), int(parts["year"]))
    month = _MONTHS.index(parts["month"][:3].lower()) + 1 if parts.get("month") else int(parts["number"])
    return _date(int(parts["year"]), month, int(parts["day"]))


def _either(one: int, two: int, year: int) -> dt.date | None:
    """16/01/2022 and 01/16/2022 are one day each; 02/03/2022 may be two, and is none."""
    days = {_date(year, two, one), _date(year, one, two)} - {None}
    return days.pop() if len(days) == 1 else None


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day) if 1700 <= year <= 2100 else None
    except ValueError:
        return None
