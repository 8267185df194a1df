"""Whose date is drawn where, as what, and how the claims say themselves."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.claims import as_dated_by, claims, difference, dispute, rival_claims
from timeline.dataset import assemble
from timeline.drafts import LONGEST_LABEL
from timeline.filtering import apply
from timeline.intervals import read_interval
from timeline.lanes import MOST_LANES, build_lanes
from timeline.rows import UNNAMED, Reporter
from timeline.selection import Selection
from timeline.view import build_view

DISPATCH = "Sudmark Dispatch"
ANNOUNCED = "Announced for Thursday 13 March 2031 by Sudmark Dispatch (published 9 March)"


def published(dataset, **days):
    """The dataset with other days of publication, by a word of the article's id."""
    articles = {
        key: replace(article, published=next((day for word, day in days.items() if word in key), article.published))
        for key, article in dataset.articles.items()
    }
    return replace(dataset, articles=articles)


@pytest.fixture
def foretold(harbour):
    """The harbour, with the article that dates the hearing a day later published before that day."""
    return published(harbour, dispatch=date(2031, 3, 9))


def by_publisher(dataset, **choices):
    selection = Selection(lanes="publisher", **choices)
    view = build_view(apply(selection, dataset), selection, dataset)
    found = {}
    for band in view.bands:
        found[band.label] = [mark for mark in view.marks if band.top < mark.y < band.bottom]
    return view, found


def days_of(mark):
    last = mark.right - timedelta(microseconds=1) if mark.shape == "span" else mark.right
    return mark.left.date(), last.date()


def test_a_claim_says_who_gives_it_and_when_that_was_published(harbour, titled):
    assert [claim.said() for claim in claims(titled("Court"), harbour)] == [
        "Thursday 13 March 2031 – Sudmark Dispatch (published 15 March)",
        "Wednesday 12 March 2031 – Unnamed publisher (published 20 March)",
    ]


def test_who_publishes_before_the_day_only_announces_it(foretold, titled):
    rival, lead = claims(titled("Court"), foretold)
    assert (rival.said(), rival.status, lead.status) == (ANNOUNCED, "planned", "happened")
    assert rival.brief() == "13 Mar 2031 - Sudmark Dispatch (announced)"
    assert dispute(titled("Court"), foretold) == "It was announced for one date and is reported on another"


def test_a_year_other_than_that_of_the_date_is_said(harbour, titled):
    early = published(harbour, dispatch=date(2030, 12, 30))
    assert rival_claims(titled("Court"), early)[0].by() == "Sudmark Dispatch (published 30 December 2030)"


def test_without_a_day_of_publication_nothing_was_announced(harbour, titled):
    rival, _ = claims(titled("Court"), published(harbour, dispatch=None))
    assert (rival.announced, rival.said()) == (False, "Thursday 13 March 2031 – Sudmark Dispatch")


def test_two_reports_of_different_days_do_not_agree(harbour, titled):
    assert dispute(titled("Court"), harbour) == "The sources do not agree on the date"


@pytest.mark.parametrize(
    ("title", "said"), [("Court", "1 day later than that"), ("Dock workers", "later than that, with no day in common")]
)
def test_what_differs_is_said(harbour, titled, title, said):
    (rival,) = rival_claims(titled(title), harbour)
    assert difference(rival, titled(title), "that") == said


@given(data=st.data())
def test_no_claim_is_announced_after_its_day_and_none_that_is_foretold_happened(harbour, data):
    day = st.dates(date(2031, 2, 1), date(2031, 5, 1)) | st.none()
    moved = published(harbour, courier=data.draw(day), dispatch=data.draw(day), unnamed=data.draw(day))
    for event in moved.events:
        for claim in claims(event, moved):
            days = [moved.articles[excerpt.article_id].published for excerpt in claim.excerpts]
            before = all(day is not None and day < claim.interval.start for day in days)
            assert claim.status == ("planned" if before and event.status == "happened" else event.status)
            assert not claim.announced or before


def test_a_lane_of_a_publisher_holds_only_the_dates_that_it_gives(harbour, titled):
    view, lanes = by_publisher(harbour, statuses=("disputed",))
    given = {name: [(mark.event.title.split()[0], days_of(mark)) for mark in marks] for name, marks in lanes.items()}
    assert given == {
        "The Aurel Courier": [("Dock", (date(2031, 2, 21), date(2031, 2, 28)))],
        UNNAMED: [("Court", (date(2031, 3, 12), date(2031, 3, 12)))],
        DISPATCH: [
            ("Dock", (date(2031, 3, 1), date(2031, 3, 31))),
            ("Court", (date(2031, 3, 13), date(2031, 3, 13))),
        ],
    }
    assert {(lead.event.title, rival in lanes[DISPATCH]) for lead, rival in view.disputes()} == {
        (titled("Court").title, True),
        (titled("Dock").title, True),
    }


