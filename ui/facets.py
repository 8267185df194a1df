"""The facets in the sidebar: what can be chosen, with the number of events that each choice would give.

Who reports an event can be chosen by publisher and by the country of publication; both are one facet.
Streamlit's multiselect knows its choices by their words, so it loses what is chosen when the number in the words changes;
hence a component of our own, of native checkboxes. It sends one change at a time.
"""

from collections.abc import Mapping
from typing import Any, Final

import streamlit as st

from timeline.dataset import Dataset
from timeline.facets import NO_VENUE
from timeline.filtering import FACET_FIELDS, Matches
from timeline.meant import also_written
from timeline.rows import UNPLACED
from timeline.selection import Selection
from timeline.text import plain, shorten
from timeline.vocabularies import KINDS, TYPES
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
NOWHERE: Final = {"country": UNPLACED, "venue": NO_VENUE}
"""What stands for a value that is not known; it comes last, whatever its number."""
GROUPS: Final = {"country": "Published in", "publisher": "Publishers"}

SPELLED: Final = frozenset({"actor", "venue"})
"""Facets whose names are known in several spellings."""

Counts = Mapping[str, Mapping[str, int]]

_facets = st.components.v2.component(
    "datelines_facets",
    html='<div class="facets"></div>',
    css=asset("facets.css"),
    js=asset("facets.js", "held.js", "element.js"),
)


def draw(selection: Selection, matches: Matches, dataset: Dataset) -> None:
    """Draw all facets; a choice is written into the URL before the page runs again."""
    facets = [_findable(facet(name, selection, matches.counts), dataset) for name in LABELS]
    _facets(key=KEY, data={"facets": facets, "size": matches.size}, on_choose_change=_choose)


def facet(name: str, selection: Selection, counts: Counts) -> Mapping[str, Any]:
    """One facet as plain data: largest first, statuses in their own order; what gives nothing only where it is chosen."""
    groups = ("country", "publisher") if name == "publisher" and _placed(counts, selection) else (name,)
    options = [option for group in groups for option in _options(group, selection, counts.get(group, {}))]
    label, note = LABELS[name]
    return {
        "name": name,
        "label": label,
        "note": note,
        "open": name not in {"kind", "publisher"} or any(option["chosen"] for option in options),
        "options": [option | {"group": GROUPS[option["facet"]] if len(groups) > 1 else ""} for option in options],
        "combine": _combine(name, selection),
    }


def _findable(found: Mapping[str, Any], dataset: Dataset) -> Mapping[str, Any]:
    """The facet with the other spellings of its names, by which they can be looked for."""
    if found["name"] not in SPELLED:
        return found
    known = also_written(dataset, found["name"])
    return {**found, "options": [option | {"also": known.get(option["value"], ())} for option in found["options"]]}


def _placed(counts: Counts, selection: Selection) -> bool:
    """Whether the country of any article is known."""
    return bool({*counts.get("country", {}), *selection.countries} - {UNPLACED})


def _combine(name: str, selection: Selection) -> Mapping[str, Any] | None:
    """How several choices of a facet go together, where that can be chosen."""
    if name == "actor" and len(selection.actors) > 1:
        choices = [("any", "any of them"), ("all", "all together")]
        return {
            "name": "match",
            "value": selection.match,
            "label": "Any or all of the chosen actors",
            "choices": choices,
        }
    if name == "publisher" and (selection.publishers or selection.countries):
        choices = [("any", "others too"), ("only", "nobody else")]
        label = "Whether others may report the event, too"
        return {"name": "reported", "value": selection.reported, "label": label, "choices": choices}
    return None


def _options(name: str, selection: Selection, counts: Mapping[str, int]) -> list[dict[str, Any]]:
    chosen = getattr(selection, FACET_FIELDS[name])
    values = [value for value in counts if counts[value] or value in chosen]
    if name != "status":
        values.sort(key=lambda value: (value == NOWHERE.get(name), -counts[value]))
    values = list(dict.fromkeys([*values[:MOST], *chosen]))
    return [_option(name, value, counts.get(value, 0), chosen=value in chosen) for value in values]


def _label(name: str, value: str) -> str:
    if name == "country" and value == UNPLACED:
        return "Country not known"
    if name == "kind":
        return KINDS[value]
    return value.capitalize() if name == "status" else shorten(value, 90)


def _option(name: str, value: str, count: int, *, chosen: bool) -> dict[str, Any]:
    return {
        "facet": name,
        "value": value,
        "label": _label(name, value),
        "title": f"{value}: {TYPES[value]}" if name == "kind" else plain(value[:500]),
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
    elif name == "reported":
        link.write(selection.but(reported="only" if value == "only" else "any"))
    elif name in FACET_FIELDS:
        field = FACET_FIELDS[name]
        others = tuple(each for each in getattr(selection, field) if each != value)
        changed = selection.but(**{field: (*others, value) if change.get("on") else others})
        match = changed.match if len(changed.actors) > 1 else "any"
        reported = changed.reported if changed.publishers or changed.countries else "any"
        link.write(changed.but(match=match, reported=reported))
