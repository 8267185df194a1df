"""Copies: one text printed by several publishers, as a news agency's is. However often it is printed, it is one source.

Two articles are compared by their shingles, the runs of five words (Broder, "On the resemblance and containment of
documents", 1997). Of an article's shingles those are kept whose letters are a multiple of 8 in number, which is known before
they are spelled: the same ones in every article, so that the share of them which two articles have in common estimates the
share of the text. An article is a copy if most of the shorter one's stands in the longer one, which publishers cut, and head
anew, but rarely rewrite.

Each shingle leads only to the first-published articles that have it and to the one just before, so the work grows with the
number of articles: 20,000 of them are compared in seconds.
"""

import re
from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, groupby
from operator import sub
from typing import Final
from zlib import crc32

from loaders.articles import GAP, Article
from loaders.events.mention import Mention

_RUN: Final = 5
_ONE_IN: Final = 8
_FEWEST: Final = 5
"""Shingles kept of an article that is long enough to be compared: about fifty words."""
_MOST: Final = 0.6
"""The share of the shorter article that stands in the longer one, of a copy."""
_LEAST: Final = 0.25
"""The share of the longer one that it makes up: a digest of many reports is no copy of each."""
_FIRST: Final = 3
_WORD: Final = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class _Print:
    """What is kept of an article."""

    order: tuple[str, str]
    article_id: str
    voice: str
    copy_of: str
    shingles: Sequence[int]


class Copies:
    """The articles of a corpus, as far as it takes to tell which are copies of others."""

    def __init__(self, articles: Iterable[Article] = ()) -> None:
        self._prints: list[_Print] = []
        self._originals: dict[str, str] | None = None
        for article in articles:
            self.add(article)

    def add(self, article: Article) -> None:
        """Take note of an article."""
        published = article.published.isoformat() if article.published else "9999"
        order = (published, article.article_id)
        self._prints.append(_Print(order, article.article_id, article.voice, article.copy_of, shingles(article.body)))
        self._originals = None

    def originals(self) -> dict[str, str]:
        """For each copy the article_id of the first-published article with its text.

        What a file says of itself (`copy_of`) counts before what is found, if the article that it names is in the corpus.
        Worked out once for a corpus.
        """
        if self._originals is None:
            self._originals = self._find_originals()
        return self._originals

    def _find_originals(self) -> dict[str, str]:
        prints = sorted(self._prints, key=lambda print_: print_.order)
        numbers = {print_.article_id: number for number, print_ in enumerate(prints)}
        first = list(range(len(prints)))
        shared = _shared(prints)
        for number, print_ in enumerate(prints):
            said = numbers.get(print_.copy_of, number)
            found = said if said != number else _nearest(prints, number, shared.get(number, {}))
            first[number] = first[found] if found < number else found
        return {
            prints[number].article_id: prints[other].article_id for number, other in enumerate(first) if other != number
        }

    def voices(self) -> dict[str, str]:
        """Who speaks in each article: the publisher of the original, in a copy."""
        originals = self.originals()
        voices = {print_.article_id: print_.voice for print_ in self._prints}
        return {name: voices[originals.get(name, name)] for name in voices}


def count_once(mentions: Iterable[Mention], copies: Copies) -> list[Mention]:
    """The mentions, those in copies with the voice of the original."""
    voices = copies.voices()
    return [_with_voice(mention, voices.get(mention.article_id, mention.voice)) for mention in mentions]


def _with_voice(mention: Mention, voice: str) -> Mention:
    return replace(mention, voice=voice) if voice != mention.voice else mention


def copy_notices(originals: Mapping[str, str]) -> list[str]:
    """A line for each copy."""
    return [
        f"{name}: prints the text of {other}; counted once as a source" for name, other in sorted(originals.items())
    ]


def shingles(text: str) -> Sequence[int]:
    """The checksums of the runs of five words that are kept of a text, each once, in order of size."""
    kept: set[str] = set()
    for passage in text.split(GAP):
        words = _WORD.findall(passage.lower())
        before = list(accumulate(map(len, words), initial=0))
        lengths = map(sub, before[_RUN:], before)
        kept.update([" ".join(words[at : at + _RUN]) for at, length in enumerate(lengths) if length % _ONE_IN == 0])
    return array("I", sorted({crc32(run.encode()) for run in kept}))


def _shared(prints: Sequence[_Print]) -> Mapping[int, Mapping[int, int]]:
    """For each article the earlier ones that have shingles of it, and how many; not all, but those that matter."""
    pairs = sorted((shingle << 32) | number for number, print_ in enumerate(prints) for shingle in print_.shingles)
    shared: dict[int, defaultdict[int, int]] = defaultdict(lambda: defaultdict(int))
    for _, group in groupby(pairs, key=lambda pair: pair >> 32):
        members = [pair & 0xFFFFFFFF for pair in group]
        for at, member in enumerate(members[1:], start=1):
            counts = shared[member]
            for other in _earlier(members, at):
                counts[other] += 1
    return shared


def _earlier(members: Sequence[int], at: int) -> Sequence[int]:
    return members[:at] if at <= _FIRST else [*members[:_FIRST], members[at - 1]]


def _nearest(prints: Sequence[_Print], number: int, shared: Mapping[int, int]) -> int:
    """The earlier article that this one has most in common with, if it is enough for a copy; else itself."""
    best, most = number, 0
    for other, times in sorted(shared.items()):
        if times > most and _is_copy(times, len(prints[number].shingles), len(prints[other].shingles)):
            best, most = other, times
    return best


def _is_copy(common: int, one: int, other: int) -> bool:
    return min(one, other) >= _FEWEST and common >= _MOST * min(one, other) and common >= _LEAST * max(one, other)
