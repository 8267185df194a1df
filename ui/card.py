"""The card of an event: what is claimed, when, by whom, and the very words that it stands on."""

from collections.abc import Sequence
from typing import Final

import streamlit as st

from timeline.added import share
from timeline.claims import Claim, claims, difference, dispute
from timeline.dataset import Dataset
from timeline.dates import part_of_month
from timeline.filtering import Matches
from timeline.rows import Event
from timeline.selection import Selection
from timeline.styles import STYLES
from timeline.vocabularies import KINDS, TYPES
from ui import citing, link
from ui.glyphs import glyph
from ui.markup import Markup, join, show, tag, text
from ui.passages import passages

OWN: Final = {
    "": "",
    "all": "You added this event. It is here in this visit only.",
    "some": "You added a source of this event. That source is here in this visit only.",
}


def draw(event: Event, selection: Selection, matches: Matches, dataset: Dataset) -> None:
    """Draw the card with its buttons: the event before, the event after, close."""
    with st.container(key="card", border=True, gap="small"):
        _buttons(event, matches)
        show(card(event, selection, matches, dataset))
        citing.draw(event, dataset)


def _buttons(event: Event, matches: Matches) -> None:
    ids = [each.event_id for each in matches.events]
    at = ids.index(event.event_id) if event.event_id in ids else None
    before = ids[at - 1] if at else ""
    after = ids[at + 1] if at is not None and at + 1 < len(ids) else ""
    with st.container(horizontal=True, gap="small", key="card-buttons"):
        _button("Earlier", "previous", before, "K")
        _button("Later", "next", after, "J")
        st.button("Close", key="close", on_click=link.open_event, args=("",), shortcut="Esc", type="tertiary")


def _button(label: str, key: str, event_id: str, shortcut: str) -> None:
    disabled = not event_id
    st.button(label, key=key, on_click=link.open_event, args=(event_id,), disabled=disabled, shortcut=shortcut)


def card(event: Event, selection: Selection, matches: Matches, dataset: Dataset) -> Markup:
    """The card as HTML."""
    hidden = event not in matches.events
    note = tag("p", "This event is not among those that the filters show.", class_="notice")
    own = OWN[share(event, dataset)]
    excerpts = dataset.evidence(event)
    number = f"{len(excerpts)} passage{'s' if len(excerpts) != 1 else ''} from {_publishers(event)}"
    return tag(
        "article",
        note if hidden else "",
        tag("p", glyph("added"), own, class_="quiet") if own else "",
        tag("h2", text(event.title)),
        tag("p", event.when(), class_="when"),
        _dispute(event, dataset) if event.disputed else "",
        facts(event),
        tag("h3", "What the sources say"),
        tag("p", number, class_="quiet"),
        *passages(excerpts, dataset, selection),
        class_="card",
        aria_label="Open event",
    )


def _publishers(event: Event) -> str:
    return f"{event.sources} publisher{'s' if event.sources != 1 else ''}"


def facts(event: Event) -> Markup:
    """Status, precision, actors, venue and kind of an event."""
    style = STYLES[event.status]
    found = {
        "Status": join(glyph(event.status), style.label, tag("span", f" – {style.meaning}", class_="quiet")),
        "Dated": _precision(event),
        "Actors": join(*_separated([text(actor) for actor in event.actors])),
        "Venue": text(event.venue) if event.venue else "",
        "Kind": join(KINDS[event.type], tag("span", f" – {event.type}: {TYPES[event.type]}", class_="quiet"))
        if event.type
        else "",
    }
    rows = [join(tag("dt", name), tag("dd", said)) for name, said in found.items() if said]
    return tag("dl", *rows, class_="facts")


def _precision(event: Event) -> str:
    """How exactly the sources date it."""
    if event.precision == "range":
        return "to a range of days"
    if event.end and part_of_month(event.start, event.end):
        return "to a part of the month"
    return f"to the {event.precision}"


def _separated(parts: Sequence[Markup]) -> list[str]:
    return [piece for i, part in enumerate(parts) for piece in ((", ", part) if i else (part,))]


def _dispute(event: Event, dataset: Dataset) -> Markup:
    """Every source's date side by side, the one that leads first: who gives it, and how far the others lie from it."""
    found = sorted(claims(event, dataset), key=lambda claim: not claim.agrees)
    head = tag("p", glyph("disputed"), tag("b", dispute(event, dataset)))
    lines = [_claim(claim, event) for claim in found]
    return tag("section", head, tag("ul", *lines), class_="dispute", aria_label="Disputed date")


def _claim(claim: Claim, event: Event) -> Markup:
    """One of them: the date, below it who gives it, and how far it lies from that which leads."""
    lead = "Announced for " if claim.announced else ""
    far = difference(claim, event, "the date above")
    return tag(
        "li",
        tag("p", lead, tag("b", claim.when())),
        tag("p", text(claim.by())),
        tag("p", f"{far[:1].upper()}{far[1:]}", class_="quiet") if far else "",
    )
