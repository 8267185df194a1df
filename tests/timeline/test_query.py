"""What a reader sees goes into the link and comes back from it; the link is untrusted."""

from datetime import date
from urllib.parse import parse_qs, urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.query import KEYS, LONGEST_WORDS, OTHERS, from_query, to_query
from timeline.selection import LANES, ORDERS, Selection


def through_a_link(selection, dataset):
    query = urlencode(to_query(selection), doseq=True)
    return from_query(parse_qs(query, keep_blank_values=True), dataset)


def selections(dataset):
    def some(facet):
        return st.lists(st.sampled_from(dataset.facets[facet].values), unique=True, max_size=3).map(tuple)

    days = st.dates()
    periods = st.one_of(
        st.tuples(st.none() | days, st.none()),
        st.tuples(st.none(), days),
        st.tuples(days, days).map(sorted).map(tuple),
    )
    words = st.text(st.characters(exclude_categories=["Cs"]), max_size=40).map(lambda text: " ".join(text.split()))
    fields = st.fixed_dictionaries(
        {
            "actors": some("actor"),
            "match": st.sampled_from(["any", "all"]),
            "venues": some("venue"),
            "kinds": some("kind"),
            "statuses": some("status"),
            "publishers": some("publisher"),
            "countries": some("country"),
            "reported": st.sampled_from(["any", "only"]),
            "words": words,
            "known": st.none() | days,
            "lanes": st.sampled_from(list(LANES)),
            "order": st.sampled_from(list(ORDERS)),
            "unfold": st.sampled_from([(), ("everyone",), ("Norland",), ("Norland", "Sudmark")]),
            "show": st.sampled_from([(), ("published",)]),
            "zoom": st.none() | st.tuples(days, days).map(sorted).map(tuple),
            "event": st.sampled_from(["", *(event.event_id for event in dataset.events)]),
        }
    )
    return st.builds(lambda period, rest: Selection(since=period[0], until=period[1], **rest), periods, fields)


@given(data=st.data())
def test_a_link_restores_the_whole_view(harbour, data):
    selection = data.draw(selections(harbour))
    assert through_a_link(selection, harbour) == (selection, ())


ANYTHING = st.dictionaries(
    st.sampled_from([*KEYS, "colour", "embed", ""]) | st.text(max_size=8),
    st.lists(st.text(max_size=30), max_size=4),
    max_size=8,
)


@given(query=ANYTHING)
def test_any_query_is_survived_and_nothing_is_dropped_in_silence(harbour, query):
    selection, dropped = from_query(query, harbour)
    kept = to_query(selection)
    named = {(part.key, part.value) for part in dropped}
    for key, values in query.items():
        for value in values:
            read = value in kept.get(key, []) if key in KEYS and KEYS[key].many else key in KEYS
            assert read or (key, value) in named or key in OTHERS or key.startswith("utm_")
    assert through_a_link(selection, harbour) == (selection, ())


BAD = [
    ({"actor": ["Nobody"]}, "actor", "Nobody", "no actor of that name"),
    ({"venue": ["Atlantis"]}, "venue", "Atlantis", "no venue of that name"),
    ({"kind": ["PARTY"]}, "kind", "PARTY", "none of AGREE"),
    ({"status": ["certain"]}, "status", "certain", "none of happened"),
    ({"publisher": [""]}, "publisher", "", "no publisher"),
    ({"country": ["Atlantis"]}, "country", "Atlantis", "no country of that name"),
    ({"reported": ["never"]}, "reported", "never", "none of any, only"),
    ({"from": ["yesterday"]}, "from", "yesterday", "no day of the form"),
    ({"from": ["2031-02-30"]}, "from", "2031-02-30", "no day of the form"),
    ({"from": ["2031-04-01"], "to": ["2031-03-01"]}, "to", "2031-03-01", "lies before"),
    ({"zoom": ["2031-04-01..2031-03-01"]}, "zoom", "2031-04-01..2031-03-01", "whole chart"),
    ({"lanes": ["mood"]}, "lanes", "mood", "none of actor"),
    ({"order": ["mood"]}, "order", "mood", "none of"),
    ({"event": ["x0"]}, "event", "x0", "no event"),
    ({"q": ["x" * (LONGEST_WORDS + 1)]}, "q", "x" * (LONGEST_WORDS + 1), "characters"),
    ({"colour": ["red"]}, "colour", "red", "no part of a view"),
]


@pytest.mark.parametrize(("query", "key", "value", "reason"), BAD)
def test_what_cannot_be_kept_is_named_with_the_reason(harbour, query, key, value, reason):
    _, dropped = from_query(query, harbour)
    assert [(part.key, part.value) for part in dropped] == [(key, value)]
    assert reason in str(dropped[0])


def test_the_good_parts_of_a_link_are_kept_beside_the_bad_ones(harbour):
    selection, dropped = from_query({"actor": ["Nobody", "Ana Duarte"], "venue": ["Aurel"]}, harbour)
    assert (selection.actors, selection.venues) == (("Ana Duarte",), ("Aurel",))
    assert len(dropped) == 1


def test_a_link_to_any_excerpt_opens_its_event(harbour, titled):
    event = titled("Duarte")
    last = harbour.evidence(event)[-1].excerpt_id
    assert last != event.event_id
    assert from_query({"event": [last]}, harbour)[0].event == event.event_id


def test_what_servers_and_messengers_add_to_a_link_is_no_fault(harbour):
    assert from_query({"embed": ["true"], "utm_source": ["x"], "fbclid": ["y"]}, harbour) == (Selection(), ())


def test_a_link_is_short_and_readable():
    selection = Selection(actors=("Ana Duarte",), venues=("Aurel",), since=date(2031, 3, 1))
    assert urlencode(to_query(selection), doseq=True) == "actor=Ana+Duarte&venue=Aurel&from=2031-03-01"
    only = Selection(countries=("Norland",), reported="only")
    assert urlencode(to_query(only), doseq=True) == "country=Norland&reported=only"
