from dataclasses import replace
from datetime import date, datetime, time, timedelta

import plotly.graph_objects as go
import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.figure import build_figure
from timeline.filtering import apply
from timeline.hovering import hover_text
from timeline.lanes import MOST_LANES, build_lanes, lanes_of
from timeline.selection import LANES, ORDERS, Selection
from timeline.view import build_view
from timeline.window import strip_events


def view_of(dataset, **choices):
    selection = Selection(**choices)
    return build_view(apply(selection, dataset), selection, dataset)


@given(data=st.data())
def test_an_event_counts_once_and_stands_once_in_each_of_its_lanes(harbour, data):
    selection = Selection(
        lanes=data.draw(st.sampled_from(list(LANES))),
        order=data.draw(st.sampled_from(list(ORDERS))),
        unfold=data.draw(st.sampled_from([(), ("everyone",), ("Norland",)])),
        statuses=data.draw(st.sampled_from([(), ("happened",), ("planned", "disputed")])),
    )
    matches = apply(selection, harbour)
    view = build_view(matches, selection, harbour)
    leads = {mark.event.event_id for mark in view.marks if not mark.rival}
    assert view.size == matches.size == len(leads)
    assert sum(band.count for band in view.bands) == sum(len(lanes_of(e, selection, harbour)) for e in matches.events)
    for band in view.bands:
        drawn = [mark for mark in view.marks if band.top < mark.y < band.bottom]
        assert len({mark.event.event_id for mark in drawn}) == band.count
        first = [mark.event.event_id for mark in drawn if not mark.rival]
        assert len(first) == len(set(first))
        assert len(first) == band.count or selection.lanes == "publisher"


def lanes(view):
    return [(band.label, band.count, band.under) for band in view.bands]


def test_people_stand_in_the_lane_of_the_one_they_speak_for(harbour):
    assert lanes(view_of(harbour)) == [
        ("Norland", 5, ""),
        ("Harbour Union", 4, ""),
        ("Sudmark", 4, ""),
        ("No actor named", 3, ""),
    ]


def test_a_state_unfolds_over_its_people(harbour):
    assert [lane for lane in lanes(view_of(harbour, unfold=("Norland",))) if "Norland" in (lane[0], lane[2])] == [
        ("Norland", 4, ""),
        ("Ana Duarte", 2, "Norland"),
    ]


def test_an_actor_that_was_chosen_has_a_lane_of_its_own(harbour):
    found = lanes(view_of(harbour, actors=("Ana Duarte",)))
    assert ("Ana Duarte", 2, "Norland") in found


@pytest.mark.parametrize(
    ("choice", "labels"),
    [
        ("venue", ["Aurel", "Lyst", "Maritime House", "No venue given"]),
        ("publisher", ["Sudmark Dispatch", "The Aurel Courier", "Unnamed publisher"]),
        (
            "kind",
            [
                "Agreement",
                "Attack",
                "Coercion",
                "Cooperation",
                "Demand or appeal",
                "Protest",
                "Refusal",
                "Talks",
                "Troop movement",
                "Warning or accusation",
            ],
        ),
    ],
)
def test_lanes_by_name(harbour, choice, labels):
    assert [band.label for band in view_of(harbour, lanes=choice, order="name").bands] == labels


def test_lanes_by_first_event(harbour):
    assert view_of(harbour, lanes="venue", order="first").bands[0].label == "Aurel"


def mark(view, title):
    return next(mark for mark in view.marks if mark.event.title.startswith(title) and not mark.rival)


SHAPES = [
    ("Duarte", "day", False, False),
    ("Sudmark inspects", "span", False, False),
    ("Fishermen", "span", False, False),
    ("Dock workers", "span", True, False),
    ("New ferry", "span", False, True),
    ("Prices", "span", False, False),
    ("Port of Aurel", "strip", False, False),
    ("Norland patrols", "strip", False, False),
]


@pytest.mark.parametrize(("title", "shape", "soft_start", "soft_end"), SHAPES)
def test_precision_is_drawn(harbour, title, shape, soft_start, soft_end):
    found = mark(view_of(harbour), title)
    assert (found.shape, found.soft_start, found.soft_end) == (shape, soft_start, soft_end)


def test_a_bar_reaches_to_the_end_of_its_last_day(harbour):
    found = mark(view_of(harbour), "Fishermen")
    assert (found.left.isoformat(), found.right.isoformat()) == ("2031-03-17T00:00:00", "2031-03-20T00:00:00")


def test_marks_of_one_day_lie_at_the_noon_of_that_day(harbour):
    same = [m for m in view_of(harbour).marks if m.shape == "day" and m.event.start == date(2031, 3, 7)]
    assert {m.left.isoformat() for m in same} == {"2031-03-07T12:00:00"}
    assert {m.left.date() for m in same} == {date(2031, 3, 7)}


def test_the_years_of_the_background_do_not_squeeze_the_weeks_that_matter(harbour):
    view = view_of(harbour)
    assert view.strip == ("1987", "since 2019")
    assert view.window[0] > date(2031, 1, 1)


