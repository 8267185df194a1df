"""What a reader decides on each event found in an added article: kept or not, one with another, under which title."""

from collections.abc import Iterable
from typing import Final

import streamlit as st

from timeline.added import Added
from timeline.rows import Event
from ui import visit
from ui.added_fates import Fates
from ui.markup import for_label

LONGEST_TITLE: Final = 200


def rejected() -> set[str]:
    """The ids of the events that the reader has rejected; all others are accepted."""
    found: set[str] = st.session_state.setdefault(visit.REJECTED, set())
    return found


def joined() -> dict[str, str]:
    """The events of the dataset that found ones are held to be, by the ids of the found ones."""
    found: dict[str, str] = st.session_state.setdefault(visit.JOINED, {})
    return found


def titles() -> dict[str, str]:
    """The reader's own titles by the ids of the found events."""
    found: dict[str, str] = st.session_state.setdefault(visit.TITLES, {})
    return found


def accept(events: Iterable[str], *, on: bool) -> None:
    """Accept all of these events, or none."""
    (rejected().difference_update if on else rejected().update)(events)


def tick(number: int, event: Event) -> None:
    """The box that accepts an event."""
    key = f"add:accept:{event.event_id}"
    st.session_state[key] = event.event_id not in rejected()
    label = f"Accept event {number}"
    st.checkbox(label, key=key, on_change=_choose, args=(event.event_id,), label_visibility="collapsed")


def _choose(event_id: str) -> None:
    accept([event_id], on=st.session_state[f"add:accept:{event_id}"])


def rename(number: int, event: Event) -> None:
    """A field for a title of the reader's own, shown when it is asked for; an event of the dataset keeps the one it has."""
    editing = st.session_state.get(visit.EDITED) == event.event_id
    if editing:
        key = f"add:title-of:{event.event_id}"
        st.session_state[key] = titles().get(event.event_id, event.title)
        label, limit = f"Title of event {number}", LONGEST_TITLE
        st.text_input(label, key=key, max_chars=limit, on_change=_rename, args=(event,), label_visibility="collapsed")
    label, key = "Done" if editing else "Edit title", f"add:rename:{event.event_id}"
    st.button(label, key=key, type="tertiary", on_click=_edit, args=("" if editing else event.event_id,))


def _edit(event_id: str) -> None:
    st.session_state[visit.EDITED] = event_id


def _rename(event: Event) -> None:
    """Take the new title, and the field away."""
    words = " ".join(str(st.session_state.get(f"add:title-of:{event.event_id}", "")).split())
    if words and words != event.title:
        titles()[event.event_id] = words
    else:
        titles().pop(event.event_id, None)
    _edit("")


def join(event: Event, added: Added, became: Fates) -> None:
    """Ask whether an event is one of the dataset, where the two are near but were not joined."""
    near = became.near(event, added, joined().get(event.event_id))
    if near is None:
        return
    key = f"add:join:{event.event_id}"
    st.session_state[key] = event.event_id in joined()
    label = (
        f"Perhaps the same as “{for_label(near.title)}” ({near.when(short=True)}): take it as a source of that event"
    )
    st.checkbox(label, key=key, on_change=_join, args=(event.event_id, near.event_id))


def _join(event_id: str, place: str) -> None:
    if st.session_state[f"add:join:{event_id}"]:
        joined()[event_id] = place
    else:
        joined().pop(event_id, None)
