"""The words that show direction, by kind: the rows of `data/evidence.txt`."""

from functools import cache

from loaders.timex.vocabulary import word_lists


@cache
def cues() -> dict[str, frozenset[str]]:
    """The cue words by kind."""
    return word_lists("evidence.txt")
