"""Periods told by their length and their end: "in the three months to September", "for the quarter ended 30 June".

TIMEX3 has a duration and a date for such words; what they date is the stretch of that length that ends there.
"""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from dateutil.relativedelta import relativedelta

from loaders.timex.calendar_words import stretch
from loaders.timex.counts import number
from loaders.timex.model import DateUnit, Timex

_BEFORE: Final = re.compile(
    r"\b(?:in|for|during|over|of|from)\s+"
    r"(?P<words>(?:(?:the|its|their|first|last|latest|fiscal|financial|full|business)\s+)+"
    r"(?:(?P<one>quarter|half|half-year|year|month|week)|(?P<count>[\w-]+?)[\s-](?P<several>months?|weeks?|years?|quarters?))"
    r"\s+(?:to|ended|ending|up to|that ended)\s+(?:on\s+|in\s+)?)$",
    re.IGNORECASE,
)
_REACH: Final = 60
"""Characters before a date in which the length stands."""
_MONTHS: Final = {"month": 1, "quarter": 3, "half": 6, "half-year": 6, "year": 12}
_LONGEST: Final = 120
"""Months: what lasts longer is not told by its end."""


def periods_to(timexes: Sequence[Timex], text: str) -> list[Timex | DateUnit]:
    """The same expressions; a date that ends a period of a told length, and that length, are one unit."""
    found: list[Timex | DateUnit] = []
    for timex in timexes:
        unit = _period(timex, text)
        if unit:
            while found and found[-1].start >= unit.start:
                found.pop()
        found.append(unit or timex)
    return found


def _period(timex: Timex, text: str) -> DateUnit | None:
    if timex.type != "DATE" or timex.role or timex.last is None or timex.precision not in {"day", "month"}:
        return None
    match = _BEFORE.search(text, max(0, timex.start - _REACH), timex.start)
    first = _first(match, timex.last) if match else None
    if match is None or first is None:
        return None
    words = text[match.start("words") : timex.end]
    said = f"“{' '.join(words.split())}” is {stretch(first, timex.last)}: {timex.explanation}"
    return DateUnit(
        match.start("words"), timex.end, words, f"{first.isoformat()}/{timex.value}", first, timex.last, "range",
        timex.rule, said, (timex,),
    )  # fmt: skip


def _first(match: re.Match[str], last: date) -> date | None:
    """The first day of the period that ends on `last`; None if its length is no number."""
    count = number(match["count"]) if match["count"] else 1
    unit = (match["one"] or match["several"]).lower().removesuffix("s")
    if not count or count != int(count):
        return None
    if unit == "week":
        return last - timedelta(weeks=int(count), days=-1)
    months = _MONTHS[unit] * int(count)
    return last + timedelta(1) - relativedelta(months=months) if months <= _LONGEST and last < date.max else None
