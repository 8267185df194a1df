"""Plain text: the article as it is, its lines put together where a machine has broken them."""

from collections.abc import Iterator
from pathlib import Path

from loaders.inputs.encoding import decode
from loaders.inputs.extract import Extract
from loaders.inputs.lines import unwrap


def read(path: Path) -> Iterator[Extract]:
    """The one article of a text file. Raises `ArticleError` if it is empty or no text."""
    text, notices = decode(path, path.read_bytes())
    yield Extract(unwrap(text), notices=notices)
