"""Times of the clock that open the entries of a page which is written as things happen: "11:40 - The first boats are back"."""

from typing import Final

from loaders.timex.context import Context
from loaders.timex.match import Match
from loaders.timex.outcome import Anchor

_ENDS: Final = frozenset({"–", "—", "-", ":", "*", "]", "|", ")", "."})
"""What may follow a stamp, besides a capital."""


def is_stamp(match: Match) -> bool:
    """Whether a time of the clock opens its line and nothing but an entry follows: "**18:30** The council sits"."""
    tokens, (start, _) = match.tokens, match.span
    if ":" not in match.text and "." not in match.text and not match.text[-1].isalpha():
        return False
    line = tokens.text[tokens.text.rfind("\n", 0, start) + 1 : start]
    if any(sign.isalnum() for sign in line) or match.end >= len(tokens.words):
        return False
    follower = tokens.words[match.end]
    return follower in _ENDS or follower[:1].isupper()


def stamped_day(match: Match, ctx: Context) -> Anchor | None:
    """The day of an entry: that of a date that stands alone in a line above it, else that of the entry before, else what the text tells."""
    last = ctx.reference
    if last is not None and last.period.grain == "day" and is_heading(match, last.anchor):
        return last.anchor
    if ctx.stamped is not None:
        return ctx.stamped
    told = ctx.reported_day()
    return told.anchor if told is not None else ctx.today


def is_heading(match: Match, dated: Anchor) -> bool:
    """Whether a date stands alone in its line."""
    text = match.tokens.text
    before = text[text.rfind("\n", 0, max(dated.start, 0)) + 1 : max(dated.start, 0)]
    after = text[dated.end : text.find("\n", dated.end)] if "\n" in text[dated.end :] else ""
    return dated.start >= 0 and not any(sign.isalnum() for sign in before + after)
