"""What a reader adds stands among the dataset's events, which stay as they are."""

from pathlib import Path

import pytest

from loaders.session import merge, read_pasted
from timeline.added import frames, share, tables_of, with_tables
from timeline.dataset import open_dataset
from timeline.filtering import Matches, seen_by
from timeline.query import from_query
from timeline.selection import Selection
from timeline.view import build_view

HARBOUR = Path(__file__).parent.parent / "datasets" / "harbour"
TEXT = (
    "Ana Duarte met Tomas Lindqvist in Aurel on March 3, 2031.\n\nNorland closed the port of Aurel on March 7, 2031.\n"
)
MET = "xf3ae5d6c2"


@pytest.fixture(scope="module")
def harbour():
    return open_dataset(HARBOUR)


@pytest.fixture(scope="module")
def both(harbour):
    reading = read_pasted(TEXT, {"publisher": "The Lyst Gazette"}, HARBOUR)
    return with_tables(harbour, tables_of(merge([reading], (), HARBOUR).rows))


def new_event(both):
    (found,) = (event for event in both.events if share(event, both) == "all")
    return found


def test_a_further_source_stands_in_the_event_that_is_there_and_a_new_event_beside(harbour, both):
    assert len(both.events) == len(harbour.events) + 1
    met, before = both.event(MET), harbour.event(MET)
    assert (met.title, met.event_id, met.sources) == (before.title, before.event_id, before.sources + 1)
    assert met.publishers == (*before.publishers, "The Lyst Gazette")
    assert {excerpt.event_id for excerpt in both.evidence(met)} == {MET}
    assert share(met, both) == "some"
    assert new_event(both).title.startswith("Added here: Norland")
    assert harbour.event(new_event(both).event_id) is None


def test_all_other_events_and_all_excerpts_of_the_dataset_stay(harbour, both):
    touched = {MET, new_event(both).event_id}
    assert {event for event in both.events if event.event_id not in touched} == set(harbour.events) - {
        harbour.event(MET)
    }
    for event in harbour.events:
        assert set(harbour.evidence(event)) <= set(both.evidence(both.event(event.event_id)))
    assert not harbour.added


def test_what_was_added_is_framed(both):
    view = build_view(Matches(both.events, len(both.events), {}, {}), Selection(), both)
    added = {MET, new_event(both).event_id}
    marks = [mark for mark in view.marks if mark.event.event_id in added]
    assert frames(view, both)["y"] == [mark.y for mark in marks]


def test_a_link_to_an_added_event_is_explained_to_others(harbour, both):
    query = {"event": [new_event(both).event_id]}
    assert from_query(query, both)[0].event == new_event(both).event_id
    selection, dropped = from_query(query, harbour)
    assert selection.event == ""
    assert "in a visit of their own, which no link can carry" in dropped[0].reason


def test_no_shared_memory_keeps_what_was_added(both):
    day = max(article.published for article in both.articles.values() if article.published)
    selection = Selection(known=day)
    assert seen_by(selection, both) is not seen_by(selection, both)