def test_each_of_them_is_labelled_in_its_own_lane_and_names_no_publisher(harbour):
    _, lanes = by_publisher(harbour, statuses=("disputed",))
    assert [mark.label for mark in lanes[UNNAMED]] == ["Court hears the Harbour Union"]
    assert lanes[DISPATCH][1].label == "13 Mar 2031: Court hears the Harbour Union"


def test_what_was_only_announced_is_drawn_as_planned(foretold):
    _, lanes = by_publisher(foretold, words="court heard")
    assert [(mark.status, mark.rival) for mark in lanes[UNNAMED] + lanes[DISPATCH]] == [
        ("happened", False),
        ("planned", True),
    ]
    assert lanes[DISPATCH][0].told == ANNOUNCED
    assert lanes[DISPATCH][0].label.startswith("Announced for 13 Mar 2031: ")
    selection = Selection(words="court heard")
    (pair,) = build_view(apply(selection, foretold), selection, foretold).disputes()
    assert [mark.status for mark in pair] == ["happened", "planned"]
    assert pair[1].label == "Sudmark Dispatch: announced for 13 Mar 2031"


VALUES = ("2031-03", "2031-03-12", "2031-03-13", "2031-02-21/2031-02-28", "2031", "2031-04-02", "2031-W11")


def redated(dataset, draw):
    """The dataset with other dates in all its passages, all events disputed."""
    evidence = {
        event.event_id: tuple(
            replace(excerpt, date_value=value, interval=read_interval(value))
            for excerpt in dataset.evidence(event)
            for value in [draw(st.sampled_from(VALUES))]
        )
        for event in dataset.events
    }
    leads = {
        event.event_id: next(e.interval for e in evidence[event.event_id] if e.article_id == event.article_id)
        for event in dataset.events
    }
    events = (
        replace(event, start=lead.start, end=lead.end, precision="range", disputed=True)
        for event in dataset.events
        for lead in [leads[event.event_id]]
    )
    return assemble(dataset, events, evidence, dataset.articles, ())


@given(data=st.data())
def test_every_mark_in_the_lane_of_a_publisher_lies_on_a_date_that_it_gives(harbour, data):
    """Whatever the dates, and whoever leads."""
    dataset = redated(harbour, data.draw)
    view, lanes = by_publisher(dataset)
    for name, marks in lanes.items():
        for mark in marks:
            own = claims(mark.event, dataset, (name,))
            if mark.shape == "strip":
                assert view.strip[mark.slot] in [claim.when(short=True) for claim in own]
            else:
                assert days_of(mark) in [(claim.interval.start, claim.interval.end) for claim in own]


def test_in_the_lane_of_others_stand_only_the_dates_of_those_who_share_it(harbour, titled):
    """Beyond the largest lanes the publishers share one."""
    court = titled("Court")
    crowd = [
        replace(court, event_id=f"{i:02}", reporters=(Reporter(f"Publisher {i:02}", "Norland"),))
        for i in range(MOST_LANES + 5)
    ]
    twice = [replace(event, event_id=f"{event.event_id} again") for event in crowd[:20]]
    *_, others = build_lanes(crowd + twice, Selection(lanes="publisher"), harbour)
    assert (others.label, others.count) == ("6 others", 6)
    assert set(others.publishers) == {publisher for event in others.events for publisher in event.publishers}
    assert all(not lane.publishers for lane in build_lanes(crowd, Selection(lanes="venue"), harbour))


def test_the_columns_of_a_crowd_stand_where_the_publisher_dates_the_events(foretold, titled):
    event = as_dated_by(titled("Court"), foretold, (DISPATCH,))
    assert (event.start, event.end, event.status) == (date(2031, 3, 13), date(2031, 3, 13), "planned")
    assert as_dated_by(titled("Court"), foretold, (UNNAMED,)) == titled("Court")


def test_a_label_is_cut_to_the_room_beside_its_bar_and_begins_with_the_date(harbour):
    _, lanes = by_publisher(harbour, statuses=("disputed",), zoom=(date(2031, 2, 12), date(2031, 4, 15)))
    (bar,) = [mark for mark in lanes[DISPATCH] if mark.shape == "span"]
    assert bar.label.startswith("Mar 2031: ")
    assert bar.label.endswith("…")
    assert len(bar.label) < LONGEST_LABEL
