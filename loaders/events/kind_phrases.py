"""Phrases that tell what kind of event a clause reports: the rows of `type_phrases.csv`, each with an example."""

import re
from functools import cache

from loaders.data_files import read_rows


def type_of_phrases(words: str) -> str:
    """The type of the phrase that comes first; of two that start at one word, of the one that stands first in the table."""
    if not _any_phrase().search(words):
        return ""
    found = (
        (match.start(), rank, kind)
        for rank, (pattern, kind) in enumerate(_phrases())
        if (match := pattern.search(words))
    )
    return min(found)[2]


def threatens(words: str) -> bool:
    """Whether some words, wherever they stand, threaten."""
    return any(kind == "THREATEN" and pattern.search(words) for pattern, kind in _phrases())


@cache
def _any_phrase() -> re.Pattern[str]:
    """All the patterns at once, as most clauses have none of them."""
    return re.compile(rf"\b(?:{'|'.join(row['pattern'] for row in read_rows('type_phrases'))})\b")


@cache
def _phrases() -> list[tuple[re.Pattern[str], str]]:
    return [(re.compile(rf"\b(?:{row['pattern']})\b"), row["type"]) for row in read_rows("type_phrases")]
