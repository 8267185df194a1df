"""The chart on the page, and what happens when a mark is clicked or the window is moved.

Streamlit's own selection builds the chart anew when the figure changes, which loses the reader's zoom. So the figure never
depends on the open event: a small script beside it listens to Plotly's clicks, rings the open event and reports the window.
"""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Any, Final

import streamlit as st

from timeline.added import frames, share
from timeline.busiest import busiest
from timeline.dataset import Dataset
from timeline.figure import CONFIG, build_figure
from timeline.filtering import Matches, seen_by
from timeline.selection import EVERYONE, EXTRAS, LANES, ORDERS, Selection
from timeline.svg import draw_svg
from timeline.view import TimelineView, build_view
from timeline.window import first_view
from ui import export, legend, link, sight
from ui.data import find
from ui.page import asset
from ui.sent import left, sent

WIRE: Final = "wire"
DRAWN: Final = "chart:drawn"
SEEN: Final = "chart:seen"
PRESETS: Final = {"Busiest month": 31, "Busiest week": 7}

_wire = st.components.v2.component("datelines_chart", js=asset("chart.js"), isolate_styles=False)
_seen = st.components.v2.component("datelines_seen", js=asset("seen.js"))


def draw(selection: Selection, matches: Matches, dataset: Dataset) -> None:
    """The controls of the lanes, the chart and its legend."""
    _controls(selection, matches, dataset)
    view, figure = _shown(selection.but(event=""), dataset)
    legend.draw(view, matches, added=any(share(event, dataset) for event in matches.events))
    sight.draw(view)
    alternative, first = _alternative(view, selection), not st.session_state.get(DRAWN)
    st.session_state[DRAWN] = True
    with st.container(key="chart"):
        _wire(
            key=WIRE,
            data={"open": selection.event, "still": draw_svg(figure, alternative) if first else ""},
            on_open_change=_click,
            on_zoom_change=_zoom,
        )
        _live(figure, alternative, after_the_picture=first)


def _shown(selection: Selection, dataset: Dataset) -> tuple[TimelineView, dict[str, Any]]:
    """The chart; with what a reader has added it is drawn for that one alone, and frames it."""
    if not dataset.added:
        return _drawn(selection, dataset)
    view, figure = _drawn.__wrapped__(selection, dataset)
    framed = frames(view, dataset)
    return view, figure | {"data": [*figure["data"], *([framed] if framed["x"] else [])]}


@lru_cache(maxsize=64)
def _drawn(selection: Selection, dataset: Dataset) -> tuple[TimelineView, dict[str, Any]]:
    """The chart of a selection without an open event; visitors who look at the same share the work."""
    view = build_view(find(selection, dataset), selection, seen_by(selection, dataset))
    return view, build_figure(view)


def _live(figure: dict[str, Any], alternative: str, *, after_the_picture: bool) -> None:
    """Plotly's chart; in a new visit only when the picture has been seen, as the page stands still while Plotly starts.

    No fragment of the page: the browser sends what changes at one moment as one request, and where a fragment's word is among
    it, Streamlit runs that fragment alone. What the reader pressed at that moment would be lost.
    """
    if after_the_picture and not st.session_state.get(SEEN):
        _seen(key="seen", on_seen_change=_see)
    else:
        st.plotly_chart(figure, key="plot", config=CONFIG, alt=alternative, on_select="ignore")


def _see() -> None:
    st.session_state[SEEN] = True


def _alternative(view: TimelineView, selection: Selection) -> str:
    lanes = f"{len(view.bands)} lanes by {LANES[selection.lanes].lower()}"
    return f"Timeline of {view.size} events in {lanes}. The list of events says the same in words and can be used by keyboard."


def _controls(selection: Selection, matches: Matches, dataset: Dataset) -> None:
    """The lanes, and two menus whose contents are drawn only while they are open."""
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
            args=("lanes",),
        )
        arrange = st.popover("Arrange", key="arrange", on_change="rerun")
        if arrange.open:
            with arrange:
                _arrange(selection, matches, dataset)
        menu = st.popover("Link and export", key="export", on_change="rerun")
        if menu.open:
            with menu:
                export.draw(selection, matches, seen_by(selection, dataset))


def _arrange(selection: Selection, matches: Matches, dataset: Dataset) -> None:
    st.caption("Look at")
    with st.container(horizontal=True, gap="small"):
        beyond = first_view(matches.events, seen_by(selection, dataset))[1]
        st.button("Whole period", key="whole", on_click=link.change, kwargs={"zoom": beyond.whole if beyond else None})
        if beyond:
            st.button("First view", key="first", on_click=link.change, kwargs={"zoom": None})
        for label, days in PRESETS.items():
            window = busiest(matches.events, days)
            st.button(
                label, key=f"busiest:{days}", on_click=link.change, kwargs={"zoom": window}, disabled=window is None
            )
    st.session_state["chart:order"] = selection.order
    st.radio(
        "Order of the lanes",
        list(ORDERS),
        key="chart:order",
        format_func=ORDERS.__getitem__,
        on_change=_take,
        args=("order",),
    )
    st.session_state["chart:show"] = list(selection.show)
    st.pills(
        "Also show",
        list(EXTRAS),
        selection_mode="multi",
        key="chart:show",
        format_func=EXTRAS.__getitem__,
        on_change=_take,
        args=("show",),
    )
    if selection.lanes == "actor":
        _unfold(selection, dataset)


def _unfold(selection: Selection, dataset: Dataset) -> None:
    st.session_state["chart:unfold"] = list(selection.unfold)
    sides = sorted({dataset.chain(actor)[-1] for actor, side in dataset.sides.items() if side})
    options = [EVERYONE, *dict.fromkeys([*sides, *(name for name in selection.unfold if name != EVERYONE)])]
    st.multiselect(
        "Separate lanes for each spokesperson",
        options,
        key="chart:unfold",
        placeholder="none",
        select_all=False,
        on_change=_take,
        args=("unfold",),
    )


def _take(name: str) -> None:
    if left(key := f"chart:{name}"):
        return
    value = st.session_state[key]
    link.change(**{name: tuple(value) if name in {"unfold", "show"} else value})


def _click() -> None:
    """Open the event of a mark; look closer at a pile, and into a pile of one day by the period."""
    clicked = str(sent(WIRE, "open") or "")
    if not clicked:
        return
    days = _window({"range": clicked.split("..")}) if ".." in clicked else None
    if days is None:
        link.open_event(clicked)
    elif days[0] == days[1]:
        link.change(since=days[0], until=days[1], zoom=None)
    else:
        link.change(zoom=days)


def _zoom() -> None:
    """Keep the window that the reader has moved to; nothing stands for the whole."""
    if reported := sent(WIRE, "zoom"):
        link.change(zoom=_window(reported))


def _window(reported: Mapping[str, list[str]] | None) -> tuple[date, date] | None:
    """The window that the script reports; none when it is the whole, or not a pair of days."""
    try:
        first, last = (date.fromisoformat(str(day)[:10]) for day in (reported or {}).get("range") or ())
    except ValueError:
        return None
    return (first, last) if first <= last else None
