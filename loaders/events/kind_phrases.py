"""Phrases that tell what kind of event a clause reports: the rows of `type_phrases.csv`, each with an example."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from loaders.data_files import read_rows

_WORD_START: Final = re.compile(r"\b\w")
_BEHIND: Final = re.compile(r"\(\?<[!=][^()]*\)")
_SIGNS: Final = re.compile(r"\((?:\?:)?|(?:\[[^\]]*\]|\\.|.)[?*{]?")


class _Phrase(NamedTuple):
    pattern: re.Pattern[str]
    type: str


class _Letter(NamedTuple):
    """The phrases that may begin with one letter, and all of them at once, as most words begin none."""

    any: re.Pattern[str]
    phrases: list[_Phrase]


def type_of_phrases(words: str) -> str:
    """The type of the phrase that comes first; of two that start at one word, of the one that stands first in the table."""
    letters = _letters()
    for match in _WORD_START.finditer(words):
        letter = letters.get(match.group())
        if letter and letter.any.match(words, match.start()):
            return next(kind for pattern, kind in letter.phrases if pattern.match(words, match.start()))
    return ""


def threatens(words: str) -> bool:
    """Whether some words, wherever they stand, threaten."""
    return any(phrase.type == "THREATEN" and phrase.pattern.search(words) for phrase, _ in _phrases())


@cache
def _phrases() -> list[tuple[_Phrase, frozenset[str]]]:
    """Every row of the table, with the letters that it may begin with."""
    return [
        (_Phrase(re.compile(rf"\b(?:{row['pattern']})\b"), row["type"]), first_letters(row["pattern"]))
        for row in read_rows("type_phrases")
    ]


@cache
def _letters() -> dict[str, _Letter]:
    """The phrases by their first letters, those of one letter in the order of the table."""
    found: dict[str, list[_Phrase]] = defaultdict(list)
    for phrase, letters in _phrases():
        for letter in letters:
            found[letter].append(phrase)
    return {
        letter: _Letter(re.compile("|".join(phrase.pattern.pattern for phrase in phrases)), phrases)
        for letter, phrases in found.items()
    }


def first_letters(pattern: str) -> frozenset[str]:
    """The letters that what a pattern matches may begin with. Raises ValueError for one that need not begin with a letter."""
    letters = frozenset(_beginnings(pattern))
    if wrong := [sign for sign in letters if not (len(sign) == 1 and sign.islower())]:
        raise ValueError(f"the pattern {pattern!r} begins with {wrong[0]!r}; let it begin with a small letter")
    return letters


def _beginnings(pattern: str) -> Iterator[str]:
    """The first sign of each alternative, of those in brackets too; after what may be missing, the next one as well."""
    begins, brackets = True, list[bool]()
    for sign in _SIGNS.findall(_BEHIND.sub("", pattern)):
        if sign == "|":
            begins = brackets[-1] if brackets else True
        elif sign[0] == ")":
            begins = brackets.pop() and len(sign) > 1
        elif sign[0] == "(":
            brackets.append(begins)
        elif begins:
            yield sign.rstrip("?*")
            begins = sign[-1] in "?*"
