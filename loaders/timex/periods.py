"""Stretches of the calendar: what a time expression can denote, with its TIMEX3 value, and how to count on from it.

Values follow TIMEX3 (TimeML 1.2.1; Ferro et al., TIDES 2003): "2022-01-14", "2022-W02", "2022-W02-WE", "2022-01", "2022-Q1",
"2022-H1", "2022-SP", "2022", "202" (a decade), "20" (a century), "BC0480". Weeks are those of ISO 8601, Monday to Sunday.
"""

import calendar
from collections.abc import Callable
from datetime import date, timedelta
from typing import Final, NamedTuple

from loaders.timex.model import Precision

PRECISIONS: Final[dict[str, Precision]] = {"day": "day", "week": "week", "month": "month", "year": "year"}
"""The grains that are precisions of their own; any other stretch of days is a range."""

SEASONS: Final = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 14)}
"""First and last month of the seasons of the northern half of the world; a winter ends in the next year."""

FIRST_YEAR, LAST_YEAR = 1, 9998


class Period(NamedTuple):
    """A stretch of days `first`..`last`, both inclusive, None where the calendar has none; `grain` is its unit.

    `grain` is one of day, week, weekend, month, quarter, half, season, year, decade, century, or "" for what is vague.
    """

    value: str
    first: date | None = None
    last: date | None = None
    grain: str = ""

    @property
    def precision(self) -> Precision:
        """How exact it is, in the words of the table of events; empty without an interval."""
        if self.first is None and self.last is None:
            return ""
        return PRECISIONS.get(self.grain, "range")

    def suffixed(self, suffix: str) -> "Period":
        """The same stretch with something added to the value, such as a part of the day."""
        return self._replace(value=self.value + suffix)


def ends(period: Period) -> tuple[date, date]:
    """First and last day. Raises OverflowError for a stretch that the calendar does not hold."""
    if period.first is None or period.last is None:
        raise OverflowError(f"{period.value} has no days in the calendar")
    return period.first, period.last


def day(moment: date) -> Period:
    """A calendar day."""
    return Period(moment.isoformat(), moment, moment, "day")


def day_of(year: int, month: int, number: int) -> Period | None:
    """A calendar day by its numbers; None if there is no such day."""
    try:
        return day(date(year, month, number))
    except ValueError:
        return None


def calendar_day(year: int, month: int, number: int) -> date:
    """A day by its numbers, which must exist in any year. Raises OverflowError for a year that the calendar does not reach."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise OverflowError(f"the year {year} is not in the calendar")
    return date(year, month, number)


def week(moment: date) -> Period:
    """The week that a day lies in."""
    year, number, weekday = moment.isocalendar()
    monday = moment - timedelta(weekday - 1)
    return Period(f"{year:04}-W{number:02}", monday, monday + timedelta(6), "week")


def weekend(moment: date) -> Period:
    """The weekend of the week that a day lies in."""
    whole = week(moment)
    return Period(whole.value + "-WE", ends(whole)[0] + timedelta(5), whole.last, "weekend")


def months(value: str, year: int, first: int, last: int, grain: str) -> Period:
    """The months `first`..`last`, counted from January of `year`; without interval where the calendar ends."""
    start_year, start = year + (first - 1) // 12, (first - 1) % 12 + 1
    end_year, end = year + (last - 1) // 12, (last - 1) % 12 + 1
    if not (start_year >= FIRST_YEAR and end_year <= LAST_YEAR):
        return Period(value, grain=grain)
    final = calendar.monthrange(end_year, end)[1]
    return Period(value, date(start_year, start, 1), date(end_year, end, final), grain)


def month(year: int, number: int) -> Period:
    """A month of a year; `number` may run over 12 or under 1."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    return months(f"{year:04}-{number:02}", year, number, number, "month")


def quarter(year: int, number: int) -> Period:
    """A quarter of a year; `number` may run over 4 or under 1."""
    year, number = year + (number - 1) // 4, (number - 1) % 4 + 1
    return months(f"{year:04}-Q{number}", year, 3 * number - 2, 3 * number, "quarter")


def half(year: int, number: int) -> Period:
    """A half of a year; `number` may run over 2 or under 1."""
    year, number = year + (number - 1) // 2, (number - 1) % 2 + 1
    return months(f"{year:04}-H{number}", year, 6 * number - 5, 6 * number, "half")


