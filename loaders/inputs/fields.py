"""The usual names of the fields of an article, in front matter, JSON lines and CSV, and what of them is used."""

import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final
from urllib.parse import urlsplit

from loaders.inputs.dates import read_day
from timeline.cells import is_address

NAMES: Final[Mapping[str, tuple[str, ...]]] = {
    "id": ("articleid", "id", "slug"),
    "text": (
        *("text", "body", "content", "article", "articlebody", "maintext", "fulltext", "articletext", "story"),
        *("bodytext", "cleanedtext", "rawtext", "plaintext"),
    ),
    "title": ("title", "headline", "subject", "headlinemain"),
    "publisher": (
        *("publisher", "sitename", "site", "sourcename", "outlet", "publication", "newspaper", "media", "source"),
        *("domain", "sourcedomain", "hostname", "sourcehostname"),
    ),
    "country": ("publishercountry", "sourcecountry", "country"),
    "url": ("url", "link", "uri", "permalink", "canonicalurl", "weburl", "sourceurl", "articleurl", "source"),
    "published": (
        *("published", "publishedat", "datepublished", "datepublish", "publisheddate", "publishdate", "pubdate"),
        *("publicationdate", "publishedon", "date", "datetime", "timestamp"),
    ),
    "published_basis": ("publishedbasis",),
    "language": ("language", "lang"),
    "translated_from": ("translatedfrom",),
    "copy_of": ("copyof",),
    "clipped_from": ("clippedfrom",),
    "clipped_sha256": ("clippedsha256",),
}
"""What a field may be called, without regard to case, blanks, hyphens and underscores; the first that holds something wins."""

_NAMES: Final = 1000
"""Names of fields whose plain form is kept: those of a pile are nearly always the same few."""
_LINK: Final = re.compile(r"\[\[(?:[^\]|]*\|)?([^\]|]*)\]\]")


@dataclass(frozen=True, slots=True)
class Facts:
    """What the fields say of an article, by our names; `used` has the field that each was taken from."""

    texts: Mapping[str, str] = field(default_factory=dict)
    published: dt.date | None = None
    unread: str = ""
    """A publication date that cannot be read, as `name: value`."""
    used: Mapping[str, str] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """What is known under one of our names; empty if nothing is."""
        return self.texts.get(name, "")

    @property
    def publisher(self) -> str:
        """Who published it: as it is said, else the host of its address."""
        return self.text("publisher").removeprefix("www.") or host(self.text("url"))


def read_fields(record: Mapping[str, object]) -> Facts:
    """What a record says, whatever its fields are called."""
    cells = {_key(name): (str(name), value) for name, value in reversed(list(record.items()))}
    texts: dict[str, str] = {}
    used: dict[str, str] = {}
    for ours in NAMES:
        if ours != "published":
            fit = _FITS.get(ours, bool)
            found = next(((name, text) for name, text in _candidates(ours, cells) if fit(text)), None)
            if found:
                used[ours], texts[ours] = found
    published, unread = None, ""
    for name, text in _candidates("published", cells):
        published = published or read_day(text)
        if published and "published" not in used:
            used["published"] = name
        elif not published:
            unread = unread or f"{name}: {text}"
    return Facts(texts, published, unread, used)


def plain(value: object) -> str:
    """A value as text: a list by its members, an object by its name, a wiki link by what it shows."""
    if isinstance(value, list):
        return ", ".join(filter(None, map(plain, value)))
    if isinstance(value, Mapping):
        return plain(value.get("name") or value.get("title"))
    return "" if value is None else _LINK.sub(r"\1", str(value)).strip()


def host(url: str) -> str:
    """The site that an address belongs to; empty if it is no address."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _is_name(text: str) -> bool:
    return bool(text) and not is_address(text)


_FITS: Final[Mapping[str, Callable[[str], bool]]] = {"url": is_address, "publisher": _is_name}


def _candidates(ours: str, cells: Mapping[str, tuple[str, object]]) -> Iterator[tuple[str, str]]:
    for name, value in (cells[key] for key in NAMES[ours] if key in cells):
        if ours == "text":
            text = "\n\n".join(map(plain, value)) if isinstance(value, list) else plain(value)
        else:
            text = " ".join(plain(value).split())
        if text:
            yield name, text


@lru_cache(maxsize=_NAMES)
def _key(name: object) -> str:
    return re.sub(r"[\s_.-]+", "", str(name)).lower()
