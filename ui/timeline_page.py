"""The timeline page: select, view, draw."""

import streamlit as st

from timeline.dataset import Dataset
from timeline.dates import in_words
from timeline.filtering import Matches, seen_by
from timeline.selection import Selection
from ui import added_banner, card, chart, filters, link, listing, visit
from ui.data import find
from ui.markup import Markup, join, show, tag, text
from ui.page import heading, name_dropped, start


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
        left, right = st.columns([62, 38], gap="medium")
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
                nothing(matches)


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


def nothing(matches: Matches) -> None:
    """What to do when no event is left: the filters that stand in the way can be lifted here, as on a phone they are out of sight."""
    if not matches.total:
        show(tag("p", "This dataset holds no events.", class_="notice"))
        return
    alone = "" if matches.relaxed else " Several of them stand in the way."
    show(tag("p", "No event fits all of these filters together.", alone, class_="notice"))
    with st.container(key="relax", gap="small"):
        for name, number in matches.relaxed.items():
            events = f"{number:,} event{'s' if number != 1 else ''}"
            st.button(f"Without the filter “{name}”: {events}", key=f"relax:{name}", on_click=_relax, args=(name,))
        if not matches.relaxed:
            st.button("Clear all filters", key="relax:all", on_click=filters.clear)


def _relax(name: str) -> None:
    """Lift one filter; all others stay."""
    selection, _ = link.read()
    link.write(selection.filters().get(name, selection))
