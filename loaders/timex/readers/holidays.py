"""Reader of holidays: fixed days, nth weekdays, and those that move with Easter."""

import re
from datetime import date, timedelta
from functools import cache
from typing import Final, Literal

from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter

from loaders.timex.context import Context
from loaders.timex.match import Match
from loaders.timex.outcome import Outcome
from loaders.timex.periods import calendar_day, day, weekend
from loaders.timex.readers.shared import full_year, part_code, related_year, timed, vague
from loaders.timex.vocabulary import DATA, false_friends, in_title

CHURCHES: Final[dict[str, Literal[2, 3]]] = {"easter": EASTER_WESTERN, "orthodox": EASTER_ORTHODOX}
"""Whose Easter a rule counts from."""

NOISE = frozenset({"'", "’", "poss", "'s", "’s", ".", ",", "of", "in", "last", "next", "this", "s", "weekend"})


@cache
def holidays() -> dict[str, str]:
    """Name to rule of date."""
    lines = (DATA / "holidays.txt").read_text(encoding="utf-8").splitlines()
    return dict(line.split() for line in lines if line and not line.startswith("#"))


def holiday_date(rule: str, year: int) -> date | None:
    """The day of a holiday in a year; None for those that follow the moon."""
    if fixed := re.fullmatch(r"(\d\d)-(\d\d)", rule):
        return calendar_day(year, int(fixed[1]), int(fixed[2]))
    if moving := re.fullmatch(r"(easter|orthodox)([+-]\d+)", rule):
        return easter(year, CHURCHES[moving[1]]) + timedelta(int(moving[2]))
    if nth := re.fullmatch(r"(\d+)\.(\d)\.(-?\d)(\+\d)?", rule):
        month, weekday, count = int(nth[1]), int(nth[2]), int(nth[3])
        if count > 0:
            first = calendar_day(year, month, 1)
            return first + timedelta((weekday - first.isoweekday()) % 7 + 7 * (count - 1) + int(nth[4] or 0))
        last = calendar_day(year + month // 12, month % 12 + 1, 1) - timedelta(1)
        return last - timedelta((last.isoweekday() - weekday) % 7)
    return None


def read_holiday(match: Match, ctx: Context) -> Outcome | None:
    """A holiday, in the year stated or inferred as for a day without a year."""
    if in_title(match.tokens.words, match.start, match.end):
        return None
    words = [w.lower().rstrip(".") for w in match.all_words]
    names = [
        w
        for w in words
        if w and w not in NOISE and not w[0].isdigit() and w not in ("morning", "night", "evening", "afternoon", "st")
    ]
    if rung_in(match):
        return vague("XXXX-01-01")
    if match.has("yearrel"):
        names.remove("year")
    if words[0] == "st":
        names = ["st", *names]
    name = "-".join(names)
    rule = holidays().get(name)
    if rule is None or rule == "?":
        return None
    if rule == "moon":
        return vague("XXXX-XX-XX")
    moment = holiday_date(rule, holiday_year(match, ctx, rule)) if ctx.today or match.has("year") else None
    if moment is None or match.tokens.after(match.end) in false_friends()["festive"]:
        return vague(f"XXXX-{rule}" if re.fullmatch(r"\d\d-\d\d", rule) else "XXXX-XX-XX")
    if "weekend" in words:
        long_one = moment - timedelta(2) if moment.isoweekday() <= 2 else moment
        return Outcome("DATE", weekend(long_one), anchor=None if match.has("year") else ctx.today)
    found = Outcome("DATE", day(moment), anchor=None if match.has("year") else ctx.today)
    return (
        found._replace(type="TIME", period=timed(found.period, part_code(match))) if match.has("strictpart") else found
    )


def holiday_year(match: Match, ctx: Context, rule: str) -> int:
    """The year of a holiday without one: the narrative's, or by direction from the day of writing."""
    if match.has("year"):
        return full_year(match.word("year"), ctx)
    assert ctx.today is not None
    if match.has("yearrel"):
        return related_year(match.word("yearrel"), match, ctx)
    if ctx.narrated:
        return ctx.narrated.day.year
    here = ctx.today.day
    this = holiday_date(rule, here.year)
    if this is None or this == here:
        return here.year
    rel, way = match.word("rel").lower(), ctx.direction(match)
    if rel == "this":
        return here.year
    if rel == "last" or (not rel and way == "past"):
        return here.year if this < here else here.year - 1
    if rel == "next" or way == "future":
        return here.year if this > here else here.year + 1
    return here.year if abs((this - here).days) < 183 else here.year + (1 if this < here else -1)


def rung_in(match: Match) -> bool:
    """Whether people only "ring in" or "see in the New Year", which they do about midnight or with what they say."""
    tokens = match.tokens
    at = match.start - (tokens.before(match.start) == "the") - (tokens.before(match.start) == "a")
    return tokens.before(at) == "in" and tokens.before(at - 1) in WELCOMING and "new" in match.lower


WELCOMING: Final = frozenset(
    {"ring", "rings", "rang", "ringing", "see", "sees", "saw", "seeing", "ushered", "ushering"}
)
