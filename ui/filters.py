"""The filters in the sidebar: words, period, what was known when, and the facets."""

from typing import Final

import streamlit as st

from timeline.dataset import Dataset
from timeline.dates import day_in_words
from timeline.filtering import Matches
from timeline.selection import Selection
from ui import facets, form, link
from ui.sent import left

KNOWN: Final = "timeline:known"
MOST_DAYS: Final = 200
"""Steps of the slider."""


def draw(selection: Selection, matches: Matches, dataset: Dataset) -> None:
    """Draw all filters; a choice is written into the URL before the page runs again."""
    form.draw(selection)
    _known(selection, dataset)
    st.button("Clear all filters", key="clear", on_click=clear, disabled=not selection.filters(), width="stretch")
    facets.draw(selection, matches)


def _known(selection: Selection, dataset: Dataset) -> None:
    """The slider over the days of publication; at its end stands all that is known."""
    published = {article.published for article in dataset.articles.values() if article.published}
    days = sorted(published | ({selection.known} if selection.known else set()))
    if len(published) < 2:
        return
    step = max(1, len(days) // MOST_DAYS)
    options = [*(day for i, day in enumerate(days) if i % step == 0 or day == selection.known), None]
    st.session_state[KNOWN] = selection.known
    st.select_slider(
        "As known on",
        options,
        key=KNOWN,
        format_func=lambda day: day_in_words(day, short=True) if day else "all sources",
        help="Only what had been published by then. What was still to come is shown as planned.",
        on_change=_take,
    )


def _take() -> None:
    if not left(KNOWN):
        link.change(known=st.session_state[KNOWN])


def clear() -> None:
    """Lift all filters; the lanes and the open event stay."""
    selection, _ = link.read()
    link.write(selection.cleared())
