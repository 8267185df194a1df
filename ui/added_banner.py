"""What stands over the timeline while it shows what a reader has added: that nobody else sees it, and the way to remove it."""

from typing import Final

import streamlit as st

from timeline.dataset import Dataset
from ui import link, visit
from ui.glyphs import glyph
from ui.markup import show, tag
from ui.page import PAGES

SAID: Final = """ from what you added. Nobody else sees this. It is gone when you reload or close this page, and no link can carry it:
 a link shows the timeline without it, and so do the other pages. What you export holds it."""


def draw(dataset: Dataset) -> None:
    """The banner, with a button that removes everything, and a way back to the page where each event can be judged."""
    with st.container(key="added-banner", gap="small"):
        show(
            tag("p", glyph("added"), "In this visit only: ", visit.said(dataset), SAID, class_="notice", role="status")
        )
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            st.page_link(PAGES["Add articles"], label="See what was found")
            st.button("Remove what I added", key="added:clear", on_click=_clear)


def _clear() -> None:
    """Forget it all; what of the view is gone with it is taken out of the link."""
    visit.clear()
    selection, _ = link.read()
    link.write(selection)
