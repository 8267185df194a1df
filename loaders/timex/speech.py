"""Whose "today" it is: the day of a dateline, or the day on which the words of a quotation were spoken."""

from typing import Final

from loaders.dateline import REACH, find_dateline
from loaders.timex.context import Context
from loaders.timex.match import Match
from loaders.timex.outcome import Anchor, Outcome
from loaders.timex.stops import is_stop
from loaders.timex.tense import form
from loaders.timex.tokens import Tokens

DATELINE_DAYS: Final = 14
"""The most days between a dateline and the publication; more, and it is no dateline."""

QUOTES: Final = frozenset('"“”')
SAYING: Final = frozenset("speaking asked promised vowed pledged warned told wrote".split())
"""What introduces or follows a quotation, besides the verbs that the lexicon frames as saying."""

QUOTE_REACH, SAID_REACH = 150, 14


def dateline(match: Match, outcome: Outcome, ctx: Context) -> Anchor | None:
    """The anchor that a dateline gives ("OSLO, March 7. /AGENCY/."); None if a date is no dateline's."""
    first = outcome.period.first
    if first is None or outcome.period.grain != "day" or ctx.spoken is not None or not match.has("month"):
        return None
    if ctx.published is not None and not 0 < abs((ctx.published - first).days) <= DATELINE_DAYS:
        return None
    text, (start, end) = match.tokens.text, match.span
    line = text.rfind("\n", max(start - REACH, 0), start) + 1
    found = find_dateline(text[line : line + REACH])
    return Anchor(first, "dateline", start, end) if found is not None and end <= line + found.end else None


def quotation(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """The tokens of the quotation that a token stands in, from mark to mark; None if it stands in none.

    Straight marks open and close in turn from the start of the paragraph on.
    """
    opened = -1
    for index in range(paragraph_start(tokens, at), at):
        if tokens.words[index] in QUOTES:
            opened = index if opened < 0 or tokens.words[index] == "“" else -1
    if opened < 0:
        return None
    for index in range(at, min(at + QUOTE_REACH, len(tokens.words))):
        if tokens.words[index] in QUOTES or tokens.words[index][0] == "\n":
            return opened, index
    return None


def paragraph_start(tokens: Tokens, at: int) -> int:
    """The first token of a paragraph, not further back than a quotation reaches."""
    for index in range(at - 1, max(at - QUOTE_REACH, -1), -1):
        if tokens.words[index][0] == "\n":
            return index + 1
    return max(at - QUOTE_REACH, 0)


def is_saying(word: str) -> bool:
    """Whether a lower-case word is a verb of saying in a tense of its own: "said", "reiterates"."""
    found = form(word)
    return word in SAYING or (found is not None and found.frame == "say" and not found.kinds.isdisjoint({"past", "s"}))


def said_after(tokens: Tokens, closing: int) -> range:
    """The tokens after a quotation that may say when it was spoken: the rest of the sentence, from a verb of saying on."""
    last = min(closing + 1 + SAID_REACH, len(tokens.words))
    for index in range(closing + 1, last):
        if is_stop(tokens, index):
            return range(0)
        if is_saying(tokens.words[index].lower()):
            return range(index + 1, last)
    return range(0)
