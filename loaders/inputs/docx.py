"""Word files: their paragraphs in order, those in tables that lay out the page included."""

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import docx
from docx.document import Document
from docx.opc.exceptions import OpcError
from docx.table import Table
from docx.text.paragraph import Paragraph

from loaders.errors import ArticleError
from loaders.inputs.extract import Extract
from loaders.inputs.fields import Facts

_FAULTS: Final = (OpcError, SyntaxError, zipfile.BadZipFile, OSError, ValueError, LookupError, AttributeError)
"""What python-docx raises on files that are damaged or none of Word's; an XML error of lxml is a SyntaxError."""


def read(path: Path) -> Iterator[Extract]:
    """The one article of a Word file. Raises `ArticleError` if it is no Word file or has no text."""
    if not zipfile.is_zipfile(path):
        raise ArticleError(
            path, None, "this is no Word file, or it was cut off; save it anew as .docx, or its text as .txt"
        )
    try:
        document = docx.Document(str(path))
        paragraphs = [(style, text) for style, text in _paragraphs(document) if text]
        title = " ".join(document.core_properties.title.split())
    except _FAULTS as fault:
        words = " ".join(str(fault).split())
        raise ArticleError(
            path, None, f"this is no Word file, or it is damaged ({words}); save it anew as .docx, or its text as .txt"
        ) from fault
    if not paragraphs:
        raise ArticleError(path, None, "there is no text in it; an article needs at least one sentence")
    headed = next((text for style, text in paragraphs if style in {"Title", "Heading 1"}), "")
    title = headed or title
    yield Extract("\n\n".join(text for _, text in paragraphs), Facts({"title": title} if title else {}))


def _paragraphs(document: Document) -> Iterator[tuple[str, str]]:
    for item in document.iter_inner_content():
        yield from _of_table(item) if isinstance(item, Table) else [_styled(item)]


def _of_table(table: Table) -> Iterator[tuple[str, str]]:
    """The paragraphs of each cell once: a merged cell stands in several places."""
    seen: set[int] = set()
    for row in table.rows:
        for cell in row.cells:
            if id(cell._tc) not in seen:  # noqa: SLF001 - python-docx makes a new cell each time; this is what they share
                seen.add(id(cell._tc))  # noqa: SLF001
                yield from map(_styled, cell.paragraphs)


def _styled(paragraph: Paragraph) -> tuple[str, str]:
    style = paragraph.style.name if paragraph.style else ""
    return style or "", " ".join(paragraph.text.split())
