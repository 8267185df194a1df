"""The page that reads articles of one's own for this session: the form, what was found, the timeline with it, downloads.

What does the reading is handed in by the page, so that the dashboard does without it.
"""

from collections.abc import Mapping
from datetime import date
from typing import Final

import streamlit as st

from timeline.added import read_added, tables_of
from timeline.rows import Article
from ui import added_events, added_timeline, visit
from ui.add_loader import Additions, Loader, Reading
from ui.added_fates import Fates
from ui.data import dataset_folder, load_dataset
from ui.markup import show, tag, text
from ui.page import heading, name_dropped, start

LEAD: Final = (
    "Paste an article or upload one, see which events it dates, and look at them beside those of the timeline."
)
PROMISE: Final = """Nothing is stored on the server, and nothing leaves it: an article is read there and kept in the memory of
 this visit. What you accept stands on the timeline for you alone, as a further source of an event that is there or as a new one. It is
 gone when you reload or close the page, so a link cannot carry what you add."""
HINT: Final = """“On Monday” is counted from the day of publication. Without one, only dates that stand on their own are read.
 At most {most:,} characters, or a file of {megabytes} MB."""
ZIP: Final = """The zip holds events.csv, excerpts.csv and sources.csv with the columns of this dataset: what you accepted, and what else
 the same events stand on. Their cells are verbatim: one that begins with an equals sign is a formula to a spreadsheet."""
MISSING: Final = "This server shows a timeline and has no loader, so it cannot read articles."
MOST_ARTICLES: Final = 20
FIRST_DAY: Final = date(1700, 1, 1)
LAST_DAY: Final = date(2100, 12, 31)


def main(loader: Loader | None) -> None:
    """Draw the page; without a loader it says so."""
    page = start("Add articles")
    heading("Add articles", LEAD)
    name_dropped(page.dropped)
    if loader is None:
        show(tag("p", MISSING, class_="notice", role="alert"))
        return
    show(tag("p", PROMISE, class_="said"))
    _form(loader)
    if readings := _readings():
        _found(loader, readings)
    else:
        visit.clear()


def _readings() -> dict[str, Reading]:
    """What was read in this visit, by article_id."""
    found: dict[str, Reading] = st.session_state.setdefault(visit.READINGS, {})
    return found


def _form(loader: Loader) -> None:
    """The fields; they are emptied when an article could be read, and stay as they are when it could not."""
    number = st.session_state.setdefault("add:number", 0)
    with st.form("add", border=True):
        pasted = st.text_area("Text of the article", key=f"add:text:{number}", height=90 if _readings() else 220)
        megabytes = loader.MOST_BYTES // 2**20
        upload = st.file_uploader(
            "Or a file with it",
            type=[suffix.removeprefix(".") for suffix in loader.SUFFIXES],
            key=f"add:file:{number}",
            max_upload_size=megabytes,
        )
        with st.container(horizontal=True, gap="small"):
            title = st.text_input("Title", key=f"add:title:{number}", max_chars=300)
            publisher = st.text_input("Publisher", key=f"add:publisher:{number}", max_chars=100)
            day = st.date_input(
                "Day of publication",
                value=None,
                min_value=FIRST_DAY,
                max_value=LAST_DAY,
                key=f"add:day:{number}",
                format="YYYY-MM-DD",
            )
        show(tag("p", HINT.format(most=loader.MOST_CHARACTERS, megabytes=megabytes), class_="quiet"))
        sent = st.form_submit_button("Find the events")
    if sent:
        facts = {"title": title, "publisher": publisher, "published": day.isoformat() if day else ""}
        _take(loader, pasted, (upload.name, upload.getvalue()) if upload else None, facts)


def _take(loader: Loader, pasted: str, upload: tuple[str, bytes] | None, facts: Mapping[str, str]) -> None:
    """Read what was entered and draw the page anew; or say why it cannot be read."""
    readings, fault = _readings(), ""
    if bool(pasted.strip()) == bool(upload):
        fault = "Give either a text or a file." if upload else "Paste the text of an article, or choose a file."
    elif len(readings) >= MOST_ARTICLES:
        fault = f"There are {MOST_ARTICLES} articles already; remove one of them first."
    else:
        try:
            with st.spinner("Reading the article"):
                folder = dataset_folder()
                made = (
                    loader.read_upload(*upload, facts, folder) if upload else loader.read_pasted(pasted, facts, folder)
                )
        except loader.FAULTS as error:
            fault = f"This cannot be read – {error}."
        else:
            if made.article_id in load_dataset().articles:
                fault = "This very article is in the dataset already."
    if fault:
        show(tag("p", text(fault), class_="notice", role="alert"))
        return
    readings[made.article_id] = made
    st.session_state["add:number"] += 1
    st.rerun()


def _found(loader: Loader, readings: dict[str, Reading]) -> None:
    """Each article with its events, then the timeline, then the downloads."""
    additions = _merged(loader, readings)
    shown = visit.dataset()
    rows = additions.rows["left_out"]
    became = Fates(shown, {(row["article_id"], int(row["start"])): row["reason"] for row in rows})
    articles = {**shown.articles, **{each.article_id: read_added(each.rows).article for each in readings.values()}}
    for reading in reversed(readings.values()):
        notices = [*reading.notices, *_copy(reading.article_id, additions.copies, articles)]
        added_events.draw(read_added(reading.rows), notices, became)
        _keep(reading, readings)
    added_timeline.draw(additions.apart)
    _tables(loader, additions)


def _merged(loader: Loader, readings: Mapping[str, Reading]) -> Additions:
    """What the accepted events add to the dataset, worked out when something has changed; the timeline shows it."""
    key = (tuple(readings), frozenset(added_events.rejected()), load_dataset())
    held: tuple[object, Additions] | None = st.session_state.get(visit.ADDITIONS)
    if held is None or held[0] != key:
        with st.spinner("Comparing with the dataset"):
            made = loader.merge(list(readings.values()), added_events.rejected(), dataset_folder())
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
        )
        st.button(
            f"Remove article{of}",
            key=f"add:remove:{reading.article_id}",
            on_click=_remove,
            args=(reading.article_id,),
            type="tertiary",
        )


def _remove(article_id: str) -> None:
    _readings().pop(article_id, None)


def _tables(loader: Loader, additions: Additions) -> None:
    number = len(additions.rows["events"])
    st.download_button(
        f"Download the tables of {number} event{'s' if number != 1 else ''} (.zip)",
        data=lambda: loader.archive(additions),
        file_name="added.zip",
        mime="application/zip",
        key="add:tables",
        on_click="ignore",
        disabled=not number,
    )
    show(tag("p", ZIP, class_="quiet"))
