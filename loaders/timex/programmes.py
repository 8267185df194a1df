"""Programmes and papers that are called by a time: "ABC's “This Week”", "the BBC's Today programme"."""

from typing import Final

from loaders.timex.beside import POSSESSIVE
from loaders.timex.match import Match
from loaders.timex.stops import CLOSING, OPENING
from loaders.timex.vocabulary import false_friends, meanings

_LONGEST: Final = 8
"""Tokens that such a name may have, its closing mark among them."""
_DAYS: Final = frozenset({"weekday", "deictic"})
_SMALL: Final = frozenset({"a", "and", "at", "for", "in", "of", "on", "the", "to", "with"})
_DEICTIC: Final = frozenset({"Today", "Tonight", "Tomorrow", "This"})


def names_programme(match: Match) -> bool:
    """Whether a match opens a name in quotation marks, or "Today" belongs to somebody and a programme follows."""
    tokens = match.tokens
    before = tokens.before(match.start)
    if tokens.after(match.end).startswith("page"):
        return _is_citation(match)
    if before in OPENING:
        return _is_name(match)
    if before not in POSSESSIVE or tokens.words[match.start] not in _DEICTIC:
        return False
    return tokens.after(match.end) in false_friends()["aired"] and _has_day(match)


def _is_citation(match: Match) -> bool:
    """Whether a date only tells in which paper something stood: "(Bergen Weekly 05/10/2019 page 25)"."""
    words, at = match.tokens.words, match.end
    return words[at][4:].isdigit() or (words[at] == "page" and words[at + 1 : at + 2] != [] and words[at + 1].isdigit())


def _has_day(match: Match) -> bool:
    """Whether the programme has a day of its own: "on the Today programme on Monday"; else it was on air today."""
    follows = match.tokens.after(match.end + 1)
    return follows == "on" or not _DAYS.isdisjoint(meanings(follows))


def _is_name(match: Match) -> bool:
    """Whether what stands in quotation marks from a match on is all in capitals: "This Week", "Saturday Night Live"."""
    words = match.tokens.words
    for at in range(match.start, min(match.start + _LONGEST, len(words))):
        word = words[at]
        if word in CLOSING:
            return at >= match.end
        stop = word in ".,!?" and words[at + 1 : at + 2] and words[at + 1] in CLOSING
        if not (word[0].isupper() or word[0].isdigit() or word in _SMALL or stop):
            return False
    return False
