"""The year that a month or a day without one takes over from a date before it in the text."""

from datetime import date

from loaders.timex.context import Context
from loaders.timex.match import Match
from loaders.timex.outcome import Anchor, Reference
from loaders.timex.periods import calendar_day
from loaders.timex.stops import is_stop
from loaders.timex.story import STORY_GRAINS


def year_beside(match: Match, ctx: Context) -> tuple[int, Anchor] | None:
    """The year that "last year" or "next year" has named shortly before: "last year’s fair, held in October"."""
    last = ctx.near_reference(match, 12)
    if last is None or last.explicit or last.period.grain != "year" or last.period.first is None or match.has("rel"):
        return None
    possessive = match.tokens.after(last.token) in ("'s", "’s") if last.token >= 0 else False
    if not possessive and match.start - last.token > 2:
        return None
    if any(is_stop(match.tokens, index) for index in range(max(last.token, 0), match.start)):
        return None
    return last.period.first.year, last.anchor


def that_year(match: Match, ctx: Context) -> tuple[int, Anchor] | None:
    """The year of "that December": that of the date named last."""
    last = ctx.reference if match.word("rel").lower() == "that" else None
    return (last.period.first.year, last.anchor) if last is not None and last.period.first is not None else None


def carried_year(match: Match, ctx: Context, number: int, day_number: int) -> tuple[int, Anchor] | None:
    """The year of the date before, where the text tells a story of past years; a winter runs into the next year."""
    last = ctx.story.now if ctx.narrative else ctx.near_reference(match, 30)
    if ctx.published is None and not states_year(match, last):
        return None
    grains = STORY_GRAINS | {"year"} if ctx.narrative else STORY_GRAINS
    if last is None or last.period.first is None or last.period.grain not in grains:
        return None
    then = last.period.first
    if ctx.narrative and ctx.deictic and not ctx.history and ctx.direction(match) == "future":
        return None  # a report that has told of past years looks ahead: "leaders hold a summit on 24 February"
    if not ctx.narrative:
        return follows(match, last, then, ctx, (number, day_number)) if not match.has("rel") else None
    if match.has("rel"):
        return (year_by_word(match.word("rel").lower(), then, number), last.anchor) if ctx.history else None
    return story_year(last, then, ctx.story.stated or then.year, number), last.anchor


def states_year(match: Match, last: Reference | None) -> bool:
    """Whether a date before states its year, in the same paragraph: without a day of publication nothing else tells the year."""
    if last is None or not last.explicit:
        return False
    start = match.tokens.ends[last.token - 1] if last.token > 0 else 0
    return "\n\n" not in match.tokens.text[start : match.span[0]]


def follows(
    match: Match, last: Reference, then: date, ctx: Context, named: tuple[int, int]
) -> tuple[int, Anchor] | None:
    """The year of a day that follows soon on one dated outright: "18 October 2019 ... On 15 November"; None if it does not."""
    number, day_number = named
    if not last.explicit or ctx.published is None or then > ctx.published:
        return None
    for year in (then.year, then.year + 1):
        moment = calendar_day(year, number, min(day_number or 28, 28))
        if 0 <= (moment - then).days <= SOON and moment <= ctx.published:
            return None if is_news(match, last, ctx, named) else (year, last.anchor)
    return None


def is_news(match: Match, last: Reference, ctx: Context, named: tuple[int, int]) -> bool:
    """Whether a day is near that of writing and stands in another paragraph than the year before it, which then says nothing of it."""
    published = ctx.published
    assert published is not None
    day = calendar_day(published.year, named[0], min(named[1] or 28, 28))
    text, ends = match.tokens.text, match.tokens.ends
    if day > published and ctx.direction(match) == "past":
        return False
    apart = last.token > 0 and "\n" in text[ends[last.token - 1] : match.span[0]]
    return apart and abs((day - published).days) <= NEWS


NEWS = 30
"""Days from the day of writing within which a day without a year is news."""


SOON = 100
"""Days within which a day without a year may follow on a date with one, in a report."""


def year_by_word(word: str, then: date, number: int) -> int:
    """The year of "the previous April" and "the following May", seen from a date of a story."""
    if word in ("next", "following", "coming", "ensuing", "subsequent"):
        return then.year if number > then.month else then.year + 1
    if word in ("last", "previous", "past", "preceding"):
        return then.year if number < then.month else then.year - 1
    return then.year


def story_year(last: Reference, then: date, stated: int, number: int) -> int:
    """The year of a month that a story names: forward rather than back, and never past the year after the one last stated."""
    if last.period.grain not in ("day", "month", "week", "season"):
        return then.year
    forward = (number - then.month) % 12
    if number < then.month and forward <= 4 and then.year <= stated:
        return then.year + 1
    return then.year
