"""What a reader has added for the time of a visit: plain tables in the session, and the dataset that is shown with them.

The page that adds articles puts the tables here; the timeline takes them up and needs no loader for it.
"""

from dataclasses import dataclass
from typing import Final

import streamlit as st

from timeline.added import Share, Tables, share, with_tables
from timeline.dataset import Dataset
from ui.data import load_dataset
from ui.markup import Markup, join, tag

TABLES: Final = "visit:tables"
READINGS: Final = "visit:readings"
ENTERED: Final = "visit:entered"
REJECTED: Final = "visit:rejected"
JOINED: Final = "visit:joined"
TITLES: Final = "visit:titles"
EDITED: Final = "visit:edited"
"""Whose title the reader is about to change."""
ADDITIONS: Final = "visit:additions"
_HELD: Final = "visit:held"


@dataclass(frozen=True, slots=True)
class _Held:
    """A dataset with tables, kept in the session as long as neither changes."""

    whole: Dataset
    tables: Tables
    dataset: Dataset


def put(tables: Tables) -> None:
    """Show these tables with the dataset from now on."""
    st.session_state[TABLES] = tables


def present() -> bool:
    """Whether the reader has added something that is shown."""
    tables: Tables | None = st.session_state.get(TABLES)
    return tables is not None and not tables["events"].empty


def clear() -> None:
    """Forget everything that the reader has added."""
    for key in (TABLES, READINGS, ENTERED, REJECTED, JOINED, TITLES, EDITED, ADDITIONS, _HELD):
        st.session_state.pop(key, None)


def dataset() -> Dataset:
    """The dataset with what the reader has added; the shared one if that is nothing. Raises a `DatasetError`."""
    whole = load_dataset()
    if not present():
        return whole
    tables: Tables = st.session_state[TABLES]
    held: _Held | None = st.session_state.get(_HELD)
    if held is None or held.whole is not whole or held.tables is not tables:
        held = st.session_state[_HELD] = _Held(whole, tables, with_tables(whole, tables))
    return held.dataset


def said(shown: Dataset) -> Markup:
    """How many events are there by what the reader has added."""
    shares: list[Share] = [share(event, shown) for event in shown.events]
    new, further = shares.count("all"), shares.count("some")
    parts = [tag("b", number) for number in (_number(new, "new event"), _further(further)) if number]
    return join(*(piece for i, part in enumerate(parts) for piece in ((" and ", part) if i else (part,))))


def _number(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'s' if number != 1 else ''}" if number else ""


def _further(number: int) -> str:
    return f"{_number(number, 'event')} with a further source" if number else ""
