"""Cuts text into words and marks, with offsets, and survives damaged text.

Curly quotes count as straight ones, a possessive ending is a word of its own, and words that ran together at a missing
space ("OrtegaWhich") are parted where the second half is a word of English.
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from loaders.language.lexicon import is_english

_WORD: Final = re.compile(
    r"(?:[^\W\d_]\.){2,}"  # U.S.
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
    return list(_tokens(text, start, len(text) if end is None else end))


def _tokens(text: str, start: int, end: int) -> Iterator[Token]:
    for match in _WORD.finditer(text, start, end):
        word, at = match.group(), match.start()
        if word.isalpha() and word[1:].islower():
            yield Token(at, at + len(word), word, word.lower())
        else:
            yield from _cut(word, at)


def _cut(word: str, start: int) -> Iterator[Token]:
    place = len(word)
    if possessive := _POSSESSIVE.search(word):
        place = possessive.start()
    elif (seam := _RUN_TOGETHER.search(word)) and is_english(word[seam.start() :].lower()):
        place = seam.start()
    for piece, at in ((word[:place], start), (word[place:], start + place)):
        if piece:
            yield Token(at, at + len(piece), piece, piece.lower().replace("’", "'"))
