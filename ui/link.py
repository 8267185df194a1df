"""The link is the state: every page reads its `Selection` from the URL, and every choice is written there.

Nothing is kept beside it, so a copied link, a reload and the browser's Back show the same view.
"""

import streamlit as st

from timeline.dataset import Dataset
from timeline.selection import Dropped, Selection, from_query


def read(dataset: Dataset) -> tuple[Selection, tuple[Dropped, ...]]:
    """The selection that the URL asks for, and what in it could not be kept."""
    return from_query({key: st.query_params.get_all(key) for key in st.query_params}, dataset)


def write(selection: Selection) -> None:
    """Put a selection into the URL; the parts that rule embedding stay."""
    st.query_params.from_dict(selection.to_query())


def parameter(key: str) -> str:
    """A part of the URL that belongs to one page alone; empty where it is absent."""
    return str(st.query_params.get(key, ""))
