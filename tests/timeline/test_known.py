"""What a reader could have known on a day."""

from dataclasses import replace
from datetime import date

import pytest

from timeline.filtering import apply
from timeline.known import as_known_on
from timeline.selection import Selection
from timeline.sourcing import day_of

FIRST, SECOND, THIRD = date(2031, 3, 8), date(2031, 3, 15), date(2031, 3, 20)


@pytest.mark.parametrize(
    ("day", "number"), [(date(2031, 3, 7), 0), (FIRST, 8), (date(2031, 3, 14), 8), (SECOND, 12), (THIRD, 14)]
)
def test_only_what_was_published_by_then_is_known(harbour, day, number):
    known = as_known_on(harbour, day)
    assert len(known.events) == number
    assert all(a.published <= day for a in known.articles.values())
    assert all(e.article_id in known.articles for group in known.excerpts.values() for e in group)


def test_an_article_that_was_not_known_yet_is_named_as_any_other(harbour):
    first, last = "2031-03-08-courier", "2031-03-20-unnamed"
    basis = f"deduced from 'today', as article {last} dates the strike"
    articles = {**harbour.articles, first: replace(harbour.articles[first], published_basis=basis)}
    known = as_known_on(replace(harbour, articles=articles), FIRST)
    said = day_of(known.articles[first], known.articles)
    assert said == "8 March 2031 (deduced from “today”, as Unnamed publisher of 20 March 2031 dates the strike)"


def found(dataset, start):
    return next(event for event in dataset.events if event.title.startswith(start))


def test_the_date_is_the_one_then_given_and_nobody_disputes_it_yet(harbour):
    court = found(as_known_on(harbour, SECOND), "Court")
    assert (court.when(), court.disputed, court.publishers) == ("Thursday 13 March 2031", False, ("Sudmark Dispatch",))
    later = found(as_known_on(harbour, THIRD), "Court")
    assert (later.when(), later.disputed) == ("Wednesday 12 March 2031", True)


def test_what_was_told_before_its_date_was_a_plan(harbour):
    event = found(harbour, "Fishermen")
    assert event.status == "happened"
    articles = {key: replace(a, published=FIRST) for key, a in harbour.articles.items()}
    early = replace(harbour, articles=articles)
    assert found(as_known_on(early, FIRST), "Fishermen").status == "planned"
    assert found(as_known_on(early, FIRST), "Harbour Union votes").status == "happened"


def test_all_is_known_in_the_end(harbour):
    assert as_known_on(harbour, date.max).events == harbour.events


def test_the_day_is_a_filter_like_others(harbour):
    early = apply(Selection(known=FIRST, statuses=("forecast",)), harbour)
    assert (early.size, early.total) == (0, 14)
    assert early.relaxed == {"status": 8, "as known on": 1}
