"""The loader's own data: what is true of English and of the world, kept as tables beside the code."""

import csv
import io
from collections.abc import Iterator
from importlib.resources import files
from typing import Final

import yaml

_FOLDER: Final = files("loaders") / "data"


def read_rows(name: str) -> list[dict[str, str]]:
    """All rows of `loaders/data/<name>.csv`, each a mapping from column to cell."""
    text = (_FOLDER / f"{name}.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def read_lists(name: str) -> dict[str, list[str]]:
    """The lists of words in `loaders/data/<name>.yml`, by their names."""
    with (_FOLDER / f"{name}.yml").open(encoding="utf-8") as lines:
        lists: dict[str, list[str]] = yaml.load(lines, Loader=yaml.BaseLoader)  # noqa: S506 - strings only: "on" and "no" are words here
    return lists


def entries(text: str) -> Iterator[tuple[str, str, str]]:
    """Kind, word and value of every entry of a text that lists words as "kind: word word=value"; a word alone is its own value."""
    kind = ""
    for line in text.splitlines():
        for part in () if line.startswith("#") else line.split():
            if part.endswith(":"):
                kind = part[:-1]
                continue
            word, _, value = part.partition("=")
            yield kind, word, value or word


def parts(cell: str) -> list[str]:
    """The parts of a cell that holds a list."""
    return [part.strip() for part in cell.split(";") if part.strip()]
