"""Reads one article: its dated sentences become mentions, and later sentences that elaborate them join them.

It looks at the article and the gazetteer alone, so that articles can be read in any order and on many machines.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from loaders.articles import Article
from loaders.events.grammar.items import make_items
from loaders.events.grammar.parse import parse
from loaders.events.grammar.short_forms import read_short_forms
from loaders.events.keep import why_not_block
from loaders.events.line_reader import LineReader
from loaders.events.lines import LONGEST, read_lines
from loaders.events.mention import LeftOut, Mention, Passage
from loaders.events.threads import Threads
from loaders.names.entities import Gazetteer
from loaders.names.holders import holders_on
from loaders.names.press import published_in
from loaders.names.recognise import meet_people, name_all

_TOO_LONG = "too long to be a sentence"


@dataclass(slots=True)
class Reading:
    """What has been read of an article."""

    mentions: list[Mention] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    dated: int = 0
    """How many of its sentences have a date."""


def read_events(article: Article, known: Gazetteer) -> Reading:
    """All mentions of events in an article, in its order, and the dated passages that became none, with the reason."""
    lines = list(read_lines(article, known))
    people = meet_people(
        [(line.tokens, line.names) for line in lines],
        next((line.dateline for line in lines if line.dateline), ""),
        published_in(article, known),
        holders_on(article.published),
    )
    topic = frozenset(name.text for line in lines for name in line.names if name.entity.kind not in {"state", "media"})
    reader = LineReader(article, known, Threads(home=people.home, cast=tuple(people.by_name.values())), topic)
    for line in lines:
        reason = why_not_block(line.block) or (_TOO_LONG if len(line.tokens) > LONGEST else "")
        if reason:
            reader.skip(line, reason)
        else:
            items = read_short_forms(make_items(line.tokens, name_all(line.tokens, line.names, people), line.units))
            reader.read(line, parse(line.start, line.end, items))
    dated = sum(bool(line.units or line.unread) for line in lines)
    return Reading(_numbered(reader.threads.mentions), reader.left_out, dated)


def _numbered(mentions: Sequence[Mention]) -> list[Mention]:
    """The same mentions; passages that stand word for word in an article more than once are told apart."""
    seen: Counter[tuple[str, str]] = Counter()
    numbered = []
    for mention in mentions:
        passages = tuple(_counted(passage, seen) for passage in mention.passages)
        numbered.append(mention if passages == mention.passages else replace(mention, passages=passages))
    return numbered


def _counted(passage: Passage, seen: Counter[tuple[str, str]]) -> Passage:
    """The same passage with the number of those like it that were `seen` before."""
    words = passage.words
    seen[words] += 1
    return replace(passage, repeat=seen[words] - 1) if seen[words] > 1 else passage
