"""The timeline with the events that a reader has added, drawn as the timeline page draws it, and the same as a list."""

from collections.abc import Collection, Sequence
from typing import Final

import streamlit as st

from timeline.added import PREFIX, Added, frames, with_added
from timeline.dataset import Dataset
from timeline.figure import CONFIG, build_figure
from timeline.filtering import Matches
from timeline.rows import Event
from timeline.selection import LANES, Selection
from timeline.view import build_view
from ui.chart import legend
from ui.glyphs import glyph
from ui.markup import Markup, join, show, tag, text
from ui.sources_page import fold

MOST_LISTED: Final = 300
"""With more events than this, the list has the added ones alone."""


def draw(added: Sequence[Added], accepted: Collection[str], dataset: Dataset) -> None:
    """The chart of the dataset's events and the accepted ones, and its twin in words."""
    both = with_added(dataset, added, accepted)
    show(tag("section", tag("h2", "On the timeline, in this visit only")))
    number = f"{len(accepted):,} added here"
    show(tag("p", tag("b", number), f" and {len(dataset.events):,} of the dataset.", class_="said", role="status"))
    if not both.events:
        return
    lanes = st.segmented_control(
        "Lanes by",
        list(LANES),
        default="actor",
        key="add:lanes",
        required=True,
        format_func=LANES.__getitem__,
        label_visibility="collapsed",
    )
    selection = Selection(lanes=lanes)
    matches = Matches(both.events, len(both.events), {}, {})
    view = build_view(matches, selection, both)
    figure = build_figure(view)
    figure["data"].append(frames(view, accepted))
    legend(view, matches)
    show(
        tag("p", glyph("added"), "Added here: not part of the dataset, and not merged with its events.", class_="quiet")
    )
    with st.container(key="board"), st.container(key="chart"):
        st.plotly_chart(figure, key="add:plot", config=CONFIG, alt=_alternative(len(both.events)), on_select="ignore")
    show(_twin(both.events, accepted))


def _alternative(size: int) -> str:
    return f"Timeline of {size} events, those added here framed. The list below says the same in words."


def _twin(events: Sequence[Event], accepted: Collection[str]) -> Markup:
    """The events as a list, in order of date."""
    listed = events if len(events) <= MOST_LISTED else [event for event in events if event.event_id in accepted]
    rows = [_row(event, added=event.event_id in accepted) for event in listed]
    return fold(f"The same as a list ({len(rows):,} events)", tag("ol", *rows, class_="passages twin"), unfolded=False)


def _row(event: Event, *, added: bool) -> Markup:
    title = text(event.title.removeprefix(PREFIX) if added else event.title)
    sign = glyph("disputed" if event.disputed else event.status)
    mark = tag("b", " – added here") if added else ""
    return tag("li", sign, f"{event.when()}: ", join(title), f" ({event.status})", mark)
