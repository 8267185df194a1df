from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.facets import NO_VENUE
from timeline.filtering import FACET_FIELDS, REPORTED, apply
from timeline.lanes import NOWHERE
from timeline.selection import Selection

CASES = [
    (Selection(), 14),
    (Selection(actors=("Ana Duarte",)), 2),
    (Selection(actors=("Ana Duarte",), venues=("Aurel",)), 1),
    (Selection(actors=("Ana Duarte", "Ellen Voss")), 4),
    (Selection(actors=("Ana Duarte", "Ellen Voss"), match="all"), 0),
    (Selection(actors=("Ana Duarte", "Tomas Lindqvist"), match="all"), 2),
    (Selection(actors=("Norland",)), 5),
    (Selection(statuses=("planned",)), 2),
    (Selection(statuses=("disputed",)), 2),
    (Selection(statuses=("alleged", "denied")), 2),
    (Selection(publishers=("Unnamed publisher",)), 3),
    (Selection(countries=("Sudmark",)), 6),
    (Selection(countries=("Sudmark",), reported="only"), 3),
    (Selection(countries=("Norland", "Sudmark")), 12),
    (Selection(countries=("not known",)), 3),
    (Selection(publishers=("Sudmark Dispatch",), countries=("not known",)), 8),
    (Selection(reported="only"), 14),
    (Selection(venues=("No venue given",)), 7),
    (Selection(kinds=("CONSULT",)), 2),
    (
        Selection(since=date(2031, 3, 19), until=date(2031, 3, 19)),
        2,
    ),  # the end of the blockade, and the patrols since 2019
    (Selection(until=date(1987, 6, 1)), 1),
    (Selection(words="DUARTE aurel"), 1),
    (Selection(words="union crane"), 1),
    (Selection(words="(.*"), 0),
]


@pytest.mark.parametrize(("selection", "number"), CASES)
def test_a_selection_finds_its_events(harbour, selection, number):
    assert apply(selection, harbour).size == number


def test_the_order_is_that_of_the_dates(harbour):
    starts = [event.start for event in apply(Selection(), harbour).events]
    assert starts == sorted(starts)


@given(data=st.data())
def test_a_facet_tells_how_many_events_a_choice_gives(harbour, data):
    """The number beside a value is what one gets by choosing that value alone, the other filters standing."""
    name = data.draw(st.sampled_from(sorted(FACET_FIELDS)))
    other = data.draw(st.sampled_from(sorted(FACET_FIELDS)))
    chosen = data.draw(st.lists(st.sampled_from(harbour.facets[other].values), max_size=2, unique=True))
    reported = data.draw(st.sampled_from(["any", "only"])) if other in REPORTED and chosen else "any"
    base = Selection(**{FACET_FIELDS[other]: tuple(chosen)}, reported=reported)
    value, number = data.draw(st.sampled_from(sorted(apply(base, harbour).counts[name].items())))
    standing = {} if {name, other} <= REPORTED else {FACET_FIELDS[other]: tuple(chosen)}  # those two are one filter
    alone = Selection(**standing | {FACET_FIELDS[name]: (value,)}, reported=reported)
    assert apply(alone, harbour).size == number


@given(data=st.data())
def test_who_reports_an_event_is_one_of_those_chosen_and_with_only_nobody_else(harbour, data):
    publishers = set(data.draw(st.lists(st.sampled_from(harbour.facets["publisher"].values), max_size=2)))
    countries = set(data.draw(st.lists(st.sampled_from(harbour.facets["country"].values), max_size=2)))
    chosen = Selection(publishers=tuple(publishers), countries=tuple(countries))
    beside, only = (apply(chosen.but(reported=how), harbour).events for how in ("any", "only"))
    for event in harbour.events:
        articles = [harbour.articles[excerpt.article_id] for excerpt in harbour.evidence(event)]
        fits = [a.publisher in publishers or (a.country or "not known") in countries for a in articles]
        assert (event in beside) == (any(fits) or not publishers | countries)
        assert (event in only) == (all(fits) or not publishers | countries)


def test_the_facet_and_the_lane_of_events_without_a_venue_have_one_name():
    assert NOWHERE["venue"] == NO_VENUE


def test_with_all_of_the_actors_a_further_actor_narrows(harbour):
    both = Selection(actors=("Ana Duarte", "Tomas Lindqvist"), match="all")
    counts = apply(both, harbour).counts["actor"]
    assert counts["Norland"] == 2
    assert counts["Ellen Voss"] == 0


def test_an_empty_view_names_each_filter_that_alone_stands_in_the_way(harbour):
    empty = Selection(actors=("Ana Duarte",), venues=("Maritime House",), statuses=("happened",))
    assert apply(empty, harbour).relaxed == {"actor": 1, "venue": 1}
    assert apply(Selection(), harbour).relaxed == {}
