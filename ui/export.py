"""The menu that takes along exactly what the reader sees: its link, or a file, which is made when it is asked for."""

from collections.abc import Callable
from functools import partial
from typing import Final

import streamlit as st

from timeline import exports
from timeline.dataset import Dataset
from timeline.exports import Cut
from timeline.filtering import Matches
from timeline.icalendar import to_icalendar
from timeline.jsonld import to_json_ld
from timeline.selection import Selection
from timeline.snapshot import to_html
from timeline.view import build_view
from ui import citing, link

FORMATS: Final[dict[str, tuple[str, str, Callable[[Cut], str]]]] = {
    "CSV": ("csv", "text/csv", exports.to_csv),
    "JSON": ("json", "application/json", exports.to_json),
    "JSON-LD (schema.org)": ("jsonld", "application/ld+json", to_json_ld),
    "iCalendar": ("ics", "text/calendar", to_icalendar),
    "TimelineJS": ("timelinejs.json", "application/json", exports.to_timelinejs),
    "PLOVER (JSON lines)": ("plover.jsonl", "application/jsonl", exports.to_plover),
}
NOTE: Final = """In the CSV, a cell that a spreadsheet would take for a formula begins with an apostrophe. The camera beside the chart
 saves it as a picture."""


def draw(selection: Selection, matches: Matches, dataset: Dataset) -> None:
    """The menu; `dataset` is the one that the events come from."""
    cut = Cut(matches.events, dataset, selection.describe())
    citing.copy_link()
    number = f"these {matches.size:,} events" if matches.size != 1 else "this event"
    st.caption(f"Or download {number} as")
    with st.container(horizontal=True, gap="small", key="formats", width=440):
        for label, (ending, mime, write) in FORMATS.items():
            _button(label, ending, mime, partial(write, cut))
        _button("One page for offline reading and print", "html", "text/html", partial(_page, selection, matches, cut))
    st.caption(NOTE)


def _page(selection: Selection, matches: Matches, cut: Cut) -> str:
    view = build_view(matches, selection.but(zoom=None), cut.dataset)
    return to_html(cut, view, link.absolute(selection), matches.total)


def _button(label: str, ending: str, mime: str, write: Callable[[], str]) -> None:
    st.download_button(
        label,
        data=write,
        file_name=f"timeline.{ending}",
        mime=mime,
        key=f"export:{ending}",
        on_click="ignore",
    )
