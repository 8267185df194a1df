"""`python -m loaders build`: articles in, the tables of a dataset out."""

import argparse
import gc
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from rich.console import Console
from rich.progress import track

from loaders.arguments import add_places, count, places_of
from loaders.articles import Article
from loaders.corrections import apply_corrections
from loaders.errors import BuildError, with_notes
from loaders.events.event import Event
from loaders.events.mention import LeftOut, Mention
from loaders.events.reader import read_events
from loaders.files import read_about, read_table, write_tables
from loaders.inputs.clippings import Clippings
from loaders.inputs.corpus import Log, find_files, read_files
from loaders.inputs.duplicates import Copies, copy_notices, count_once
from loaders.merge import merge_mentions
from loaders.names.entities import Gazetteer, gazetteer
from loaders.names.press import country_notice, country_of
from loaders.rows import make_rows
from loaders.salience import rate
from timeline.tables import ACTORS, CORRECTIONS, VENUES

_SELDOM: Final = (50_000, 20, 50)
"""After how many new objects the search for garbage looks at the youngest, and after how many such looks at older ones."""


@dataclass(slots=True)
class Built:
    """What a build made: the articles that could be read, the events, what was left out, and what a reader should know."""

    articles: list[Article] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    dated: int = 0
    notices: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    @property
    def summary(self) -> str:
        """The closing line of a build."""
        disputed = sum(event.disputed for event in self.events)
        return (
            f"{count(len(self.articles), 'article')}, {count(self.dated, 'dated sentence')}, {count(len(self.events), 'event')}"
            f" ({disputed} disputed), {count(len(self.left_out), 'passage')} left out"
        )


def build_events(articles: Iterable[Article], known: Gazetteer, corrections: Sequence[dict[str, str]] = ()) -> Built:
    """Read, merge, correct and rate the events of some articles. Raises `CorrectionError`."""
    built, mentions, copies = Built(), list[Mention](), Copies()
    for article in articles:
        reading = read_events(article, known)
        copies.add(article)
        built.articles.append(replace(article, body="", country=country_of(article, known)))
        built.notices += (*article.notices, *country_notice(article, known))
        built.left_out += reading.left_out
        built.dated += reading.dated
        mentions += reading.mentions
    if not built.articles:  # of no article, every correction would seem to be gone
        return built
    built.notices += copy_notices(copies.originals())
    events, dropped = apply_corrections(merge_mentions(count_once(mentions, copies), known.people), corrections)
    built.events = rate(events)
    built.left_out += dropped
    return built


def build_dataset(dataset: Path, places: Sequence[Path], out: Path, *, progress: bool = False) -> Built:
    """Build the tables of `dataset` from the articles in `places` and write them to `out`.

    An article that cannot be read is a fault of the result, and the others are built. One that is not Markdown is clipped
    into `out/articles/`, so that its excerpts can be checked. Raises `TableError` for what is kept by hand (`CorrectionError`
    for a correction), `PlaceError`, and `BuildError` if not one article could be read, with a note for each that could
    not; then nothing has been written. Articles without one event are no fault.
    """
    known = gazetteer(read_table(dataset, ACTORS), read_table(dataset, VENUES))
    corrections = read_table(dataset, CORRECTIONS)
    about = read_about(dataset)
    log = Log()
    paths: Iterable[Path] = find_files(places, log)
    if progress:
        paths = track(list(paths), description="Reading", console=Console(stderr=True), transient=True)
    with Clippings(out / "articles") as clippings:
        built = build_events(read_files(paths, clippings, log), known, corrections)
        if not built.articles:
            raise _nothing_read(places, log)
        built.notices, built.faults = log.notices + built.notices, log.faults
        write_tables(out, make_rows(built.articles, built.events, built.left_out), about)
        clippings.keep()
    return built


def _nothing_read(places: Sequence[Path], log: Log) -> BuildError:
    words = f"no article could be read in {', '.join(map(str, places))}; a build would empty the tables"
    return with_notes(BuildError(words), (*log.notices, *map(_left_out, log.faults)))


def _left_out(fault: str) -> str:
    return f"left out: {fault}"


@contextmanager
def rare_garbage_collection() -> Iterator[None]:
    """Let Python look for garbage more seldom: what reading makes lives until the end of the build or is freed at once.

    Nearly all that the search goes through again and again is the result. It still finds what readers of other kinds of
    files leave behind. The setting is the whole process's: it is for programs that do nothing but build.
    """
    usual = gc.get_threshold()
    gc.set_threshold(*_SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*usual)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of `build`."""
    add_places(parser, "[--out FOLDER]")
    parser.add_argument("--out", type=Path, metavar="FOLDER", help="where to write the tables (default: DATASET)")


def run(args: argparse.Namespace) -> int:
    """Build, and say what came of it. Returns 1 if an article could not be read."""
    places = places_of(args.dataset, args.articles)
    with rare_garbage_collection():
        built = build_dataset(args.dataset, places, args.out or args.dataset, progress=sys.stderr.isatty())
    for line in (*built.notices, *map(_left_out, built.faults)):
        print(line, file=sys.stderr)
    print(built.summary)
    return 1 if built.faults else 0
