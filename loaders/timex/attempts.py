"""Infinitives that do not look ahead: "died trying to cross it in May", "wants to question her about the fire in May"."""

from typing import Final

from loaders.timex.stops import is_stop
from loaders.timex.tense import is_past
from loaders.timex.tokens import Tokens

_TRYING: Final = frozenset({"attempting", "seeking", "trying"})
_ASKING: Final = frozenset({"grill", "interview", "interrogate", "investigate", "probe", "question", "quiz"})
_REACH: Final = 8
"""Tokens within which somebody is asked "about" something."""


def past_behind(tokens: Tokens, index: int) -> bool:
    """Whether what stands behind the infinitive of a "to" is past: it was tried, or somebody is asked about it."""
    before = tokens.before(index)
    if before in _TRYING:
        return tokens.before(index - 1) in ("while", "when", "after") or is_past(tokens, index - 2)
    return tokens.after(index + 1) in _ASKING and _about(tokens, index + 2)


def _about(tokens: Tokens, first: int) -> bool:
    """Whether somebody is asked about something: "question her about", "grilled over"."""
    for at in range(first, min(first + _REACH, len(tokens.words))):
        if is_stop(tokens, at):
            return False
        if tokens.words[at].lower() in ("about", "over"):
            return True
    return False
