"""The filters in the sidebar: words, period, and the facets."""

from datetime import date
from typing import Final

import streamlit as st

from timeline.dataset import Dataset
from timeline.dates import day_in_words
from timeline.filtering import Matches
from timeline.selection import LONGEST_WORDS, Selection
from ui import facets, link

MOST_DAYS: Final = 200
"""Steps of the slider."""
PERIOD: Final = {"since": "From", "until": "To"}


def draw(selection: Selection, matches: Matches, dataset: Dataset) -> None:
    """Draw all filters; a choice is written into the URL before the page runs again."""
    _keep("words", selection.words)
    st.text_input(
        "Words",
        key=_key("words"),
        placeholder="in titles and excerpts",
        max_chars=LONGEST_WORDS,
        on_change=_take,
        args=("words",),
    )
    _period(selection, dataset)
    _known(selection, dataset)
    st.button(
        "Clear all filters",
        key="clear",
        on_click=_clear,
        disabled=not selection.filters(),
        width="stretch",
    )
    facets.draw(selection, matches)


def _key(name: str) -> str:
    return f"timeline:{name}"


def _keep(name: str, value: object) -> None:
    """The URL rules the widget: what it says is put into the widget before it is drawn."""
    if st.session_state.get(_key(name)) != value:
        st.session_state[_key(name)] = value


def _period(selection: Selection, dataset: Dataset) -> None:
    days = [day for event in dataset.events for day in (event.start, event.end) if day]
    chosen = [day for day in (selection.since, selection.until) if day]
    first, last = min([*days, *chosen], default=date.min), max([*days, *chosen], default=date.max)
    for column, (name, label) in zip(st.columns(2, gap="small"), PERIOD.items(), strict=True):
        _keep(name, getattr(selection, name))
        column.date_input(
            label,
            value=None,
            key=_key(name),
            min_value=first,
            max_value=last,
            format="YYYY-MM-DD",
            on_change=_take,
            args=(name,),
        )


def _known(selection: Selection, dataset: Dataset) -> None:
    """The slider over the days of publication; at its end stands all that is known."""
    published = {article.published for article in dataset.articles.values() if article.published}
    days = sorted(published | ({selection.known} if selection.known else set()))
    if len(published) < 2:
        return
    step = max(1, len(days) // MOST_DAYS)
    options = [*(day for i, day in enumerate(days) if i % step == 0 or day == selection.known), None]
    _keep("known", selection.known)
    st.select_slider(
        "As known on",
        options,
        key=_key("known"),
        format_func=lambda day: day_in_words(day, short=True) if day else "all sources",
        help="Only what had been published by then. What was still to come is shown as planned.",
        on_change=_take,
        args=("known",),
    )


def _take(name: str) -> None:
    """Write what one filter says into the URL; all else stays."""
    value = st.session_state.get(_key(name))
    link.change(**{name: " ".join(str(value or "").split()) if name == "words" else value})


def _clear() -> None:
    selection, _ = link.read()
    link.write(selection.cleared())
