"""What goes to the browser as data: facets and rows as plain text."""

from dataclasses import replace
from datetime import date
from types import SimpleNamespace

import pytest

from tests.ui.conftest import HARBOUR
from timeline.dataset import open_dataset
from timeline.filtering import apply
from timeline.selection import Selection
from ui import link
from ui.card import card, facts
from ui.disagreements_page import disagreement
from ui.facets import facet
from ui.listing import row
from ui.method_page import coverage
from ui.passages import passage


@pytest.fixture(scope="module")
def harbour():
    return open_dataset(HARBOUR)


def test_a_facet_is_largest_first_and_keeps_what_is_chosen_though_it_gives_nothing(harbour):
    selection = Selection(actors=("Ellen Voss",), venues=("Lyst",))
    found = facet("actor", selection, apply(selection, harbour).counts["actor"])
    options = [(option["value"], option["count"], option["chosen"]) for option in found["options"]]
    assert [count for _, count, _ in options] == sorted((count for _, count, _ in options), reverse=True)
    assert ("Ellen Voss", 0, True) in options
    assert "Harbour Union" not in {value for value, _, _ in options}


def test_a_row_says_date_status_actors_and_who_disputes(harbour):
    court = next(event for event in harbour.events if event.disputed and event.precision == "day")
    said = row(court, Selection(words="court"), harbour)
    assert said["when"] == "12 Mar 2031"
    assert said["hits"] == [(0, 5)]
    assert said["who"] == "Ellen Voss, Harbour Union · Maritime House"
    assert said["dispute"] == "Date disputed: 12 Mar 2031 – Unnamed publisher; 13 Mar 2031 – Sudmark Dispatch"


def test_what_was_only_announced_is_said_to_be_announced(harbour):
    article = replace(harbour.articles["2031-03-15-dispatch"], published=date(2031, 3, 9))
    early = replace(harbour, articles={**harbour.articles, article.article_id: article})
    court = next(event for event in early.events if event.title.startswith("Court"))
    said = row(court, Selection(), early)["dispute"]
    assert said == "Date disputed: 12 Mar 2031 – Unnamed publisher; announced for 13 Mar 2031 – Sudmark Dispatch"
    html = card(court, Selection(), apply(Selection(), early), early)
    assert "Announced for <b>Thursday 13 March 2031</b>" in html
    assert "Sudmark Dispatch (published 9 March)" in html
    assert html.index("<b>Wednesday 12 March 2031</b>") < html.index("Announced for")
    page = disagreement(court, Selection(), early)
    assert "Announced for Thursday 13 March 2031" in page
    assert "1 day later than the date that the timeline leads with" in page


@pytest.mark.parametrize(
    ("title", "dated"),
    [("Dock workers", "to a part of the month"), ("Duarte", "to the day"), ("Port of Aurel", "to the year")],
)
def test_a_card_says_how_exactly_the_event_is_dated(harbour, title, dated):
    event = next(event for event in harbour.events if event.title.startswith(title))
    assert f"<dt>Dated</dt><dd>{dated}</dd>" in facts(event)


@pytest.mark.parametrize("words", ["", "duarte"])
def test_every_card_quotes_every_source_and_says_how_its_date_was_read(harbour, words):
    selection = Selection(words=words)
    matches = apply(selection, harbour)
    for event in harbour.events:
        html = card(event, selection, matches, harbour)
        assert html.count("<blockquote>") == len(harbour.evidence(event))
        assert html.count("How the date was read") == len(harbour.evidence(event))  # each in an article of its own
        assert html.count('class="source"') == len({excerpt.article_id for excerpt in harbour.evidence(event)})
        assert ("This event is not among those" in html) == (event not in matches.events)


def test_a_passage_that_goes_on_with_the_one_before_repeats_nothing_of_it(harbour):
    first = harbour.evidence(harbour.events[-1])[0]
    later = replace(first, excerpt_id="later", text="It went on.")  # without date words of its own
    told = passage(later, harbour, Selection(), after=first)
    assert "The same event, dated by the same words." in told
    assert "How the date was read" not in told
    for other in (None, replace(first, event_id="another"), replace(first, date_text="another day")):
        assert "How the date was read" in passage(later, harbour, Selection(), after=other)
    assert "How the date was read" in passage(first, harbour, Selection(), after=first)  # it has words of its own


def test_the_method_page_counts_the_articles_whose_day_was_deduced(harbour):
    assert not [line for line in coverage(harbour) if "deduced" in line]
    article = replace(harbour.articles["2031-03-20-unnamed"], published_basis="deduced from 'today'")
    deduced = replace(harbour, articles={**harbour.articles, article.article_id: article})
    assert "1 has a day of publication that was deduced" in coverage(deduced)[-1]


@pytest.mark.parametrize(
    ("url", "known"),
    [
        ("https://timeline.example/app/", "https://timeline.example/app/?q=talks"),
        ("http://10.1.2.3:8501/Sources", "http://10.1.2.3:8501/?q=talks"),
        ("http://localhost:8501/", ""),
        ("http://app.localhost/", ""),
        ("http://127.0.0.1:8501/", ""),
        ("http://[::1]:8501/", ""),
        ("http://0.0.0.0:8501/", ""),
        (None, ""),
    ],
)
def test_an_address_that_only_this_machine_can_open_is_not_given_to_others(monkeypatch, url, known):
    monkeypatch.setattr(link.st, "context", SimpleNamespace(url=url))
    assert link.absolute(Selection(words="talks")) == known
