"""The chart on the page, its legend, and what happens when a mark is clicked or the window is moved.

Streamlit's own selection builds the chart anew when the figure changes, which loses the reader's zoom. So the figure never
depends on the open event: a small script beside it listens to Plotly's clicks, rings the open event and reports the window.
"""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Any, Final

import streamlit as st

from timeline.dataset import DISPUTED, Dataset
from timeline.figure import CONFIG, build_figure
from timeline.filtering import Matches
from timeline.lanes import MOST_LANES
from timeline.selection import EVERYONE, LANES, ORDERS, Selection
from timeline.styles import STYLES
from timeline.view import TimelineView, build_view
from ui import link
from ui.data import find
from ui.glyphs import DRAWINGS, glyph
from ui.markup import join, show, tag
from ui.page import asset

WIRE: Final = "wire"

_wire = st.components.v2.component("datelines_chart", js=asset("chart.js"))


def draw(selection: Selection, matches: Matches, dataset: Dataset) -> None:
    """The controls of the lanes, the chart and its legend."""
    _controls(selection, dataset)
    view, figure = _drawn(selection.but(event=""), dataset)
    _legend(view, matches)
    with st.container(key="chart"):
        st.plotly_chart(
            figure,
            key="plot",
            config=CONFIG,
            alt=_alternative(view, selection),
            on_select="ignore",
        )
    _wire(
        key=WIRE,
        on_open_change=lambda: _open(dataset),
        on_zoom_change=lambda: _zoom(dataset),
    )


@lru_cache(maxsize=64)
def _drawn(selection: Selection, dataset: Dataset) -> tuple[TimelineView, dict[str, Any]]:
    """The chart of a selection without an open event; visitors who look at the same share the work."""
    view = build_view(find(selection, dataset), selection, dataset)
    return view, build_figure(view, selection)


def _alternative(view: TimelineView, selection: Selection) -> str:
    lanes = f"{len(view.bands)} lanes by {LANES[selection.lanes].lower()}"
    return f"Timeline of {view.size} events in {lanes}. The list of events says the same in words and can be used by keyboard."


def _controls(selection: Selection, dataset: Dataset) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key="lanes-controls", gap="small"):
        st.session_state["chart:lanes"] = selection.lanes
        st.segmented_control(
            "Lanes by",
            list(LANES),
            key="chart:lanes",
            required=True,
            format_func=LANES.__getitem__,
            label_visibility="collapsed",
            on_change=_take,
            args=("lanes", dataset),
        )
        with st.popover("Arrange", help="Order the lanes, and unfold a state over its people."):
            _arrange(selection, dataset)


def _arrange(selection: Selection, dataset: Dataset) -> None:
    st.session_state["chart:order"] = selection.order
    st.radio(
        "Order of the lanes",
        list(ORDERS),
        key="chart:order",
        format_func=ORDERS.__getitem__,
        on_change=_take,
        args=("order", dataset),
    )
    if selection.lanes != "actor":
        return
    st.session_state["chart:unfold"] = list(selection.unfold)
    sides = sorted({dataset.chain(actor)[-1] for actor, side in dataset.sides.items() if side})
    options = [EVERYONE, *dict.fromkeys([*sides, *(name for name in selection.unfold if name != EVERYONE)])]
    st.multiselect(
        "Give those who speak for it lanes of their own",
        options,
        key="chart:unfold",
        placeholder="none",
        select_all=False,
        on_change=_take,
        args=("unfold", dataset),
    )


def _take(name: str, dataset: Dataset) -> None:
    value = st.session_state[f"chart:{name}"]
    selection, _ = link.read(dataset)
    link.write(selection.but(**{name: tuple(value) if name == "unfold" else value}))


def _open(dataset: Dataset) -> None:
    selection, _ = link.read(dataset)
    chosen = str(st.session_state[WIRE].get("open") or "")
    if dataset.event(chosen):
        link.write(selection.but(event=chosen))
    elif days := _window({"range": chosen.split("..")}):  # a pile: look closer; into one day, by the period
        link.write(
            selection.but(since=days[0], until=days[1], zoom=None) if days[0] == days[1] else selection.but(zoom=days)
        )


def _zoom(dataset: Dataset) -> None:
    """Keep the window that the reader has moved to; nothing stands for the whole."""
    selection, _ = link.read(dataset)
    link.write(selection.but(zoom=_window(st.session_state[WIRE].get("zoom"))))


def _window(reported: Mapping[str, list[str]] | None) -> tuple[date, date] | None:
    """The window that the script reports; none when it is the whole, or not a pair of days."""
    try:
        first, last = (date.fromisoformat(str(day)[:10]) for day in (reported or {}).get("range") or ())
    except ValueError:
        return None
    return (first, last) if first <= last else None


def _legend(view: TimelineView, matches: Matches) -> None:
    """What the shapes mean, with the number of events of each status: the answer to 'what is certain here?'."""
    counts = dict.fromkeys((*STYLES, DISPUTED), 0)
    for event in matches.events:
        counts[event.status] += 1
        counts[DISPUTED] += event.disputed
    shapes = {mark.shape for mark in view.marks}
    statuses = [_entry(name, f"{_label(name)} {number:,}") for name, number in counts.items() if number]
    drawn = {
        "span": "within these days",
        "soft": "about",
        "open": "and since",
        "join": "takes part",
        "strip": "scale breaks",
        "pile": "number of events",
    }
    present = {
        "span": "span" in shapes,
        "soft": any(mark.soft_start or mark.soft_end for mark in view.marks),
        "open": "open" in shapes,
        "join": bool(view.joins()),
        "strip": bool(view.strip),
        "pile": bool(view.piles),
    }
    others = [_entry(name, said) for name, said in drawn.items() if present[name]]
    note = tag(
        "p", f"The {MOST_LANES - 1} largest lanes are shown one by one; the others share the last.", class_="quiet"
    )
    crowded = len(view.bands) >= MOST_LANES
    show(tag("section", tag("ul", *statuses, *others, class_="legend"), note if crowded else "", aria_label="Legend"))


def _label(name: str) -> str:
    return STYLES[name].label if name in STYLES else "Disputed"


def _entry(name: str, said: str) -> str:
    meaning = STYLES[name].meaning if name in STYLES else DRAWINGS[name].meaning
    return tag("li", glyph(name), join(said), title=meaning)
