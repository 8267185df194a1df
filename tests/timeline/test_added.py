"""Rows that a reader adds stand beside the dataset's, which stay as they are."""

from pathlib import Path

from loaders.session import read_pasted
from timeline.added import frames, read_added, with_added
from timeline.dataset import open_dataset
from timeline.filtering import Matches
from timeline.selection import Selection
from timeline.view import build_view

HARBOUR = Path(__file__).parent.parent / "datasets" / "harbour"
TEXT = (
    "Ana Duarte met Tomas Lindqvist in Lyst on March 5, 2031.\n\nNorland closed the port of Aurel on March 7, 2031.\n"
)


def test_accepted_events_stand_among_those_of_the_dataset_and_say_that_they_were_added():
    harbour = open_dataset(HARBOUR)
    added = read_added(read_pasted(TEXT, {"publisher": "The Lyst Gazette"}, HARBOUR).rows)
    met, closed = added.events
    both = with_added(harbour, [added], {met.event_id})
    assert len(both.events) == len(harbour.events) + 1
    assert both.event(met.event_id).title == f"Added here: {met.title}"
    assert both.event(closed.event_id) is None
    assert harbour.event(met.event_id) is None
    view = build_view(Matches(both.events, len(both.events), {}, {}), Selection(), both)
    marks = [mark for mark in view.marks if mark.event.event_id == met.event_id]
    assert frames(view, {met.event_id})["y"] == [mark.y for mark in marks]
