"""Articles: a Markdown file with YAML front matter and the text of a news report.

`ArticleError` is the one exception of this module; it names the file, the line and what would be right.
"""

import datetime as dt
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import yaml
from charset_normalizer import from_bytes

FENCE: Final = "---"
GAP: Final = "[...]"
"""The line that stands between two passages of a quotation, where the article goes on unquoted."""


class ArticleError(ValueError):
    """A file cannot be read as an article; the message says where, what stands there and what would be right."""

    def __init__(self, path: Path, line: int | None, message: str) -> None:
        self.path = path
        self.line = line
        super().__init__(f"{path.name}{f', line {line}' if line else ''}: {message}")


@dataclass(frozen=True, slots=True)
class Article:
    """One news report. Offsets everywhere count characters of `body`, which starts after the closing line of the front matter."""

    article_id: str
    body: str
    title: str = ""
    publisher: str = ""
    url: str = ""
    published: dt.date | None = None
    published_basis: str = ""
    language: str = ""
    translated_from: str = ""
    sha256: str = ""
    notices: tuple[str, ...] = ()
    """What a reader of the build's log should know about how the file was read."""

    @property
    def voice(self) -> str:
        """Who speaks: the publisher, or the article itself where the publisher is not known."""
        return self.publisher or self.article_id


def read_article(path: Path) -> Article:
    """Read one file. Raises `ArticleError` if it is empty, has no text or its front matter cannot be read."""
    raw = path.read_bytes()
    text, notices = _decode(path, raw)
    header, body = _split(path, text)
    if not body.strip():
        raise ArticleError(path, None, "there is no text after the front matter; an article needs at least one sentence")
    fields = _fields(path, header)
    published, unread = _date(path, fields.get("published"))
    if published is None:
        notices = (*notices, unread or _NO_DATE)
    return Article(
        article_id=path.stem,
        body=body,
        published=published,
        sha256=hashlib.sha256(raw).hexdigest(),
        notices=tuple(f"{path.name}: {notice}" for notice in notices),
        **{name: _text(fields.get(name)) for name in _TEXTS},
    )


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


_TEXTS: Final = ("title", "publisher", "url", "published_basis", "language", "translated_from")
_NO_DATE: Final = "no publication date: its absolute dates are kept, its relative ones left out; add `published: YYYY-MM-DD`"


def _decode(path: Path, raw: bytes) -> tuple[str, tuple[str, ...]]:
    if not raw.strip():
        raise ArticleError(path, None, "the file is empty; an article needs front matter and text")
    try:
        return _newlines(raw.decode("utf-8-sig")), ()
    except UnicodeDecodeError as fault:
        best = from_bytes(raw).best()
        if best is None:
            line = raw[: fault.start].count(b"\n") + 1
            raise ArticleError(path, line, f"byte {raw[fault.start]:#04x} is not UTF-8; save the file as UTF-8") from fault
        return _newlines(str(best)), (f"not UTF-8; read as {best.encoding}. Save it as UTF-8 to be sure of its letters",)


def _newlines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _split(path: Path, text: str) -> tuple[str, str]:
    if not text.startswith(FENCE + "\n"):
        return "", text
    end = text.find(f"\n{FENCE}\n", len(FENCE))
    if end < 0 and text.endswith("\n" + FENCE):
        end = len(text) - len(FENCE) - 1
    if end < 0:
        raise ArticleError(path, 1, f"the front matter opens with {FENCE!r} and never closes; close it with a line {FENCE!r}")
    return text[len(FENCE) + 1 : end + 1], text[end + len(FENCE) + 2 :]


def _fields(path: Path, header: str) -> dict[str, object]:
    try:
        fields = yaml.safe_load(header) if header.strip() else {}
    except yaml.MarkedYAMLError as fault:
        mark = fault.problem_mark
        line, words = (mark.line + 2, header.splitlines()[mark.line : mark.line + 1]) if mark else (None, [])
        quoted = f" at {words[0]!r}" if words else ""
        raise ArticleError(path, line, f"the front matter is not YAML{quoted} ({fault.problem}); write `name: \"value\"`") from fault
    except (yaml.YAMLError, ValueError) as fault:
        raise ArticleError(path, None, f"the front matter is not YAML ({fault}); write `name: \"value\"`") from fault
    if not isinstance(fields, dict):
        raise ArticleError(path, 2, f"the front matter is {header.strip()!r}, not a list of `name: value` lines")
    return fields


def _text(value: object) -> str:
    return "" if value is None else " ".join(str(value).split())


def _date(path: Path, value: object) -> tuple[dt.date | None, str]:
    """The day of publication, or None and a notice that quotes what could not be read."""
    if isinstance(value, dt.datetime):
        return value.date(), ""
    if isinstance(value, dt.date):
        return value, ""
    written = _text(value)
    if not written:
        return None, ""
    try:
        return dt.date.fromisoformat(written[:10]), ""
    except ValueError:
        return None, f"`published: {written}` is no ISO date, so {_NO_DATE}"