def season(year: int, code: str) -> Period:
    """A season, SP SU FA WI; winter belongs to the year that it begins in."""
    return months(f"{year:04}-{code}", year, *SEASONS[code], "season")


def year(number: int) -> Period:
    """A calendar year."""
    return months(f"{number:04}", number, 1, 12, "year")


def decade(first_year: int) -> Period:
    """Ten years from one that ends in 0."""
    return months(f"{first_year // 10:03}", first_year, 1, 120, "decade")


def century(first_year: int) -> Period:
    """A hundred years; the 20th century has the value 19 and is taken as 1900 to 1999."""
    return months(f"{first_year // 100:02}", first_year, 1, 1200, "century")


def before_christ(number: int, rest: str = "") -> Period:
    """A year before our era, which Python's calendar does not reach: a value without interval."""
    return Period(f"BC{number:04}{rest}")


def containing(moment: date, grain: str) -> Period:
    """The stretch of the given unit that a day lies in; the day itself for units under a day."""
    return CONTAINING.get(grain, day)(moment)


CONTAINING: Final[dict[str, Callable[[date], Period]]] = {
    "week": week,
    "weekend": weekend,
    "month": lambda moment: month(moment.year, moment.month),
    "quarter": lambda moment: quarter(moment.year, (moment.month + 2) // 3),
    "half": lambda moment: half(moment.year, (moment.month + 5) // 6),
    "year": lambda moment: year(moment.year),
    "decade": lambda moment: decade(moment.year // 10 * 10),
    "century": lambda moment: century(moment.year // 100 * 100),
}
"""How to find the stretch of a unit that a day lies in."""


def add_months(moment: date, count: int) -> date:
    """The same day `count` months on, or the last day of that month. Raises OverflowError past the calendar's ends."""
    total = moment.year * 12 + moment.month - 1 + count
    if not FIRST_YEAR * 12 <= total < LAST_YEAR * 12:
        raise OverflowError(f"{count} months from {moment} is not in the calendar")
    final = calendar.monthrange(total // 12, total % 12 + 1)[1]
    return date(total // 12, total % 12 + 1, min(moment.day, final))


STEP_MONTHS: Final = {"month": 1, "quarter": 3, "half": 6, "season": 12, "year": 12, "decade": 120, "century": 1200}
STEP_DAYS: Final = {"day": 1, "week": 7, "weekend": 7}


def step(moment: date, grain: str, count: int) -> date:
    """A day `count` units on. Raises OverflowError past the calendar's ends."""
    if grain in STEP_MONTHS:
        return add_months(moment, STEP_MONTHS[grain] * count)
    return moment + timedelta(STEP_DAYS[grain] * count)


def shifted(moment: date, grain: str, count: int) -> Period:
    """The stretch of a unit that lies `count` units from the one `moment` is in. Raises OverflowError as `step` does."""
    return containing(step(moment, grain, count), grain)


PART_THIRDS: Final = {"START": 0, "MID": 1, "END": 2}


def part(period: Period, mod: str, *, outermost: bool = False) -> Period:
    """The beginning, middle or end of a stretch: its third, for a month 1-10, 11-20 and 21 to the end.

    Late in a year are its last three months; its very beginning and end (`outermost`) are January and December.
    The value stays that of the whole, and so does the precision: "late October" is no day.
    """
    if period.first is None or period.last is None or period.grain in ("day", "weekend") or mod not in PART_THIRDS:
        return period
    third = PART_THIRDS[mod]
    if period.grain == "month":
        first = period.first.replace(day=1 + 10 * third)
        return period._replace(
            first=first, last=period.last if third == 2 else period.first.replace(day=10 + 10 * third)
        )
    if period.grain == "year" and outermost and mod != "MID":
        first = period.first if mod == "START" else period.last.replace(day=1)
        return period._replace(first=first, last=period.last if mod == "END" else period.first.replace(day=31))
    if period.grain == "year" and mod == "END":
        return period._replace(first=period.first.replace(month=10))
    days = (period.last - period.first).days + 1
    first = period.first + timedelta(days * third // 3)
    return period._replace(first=first, last=period.first + timedelta(days * (third + 1) // 3 - 1))
