"""Text to tokens: where each stands, and one character a token that says what it can be (its symbol).

The grammar then is a set of regular expressions over strings of symbols, which is why it is fast: a million characters
of news have some 180,000 tokens, nearly all of them the one symbol for "no word of time". Why these are not the tokens of the
sentences stands in `loaders.language.tokens`.
"""

import re
from dataclasses import dataclass
from typing import Final

NAMES: Final = (
    "January|February|March|April|May|June|July|August|September|October|November|December|"
    "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
)
SHORT: Final = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun"

TITLES: Final = "Mr|Mrs|Ms|Messrs|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Cmdr|Sens?|Reps?|Govs?|Pres|Rev|Hon|St|Jr|Sr|Inc|Corp|Cos?|Ltd|Bros|Nos?|vs"
"""Abbreviations whose full stop ends no sentence here: it would cut a verb off from its date."""

_BLANKS: Final = r"[^\S\n]*+(?:\n(?![^\S\n]*\n)[^\S\n]*+)?+"
"""What is passed over before a token: blanks with at most one end of a line among them, as two make a blank line."""
_PASSED: Final = re.compile(_BLANKS)
TOKEN: Final = re.compile(
    rf"""
      {_BLANKS}(?:
      [a-z]{{2,}}+(?!\w) | [A-Z][a-z]++(?=\ ) | [.,](?=\ )         # most tokens are these: looked for first, as that is quick
    | \n[^\S\n]*\n\s*                                          # a blank line ends everything
    | \d{{4}}-\d\d-\d\d(?:T\d\d:?\d\d(?::?\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\w-]) # ISO 8601
    | \d\d?-\d\d?-(?:\d{{4}}|\d\d)(?![\w-])                       # 22-03-2013
    | (?:[$£€¥#]\ ?|(?<!\w)v\.?)\d[\d.,]*\w*                       # amounts, numbered things, versions
    | \d+(?:,\d{{3}}(?!\d)|[.:/]\d+)*(?:\ ?%|(?<=[1-9]0)['’]s\b|[^\W\d_]+)?          # numbers, with what is glued to them
    | ['’‘]\d\d(?:s\b|(?!\w))                                    # '98, '80s
    | ['’]s\b
    | (?:{SHORT}|{SHORT.upper()})\.(?!\w*\.)                      # Jan. 19, SEPT.
    | (?:{TITLES})\.(?=\s+[A-Z\d]) | \b[A-Z]\.(?=\s[A-Z])      # Mr. Smith, George W. Bush
    | [ap]\.\ ?m\b\.? | B\.C(?:\.E)?\b\.? | (?:[A-Za-z]\.){{2,}}                       # a.m., U.S.
    | (?:{NAMES})(?=[A-Z\d]) | [A-Z][a-z]++(?=[A-Z])              # FridayThe, ParisWhich
    | [^\W\d_]+(?:\d\w*)?                                        # words, F16
    | [^\s\w] | _
    | \Z                                                       # so that blanks at the end are gone through once
    )""",
    re.VERBOSE,
)
"""A token with what is passed over before it, so that what is found lies end to end."""


def without_blanks(found: str) -> str:
    """A token alone; "" for the blanks that end a text."""
    return _PASSED.sub("", found, count=1)


@dataclass(frozen=True, slots=True)
class Tokens:
    """A text in tokens: `words[i]` ends at `ends[i]` of `text`, and `symbols[i]` is its symbol."""

    text: str
    words: list[str]
    ends: list[int]
    symbols: str

    def start(self, index: int) -> int:
        """Where a token starts in the text."""
        return self.ends[index] - len(self.words[index])

    def words_of(self, span: tuple[int, int]) -> list[str]:
        """The tokens of a span of tokens."""
        return self.words[span[0] : span[1]]

    def before(self, index: int) -> str:
        """The token before the one at `index`, in lower case; empty at the start."""
        return self.words[index - 1].lower() if index > 0 else ""

    def after(self, index: int) -> str:
        """The token at `index` (one past an expression), in lower case; empty at the end."""
        return self.words[index].lower() if index < len(self.words) else ""

    def glued(self, index: int) -> bool:
        """Whether nothing stands between the token at `index` and the one before it."""
        return 0 < index < len(self.words) and self.ends[index - 1] == self.start(index)
