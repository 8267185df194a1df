"""The page that reads articles of one's own for this session: the form, what was found, the timeline with it, downloads.

What does the reading is handed in by the page, so that the dashboard does without it.
"""

from collections.abc import Mapping
from functools import partial
from typing import Final

import streamlit as st

from timeline.added import read_added, tables_of
from timeline.rows import Article
from ui import add_form, added_events, added_judged, added_timeline, visit
from ui.add_loader import Additions, Loader, Reading
from ui.added_fates import Fates
from ui.data import dataset_folder, load_dataset
from ui.markup import show, tag
from ui.page import heading, name_dropped, start

LEAD: Final = (
    "Paste an article or upload one, see which events it dates, and look at them beside those of the timeline."
)
ZIP: Final = """The zip holds events.csv, excerpts.csv and sources.csv with the columns of this dataset: what you accepted, and what else
 the same events stand on. Their cells are verbatim: one that begins with an equals sign is a formula to a spreadsheet."""
MISSING: Final = "This server shows a timeline and has no loader, so it cannot read articles."


def main(loader: Loader | None) -> None:
    """Draw the page; without a loader it says so."""
    page = start("Add articles")
    heading("Add articles", LEAD)
    name_dropped(page.dropped)
    if loader is None:
        show(tag("p", MISSING, class_="notice", role="alert"))
        return
    add_form.draw(loader)
    if readings := add_form.readings():
        _found(loader, readings)
    else:
        visit.clear()


def _found(loader: Loader, readings: dict[str, Reading]) -> None:
    """Each article with its events, then the timeline, then the downloads."""
    additions = _merged(loader, readings)
    shown = visit.dataset()
    rows = additions.rows["left_out"]
    became = Fates(
        shown,
        {(row["article_id"], int(row["start"])): row["reason"] for row in rows},
        None if additions.apart else load_dataset(),
    )
    read = {name: read_added(each.rows) for name, each in readings.items()}
    articles = {**shown.articles, **{name: each.article for name, each in read.items()}}
    for name in reversed(readings):
        notices = [*readings[name].notices, *_copy(name, additions.copies, articles)]
        again = partial(add_form.read_again, loader, name) if name in add_form.entered() else None
        added_events.draw(read[name], notices, became, again)
        _keep(readings[name], readings)
    if any(each.events for each in read.values()):
        added_timeline.draw(additions.apart)
        _tables(loader, additions)


def _merged(loader: Loader, readings: Mapping[str, Reading]) -> Additions:
    """What the accepted events add to the dataset, worked out when something has changed; the timeline shows it."""
    rejected, places, titles = added_judged.rejected(), added_judged.joined(), added_judged.titles()
    chosen = (frozenset(rejected), frozenset(places.items()), frozenset(titles.items()))
    key = (tuple(map(id, readings.values())), chosen, load_dataset())
    held: tuple[object, Additions] | None = st.session_state.get(visit.ADDITIONS)
    if held is None or held[0] != key:
        with st.spinner("Comparing with the dataset"):
            made = loader.merge(list(readings.values()), rejected, dataset_folder(), places, titles)
        held = st.session_state[visit.ADDITIONS] = (key, made)
        visit.put(tables_of(made.rows))
    return held[1]


def _copy(article_id: str, copies: Mapping[str, str], articles: Mapping[str, Article]) -> list[str]:
    """Say that an article shares its text with another."""
    others = [first if name == article_id else name for name, first in copies.items() if article_id in {name, first}]
    return [
        f"Most of its text is also in “{articles[each].title}” ({articles[each].publisher}), so both count as one source."
        for each in others
    ]


def _keep(reading: Reading, readings: dict[str, Reading]) -> None:
    """Take the article along, or take it away."""
    number = list(readings).index(reading.article_id) + 1
    of = f" {number}" if len(readings) > 1 else ""
    with st.container(horizontal=True, gap="small"):
        st.download_button(
            f"Download article{of} as a clipping (.md)",
            data=reading.clipping,
            file_name=f"{reading.article_id}.md",
            mime="text/markdown",
            key=f"add:clipping:{reading.article_id}",
            on_click="ignore",
            type="tertiary",
        )
        st.button(
            f"Remove article{of}",
            key=f"add:remove:{reading.article_id}",
            on_click=add_form.remove,
            args=(reading.article_id,),
            type="tertiary",
        )


def _tables(loader: Loader, additions: Additions) -> None:
    """What was accepted, as tables; nothing where that is no event."""
    number = len(additions.rows["events"])
    if not number:
        return
    st.download_button(
        f"Download the tables of {number} event{'s' if number != 1 else ''} (.zip)",
        data=lambda: loader.archive(additions),
        file_name="added.zip",
        mime="application/zip",
        key="add:tables",
        on_click="ignore",
    )
    show(tag("p", ZIP, class_="quiet"))
