"""Readers of the day, week or month beside another: "the day before", "the eve of the summit"."""

from datetime import timedelta

from loaders.timex.context import Context
from loaders.timex.happenings import CLAUSE
from loaders.timex.match import Match
from loaders.timex.outcome import Outcome
from loaders.timex.periods import day, shifted
from loaders.timex.readers.days import ends_phrase
from loaders.timex.readers.happening_days import happening_day, told_day
from loaders.timex.readers.shared import vague
from loaders.timex.stops import is_stop
from loaders.timex.tense import is_past


def read_neighbour(match: Match, ctx: Context) -> Outcome | None:
    """ "The day before": counted from the date of the story or the sentence, in news else from the day of writing.

    With a clause after it ("the day before he fled") it is counted from what that tells of, if the text dates it.
    """
    words = match.lower
    back = "before" in words
    name = next(w for w in ("night", "day", "week", "month", "year") if w in words)
    if not ends_phrase(match) and match.tokens.after(match.end) not in ("that", "or") and not opens_second(match):
        told = happening_day(match, ctx)
        if told is not None and name != "night":
            return Outcome("DATE", shifted(told.day, name, -1 if back else 1), anchor=told)
        return vague("XXXX-XX-XX") if name == "day" else None
    near = ctx.told(match) if ctx.narrative else ctx.finer_reference(match, "day", 60 if back else 90)
    if back and not ctx.narrative and "had" in following(match):
        near = ctx.reported_day()
    base = near.anchor if near is not None and near.period.grain == "day" else ctx.today
    if base is None:
        return vague("XXXX-XX-XX")
    found = shifted(base.day, "day" if name == "night" else name, -1 if back else 1)
    if name == "night":
        return Outcome("TIME", found.suffixed("TNI"), anchor=base)
    return Outcome("DATE", found, anchor=base, direction="past" if back else "future")


def opens_second(match: Match) -> bool:
    """Whether a second verb follows "and": "found the ship on Monday, and the day after | published a film of it"."""
    tokens = match.tokens
    return tokens.before(match.start) in ("and", "but") and match.end < len(tokens.words) and is_past(tokens, match.end)


def read_eve(match: Match, ctx: Context) -> Outcome | None:
    """ "The eve of the summit": the day before what the text has dated; "of that trip": before the day named last."""
    base = happening_day(match, ctx)
    if base is None and match.tokens.after(match.end + 1) in ("that", "this"):
        base = told_day(match, ctx)
    if base is None:
        return vague("XXXX-XX-XX")
    return Outcome("DATE", day(base.day - timedelta(1)), anchor=base, carry=False)


def following(match: Match) -> list[str]:
    """The words after a match in its sentence, in lower case, and those right before it."""
    tokens = match.tokens
    last = next(
        (i for i in range(match.end, min(match.end + CLAUSE, len(tokens.words))) if is_stop(tokens, i)),
        match.end + CLAUSE,
    )
    first = next(
        (i for i in range(match.start - 1, max(match.start - CLAUSE, 0), -1) if is_stop(tokens, i)),
        max(match.start - CLAUSE, 0),
    )
    return [word.lower() for word in tokens.words[first:last]]
