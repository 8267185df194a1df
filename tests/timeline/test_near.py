"""Which event of a dataset a found one may be."""

from dataclasses import replace
from datetime import timedelta

import pytest

from timeline.near import perhaps_same

MET = "xf3ae5d6c2"


@pytest.fixture
def found(harbour):
    """An event like the meeting of the harbour dataset, as an added article might report it."""
    return replace(harbour.event(MET), event_id="x0", title="Talks", type="", venue="")


@pytest.mark.parametrize(("days", "same"), [(-4, False), (-3, True), (0, True), (2, True), (4, False)])
def test_it_is_near_up_to_three_days(harbour, found, days, same):
    moved = timedelta(days=days)
    event = replace(found, start=found.start + moved, end=found.end + moved)
    assert (perhaps_same(event, harbour) is not None) == same


def test_it_has_the_same_actors_and_a_narrow_date(harbour, found):
    assert perhaps_same(found, harbour).event_id == MET
    assert perhaps_same(replace(found, actors=(*found.actors, "Another")), harbour).event_id == MET
    assert perhaps_same(replace(found, actors=(found.actors[0], "Another")), harbour) is None
    assert perhaps_same(replace(found, actors=()), harbour) is None
    assert perhaps_same(replace(found, end=None), harbour) is None
    assert perhaps_same(replace(found, end=found.start + timedelta(days=20)), harbour) is None
