"""Readers of weeks, weekends, months and years counted from now: last week, the end of the month."""

from datetime import date, timedelta

from loaders.timex.context import Context
from loaders.timex.match import Match
from loaders.timex.model import Direction
from loaders.timex.outcome import Anchor, Outcome
from loaders.timex.periods import Period, containing, day, ends, part, shifted, week, weekend
from loaders.timex.readers.dates import read_date
from loaders.timex.readers.days import read_day_anaphoric
from loaders.timex.readers.shared import AHEAD, BACK, GRAINS, base_for, finish, mod_of, offset_of, rel_of, vague
from loaders.timex.vocabulary import meanings


def read_unit_rel(match: Match, ctx: Context) -> Outcome | None:
    """ "Last week", "this year", "the same month", "the latest quarter"."""
    grain = GRAINS.get(meanings(match.word("unit")).get("unit", ""), "")
    word = rel_of(match)
    if not grain or (grain == "day" and word == "current"):
        return None
    if grain == "day" and word == "this":
        return vague("PRESENT_REF")
    if (word == "same" and grain == "day") or (grain == "day" and word in AHEAD | BACK | {"that"}):
        return read_day_anaphoric(match, ctx)
    base = base_for(match, ctx, word)
    if word in FOLLOWING and ctx.reference is None and ctx.direction(match) != "future":
        base = None
    if base is None:
        return vague(
            {"week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX", "day": "XXXX-XX-XX"}.get(grain, "XXXX")
        )
    if is_length(match, grain):
        return Outcome("DURATION", Period(LENGTHS[grain]), anchor=base, carry=False)
    offset = offset_of(word)
    if grain == "quarter" and word == "latest":
        offset = -1
    if grain == "weekend":
        found = weekend_near(base.day, word)
    elif (grain == "decade" and offset) or (grain == "century" and word in ("past", "next")):
        return Outcome("DURATION", Period("P10Y" if grain == "decade" else "P1CE"), anchor=base)
    else:
        found = shifted(base.day, grain, offset)
    direction: Direction = "past" if offset < 0 else "future" if offset > 0 else ""
    return finish(match, found, base, direction)


FOLLOWING = frozenset({"following", "subsequent", "ensuing", "succeeding"})
"""The words that need a date to follow on, unless they speak of what is to come."""

LENGTHS = {"week": "P1W", "month": "P1M", "year": "P1Y"}


def is_length(match: Match, grain: str) -> bool:
    """Whether the words are of a length that ends or begins now: "over the past year", "the coming week"; not "the last week"."""
    words = match.lower
    if grain not in LENGTHS or words[0] != "the" or len(words) != 3:
        return False
    return words[1] in ("past", "coming") or (
        words[1] in ("last", "next") and match.tokens.before(match.start) in ("over", "within", "throughout")
    )


def weekend_near(moment: date, word: str) -> Period:
    """The weekend meant by "last", "this", "next" or "the" weekend."""
    monday_based = moment.isoweekday()
    if word in BACK:
        return weekend(moment - timedelta(7))
    if word in AHEAD:
        return weekend(moment + timedelta(7 if word == "next" else 0))
    return weekend(moment - timedelta(7)) if monday_based <= 2 else weekend(moment)


def the_weekend(moment: date, way: str) -> Period:
    """ "The weekend": the coming one if the words look ahead, else the last, or the one that is on."""
    if way == "future" or moment.isoweekday() >= 6:
        return weekend(moment)
    return weekend(moment - timedelta(7))


def read_unit_the(match: Match, ctx: Context) -> Outcome | None:
    """ "The end of the month": the one spoken of, in a report that of the day of writing."""
    grain = GRAINS.get(meanings(match.word("unit")).get("unit", ""), "")
    if grain in ("", "day", "weekend"):
        return None
    told = ctx.told(match) if ctx.narrative else None
    base = told.anchor if told else ctx.today
    if base is None:
        return vague("XXXX-XX" if grain == "month" else "XXXX")
    if grain == "week" and "earlier" in match.lower and base.day.isoweekday() == 1:
        return finish(
            match, shifted(base.day, grain, -1), gone_by(ctx) or base
        )  # a Monday has nothing earlier in its week
    found = shifted(base.day, grain, 0)
    if mod_of(match) == "END" and not told and found.last and found.last > base.day and ctx.direction(match) == "past":
        found = shifted(base.day, grain, -1)
    return finish(match, found, base)


