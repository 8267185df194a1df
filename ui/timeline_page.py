"""The timeline page: select, view, draw."""

from typing import Final

import streamlit as st

from timeline.dataset import Dataset
from timeline.dates import in_words
from timeline.filtering import Matches, seen_by
from timeline.meant import actors_meant
from timeline.selection import Selection
from ui import added_banner, card, chart, filters, link, listing, visit
from ui.data import find
from ui.markup import Markup, for_label, join, show, tag, text
from ui.page import heading, name_dropped, start

ALONE: Final = {"period": "No event lies in this period.", "as known on": "Nothing had been published by then."}
"""What is said where one filter alone leaves nothing."""
MOST_MEANT: Final = 5
"""Actors that are offered where a search finds nothing."""


def main() -> None:
    """Draw the page."""
    page = start("Timeline")
    whole, selection = visit.dataset(), page.selection
    matches, dataset = find(selection, whole), seen_by(selection, whole)
    if not st.context.is_embedded:
        with st.sidebar:
            filters.draw(selection, matches, whole)
        heading(dataset.title, dataset.description)
    name_dropped(page.dropped)
    if whole.added:
        added_banner.draw(whole)
    show(said(selection, matches))
    board(selection, matches, whole)


def board(selection: Selection, matches: Matches, whole: Dataset) -> None:
    """The chart with the card and the list beside it."""
    dataset = seen_by(selection, whole)
    event = dataset.event(selection.event)
    with st.container(key="board"):
        left, right = st.columns([62, 38], gap="small")
        with right:
            if event:
                card.draw(event, selection, matches, dataset)
            elif selection.event:
                show(tag("p", "No source here had reported the open event by then.", class_="notice", role="status"))
            if matches.size:
                listing.draw(selection, matches, dataset)
        with left:
            if matches.size:
                chart.draw(selection, matches, whole)
            else:
                nothing(selection, matches, whole)


def said(selection: Selection, matches: Matches) -> Markup:
    """The view in a sentence, with the number of events; screen readers hear it when it changes."""
    number = f"{matches.size:,} of {matches.total:,} events"
    words = selection.describe()
    rest = join(", ", text(words), ".") if words else join(": all that the sources date.")
    sight = f" The chart is moved to {in_words(*selection.zoom, 'range')}." if selection.zoom and matches.size else ""
    return tag("p", tag("b", number), rest, sight, _way_out(selection), class_="said", role="status")


def _way_out(selection: Selection) -> Markup:
    """From a view that stands inside a page of others, which has no filters, to the same view here."""
    if not st.context.is_embedded:
        return join("")
    return join(" ", tag("a", "Open with all filters", href=link.address(selection), target="_blank"))


def nothing(selection: Selection, matches: Matches, whole: Dataset) -> None:
    """What to do when no event is left: the filters that stand in the way can be lifted here, as on a phone they are out of sight."""
    if not matches.total:
        show(tag("p", "This dataset holds no events.", class_="notice"))
        return
    show(tag("p", _why_nothing(selection, matches), class_="notice"))
    with st.container(key="relax", gap="small"):
        if selection.words:
            _offer_actors(selection, whole)
        for name, number in matches.relaxed.items():
            label = f"Without the filter “{name}”: {_events(number)}"
            st.button(label, key=f"relax:{name}", on_click=_relax, args=(name,))
        if not matches.relaxed:
            st.button("Clear all filters", key="relax:all", on_click=filters.clear)


def _why_nothing(selection: Selection, matches: Matches) -> Markup:
    alone = list(selection.filters())
    if alone == ["words"]:
        return join("No title or excerpt holds ", text(f"“{selection.words}”"), ".")
    if len(alone) == 1:
        return join(ALONE.get(alone[0], "No event fits this filter."))
    return join(
        "No event fits all of these filters together.", "" if matches.relaxed else " Several of them stand in the way."
    )


def _offer_actors(selection: Selection, whole: Dataset) -> None:
    """The actors that the words may mean, as a name is written in many ways."""
    for name in actors_meant(selection.words, whole)[:MOST_MEANT]:
        instead = selection.but(words="", actors=(name,), match="any")
        if number := find(instead, whole).size:
            label = f"With the actor {for_label(name)}: {_events(number)}"
            st.button(label, key=f"meant:{name}", on_click=link.write, args=(instead,))


def _events(number: int) -> str:
    return f"{number:,} event{'s' if number != 1 else ''}"


def _relax(name: str) -> None:
    """Lift one filter; all others stay."""
    selection, _ = link.read()
    link.write(selection.filters().get(name, selection))
