"""How an article, its day of publication and the dates counted from it are said to a reader."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.sourcing import FROM_DEDUCED, NO_DAY, basis_of, by_article, day_of, how_read, since_event

UNNAMED, COURIER = "2031-03-20-unnamed", "2031-03-08-courier"


def known_by(dataset, basis, article_id=UNNAMED, **changes):
    """The articles, one of them with another basis of its day."""
    return {**dataset.articles, article_id: replace(dataset.articles[article_id], published_basis=basis, **changes)}


DAYS = [
    ("printed under the headline", "20 March 2031"),
    ("", "20 March 2031"),
    ("deduced from 'today'", "20 March 2031 (deduced from “today”)"),
    ("Deduced from the post's place", "20 March 2031 (Deduced from the post's place)"),
    ("deduced from the dockers' word 'last Monday'", "20 March 2031 (deduced from the dockers' word “last Monday”)"),
    (
        f"deduced from article {COURIER}, which it answers",
        "20 March 2031 (deduced from The Aurel Courier of 8 March 2031, which it answers)",
    ),
]


@pytest.mark.parametrize(("basis", "said"), DAYS)
def test_a_deduced_day_is_said_as_deduced(harbour, basis, said):
    articles = known_by(harbour, basis)
    assert day_of(articles[UNNAMED], articles) == said


def test_without_a_day_nothing_is_deduced(harbour):
    articles = known_by(harbour, "deduced from nothing", published=None)
    assert day_of(articles[UNNAMED], articles) == NO_DAY
    assert not articles[UNNAMED].deduced


@given(
    before=st.sampled_from(["", "article ", "as article ", "("]), after=st.sampled_from(["", ".", ",", " says so", ")"])
)
def test_no_reader_sees_the_id_of_an_article(harbour, before, after):
    articles = known_by(harbour, f"{before}{COURIER}{after}")
    said = basis_of(articles[UNNAMED], articles)
    assert COURIER not in said
    assert "The Aurel Courier of 8 March 2031" in said


def test_a_word_that_happens_to_be_an_id_is_left_alone(harbour):
    articles = known_by(harbour, "dateline of the article") | {"dateline": harbour.articles[COURIER]}
    assert basis_of(articles[UNNAMED], articles) == "dateline of the article"


def test_only_a_date_counted_from_a_deduced_day_says_so(harbour, titled):
    article = known_by(harbour, "deduced from 'today'", COURIER)[COURIER]
    counted = harbour.evidence(titled("Harbour Union votes"))[0]
    assert how_read(counted, article) == f"{counted.explanation} {FROM_DEDUCED}"
    assert how_read(counted, harbour.articles[COURIER]) == counted.explanation
    by_itself = harbour.evidence(titled("Port of Aurel"))[0]
    assert how_read(by_itself, article) == by_itself.explanation
    from_another = replace(counted, anchor=date(2031, 3, 1))
    assert how_read(from_another, article) == from_another.explanation


def test_passages_without_date_words_stand_apart_from_those_that_have_them(harbour, titled):
    one = harbour.evidence(titled("Harbour Union votes"))[0]
    later = replace(one, excerpt_id="later", start=1000, end=1010, text="She added.")
    other = replace(
        one,
        excerpt_id="other",
        start=500,
        end=520,
        text="on 3 March they met",
        date_text="3 March",
        date_start=503,
        date_end=510,
        explanation="“3 March” is a day.",
    )
    (found,) = by_article([one, later, other], harbour)
    assert found.dated == ((one,), (other,))
    assert found.undated == (later,)


def test_where_the_date_words_stand_in_no_passage_the_reading_is_told_once(harbour, titled):
    one = harbour.evidence(titled("Harbour Union votes"))[0]
    said = [replace(one, excerpt_id=f"{at}", start=at, end=at + 10, text="She added.") for at in (1000, 1100)]
    (found,) = by_article(said, harbour)
    assert (found.dated, found.undated) == ((tuple(said),), ())


def test_every_passage_stands_once_under_its_own_article(harbour):
    for event in harbour.events:
        parts = by_article(harbour.evidence(event), harbour)
        shown = [e for part in parts for e in (*(e for group in part.dated for e in group), *part.undated)]
        assert sorted(e.excerpt_id for e in shown) == sorted(e.excerpt_id for e in harbour.evidence(event))
        assert all(e.article_id == part.article.article_id for part in parts for group in part.dated for e in group)
        assert all(part.dated for part in parts)


AFTER = [
    ("2031-03-12", "2031-03-12", "day", "2031-03-12", "on the day of the event"),
    ("2031-03-12", "2031-03-12", "day", "2031-03-13", "1 day after the event"),
    ("2031-03-12", "2031-03-12", "day", "2031-03-09", "3 days before the event"),
    ("2031-03-03", "2031-03-09", "week", "2031-03-14", "5 to 11 days after the event"),
    ("2031-03-03", "2031-03-09", "week", "2031-03-09", "within the time that the event is dated to"),
    ("2031-03-10", "2031-03-16", "week", "2031-03-08", "2 to 8 days before the event"),
    ("2019-01-01", "2019-12-31", "year", "2031-03-14", "12 years after the event"),
    ("2032-01-01", "2032-12-31", "year", "2031-03-14", "1 year before the event"),
    ("2019-01-01", "2020-12-31", "year", "2031-03-14", "11 to 12 years after the event"),
    ("2031-03-12", "", "range", "2031-03-14", "2 days after the event began"),
    ("2031-03-12", "", "range", "2031-03-12", "on the day on which the event began"),
    ("2031-03-12", "", "range", "2031-03-10", "2 days before the event"),
]


@pytest.mark.parametrize(("start", "end", "precision", "published", "said"), AFTER)
def test_how_long_after_it_was_published_is_no_more_exact_than_its_date(
    harbour, start, end, precision, published, said
):
    days = {"start": date.fromisoformat(start), "end": date.fromisoformat(end) if end else None}
    event = replace(harbour.events[0], **days, precision=precision)
    assert since_event(date.fromisoformat(published), event) == said
