"""The link is the state: every page reads its `Selection` from the URL, and every choice is written there.

Nothing is kept beside it, so a copied link, a reload and the browser's Back show the same view.
"""

from urllib.parse import urlencode, urljoin

import streamlit as st

from timeline.selection import Dropped, Selection, from_query
from ui import visit


def read() -> tuple[Selection, tuple[Dropped, ...]]:
    """The selection that the URL asks for, and what in it could not be kept."""
    return from_query({key: st.query_params.get_all(key) for key in st.query_params}, visit.dataset())


def change(**fields: object) -> None:
    """Change some fields of the selection in the URL."""
    selection, _ = read()
    write(selection.but(**fields))


def open_event(identifier: str) -> None:
    """Open the event of that name, if there is one; an empty name closes the card."""
    event = visit.dataset().event(identifier)
    if event or not identifier:
        change(event=event.event_id if event else "")


def write(selection: Selection) -> None:
    """Put a selection into the URL; the parts that rule embedding stay."""
    st.query_params.from_dict(selection.to_query())


def address(selection: Selection, page: str = "./", **more: str) -> str:
    """The relative address of a page with a selection; it holds wherever the app is mounted."""
    query = urlencode(more | selection.to_query(), doseq=True)
    return f"{page}?{query}" if query else page


def window() -> str:
    """Where a link inside the app opens: a page opened anew knows nothing of what a reader has added, so then beside this one."""
    return "_blank" if visit.present() else "_self"


def absolute(selection: Selection) -> str:
    """The address of the timeline with a selection, to be sent to others; empty where the server does not know its own."""
    base = st.context.url
    return urljoin(base, address(selection)) if base else ""


def parameter(key: str) -> str:
    """A part of the URL that belongs to one page alone; empty where it is absent."""
    return str(st.query_params.get(key, ""))
