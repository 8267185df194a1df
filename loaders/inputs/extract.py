"""What a reader takes out of a file, and the clipping that is made of it: the article as a Markdown file.

The offsets of a dataset's quotations count in a file that anyone can open. Where the source is a page, a PDF or a row of a
table, that file is the clipping; what the build works on is read back from it, so that the two cannot differ.
"""

import re
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from loaders.articles import Article, parse_article, publication
from loaders.errors import ArticleError
from loaders.inputs.dates import Day
from loaders.inputs.encoding import newlines
from loaders.inputs.fields import Facts
from loaders.inputs.front_matter import write_front_matter
from loaders.inputs.lines import title_of

_UNFIT: Final = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff]")
"""Control characters and halves of characters, which some PDF files have among their letters."""
_NO_DATE: Final = (
    "no publication date: its absolute dates are kept, its relative ones left out; put it into the file's name"
    " (2022-01-16-...), or add `published: YYYY-MM-DD` to its clipping {name}"
)


@dataclass(frozen=True, slots=True)
class Extract:
    """One article as it stands in a file."""

    body: str
    facts: Facts = field(default_factory=Facts)
    day: Day | None = None
    """The day of publication by the file's metadata."""
    sent: Day | None = None
    """The day on which it was sent: taken for that of publication if nothing else tells it."""
    name: str = ""
    """Its article_id; empty for the stem of the file."""
    line: int = 0
    """The line of the file that it starts in, where a file holds many."""
    digest: str = ""
    """SHA-256 of what it was taken from; empty for the whole file's."""
    notices: tuple[str, ...] = ()


def clip(path: Path, extract: Extract, digest: str) -> Article:
    """The article of an extract, with its clipping. Raises `ArticleError` if it has no text."""
    body = _UNFIT.sub("", newlines(extract.body)).strip()
    if not body:
        raise ArticleError(path, extract.line or None, "there is no text; an article needs at least one sentence")
    facts, name = extract.facts, extract.name or path.stem
    day = extract.day or publication(facts, body, path.stem) or extract.sent
    header = {
        "title": facts.text("title") or title_of(body) or name,
        "publisher": facts.publisher,
        "country": facts.text("country"),
        "url": facts.text("url"),
        "published": day.day.isoformat() if day else "",
        "published_basis": facts.text("published_basis") or (day.basis if day else ""),
        "language": facts.text("language"),
        "translated_from": facts.text("translated_from"),
        "copy_of": facts.text("copy_of"),
        "clipped_from": place(path, extract.line),
        "clipped_sha256": extract.digest or digest,
    }
    text = write_front_matter({key: _UNFIT.sub("", value) for key, value in header.items()}) + body + "\n"
    article = parse_article(Path(f"{name}.md"), text.encode())
    return replace(article, clipping=text, notices=tuple(_notices(path, extract, article)))


def place(path: Path, line: int) -> str:
    """Where an article stands, in words: the file, and the line of one that holds many."""
    return f"{path.name}, line {line}" if line else path.name


def _notices(path: Path, extract: Extract, article: Article) -> list[str]:
    said = list(extract.notices)
    if article.published is None:
        unread = f"`{extract.facts.unread}` is no date that can be read, so " if extract.facts.unread else ""
        said.append(unread + _NO_DATE.format(name=f"{article.article_id}.md"))
    return [f"{place(path, extract.line)}: {notice}" for notice in said]
