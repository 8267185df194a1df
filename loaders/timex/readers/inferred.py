"""The year of a month or a day that comes without one: from the narrative, from direction, or as the nearest."""

from datetime import date

from loaders.timex.context import STORY_GRAINS, Anchor, Context, Outcome, Reference
from loaders.timex.cues import cues
from loaders.timex.grammar import Match
from loaders.timex.model import Direction
from loaders.timex.periods import calendar_day, day_of, month
from loaders.timex.readers.shared import finish, vague
from loaders.timex.stops import is_stop
from loaders.timex.tense import is_past


def unsaid_year(match: Match, ctx: Context, number: int, day_number: int) -> Outcome | None:
    """A month or a day whose year has to be inferred: from the narrative, from direction, or as the nearest."""
    if ctx.borrowed is not None and not match.has("rel"):
        lent = day_of(ctx.borrowed, number, day_number) if day_number else month(ctx.borrowed, number)
        return finish(match, lent) if lent else None
    template = f"XXXX-{number:02}" + (f"-{day_number:02}" if day_number else "")
    carried = carried_year(match, ctx, number, day_number) or that_year(match, ctx)
    if carried is not None:
        found = day_of(carried[0], number, day_number) if day_number else month(carried[0], number)
        return finish(match, found, carried[1]) if found else None
    if ctx.today is None:
        return vague(template)
    beside = year_beside(match, ctx)
    if beside is not None:
        found = day_of(beside[0], number, day_number) if day_number else month(beside[0], number)
        return finish(match, found, beside[1]) if found else None
    here, way = ctx.today.day, ctx.direction(match)
    chosen = choose_year(match, ctx, here, number, day_number, way)
    found = day_of(chosen, number, day_number) if day_number else month(chosen, number)
    if found is None or found.first is None:
        return None
    actual: Direction = "past" if found.first <= here else "future"
    return finish(match, found, ctx.today, actual)


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
    last = ctx.story if ctx.narrative else ctx.near_reference(match, 30)
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
    return story_year(last, then, ctx.stated or then.year, number), last.anchor


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


def choose_year(match: Match, ctx: Context, here: date, number: int, day_number: int, way: str) -> int:
    """The year of a month or day without one, seen from a day of writing."""
    rel = match.word("rel").lower() if match.has("rel") else ""
    agreed = weekday_year(match, here, number, day_number)
    if agreed is not None:
        return agreed
    behind = here.year if (number, day_number or 1) <= (here.month, here.day if day_number else 1) else here.year - 1
    if rel in ("this", "that"):
        return here.year
    if rel in ("last", "past", "previous", "preceding"):
        return here.year if number < here.month else here.year - 1
    if rel:
        return here.year if number > here.month else here.year + 1
    if number == here.month and not day_number:
        return here.year
    if match.tokens.before(match.start) in ("since", "ended") or (way == "past" and right_after_past(match)):
        return behind
    return by_distance(here, behind, (number, day_number), way)


def right_after_past(match: Match) -> bool:
    """Whether the verb right before a date is a past: "vanished on December 28" lies behind, however far."""
    at, tokens = match.start - 2, match.tokens
    if tokens.before(match.start) not in ("on", "in") or at < 0 or tokens.words[at].lower() in cues()["auxiliary"]:
        return False
    return is_past(tokens, at)


def by_distance(here: date, behind: int, named: tuple[int, int], way: str) -> int:
    """The year behind or the one after it: the nearer where the other is very far off, else as the words show, else behind.

    News gives the year of a day that is ten months off; `named` is month and day, the day 0 where none is named.
    """
    this = calendar_day(here.year, named[0], min(named[1] or 15, 28))
    far, near = (FAR, NEAR) if named[1] else (FAR_MONTH, NEAR_MONTH)
    past = this if this <= here else calendar_day(this.year - 1, this.month, this.day)
    ahead = calendar_day(past.year + 1, past.month, past.day)
    if (here - past).days > far and (ahead - here).days < near:
        return behind + 1
    if (ahead - here).days > far and (here - past).days < near:
        return behind
    return behind + 1 if way == "future" else behind


FAR, NEAR = 270, 75
"""Days from the day of writing at which a day without a year is far off, or near."""

FAR_MONTH, NEAR_MONTH = 320, 50
"""The same for a month: "he resigned in May", written in March, is ten months ago."""


def weekday_year(match: Match, here: date, number: int, day_number: int) -> int | None:
    """The nearest year in which a day of a month is the weekday that a match names beside it; None if it names none."""
    if not match.has("weekday") or not day_number:
        return None
    days = [day_of(here.year + offset, number, day_number) for offset in (0, -1, 1, -2)]
    fitting = [d.first for d in days if d and d.first and d.first.isoweekday() == int(match.value("weekday"))]
    return min(fitting, key=lambda d: abs(d - here)).year if fitting else None


def famous_year(match: Match, ctx: Context, number: int, day_number: int) -> int | None:
    """2001 for "the Sept. 11 attacks", in anything published since."""
    if (number, day_number) != (9, 11) or (ctx.published is not None and ctx.published < NINE_ELEVEN):
        return None
    after = {word.lower() for word in match.tokens.words[match.end : match.end + 2]}
    return NINE_ELEVEN.year if after & ATTACKS else None


NINE_ELEVEN = date(2001, 9, 11)
ATTACKS = frozenset("attack attacks terrorist terror hijackers hijackings commission".split())
