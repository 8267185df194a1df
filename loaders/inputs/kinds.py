"""Which reader reads which file: told by the end of its name, or, where that tells nothing, by how it begins."""

import json
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Final

from loaders.errors import ArticleError
from loaders.inputs.extract import Extract

Reader = Callable[[Path], Iterator[Extract | ArticleError]]

MARKDOWN: Final = "markdown"
_KINDS: Final = {
    "markdown": (".md", ".markdown"),
    "plain": (".txt", ".text"),
    "html": (".html", ".htm", ".xhtml"),
    "pdf": (".pdf",),
    "docx": (".docx",),
    "mail": (".eml",),
    "jsonl": (".jsonl", ".ndjson"),
    "csv": (".csv", ".tsv"),
}
_BY_SUFFIX: Final = {suffix: kind for kind, suffixes in _KINDS.items() for suffix in suffixes}
_READERS: Final = {kind: (f"loaders.inputs.{kind}", "read") for kind in _KINDS} | {
    "jsonl": ("loaders.inputs.tables", "read_jsonl"),
    "csv": ("loaders.inputs.tables", "read_csv"),
}
SUFFIXES: Final = tuple(_BY_SUFFIX)
"""The ends of names of all files that can be read."""
CLIPPED: Final = frozenset(suffix for suffix, kind in _BY_SUFFIX.items() if kind != MARKDOWN)
"""Those of files of which a clipping is made."""
TABLES: Final = frozenset({"jsonl", "csv"})
"""The kinds of file that hold many articles."""
HEAD: Final = 4096
"""Bytes that are enough to tell a kind by."""


def is_markdown(path: Path) -> bool:
    """Whether a file is read as it stands, by its name."""
    return _BY_SUFFIX.get(path.suffix.lower()) == MARKDOWN


def kind_of(path: Path) -> str:
    """The kind of a file, by its name; by what it holds if its name has no end. Raises `ArticleError` for others."""
    suffix = path.suffix.lower()
    if suffix in _BY_SUFFIX:
        return _BY_SUFFIX[suffix]
    if not suffix:
        with path.open("rb") as file:
            return kind_of_content(file.read(HEAD))
    raise ArticleError(
        path, None, f"{path.suffix!r} is no kind of file that is read; give one of {', '.join(SUFFIXES)}"
    )


def kind_of_content(head: bytes) -> str:
    """The kind of a file that begins so; plain text if it is none of the others."""
    if head.startswith(b"%PDF-"):
        return "pdf"
    if head.startswith(b"PK\x03\x04"):
        return "docx"
    text = head.decode("utf-8-sig", errors="replace").lstrip().lower()
    if text.startswith(("---\n", "---\r\n")):
        return MARKDOWN
    if _is_object(head):
        return "jsonl"
    if text.startswith(("<!doctype html", "<html", "<!--", "<?xml", "<head", "<body", "<article", "<div", "<p>")):
        return "html"
    if text.startswith(("from: ", "return-path:", "received:", "delivered-to:", "mime-version:", "message-id:")):
        return "mail"
    return "plain"


def reader_of(kind: str) -> Reader:
    """The reader of a kind of file other than Markdown; what it needs is imported now."""
    module, name = _READERS[kind]
    reader: Reader = getattr(import_module(module), name)
    return reader


def _is_object(head: bytes) -> bool:
    """Whether the first line is an object of JSON, or the beginning of one too long to be seen whole."""
    line = head.lstrip().partition(b"\n")[0]
    if not line.startswith(b"{"):
        return False
    try:
        return isinstance(json.loads(line), dict)
    except ValueError:
        return len(head) >= HEAD or line.startswith(b'{"')
