"""Where Plotly puts the ticks of a time axis, and what it writes there: for a picture that is to agree with Plotly's.

After `autoTicks`, `calcTicks` and `formatDate` in plotly.js (src/plots/cartesian/axes.js): the rough distance is the window by the most
ticks there may be, and the next round number of days, months or years above it is taken.
"""

import math
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Final

from timeline.dates import MONTHS

YEAR: Final = timedelta(days=365.2425)
MONTH: Final = YEAR / 12
SUNDAY: Final = date(2000, 1, 2).toordinal()
"""From which ticks some days apart are counted."""


def ticks(first: datetime, last: datetime, most: int) -> list[tuple[datetime, str, str]]:
    """Each tick as `(when, label, year)`; the year is named where it differs from that of the tick before."""
    rough = (last - first) / most
    if rough * 2 > YEAR:
        return [(_at(month), str(month // 12), "") for month in _months(first, last, 12 * _round(rough / YEAR))]
    if rough * 2 > MONTH:
        step = _above(rough / MONTH, (1, 2, 3, 6, 12))
        found = [_at(month) for month in _months(first, last, step)]
    else:
        step = _above(rough / timedelta(days=1), (1, 2, 3, 7, 14))
        found = list(_days(first, last, step))
    labels = [_label(when, day=rough * 2 <= MONTH or step == 1) for when in found]
    years = [when.year for when in found]
    named = ["" if year == before else str(year) for before, year in zip([0, *years], years, strict=False)]
    return list(zip(found, labels, named, strict=True))


def _label(when: datetime, *, day: bool) -> str:
    month = MONTHS[when.month - 1][:3]
    return f"{when.day} {month}" if day else month


def _above(rough: float, steps: tuple[int, ...]) -> int:
    return next((step for step in steps if step > rough), steps[-1])


def _round(years: float) -> int:
    base: float = 10.0 ** math.floor(math.log10(years))
    return max(1, round(base * _above(years / base, (2, 5, 10))))


def _months(first: datetime, last: datetime, step: int) -> Iterator[int]:
    """Months counted from the year 0; January 2000 is a tick of any step."""
    start, end = (when.year * 12 + when.month - 1 for when in (first, last))
    months = range(start + (2000 * 12 - start) % step, min(end + 1, 9999 * 12) + 1, step)
    return (month for month in months if _between(first, _at(month), last))


def _at(month: int) -> datetime:
    return datetime(month // 12, month % 12 + 1, 1)  # noqa: DTZ001  # the days of the sources have no time zone


def _days(first: datetime, last: datetime, step: int) -> Iterator[datetime]:
    start, end = first.toordinal(), last.toordinal()
    days = range(start + (SUNDAY - start) % step, min(end + 1, date.max.toordinal()) + 1, step)
    moments = (datetime.combine(date.fromordinal(day), time()) for day in days)
    return (moment for moment in moments if _between(first, moment, last))


def _between(first: datetime, when: datetime, last: datetime) -> bool:
    """Plotly draws a tick that lies hardly outside as well: the midnight after the last minute in sight."""
    slack = (last - first) / 10_000
    return when - first >= -slack and when - last <= slack
