"""Reader of days counted within what goes on for several: "on the second day"."""

from loaders.timex.context import Context
from loaders.timex.match import Match
from loaders.timex.memory import FIRST
from loaders.timex.outcome import Outcome
from loaders.timex.periods import shifted
from loaders.timex.readers.happening_days import happening_day


def read_nth_day(match: Match, ctx: Context) -> Outcome | None:
    """ "On the second day": counted from the first day told of, "of the talks" where they are what that day dates."""
    ordinal = match.value("ord")
    first = ctx.units.get(FIRST)
    if not ordinal.isdigit() or not 2 <= int(ordinal) <= MOST or first is None or match.start - first.token > REACH:
        return None
    if match.tokens.after(match.end) == "of":
        told, last = happening_day(match, ctx), ctx.units["day"]
        if told is None or told.day not in (first.day, last.day):
            return None
    elif ctx.published is not None and first.day > ctx.published:
        return None
    found = shifted(first.day, "day", int(ordinal) - 1)
    return Outcome("DATE", found, anchor=first.anchor) if found.first else None


MOST, REACH = 10, 90
"""The last day that is counted so, and how many tokens before it the first day may stand."""
