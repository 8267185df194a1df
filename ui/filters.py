"""The filters in the sidebar. Each shows how many events each of its choices would give under the other filters."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any, Final

import streamlit as st

from timeline.dataset import Dataset
from timeline.facets import Match
from timeline.filtering import FACET_FIELDS, Matches
from timeline.selection import Selection
from timeline.tables import TYPES
from timeline.text import shorten
from ui import link

LABELS: Final = {"actor": "Actor", "venue": "Venue", "kind": "Kind", "status": "Status", "publisher": "Publisher"}
HELP: Final = {
    "actor": "A state or a body counts with those who speak for it.",
    "kind": "What kind of event it is, in the sixteen types of PLOVER.",
    "status": "Disputed: the sources give dates that cannot all be right.",
    "publisher": "Who reported it.",
}
MOST_CHOICES: Final = 1000
"""A control with more choices than this is slow to open; the rarest are left out and can still be named in a link."""


def draw(selection: Selection, matches: Matches, dataset: Dataset) -> None:
    """Draw all filters; a choice is written into the URL before the page runs again."""
    for name, label in LABELS.items():
        _facet(name, label, selection, matches.counts[name], dataset)
        if name == "actor" and len(selection.actors) > 1:
            _match(selection, dataset)
    _period(selection, dataset)
    _keep("words", selection.words)
    st.text_input(
        "Words",
        key=_key("words"),
        placeholder="in titles and excerpts",
        max_chars=200,
        on_change=_take,
        args=(dataset,),
    )
    st.button(
        "Clear all filters",
        key="clear",
        on_click=_clear,
        args=(dataset,),
        disabled=not selection.filters(),
        width="stretch",
    )


def _key(name: str) -> str:
    return f"timeline:{name}"


def _keep(name: str, value: object) -> None:
    """The URL rules the widget: what it says is put into the widget before it is drawn."""
    if st.session_state.get(_key(name)) != value:
        st.session_state[_key(name)] = value


def _facet(name: str, label: str, selection: Selection, counts: Mapping[str, int], dataset: Dataset) -> None:
    chosen = getattr(selection, FACET_FIELDS[name])
    _keep(name, list(chosen))
    given = [value for value in counts if counts[value] or value in chosen]
    if name != "status":
        given.sort(key=lambda value: -counts[value])
    st.multiselect(
        label,
        list(dict.fromkeys([*given[:MOST_CHOICES], *chosen])),
        key=_key(name),
        format_func=lambda value: f"{_said(name, value)} ({counts.get(value, 0)})",
        placeholder="any",
        help=HELP.get(name),
        on_change=_take,
        args=(dataset,),
    )


def _said(name: str, value: str) -> str:
    if name == "kind":
        return f"{value.capitalize()}: {TYPES[value]}"
    return value.capitalize() if name == "status" else shorten(value, 80)


def _match(selection: Selection, dataset: Dataset) -> None:
    _keep("match", selection.match)
    st.segmented_control(
        "Actors: any or all",
        ["any", "all"],
        key=_key("match"),
        required=True,
        format_func=lambda match: {"any": "any of them", "all": "all of them together"}[match],
        label_visibility="collapsed",
        on_change=_take,
        args=(dataset,),
    )


def _period(selection: Selection, dataset: Dataset) -> None:
    days = [day for event in dataset.events for day in (event.start, event.end) if day]
    first = min([*days, selection.since or date.max, selection.until or date.max], default=date.min)
    last = max([*days, selection.since or date.min, selection.until or date.min], default=date.max)
    for column, name, label in zip(st.columns(2, gap="small"), ("since", "until"), ("From", "To"), strict=True):
        _keep(name, getattr(selection, name))
        column.date_input(
            label,
            value=None,
            key=_key(name),
            min_value=first,
            max_value=last,
            format="YYYY-MM-DD",
            on_change=_take,
            args=(dataset,),
        )


def _take(dataset: Dataset) -> None:
    """Write what all the filters say into the URL; lanes and the open event stay."""
    state = st.session_state
    selection, _ = link.read(dataset)
    fields: dict[str, Any] = {field: tuple(state.get(_key(name), ())) for name, field in FACET_FIELDS.items()}
    fields |= {name: state.get(_key(name)) for name in ("since", "until")}
    words = " ".join((state.get(_key("words")) or "").split())
    match: Match = "all" if len(fields["actors"]) > 1 and state.get(_key("match")) == "all" else "any"
    link.write(replace(selection, words=words, match=match, **fields))


def _clear(dataset: Dataset) -> None:
    selection, _ = link.read(dataset)
    link.write(selection.cleared())
