"""The page that reads articles of one's own for this session: the form, what was found, the timeline with it, downloads.

What does the reading is handed in by the page, so that the dashboard does without it.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Final, Protocol

import streamlit as st

from timeline.added import Added, Rows, read_added
from timeline.dataset import Dataset
from ui import added_events, added_timeline
from ui.data import dataset_folder
from ui.markup import show, tag, text
from ui.page import Page, heading, start

LEAD: Final = (
    "Paste an article or upload one, see which events it dates, and look at them beside those of the timeline."
)
PROMISE: Final = """Nothing is stored on the server, and nothing leaves it: an article is read there and kept in the memory of
 this visit. It is gone when you reload or close the page, so a link cannot carry what you add."""
HINT: Final = """“On Monday” is counted from the day of publication. Without one, only dates that stand on their own are read.
 At most {most:,} characters, or a file of {megabytes} MB."""
ZIP: Final = """The zip holds events.csv, excerpts.csv and sources.csv with the columns of this dataset. Their cells are verbatim: one
 that begins with an equals sign is a formula to a spreadsheet."""
MISSING: Final = "This server shows a timeline and has no loader, so it cannot read articles."
LEFT: Final = "add:readings"
MOST_ARTICLES: Final = 20
FIRST_DAY: Final = date(1700, 1, 1)
LAST_DAY: Final = date(2100, 12, 31)


class Reading(Protocol):
    """What one article gave."""

    @property
    def article_id(self) -> str:
        """Its id in the rows."""

    @property
    def rows(self) -> Rows:
        """The rows of every built table by its name."""

    @property
    def clipping(self) -> str:
        """The article as a Markdown file."""

    @property
    def notices(self) -> tuple[str, ...]:
        """What a reader should know of how it was read."""


class Loader(Protocol):
    """What reads articles; both readers raise one of `FAULTS`, which says what is wrong."""

    FAULTS: tuple[type[Exception], ...]
    SUFFIXES: tuple[str, ...]
    MOST_BYTES: int
    MOST_CHARACTERS: int

    def read_pasted(self, text: str, facts: Mapping[str, str], dataset: Path) -> Reading:
        """Read a text."""

    def read_upload(self, name: str, raw: bytes, facts: Mapping[str, str], dataset: Path) -> Reading:
        """Read a file."""

    def archive(self, readings: Sequence[Reading], accepted: Collection[str]) -> bytes:
        """A zip of the tables of the accepted events."""


def main(loader: Loader | None) -> None:
    """Draw the page; without a loader it says so."""
    page = start("Add articles")
    heading("Add articles", LEAD)
    if loader is None:
        show(tag("p", MISSING, class_="notice", role="alert"))
        return
    show(tag("p", PROMISE, class_="said"))
    _form(loader)
    readings: dict[str, Reading] = st.session_state.setdefault(LEFT, {})
    if readings:
        _found(loader, readings, page)


def _form(loader: Loader) -> None:
    """The fields; they are emptied when an article could be read, and stay as they are when it could not."""
    number = st.session_state.setdefault("add:number", 0)
    with st.form("add", border=True):
        pasted = st.text_area(
            "Text of the article", key=f"add:text:{number}", height=90 if st.session_state.get(LEFT) else 220
        )
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
    readings: dict[str, Reading] = st.session_state.setdefault(LEFT, {})
    fault = ""
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
    if fault:
        show(tag("p", text(fault), class_="notice", role="alert"))
        return
    readings[made.article_id] = made
    st.session_state["add:number"] += 1
    st.rerun()


def _found(loader: Loader, readings: dict[str, Reading], page: Page) -> None:
    """Each article with its events, then the timeline, then the downloads."""
    added: list[Added] = []
    for reading in reversed(readings.values()):
        article = read_added(reading.rows)
        added.append(article)
        added_events.draw(article, reading.notices)
        _keep(reading, readings)
    rejected = added_events.rejected()
    accepted = {event.event_id for each in added for event in each.events} - rejected
    added_timeline.draw(added, accepted, page.dataset)
    _tables(loader, list(readings.values()), accepted, page.dataset)


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
    st.session_state[LEFT].pop(article_id, None)


def _tables(loader: Loader, readings: Sequence[Reading], accepted: Collection[str], dataset: Dataset) -> None:
    number = len(accepted)
    st.download_button(
        f"Download the tables of {number} accepted event{'s' if number != 1 else ''} (.zip)",
        data=lambda: loader.archive(readings, accepted),
        file_name="added.zip",
        mime="application/zip",
        key="add:tables",
        on_click="ignore",
        disabled=not accepted,
    )
    show(tag("p", ZIP, class_="quiet"))
