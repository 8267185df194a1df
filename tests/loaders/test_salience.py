"""How much an event matters: more publishers, more said, the head of a report; never more than 1."""

import datetime as dt
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.articles import Article, find_articles, read_article
from loaders.events.event import Event
from loaders.events.reader import read_events
from loaders.names.entities import world
from loaders.salience import rate

SHIPPED = Path(__file__).parents[2] / "data" / "articles"


@pytest.fixture(scope="module")
def mention():
    text = "Norway expelled two Serbian diplomats on 15 January 2020."
    (found,) = read_events(Article("a", text, publisher="Post", published=dt.date(2020, 1, 22)), world()).mentions
    return found


@cache
def corpus():
    return [Event((m,)) for path in find_articles([SHIPPED]) for m in read_events(read_article(path), world()).mentions]


def salience(*events):
    return [event.salience for event in rate(events)]


def test_of_nothing_comes_nothing():
    assert rate([]) == []


def test_a_lone_event_has_all_there_is(mention):
    assert salience(Event((mention,))) == [1.0]


def test_two_publishers_count_for_more_than_one(mention):
    other = replace(mention, voice="Courier")
    one, two = salience(Event((mention, replace(mention, voice="Post"))), Event((mention, other)))
    assert one < two == 1.0


def test_what_heads_a_report_counts_for_more(mention):
    head, inside = salience(Event((mention,)), Event((replace(mention, lead=False),)))
    assert inside < head


def test_more_passages_count_for_more(mention):
    short, long = salience(Event((mention,)), Event((replace(mention, passages=mention.passages * 3),)))
    assert short < long


def test_more_parties_count_for_more_up_to_four(mention):
    (party,) = mention.actors
    names = [replace(party, name=f"Actor {number}") for number in range(6)]
    alone, four, six = salience(*(Event((replace(mention, actors=tuple(names[:count])),)) for count in (1, 4, 6)))
    assert alone < four == six


@pytest.mark.parametrize("status", ["planned", "forecast", "alleged", "denied"])
def test_what_is_sure_counts_for_more(mention, status):
    sure, unsure = salience(Event((mention,)), Event((replace(mention, status=status),)))
    assert unsure < sure


def test_all_else_is_left_as_it_was():
    assert [replace(event, salience=0.0) for event in rate(corpus())] == corpus()


@given(st.lists(st.integers(0, 10_000), min_size=1, max_size=6))
def test_salience_lies_between_nothing_and_one_whatever_the_order(numbers):
    events = [corpus()[number % len(corpus())] for number in numbers]
    found = salience(*events)
    assert max(found) == 1.0
    assert all(0 < value <= 1 for value in found)
    assert salience(*reversed(events)) == found[::-1]
