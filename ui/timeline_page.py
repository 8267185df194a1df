"""The timeline page: select, view, draw."""

from typing import Final

import streamlit as st

from timeline.dataset import Dataset
from timeline.dates import in_words
from timeline.facets import NO_VENUE
from timeline.filtering import Matches, seen_by
from timeline.meant import names_meant
from timeline.selection import Selection
from ui import added_banner, card, chart, filters, link, listing, visit
from ui.data import find
from ui.markup import Markup, for_label, join, show, tag, text
from ui.page import PAGES, heading, name_dropped, start

ALONE: Final = {"period": "No event lies in this period.", "as known on": "Nothing had been published by then."}
"""What is said where one filter alone leaves nothing."""
KNOWN: Final = {"actor": "an actor", "venue": "a venue"}
MOST_MEANT: Final = 5
"""Actors, and venues, that are offered where a search finds nothing."""


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
    unplaced(selection, matches)
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
    if not matches.total:
        return tag("p", "This dataset holds no events.", class_="said", role="status")
    number = f"{matches.size:,} of {_events(matches.total)}"
    words = selection.describe()
    rest = join(", ", text(words), ".") if words else join(": all that the sources date.")
    sight = f" The chart is moved to {in_words(*selection.zoom, 'range')}." if selection.zoom and matches.size else ""
    return tag("p", tag("b", number), rest, sight, _way_out(selection), class_="said", role="status")


def _way_out(selection: Selection) -> Markup:
    """From a view that stands inside a page of others, which has no filters, to the same view here."""
    if not st.context.is_embedded:
        return join("")
    return join(" ", tag("a", "Open with all filters", href=link.address(selection), target="_blank"))


def unplaced(selection: Selection, matches: Matches) -> None:
    """One click to what may have been in the chosen place as well: what the other filters let through and no source places.

    Where the place is the only filter, that would be nearly all there is, and no answer to any question.
    """
    number = matches.counts["venue"].get(NO_VENUE, 0)
    if not selection.venues or NO_VENUE in selection.venues or len(selection.filters()) < 2 or not number:
        return
    both = {"venues": (*selection.venues, NO_VENUE)}
    with st.container(key="unplaced"):
        label = f"Also show {_events(number)} with no venue given"
        st.button(label, key="unplaced:add", on_click=link.change, kwargs=both, type="tertiary")


def nothing(selection: Selection, matches: Matches, whole: Dataset) -> None:
    """What to do when no event is left: the filters that stand in the way can be lifted here, as on a phone they are out of sight."""
    if not matches.total:
        st.page_link(PAGES["Add articles"], label="Add articles and see the events in them here")
        return
    show(tag("p", _why_nothing(selection, matches), class_="notice"))
    with st.container(key="relax", gap="small"):
        if selection.words:
            _offer_names(selection, whole)
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


def _offer_names(selection: Selection, whole: Dataset) -> None:
    """The actors and the venues that the words may mean, as a name is written in many ways."""
    without = selection.but(words="")
    for name in names_meant(selection.words, whole, "actor")[:MOST_MEANT]:
        _offer("actor", name, without.but(actors=(name,), match="any"), whole)
    for name in names_meant(selection.words, whole, "venue")[:MOST_MEANT]:
        _offer("venue", name, without.but(venues=(name,)), whole)


def _offer(facet: str, name: str, instead: Selection, whole: Dataset) -> None:
    """One of them: as a button that shows its events, or with the word that there are none."""
    if name not in whole.facets[facet].values:
        show(
            tag("p", text(name), f" is {KNOWN[facet]} that this dataset knows, but no event names it.", class_="quiet")
        )
    elif number := find(instead, whole).size:
        label = f"With the {facet} {for_label(name)}: {_events(number)}"
        st.button(label, key=f"meant:{facet}:{name}", on_click=link.write, args=(instead,))


def _events(number: int) -> str:
    return f"{number:,} event{'s' if number != 1 else ''}"


def _relax(name: str) -> None:
    """Lift one filter; all others stay."""
    selection, _ = link.read()
    link.write(selection.filters().get(name, selection))
