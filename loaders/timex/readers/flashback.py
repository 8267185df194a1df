"""Weekdays by which a report tells day by day of what is long past: "on Thursday, 14 April, she asked. Late on Friday she was told".

Of a day that is no longer news writers give the date alone; who gives its weekday as well is telling a story, and the next weekdays
go on with it.
"""

from datetime import timedelta
from typing import Final

from loaders.timex.context import FORTNIGHT, Context
from loaders.timex.match import Match
from loaders.timex.outcome import Anchor
from loaders.timex.stops import is_stop
from loaders.timex.tense import form

_PACE: Final = 80
"""Tokens after a day with its weekday within which another weekday goes on from it."""
_BESIDE: Final = 6
"""Tokens about a weekday in which a verb of saying shows that it is when a report came out."""


def same_day(match: Match, ctx: Context) -> Anchor | None:
    """The date that a weekday only describes: "on 11 April last year, a Monday"."""
    last, tokens = ctx.reference, match.tokens
    if last is None or last.period.grain != "day" or tokens.before(match.start) != "a":
        return None
    beside = tokens.before(match.start - 1) in {",", "(", "–", "-"} and last.token == match.start - 2
    return last.anchor if beside and last.day.isoweekday() == int(match.value("weekday")) else None


def that_weekday(match: Match, ctx: Context) -> Anchor | None:
    """The day named last, where it was a weekday that is taken up: "Two days later it burned; that same Wednesday the army came"."""
    words = match.lower
    taken_up = "that" in words[:1] and (
        "same" in words or "very" in words or match.tokens.before(match.start) in {"on", "by"}
    )
    last = ctx.near_reference(match, _PACE) if taken_up or words[:1] == ["same"] else None
    if last is None or last.period.grain != "day" or (ctx.published and last.day > ctx.published):
        return None
    ahead = (int(match.value("weekday")) - last.day.isoweekday()) % 7
    return last.anchor._replace(day=last.day + timedelta(ahead)) if not ahead or "same" not in words else None


def story_day(match: Match, ctx: Context) -> Anchor | None:
    """The day with its weekday, long past, from which a bare weekday of a later sentence goes on."""
    last, tokens = ctx.near_reference(match, _PACE), match.tokens
    if last is None or not last.by_weekday or ctx.published is None or (ctx.published - last.day).days <= FORTNIGHT:
        return None
    apart = any(is_stop(tokens, index) for index in range(max(last.token, 0), match.start))
    return last.anchor if apart and ctx.direction(match) != "future" and not _said(match) else None


def _said(match: Match) -> bool:
    """Whether a weekday is that of a statement: "police said on Tuesday", "On Tuesday, the ministry said"."""
    words = match.tokens.words
    for row in (
        range(match.start - 1, max(match.start - 1 - _BESIDE, -1), -1),
        range(match.end, min(match.end + _BESIDE, len(words))),
    ):
        for index in row:
            if is_stop(match.tokens, index):
                break
            found = form(words[index].lower())
            told = match.tokens.before(index) in {"was", "were", "been", "be"}  # "She was told on Friday"
            if found is not None and found.frame == "say" and not told:
                return True
    return False
