"""The dataset that the app shows, opened once for all visitors and again when one of its files changes."""

import os
from functools import lru_cache
from pathlib import Path
from typing import Final

import streamlit as st

from timeline.dataset import Dataset, open_dataset
from timeline.filtering import Matches, apply
from timeline.selection import Selection

VARIABLE: Final = "DATELINES_DATA"
SHIPPED: Final = Path(__file__).resolve().parent.parent / "data"


def dataset_folder() -> Path:
    """The folder that DATELINES_DATA names, or the one that ships."""
    return Path(os.environ.get(VARIABLE) or SHIPPED)


def load_dataset() -> Dataset:
    """The dataset as its files are now. Raises a `timeline.errors.DatasetError`."""
    folder = dataset_folder()
    return _open(str(folder), _stamp(folder))


@lru_cache(maxsize=256)
def _matches(filters: Selection, dataset: Dataset) -> Matches:
    return apply(filters, dataset)


def find(selection: Selection, dataset: Dataset) -> Matches:
    """The events of a selection; the filters alone decide, so visitors who look at the same share the work.

    What a reader has added is nobody else's, so nothing of it is kept here.
    """
    filters = selection.but(event="", zoom=None, lanes="actor", order="most", unfold=(), show=())
    return apply(filters, dataset) if dataset.added else _matches(filters, dataset)


def _stamp(folder: Path) -> tuple[tuple[str, int, int], ...]:
    """Name, time and size of each file: what changes when a file does."""
    if not folder.is_dir():
        return ()
    files = sorted(path for path in folder.iterdir() if path.suffix in {".csv", ".yml"})
    return tuple((path.name, (stat := path.stat()).st_mtime_ns, stat.st_size) for path in files)


@st.cache_resource(max_entries=3, show_spinner=False)
def _open(folder: str, when: tuple[tuple[str, int, int], ...]) -> Dataset:
    return open_dataset(Path(folder))
