"""The front matter of a quotation: what its article says of itself, so that the quotation says it too."""

from dataclasses import replace
from pathlib import Path
from typing import Final

from loaders.articles import Article, parse_article
from loaders.inputs.front_matter import FENCE, write_front_matter

_KEPT: Final = (
    "title",
    "publisher",
    "country",
    "url",
    "published",
    "published_basis",
    "language",
    "translated_from",
    "copy_of",
)


def quotation_header(article: Article, path: Path | None) -> str:
    """The front matter with its fences: as it stands in the Markdown file `path`, if it says all that is known.

    If what is known was read from the text or the file's name, it is written out, since a quotation may not have those
    words.
    """
    stands = _as_it_stands(path) if path else ""
    if path and stands and _facts(parse_article(path, f"{stands}x".encode())) == _facts(article):
        return _with_copy(stands, article)
    return write_front_matter({name: str(getattr(article, name) or "") for name in _KEPT})


def _as_it_stands(path: Path) -> str:
    text = path.read_text(encoding="utf-8-sig", errors="replace")
    if not text.startswith(FENCE + "\n"):
        return ""
    return text[: text.index(f"\n{FENCE}\n") + len(FENCE) + 2]


def _facts(article: Article) -> Article:
    return replace(article, body="", sha256="", notices=(), copy_of="", clipped_from="", clipped_sha256="", clipping="")


def _with_copy(header: str, article: Article) -> str:
    if not article.copy_of or "\ncopy_of:" in header:
        return header
    line = write_front_matter({"copy_of": article.copy_of}).splitlines()[1]
    return f"{header.removesuffix(FENCE + chr(10))}{line}\n{FENCE}\n"
