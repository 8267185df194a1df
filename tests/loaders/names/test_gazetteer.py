"""The gazetteer: the longest alias wins, capitals count, a dataset has its way over the world."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.language.tokens import tokenise
from loaders.names.cities import find_city
from loaders.names.entities import PLACES, Entity, Gazetteer, Sense, capital_of, gazetteer, world

ACTORS = [
    {"name": "Harbour Union", "kind": "organisation", "role": "", "side": "", "aliases": "HU; the dockers", "note": ""},
    {"name": "Bo Finch", "kind": "person", "role": "Chair", "side": "Harbour Union", "aliases": "Finch", "note": ""},
    {"name": "Kremlin Bakery", "kind": "organisation", "role": "", "side": "", "aliases": "Kremlin", "note": ""},
]
VENUES = [{"name": "Pier 9", "kind": "building", "country": "", "latitude": "", "longitude": "", "aliases": "the pier"}]
NAMES = st.sampled_from(["Harbour Union", "HU", "the dockers", "Bo Finch", "Pier 9", "Norway", "European Union"])


def known():
    return gazetteer(ACTORS, VENUES)


def match(text, names=None, at=0):
    found = (names or known()).match(tokenise(text), at)
    return found and (found[0], found[1][0].entity.name)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Harbour Union met", (2, "Harbour Union")),
        ("Harbour dues rose", None),
        ("HU met", (1, "Harbour Union")),
        ("hu met", None),
        ("the dockers met", (2, "Harbour Union")),
        ("The Dockers met", (2, "Harbour Union")),
        ("Bo Finch left", (2, "Bo Finch")),
        ("Finch left", (1, "Bo Finch")),
        ("finch left", None),
        ("Bo", None),
    ],
)
def test_an_alias_is_matched_whole_with_its_capitals(text, expected):
    assert match(text) == expected


def test_the_longest_alias_wins():
    assert match("New Zealand won", world()) == (2, "New Zealand")
    assert match("Kremlin Bakery opened") == (2, "Kremlin Bakery")


def test_a_dataset_has_its_way_over_the_world():
    assert match("Kremlin spokesmen", world()) == (1, "Kremlin")
    assert match("Kremlin spokesmen") == (1, "Kremlin Bakery")


def test_the_world_is_left_as_it_was_by_a_dataset():
    known()
    assert match("HU met", world()) is None


def test_a_venue_stands_beside_what_a_name_meant():
    place = [{"name": "Norway", "kind": "building", "aliases": ""}]
    _, senses = gazetteer([], place).match(tokenise("Norway"), 0)
    assert {sense.entity.kind for sense in senses} == {"state", "building"}


def test_a_person_of_a_dataset_has_side_and_role():
    assert known().entities["Bo Finch"] == Entity("Bo Finch", "person", "Harbour Union", "Chair")


def test_a_capital_is_a_city_and_a_government():
    _, senses = world().match(tokenise("Nairobi"), 0)
    assert {(sense.entity.name, sense.entity.kind, sense.form) for sense in senses} == {
        ("Nairobi", "city", "name"),
        ("Kenya", "state", "capital"),
    }


def test_another_spelling_of_a_capital_is_the_same_city():
    _, senses = world().match(tokenise("Kiev"), 0)
    assert [sense.entity.name for sense in senses if sense.entity.kind in PLACES] == ["Kyiv"]


@pytest.mark.parametrize(("state", "city"), [("Kenya", "Nairobi"), ("Ukraine", "Kyiv")])
def test_a_state_has_its_capital(state, city):
    assert capital_of(Entity(state, "state")) == Entity(city, "city")


def test_what_is_no_state_has_no_capital():
    assert capital_of(Entity("Harbour Union", "organisation")) is None


@pytest.mark.parametrize("name", ["Bergen", "Mombasa", "Guayaquil"])
def test_cities_of_the_world_are_known(name):
    assert find_city(name) == Entity(name, "city")


def test_what_is_no_city_is_none():
    assert find_city("Harbourtownia") is None


def test_an_alias_of_nothing_is_not_kept():
    names = Gazetteer()
    names.add(" ", Sense(Entity("Nobody", "person")))
    assert names.match(tokenise("Nobody came"), 0) is None


@given(st.lists(NAMES | st.text(max_size=6)).map(" ".join))
def test_a_match_never_reaches_beyond_the_text(text):
    tokens = tokenise(text)
    names = known()
    for at in range(len(tokens)):
        found = names.match(tokens, at)
        assert found is None or 0 < found[0] <= len(tokens) - at
