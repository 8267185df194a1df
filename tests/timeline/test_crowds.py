"""Many events: piles instead of marks, and the stretches that matter."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations, pairwise

import pytest

from timeline.busiest import busiest
from timeline.clusters import MOST_MARKS, STRETCHES, Cluster, cluster
from timeline.dataset import assemble
from timeline.figure import build_figure
from timeline.filtering import apply
from timeline.meetings import Matrix, narrowed, who_met_where
from timeline.piles import LEAST, Pile
from timeline.selection import Selection
from timeline.styles import FILLINGS
from timeline.svg import draw_svg
from timeline.view import build_view


@pytest.fixture(scope="module")
def crowd(harbour_events):
    return harbour_events(MOST_MARKS + 500)


@pytest.fixture(scope="module")
def harbour_events():
    from tests.timeline.conftest import HARBOUR
    from timeline.dataset import open_dataset

    harbour = open_dataset(HARBOUR)
    model = harbour.events[4]

    def make(number):
        days = [date(2000, 1, 1) + timedelta(days=i * 3) for i in range(number)]
        events = [
            replace(model, event_id=f"e{i}", start=day, end=day, actors=(f"Actor {i % 7}",))
            for i, day in enumerate(days)
        ]
        evidence = {event.event_id: harbour.excerpts[model.event_id] for event in events}
        return assemble(harbour, events, evidence, harbour.articles, ())

    return make


def view_of(dataset, **choices):
    selection = Selection(**choices)
    return build_view(apply(selection, dataset), selection, dataset)


def test_too_many_events_are_piles_that_say_how_many_they_hold(crowd):
    view = view_of(crowd)
    assert view.marks == ()
    assert sum(pile.cluster.count for pile in view.piles) == len(crowd.events) == view.size
    assert {trace["type"] for trace in build_figure(view)["data"]} == {"bar"}
    assert draw_svg(build_figure(view), "").count("<rect") == len(view.piles)


def test_columns_are_stacked_by_what_is_certain(crowd):
    statuses = ("happened", "happened", "happened", "planned", "alleged")
    events = [
        replace(event, status=statuses[i % 5], disputed=i % 10 == 0, actors=("Actor",))
        for i, event in enumerate(crowd.events)
    ]
    view = view_of(assemble(crowd, events, crowd.excerpts, crowd.articles, ()))
    traces = [trace for trace in build_figure(view)["data"] if trace["type"] == "bar"]
    assert [(trace["marker"]["color"], trace["marker"]["pattern"]["shape"]) for trace in traces] == [
        FILLINGS[name] for name in ("happened", "disputed", "planned", "alleged")
    ]
    pile = view.piles[0]
    numbers = dict(pile.cluster.parts)
    assert sum(numbers.values()) == pile.cluster.count
    said = traces[-1]["hovertext"][0]
    for words in (
        f"<b>{pile.cluster.count} events</b>",
        f"Happened {numbers['happened']} · Date disputed {numbers['disputed']} · Planned {numbers['planned']}",
    ):
        assert words in said
    drawn = [trace["base"][0] + trace["y"][0] for trace in traces]
    assert [trace["base"][0] for trace in traces] == [pile.floor, *drawn[:-1]]  # one upon the other


def test_the_smallest_part_of_a_column_can_be_seen():
    parts = (("happened", 400), ("planned", 30), ("denied", 1))
    pile = Pile(Cluster(date(2000, 1, 1), date(2000, 1, 2), parts), "Norland", 100, 30)
    heights = {name: height for name, _, height in pile.parts()}
    assert heights["planned"] == heights["denied"] == LEAST
    assert sum(heights.values()) == pytest.approx(30)
    low = Pile(pile.cluster, "Norland", 100, 3)
    assert [height for *_, height in low.parts()] == [LEAST] * 3


def test_a_closer_look_shows_the_marks(crowd):
    pile = view_of(crowd).piles[0].cluster
    closer = view_of(crowd, zoom=(pile.start, pile.end))
    assert closer.piles == ()
    assert {m.event.event_id for m in closer.marks} >= {"e0", "e7"}
    assert len(closer.marks) < MOST_MARKS
    assert closer.size == len(crowd.events)


def test_a_few_hundred_events_are_still_marks(harbour_events):
    view = view_of(harbour_events(400))
    assert len(view.marks) == 400
    assert 10 < sum(bool(mark.label) for mark in view.marks) < 200


def test_stretches_cover_the_window_once(crowd):
    window = (date(2000, 1, 1), date(2003, 12, 31))
    found = cluster(crowd.events, window)
    assert len(found) <= STRETCHES
    assert sum(each.count for each in found) == sum(window[0] <= event.start <= window[1] for event in crowd.events)
    assert all(a.end < b.start for a, b in pairwise(found))


def test_the_busiest_week(harbour):
    assert busiest(harbour.events, 7) == (date(2031, 3, 3), date(2031, 3, 9))
    assert busiest([], 7) is None


def test_who_met_where(harbour):
    matrix = who_met_where(harbour.events, harbour.sides)
    assert matrix.venues == ("Aurel", "Lyst", "Maritime House")
    assert matrix.counts["Ana Duarte", "Aurel"] == matrix.counts["Ana Duarte", "Lyst"] == 1
    assert matrix.counts["Ellen Voss", "Aurel"] == 0


@pytest.mark.parametrize("match", ["any", "all"])
@pytest.mark.parametrize("number", [0, 1, 2])
def test_a_cell_opens_as_many_events_as_it_says(harbour, number, match):
    for actors in combinations(harbour.facets["actor"].values, number):
        chosen = Selection(actors=actors, match=match, statuses=("happened", "planned"), event="x")
        matrix = who_met_where(apply(chosen, harbour).events, harbour.sides)
        views = {cell: narrowed(chosen, *cell, harbour.sides) for cell in matrix.counts}
        found = {cell: apply(view, harbour).size for cell, view in views.items() if view}
        assert found == {cell: matrix.counts[cell] for cell in found}
        if match == "all" or number < 2:
            assert len(found) == len(matrix.counts)
        else:
            assert found.keys() >= {cell for cell in matrix.counts if cell[0] in actors}


@pytest.mark.parametrize(
    ("numbers", "heats"),
    [((1, 2, 3), (1, 2, 3)), ((1, 4), (1, 4)), ((1, 5, 14, 189), (1, 1, 2, 4)), ((0, 7), (0, 4))],
)
def test_cells_are_coloured_beside_the_largest(numbers, heats):
    counts = Counter({("Ana", f"Venue {i}"): number for i, number in enumerate(numbers)})
    matrix = Matrix(("Ana",), tuple(venue for _, venue in counts), counts, 0)
    assert tuple(matrix.heat("Ana", venue) for venue in matrix.venues) == heats


def test_the_days_of_publication_are_shown_on_demand(harbour):
    view = view_of(harbour, show=("published",))
    assert [str(day) for day, _ in view.published] == ["2031-03-08", "2031-03-15", "2031-03-20"]
    assert view_of(harbour).published == ()
