"""When two reports are one event, when they are two, and that the order in which they are read changes nothing."""

import datetime as dt
from functools import cache
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from loaders.articles import Article, find_articles, read_article
from loaders.build import build_events
from loaders.events.reader import read_events
from loaders.merge import merge_mentions
from loaders.names.entities import world

HERE = Path(__file__).parent
CASES = yaml.safe_load((HERE / "merge_cases.yml").read_text(encoding="utf-8"))
SHIPPED = HERE.parents[1] / "data" / "articles"


def articles(case):
    for number, (publisher, day, text) in enumerate(case["articles"]):
        yield Article(f"{number}-{publisher}", text, title=publisher, publisher=publisher, published=day)


def events(case):
    return sorted(build_events(articles(case), world()).events, key=lambda event: event.lead.first)


def mentions():
    return [
        mention for path in find_articles([SHIPPED]) for mention in read_events(read_article(path), world()).mentions
    ]


@cache
def corpus():
    told = [
        mention for case in CASES for article in articles(case) for mention in read_events(article, world()).mentions
    ]
    return [*mentions(), *told]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_reports_come_to_their_events(case):
    found = [[event.lead.first, event.lead.last, len(event.voices), event.disputed] for event in events(case)]
    assert found == case["events"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_no_report_is_lost(case):
    told = {passage.article_id for event in events(case) for passage in event.passages}
    assert told == {article.article_id for article in articles(case)}


def test_a_disputed_event_keeps_both_dates():
    (event,) = events(next(case for case in CASES if case["name"] == "planned for one day and held on the next"))
    assert {passage.unit.first for passage in event.passages} == {dt.date(2020, 1, 21), dt.date(2020, 1, 22)}


def test_what_happened_leads_and_the_first_published_passage_gives_the_id():
    (event,) = events(next(case for case in CASES if case["name"] == "planned and held on the same day"))
    assert event.lead.status == "happened"
    assert event.event_id == next(p.excerpt_id for p in event.passages if p.article_id == "0-Post")


def test_the_sharper_date_leads():
    (event,) = events(next(case for case in CASES if case["name"] == "a week that holds the day"))
    assert (event.lead.precision, event.lead.voice) == ("day", "Courier")


def test_nothing_comes_of_nothing():
    assert merge_mentions([]) == []


def passages(mentions):
    return sorted((passage.excerpt_id, passage.start) for mention in mentions for passage in mention.passages)


@given(st.randoms(use_true_random=False))
def test_the_order_of_reports_changes_nothing(chance):
    def groups(some):
        return {frozenset(p.excerpt_id for p in event.passages) for event in merge_mentions(some)}

    assert groups(chance.sample(corpus(), len(corpus()))) == groups(corpus())


@given(st.lists(st.integers(0, 10_000), max_size=12))
def test_every_report_is_in_one_event(numbers):
    some = [corpus()[number] for number in {number % len(corpus()) for number in numbers}]
    assert passages(mention for event in merge_mentions(some) for mention in event.mentions) == passages(some)
