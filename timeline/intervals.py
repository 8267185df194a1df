"""Spans of days, read from ISO 8601.

An interval is two calendar days, both inclusive; its end is `None` while it lasts. Days are `datetime.date`, so every
year from 1 to 9999 can be held, whatever the range of pandas.
"""

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final


@dataclass(frozen=True, slots=True)
class Interval:
    """The days from `start` to `end`, both inclusive; a side that is open is `None`."""

    start: date | None
    end: date | None

    def meets(self, other: "Interval") -> bool:
        """Whether a day exists that lies in both."""
        return _not_after(self.start, other.end) and _not_after(other.start, self.end)


def _not_after(first: date | None, second: date | None) -> bool:
    return first is None or second is None or first <= second


def _day(year: int, month: int, day: int) -> Interval:
    found = date(year, month, day)
    return Interval(found, found)


def _day_of_week(year: int, week: int, day: int) -> Interval:
    found = date.fromisocalendar(year, week, day)
    return Interval(found, found)


def _week(year: int, week: int) -> Interval:
    monday = date.fromisocalendar(year, week, 1)
    return Interval(monday, monday + timedelta(days=6))


def _month_of(year: int, month: int) -> Interval:
    return Interval(date(year, month, 1), last_of_month(year, month))


def _year(year: int) -> Interval:
    return Interval(date(year, 1, 1), date(year, 12, 31))


def last_of_month(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])


_FORMS: Final[tuple[tuple[re.Pattern[str], Callable[..., Interval]], ...]] = (
    (re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?"), _day),
    (re.compile(r"(\d{4})-W(\d\d)-(\d)"), _day_of_week),
    (re.compile(r"(\d{4})-W(\d\d)"), _week),
    (re.compile(r"(\d{4})-(\d\d)"), _month_of),
    (re.compile(r"(\d{4})"), _year),
)


def read_interval(value: str) -> Interval | None:
    """Read an ISO 8601 day, week, month, year or interval `a/b` (`..` for an open side); `None` for anything else.

    >>> read_interval("2021-W49")
    Interval(start=datetime.date(2021, 12, 6), end=datetime.date(2021, 12, 12))
    >>> read_interval("2014/..")
    Interval(start=datetime.date(2014, 1, 1), end=None)
    """
    first, slash, second = value.strip().partition("/")
    if not slash:
        return _read_one(first)
    left, right = _read_side(first), _read_side(second)
    if left is None or right is None:
        return None
    return Interval(left.start, right.end)


def _read_side(text: str) -> Interval | None:
    return Interval(None, None) if text in {"", ".."} else _read_one(text)


def _read_one(text: str) -> Interval | None:
    for pattern, build in _FORMS:
        if match := pattern.fullmatch(text):
            try:
                return build(*map(int, match.groups()))
            except ValueError:  # a month 13, a 30 February: the form of a date, but no date
                return None
    return None
