"""The form for an article, and the reading of it; what was entered is kept as long as its day of publication is missing."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, Literal

import streamlit as st

from ui import visit
from ui.add_loader import Loader, Reading
from ui.data import dataset_folder, load_dataset
from ui.markup import show, tag, text

PROMISE: Final = """Nothing is stored on the server, and nothing leaves it: an article is read there and kept in the memory of
 this visit. What you accept stands on the timeline for you alone, as a further source of an event that is there or as a new one. It is
 gone when you reload or close the page, so a link cannot carry what you add."""
HINT: Final = """“On Monday” is counted from the day of publication. Without one, only dates that stand on their own are read.
 At most {most:,} characters, or a file of {megabytes} MB."""
NO_DAY: Final = (
    """No day of publication is entered. If neither the text nor the file states it, “on Monday” cannot be read."""
)
MOST_ARTICLES: Final = 20
FIRST_DAY: Final = date(1700, 1, 1)
LAST_DAY: Final = date(2100, 12, 31)
NUMBER: Final = "add:number"


@dataclass(frozen=True, slots=True)
class Entered:
    """What a reader has entered: a text or a file, and what they know of it."""

    pasted: str
    upload: tuple[str, bytes] | None
    facts: Mapping[str, str]


def readings() -> dict[str, Reading]:
    """What was read in this visit, by article_id."""
    found: dict[str, Reading] = st.session_state.setdefault(visit.READINGS, {})
    return found


def entered() -> dict[str, Entered]:
    """What was entered of the articles whose day of publication is not known, by article_id."""
    found: dict[str, Entered] = st.session_state.setdefault(visit.ENTERED, {})
    return found


def draw(loader: Loader) -> None:
    """The form: open for the first article, folded into a line beside what was found."""
    if readings():
        number = st.session_state.get(NUMBER, 0)
        with st.expander("Add another article", key=f"add:fold:{number}"):
            show(tag("p", PROMISE, class_="quiet"))
            _form(loader)
    else:
        show(tag("p", PROMISE, class_="said"))
        _form(loader)


def _form(loader: Loader) -> None:
    """The fields; they are emptied when an article could be read, and stay as they are when it could not."""
    number = st.session_state.setdefault(NUMBER, 0)
    with st.form("add", border=not readings()):
        high = 90 if readings() else 220
        pasted = st.text_area("Text of the article", key=f"add:text:{number}", height=high, placeholder="Paste it here")
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
            day = day_field(f"add:day:{number}")
        show(tag("p", HINT.format(most=loader.MOST_CHARACTERS, megabytes=megabytes), class_="quiet"))
        show(tag("p", NO_DAY, class_="notice no-day"))
        sent = st.form_submit_button("Find the events")
    if sent:
        facts = {"title": title, "publisher": publisher, "published": day.isoformat() if day else ""}
        _take(loader, Entered(pasted, (upload.name, upload.getvalue()) if upload else None, facts))


def day_field(key: str, width: int | Literal["stretch"] = "stretch") -> date | None:
    """The field for a day of publication."""
    found: date | None = st.date_input(
        "Day of publication",
        value=None,
        min_value=FIRST_DAY,
        max_value=LAST_DAY,
        key=key,
        format="YYYY-MM-DD",
        width=width,
    )
    return found


def _take(loader: Loader, new: Entered) -> None:
    """Read what was entered and draw the page anew; or say why it cannot be read."""
    if bool(new.pasted.strip()) == bool(new.upload):
        _complain("Give either a text or a file." if new.upload else "Paste the text of an article, or choose a file.")
    elif len(readings()) >= MOST_ARTICLES:
        _complain(f"There are {MOST_ARTICLES} articles already; remove one of them first.")
    elif made := _read(loader, new):
        _keep(made, new)
        st.session_state[NUMBER] += 1
        st.rerun()


def read_again(loader: Loader, article_id: str, day: date) -> None:
    """Read an article once more, with its day of publication; it keeps its place."""
    old = entered()[article_id]
    new = replace(old, facts={**old.facts, "published": day.isoformat()})
    if made := _read(loader, new):
        kept = {made.article_id if key == article_id else key: each for key, each in readings().items()}
        st.session_state[visit.READINGS] = kept
        entered().pop(article_id)
        _keep(made, new)
        st.rerun()


def remove(article_id: str) -> None:
    """Take an article away."""
    readings().pop(article_id, None)
    entered().pop(article_id, None)


def _keep(made: Reading, new: Entered) -> None:
    readings()[made.article_id] = made
    if not made.rows["sources"][0]["published"]:
        entered()[made.article_id] = new


def _read(loader: Loader, new: Entered) -> Reading | None:
    folder = dataset_folder()
    try:
        with st.spinner("Reading the article"):
            made = (
                loader.read_upload(*new.upload, new.facts, folder)
                if new.upload
                else loader.read_pasted(new.pasted, new.facts, folder)
            )
    except loader.FAULTS as error:
        _complain(f"This cannot be read – {error}.")
        return None
    if made.article_id in load_dataset().articles:
        _complain("This very article is in the dataset already.")
        return None
    return made


def _complain(fault: str) -> None:
    show(tag("p", text(fault), class_="notice", role="alert"))
