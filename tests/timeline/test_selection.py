"""A selection says itself in words, and can be had without any of its filters."""

from datetime import date

import pytest

from timeline.selection import Selection

SAID = [
    (Selection(), ""),
    (Selection(actors=("Ann", "Bob", "Cy")), "with Ann, Bob or Cy"),
    (Selection(actors=("Ann", "Bob"), match="all"), "with Ann and Bob"),
    (Selection(venues=("Aurel",), kinds=("CONSULT",)), "in Aurel, of the kind Talks"),
    (Selection(statuses=("planned", "disputed")), "planned or disputed"),
    (Selection(publishers=("Courier",), words="port"), "reported by Courier, with the words “port”"),
    (Selection(venues=("Aurel", "No venue given")), "in Aurel or a place not given"),
    (Selection(countries=("Norland",)), "reported in Norland"),
    (Selection(countries=("Norland", "not known")), "reported in Norland or a country not known"),
    (Selection(countries=("Norland",), reported="only"), "reported only in Norland"),
    (Selection(publishers=("A", "B"), countries=("Norland",)), "reported by A or B or in Norland"),
    (Selection(reported="only"), ""),
    (Selection(since=date(2031, 3, 1), until=date(2031, 3, 9)), "from 1 March 2031 to 9 March 2031"),
    (Selection(since=date(2031, 3, 1), until=date(2031, 3, 1)), "on 1 March 2031"),
    (Selection(since=date(2031, 3, 1)), "from 1 March 2031 on"),
    (Selection(until=date(2031, 3, 1)), "until 1 March 2031"),
]


@pytest.mark.parametrize(("selection", "said"), SAID)
def test_a_view_says_itself(selection, said):
    assert selection.describe() == said


def test_every_filter_can_be_taken_away_alone():
    full = Selection(
        ("a",), "all", ("b",), ("c",), ("d",), ("e",), ("E",), "only", date(2031, 1, 1), None, "f", date(2031, 2, 2)
    )
    without = full.filters()
    assert list(without) == ["actor", "venue", "kind", "status", "reported by", "period", "words", "as known on"]
    assert all(len(other.filters()) == 7 for other in without.values())
    assert full.cleared().filters() == {}


def test_without_filters_the_lanes_the_window_and_the_open_event_stay():
    kept = {"lanes": "venue", "zoom": (date(2031, 1, 1), date(2031, 1, 9)), "event": "e"}
    assert Selection(("a",), words="f", **kept).cleared() == Selection(**kept)
