"""Where sentences end and begin among the tokens."""

from typing import Final

from loaders.timex.grammar import Match
from loaders.timex.tokens import Tokens

STOPS: Final = frozenset('.!?;:"“”\n')


def is_stop(tokens: Tokens, index: int) -> bool:
    """Whether a sentence or a quotation ends at a token."""
    word = tokens.words[index]
    return word[0] in STOPS


def opens_sentence(match: Match) -> bool:
    """Whether a match, alone or with its preposition, stands first in its sentence: "On Friday, ..."."""
    tokens = match.tokens
    first = match.start - (tokens.before(match.start) in ("on", "in", "by", "at", "since", "from"))
    return (
        first <= 0 or is_stop(tokens, first - 1) or "\n" in tokens.text[tokens.ends[first - 1] : tokens.starts[first]]
    )
