"""Readers of quarters and halves of years, and of the same a year before."""

from datetime import date

from loaders.timex.context import Context
from loaders.timex.match import Match
from loaders.timex.outcome import Outcome
from loaders.timex.periods import ends, half, quarter, shifted, year
from loaders.timex.readers.dates import read_date
from loaders.timex.readers.shared import (
    AHEAD,
    BACK,
    base_for,
    finish,
    full_year,
    offset_of,
    rel_of,
    related_year,
    vague,
)
from loaders.timex.vocabulary import false_friends, meanings


def read_quarter(match: Match, ctx: Context) -> Outcome | None:
    """A quarter or a half of a year: the year stated, else that of the last full one, or of the next if ahead."""
    word = match.word("ord").lower()
    number = int(match.value("quarterword") or match.value("halfword") or 0)
    is_half = (
        match.has("halfword") or "half" in match.text.lower() or match.tokens.after(match.end + 2) in ("half", "halves")
    )
    if word:
        spelled = meanings(word).get("ord", "")
        number = (
            (2 if is_half else 4)
            if spelled == "last"
            else int(spelled)
            if spelled
            else int("".join(c for c in word if c.isdigit()))
        )
    make, most = (half, 2) if is_half else (quarter, 4)
    if not 1 <= number <= most:
        return None
    if match.has("year") or match.has("yearapos"):
        return finish(match, make(full_year(match.word("year") or match.word("yearapos"), ctx), number))
    if ctx.today is None:
        return vague(f"XXXX-{'H' if is_half else 'Q'}{number}")
    if match.has("yearrel"):
        return finish(match, make(related_year(match.word("yearrel"), match, ctx), number), ctx.today)
    if is_half and not quarter_context(match):
        return None
    here, way = ctx.today.day, ctx.direction(match)
    if ctx.narrated:
        return finish(match, make(ctx.narrated.day.year, number), ctx.narrated.anchor)
    offset = quarter_year(ends(make(here.year, number)), here, rel_of(match), way)
    return finish(match, make(here.year + offset, number), ctx.today, "future" if way == "future" else "past")


def quarter_year(span: tuple[date, date], here: date, rel: str, way: str) -> int:
    """Years between the day of writing and a quarter, of which `span` is this year's."""
    first, last = span
    if rel in BACK:
        return -1 if last >= here else 0
    if way == "future" or rel in AHEAD:
        return 1 if last < here else 0
    return -1 if first > here else 0


def quarter_context(match: Match) -> bool:
    """Whether "the first half" is one of a year and not of a match or a book."""
    first, last = max(match.start - SPORT_REACH, 0), match.end + SPORT_REACH
    about = {word.lower() for word in match.tokens.words[first:last]}
    return match.tokens.after(match.end) not in ("of", "poss", "lead") and about.isdisjoint(false_friends()["sporting"])


SPORT_REACH = 20
"""How many tokens away a word of sport shows that a half is one of a match."""


def read_half(match: Match, ctx: Context) -> Outcome | None:
    """ "The latter half of 2006"."""
    words = match.lower
    number = 1 if {"first", "early", "earlier"} & set(words) else 2
    if match.has("year"):
        return Outcome("DATE", half(int(match.word("year")), number))
    base = base_for(match, ctx, rel_of(match))
    if base is None:
        return vague(f"XXXX-H{number}")
    return Outcome("DATE", half(base.day.year + offset_of(match.word("rel")), number), anchor=base)


def read_year_earlier(match: Match, ctx: Context) -> Outcome | None:
    """ "The year-earlier period": the quarter, month or year spoken of, a year before."""
    if ctx.today is None:
        return vague("XXXX")
    return a_year_before(match, ctx, 1)


def read_same_before(match: Match, ctx: Context) -> Outcome | None:
    """ "The same quarter" of a year that follows: "a year ago", "last year"."""
    words = match.lower
    near = ctx.near_reference(match, 60)
    base = near.anchor if near is not None and near.period.grain == words[-1] else ctx.today
    if base is None:
        return None
    back = {"quarter": -4, "month": -12, "week": -52}[words[-1]]
    return Outcome("DATE", shifted(base.day, words[-1], back), anchor=base, direction="past", carry=False)


def a_year_before(match: Match, ctx: Context, count: int) -> Outcome | None:
    """The stretch spoken of in the same sentence, `count` years before; the plain year if none is."""
    last = ctx.reference
    near = ctx.near_reference(match, 45)
    quarterly = "quarter" in match.text.lower()
    if quarterly and (near is None or near.period.grain != "quarter") and ctx.today:
        return Outcome(
            "DATE", shifted(ctx.today.day, "quarter", -1 - 4 * count), anchor=ctx.today, direction="past", carry=False
        )
    if (
        near is not None
        and last is not None
        and near.period.first
        and near.period.grain in ("quarter", "month", "half")
    ):
        found = shifted(
            near.period.first,
            near.period.grain,
            -12 * count if near.period.grain == "month" else (-4 if near.period.grain == "quarter" else -2) * count,
        )
        return Outcome("DATE", found, anchor=near.anchor, direction="past", carry=ctx.history)
    base = (
        near.anchor
        if near is not None and near.period.grain == "year"
        else (last.anchor if ctx.narrative and last else ctx.today)
    )
    if base is None:
        return vague("XXXX")
    return Outcome("DATE", year(base.day.year - count), anchor=base, direction="past", carry=ctx.history)


def read_quarter_of_month(match: Match, ctx: Context) -> Outcome | None:
    """ "The March quarter": the one that ends with the month."""
    found = read_date(match, ctx)
    if found is None or found.period.first is None or found.period.first.month % 3:
        return None
    first = found.period.first
    return found._replace(period=quarter(first.year, first.month // 3))
