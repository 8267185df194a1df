"""Cuts text into words and marks, with offsets, and survives damaged text.

Curly quotes count as straight ones, a possessive ending and a verb that is written short ("they've") are words of their own, and
words that ran together at a missing space ("OrtegaWhich") are parted where the second half is a word of English. Two states joined
by a hyphen are two words.

Dates have a tokeniser of their own (`loaders.timex.tokens`), as the two have to cut differently: here "mid-January" and "build-up" are
one word, "Jan." is a word and a mark, "2022-01-14" five tokens; there it is the other way round, as the grammar names the parts of a
date. To derive one from the other would be to join what was cut and to cut what was joined.
"""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from loaders.language.kept import Kept
from loaders.language.lexicon import LISTS, SIDES_IN_COMPOUNDS, VerbForm, is_english, verb_form

if TYPE_CHECKING:
    from loaders.names.finder import Name
    from loaders.timex import DateUnit

_WORD: Final = re.compile(
    r"[\s_]*+(?:"  # what stands before it is passed over at once
    r"[A-Za-z]+(?=[ ,])"  # most words: looked for first, as that is quick
    r"|(?:[^\W\d_]\.){2,}"  # U.S.
    r"|[^\W\d_]+(?:[’'][^\W\d_]+)*(?:-[^\W_]+(?:[’'][^\W\d_]+)*)*"  # build-up, don't, O'Neill
    r"|\d+(?:[.,:]\d+)*(?:-?[^\W\d_]+(?:-[^\W\d_]+)*)?"  # 12-year-old
    r"|\.{2,}|[^\w\s]"
    r"|\Z)"  # so that a long row of blanks at the end is gone through once
)
_BLANK: Final = re.compile(r"[\s_]*")
_ENDING: Final = re.compile(r"[’'](?:s|d|ll|m|re|ve)$")
"""A possessive, or a verb that is written short: "they've"."""
_IN_FULL: Final = {"'ll": "will", "'m": "am", "'re": "are", "'ve": "have"}
"""How those that can only be one verb are looked up; of the others `loaders.events.grammar.short_forms` tells which they are."""
_RUN_TOGETHER: Final = re.compile(r"(?<=[^\W\d_A-Z]{3})(?=[A-Z][a-z]+$)")
_NONE: Final[frozenset[str]] = frozenset()
_Piece = tuple[int, int, str, str, Literal["word", "mark"], frozenset[str], bool, VerbForm | None]
"""How many characters are passed over before it, how many it has with them, and what it is wherever it stands."""


@dataclass(slots=True)
class Token:
    """One word or mark; `start` and `end` are offsets into the text, `low` is how it is looked up.

    Of the items of a sentence, what is neither a name nor a date is such a token as it is; a name and a date are one each.
    Nobody changes a token. It is not frozen, as that would take five times as long, and they are made by the million.
    """

    start: int
    end: int
    text: str
    low: str
    kind: Literal["word", "mark", "name", "date"]
    lists: frozenset[str] = frozenset()
    """The lists of `words.yml` that a word stands in; of all else none."""
    is_capitalised: bool = False
    """Whether a word or mark starts with a capital letter."""
    verb_form: VerbForm | None = None
    """What it may be as a verb."""
    name: "Name | None" = None
    """What an item names that is a name."""
    unit: "DateUnit | None" = None
    """The date of an item that is one."""

    @property
    def is_word(self) -> bool:
        """Whether it is made of letters or digits."""
        return self.text[0].isalnum()

    def is_in(self, *lists: str) -> bool:
        """Whether it is a word of one of these lists of `words.yml`."""
        return not self.lists.isdisjoint(lists) if self.lists else False  # most words stand in none


def tokenise(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of `text[start:end]` in order, with offsets into `text`.

    They are filled here and not by their constructor: the call of it would take a quarter of the whole time.
    """
    tokens: list[Token] = []
    at = start
    for pieces in map(_KEPT.__getitem__, _WORD.findall(text, start, len(text) if end is None else end)):
        for piece in pieces:
            token = _new(Token)
            blank, length, token.text, token.low, token.kind, token.lists, token.is_capitalised, token.verb_form = piece
            token.start = at + blank
            token.end = at = at + length
            token.name = token.unit = None
            tokens.append(token)
    return tokens


def _pieces(found: str) -> tuple[_Piece, ...]:
    """A word or mark as it is, or in the parts that it is cut into, with the blanks that stood before it."""
    word = _BLANK.sub("", found, count=1)
    place = len(word)
    if ending := _ENDING.search(word):
        place = ending.start()
    elif (seam := _RUN_TOGETHER.search(word)) and _follows(word[seam.start() :].lower()):
        place = seam.start()
    cut: tuple[str, ...] = (word[:place], word[place:])
    if _joins_sides(cut[0]):
        cut = (*cut[0].partition("-"), cut[1])
    blanks = (len(found) - len(word), *(0 for _ in cut[1:]))
    return tuple(_piece(text, blank) for text, blank in zip(cut, blanks, strict=True) if text)


_KEPT: Final = Kept(_pieces)
_new: Final = object.__new__


def _joins_sides(word: str) -> bool:
    """Whether a hyphen joins two states that deal with each other: "US-Russian", but not the "Iranian-American" of a person."""
    left, _, right = word.partition("-")
    return left in SIDES_IN_COMPOUNDS and right in SIDES_IN_COMPOUNDS and right != "American"


def _follows(word: str) -> bool:
    """Whether a word goes on after a missing space; one that is just a verb's first form is part of a name: "EgyptAir", "CrowdStrike"."""
    form = verb_form(word)
    return is_english(word) and (form is None or form.kinds != {"base"})


def _piece(text: str, blank: int) -> _Piece:
    """All that a token is whatever stands about it: worked out once for a word."""
    low = text.lower().replace("’", "'")
    word = text[0].isalnum() or _ENDING.fullmatch(low) is not None
    low = _IN_FULL.get(low, low)
    lists = LISTS.get(low, _NONE) if word else _NONE
    return blank, blank + len(text), text, low, "word" if word else "mark", lists, text[0].isupper(), verb_form(low)
