"""Which sentences of an article a quotation of it keeps, and the text that they make."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from loaders.articles import GAP, Article
from loaders.blocks import find_blocks
from loaders.events.reader import Reading
from loaders.sentences import split_sentences

Span = tuple[int, int]
_BETWEEN: Final = f"\n\n{GAP}\n\n"


def find_sentences(article: Article) -> list[Span]:
    """Where the sentences stand in the article's body."""
    return [
        (block.start + piece.start, block.start + piece.end)
        for block in find_blocks(article.body, article.title)
        for piece in split_sentences(article.body[block.start : block.end])
    ]


def find_needed(full: Reading, sentences: Sequence[Span]) -> set[int]:
    """The numbers of the sentences that support events, date them or were left out although they have a date."""
    spans = [(p.start, p.end) for mention in full.mentions for p in mention.passages]
    spans += [(p.unit.start, p.unit.end) for mention in full.mentions for p in mention.passages]
    spans += [(passage.start, passage.end) for passage in full.left_out]
    spans += [
        (timex.anchor_start, timex.anchor_end)
        for m in full.mentions
        for p in m.passages
        for timex in p.unit.timexes
        if timex.anchor_start >= 0
    ]
    return {number for number, sentence in enumerate(sentences) if any(_touch(sentence, span) for span in spans)}


def choices_of(body: str, sentences: Sequence[Span], needed: set[int]) -> Iterator[set[int]]:
    """What to keep, from the least: what is needed, then who is who in it, then ever more of what stands before it."""
    yield needed
    known = needed | _introductions(body, sentences, needed)
    yield known
    reach = 1
    while reach < 2 * len(sentences):
        yield {other for number in known for other in range(number - reach, number + 1) if other >= 0}
        reach *= 2
    yield set(range(len(sentences)))


def _touch(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


_NAME: Final = re.compile(r"\b[A-Z][\w’'-]{2,}")


def _introductions(body: str, sentences: Sequence[Span], needed: set[int]) -> set[int]:
    """The first sentence that has each name of the sentences kept: there it is said who somebody is."""
    first: dict[str, int] = {}
    for number, (start, end) in enumerate(sentences):
        for name in _NAME.findall(body, start, end):
            first.setdefault(name, number)
    return {first[name] for number in needed for name in _NAME.findall(body, *sentences[number])}


def join_sentences(body: str, sentences: Sequence[Span], numbers: set[int]) -> list[Span]:
    """Spans of the sentences kept; those with only white space between them are one passage."""
    spans: list[Span] = []
    for number in sorted(numbers):
        start, end = sentences[number]
        if spans and not body[spans[-1][1] : start].strip():
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return spans


def cut_body(body: str, kept: Sequence[Span]) -> str:
    """The body of a quotation: what is kept, verbatim, with a line that marks each gap."""
    lead = GAP + "\n\n" if kept and body[: kept[0][0]].strip() else ""
    tail = f"\n\n{GAP}\n" if kept and body[kept[-1][1] :].strip() else "\n"
    return lead + _BETWEEN.join(body[start:end] for start, end in kept) + tail
