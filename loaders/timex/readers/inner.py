"""The day that stands within a longer expression: "the night of 3 May", "10 a.m. Friday"."""

from loaders.timex.context import Context
from loaders.timex.match import Match
from loaders.timex.outcome import Outcome
from loaders.timex.readers.dates import read_date, read_day_of_month, read_iso
from loaders.timex.readers.days import read_deictic, read_part_of_today
from loaders.timex.readers.holidays import read_holiday
from loaders.timex.readers.weekdays import read_weekday, read_weekday_rel


def read_inner(match: Match, ctx: Context) -> Outcome | None:
    """The day that stands within a longer expression ("the night of 3 May", "10 a.m. Friday"), None if there is none."""
    if match.has("month"):
        spans = [span for name, span in match.groups.items() if name in ("month", "day", "dayord", "years", "weekday")]
        beyond = match.groups["month"][0] >= match.end
        return read_date(match._replace(start=min(spans)[0], end=max(spans)[1]) if beyond else match, ctx)
    if match.has("iso"):
        span = match.groups["iso"]
        return read_iso(match._replace(start=span[0], end=span[1]), ctx)
    if match.has("holidayname"):
        span = match.groups["holidayname"]
        return read_holiday(match._replace(start=span[0], end=match.end), ctx)
    if match.has("deictic"):
        return read_deictic(match, ctx)
    if match.has("weekday"):
        return (
            read_weekday_rel(match, ctx)
            if match.has("rel") and match.word("rel") not in ("this", "This")
            else read_weekday(match, ctx)
        )
    if match.has("dayonly"):
        return read_day_of_month(match._replace(groups={"day": match.groups["dayonly"]}), ctx)
    if match.has("tonight") or (match.has("strictpart") and "this" in match.text.lower()):
        return read_part_of_today(match, ctx)
    return None
