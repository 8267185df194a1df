"""Reads the time expressions of a text: recognise, resolve against an anchor, keep the trail."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Final

from . import readers_calendar as calendar
from . import readers_clock as clock
from . import readers_holiday as holiday
from . import readers_length as length
from . import readers_relative as relative
from .context import Context, Outcome
from .grammar import Match, grammar
from .model import Timex
from .tokens import Tokens

Reader = Callable[[Match, Context], Outcome | None]

READERS: Final[dict[str, Reader]] = {
    name.removeprefix("read_"): reader
    for module in (calendar, clock, holiday, length, relative)
    for name, reader in vars(module).items()
    if name.startswith("read_")
}
"""The readers that rules name, by name: functions `read_...` of a match and a context."""


def read_inner(match: Match, ctx: Context) -> Outcome | None:
    """The day that stands within a longer expression ("the night of 3 May", "10 a.m. Friday"), None if there is none."""
    if match.has("month"):
        return calendar.read_date(match, ctx)
    if match.has("iso"):
        span = match.groups["iso"]
        return calendar.read_iso(replace(match, start=span[0], end=span[1]), ctx)
    if match.has("deictic"):
        return relative.read_deictic(match, ctx)
    if match.has("weekday"):
        return relative.read_weekday_rel(match, ctx) if match.has("rel") and match.word("rel") not in ("this", "This") else relative.read_weekday(match, ctx)
    if match.has("dayonly"):
        return calendar.read_day_of_month(replace(match, groups={"day": match.groups["dayonly"]}), ctx)
    if match.has("tonight") or match.has("strictpart") and "this" in match.text.lower():
        return clock.read_part_of_today(match, ctx)
    return None


def read_match(match: Match, ctx: Context) -> Outcome | None:
    """What a match means; None where it is no time expression after all."""
    try:
        return READERS[match.rule.read](match, ctx)
    except OverflowError:
        return None


def timex_of(match: Match, outcome: Outcome) -> Timex:
    """The result for the caller."""
    start, end = match.span
    if outcome.start >= 0:
        start = match.tokens.starts[outcome.start]
    period, anchor = outcome.period, outcome.anchor
    return Timex(
        start,
        end,
        match.tokens.text[start:end],
        outcome.type,
        period.value,
        outcome.mod,
        period.first,
        period.last,
        period.precision,
        anchor.day if anchor else None,
        anchor.text if anchor else "",
        anchor.start if anchor else -1,
        anchor.end if anchor else -1,
        match.rule.name,
        outcome.direction,
    )


def read_timexes(text: str, anchor: date | None) -> list[Timex]:
    """The time expressions of `text` in order, none over another.

    `anchor` is the day of publication, None if it is not known: then what needs one has a value like "XXXX-WXX-5" and no
    interval. The clock is never read, and what is said of one paragraph does not depend on later ones.
    """
    tokens = grammar().tokenize(text)
    ctx = Context(anchor)
    found: list[Timex] = []
    at = 0
    for start, end in grammar().spans(tokens):
        at = max(at, start)
        while at < end:
            read = read_at(tokens, at, ctx)
            if read is None:
                at += 1
                continue
            match, outcome = read
            found.append(timex_of(match, outcome))
            note(match, outcome, ctx)
            at = match.end
    return found


def read_at(tokens: Tokens, at: int, ctx: Context) -> tuple[Match, Outcome] | None:
    """The longest expression that starts at a token and that its reader accepts."""
    for match in grammar().candidates(tokens, at):
        ctx.borrowed = borrowed_year(match)
        outcome = read_match(match, ctx)
        if outcome is not None:
            return match, outcome
    return None


CONNECTORS: Final = frozenset({"-", "–", "—", "−", "to", "and", "or", "until", "till", "through", "&", ","})
SKIPPED: Final = CONNECTORS | {"from", "in", "on", "the", "again", "then"}


def borrowed_year(match: Match) -> int | None:
    """The year that a month or season without one takes from the other end of its range or list; None if there is none."""
    if not (match.has("month") or match.has("season")) or match.has("year") or match.has("yearapos"):
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
    found = grammar().candidates(match.tokens, at) if at < len(match.tokens.words) else []
    return found[0] if found else None


def order(match: Match) -> int:
    """Where a month or season stands in the year, to tell whether a range runs over its end."""
    if match.has("month"):
        return int(match.value("month"))
    return {"SP": 3, "SU": 6, "FA": 9, "WI": 1}[match.value("season")]


DEICTIC: Final = frozenset(
    "weekday weekday-last weekday-next weekday-of-week today tonight this-morning last-night yesterday-morning weekday-part unit-last ago"
    " day-before-yesterday date-clock clock-date".split()
)
"""The rules whose expressions show that a text speaks from the day of its publication."""


def note(match: Match, outcome: Outcome, ctx: Context) -> None:
    """Take note of a result: as a date to count from, and as evidence of what kind of text this is."""
    explicit = outcome.anchor is None
    if outcome.anchor is not None and outcome.anchor.text != "" and outcome.anchor.start < 0 and match.rule.name in DEICTIC and not ctx.history:
        ctx.deictic += 1
    ctx.remember(match, outcome, explicit)
    ctx.previous = match, outcome
