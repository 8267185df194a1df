"""Copy the link of the open event, or cite it."""

import streamlit as st

from timeline.cite import cite
from timeline.dataset import Dataset
from timeline.rows import Event
from timeline.selection import Selection
from ui import link
from ui.page import asset

_cite = st.components.v2.component(
    "datelines_cite", html='<div class="cite"></div>', css=asset("cite.css"), js=asset("cite.js")
)


def draw(event: Event, dataset: Dataset) -> None:
    """Two buttons that copy, and the citations to be read."""
    citation = cite(event, dataset, link.absolute(Selection(event=event.event_id)))
    forms = {"Text": citation.plain, "Markdown": citation.markdown, "BibTeX": citation.bibtex}
    _cite(key="cite", data={"forms": [{"name": name, "text": said} for name, said in forms.items()]})
