"""The link is the state: every page reads its `Selection` from the URL, and every choice is written there.

Nothing is kept beside it, so a copied link, a reload and the browser's Back show the same view.
"""

from ipaddress import ip_address
from urllib.parse import urlencode, urljoin, urlsplit

import streamlit as st

from timeline.query import Dropped, from_query, to_query
from timeline.selection import Selection
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
    st.query_params.from_dict(to_query(selection))


def address(selection: Selection, page: str = "./", **more: str) -> str:
    """The relative address of a page with a selection; it holds wherever the app is mounted."""
    query = urlencode(more | to_query(selection), doseq=True)
    return f"{page}?{query}" if query else page


def window() -> str:
    """Where a link inside the app opens: a page opened anew knows nothing of what a reader has added, so then beside this one."""
    return "_blank" if visit.present() else "_self"


def absolute(selection: Selection) -> str:
    """The address of the timeline with a selection, to be sent to others; empty where nobody else can open it, or it is not known."""
    base = st.context.url
    return urljoin(base, address(selection)) if base and not _local(urlsplit(base).hostname or "") else ""


def _local(host: str) -> bool:
    """Whether a host is the reader's own machine (RFC 6761, RFC 1122): its address leads anybody else nowhere."""
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        address_of = ip_address(host)
    except ValueError:
        return False
    return address_of.is_loopback or address_of.is_unspecified


def parameter(key: str) -> str:
    """A part of the URL that belongs to one page alone; empty where it is absent."""
    return str(st.query_params.get(key, ""))
