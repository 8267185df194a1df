"""Cuts text into sentences and keeps their offsets.

A full stop ends a sentence unless it belongs to an abbreviation, an initial or a number; a line break always does. Text that
has lost the blank after a full stop ("on Friday.The ministry") is cut there too. Why this and no library:
docs/decisions/0002-sentence-splitter.md.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from loaders.data_files import entries

ABBREVIATIONS: Final = Path(__file__).parent / "data" / "abbreviations.txt"

END: Final = re.compile(
    r"""
      (?P<line>\n)
    | (?P<mark>[.!?…]+) (?P<close>['"”’»)\]*_]*) (?: (?=\s) | (?=[“"‘«(]?[A-Z](?:[a-z]|\s)) | \Z)
    """,
    re.VERBOSE,
)
STOP: Final = re.compile(r"[\n.!?…]")
"""With what `END` begins: looked for first, as a search for one of a few characters is quick."""
BEFORE_LAST_WORD: Final = re.compile(r"(?s:.*)[\s\"“”‘«(\[—–/-]")
NEXT: Final = re.compile(r"[^\S\n]*(?P<open>[\"“‘«(\['’*_—–-]*)(?P<word>\w+)?")
STARTERS: Final = frozenset(
    "The A An In On At By For From With Without After Before Since Until While When If As But And Or So Yet He She It They We You I"
    " His Her Its Their Our My This That These Those There Here Who What Why How Where Which No Not Some Many Most More Few All Both"
    " Each Every One Two Three Several Another Other Other Such Then Now Later Earlier Last Next Today Yesterday Also However"
    " Meanwhile Under Over Between During Among About According Despite Because Although Though Even Only Just Still".split()
)
"""Words that, capitalised after "Inc." or "U.S.", begin a sentence rather than carry on a name."""

REACH: Final = 40
"""How far back the word before a full stop is looked for, in characters; keeps the time linear."""


class Sentence(NamedTuple):
    """A sentence at `start`..`end` of the text (Python string indexes), without blanks about it."""

    start: int
    end: int


@cache
def abbreviations() -> dict[str, str]:
    """Abbreviation, in lower case and without its last full stop, to kind."""
    return {word: kind for kind, word, _ in entries(ABBREVIATIONS.read_text(encoding="utf-8"))}


def ends_here(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether a sentence that began at `start` ends at a stop."""
    if match["line"]:
        return True
    following = NEXT.match(text, match.end())
    word = (following and following["word"]) or ""
    if word[:1].islower():
        return False
    if match["mark"] != "." or match["close"].strip("*_"):
        return True
    before = last_word(text, max(start, match.start() - REACH), match.start())
    alone = match.start() - start < REACH and text[start : match.start()].strip() == before
    return not before or not goes_on(before, word, alone=alone)


def last_word(text: str, start: int, end: int) -> str:
    """The word that `text[start:end]` ends in; "" if it ends in a blank or a mark. Looked for from the end, as that is quick."""
    rest = BEFORE_LAST_WORD.match(text, start, end)
    return text[rest.end() if rest else start : end]


def goes_on(before: str, word: str, *, alone: bool) -> bool:
    """Whether the full stop after `before` is part of it, when `word` follows: an abbreviation, an initial, a list's numeral."""
    kind = abbreviations().get(before.lower())
    if kind == "title":
        return True
    if kind == "number":
        return word[:1].isdigit()
    if kind == "either" or (len(before) > 2 and before[1] == "." and before[0].isalpha()):
        return word not in STARTERS
    if len(before) == 1 and before.isupper():
        return word not in STARTERS or word in ("A", "I")
    return alone and before.isdigit()


def stops(text: str) -> Iterator[int]:
    """Where sentences end, in order."""
    start = past = 0
    for found in STOP.finditer(text):
        if found.start() >= past and (match := END.match(text, found.start())):
            past = match.end()
            if ends_here(text, start, match):
                start = past
                yield start
    yield len(text)


def split_sentences(text: str) -> list[Sentence]:
    """The sentences of `text` in order, in time linear in its length; none is empty, and only blanks lie between them."""
    found, start = [], 0
    for end in stops(text):
        whole = text[start:end]
        bare = whole.strip()
        if bare:
            first = start + whole.index(bare)
            found.append(Sentence(first, first + len(bare)))
        start = end
    return found
