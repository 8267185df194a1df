"""A corpus of files of any kind, and the articles in it. One file that cannot be read is one line; the others are read."""

import hashlib
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from loaders.articles import Article, read_article
from loaders.errors import ArticleError, PlaceError
from loaders.inputs.clippings import Clippings
from loaders.inputs.extract import clip
from loaders.inputs.kinds import CLIPPED, MARKDOWN, SUFFIXES, TABLES, kind_of, reader_of
from timeline.tables import BUILT

STANDARD_INPUT: Final = Path("-")
_WILD: Final = frozenset("*?[")


@dataclass(slots=True)
class Log:
    """What is to be said of a corpus: notices, and a line for each article that could not be read."""

    notices: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


def find_files(places: Iterable[Path], log: Log) -> list[Path]:
    """The files among `places`, directly in the folders and matched by the patterns among them, each once, sorted by name.

    Markdown comes last, so that a file which has changed is read before the clipping that was once made from it. `-` is standard input. Files in folders that are of no kind that is read are passed over, with one notice for a folder.
    Raises `PlaceError` for a place that does not exist, a pattern that matches nothing, and a place that holds the tables of
    a dataset: their rows have a text, and would be read as articles.
    """
    found: dict[Path, None] = {}
    for place in places:
        if place == STANDARD_INPUT or place.is_file():
            found[place] = None
        elif place.is_dir():
            found.update(dict.fromkeys(_in_folder(place, log)))
        else:
            found.update(dict.fromkeys(_matches(place)))
    _refuse_datasets(found)
    return sorted(found, key=lambda path: (path.suffix.lower() not in CLIPPED, path.name, path.as_posix()))


def read_files(paths: Iterable[Path], clippings: Clippings | None, log: Log) -> Iterator[Article]:
    """The articles of these files, one after the other. What is not Markdown is clipped into `clippings`, if given.

    Two articles of one name are a fault of the second, unless one is the clipping of the other.
    """
    seen: dict[str, str] = {}
    for path in paths:
        for found in _read(path, clippings):
            if isinstance(found, ArticleError):
                log.faults.append(str(found))
            elif found.article_id not in seen:
                seen[found.article_id] = _origin(found, path)
                if found.clipping and clippings:
                    clippings.add(found)
                yield replace(found, clipping="")
            elif seen[found.article_id] != _origin(found, path):
                log.faults.append(_same_name(path, found, seen[found.article_id]))


def _refuse_datasets(paths: Iterable[Path]) -> None:
    first = {table.file: table.column_names[:1] for table in BUILT}
    for path in sorted(paths):
        if path.name in first and _header(path)[:1] == first[path.name]:
            folder = path.parent
            raise PlaceError(
                f"{folder}: this is a dataset, with {path.name} in it; give its articles, {folder / 'articles'}"
            )


def _header(path: Path) -> tuple[str, ...]:
    """The names of a table's columns; none of a file that cannot be read, which its reader will say."""
    try:
        with path.open(encoding="utf-8-sig", errors="replace") as lines:
            return tuple(lines.readline().strip().split(","))
    except OSError:
        return ()


def _in_folder(folder: Path, log: Log) -> list[Path]:
    files = [path for path in folder.iterdir() if path.is_file() and not path.name.startswith(".")]
    others = Counter(path.suffix or path.name for path in files if path.suffix.lower() not in SUFFIXES)
    if others:
        kinds = ", ".join(f"{number} {suffix}" for suffix, number in sorted(others.items()))
        log.notices.append(f"{folder.name}: not read, being no articles by their names: {kinds}")
    return [path for path in files if path.suffix.lower() in SUFFIXES]


def _matches(place: Path) -> list[Path]:
    if not _WILD & set(str(place)):
        raise PlaceError(f"{place}: there is no such file or folder; give files, folders, a pattern in quotes or -")
    root = Path(place.anchor) if place.anchor else Path()
    found = [path for path in root.glob(str(place.relative_to(place.anchor))) if path.is_file()]
    if not found:
        raise PlaceError(f"{place}: no file matches this pattern")
    return found


def _read(path: Path, clippings: Clippings | None) -> Iterator[Article | ArticleError]:
    if path == STANDARD_INPUT:
        yield from _read_standard_input(clippings)
        return
    try:
        kind = kind_of(path)
        if not path.stat().st_size:
            yield ArticleError(path, None, "the file is empty; an article needs at least one sentence")
        elif kind == MARKDOWN:
            yield read_article(path)
        else:
            yield from _read_kind(path, kind, clippings)
    except ArticleError as fault:
        yield fault
    except OSError as fault:
        yield ArticleError(path, None, f"it cannot be read ({fault.strerror}); see to it that you may read it")


def _read_standard_input(clippings: Clippings | None) -> Iterator[Article | ArticleError]:
    """Standard input by way of a file, so that it may be larger than memory."""
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "standard-input"
        with path.open("wb") as file:
            shutil.copyfileobj(sys.stdin.buffer, file)
        yield from _read(path, clippings)


def _read_kind(path: Path, kind: str, clippings: Clippings | None) -> Iterator[Article | ArticleError]:
    digest = "" if kind in TABLES else hashlib.sha256(path.read_bytes()).hexdigest()
    kept = clippings.kept(path.stem, digest) if clippings and digest else None
    if kept is not None:
        yield kept
        return
    for extract in reader_of(kind)(path):
        if isinstance(extract, ArticleError):
            yield extract
            continue
        try:
            made = clip(path, extract, digest)
            yield (clippings and clippings.kept(made.article_id, made.clipped_sha256)) or made
        except ArticleError as fault:
            yield fault


def _origin(article: Article, path: Path) -> str:
    """What an article stands for: a clipping stands for the file that it was made from."""
    return article.clipped_from or path.as_posix()


def _same_name(path: Path, article: Article, other: str) -> str:
    here = article.clipped_from or path.name
    return f"{here}: {other} has the same name, {article.article_id!r}; give each article a name of its own"
