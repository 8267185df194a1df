"""Articles: a Markdown file with YAML front matter and the text of a news report.

Other kinds of file are read by `loaders.inputs`, which makes such a Markdown file of each. `ArticleError` is the one exception
of this module; it names the file, the line and what would be right.
"""

import datetime as dt
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from loaders.errors import ArticleError
from loaders.inputs.dates import Day, day_in_address, day_in_name, day_in_text
from loaders.inputs.encoding import decode
from loaders.inputs.fields import Facts, read_fields
from loaders.inputs.front_matter import FENCE, read_front_matter, split_front_matter

__all__ = ["FENCE", "GAP", "Article", "find_articles", "parse_article", "publication", "read_article"]

GAP: Final = "[...]"
"""The line that stands between two passages of a quotation, where the article goes on unquoted."""


@dataclass(frozen=True, slots=True)
class Article:
    """One news report. Offsets everywhere count characters of `body`, which starts after the closing line of the front matter."""

    article_id: str
    body: str
    title: str = ""
    publisher: str = ""
    country: str = ""
    """The state it was published in, as the file says; a build puts in what is known of it (`loaders.names.press`)."""
    url: str = ""
    published: dt.date | None = None
    published_basis: str = ""
    language: str = ""
    translated_from: str = ""
    sha256: str = ""
    notices: tuple[str, ...] = ()
    """What a reader of the build's log should know about how the file was read."""
    copy_of: str = ""
    """The article_id of the first-published article that prints the same text, where the file says that it is a copy."""
    clipped_from: str = ""
    """The file, and the place in it, that a clipping was made from; empty for an article that was Markdown."""
    clipped_sha256: str = ""
    """SHA-256 of what the clipping was made from."""
    clipping: str = ""
    """The Markdown file that is still to be written for an article of another kind of file; empty if there is one."""

    @property
    def voice(self) -> str:
        """Who speaks: the publisher, or the article itself where the publisher is not known."""
        return self.publisher or self.article_id


def read_article(path: Path) -> Article:
    """Read one Markdown file. Raises `ArticleError` if it is empty, has no text or its front matter cannot be read."""
    return parse_article(path, path.read_bytes())


def parse_article(path: Path, raw: bytes) -> Article:
    """The article in the bytes of a Markdown file; `path` names it. Raises `ArticleError` as `read_article` does."""
    text, notices = decode(path, raw)
    header, body = split_front_matter(path, text)
    if not body.strip():
        raise ArticleError(
            path, None, "there is no text after the front matter; an article needs at least one sentence"
        )
    facts = read_fields(read_front_matter(path, header))
    day = publication(facts, body, path.stem)
    if day is None:
        notices = (
            *notices,
            f"`{facts.unread}` is no date that can be read, so {_NO_DATE}" if facts.unread else _NO_DATE,
        )
    return Article(
        article_id=path.stem,
        body=body,
        title=facts.text("title") or _heading(body) or path.stem,
        publisher=facts.publisher,
        published=day.day if day else None,
        published_basis=facts.text("published_basis") or (day.basis if day else ""),
        sha256=hashlib.sha256(raw).hexdigest(),
        notices=tuple(f"{path.name}: {notice}" for notice in notices),
        **{name: facts.text(name) for name in _TEXTS},
    )


def publication(facts: Facts, body: str, stem: str) -> Day | None:
    """The day of publication: from the fields, else the text, else the address, else the file's name."""
    if facts.published:
        name = facts.used["published"]
        return Day(facts.published, "" if name == "published" else f"the field `{name}`")
    return day_in_text(body) or day_in_address(facts.text("url")) or day_in_name(stem)


def find_articles(places: Iterable[Path]) -> list[Path]:
    """All `.md` files among `places` and directly in the folders among them, sorted by name, each once.

    Raises `FileNotFoundError` for a place that does not exist.
    """
    found: dict[Path, None] = {}
    for place in places:
        if place.is_dir():
            found.update(dict.fromkeys(p for p in place.iterdir() if p.suffix == ".md" and not p.name.startswith(".")))
        elif place.exists():
            found[place] = None
        else:
            raise FileNotFoundError(f"{place}: there is no such file or folder; give a .md file or a folder of them")
    return sorted(found, key=lambda path: path.name)


_TEXTS: Final = ("country", "url", "language", "translated_from", "copy_of", "clipped_from", "clipped_sha256")
_NO_DATE: Final = (
    "no publication date: its absolute dates are kept, its relative ones left out; add `published: YYYY-MM-DD`"
)


def _heading(body: str) -> str:
    """The heading that a clipping opens with."""
    first = body.lstrip().partition("\n")[0]
    return first.removeprefix("# ").strip() if first.startswith("# ") else ""
