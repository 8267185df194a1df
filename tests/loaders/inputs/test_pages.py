"""Pages: what they declare, what they say to their readers, and what is none of an article's."""

import datetime as dt

import pytest

from loaders.inputs.html import extract_page

TEXT = (
    "<p>The quay closed on Monday, the mayor said, and it will not open again before the end of the month of May.</p>"
)
GRAPH = '{"@graph":[{"@type":"NewsArticle","datePublished":"2031-01-05T23:30:00-05:00","dateModified":"2031-03-01","publisher":{"@type":"Organization","name":"The \\u00c5 Post"}}]}'


def page(head="", body=TEXT, foot=""):
    return extract_page(
        f'<html lang="en"><head><title>Quay closes</title>{head}</head>'
        f"<body><article><h1>Quay closes</h1>{body}</article>{foot}</body></html>"
    )


@pytest.mark.parametrize(
    ("head", "body", "day", "basis"),
    [
        ('<meta name="date" content="1998-03-02">', TEXT, dt.date(1998, 3, 2), "what the page declares"),
        (f'<script type="application/ld+json">{GRAPH}</script>', TEXT, dt.date(2031, 1, 5), "what the page declares"),
        (
            "",
            f'<time datetime="2022-04-12T10:00">yesterday</time>{TEXT}',
            dt.date(2022, 4, 12),
            "what the page declares",
        ),
        (
            "",
            f"<p>Posted on April 12, 2022 at 14:56</p>{TEXT}",
            dt.date(2022, 4, 12),
            "the text, 'Posted on April 12, 2022 at 14:56'",
        ),
        (
            '<meta property="article:modified_time" content="2022-05-01">',
            f"<p>Published: 12 April 2022</p>{TEXT}",
            dt.date(2022, 4, 12),
            "the text, 'Published: 12 April 2022'",
        ),
        (
            '<meta property="article:modified_time" content="2022-05-01">',
            TEXT,
            dt.date(2022, 5, 1),
            "when the page was changed, as it declares",
        ),
    ],
)
def test_the_day_of_publication_is_found(head, body, day, basis):
    found = page(head, body).day
    assert (found.day, found.basis) == (day, basis)


def test_a_year_in_the_foot_and_a_day_in_the_prose_are_not_it():
    assert page(body=TEXT + "<p>It was built on 3 May 1998.</p>", foot="<footer>&copy; 2019-2024</footer>").day is None


def test_the_publisher_may_stand_in_a_graph():
    assert page(f'<script type="application/ld+json">{GRAPH}</script>').facts.publisher == "The Å Post"


@pytest.mark.parametrize("body", ["", "<p>Home</p>", "<ul><li>News</li><li>Sport</li></ul>"])
def test_a_page_without_sentences_has_no_article(body):
    assert page(body=body) is None
