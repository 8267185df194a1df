"""Days that are known by their month and day alone: the rows of `data/famous_days.txt`."""

from collections.abc import Iterator
from datetime import date
from functools import cache

from loaders.timex.context import Context
from loaders.timex.match import Match
from loaders.timex.outcome import Outcome
from loaders.timex.periods import day
from loaders.timex.vocabulary import word_lists


@cache
def famous_days() -> dict[date, frozenset[str]]:
    """The days, each with the words one of which follows it."""
    return {date.fromisoformat(written): words for written, words in word_lists("famous_days.txt").items()}


def known(ctx: Context) -> Iterator[date]:
    """The days that were known when the text was published."""
    return (famous for famous in famous_days() if ctx.published is None or famous <= ctx.published)


def famous_year(match: Match, ctx: Context, number: int, day_number: int) -> int | None:
    """2001 for "the Sept. 11 attacks", in anything published since; None for a day that is not famous."""
    after = {word.lower() for word in match.tokens.words[match.end : match.end + 2]}
    fitting = (d for d in known(ctx) if (d.month, d.day) == (number, day_number) and after & famous_days()[d])
    return next((famous.year for famous in fitting), None)


def read_famous_day(match: Match, ctx: Context) -> Outcome | None:
    """ "9/11"; any other pair of numbers is a fraction or a score."""
    named = next((famous for famous in known(ctx) if f"{famous.month}/{famous.day}" == match.text), None)
    return Outcome("DATE", day(named), carry=False) if named else None
