"""Reads the time expressions of a text: recognise, resolve against an anchor, keep the trail."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final, Literal

from loaders.timex.bounds import with_bounds
from loaders.timex.context import Context
from loaders.timex.grammar import grammar
from loaders.timex.lookahead import borrowed_year, speaker
from loaders.timex.match import Match
from loaders.timex.model import Timex
from loaders.timex.outcome import Outcome
from loaders.timex.periods import PART_THIRDS
from loaders.timex.programmes import names_programme
from loaders.timex.readers import read_match
from loaders.timex.speech import dateline
from loaders.timex.tokens import Tokens

CHUNK: Final = 50_000
"""Characters after which the text is cut at the next blank line: long texts need no more memory than this at a time."""

CUT: Final = re.compile(r"\n[^\S\n]*\n")
HARD_CUT: Final = re.compile(r"\n|(?<=[.!?])\s|$")


def read_timexes(text: str, anchor: date | None) -> list[Timex]:
    """The time expressions of `text` in order, none over another.

    `anchor` is the day of publication, None if it is not known: then what needs one has a value like "XXXX-WXX-5" and no
    interval. The clock is never read, and what is said of one paragraph does not depend on later ones, but for the order of
    day and month in dates like 3/12/2019.
    """
    ctx = Context(anchor, day_month_order(text))
    found: list[Timex] = []
    for start, end in chunks(text):
        tokens = grammar().tokenize(text, start, end)
        found.extend(read_tokens(tokens, ctx))
        if end < len(text):
            ctx.move_on(len(tokens.words))
    return found


def chunks(text: str) -> Iterator[tuple[int, int]]:
    """Where to cut a text so that no expression is cut: at blank lines, or at line and sentence ends if none comes."""
    start = 0
    while len(text) - start > CHUNK:
        cut = CUT.search(text, start + CHUNK, start + 2 * CHUNK) or HARD_CUT.search(
            text, start + 2 * CHUNK, start + 4 * CHUNK
        )
        end = min(cut.end() if cut else start + 4 * CHUNK, len(text))
        yield start, end
        start = end
    yield start, len(text)


def read_tokens(tokens: Tokens, ctx: Context) -> list[Timex]:
    """The time expressions of a stretch of text."""
    found: list[Timex] = []
    spans: list[tuple[int, int]] = []
    end = 0
    for at, candidates in grammar().starts(tokens):
        if at >= end and (read := read_first(candidates, ctx)):
            match, outcome = read
            found.append(timex_of(match, outcome))
            spans.append((outcome.start if outcome.start >= 0 else match.start, match.end))
            note(match, outcome, ctx)
            end = match.end
    return with_bounds(found, spans, tokens)


def read_first(candidates: Iterable[Match], ctx: Context) -> tuple[Match, Outcome] | None:
    """The first candidate that its reader accepts, as the longest come first."""
    for match in candidates:
        if names_programme(match):
            continue
        ctx.borrowed = borrowed_year(match)
        with_speaker = speaker(match, ctx) if "spoken" in match.rule.marks else None
        outcome = read_match(match, with_speaker or ctx)
        if outcome is not None:
            return match, outcome
    return None


def timex_of(match: Match, outcome: Outcome) -> Timex:
    """The result for the caller."""
    start, end = match.span
    if outcome.start >= 0:
        start = match.tokens.start(outcome.start)
    period, anchor = outcome.period, outcome.anchor
    return Timex(
        start=start,
        end=end,
        text=match.tokens.text[start:end],
        type=outcome.type,
        value=period.value,
        mod=outcome.mod,
        first=period.first,
        last=period.last,
        precision="range" if outcome.mod in PART_THIRDS and period.precision == "year" else period.precision,
        anchor=anchor.day if anchor else None,
        anchor_text=anchor.text if anchor else "",
        anchor_start=anchor.start if anchor else -1,
        anchor_end=anchor.end if anchor else -1,
        rule=match.rule.name,
        direction=outcome.direction,
    )


SLASHES: Final = re.compile(r"(?<![\d/.])(\d\d?)/(\d\d?)/(?:\d{4}|\d\d)(?![\d/])")


def day_month_order(text: str) -> Literal["", "dmy", "mdy"]:
    """Whether the text writes the day or the month first in 3/12/2019, told by the dates where only one can be meant."""
    for first, second in SLASHES.findall(text) if text.count("/") > 1 else ():
        if int(first) > 12 >= int(second):
            return "dmy"
        if int(second) > 12 >= int(first):
            return "mdy"
    return ""


def note(match: Match, outcome: Outcome, ctx: Context) -> None:
    """Take note of a result: as a date to count from, and as evidence of what kind of text this is."""
    anchor = outcome.anchor
    if (
        anchor is not None
        and anchor.text in ("published", "dateline")
        and "deictic" in match.rule.marks
        and not ctx.history
    ):
        ctx.deictic += 1
    if outcome.direction == "past" and match.has("weekday"):
        ctx.lasts += match.rule.name == "weekday-last"
        ctx.bares += match.rule.name in ("weekday", "weekday-part")
    elif match.rule.name == "today" and match.word("deictic").lower() == "yesterday":
        ctx.bares += 1
    ctx.spoken = dateline(match, outcome, ctx) or ctx.spoken
    ctx.remember(match, outcome, explicit=anchor is None)
    ctx.previous = match, outcome
