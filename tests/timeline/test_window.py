"""What the chart opens on: a few events far away do not squeeze the others, and are counted."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dataset import assemble
from timeline.figure import build_figure
from timeline.filtering import apply
from timeline.rows import ADDED
from timeline.selection import Selection
from timeline.view import build_view
from timeline.window import KEPT, SHORTEST, SQUEEZED, Outside, first_view, span_that_matters

TODAY = date(2031, 3, 1)


def days(number, every=1, first=TODAY):
    return [first + timedelta(days=i * every) for i in range(number)]


SPANS = [
    ("one long ago", [date(1700, 5, 3), *days(100)], (TODAY, TODAY + timedelta(99))),
    ("one far ahead", [*days(100), date(2300, 1, 1)], (TODAY, TODAY + timedelta(99))),
    ("both", [date(1700, 5, 3), *days(100), date(2300, 1, 1)], (TODAY, TODAY + timedelta(99))),
    ("one in ten", [*days(10, 300, date(1700, 1, 1)), *days(90)], (TODAY, TODAY + timedelta(99 - 10))),
    ("two in ten", [*days(20, 300, date(1700, 1, 1)), *days(80)], (date(1700, 1, 1), TODAY + timedelta(79))),
    ("few", [date(1700, 5, 3), *days(10)], (date(1700, 5, 3), TODAY + timedelta(9))),
    ("all on one day", [TODAY] * 50, (TODAY, TODAY)),
    ("nearly all on one day", [date(1700, 5, 3), *[TODAY] * 50], (TODAY, TODAY)),
    ("some weeks beside one day", [*[TODAY] * 50, TODAY + timedelta(100)], (TODAY, TODAY + timedelta(100))),
    ("evenly over centuries", days(300, 400, date(1700, 1, 1)), (date(1700, 1, 1), date(1700, 1, 1) + timedelta(299 * 400))),
    ("not so far away", [TODAY - timedelta(200), *days(100)], (TODAY - timedelta(200), TODAY + timedelta(99))),
    ("near the others", [date(1700, 5, 3), TODAY - timedelta(40), *days(100)], (TODAY - timedelta(40), TODAY + timedelta(99))),
]  # fmt: skip


@pytest.mark.parametrize(("found", "span"), [case[1:] for case in SPANS], ids=[case[0] for case in SPANS])
def test_the_span_that_matters(found, span):
    assert span_that_matters(found) == span


@given(found=st.lists(st.dates(), min_size=1, max_size=80))
def test_the_span_is_the_whole_or_has_most_of_the_days_and_saves_most_of_the_width(found):
    first, last = span_that_matters(found)
    whole = (max(found) - min(found)).days
    assert sum(first <= day <= last for day in found) >= KEPT * len(found) - 0.5
    assert (first, last) == (min(found), max(found)) or whole > SQUEEZED * max(SHORTEST, (last - first).days)


@given(crowd=st.integers(16, 300), far=st.lists(st.dates(max_value=date(1990, 1, 1)), min_size=1, max_size=10))
def test_a_twentieth_of_the_days_can_lie_anywhere(crowd, far):
    assert span_that_matters([*far[: max(1, crowd // 20)], *days(crowd)]) == span_that_matters(days(crowd))


@pytest.fixture
def dataset(harbour):
    model = harbour.events[4]
    when = [date(1700, 5, 3), *days(60), date(2300, 1, 1)]
    events = [replace(model, event_id=f"e{i}", start=day, end=day) for i, day in enumerate(when)]
    evidence = {event.event_id: harbour.excerpts[model.event_id] for event in events}
    return assemble(harbour, events, evidence, harbour.articles, ())


def view_of(dataset, **choices):
    selection = Selection(**choices)
    return build_view(apply(selection, dataset), selection, dataset)


def test_the_view_says_what_lies_outside(dataset):
    view = view_of(dataset)
    assert TODAY - timedelta(10) < view.window[0] <= TODAY
    assert view.outside == Outside(1, 1, view_of(dataset, zoom=view.outside.whole).window)
    assert view.outside.in_words() == "1 event before it and 1 event after it are in the list alone."
    assert Outside(2_000, 0, view.window).in_words() == "2,000 events before it are in the list alone."
    assert Outside(0, 1, view.window).in_words() == "1 event after it is in the list alone."
    assert Outside(0, 0, view.window).in_words() == ""


def test_the_whole_shows_every_event(dataset):
    whole = view_of(dataset, zoom=view_of(dataset).outside.whole)
    assert whole.outside is None
    assert len(whole.marks) == 62
    assert all(whole.window[0] <= mark.event.start <= whole.window[1] for mark in whole.marks)


def test_who_pans_finds_the_marks_outside(dataset):
    assert len(view_of(dataset).marks) == 62
    assert build_figure(view_of(dataset))["layout"]["xaxis"]["range"][0].startswith("2031-02")


def test_what_would_not_squeeze_the_others_stays(harbour):
    assert view_of(harbour).outside is None


def test_what_a_reader_added_far_away_does_not_squeeze_the_dataset(harbour):
    old = next(event for event in harbour.events if event.start == TODAY.replace(day=3))
    own = [event for event in harbour.events if event.start.year == TODAY.year]
    plain, _ = first_view(own, harbour)
    far = replace(old, event_id=f"{ADDED}x", start=date(2027, 1, 5), end=date(2027, 1, 5))
    window, outside = first_view([far, *own], harbour)
    assert window == plain
    assert outside.whole[0] < far.start
    assert (outside.before, outside.after) == (1, 0)
    near = replace(far, start=TODAY, end=TODAY)
    assert first_view([near, *own], harbour) == (plain, None)
    assert first_view([far], harbour)[0][0] < far.start
