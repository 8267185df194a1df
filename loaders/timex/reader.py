"""Reads the time expressions of a text: recognise, resolve against an anchor, keep the trail."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Final, Literal

from . import readers_calendar as calendar
from . import readers_clock as clock
from . import readers_holiday as holiday
from . import readers_length as length
from . import readers_relative as relative
from .bounds import with_bounds
from .context import Anchor, Context, Outcome
from .evidence import is_stop
from .grammar import Match, grammar
from .model import Timex
from .speech import SPOKEN, dateline, quotation, said_after
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
    if match.has("holidayname"):
        span = match.groups["holidayname"]
        return holiday.read_holiday(replace(match, start=span[0], end=match.end), ctx)
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
    ctx = Context(anchor, day_month_order(text))
    found: list[Timex] = []
    spans: list[tuple[int, int]] = []
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
            spans.append((outcome.start if outcome.start >= 0 else match.start, match.end))
            note(match, outcome, ctx)
            at = match.end
    return with_bounds(found, spans, tokens)


def read_at(tokens: Tokens, at: int, ctx: Context) -> tuple[Match, Outcome] | None:
    """The longest expression that starts at a token and that its reader accepts."""
    for match in grammar().candidates(tokens, at):
        ctx.borrowed = borrowed_year(match)
        with_speaker = speaker(match, ctx) if match.rule.name in SPOKEN else None
        outcome = read_match(match, with_speaker or ctx)
        if outcome is not None:
            return match, outcome
    return None


def speaker(match: Match, ctx: Context) -> Context | None:
    """A context whose today is the day on which the words about a match were spoken; None if they are no dated quotation."""
    quoted = quotation(match.tokens, match.start)
    for index in said_after(match.tokens, quoted[1]) if quoted else ():
        if is_stop(match.tokens, index):
            return None
        for other in grammar().candidates(match.tokens, index):
            outcome = read_match(other, ctx) if other.rule.name in SPEECH_DATES else None
            if outcome is not None and outcome.period.first is not None and outcome.period.grain == "day":
                return replace(ctx, spoken=Anchor(outcome.period.first, other.text, *other.span), story=None)
    return None


SPEECH_DATES: Final = frozenset(
    "weekday weekday-last date-month-day date-day-month today weekday-part yesterday-morning date-day-month-spelled".split()
)
"""The rules whose expressions, after a verb of saying, date a quotation."""


SLASHES: Final = re.compile(r"(?<![\d/.])(\d\d?)/(\d\d?)/(?:\d{4}|\d\d)(?![\d/])")


def day_month_order(text: str) -> Literal["", "dmy", "mdy"]:
    """Whether the text writes the day or the month first in 3/12/2019, told by the dates where only one can be meant."""
    for first, second in SLASHES.findall(text):
        if int(first) > 12 >= int(second):
            return "dmy"
        if int(second) > 12 >= int(first):
            return "mdy"
    return ""


CONNECTORS: Final = frozenset({"-", "–", "—", "−", "to", "and", "or", "until", "till", "through", "&"})
SKIPPED: Final = CONNECTORS | {"from", "in", "on", "the"}


def borrowed_year(match: Match) -> int | None:
    """The year that a month or season without one takes from the other end of its range or list; None if there is none."""
    if not (match.has("month") or match.has("season")) or match.has("year") or match.has("yearapos") or match.has("rel"):
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
    ctx.spoken = dateline(match, outcome, ctx) or ctx.spoken
    ctx.remember(match, outcome, explicit)
    ctx.previous = match, outcome
