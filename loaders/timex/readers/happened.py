"""Readers of what is counted from a happening: "two days after the vote", "hours later".

Where its day is not known, the words stay what they are in TIMEX3, a length of time.
"""

from loaders.timex.context import Context
from loaders.timex.counts import count
from loaders.timex.cues import cues
from loaders.timex.match import Match
from loaders.timex.model import Direction
from loaders.timex.outcome import Anchor, Outcome
from loaders.timex.periods import Period
from loaders.timex.readers.happening_days import happening_day, told_day
from loaders.timex.readers.lengths import length, unit_code
from loaders.timex.readers.offsets import shift


def read_after_happening(match: Match, ctx: Context) -> Outcome | None:
    """ "Two days after the vote", "a month after X": as many units from its day on; a length of time if that is not known."""
    base = happening_day(match, ctx)
    amount = count(match.words("count"))
    if base is None and match.tokens.after(match.end + 1) in ("that", "this", "then"):
        base = that_day(match, ctx)
    if base is None or amount == "X":
        return None
    return shift(base, unit_code(match), float(amount) * (-1 if match.tokens.after(match.end) == "before" else 1))


def that_day(match: Match, ctx: Context) -> Anchor | None:
    """The day that "three days after that" goes on from, where "that" stands for itself."""
    follower = match.tokens.after(match.end + 2)
    last = ctx.reported_day() if not follower[:1].isalpha() or follower in cues()["opener"] else None
    return last.anchor if last is not None else None


def read_hours_after(match: Match, ctx: Context) -> Outcome | None:
    """ "Hours after the attack": its day."""
    base = happening_day(match, ctx)
    back = match.tokens.after(match.end) == "before"
    return some_time(base, "past" if back else "future") if base is not None else None


def read_hours_later(match: Match, ctx: Context) -> Outcome | None:
    """ "Hours later": the day of what was told right before, unless it is still to come."""
    base = None if ctx.direction(match) == "future" else news_day(match, ctx)
    return some_time(base, "future") if base is not None else Outcome("DATE", Period("FUTURE_REF"), carry=False)


def read_within_hours(match: Match, ctx: Context) -> Outcome | None:
    """ "Within minutes": a length of time, but one that has its place in the calendar."""
    if match.tokens.after(match.end) in ("of", "after"):
        base = happening_day(match, ctx)
    else:
        base = news_day(match, ctx) if ctx.direction(match) == "past" else None
    amount = count(match.words("count")) if match.has("count") else "1" if match.has("unit") else "X"
    if base is None or (amount != "X" and float(amount) > WITHIN_DAY):
        return None
    period = Period(length(amount, unit_code(match)), base.day, base.day, "day")
    return Outcome("DURATION", period, anchor=base, carry=False)


WITHIN_DAY = 12
"""The most hours, or minutes, within which something is taken to happen on the same day."""


def some_time(base: Anchor, direction: Direction) -> Outcome:
    """Some time of a day."""
    period = Period(f"{base.day.isoformat()}TXX", base.day, base.day, "day")
    return Outcome("TIME", period, anchor=base, direction=direction)


def news_day(match: Match, ctx: Context) -> Anchor | None:
    """The day named last in the report, near by."""
    found = told_day(match, ctx)
    if found is not None:
        return found
    last = ctx.day_of_news(match)
    return last.anchor if last is not None else None
