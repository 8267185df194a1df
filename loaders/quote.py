"""`python -m loaders quote`: keeps of full articles only the passages that the timeline quotes and what dates them.

A public dashboard must not republish whole articles. What is kept is chosen so that a build from the quotations gives the
same events: the command proves it for each article, and keeps a little more around the passages until it is so.
"""

import argparse
import re
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from loaders.articles import GAP, Article, ArticleError
from loaders.blocks import find_blocks
from loaders.events.mention import Mention
from loaders.events.reader import Reading, read_events
from loaders.files import read_table
from loaders.inputs.duplicates import Copies
from loaders.inputs.headers import quotation_header
from loaders.inputs.kinds import is_markdown
from loaders.inputs.pile import Log, find_files, read_files
from loaders.names.entities import Gazetteer, gazetteer
from loaders.sentences import split_sentences
from timeline.tables import ACTORS, VENUES

Span = tuple[int, int]
_BETWEEN: Final = f"\n\n{GAP}\n\n"


class QuoteError(ValueError):
    """No choice of passages gives the same events as the full text."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """An article cut down to its quoted passages, and how much of it they are (0..1)."""

    article: Article
    share: float


def quote_article(article: Article, known: Gazetteer) -> Quotation:
    """The passages of an article that its events need, as an article. Raises `QuoteError`."""
    full = read_events(article, known)
    sentences = _sentences(article)
    wanted = fingerprint(full)
    needed = _needed(full, sentences)

    def same(numbers: set[int]) -> bool:
        body = _cut(article.body, _join(article.body, sentences, numbers))
        return fingerprint(read_events(replace(article, body=body), known)) == wanted

    numbers = next((choice for choice in _choices(article.body, sentences, needed) if same(choice)), None)
    if numbers is None:
        raise QuoteError(f"{article.article_id}: no choice of passages gives the events of the full text")
    for number in sorted(numbers - needed):
        if same(numbers - {number}):
            numbers = numbers - {number}
    kept = _join(article.body, sentences, numbers)
    quoted = replace(article, body=_cut(article.body, kept))
    return Quotation(quoted, sum(end - start for start, end in kept) / len(article.body))


def fingerprint(reading: Reading) -> tuple[object, ...]:
    """What must be the same in a reading of the quotations: all but the offsets."""
    mentions = sorted(_mention(mention) for mention in reading.mentions)
    left = sorted((" ".join(passage.text.split()), passage.reason) for passage in reading.left_out)
    return (*mentions, *left)


def _mention(mention: Mention) -> tuple[str, ...]:
    passages = " | ".join(f"{' '.join(p.text.split())} [{p.unit.text}] {p.unit.explanation}" for p in mention.passages)
    actors = ", ".join(entity.name for entity in mention.actors)
    facts = (mention.title, mention.first, mention.last, mention.precision, mention.status, mention.type, mention.venue)
    return (passages, actors, *map(str, facts))


def _sentences(article: Article) -> list[Span]:
    return [
        (block.start + piece.start, block.start + piece.end)
        for block in find_blocks(article.body, article.title)
        for piece in split_sentences(article.body[block.start : block.end])
    ]


def _needed(full: Reading, sentences: Sequence[Span]) -> set[int]:
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


def _choices(body: str, sentences: Sequence[Span], needed: set[int]) -> Iterator[set[int]]:
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


def _join(body: str, sentences: Sequence[Span], numbers: set[int]) -> list[Span]:
    """Spans of the sentences kept; those with only white space between them are one passage."""
    spans: list[Span] = []
    for number in sorted(numbers):
        start, end = sentences[number]
        if spans and not body[spans[-1][1] : start].strip():
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return spans


def _cut(body: str, kept: Sequence[Span]) -> str:
    lead = GAP + "\n\n" if kept and body[: kept[0][0]].strip() else ""
    tail = f"\n\n{GAP}\n" if kept and body[kept[-1][1] :].strip() else "\n"
    return lead + _BETWEEN.join(body[start:end] for start, end in kept) + tail


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of `quote`."""
    parser.add_argument(
        "articles",
        nargs="+",
        type=Path,
        metavar="ARTICLES",
        help="full articles, folders of them, or patterns in quotes",
    )
    parser.add_argument("--out", type=Path, required=True, metavar="FOLDER", help="where to write the quotations")
    parser.add_argument(
        "--dataset", type=Path, default=Path("data"), help="the dataset whose names to use (default: data)"
    )


def run(args: argparse.Namespace) -> int:
    """Write the quotations of all articles, or of none if one of them fails."""
    known = gazetteer(read_table(args.dataset, ACTORS), read_table(args.dataset, VENUES))
    log = Log()
    paths = find_files(args.articles, log)
    articles = list(read_files(paths, None, log))
    texts = _quotations(articles, {path.stem: path for path in paths if is_markdown(path)}, known, log)
    for line in (*log.notices, *log.faults):
        print(line, file=sys.stderr)
    if log.faults:
        print("Nothing was written.", file=sys.stderr)
        return 1
    _write(args.out, texts)
    return 0


def _quotations(articles: Sequence[Article], paths: Mapping[str, Path], known: Gazetteer, log: Log) -> dict[str, str]:
    """The files to write, by their names; what fails goes to the log."""
    originals = Copies(articles).originals()
    texts: dict[str, str] = {}
    for article in articles:
        name = article.article_id
        try:
            quotation = quote_article(article, known)
            said = replace(article, copy_of=originals.get(name, ""))
            texts[f"{name}.md"] = quotation_header(said, paths.get(name)) + quotation.article.body
        except (ArticleError, QuoteError) as fault:
            log.faults.append(str(fault))
        else:
            print(f"{name}.md: {quotation.share:.0%} of the text is quoted")
            if not article.publisher:
                log.notices.append(f"{name}.md: a quotation has to say whose words it quotes; add `publisher: ...`")
    return texts


def _write(out: Path, texts: Mapping[str, str]) -> None:
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".quote-", dir=out) as place:
        for name, text in texts.items():
            (Path(place) / name).write_text(text, encoding="utf-8", newline="")
        for name in texts:
            (Path(place) / name).replace(out / name)
