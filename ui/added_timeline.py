"""The timeline with what a reader has added, under the articles: the same chart, list and card as on the timeline page."""

import streamlit as st

from ui import link, visit
from ui.data import find
from ui.glyphs import glyph
from ui.markup import show, tag, text
from ui.page import PAGES
from ui.timeline_page import board
from ui.timeline_page import said as view_in_words


def draw(apart: str) -> None:
    """The events of the dataset and the accepted ones; `apart` says why they could not be merged with all of the dataset's."""
    whole = visit.dataset()
    show(tag("section", tag("h2", "On the timeline, in this visit only")))
    if apart:
        show(
            tag("p", text(f"Not all was compared: {apart}."), " What only those report stands beside.", class_="notice")
        )
    if not whole.added:
        show(tag("p", "Nothing that you added is on the timeline.", class_="said", role="status"))
        return
    show(tag("p", glyph("added"), visit.said(whole), " from what you added.", class_="said", role="status"))
    st.page_link(PAGES["Timeline"], label="See them on the timeline page, with its filters")
    chosen, _ = link.read()
    selection = chosen.cleared().but(zoom=chosen.zoom, since=chosen.since, until=chosen.until)
    matches = find(selection, whole)
    if selection.since or selection.until:
        show(view_in_words(selection, matches))
        st.button("All days", key="added:days", on_click=link.change, kwargs={"since": None, "until": None})
    if matches.size:
        board(selection, matches, whole)
