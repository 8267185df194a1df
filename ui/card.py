"""The card of an event: what is claimed, when, by whom, and the very words that it stands on."""

from collections.abc import Sequence
from typing import Final

import streamlit as st

from timeline.added import share
from timeline.claims import claims
from timeline.dataset import Dataset
from timeline.dates import day_in_words, part_of_month
from timeline.filtering import Matches
from timeline.original import original_link
from timeline.rows import Article, Event, Excerpt
from timeline.selection import Selection
from timeline.styles import STYLES
from timeline.tables import TYPES
from ui import citing, link
from ui.glyphs import glyph
from ui.markup import Markup, join, marked, show, tag, text

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
        _button("Earlier", "previous", before, "J")
        _button("Later", "next", after, "K")
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
    passages = [passage(excerpt, dataset, selection) for excerpt in excerpts]
    number = f"{len(passages)} passage{'s' if len(passages) != 1 else ''} from {_publishers(event)}"
    return tag(
        "article",
        note if hidden else "",
        tag("p", glyph("added"), own, class_="quiet") if own else "",
        tag("h2", text(event.title)),
        tag("p", event.when(), class_="when"),
        _dispute(event, dataset) if event.disputed else "",
        facts(event),
        tag("h3", "What it stands on"),
        tag("p", number, class_="quiet"),
        *passages,
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
        "Kind": join(event.type.capitalize(), tag("span", f" – {TYPES[event.type]}", class_="quiet"))
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
    """Every source's date side by side."""
    lines = [
        tag(
            "li",
            tag("b", claim.when()),
            " – ",
            text(claim.who()),
            "" if claim.agrees else " (contradicts the date above)",
        )
        for claim in claims(event, dataset)
    ]
    head = tag("p", glyph("disputed"), tag("b", "The sources do not agree on the date"))
    return tag("section", head, tag("ul", *lines), class_="dispute", aria_label="Disputed date")


def passage(excerpt: Excerpt, dataset: Dataset, selection: Selection, *, to_event: bool = False) -> Markup:
    """One source's verbatim words with the date words marked, whose they are, and how the date was read."""
    article = dataset.articles[excerpt.article_id]
    return tag(
        "section",
        quotation(excerpt, selection.words),
        original(article, excerpt) if to_event else source_line(article, excerpt, selection, dataset),
        reading(excerpt),
        event_link(excerpt, selection, dataset) if to_event else "",
        delay(excerpt, article, dataset) if to_event else "",
        class_="passage",
    )


def quotation(excerpt: Excerpt, search: str = "") -> Markup:
    """The verbatim words, with those that date them and those of a search marked."""
    before, words, after = excerpt.marked()
    date_words = tag("mark", words, class_="date", title="the words that date it") if words else ""
    return tag("blockquote", tag("bdi", marked(before, search), date_words, marked(after, search), dir="auto"))


def reading(excerpt: Excerpt) -> Markup:
    """How the date was read, and its words where they stand outside the passage."""
    said = tag("p", tag("b", "How the date was read: "), text(excerpt.explanation), class_="reading")
    if excerpt.marked()[1]:
        return said
    words = text(f"“{excerpt.date_text}”")
    return join(said, tag("p", "The date words stand elsewhere in the article: ", words, class_="reading"))


def original(article: Article, excerpt: Excerpt) -> Markup:
    """A link to the original at the quoted words; nothing where its address is not known."""
    address = original_link(article.url, excerpt.text)
    found = tag("a", "In the original article", href=address, target="_blank", rel="noopener noreferrer")
    return tag("p", found, class_="source") if address else join("")


def source_line(article: Article, excerpt: Excerpt, selection: Selection, dataset: Dataset) -> Markup:
    """Publisher, day of publication, a link to the original where one is known, and a link into the sources page."""
    published = day_in_words(article.published, weekday=False) if article.published else "day of publication not known"
    parts = [tag("b", text(article.publisher)), published]
    if address := original_link(article.url, excerpt.text):
        parts.append(tag("a", "Original article", href=address, target="_blank", rel="noopener noreferrer"))
    if article.article_id in dataset.added:
        parts.append("added by you")
    else:
        place = link.address(selection, "Sources", article=article.article_id, excerpt=excerpt.excerpt_id)
        parts.append(tag("a", "In the sources", href=place, target=link.window()))
    return tag(
        "p", *[piece for i, part in enumerate(parts) for piece in ((" · ", part) if i else (part,))], class_="source"
    )


def delay(excerpt: Excerpt, article: Article, dataset: Dataset) -> Markup:
    """How long after the event the article was published; nothing where the day of either is not known."""
    event = dataset.event(excerpt.event_id)
    if event is None or event.start != event.end or article.published is None:
        return join("")
    days = (article.published - event.start).days
    number = f"{abs(days):,} day{'s' if abs(days) != 1 else ''}"
    said = "on the day of the event" if not days else f"{number} {'after' if days > 0 else 'before'} the event"
    return tag("p", f"Published {said}.", class_="quiet")


def event_link(excerpt: Excerpt, selection: Selection, dataset: Dataset) -> Markup:
    """A link to the timeline with the event open that the excerpt supports."""
    event = dataset.event(excerpt.event_id)
    if event is None:
        return join("")
    address = link.address(selection.but(event=event.event_id))
    sign = glyph("disputed" if event.disputed else event.status)
    label = join(text(event.title), f" ({event.when(short=True)})")
    return tag("p", sign, tag("a", label, href=address, target=link.window()), class_="to-event")
