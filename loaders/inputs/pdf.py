"""PDF: the text layer, page by page, without what is printed on every page."""

import logging
import re
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from loaders.errors import ArticleError
from loaders.inputs.extract import Extract
from loaders.inputs.fields import Facts
from loaders.inputs.lines import unwrap

_FAULTS: Final = (
    *(PyPdfError, OSError, ValueError, LookupError, TypeError, AttributeError, ArithmeticError, AssertionError),
    *(RecursionError, NotImplementedError, zlib.error),
)
"""What pypdf raises on damaged files, beside its own errors."""
_TAIL: Final = 2048
_PAGE_NUMBER: Final = re.compile(r"(?:page\s+)?\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?", re.IGNORECASE)


def read(path: Path) -> Iterator[Extract]:
    """The one article of a PDF file. Raises `ArticleError` if it is damaged, locked or has no text layer."""
    raw = path.read_bytes()
    start = raw[:1024].find(b"%PDF-")
    if start < 0:
        raise ArticleError(path, None, f"it starts with {raw[:8]!r}, not with '%PDF-': this is no PDF; save it anew")
    if b"%%EOF" not in raw[-_TAIL:]:
        raise ArticleError(
            path, None, "its end marker '%%EOF' is missing: the file was cut off; save or download it anew"
        )
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what matters is raised, or told by the text that is missing
    try:
        pages, title = _open(path)
    except ArticleError:
        raise
    except _FAULTS as fault:
        words = " ".join(str(fault).split())
        raise ArticleError(path, None, f"this PDF is damaged ({words}); save it anew, or its text as .txt") from fault
    body = unwrap("\n".join(_without_running_lines(pages)), hyphenated=True)
    if not body:
        raise ArticleError(
            path, None, f"no text on its pages ({len(pages)}): it is a scan; make its text readable with OCR"
        )
    yield Extract(body, Facts({"title": title} if title else {}))


def _open(path: Path) -> tuple[list[str], str]:
    """The text of each page, and the title that the metadata give."""
    reader = PdfReader(path)
    if reader.is_encrypted and not reader.decrypt(""):
        raise ArticleError(path, None, "it is locked with a password; save it without one, or its text as .txt")
    title = (reader.metadata.title or "") if reader.metadata else ""
    return [page.extract_text() for page in reader.pages], _title(title)


def _title(title: str) -> str:
    """The title, unless a program has put a file's name there."""
    words = " ".join(title.split())
    return "" if re.search(r"^(?:microsoft word|untitled)|\.\w{2,5}$|^[\w-]+$", words, re.IGNORECASE) else words


def _without_running_lines(pages: Sequence[str]) -> Iterator[str]:
    """The lines of all pages without page numbers, and without the heads and feet that stand on most of them."""
    split = [[line.strip() for line in page.splitlines()] for page in pages]
    edges = Counter(key for lines in split for key in {_key(line) for line in _edges(lines)})
    running = {key for key, times in edges.items() if times > 1 and times > len(pages) / 2}
    for lines in split:
        outer = set(_edges(lines))
        for line in lines:
            if not (line in outer and (_key(line) in running or _PAGE_NUMBER.fullmatch(line))):
                yield line


def _edges(lines: Sequence[str]) -> list[str]:
    """The first two and the last two lines of a page that hold something."""
    full = [line for line in lines if line]
    return [*full[:2], *full[-2:]]


def _key(line: str) -> str:
    return re.sub(r"\d+", "0", line)
