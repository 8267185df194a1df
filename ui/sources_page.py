"""The sources page: each article with its facts, its excerpts in order, and what was left out and why."""

from itertools import pairwise
from typing import Final

import streamlit as st

from timeline.dataset import Dataset
from timeline.dates import day_in_words
from timeline.original import original_link
from timeline.rows import Article, LeftOut
from timeline.selection import Selection
from timeline.sourcing import basis_of
from ui import link
from ui.languages import language_name
from ui.markup import Markup, join, show, tag, text
from ui.page import asset, heading, name_dropped, start, unfiltered
from ui.passages import passage

_reveal = st.components.v2.component("datelines_reveal", js=asset("reveal.js"))

FEW: Final = 150
"""With no more passages than this, they are unfolded."""


def main() -> None:
    """Draw the page."""
    page = start("Sources")
    dataset = page.dataset
    lead = "Every article, the passages that the timeline quotes from it in their order, and what was left out, with the reason."
    heading("Sources", lead)
    name_dropped(page.dropped)
    wanted, excerpt_id = link.parameter("article"), link.parameter("excerpt")
    if wanted and wanted not in dataset.articles:
        show(
            tag(
                "p",
                "This link asks for an article that is not here: ",
                text(wanted[:80]),
                class_="notice",
                role="alert",
            )
        )
    show(join(unfiltered("articles and passages", page.selection), contents(dataset)))
    for article in by_day(dataset):
        show(section(article, page.selection, dataset, open_excerpt=excerpt_id, open_all=article.article_id == wanted))
    _reveal(key="reveal", data={"selectors": ["li.asked", "section.asked"]})


def by_day(dataset: Dataset) -> list[Article]:
    """The articles, first published first; those without a day last."""
    return sorted(dataset.articles.values(), key=lambda a: (a.published is None, a.published, a.article_id))


def contents(dataset: Dataset) -> Markup:
    """How much there is, and a link to each article."""
    numbers = (
        f"{len(dataset.articles):,} articles, {_quoted(dataset):,} passages quoted, {len(dataset.left_out):,} left out."
    )
    lines = [tag("li", tag("a", text(a.title), href=f"#article-{a.article_id}"), _by(a)) for a in by_day(dataset)]
    return join(tag("p", numbers, class_="said"), tag("ol", *lines, class_="contents", aria_label="Articles"))


def _quoted(dataset: Dataset) -> int:
    return sum(len(excerpts) for excerpts in dataset.excerpts.values())


def _by(article: Article) -> Markup:
    published = f", {day_in_words(article.published, weekday=False)}" if article.published else ""
    return join(" – ", text(article.publisher), published)


def section(article: Article, selection: Selection, dataset: Dataset, *, open_excerpt: str, open_all: bool) -> Markup:
    """One article."""
    excerpts = dataset.article_excerpts(article.article_id)
    left_out = [row for row in dataset.left_out if row.article_id == article.article_id]
    passages = [
        tag(
            "li",
            passage(excerpt, dataset, selection, after=before),
            class_="asked" if excerpt.excerpt_id == open_excerpt else None,
        )
        for before, excerpt in pairwise([None, *excerpts])
        if excerpt
    ]
    summary = f"{len(excerpts):,} passage{'s' if len(excerpts) != 1 else ''} on the timeline"
    return tag(
        "section",
        tag("h2", text(article.title)),
        _facts(article, dataset),
        fold(summary, tag("ol", *passages, class_="passages"), unfolded=open_all or _quoted(dataset) <= FEW)
        if passages
        else "",
        fold(f"{len(left_out)} left out", left_out_list(left_out), unfolded=False) if left_out else "",
        class_="article asked" if open_all else "article",
        id=f"article-{article.article_id}",
    )


def _facts(article: Article, dataset: Dataset) -> Markup:
    published = day_in_words(article.published) if article.published else "not known"
    known = basis_of(article, dataset.articles)
    basis = tag("span", " – ", text(known), class_="quiet") if known else ""
    address = original_link(article.url, "")
    original = tag("a", text(article.url), href=address, target="_blank", rel="noopener noreferrer") if address else ""
    facts = {
        "Publisher": text(article.publisher),
        "Published": join(published, basis),
        "Published in": text(article.country),
        "Language": text(language_name(article.language)),
        "Translated from": text(language_name(article.translated_from)),
        "Original": original or (text(article.url) if article.url else "address not known"),
    }
    rows = [join(tag("dt", name), tag("dd", said)) for name, said in facts.items() if said and said != text("")]
    return tag("dl", *rows, class_="facts")


def fold(summary: str, inner: Markup, *, unfolded: bool) -> Markup:
    """Something to unfold."""
    return tag("details", tag("summary", summary), inner, open=unfolded)


def left_out_list(rows: list[LeftOut]) -> Markup:
    """Passages that became no event, each with the reason, in the order of the article."""
    lines = [
        tag(
            "li",
            tag("blockquote", text(row.text)),
            tag("p", tag("b", "Left out: "), text(row.reason), class_="reading"),
        )
        for row in sorted(rows, key=lambda row: row.start)
    ]
    return tag("ol", *lines, class_="passages")
