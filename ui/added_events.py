"""The events found in an article that a reader has added: each with its evidence, to be accepted or rejected."""

from collections.abc import Sequence
from typing import Final

import streamlit as st

from timeline.added import Added
from timeline.dates import day_in_words
from timeline.rows import Article, Event, Excerpt
from ui import link, visit
from ui.added_fates import Fates
from ui.card import facts
from ui.markup import Markup, join, show, tag, text
from ui.passages import quotation, reading
from ui.sources_page import fold, left_out_list

PAGE: Final = 10
"""Events that are drawn at a time."""
MOST_PASSAGES: Final = 5
MOST_LEFT_OUT: Final = 100


def rejected() -> set[str]:
    """The ids of the events that the reader has rejected; all others are accepted."""
    found: set[str] = st.session_state.setdefault(visit.REJECTED, set())
    return found


def draw(added: Added, notices: Sequence[str], became: Fates) -> None:
    """The article, what was found in it and became of it, and what was left out and why."""
    article, size = added.article, len(added.events)
    show(
        tag("section", tag("h2", text(article.title)), _about(article), *_notices(notices), class_="article wide added")
    )
    accepted = sum(event.event_id not in rejected() for event in added.events)
    number = f"{size:,} event{'s' if size != 1 else ''} found"
    kept = f", {accepted:,} accepted." if size else ". What the article dates, and why it is no event, stands below."
    show(tag("p", tag("b", number), kept, class_="said", role="status"))
    if article.published is None:
        show(_without_day(added))
    first = _page(article.article_id, size) * PAGE
    for number_of, event in enumerate(added.events[first : first + PAGE], start=first + 1):
        _entry(number_of, event, added, became)
    if size > PAGE:
        _pager(article.article_id, first, size)
    if left := added.left_out:
        more = tag("p", f"and {len(left) - MOST_LEFT_OUT:,} more", class_="quiet") if len(left) > MOST_LEFT_OUT else ""
        listed = left_out_list(sorted(left, key=lambda row: row.start)[:MOST_LEFT_OUT])
        show(
            fold(
                f"{len(left):,} dated passage{'s' if len(left) != 1 else ''} left out",
                join(listed, more),
                unfolded=not size,
            )
        )


def _about(article: Article) -> Markup:
    published = day_in_words(article.published) if article.published else "day of publication not known"
    basis = f" ({article.published_basis})" if article.published_basis else ""
    return tag("p", text(article.publisher), f" · {published}", text(basis) if basis else "", class_="source")


def _notices(notices: Sequence[str]) -> list[Markup]:
    return [tag("p", text(notice), class_="notice") for notice in notices]


def _without_day(added: Added) -> Markup:
    """What it means that the day of publication is not known."""
    lost = sum("no publication date" in row.reason for row in added.left_out)
    said = f"{lost:,} passage{'s' if lost != 1 else ''} with a date such as “on Monday” had to be left out."
    return tag(
        "p",
        "The day of publication is not known, so relative dates could not be counted. ",
        said if lost else "None was lost by it.",
        " Full dates are kept.",
        class_="notice",
    )


def _entry(number: int, event: Event, added: Added, became: Fates) -> None:
    """One event, what it is on the timeline, and the choice about it."""
    key, accepted = f"add:accept:{event.event_id}", event.event_id not in rejected()
    found = became.event(event, added) if accepted else None
    with st.container(border=True, gap="small"):
        show(join(entry(number, event, added), became.said(event, added) if accepted else ""))
        with st.container(horizontal=True, gap="medium", vertical_alignment="center"):
            st.session_state[key] = accepted
            st.checkbox(f"Accept event {number}", key=key, on_change=_choose, args=(event.event_id,))
            if found:
                label = f"Open event {number} on the timeline"
                name = found.event_id
                st.button(label, key=f"{key}:open", type="tertiary", on_click=link.open_event, args=(name,))


def entry(number: int, event: Event, added: Added) -> Markup:
    """An event with its date, what is known of it, and the passages that it stands on."""
    excerpts = added.excerpts[event.event_id]
    passages = [_passage(excerpt, added.article) for excerpt in excerpts[:MOST_PASSAGES]]
    more = len(excerpts) - MOST_PASSAGES
    return tag(
        "article",
        tag("h3", f"{number}. ", text(event.title), class_="title"),
        tag("p", event.when(), class_="when"),
        facts(event),
        *passages,
        tag("p", f"and {more:,} more passages", class_="quiet") if more > 0 else "",
        class_="card found",
        aria_label=f"Event {number}",
    )


def _passage(excerpt: Excerpt, article: Article) -> Markup:
    return tag("section", quotation(excerpt), reading(excerpt, article), class_="passage")


def _choose(event_id: str) -> None:
    (rejected().discard if st.session_state[f"add:accept:{event_id}"] else rejected().add)(event_id)


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
