"""The page of disagreements: every event on whose date the sources differ, their claims side by side."""

from typing import Final

import streamlit as st

from timeline.claims import Claim, claims, difference, dispute
from timeline.dataset import Dataset
from timeline.filtering import seen_by
from timeline.rows import Event
from timeline.selection import Selection
from ui import link
from ui.data import find
from ui.glyphs import glyph
from ui.markup import Markup, join, show, tag, text
from ui.page import heading, name_dropped, start
from ui.passages import passages

LEAD = """Events on whose date the sources differ. Each date stands with those who give it; the timeline leads with the first. A date
that its source published before that day was only announced."""
STEP: Final = 50
"""Disagreements that are shown at a time: a page of hundreds is slow and nobody reads to its end."""
SHOWN: Final = "disagreements:shown"


def main() -> None:
    """Draw the page."""
    page = start("Disagreements")
    heading("Disagreements", LEAD)
    name_dropped(page.dropped)
    dataset, matches = seen_by(page.selection, page.dataset), find(page.selection, page.dataset)
    disputed = [event for event in matches.events if event.disputed]
    number, words = f"{len(disputed):,} of {matches.size:,} events", page.selection.describe()
    within = join(", ", text(words), ", ") if words else " "
    have = "has" if len(disputed) == 1 else "have"
    every = tag(
        "a", "Without your filters", href=link.address(page.selection.cleared(), "Disagreements"), target=link.window()
    )
    said = (tag("b", number), within, have, " dates that cannot all be right. ", every if words else "")
    show(tag("p", *said, class_="said"))
    shown = st.session_state.get(SHOWN, STEP)
    for event in disputed[:shown]:
        show(disagreement(event, page.selection, dataset))
    if rest := len(disputed[shown:]):
        st.button(f"Show {min(STEP, rest):,} more of {rest:,}", on_click=_more)


def _more() -> None:
    st.session_state[SHOWN] = st.session_state.get(SHOWN, STEP) + STEP


def disagreement(event: Event, selection: Selection, dataset: Dataset) -> Markup:
    """One event, with the claims about its date side by side; the one that the timeline leads with comes first."""
    address = link.address(selection.but(event=event.event_id))
    found = sorted(claims(event, dataset), key=lambda claim: not claim.agrees)
    columns = [_column(claim, event, selection, dataset) for claim in found]
    title = tag("h2", glyph("disputed"), tag("a", text(event.title), href=address, target=link.window()))
    said = tag("p", dispute(event, dataset), ".")
    return tag("section", title, said, tag("div", *columns, class_="claims"), class_="article wide")


def _column(claim: Claim, event: Event, selection: Selection, dataset: Dataset) -> Markup:
    far = difference(claim, event, "the date that the timeline leads with")
    lead = f"{far[:1].upper()}{far[1:]}" if far else "The timeline leads with this date"
    head = tag("h3", glyph(claim.status), "Announced for " if claim.announced else "", claim.when())
    return tag(
        "div",
        head,
        tag("p", lead, class_="quiet"),
        *passages(claim.excerpts, dataset, selection),
        class_="claim",
    )
