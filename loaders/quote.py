"""`python -m loaders quote`: keeps of full articles only the passages that the timeline quotes and what dates them.

A public dashboard must not republish whole articles. What is kept is chosen so that a build from the quotations gives the
same events: the command proves it for each article, and keeps a little more around the passages until it is so.
"""

import argparse
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from loaders.arguments import count, require_folder
from loaders.articles import Article
from loaders.errors import ArticleError, QuoteError, with_notes
from loaders.events.mention import Mention
from loaders.events.reader import Reading, read_events
from loaders.files import read_table
from loaders.inputs.corpus import Log, find_files, read_files
from loaders.inputs.duplicates import Copies
from loaders.inputs.headers import quotation_header
from loaders.inputs.kinds import is_markdown
from loaders.names.entities import Gazetteer, gazetteer
from loaders.passages import choices_of, cut_body, find_needed, find_sentences, join_sentences
from timeline.tables import ACTORS, VENUES


@dataclass(frozen=True, slots=True)
class Quotation:
    """An article cut down to its quoted passages, and how much of it they are (0..1)."""

    article: Article
    share: float


def quote_article(article: Article, known: Gazetteer) -> Quotation:
    """The passages of an article that its events need, as an article. Raises `QuoteError`."""
    full = read_events(article, known)
    sentences = find_sentences(article)
    wanted = fingerprint(full)
    needed = find_needed(full, sentences)

    def same(numbers: set[int]) -> bool:
        body = cut_body(article.body, join_sentences(article.body, sentences, numbers))
        return fingerprint(read_events(replace(article, body=body), known)) == wanted

    numbers = next((choice for choice in choices_of(article.body, sentences, needed) if same(choice)), None)
    if numbers is None:
        raise QuoteError(f"{article.article_id}: no choice of passages gives the events of the full text")
    for number in sorted(numbers - needed):
        if same(numbers - {number}):
            numbers = numbers - {number}
    kept = join_sentences(article.body, sentences, numbers)
    quoted = replace(article, body=cut_body(article.body, kept))
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
        "--dataset",
        type=Path,
        required=True,
        metavar="FOLDER",
        help="the dataset that they are for: with its names the same events are read",
    )


def run(args: argparse.Namespace) -> int:
    """Write the quotations of all articles; returns 0.

    Raises `QuoteError`, with a note for each article that fails, and `PlaceError`; then nothing has been written.
    """
    require_folder(args.dataset)
    known = gazetteer(read_table(args.dataset, ACTORS), read_table(args.dataset, VENUES))
    log = Log()
    paths = find_files(args.articles, log)
    articles = list(read_files(paths, None, log))
    texts = _quotations(articles, {path.stem: path for path in paths if is_markdown(path)}, known, log)
    for line in log.notices:
        print(line, file=sys.stderr)
    _refuse(log.faults)
    if not texts:
        raise QuoteError(f"no article could be read in {', '.join(map(str, args.articles))}")
    _write(args.out, texts)
    return 0


def _refuse(faults: Sequence[str]) -> None:
    if faults:
        words = f"{count(len(faults), 'article')} cannot be quoted; mend them, or leave them out"
        raise with_notes(QuoteError(words), faults)


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