def test_where_years_are_all_there_is_they_are_the_chart(harbour):
    view = view_of(harbour, until=date(2019, 6, 1))
    assert view.strip == ()
    assert {m.shape for m in view.marks} == {"span", "open"}
    assert view.window[0] < date(1987, 1, 1)


def test_a_disputed_event_is_two_linked_marks_each_with_its_publisher(harbour):
    ((lead, rival),) = [pair for pair in view_of(harbour).disputes() if pair[0].event.title.startswith("Court")]
    assert (lead.left.date(), rival.left.date()) == (date(2031, 3, 12), date(2031, 3, 13))
    assert lead.label.startswith("Unnamed publisher: Court")
    assert rival.label == "Sudmark Dispatch: 13 Mar 2031"


@pytest.mark.parametrize(
    ("publisher", "shown"), [("NV (The New Voice)", "NV"), ("(Sic)", "(Sic)"), ("A (b) Post", "A (b) Post")]
)
def test_a_label_leaves_out_what_only_explains_the_name_of_a_publisher(harbour, publisher, shown):
    articles = {key: replace(article, publisher=publisher) for key, article in harbour.articles.items()}
    named = replace(harbour, articles=articles)
    assert {mark.label.split(":")[0] for pair in view_of(named).disputes() for mark in pair} == {shown}


def test_the_lanes_of_an_event_are_joined(harbour, titled):
    joins = view_of(harbour).joins()
    assert len(joins[titled("Duarte").event_id]) == 2
    assert titled("Harbour Union votes").event_id not in joins


def test_marks_stay_within_their_lane(harbour):
    view = view_of(harbour)
    assert all(any(band.top < m.y < band.bottom for band in view.bands) for m in view.marks)
    assert [band.top for band in view.bands][1:] == [band.bottom for band in view.bands][:-1]


def test_nothing_to_show_is_a_chart_without_lanes(harbour):
    view = view_of(harbour, words="nothing at all")
    assert (view.bands, view.marks, view.size) == ((), (), 0)


def test_beyond_the_limit_the_smallest_lanes_are_one(harbour):
    event = harbour.events[3]
    names = [f"Actor {i:02}" for i in range(MOST_LANES + 20)]
    events = [replace(event, event_id=name, actors=(name,)) for name in names]
    lanes = build_lanes(events, Selection(), harbour)
    assert len(lanes) == MOST_LANES
    assert (lanes[-1].label, lanes[-1].count) == ("21 others", 21)
    assert sum(lane.count for lane in lanes) == len(events)


@pytest.mark.parametrize("choice", list(LANES))
def test_plotly_accepts_the_figure(harbour, choice):
    selection = Selection(lanes=choice)
    figure = build_figure(build_view(apply(selection, harbour), selection, harbour))
    go.Figure(figure)  # raises for a name or a value that Plotly does not know
    clickable = {point for trace in figure["data"] for point in trace.get("customdata", [])}
    assert clickable == {event.event_id for event in harbour.events}


def test_no_text_of_an_article_is_markup_in_the_chart(harbour, titled):
    said = hover_text(titled("<b>Bold"))
    assert "<img" not in said
    assert "&lt;img src=x" in said.replace("<br>", " ").replace("</b> <b>", " ")


def test_hovering_says_date_status_actors_and_publishers(titled):
    said = hover_text(titled("Ministers"))
    for words in (
        "Friday 21 March 2031",
        "Planned",
        "Lyst",
        "Ana Duarte, Tomas Lindqvist",
        "Reported by Sudmark Dispatch",
    ):
        assert words in said


def test_hovering_over_a_date_that_contradicts_says_that_date_first(harbour):
    ((_, rival),) = [pair for pair in view_of(harbour).disputes() if pair[0].event.title.startswith("Court")]
    said = hover_text(rival.event, rival.told, rival.claimed).split("<br>")
    assert said[-5:-3] == [
        "Thursday 13 March 2031 – Sudmark Dispatch (published 15 March)",
        "The timeline leads with Wednesday 12 March 2031",
    ]


def test_a_year_among_days_of_many_years_stays_in_the_chart(harbour):
    days = [date(1702, 5, 3), date(1850, 6, 4), date(1990, 7, 5)]
    early = [replace(harbour.events[3], event_id=f"early{day}", start=day, end=day) for day in days]
    dataset = replace(harbour, events=(*early, *harbour.events), facets={})
    assert strip_events(dataset.events) == frozenset()
    assert strip_events(harbour.events) == {event.event_id for event in harbour.events[:2]}


def test_a_mark_outside_the_window_has_no_label_in_it(harbour):
    days = [event.start for event in harbour.events if event.precision == "day"]
    for window in [(day + timedelta(days=1), day + timedelta(days=150)) for day in days] + [
        (day - timedelta(days=150), day - timedelta(days=1)) for day in days
    ]:
        labelled = [mark for mark in view_of(harbour, zoom=window).marks if mark.label]
        first = datetime.combine(window[0], time())
        assert all(mark.right > first and mark.left.date() <= window[1] for mark in labelled)
