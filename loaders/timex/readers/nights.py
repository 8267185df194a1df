"""Reader of "overnight": the night after the day just told of, or before the day of writing."""

from datetime import timedelta

from loaders.timex.context import Context
from loaders.timex.cues import cues
from loaders.timex.match import Match
from loaders.timex.outcome import Anchor, Outcome
from loaders.timex.periods import Period
from loaders.timex.readers.happening_days import told_day
from loaders.timex.readers.weekdays import read_weekday
from loaders.timex.stops import is_stop
from loaders.timex.tense import form


def read_overnight(match: Match, ctx: Context) -> Outcome | None:
    """ "Overnight" as an adverb: the night after the day just told of; else the night before the day of writing.

    What was said on a day to have happened overnight happened in the night before it.
    """
    follower = match.tokens.after(match.end)
    ended = follower[:1] in ("", ".", ",", ";", ")", "\n") or follower in (
        "and",
        "after",
        "as",
        "in",
        "on",
        "at",
        "when",
    )
    if match.tokens.before(match.start) in cues()["nominal"] or not (ended or starts_clause(match)):
        return None
    told = told_day(match, ctx)
    if told is not None and ctx.today is not None and told.day >= ctx.today.day and not ctx.narrative:
        told = None
    if told is None and (ctx.today is None or ctx.history):
        return Outcome("TIME", Period("XXXX-XX-XXTNI"), carry=False)
    if ctx.direction(match) == "future":
        return Outcome("TIME", Period("XXXX-XX-XXTNI"), carry=False)
    base = told or ctx.today
    assert base is not None
    night = base.day - timedelta(1) if told is None or reported(match, told) else base.day
    return Outcome(
        "TIME",
        Period(f"{night.isoformat()}TNI", night, night + timedelta(1), "night"),
        anchor=base,
        carry=False,
    )


def read_night_between(match: Match, ctx: Context) -> Outcome | None:
    """ "The night from Thursday to Friday", "overnight into Friday": the night before the later day."""
    span = match.groups["weekday2"]
    later = read_weekday(match._replace(start=span[0], groups={"weekday": span}), ctx)
    if later is None or later.period.first is None:
        return Outcome("TIME", Period("XXXX-XX-XXTNI"), carry=False)
    night = later.period.first - timedelta(1)
    period = Period(f"{night.isoformat()}TNI", night, night + timedelta(1), "night")
    return Outcome("TIME", period, anchor=later.anchor, direction=later.direction)


def starts_clause(match: Match) -> bool:
    """Whether a match opens its clause: "overnight two more died", "and overnight it rained"."""
    return (
        match.start == 0 or is_stop(match.tokens, match.start - 1) or match.tokens.before(match.start) in ("and", "but")
    )


def reported(match: Match, told: Anchor) -> bool:
    """Whether the day told is that of a report of what a match dates: "said on Monday that it had capsized overnight"."""
    tokens, saying = match.tokens, False
    for index in range(match.start - 1, -1, -1):
        if is_stop(tokens, index):
            return False
        found = form(tokens.words[index].lower())
        saying = saying or (found is not None and found.frame == "say")
        if tokens.start(index) <= told.start:
            before = form(tokens.before(index)), form(tokens.before(index - 1))
            return saying or any(f is not None and f.frame == "say" for f in before)
    return False
