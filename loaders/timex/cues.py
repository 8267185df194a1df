"""The words that show direction, by kind: the rows of `data/evidence.txt`."""

from functools import cache

from loaders.timex.vocabulary import DATA, entries


@cache
def cues() -> dict[str, frozenset[str]]:
    """The cue words by kind."""
    found: dict[str, set[str]] = {}
    for kind, word, _ in entries((DATA / "evidence.txt").read_text(encoding="utf-8")):
        found.setdefault(kind, set()).add(word)
    return {kind: frozenset(words) for kind, words in found.items()}
