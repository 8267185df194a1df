"""Cuts text into words and marks, with offsets, and survives damaged text.

Curly quotes count as straight ones, a possessive ending is a word of its own, and words that ran together at a missing
space ("OrtegaWhich") are parted where the second half is a word of English.
"""

import re
from functools import lru_cache
from typing import Final, NamedTuple

from loaders.language.lexicon import KNOWN, is_english

_WORD: Final = re.compile(
    r"[A-Za-z]+(?=[ ,])"  # most words: looked for first, as that is quick
    r"|(?:[^\W\d_]\.){2,}"  # U.S.
    r"|[^\W\d_]+(?:[’'][^\W\d_]+)*(?:-[^\W_]+(?:[’'][^\W\d_]+)*)*"  # build-up, don't, O'Neill
    r"|\d+(?:[.,:]\d+)*(?:-?[^\W\d_]+)?"
    r"|\.{2,}|[^\w\s]"
)
_POSSESSIVE: Final = re.compile(r"[’']s$")
_RUN_TOGETHER: Final = re.compile(r"(?<=[^\W\d_A-Z]{3})(?=[A-Z][a-z]+$)")


class Token(NamedTuple):
    """One word or mark; `start` and `end` are offsets into the text, `low` is how it is looked up.

    A tuple, as they are made by the million.
    """

    start: int
    end: int
    text: str
    low: str

    @property
    def is_word(self) -> bool:
        """Whether it is made of letters or digits."""
        return self.text[0].isalnum()

    @property
    def is_capitalised(self) -> bool:
        """Whether it starts with a capital letter."""
        return self.text[0].isupper()


def tokenise(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of `text[start:end]` in order, with offsets into `text`."""
    tokens = []
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        at = match.start()
        for piece, low in _pieces(match.group()):
            tokens.append(Token(at, at + len(piece), piece, low))
            at += len(piece)
    return tokens


@lru_cache(maxsize=KNOWN)
def _pieces(word: str) -> tuple[tuple[str, str], ...]:
    """A word or mark as it is, or in the two parts that it is cut into, each with how it is looked up."""
    place = len(word)
    if possessive := _POSSESSIVE.search(word):
        place = possessive.start()
    elif (seam := _RUN_TOGETHER.search(word)) and is_english(word[seam.start() :].lower()):
        place = seam.start()
    return tuple((piece, piece.lower().replace("’", "'")) for piece in (word[:place], word[place:]) if piece)
