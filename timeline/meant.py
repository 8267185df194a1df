"""Whom or where a search means that finds nothing: names of which its words are a spelling, or nearly one."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher
from typing import Final, Literal

from timeline.dataset import Dataset
from timeline.facets import NO_VENUE
from timeline.schema import SEPARATOR

ALIKE: Final = 0.8
"""The least likeness of two spellings (Ratcliff and Obershelp's ratio): one letter in five may differ, as in transliteration."""
SHORTEST: Final = 5
"""Letters; shorter words have to be the same, as one letter more makes them another name."""


Named = Literal["actor", "venue"]


def names_meant(words: str, dataset: Dataset, facet: Named) -> tuple[str, ...]:
    """The actors or venues with a name or alias that has all of the words, in the order of their names.

    Those of the events and those of the table, which may stand in no event.
    """
    wanted, spellings = _words(words), also_written(dataset, facet)
    names = sorted({*dataset.facets[facet].values, *spellings} - {NO_VENUE})
    return tuple(
        name
        for name in names
        if wanted and any(_has_all(wanted, _words(each)) for each in (name, *spellings.get(name, ())))
    )


def also_written(dataset: Dataset, facet: Named) -> Mapping[str, tuple[str, ...]]:
    """The other spellings of each actor or venue of the tables; none for one that has but its name."""
    frame = dataset.frames[f"{facet}s"]
    aliases = frame["aliases"] if "aliases" in frame.columns else [""] * len(frame)
    return {name: tuple(_parts(cell)) for name, cell in zip(frame["name"], aliases, strict=True)}


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
