"""Days and stretches of the calendar in words."""

import re
from datetime import date, timedelta
from typing import Final

MONTHS: Final = "January February March April May June July August September October November December".split()
WEEKDAYS: Final = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
SEASONS: Final = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}


def spoken(day: date) -> str:
    """ "Friday 14 January 2022"."""
    return f"{WEEKDAYS[day.weekday()]} {plain(day)}"


def plain(day: date) -> str:
    """ "14 January 2022"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def stretch(first: date, last: date) -> str:
    """ "21 to 31 October 2021", "1 March to 3 May 2020", "April to June 2020", "1970 to 1979": nothing said twice."""
    if first.day == 1 and (last + timedelta(1) if last < date.max else date(1, 1, 1)).day == 1:
        if (first.month, last.month) == (1, 12):
            return (
                f"the years {first.year} to {last.year}"
                if first.year != last.year
                else f"January to December {first.year}"
            )
        left, right = MONTHS[first.month - 1], MONTHS[last.month - 1]
    else:
        left, right = f"{first.day} {MONTHS[first.month - 1]}", f"{last.day} {MONTHS[last.month - 1]}"
    if first.year != last.year:
        return f"{left} {first.year} to {right} {last.year}"
    if left == right:
        return f"{right} {last.year}"
    return f"{first.day if first.month == last.month else left} to {right} {last.year}"


def ordinal(number: int) -> str:
    """ "1st", "22nd", "13th"."""
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th") if number % 100 not in (11, 12, 13) else "th"
    return f"{number}{ending}"


def whole(value: str) -> str:
    """The stretch of the calendar that a TIMEX3 value names: "October 2021", "the third quarter of 2019", "the 1980s"; or empty."""
    year, _, rest = value.partition("-")
    if not rest:
        if len(year) == 3:
            return f"the {year}0s"
        return f"the {ordinal(int(year) + 1)} century" if len(year) == 2 else f"{int(year)}"
    if rest[0] == "Q":
        return f"the {('first', 'second', 'third', 'fourth')[int(rest[1]) - 1]} quarter of {int(year)}"
    if rest[0] == "H":
        return f"the {'first' if rest[1] == '1' else 'second'} half of {int(year)}"
    if rest in SEASONS:
        return f"{SEASONS[rest]} {int(year)}"
    return f"{MONTHS[int(rest) - 1]} {int(year)}" if re.fullmatch(r"\d\d", rest) else ""
