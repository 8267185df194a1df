"""The filters in the sidebar: words, period, what was known when, and the facets."""

import streamlit as st

from timeline.dataset import Dataset
from timeline.filtering import Matches
from timeline.selection import Selection
from ui import facets, form, link


def draw(selection: Selection, matches: Matches, dataset: Dataset) -> None:
    """Draw all filters; a choice is written into the URL before the page runs again."""
    form.draw(selection, dataset)
    st.button("Clear all filters", key="clear", on_click=clear, disabled=not selection.filters(), width="stretch")
    facets.draw(selection, matches, dataset)


def clear() -> None:
    """Lift all filters; the lanes, the window and the open event stay."""
    selection, _ = link.read()
    link.write(selection.cleared())
