"""Readers of what is counted from a happening: "two days after the vote", "hours later".

The day of the happening stands in the same sentence ("the raid of 4 March"), or the text has dated it before ("they voted on 3
March"). With neither, the words stay what they are in TIMEX3, a length of time.
"""

from datetime import timedelta

from loaders.timex.context import Context
from loaders.timex.counts import count
from loaders.timex.cues import cues
from loaders.timex.grammar import grammar
from loaders.timex.happenings import CLAUSE, Named, ends_clause, named
from loaders.timex.match import Match
from loaders.timex.model import Direction
from loaders.timex.outcome import Anchor, Outcome
from loaders.timex.periods import Period, day, shifted
from loaders.timex.readers.dates import read_date, read_iso, read_numeric
from loaders.timex.readers.days import ends_phrase
from loaders.timex.readers.lengths import length
from loaders.timex.readers.offsets import shift
from loaders.timex.readers.shared import vague
from loaders.timex.readers.weekdays import read_weekday, read_weekday_rel
from loaders.timex.stops import is_stop
from loaders.timex.vocabulary import meanings

DAYS = {
    "date": read_date,
    "iso": read_iso,
    "numeric": read_numeric,
    "weekday": read_weekday,
    "weekday_rel": read_weekday_rel,
}
"""The readers of the days that a happening can have beside it."""


def happening_day(match: Match, ctx: Context) -> Anchor | None:
    """The day of the happening that is named after a match and its "after" or "before"; None if the text does not tell."""
    at = match.end + (match.tokens.after(match.end) in ("after", "before", "of"))
    what = named(match.tokens, at)
    if what is None:
        return None
    return day_at(match, at, ctx) or day_beside(match, what, ctx) or ctx.when(what)


def day_at(match: Match, at: int, ctx: Context) -> Anchor | None:
    """The day that is written at a token; None if none is."""
    for other in grammar().candidates(match.tokens, at) if at < len(match.tokens.words) else ():
        reader = DAYS.get(other.rule.read)
        try:
            outcome = reader(other, ctx) if reader is not None else None
        except OverflowError:
            outcome = None
        if outcome is not None and outcome.period.grain == "day" and outcome.period.first is not None:
            return Anchor(outcome.period.first, other.text, *other.span)
    return None


def day_beside(match: Match, what: Named, ctx: Context) -> Anchor | None:
    """The day that stands beside a happening in its sentence: "the raid of 4 March", "had blocked roads on Monday"."""
    tokens, at = match.tokens, what.at + 1
    if not what.verbal:
        if tokens.after(at) == "," and tokens.after(at + 1) in ("held", "which"):
            at = next((i for i in range(at, min(at + 6, len(tokens.words))) if tokens.after(i) == "on"), at)
        return day_at(match, at + 1, ctx) if tokens.after(at) in ("of", "on") else None
    for index in range(at, min(at + CLAUSE, len(tokens.words))):
        if ends_clause(tokens, index):
            return None
        found = day_at(match, index + 1, ctx) if tokens.words[index].lower() == "on" else None
        if found is not None:
            return found if is_subordinate(match, what, found) else None
    return None


def is_subordinate(match: Match, what: Named, found: Anchor) -> bool:
    """Whether a day belongs to the clause after "after", and not to the main clause that may follow it."""
    tokens = match.tokens
    opens = match.start == 0 or is_stop(tokens, match.start - 1)
    closes = tokens.text[found.end : found.end + 1] == ","
    return not opens or closes or "had" in (word.lower() for word in tokens.words[match.end : what.at])


def read_after_happening(match: Match, ctx: Context) -> Outcome | None:
    """ "Two days after the vote", "a month after X": as many units from its day on; a length of time if that is not known."""
    base = happening_day(match, ctx)
    amount = count(match.words("count"))
    if base is None and match.tokens.after(match.end + 1) in ("that", "this", "then"):
        base = that_day(match, ctx)
    if base is None or amount == "X":
        return None
    return shift(base, unit_of(match), float(amount) * (-1 if match.tokens.after(match.end) == "before" else 1))


def that_day(match: Match, ctx: Context) -> Anchor | None:
    """The day that "three days after that" goes on from, where "that" stands for itself."""
    follower = match.tokens.after(match.end + 2)
    last = ctx.reported_day() if not follower[:1].isalpha() or follower in cues()["opener"] else None
    return last.anchor if last is not None else None


def read_neighbour(match: Match, ctx: Context) -> Outcome | None:
    """ "The day before": counted from the date of the story or the sentence, in news else from the day of writing.

    With a clause after it ("the day before he fled") it is counted from what that tells of, if the text dates it.
    """
    words = match.lower
    back = "before" in words
    name = next(w for w in ("night", "day", "week", "month", "year") if w in words)
    if not ends_phrase(match) and match.tokens.after(match.end) not in ("that", "or"):
        told = happening_day(match, ctx)
        if told is not None and name != "night":
            return Outcome("DATE", shifted(told.day, name, -1 if back else 1), anchor=told)
        return vague("XXXX-XX-XX") if name == "day" else None
    near = ctx.told(match) if ctx.narrative else ctx.finer_reference(match, "day", 30 if back else 90)
    if back and not ctx.narrative and "had" in following(match):
        near = ctx.reported_day()
    close = ctx.close_reference(match) is near
    distant = near is not None and (close or not (back and counted_from_today(near.anchor, ctx)))
    chained = near is not None and near.period.grain == "day" and (distant or match.tokens.after(match.end) == "that")
    base = near.anchor if near is not None and chained else ctx.today
    if base is None:
        return vague("XXXX-XX-XX")
    found = shifted(base.day, "day" if name == "night" else name, -1 if back else 1)
    if name == "night":
        return Outcome("TIME", found.suffixed("TNI"), anchor=base)
    return Outcome("DATE", found, anchor=base, direction="past" if back else "future")


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


def counted_from_today(anchor: Anchor, ctx: Context) -> bool:
    """Whether a date is so near the day of writing that a report would count from that day instead."""
    return ctx.published is not None and not ctx.narrative and abs((ctx.published - anchor.day).days) <= 7


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
    period = Period(length(amount, unit_of(match)), base.day, base.day, "day")
    return Outcome("DURATION", period, anchor=base, carry=False)


WITHIN_DAY = 12
"""The most hours, or minutes, within which something is taken to happen on the same day."""


def unit_of(match: Match) -> str:
    """The code of the unit that a match counts in."""
    unit = meanings(match.word("unit") or match.word("units"))
    return unit.get("unit") or unit.get("units", "")


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


def told_day(match: Match, ctx: Context) -> Anchor | None:
    """The day named last, if it stands in the same sentence or in the one before."""
    last = ctx.close_reference(match)
    return last.anchor if last is not None and last.period.grain == "day" else None
