"""Copy the link of the open event, or cite it."""

from typing import Final

import streamlit as st

from timeline.added import share
from timeline.cite import cite
from timeline.dataset import Dataset
from timeline.rows import Event
from timeline.selection import Selection
from ui import link
from ui.data import load_dataset
from ui.markup import show, tag
from ui.page import asset

NO_LINK: Final = {
    "all": "No link can carry this event: it is nowhere but in this visit. Cite the article itself.",
    "some": "A link and a citation give this event without the source that you added.",
}

_cite = st.components.v2.component(
    "datelines_cite",
    html='<div class="cite"></div>',
    css=asset("cite.css"),
    js=asset("cite.js", "held.js", "element.js"),
)


def copy_link() -> None:
    """A button that copies the link of the whole view."""
    _cite(key="copy-link", data={"label": "Copy the link to this view", "forms": []})


def draw(event: Event, dataset: Dataset) -> None:
    """Two buttons that copy, and the citations to be read; of what a reader has added nothing can be linked or cited."""
    if own := share(event, dataset):
        show(tag("p", NO_LINK[own], class_="quiet"))
        known = load_dataset()
        found = known.event(event.event_id)
        if found is None:
            return
        event, dataset = found, known
    citation = cite(event, dataset, link.absolute(Selection(event=event.event_id)))
    forms = {"Text": citation.plain, "Markdown": citation.markdown, "BibTeX": citation.bibtex}
    _cite(
        key="cite", data={"label": "Copy link", "forms": [{"name": name, "text": said} for name, said in forms.items()]}
    )
