"""Where sentences end and begin among the tokens."""

from typing import Final

from loaders.timex.match import Match
from loaders.timex.tokens import Tokens

STOPS: Final = frozenset('.!?;:"“”\n')

CLOSING: Final = frozenset('"”')
OPENING: Final = frozenset('"“')
OWNED: Final = frozenset({"'s", "’s"})
PHRASE: Final = 6
"""The most quoted words that are a part of the clause about them."""


def is_stop(tokens: Tokens, index: int) -> bool:
    """Whether a sentence or a quotation ends at a token."""
    word = tokens.words[index]
    return word[0] in STOPS


def opening_of_phrase(tokens: Tokens, index: int) -> int:
    """Where a few quoted words begin that close at a token and stand in a clause as any others do: `called it “absurd”`; -1 if none do."""
    if tokens.words[index] not in CLOSING:
        return -1
    for at in range(index - 1, max(index - 1 - PHRASE, 0), -1):
        if tokens.words[at] in OPENING:
            before = tokens.before(at)
            return at if before[:1].isalpha() or before in OWNED else -1  # `on Radio Nord's "Good Night" on Sunday`
        if is_stop(tokens, at) or tokens.words[at] == ",":
            return -1
    return -1


def opens_sentence(match: Match) -> bool:
    """Whether a match, alone or with its preposition, stands first in its sentence: "On Friday, ..."."""
    tokens = match.tokens
    first = match.start - (tokens.before(match.start) in ("on", "in", "by", "at", "since", "from"))
    return first <= 0 or is_stop(tokens, first - 1) or "\n" in tokens.text[tokens.ends[first - 1] : tokens.start(first)]
