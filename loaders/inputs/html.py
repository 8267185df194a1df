"""Pages as a browser saves them: trafilatura finds the article in them, and leaves out what a site puts around it."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from trafilatura import bare_extraction, html2txt
from trafilatura.settings import Document

from loaders.errors import ArticleError
from loaders.inputs.dates import Day, day_in_text, read_day
from loaders.inputs.encoding import decode
from loaders.inputs.extract import Extract
from loaders.inputs.fields import Facts

_DECLARED: Final = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_LANGUAGE: Final = re.compile(r"<html[^>]*\blang\s*=\s*[\"']?([A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)", re.IGNORECASE)
_SAVED_FROM: Final = re.compile(r"<!-- saved from url=\(\d+\)(https?://\S+) -->")
_PUBLISHER: Final = re.compile(r'"publisher"\s*:\s*\{[^{}]*"name"\s*:\s*("(?:[^"\\]|\\.)+")')
_PUBLISHED: Final = re.compile(
    r"datePublished|published_time|pubdate|publish-?_?date|<time\b|name=[\"'](?:dc\.)?date\b", re.IGNORECASE
)
_CHANGED: Final = re.compile(
    r"(?:dateModified|modified_time|updated_time|last-modified)\W[^>}]{0,40}?(\d{4}-\d\d-\d\d)", re.IGNORECASE
)
_SENTENCE: Final = re.compile(r"(?:\S+ +){4,}\S+[.!?][\"”’')]*(?:\s|$)")
"""Five words and a full stop: what a page without an article shows has none."""
_DATES: Final = {
    "original_date": True,  # when it was published, not when it was changed
    "extensive_search": False,  # what the page declares; no date that merely stands on it
    "min_date": "1900-01-01",
    "max_date": "2100-12-31",  # by itself it would be today, and the result would change with the day
}


def read(path: Path) -> Iterator[Extract]:
    """The article of a page. Raises `ArticleError` if there is none on it."""
    raw = path.read_bytes()
    declared = _DECLARED.search(raw[:4096])
    page, notices = decode(path, raw, declared[1].decode() if declared else "")
    extract = extract_page(page)
    if extract is None:
        raise ArticleError(
            path, None, "no article is found on the page; save the page of one article, or its text as .txt"
        )
    yield replace(extract, notices=notices)


def extract_page(page: str) -> Extract | None:
    """The article of a page; None if none is found."""
    found = bare_extraction(
        page, include_comments=False, include_tables=False, date_extraction_params=_DATES, with_metadata=True
    )
    if not isinstance(found, Document) or not (found.text or "").strip():
        return None
    body = "\n\n".join(line.strip() for line in str(found.text).splitlines() if line.strip())
    if not _SENTENCE.search(body):
        return None
    return Extract(body, _facts(page, found), _day(page, found, body))


def shown(page: str) -> str:
    """The article of a page or of a piece of one; all that it shows if no article is found."""
    extract = extract_page(page)
    return extract.body if extract else html2txt(page)


def _facts(page: str, found: Document) -> Facts:
    saved, language = _SAVED_FROM.search(page), _LANGUAGE.search(page)
    texts = {
        "title": found.title,
        "publisher": found.sitename or _publisher(page) or found.hostname,
        "url": found.url or (saved[1] if saved else ""),
        "language": language[1] if language else "",
    }
    return Facts({name: " ".join(text.split()) for name, text in texts.items() if text})


def _publisher(page: str) -> str:
    """The publisher by the page's JSON-LD, where trafilatura does not look for it in a graph."""
    name = _PUBLISHER.search(page)
    try:
        return str(json.loads(name[1])) if name else ""
    except ValueError:
        return ""


def _day(page: str, found: Document, body: str) -> Day | None:
    """What the page declares; but if that is only when it was changed, rather what it says to its readers."""
    day = read_day(found.date) if found.date else None
    if day and (_PUBLISHED.search(page) or day.isoformat() not in _CHANGED.findall(page)):
        return Day(day, "what the page declares")
    said = day_in_text(body) or day_in_text(html2txt(page))
    return said or (Day(day, "when the page was changed, as it declares") if day else None)
