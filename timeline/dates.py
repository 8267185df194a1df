"""Dates in words, no more precise than their source. Month names are English and do not follow the locale."""

from datetime import date
from typing import Final

from timeline.intervals import last_of_month

MONTHS: Final = tuple(
    "January February March April May June July August September October November December".split()
)  # fmt: skip
WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

EARLY_UNTIL: Final = 10
LATE_FROM: Final = 21


def day_in_words(day: date, *, weekday: bool = True, short: bool = False) -> str:
    """Say one day: `Friday 14 January 2022`, or `14 Jan 2022` when `short`."""
    if short:
        return f"{day.day} {MONTHS[day.month - 1][:3]} {day.year}"
    words = f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    return f"{WEEKDAYS[day.weekday()]} {words}" if weekday else words


def in_words(start: date | None, end: date | None, precision: str = "", *, short: bool = False) -> str:
    """Say an interval no more precisely than it is known.

    `precision` is that of the events table; when empty it is taken from the days themselves.

    >>> in_words(date(2021, 12, 6), date(2021, 12, 12), "week")
    'week of 6 to 12 December 2021'
    >>> in_words(date(2021, 10, 21), date(2021, 10, 31), "month")
    'late October 2021'
    >>> in_words(date(2014, 1, 1), None, "range")
    'since 2014'
    """
    if start is None:
        return "at a date not known" if end is None else f"until {_bound(end, short=short, last=True)}"
    if end is None:
        return f"since {_bound(start, short=short)}"
    if start == end:
        return day_in_words(start, short=short)
    if precision == "week":
        return ("" if short else "week of ") + _span(start, end, short=short)
    return (
        _whole(start, end, short=short)
        or _part_of_month(start, end, precision, short=short)
        or _span(start, end, short=short)
    )


def _bound(day: date, *, short: bool, last: bool = False) -> str:
    """The edge of an open range; the edge of a year or a month is said as that year or month."""
    if (day.month, day.day) == ((12, 31) if last else (1, 1)):
        return str(day.year)
    if day == (last_of_month(day.year, day.month) if last else day.replace(day=1)):
        return _month(day, short=short)
    return day_in_words(day, weekday=False, short=short)


def _whole(start: date, end: date, *, short: bool) -> str:
    """Whole years and whole months; empty for other days."""
    if start.day != 1 or end != last_of_month(end.year, end.month):
        return ""
    if start.month == 1 and end.month == 12:
        return str(start.year) if start.year == end.year else _to(str(start.year), str(end.year), short=short)
    if (start.year, start.month) == (end.year, end.month):
        return _month(start, short=short)
    first = _month(start, short=short) if start.year != end.year else _month(start, short=short).rsplit(" ", 1)[0]
    return _to(first, _month(end, short=short), short=short)


def _part_of_month(start: date, end: date, precision: str, *, short: bool) -> str:
    """Early, mid- or late in a month; empty for other days."""
    if precision not in {"", "month"} or (start.year, start.month) != (end.year, end.month):
        return ""
    part = part_of_month(start, end)
    return part and part + _month(start, short=short)


def part_of_month(start: date, end: date) -> str:
    """`early `, `mid-` or `late ` for the first, second or last third of a month; empty for other days."""
    if (start.year, start.month) != (end.year, end.month):
        return ""
    if end == last_of_month(end.year, end.month):
        return "late " if start.day == LATE_FROM else ""
    return {(1, EARLY_UNTIL): "early ", (EARLY_UNTIL + 1, LATE_FROM - 1): "mid-"}.get((start.day, end.day), "")


def _span(start: date, end: date, *, short: bool) -> str:
    last = day_in_words(end, weekday=False, short=short)
    first = day_in_words(start, weekday=False, short=short)
    if start.year == end.year:
        first = first.rsplit(" ", 1)[0]
        if start.month == end.month:
            first = str(start.day)
    return _to(first, last, short=short)


def _to(first: str, last: str, *, short: bool) -> str:
    if not short:
        return f"{first} to {last}"
    return f"{first} – {last}" if " " in first else f"{first}–{last}"


def _month(day: date, *, short: bool) -> str:
    name = MONTHS[day.month - 1]
    return f"{name[:3] if short else name} {day.year}"
