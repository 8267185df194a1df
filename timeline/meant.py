"""Whom a search means that finds nothing: the actors of whose names or other spellings its words are one, or nearly one."""

import re
import unicodedata
from collections.abc import Iterable
from difflib import SequenceMatcher
from typing import Final

from timeline.dataset import Dataset
from timeline.schema import SEPARATOR

ALIKE: Final = 0.8
"""The least likeness of two spellings (Ratcliff and Obershelp's ratio): one letter in five may differ, as in transliteration."""
SHORTEST: Final = 5
"""Letters; shorter words have to be the same, as one letter more makes them another name."""


def actors_meant(words: str, dataset: Dataset) -> tuple[str, ...]:
    """The actors of the dataset's events with a name or alias that has all of the words, in the order of their names."""
    wanted = _words(words)
    frame = dataset.frames["actors"]
    aliases = dict(zip(frame["name"], frame["aliases"], strict=True)) if "aliases" in frame.columns else {}
    return tuple(
        name
        for name in sorted(dataset.facets["actor"].values)
        if wanted and any(_has_all(wanted, _words(spelling)) for spelling in (name, *_parts(aliases.get(name, ""))))
    )


def _parts(cell: object) -> list[str]:
    return [part for part in str(cell).split(SEPARATOR) if part]


def _has_all(wanted: Iterable[str], written: list[str]) -> bool:
    return all(any(_alike(word, other) for other in written) for word in wanted)


def _alike(one: str, other: str) -> bool:
    if one == other:
        return True
    return min(len(one), len(other)) >= SHORTEST and SequenceMatcher(None, one, other).ratio() >= ALIKE


def _words(text: str) -> list[str]:
    """Words in small letters without accents."""
    letters = (c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    return re.findall(r"\w+", "".join(letters))
