"""What lies outside of the first view of the chart, and the way to it."""

import streamlit as st

from timeline.dates import in_words
from timeline.view import TimelineView
from ui import link
from ui.markup import show, tag


def draw(view: TimelineView) -> None:
    """A line and a button, where a few events lie so far away that they would squeeze the others."""
    if view.outside is None or not (said := view.outside.in_words()):
        return
    whole = {"zoom": view.outside.whole}
    with st.container(key="outside", gap="xxsmall"):
        show(tag("p", f"The chart opens on {in_words(*view.window, 'range')}; {said}", class_="quiet"))
        st.button("Show the whole period", key="outside:whole", on_click=link.change, kwargs=whole, type="tertiary")
