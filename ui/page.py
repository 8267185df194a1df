"""The frame of every page: configuration, look, navigation, and a clear page when the dataset cannot be shown."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

import streamlit as st

from timeline.dataset import Dataset
from timeline.errors import DatasetError
from timeline.filtering import seen_by
from timeline.query import Dropped, to_query
from timeline.selection import Selection
from timeline.text import plain
from ui import link, visit
from ui.data import load_dataset
from ui.markup import Markup, join, show, tag, text
from ui.memory import settle

ASSETS: Final = Path(__file__).parent / "assets"
PAGES: Final = {
    "Timeline": "app.py",
    "Actors and venues": "pages/1_Actors_and_venues.py",
    "Disagreements": "pages/2_Disagreements.py",
    "Sources": "pages/3_Sources.py",
    "Data and method": "pages/4_Data_and_method.py",
    "Add articles": "pages/5_Add_articles.py",
}

FILTERED: Final = frozenset({"Timeline", "Actors and venues", "Disagreements"})
"""Pages that show what the filters leave; the others show all there is."""
MOST_DROPPED: Final = 20
FEW_VALUES: Final = 5
WITH_ADDED: Final = frozenset({"Timeline", "Add articles"})
ELSEWHERE: Final = (
    "What you added in this visit is on the timeline alone, not on this page. Links open another window, without it."
)


@dataclass(frozen=True, slots=True)
class Page:
    """What a page works with."""

    dataset: Dataset
    selection: Selection
    dropped: tuple[Dropped, ...]


@cache
def asset(*names: str) -> str:
    """The text of a file in `ui/assets`, or of several, one after the other: a component takes one script."""
    return "\n".join((ASSETS / name).read_text(encoding="utf-8") for name in names)


_closing = st.components.v2.component("datelines_navigation", js=asset("navigation.js"))


def start(name: str) -> Page:
    """Begin the page `name`: every page calls this first, as any of them may be the first that a visitor opens.

    Stops the run after a page that explains the fault when the dataset cannot be shown.
    """
    try:
        dataset = load_dataset()
    except DatasetError as error:
        _configure(f"{name}: the dataset cannot be shown")
        _explain(error)
        st.stop()
    settle(dataset)
    selection, dropped = link.read()
    _configure(title_of(name, selection, visit.dataset()))
    if not st.context.is_embedded:
        with st.sidebar:
            _navigation(selection)
            if visit.present() and name not in WITH_ADDED:
                show(tag("p", ELSEWHERE, class_="quiet"))
    return Page(dataset, selection, dropped)


def title_of(name: str, selection: Selection, dataset: Dataset) -> str:
    """The title of the page `name`: the open event, or what the filters leave, where it shows that, and of which dataset."""
    carded = name == "Timeline" or (name in WITH_ADDED and dataset.added)
    event = seen_by(selection, dataset).event(selection.event) if carded else None
    said = event.title if event else selection.describe() if name in FILTERED else ""
    said = said[:1].upper() + said[1:]
    return " – ".join(part for part in (said, name if name != "Timeline" else "", dataset.title) if part)


def heading(title: str, lead: str) -> None:
    """The head of a page."""
    show(tag("header", tag("h1", text(title)), tag("p", text(lead), class_="lead") if lead else "", class_="masthead"))


def unfiltered(what: str, selection: Selection) -> Markup:
    """What a page, or a part of one, that shows all there is says of the filters that came along and are not applied."""
    words = selection.describe()
    said = f"All {what}; your filters ({plain(words)}) are not applied here."
    return tag("p", text(said), class_="quiet unfiltered") if words else join()


def name_dropped(dropped: tuple[Dropped, ...]) -> None:
    """Tell the reader what of the link could not be kept; what is alike in one line, so that a broken link stays readable."""
    if not dropped:
        return
    alike: dict[tuple[str, str], list[str]] = {}
    for part in dropped:
        alike.setdefault((part.key, part.reason), []).append(part.value)
    lines = [_dropped(*about, values) for about, values in list(alike.items())[:MOST_DROPPED]]
    rest = len(alike) - MOST_DROPPED
    more = tag("li", f"and {rest} more") if rest > 0 else ""
    head = tag("p", "This link asks for something that is not here:")
    show(tag("div", head, tag("ul", *lines, more), class_="notice", role="alert"))


def _dropped(key: str, reason: str, values: Sequence[str]) -> Markup:
    """Parts of one key that were dropped for one reason, the first few by their values."""
    few = [piece for value in values[:FEW_VALUES] for piece in (", ", text(f"“{value[:80]}”"))][1:]
    more = f" and {len(values) - FEW_VALUES} more" if len(values) > FEW_VALUES else ""
    each = "each: " if len(values) > 1 else ""
    return tag("li", tag("b", text(key[:80])), " ", *few, more, f" – {each}{reason}.")


def _configure(title: str) -> None:
    st.set_page_config(page_title=title, page_icon=str(ASSETS / "icon.svg"), layout="wide", initial_sidebar_state=270)
    st.html(f"<style>{asset('page.css')}</style>")


def _navigation(selection: Selection) -> None:
    """Links to the pages that carry the view along."""
    query = to_query(selection)
    with st.container(key="navigation", gap="xxsmall"):
        for label, path in PAGES.items():
            st.page_link(path, label=label, query_params=[(k, v) for k, values in query.items() for v in values])
        _closing(key="closing")


def _explain(error: DatasetError) -> None:
    facts = {
        "File": error.place.file,
        "Row": str(error.place.row or ""),
        "Column": error.place.column,
        "Value": error.value,
        "What would be right": error.expected,
    }
    rows = [join(tag("dt", name), tag("dd", text(said[:500]))) for name, said in facts.items() if said]
    show(
        tag(
            "section",
            tag("h1", "This dataset cannot be shown"),
            tag("p", text(f"{error.problem}.")),
            tag("dl", *rows, class_="facts"),
            tag("p", "Mend the file and reload this page.", class_="quiet"),
            class_="fault",
            role="alert",
        )
    )
