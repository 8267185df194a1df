"""What a later part of the same sentence gives to an expression: the year of a range's other end, the day of a quotation."""

from dataclasses import replace
from typing import Final

from loaders.timex.context import Context
from loaders.timex.grammar import grammar
from loaders.timex.match import Match
from loaders.timex.outcome import Anchor
from loaders.timex.readers import read_match
from loaders.timex.speech import quotation, said_after
from loaders.timex.stops import is_stop
from loaders.timex.story import Story

CONNECTORS: Final = frozenset({"-", "–", "—", "−", "to", "and", "or", "until", "till", "through", "&", "/"})
SKIPPED: Final = CONNECTORS | {"from", "in", "on", "the"}


def borrowed_year(match: Match) -> int | None:
    """The year that a month or season without one takes from the other end of its range or list; None if there is none."""
    if not (match.has("month") or match.has("season")) or any(match.has(part) for part in ("year", "yearapos", "rel")):
        return None
    here = match
    for _ in range(3):
        other = connected(here)
        if other is None or not (other.has("month") or other.has("season")):
            return None
        if other.has("year"):
            return int(other.word("year")) - (order(match) > order(other))
        here = other
    return None


def connected(match: Match) -> Match | None:
    """What stands on the other side of a dash, "to" or "and"."""
    at = match.end
    if match.tokens.after(at) not in CONNECTORS:
        return None
    while match.tokens.after(at) in SKIPPED and at < match.end + 3:
        at += 1
    return next(grammar().candidates(match.tokens, at), None) if at < len(match.tokens.words) else None


def order(match: Match) -> int:
    """Where a month or season stands in the year, to tell whether a range runs over its end."""
    if match.has("month"):
        return int(match.value("month"))
    return {"SP": 3, "SU": 6, "FA": 9, "WI": 1}[match.value("season")]


def speaker(match: Match, ctx: Context) -> Context | None:
    """A context whose today is the day on which the words about a match were spoken; None if they are no dated quotation."""
    quoted = quotation(match.tokens, match.start)
    for index in said_after(match.tokens, quoted[1]) if quoted else ():
        if is_stop(match.tokens, index):
            return None
        for other in grammar().candidates(match.tokens, index):
            outcome = read_match(other, ctx) if "speech-date" in other.rule.marks else None
            if outcome is not None and outcome.period.first is not None and outcome.period.grain == "day":
                return replace(ctx, spoken=Anchor(outcome.period.first, other.text, *other.span), story=Story())
    return None
