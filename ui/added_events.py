"""The events found in an article that a reader has added: a row each, with its evidence folded, to be accepted or rejected."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import Final

import streamlit as st

from timeline.added import Added, share
from timeline.dates import day_in_words
from timeline.rows import Article, Event, Excerpt
from ui import added_judged, link
from ui.add_form import day_field
from ui.added_fates import Fates
from ui.card import facts
from ui.markup import Markup, join, show, tag, text
from ui.passages import quotation, reading
from ui.sources_page import fold, left_out_list

PAGE: Final = 10
"""Events that are drawn at a time."""
MOST_PASSAGES: Final = 5
MOST_LEFT_OUT: Final = 100

Again = Callable[[date], None]


def draw(added: Added, notices: Sequence[str], became: Fates, again: Again | None) -> None:
    """The article, what was found in it and became of it, and what was left out and why.

    `again` reads it once more with its day of publication, where that is not known.
    """
    article, size = added.article, len(added.events)
    show(
        tag("section", tag("h2", text(article.title)), _about(article), *_notices(notices), class_="article wide added")
    )
    if article.published is None:
        _without_day(added, again)
    _count(added)
    first = _page(article.article_id, size) * PAGE
    for number, event in enumerate(added.events[first : first + PAGE], start=first + 1):
        _row(number, event, added, became)
    if size > PAGE:
        _pager(article.article_id, first, size)
    _left_out(added)


def _count(added: Added) -> None:
    """How many events were found and accepted, and a choice about all of them."""
    size, ids = len(added.events), [event.event_id for event in added.events]
    accepted = sum(each not in added_judged.rejected() for each in ids)
    if size:
        rest = f", {accepted:,} accepted."
    elif added.left_out:
        rest = ". What the article dates, and why it is no event, stands below."
    else:
        rest = ": no date was found in it that belongs to one."
    with st.container(
        horizontal=True, gap="small", vertical_alignment="center", key=f"count:{added.article.article_id}"
    ):
        number = f"{size:,} event{'s' if size != 1 else ''} found"
        show(tag("p", tag("b", number), rest, class_="said", role="status"))
        if size > 1:
            for label, on in (("Accept all", True), ("Accept none", False)):
                key, done = f"add:{label}:{added.article.article_id}", accepted == (size if on else 0)
                act = partial(added_judged.accept, ids, on=on)
                st.button(label, key=key, disabled=done, type="tertiary", on_click=act)


def _left_out(added: Added) -> None:
    if left := added.left_out:
        more = tag("p", f"and {len(left) - MOST_LEFT_OUT:,} more", class_="quiet") if len(left) > MOST_LEFT_OUT else ""
        listed = left_out_list(sorted(left, key=lambda row: row.start)[:MOST_LEFT_OUT])
        number = f"{len(left):,} dated passage{'s' if len(left) != 1 else ''} left out"
        show(fold(number, join(listed, more), unfolded=not added.events))


def _about(article: Article) -> Markup:
    published = day_in_words(article.published) if article.published else "day of publication not known"
    basis = f" ({article.published_basis})" if article.published_basis else ""
    return tag("p", text(article.publisher), f" · {published}", text(basis) if basis else "", class_="source")


def _notices(notices: Sequence[str]) -> list[Markup]:
    return [tag("p", text(notice), class_="notice") for notice in notices]


def _without_day(added: Added, again: Again | None) -> None:
    """What it means that the day of publication is not known, and a field for it."""
    lost = sum("no publication date" in row.reason for row in added.left_out)
    said = f"{lost:,} passage{'s' if lost != 1 else ''} with a date such as “on Monday” had to be left out."
    show(
        tag(
            "p",
            "The day of publication is not known, so relative dates could not be counted. ",
            said if lost else "None was lost by it.",
            " Full dates are kept.",
            class_="notice",
        )
    )
    if again is None:
        return
    name = added.article.article_id
    with (
        st.form(f"add:again:{name}", border=False),
        st.container(horizontal=True, gap="small", vertical_alignment="bottom", key=f"again:{name}"),
    ):
        day = day_field(f"add:again-day:{name}", width=220)
        sent = st.form_submit_button("Read again with this day")
    if sent and day:
        again(day)


def _row(number: int, event: Event, added: Added, became: Fates) -> None:
    """One event, what it is on the timeline, and the choices about it."""
    accepted = event.event_id not in added_judged.rejected()
    found = became.event(event, added) if accepted else None
    with st.container(key=f"found:{event.event_id}", gap=None):
        with st.container(horizontal=True, gap="small", wrap=False):
            added_judged.tick(number, event)
            show(join(entry(number, event, added), became.said(event, added) if accepted else ""))
        if not accepted:
            return
        with st.container(horizontal=True, gap="medium", key=f"choices:{event.event_id}"):
            added_judged.join(event, added, became)
            if found and share(found, became.shown) == "all":
                added_judged.rename(number, event)
            if found:
                label, key = f"Open event {number} on the timeline", f"add:open:{event.event_id}"
                st.button(label, key=key, type="tertiary", on_click=link.open_event, args=(found.event_id,))


def entry(number: int, event: Event, added: Added) -> Markup:
    """An event with its date and its words; what else is known of it, and how its date was read, is folded."""
    first, *others = added.excerpts[event.event_id]
    passages = [_passage(excerpt, added.article) for excerpt in others[: MOST_PASSAGES - 1]]
    more = len(others) - len(passages)
    rest = tag("p", f"and {more:,} more passages", class_="quiet") if more > 0 else ""
    title = added_judged.titles().get(event.event_id, event.title)
    return tag(
        "article",
        tag("h3", tag("span", event.when(short=True), class_="when"), " ", text(title), class_="title"),
        quotation(first),
        fold(
            "Details",
            join(tag("p", event.when(), class_="when"), facts(event), reading(first, added.article), *passages, rest),
            unfolded=False,
        ),
        class_="card found",
        aria_label=f"Event {number}",
    )


def _passage(excerpt: Excerpt, article: Article) -> Markup:
    return tag("section", quotation(excerpt), reading(excerpt, article), class_="passage")


def _page(article_id: str, size: int) -> int:
    turned = int(st.session_state.get(f"add:page:{article_id}", 0))
    return max(0, min(turned, (size - 1) // PAGE))


def _pager(article_id: str, first: int, size: int) -> None:
    page, key = first // PAGE, f"add:page:{article_id}"
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        for label, wanted in (("Earlier", page - 1), ("Later", page + 1)):
            off = not 0 <= wanted <= (size - 1) // PAGE
            st.button(label, key=f"{key}:{label}", on_click=_turn, args=(key, wanted), disabled=off)
        show(tag("p", f"{first + 1:,}–{min(first + PAGE, size):,} of {size:,}", class_="quiet"))


def _turn(key: str, page: int) -> None:
    st.session_state[key] = page
