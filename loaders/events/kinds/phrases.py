"""Phrases that tell what kind of event a clause reports: the rows of `type_phrases.csv`, each with an example."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import Final, NamedTuple

from loaders.data_files import read_rows
from loaders.language.lexicon import CACHE_SIZE

_WORD: Final = re.compile(r"\b\w+")
_BEHIND: Final = re.compile(r"\(\?<[!=][^()]*\)")
_SIGNS: Final = re.compile(r"\((?:\?:)?|(?:\[[^\]]*\]|\\.|.)[?*{]?")


class _Phrase(NamedTuple):
    pattern: re.Pattern[str]
    type: str
    beginnings: tuple[str, ...]
    """The letters that it begins with, of each way to begin."""


def type_of_phrases(words: str) -> str:
    """The type of the phrase that comes first; of two that start at one word, of the one that stands first in the table."""
    for match in _WORD.finditer(words):
        for phrase in _beginning_with(match.group()):
            if phrase.pattern.match(words, match.start()):
                return phrase.type
    return ""


def threatens(words: str) -> bool:
    """Whether some words, wherever they stand, threaten."""
    return any(phrase.type == "THREATEN" and phrase.pattern.search(words) for phrase in _phrases())


@lru_cache(maxsize=CACHE_SIZE)
def _beginning_with(word: str) -> Sequence[_Phrase]:
    """The phrases that a word may begin, by its letters: for most words none."""
    return [phrase for phrase in _phrases() if word.startswith(phrase.beginnings)]


@cache
def _phrases() -> list[_Phrase]:
    """Every row of the table."""
    return [
        _Phrase(re.compile(rf"\b(?:{row['pattern']})\b"), row["type"], beginnings(row["pattern"]))
        for row in read_rows("type_phrases")
    ]


def beginnings(pattern: str) -> tuple[str, ...]:
    """The letters that what a pattern matches begins with, of each alternative. Raises ValueError if there need be none."""
    found = tuple(dict.fromkeys(_beginnings(pattern)))
    if wrong := [letters for letters in found if not (letters.isalpha() and letters.islower())]:
        raise ValueError(f"the pattern {pattern!r} begins with {wrong[0]!r}; let it begin with a small letter")
    return found


def _beginnings(pattern: str) -> Iterator[str]:
    """How each alternative begins, those in brackets too: with a sign, or letters. After what may be missing, the rest begins as well."""
    begins, brackets, first = True, list[bool](), ""
    for sign in _SIGNS.findall(_BEHIND.sub("", pattern)):
        if first and sign.isalpha():
            first += sign
            continue
        if first:
            yield first
            first = ""
        if sign == "|":
            begins = brackets[-1] if brackets else True
        elif sign[0] == ")":
            begins = brackets.pop() and len(sign) > 1
        elif sign[0] == "(":
            brackets.append(begins)
        elif begins and sign[-1] in "?*":
            yield sign[:-1]
        elif begins:
            first, begins = sign, False
    if first:
        yield first
