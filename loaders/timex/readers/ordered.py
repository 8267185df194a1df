"""Weekdays that are told after another in the order of time."""

from datetime import date

from loaders.timex.context import Context
from loaders.timex.cues import cues
from loaders.timex.match import Match
from loaders.timex.outcome import Anchor
from loaders.timex.tense import is_past


def follows(match: Match, ctx: Context, moment: date) -> bool:
    """Whether a weekday to come is told after a later one: "she arrives on Monday and leaves on Thursday", said on a Wednesday."""
    last = ctx.previous
    if last is None or last[1].direction != "future" or last[0].rule.name != "weekday" or last[1].period.first is None:
        return False
    between = match.tokens.words[last[0].end : match.start]
    return "and" in between and len(between) <= REACH and "." not in between and last[1].period.first > moment


REACH = 8
"""How many tokens may stand between two weekdays that are told in their order."""


def prepared_for(match: Match, ctx: Context, moment: date) -> bool:
    """Whether a weekday is that of what the day told before it was for: "flew to Rome on Monday for talks with him on Thursday"."""
    last = ctx.previous
    if last is None or not last[0].has("weekday") or last[1].period.first is None or last[1].period.first <= moment:
        return False
    between = [word.lower() for word in match.tokens.words[last[0].end : match.start]]
    if "for" not in between or len(between) > PURPOSE:
        return False
    told = range(last[0].end, match.start)
    purpose = between[between.index("for") :]
    return not cues()["prepared"].isdisjoint(purpose) and not any(is_past(match.tokens, at) for at in told)


PURPOSE = 14
"""How many tokens may stand between a day and that of what it was for."""


def range_start(match: Match, ctx: Context) -> Anchor | None:
    """The weekday that a range began with, if this one is its end: "from Monday to Wednesday"."""
    last = ctx.previous
    if last is None or last[0].end != match.start - 1 or last[1].period.grain != "day" or last[1].period.first is None:
        return None
    joiner, opener = match.tokens.before(match.start), match.tokens.before(last[0].start)
    if joiner in ("to", "through", "-", "–") or (joiner in ("and", "until", "till") and opener in ("between", "from")):
        return Anchor(last[1].period.first, last[0].text, *last[0].span)
    return None
