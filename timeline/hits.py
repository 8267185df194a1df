"""Why a search found an event: the piece of an excerpt that has the words, where what a list shows of the event has them not."""

from collections.abc import Sequence
from typing import Final

from timeline.dataset import Dataset
from timeline.rows import Event
from timeline.text import ELLIPSIS, find_words, plain

AROUND: Final = 36
"""Characters to both sides of a hit."""
MOST: Final = 3
"""Pieces of one excerpt, and excerpts."""


def why_found(event: Event, words: str, dataset: Dataset) -> str:
    """The pieces of its excerpts that have those words of a search which neither title, actors nor venue have.

    One line of plain text, empty where nothing has to be said.
    """
    shown = "\n".join((event.title, *event.actors, event.venue))
    missing = _absent(shown, words.split())
    texts = list(dict.fromkeys((event.excerpt, *(excerpt.text for excerpt in dataset.evidence(event)))))
    pieces: list[str] = []
    while missing and len(pieces) < MOST:
        best = min(texts, key=lambda text: len(_absent(text, missing)))
        rest = _absent(best, missing)
        if rest == missing:
            break
        pieces.append(_pieces(best, [word for word in missing if word not in rest]))
        missing = rest
    return " ".join(pieces)


def _absent(text: str, words: Sequence[str]) -> list[str]:
    return [word for word in words if not find_words(text, word)]


def _pieces(text: str, words: Sequence[str]) -> str:
    """The first hit of each word with what stands around it; pieces that touch are one."""
    spans: list[tuple[int, int]] = []
    for first, end in sorted(find_words(text, word)[0] for word in words):
        start, stop = _whole_words(text, first, end)
        if spans and start <= spans[-1][1]:
            spans[-1] = (spans[-1][0], max(stop, spans[-1][1]))
        else:
            spans.append((start, stop))
    shown = spans[:MOST]
    before, after = ELLIPSIS if shown[0][0] else "", ELLIPSIS if shown[-1][1] < len(text) else ""
    return before + f" {ELLIPSIS} ".join(plain(text[start:stop]) for start, stop in shown) + after


def _whole_words(text: str, first: int, end: int) -> tuple[int, int]:
    """A stretch around a hit that cuts no word, where words are no longer than the stretch."""
    start, stop = max(0, first - AROUND), min(len(text), end + AROUND)
    if start:
        start = first - len(text[start:first].partition(" ")[2]) if " " in text[start:first] else start
    if stop < len(text):
        stop = end + len(text[end:stop].rpartition(" ")[0]) if " " in text[end:stop] else stop
    return start, stop
