"""Articles read for one reader, in memory: their rows alone and merged with a dataset's, and their clippings. Nothing is kept.

The dataset's `actors.csv` and `venues.csv` are known.
"""

import datetime as dt
import hashlib
import io
import re
import tempfile
import zipfile
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Final

from loaders.additions import Additions, add_to_dataset
from loaders.articles import Article
from loaders.errors import ArticleError, LoaderError
from loaders.events.mention import Mention
from loaders.events.reader import read_events
from loaders.files import csv_text, read_table
from loaders.inputs.bombs import plain_header, unpackable
from loaders.inputs.dates import Day
from loaders.inputs.encoding import decode, newlines
from loaders.inputs.extract import Extract, clip
from loaders.inputs.fields import read_fields
from loaders.inputs.front_matter import FENCE, read_front_matter, split_front_matter
from loaders.inputs.kinds import MARKDOWN, TABLES, kind_of, reader_of
from loaders.inputs.lines import title_of, unwrap
from loaders.judged import retitled
from loaders.merge import merge_mentions
from loaders.names.entities import Gazetteer, gazetteer
from loaders.names.press import country_of
from loaders.rows import Row, make_rows, sorted_rows
from loaders.salience import rate
from timeline.tables import ACTORS, EVENTS, EXCERPTS, SOURCES, VENUES

FAULTS: Final = (LoaderError,)
"""What the readers raise: the message says what is wrong and what would be right."""
SUFFIXES: Final = (".md", ".txt", ".html", ".htm", ".pdf", ".docx", ".eml")
"""The ends of names of files that can be uploaded: those that hold one article."""
MOST_CHARACTERS: Final = 200_000
MOST_BYTES: Final = 10 * 1024 * 1024
_PASTED: Final = Path("the pasted text")


@dataclass(frozen=True, slots=True)
class Reading:
    """What one article gave: the rows of every built table by its name, its clipping, and what a reader should know."""

    article_id: str
    rows: Mapping[str, list[Row]]
    clipping: str
    article: Article
    mentions: tuple[Mention, ...]
    notices: tuple[str, ...] = ()


def read_pasted(text: str, facts: Mapping[str, str], dataset: Path) -> Reading:
    """Read a pasted article; `facts` may give its title, publisher and day of publication (`published`, ISO 8601).

    Raises `ArticleError` for a text that is empty or too long, `TableError` for faulty tables of names.
    """
    text = newlines(text)
    _limit(_PASTED, text)
    closes = text.startswith(FENCE + "\n") and f"\n{FENCE}\n" in text[len(FENCE) :]
    extract = _markdown(_PASTED, text) if closes else Extract(unwrap(text))
    return _read(_PASTED, extract, text.encode(errors="replace"), facts, dataset)


def read_upload(name: str, raw: bytes, facts: Mapping[str, str], dataset: Path) -> Reading:
    """Read an uploaded file of one article; what `facts` give goes before what the file says.

    Raises `ArticleError` for a file that is too large or of no kind that is read here, that is damaged or has no text;
    `TableError` for faulty tables of names.
    """
    path = Path(re.sub(r"[^\w. -]", "_", name)[-80:].lstrip(".") or "upload")
    if path.suffix.lower() not in SUFFIXES:
        raise ArticleError(path, None, f"this kind of file is not read here; give one of {', '.join(SUFFIXES)}")
    if len(raw) > MOST_BYTES:
        raise ArticleError(
            path, None, f"{len(raw):,} bytes are too many; give a file of at most {MOST_BYTES // 2**20} MB"
        )
    extract = _extract(path, raw)
    _limit(path, extract.body)
    return _read(path, extract, raw, facts, dataset)


def merge(
    readings: Iterable[Reading],
    rejected: Collection[str],
    dataset: Path,
    places: Mapping[str, str] | None = None,
    titles: Mapping[str, str] | None = None,
) -> Additions:
    """What the readings add to a dataset, without the events that were rejected, by their ids in the readings.

    By the same ids: the events of the dataset that some are one with (`places`), and the reader's own `titles`.
    """
    read = list(readings)
    passages = {row["excerpt_id"]: row["event_id"] for each in read for row in each.rows["excerpts"]}
    kept = [m for each in read for m in each.mentions if passages.get(m.passages[0].excerpt_id) not in rejected]
    joins, named = (
        {passage: chosen[event] for passage, event in passages.items() if event in chosen}
        for chosen in (places or {}, titles or {})
    )
    added = add_to_dataset([each.article for each in read], kept, dataset, joins)
    return replace(added, rows=retitled(added.rows, named, {each.article_id for each in read}))


def archive(additions: Additions) -> bytes:
    """A zip of events.csv, excerpts.csv and sources.csv with what was added, and all that supports the same events."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        for table in (EVENTS, EXCERPTS, SOURCES):
            text = csv_text(table, sorted_rows(table, additions.rows[table.name]))
            file.writestr(zipfile.ZipInfo(table.file), text, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _read(path: Path, extract: Extract, raw: bytes, facts: Mapping[str, str], dataset: Path) -> Reading:
    digest = hashlib.sha256(raw).hexdigest()
    article = clip(path, replace(_told(extract, facts), name=f"added-{digest[:8]}"), digest)
    names = _names(dataset, _stamp(dataset))
    found = read_events(article, names)
    article = replace(article, country=country_of(article, names))
    rows = make_rows([article], rate(merge_mentions(found.mentions, names.people)), found.left_out)
    return Reading(article.article_id, rows, article.clipping, article, tuple(found.mentions), extract.notices)


def _told(extract: Extract, facts: Mapping[str, str]) -> Extract:
    """The extract with what the reader said of it."""
    said = {name: " ".join(facts.get(name, "").split()) for name in ("title", "publisher")}
    texts = dict(extract.facts.texts) | {name: text for name, text in said.items() if text}
    texts.setdefault("title", title_of(extract.body) or "Untitled article")
    known = replace(extract, facts=replace(extract.facts, texts=texts))
    if day := facts.get("published", ""):
        return replace(known, day=Day(dt.date.fromisoformat(day), "as given with the article"))
    return known


def _extract(path: Path, raw: bytes) -> Extract:
    """What a file holds. Readers want a path: what is no text stands in a temporary file while it is read."""
    kind = kind_of(path)
    if kind == MARKDOWN:
        text, notices = decode(path, raw)
        return replace(_markdown(path, text), notices=notices)
    assert kind not in TABLES
    with tempfile.TemporaryDirectory() as place:
        file = Path(place) / path
        file.write_bytes(raw)
        unpackable(file)
        found = next(iter(reader_of(kind)(file)))
    if isinstance(found, ArticleError):
        raise found
    return found


def _markdown(path: Path, text: str) -> Extract:
    header, body = split_front_matter(path, text)
    plain_header(path, header)
    return Extract(body, read_fields(read_front_matter(path, header)))


def _limit(path: Path, text: str) -> None:
    if len(text) > MOST_CHARACTERS:
        most = f"{MOST_CHARACTERS:,}"
        raise ArticleError(path, None, f"{len(text):,} characters are too many; give an article of at most {most}")


@lru_cache(maxsize=4)
def _names(dataset: Path, stamp: tuple[float, ...]) -> Gazetteer:
    """The names that a dataset knows; `stamp` changes when its tables do."""
    return gazetteer(read_table(dataset, ACTORS), read_table(dataset, VENUES))


def _stamp(dataset: Path) -> tuple[float, ...]:
    paths = (dataset / table.file for table in (ACTORS, VENUES))
    return tuple(path.stat().st_mtime if path.exists() else 0.0 for path in paths)
