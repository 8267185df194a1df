"""The facets in the sidebar: what can be chosen, with the number of events that each choice would give.

Streamlit's multiselect knows its choices by their words, so it loses what is chosen when the number in the words changes;
hence a component of our own, of native checkboxes. It sends one change at a time.
"""

from collections.abc import Mapping
from typing import Any, Final

import streamlit as st

from timeline.filtering import FACET_FIELDS, Matches
from timeline.selection import Selection
from timeline.tables import TYPES
from timeline.text import plain, shorten
from ui import link
from ui.glyphs import glyph
from ui.page import asset
from ui.sent import sent

KEY: Final = "facets"
MOST: Final = 500
"""Choices that go to the browser for each facet; the rarest beyond them can still be named in a link."""

LABELS: Final = {
    "actor": ("Actor", "A state or a body counts with those who speak for it."),
    "venue": ("Venue", ""),
    "status": ("Status", ""),
    "kind": ("Kind", "The sixteen event types of PLOVER."),
    "publisher": ("Reported by", ""),
}

_facets = st.components.v2.component(
    "datelines_facets", html='<div class="facets"></div>', css=asset("facets.css"), js=asset("facets.js")
)


def draw(selection: Selection, matches: Matches) -> None:
    """Draw all facets; a choice is written into the URL before the page runs again."""
    facets = [facet(name, selection, matches.counts[name]) for name in LABELS]
    match = selection.match if len(selection.actors) > 1 else ""
    _facets(key=KEY, data={"facets": facets, "match": match}, on_choose_change=_choose)


def facet(name: str, selection: Selection, counts: Mapping[str, int]) -> Mapping[str, Any]:
    """One facet as plain data: largest first, statuses in their own order; what gives nothing only where it is chosen."""
    chosen = getattr(selection, FACET_FIELDS[name])
    values = [value for value in counts if counts[value] or value in chosen]
    if name != "status":
        values.sort(key=lambda value: -counts[value])
    values = list(dict.fromkeys([*values[:MOST], *chosen]))
    label, note = LABELS[name]
    return {
        "name": name,
        "label": label,
        "note": note,
        "open": name not in {"kind", "publisher"} or bool(chosen),
        "options": [_option(name, value, counts.get(value, 0), chosen=value in chosen) for value in values],
    }


def _option(name: str, value: str, count: int, *, chosen: bool) -> Mapping[str, Any]:
    return {
        "value": value,
        "label": value.capitalize() if name in {"kind", "status"} else shorten(value, 90),
        "title": TYPES[value] if name == "kind" else plain(value[:500]),
        "glyph": glyph(value) if name == "status" else "",
        "count": count,
        "chosen": chosen,
    }


def _choose() -> None:
    """Carry out one change: a value of a facet on or off, or any or all of the actors."""
    change = sent(KEY, "choose") or {}
    selection, _ = link.read()
    name, value = change.get("facet"), str(change.get("value", ""))
    if name == "match":
        link.write(selection.but(match="all" if value == "all" else "any"))
    elif name in FACET_FIELDS:
        field = FACET_FIELDS[name]
        others = tuple(each for each in getattr(selection, field) if each != value)
        changed = selection.but(**{field: (*others, value) if change.get("on") else others})
        link.write(changed.but(match=changed.match if len(changed.actors) > 1 else "any"))
