"""What the commands of the loader are given: a dataset, and where its articles stand."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from loaders.errors import PlaceError

STANDARD: Final = Path("-")
"""Stands for standard input or output where a file is asked for."""


def add_places(parser: argparse.ArgumentParser, *options: str) -> None:
    """Declare `dataset` and `--articles`; `options` are those that follow them in the usage.

    The dataset has no default: `--articles` takes all the words that follow it, and a dataset among them has to be missed.
    """
    words = ("DATASET", "[--articles PATH [PATH ...]]", *options)
    parser.usage = " ".join((parser.prog, *words))
    parser.add_argument("dataset", type=Path, metavar="DATASET", help="the dataset's folder; stands before --articles")
    parser.add_argument(
        "--articles",
        nargs="+",
        type=Path,
        default=(),
        metavar="PATH",
        help="articles, folders of them, patterns in quotes, or - for standard input (default: DATASET/articles)",
    )


def require_folder(folder: Path) -> None:
    """Raises `PlaceError` if there is no such folder."""
    if not folder.is_dir():
        raise PlaceError(f"{folder}: there is no such folder; name the folder of a dataset")


def places_of(dataset: Path, articles: Sequence[Path]) -> Sequence[Path]:
    """Where the articles stand: where they are said to, else in the dataset. Raises `PlaceError` if that has none."""
    if articles:
        return articles
    require_folder(dataset)
    folder = dataset / "articles"
    if not folder.is_dir():
        raise PlaceError(f"{folder}: there is no such folder; put the articles there, or name them with --articles")
    return (folder,)


def count(number: int, noun: str) -> str:
    """The number and the noun, in the plural where it is one."""
    return f"{number} {noun}{'' if number == 1 else 's'}"
