"""On a phone, only disputed dates have a word beside them: whose they are."""

from datetime import date, datetime, time, timedelta

from timeline.filtering import apply
from timeline.phone import LETTER, LONGEST, WIDTH, names
from timeline.selection import Selection
from timeline.text import columns
from timeline.view import build_view


def view_of(dataset, **choices):
    selection = Selection(**choices)
    return build_view(apply(selection, dataset), selection, dataset)


def test_each_disputed_date_says_whose_it_is(harbour):
    assert [mark.label for mark in names(view_of(harbour))] == [
        "The Aurel Courier",
        "Sudmark Dispatch",
        "Unnamed publisher",
        "Sudmark Dispatch",
    ]


def test_a_name_neither_leaves_the_chart_nor_is_longer_than_there_is_room(harbour):
    for window in ((date(2031, 3, day), date(2031, 3, day + 5)) for day in range(1, 26)):
        for mark in names(view_of(harbour, zoom=window)):
            pixel = timedelta(days=6) / WIDTH
            first, last = (datetime.combine(day, time()) for day in window)
            length = columns(mark.label) * LETTER * pixel
            start = mark.label_at if mark.side == "right" else mark.label_at - length
            assert columns(mark.label) <= LONGEST
            assert first - pixel <= start
            assert start + length <= last + timedelta(days=1)


def test_what_is_not_disputed_has_no_name(harbour):
    assert names(view_of(harbour, statuses=("planned",), venues=("Lyst",))) == []


def test_where_the_lanes_are_publishers_no_name_repeats_theirs_and_no_title_is_taken_for_one(harbour):
    assert names(view_of(harbour, lanes="publisher")) == []
