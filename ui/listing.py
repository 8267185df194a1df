"""The twin of the chart: the same events as a list for the keyboard, the screen reader and the phone."""

from collections.abc import Mapping
from typing import Any, Final

import streamlit as st

from timeline.added import share
from timeline.claims import claims
from timeline.dataset import Dataset
from timeline.dates import MONTHS
from timeline.filtering import Matches
from timeline.hits import why_found
from timeline.rows import Event
from timeline.selection import Selection
from timeline.styles import STYLES
from timeline.text import find_words, plain
from timeline.window import to_the_year
from ui import link
from ui.glyphs import glyph
from ui.page import asset
from ui.sent import sent

KEY: Final = "listing"
PAGE: Final = 100
"""Rows that go to the browser at a time."""

_list = st.components.v2.component(
    "datelines_list",
    html='<div class="events"></div>',
    css=asset("list.css"),
    js=asset("list.js", "keys.js", "held.js", "element.js"),
)


def draw(selection: Selection, matches: Matches, dataset: Dataset) -> None:
    """Draw the page of the list that holds the open event, or the one that the reader turned to."""
    pages = max(1, -(-matches.size // PAGE))
    at = in_sight(selection, matches)
    page = min(_page(selection, matches, at), pages - 1)
    shown = matches.events[page * PAGE : (page + 1) * PAGE]
    _list(
        key=KEY,
        data={
            "rows": [row(event, selection, dataset) for event in shown],
            "glyphs": {name: glyph(name) for name in (*STYLES, "disputed")},
            "open": selection.event,
            "at": at,
            "page": page,
            "pages": pages,
            "first": page * PAGE + 1,
            "size": matches.size,
        },
        on_open_change=_open,
        on_page_change=_turn,
    )


def row(event: Event, selection: Selection, dataset: Dataset) -> Mapping[str, Any]:
    """One row as plain text; the browser puts it in as text."""
    title = plain(event.title[:1000])[:300]
    own = "you added a source" if share(event, dataset) == "some" else ""
    who = (plain(", ".join(event.actors))[:160], plain(event.venue)[:80], own)
    said = " · ".join(part for part in who if part)
    why = why_found(event, selection.words, dataset) if selection.words else ""
    return {
        "id": event.event_id,
        "month": str(event.start.year) if to_the_year(event) else f"{MONTHS[event.start.month - 1]} {event.start.year}",
        "when": event.when(short=True),
        "title": title,
        "hits": find_words(title, selection.words),
        "status": event.status,
        "label": STYLES[event.status].label,
        "who": said,
        "sources": f"{event.sources} source{'s' if event.sources != 1 else ''}",
        "whoHits": find_words(said, selection.words),
        "why": why,
        "whyHits": find_words(why, selection.words),
        "dispute": _dispute(event, dataset),
    }


def _dispute(event: Event, dataset: Dataset) -> str:
    """Who says what, for an event on whose date the sources differ; the date that leads comes first."""
    if not event.disputed:
        return ""
    said = [
        f"{'announced for ' if claim.announced else ''}{claim.when(short=True)} – {plain(claim.who())[:80]}"
        for claim in sorted(claims(event, dataset), key=lambda claim: not claim.agrees)
    ]
    return f"Date disputed: {'; '.join(said)}" if said else "Date disputed"


def in_sight(selection: Selection, matches: Matches) -> str:
    """The first event that starts in the window of the chart, to which the list goes along; empty for the whole chart."""
    if selection.zoom is None:
        return ""
    first, last = selection.zoom
    return next((event.event_id for event in matches.events if first <= event.start <= last), "")


def _page(selection: Selection, matches: Matches, at: str) -> int:
    """The page that the reader turned to, until another event is opened, the events change or the chart is moved."""
    turned = st.session_state.get("listing:turned")
    if turned and turned["for"] == (selection.event, matches.size, at):
        return int(turned["page"])
    wanted = {selection.event} if selection.event else {at}
    places = (i for i, event in enumerate(matches.events) if event.event_id in wanted)
    return next(places, 0) // PAGE


def _open() -> None:
    if event := sent(KEY, "open"):
        link.open_event(str(event))


def _turn() -> None:
    wanted = sent(KEY, "page")
    if isinstance(wanted, dict):
        key = (str(wanted.get("open", "")), int(wanted.get("size", 0)), str(wanted.get("at", "")))
        st.session_state["listing:turned"] = {"page": max(0, int(wanted.get("page", 0))), "for": key}
