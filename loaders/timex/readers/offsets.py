"""Readers of offsets: three days ago, two weeks later, a month after a date."""

from datetime import timedelta

from loaders.timex.context import Context
from loaders.timex.counts import count, number
from loaders.timex.match import Match
from loaders.timex.model import Direction
from loaders.timex.outcome import Anchor, Outcome
from loaders.timex.periods import Period, containing, day, shifted, step
from loaders.timex.readers.days import ends_phrase
from loaders.timex.readers.inner import read_inner
from loaders.timex.readers.lengths import length, unit_code
from loaders.timex.readers.quarters import a_year_before
from loaders.timex.readers.shared import GRAINS
from loaders.timex.vocabulary import meanings


def read_shift(match: Match, ctx: Context) -> Outcome | None:
    """ "Two weeks ago", "three days later", "a year earlier"."""
    code = unit_code(match)
    amount = count(match.words("count"))
    how = match.rule.argument
    back = how in ("ago", "earlier")
    if match.lower[-1] == "on" and not ends_phrase(match):
        return None  # "an hour on the phone"
    if amount == "X":
        return Outcome("DATE", Period("PAST_REF" if back else "FUTURE_REF"), carry=False)
    if how == "earlier" and code == "Y" and amount == "1":
        return a_year_before(match, ctx, 1)
    base = ctx.today if how in ("ago", "from_now") else counted_on(match, ctx)
    if how == "ago" and base is not None and (match.has("deictic") or match.has("near")):
        return ago_today(match, base, code, float(amount))
    return shift(base, code, float(amount) * (-1 if back else 1))


def ago_today(match: Match, base: Anchor, code: str, amount: float) -> Outcome | None:
    """ "Ten years ago today", "a year ago this month": as exact as the last word."""
    if code not in GRAINS or amount != int(amount):
        return None
    grain = GRAINS.get(meanings(match.word("near")).get("unit", ""), "day")
    offset = int(match.value("deictic")) if match.has("deictic") else 0
    moment = step(base.day + timedelta(offset), GRAINS[code], -int(amount))
    return Outcome("DATE", containing(moment, grain), anchor=base, direction="past")


def counted_on(match: Match, ctx: Context) -> Anchor | None:
    """What "later" and "earlier" are counted from: the story's date, or one near by.

    With none, what lay earlier lay so before the day of writing; but "two days later" speaks of a day unknown, unless it is
    still to come.
    """
    grain = GRAINS.get(unit_code(match), "day")
    last = ctx.told(match) if ctx.history else ctx.finer_reference(match, grain, 250)
    if last is not None:
        return last.anchor
    return ctx.today if match.rule.argument == "earlier" or ctx.direction(match) == "future" else None


def shift(base: Anchor | None, code: str, amount: float) -> Outcome | None:
    """The stretch that lies `amount` units from a day; as coarse as the unit."""
    direction: Direction = "past" if amount < 0 else "future"
    fine = GRAINS.get(code, "week" if code == "2W" else "day" if code in ("TH", "TM", "S") else "")
    if base is None or not fine:
        blank = {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "month": "XXXX-XX"}.get(fine, "XXXX")
        return Outcome("DATE", Period(blank), carry=False)
    if code in ("TH", "TM", "S"):
        hours = amount / (1 if code == "TH" else 60 if code == "TM" else 3600)
        moment = base.day + timedelta(int(hours / 24))
        return Outcome(
            "TIME",
            Period(f"{moment.isoformat()}TXX", moment, moment, "day"),
            anchor=base,
            direction=direction,
            carry=False,
        )
    if code == "2W":
        amount *= 2
    if amount != int(amount):
        smaller = {
            "century": ("year", 100),
            "year": ("month", 12),
            "decade": ("year", 10),
            "month": ("week", 4),
            "week": ("day", 7),
        }.get(fine, ("day", 1))
        fine, amount = smaller[0], round(amount * smaller[1])
    try:
        return Outcome("DATE", shifted(base.day, fine, int(amount)), anchor=base, direction=direction)
    except OverflowError:
        return Outcome("DATE", Period("PAST_REF" if amount < 0 else "FUTURE_REF"), carry=False)


def read_shift_bare(match: Match, ctx: Context) -> Outcome | None:
    """ "Two years before" with nothing after it; with something it is a length of time and a preposition."""
    if not ends_phrase(match) or ctx.reference is None:
        return None
    amount = count(match.words("count"))
    back = "before" in match.text.lower()
    if amount == "X":
        return Outcome("DATE", Period("PAST_REF" if back else "FUTURE_REF"), carry=False)
    return shift(ctx.reference.anchor, unit_code(match), float(amount) * (-1 if back else 1))


def read_shift_date(match: Match, ctx: Context) -> Outcome | None:
    """ "Two weeks after March 1": counted from the date it names."""
    inner = read_inner(match, ctx)
    lasts = (
        match.word("dir").lower() == "from" and match.tokens.before(match.start) == "for"
    )  # "out for 48 hours from Monday"
    if inner is None or inner.period.first is None or lasts:
        return None
    unit = meanings(match.word("unit") or match.word("units"))
    amount = count(match.words("count")) if match.has("count") else "1"
    unit = unit or {"unit": "D"}
    if amount == "X":
        return None
    back = match.word("dir").lower() in ("before", "ahead")
    anchor = Anchor(inner.period.first, "", *match.span)
    code = unit.get("unit") or unit.get("units", "")
    moment = (
        step(anchor.day, GRAINS.get(code, "day"), int(float(amount)) * (-1 if back else 1))
        if code in GRAINS
        else anchor.day
    )
    return Outcome("DATE", day(moment), anchor=inner.anchor)


def read_in_length(match: Match, ctx: Context) -> Outcome | None:
    """ "They will meet in two weeks": a length of time, as in TIMEX3, that ends in a day, week or month to come.

    Where it is how long something takes ("40 miles in five days"), or has not been ("the first in two weeks"), it is no more than that.
    """
    code, amount = unit_code(match), count(match.words("count"))
    measured = any(is_measure(word) for word in before_in(match))
    if code not in COUNTED_AHEAD or amount == "X" or measured or ctx.today is None or ctx.direction(match) != "future":
        return None
    found = shift(ctx.today, code, float(amount))
    if found is None or found.period.first is None:
        return None
    return found._replace(type="DURATION", period=found.period._replace(value=length(amount, code)), carry=False)


def before_in(match: Match) -> list[str]:
    """The words before "in", in lower case, as far as they may say what is measured."""
    return [word.lower() for word in match.tokens.words[max(match.start - 1 - SINCE_REACH, 0) : match.start - 1]]


def is_measure(word: str) -> bool:
    """Whether a word says that a length of time is a measure: a number, or "first", "only"."""
    return "ord" in meanings(word) or word in SINCE or number(word) is not None


COUNTED_AHEAD = frozenset({"D", "W", "M"})
"""The units in which an appointment is made: nobody meets "in three years"."""

SINCE = frozenset({"only", "best", "worst", "highest", "lowest", "biggest", "time", "times"})
SINCE_REACH = 5
"""How many words may stand from "first" to "in two weeks"."""
