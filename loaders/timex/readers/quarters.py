"""Readers of quarters and halves of years, and of the same a year before."""

from datetime import date
from typing import Final

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
    is_half = says_half(match)
    make, most = (half, 2) if is_half else (quarter, 4)
    number = which(match, most)
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
    if ctx.narrated:
        return finish(match, make(ctx.narrated.day.year, number), ctx.narrated.anchor)
    here, way = ctx.today.day, ctx.direction(match)
    offset = quarter_year(ends(make(here.year, number)), here, rel_of(match), way)
    return finish(match, make(here.year + offset, number), ctx.today, "future" if way == "future" else "past")


def says_half(match: Match) -> bool:
    """Whether a match is of halves: "the first half", "the first and second halves"."""
    listed = match.tokens.after(match.end + 2) in ("half", "halves")
    return listed or match.has("halfword") or "half" in match.text.lower()


def which(match: Match, most: int) -> int:
    """Which of `most` quarters or halves a match means; 0 if it does not say."""
    word = match.word("ord").lower()
    if not word:
        return int(match.value("quarterword") or match.value("halfword") or 0)
    spelled = meanings(word).get("ord", "") or "".join(filter(str.isdigit, word))
    return most if spelled == "last" else int(spelled)


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
    near = ctx.near_reference(match, 45)
    grain = near.period.grain if near is not None else ""
    if "quarter" in match.text.lower() and grain != "quarter" and ctx.today:
        found = shifted(ctx.today.day, "quarter", -1 - IN_A_YEAR["quarter"] * count)
        return Outcome("DATE", found, anchor=ctx.today, direction="past", carry=False)
    if near is not None and grain in IN_A_YEAR:
        found = shifted(near.day, grain, -IN_A_YEAR[grain] * count)
        return Outcome("DATE", found, anchor=near.anchor, direction="past", carry=ctx.history)
    told = near if grain == "year" else ctx.reference if ctx.narrative else None
    base = told.anchor if told is not None else ctx.today
    if base is None:
        return vague("XXXX")
    return Outcome("DATE", year(base.day.year - count), anchor=base, direction="past", carry=ctx.history)


IN_A_YEAR: Final = {"month": 12, "quarter": 4, "half": 2}
"""The stretches that have their like a year before."""


def read_quarter_of_month(match: Match, ctx: Context) -> Outcome | None:
    """ "The March quarter": the one that ends with the month."""
    found = read_date(match, ctx)
    if found is None or found.period.first is None or found.period.first.month % 3:
        return None
    first = found.period.first
    return found._replace(period=quarter(first.year, first.month // 3))