def gone_by(ctx: Context) -> Anchor | None:
    """The day that the report named last, if it lies behind."""
    last = ctx.reported_day()
    return last.anchor if last is not None else None


def read_unit_end(match: Match, ctx: Context) -> Outcome | None:
    """ "Month’s end", "year-end"."""
    words = match.lower
    grain = (
        "year"
        if "year" in words
        else "month"
        if "month" in words
        else GRAINS.get(meanings(match.word("unit")).get("unit", ""), "")
    )
    base = base_for(match, ctx, "")
    if base is None or grain in ("", "day"):
        return None
    end = part(shifted(base.day, grain, offset_of(words[0])), "END", outermost=True)
    reported = not ctx.narrative and words[0] not in ("this", "next", "last")
    if reported and end.first and end.first > base.day and ctx.direction(match) == "past":
        before = shifted(base.day, grain, -1)  # "lost money over the year-end", written in January
        end = part(before, "END", outermost=True)
    return Outcome("DATE", end, "END", base)


def read_unit_bare(match: Match, ctx: Context) -> Outcome | None:
    """ "The weekend", "the quarter", "the year" alone."""
    grain = GRAINS.get(meanings(match.word("unit")).get("unit", ""), "")
    if grain == "weekend" and ctx.today:
        return Outcome("DATE", the_weekend(ctx.today.day, ctx.direction(match)), anchor=ctx.today)
    if grain == "quarter":
        last = ctx.units.get("quarter")
        if last is not None:
            return Outcome("DATE", last.period, anchor=last.anchor)
        if ctx.today:
            offset = 0 if ctx.direction(match) == "future" else -1
            return Outcome("DATE", shifted(ctx.today.day, "quarter", offset), anchor=ctx.today)
    if (
        grain in ("year", "month", "week")
        and ctx.today
        and match.tokens.before(match.start) in ("of", "for", "during", "in")
    ):
        if match.tokens.before(match.start) in ("of", "in"):
            return None
        told = ctx.told(match) if ctx.narrative else None
        base = told.anchor if told else ctx.today
        return Outcome("DATE", shifted(base.day, grain, 0), anchor=base)
    return None


def read_midyear(match: Match, ctx: Context) -> Outcome | None:
    """ "Midyear", "midweek": of the one that is on, or was or will be, as the words show."""
    grain = match.value("midword")
    base = base_for(match, ctx, "")
    if base is None:
        return None
    found = shifted(base.day, grain, 0)
    return Outcome("DATE", part(found, "MID"), "MID", base)


def read_before_last(match: Match, ctx: Context) -> Outcome | None:
    """ "The week before last", "the year after next", "the night before last"."""
    back = match.word("dir").lower() == "before"
    direction: Direction = "past" if back else "future"
    grain = GRAINS.get(meanings(match.word("unit")).get("unit", ""), "day")
    if ctx.today is None:
        return vague("XXXX-XX-XX")
    if match.has("weekday"):
        monday, _ = ends(week(ctx.today.day))
        moment = monday + timedelta((-14 if back else 14) + int(match.value("weekday")) - 1)
        return Outcome("DATE", day(moment), anchor=ctx.today, direction=direction)
    found = shifted(ctx.today.day, grain, -2 if back else 2)
    if "night" in match.lower:
        return Outcome("TIME", found.suffixed("TNI"), anchor=ctx.today, direction=direction)
    return Outcome("DATE", found, anchor=ctx.today, direction=direction)


def read_unit_ended(match: Match, ctx: Context) -> Outcome | None:
    """ "The quarter" in "the quarter ended March 31": the one that holds its last day."""
    grain = GRAINS.get(meanings(match.word("unit")).get("unit", ""), "")
    if grain not in ("week", "month", "quarter", "year"):
        return None
    spans = [span for name, span in match.groups.items() if name in ("month", "day", "dayord", "year")]
    end = read_date(match._replace(start=min(spans)[0], end=max(spans)[1]), ctx)
    if end is None or end.period.first is None:
        return None
    return Outcome("DATE", containing(end.period.first, grain), anchor=end.anchor)
