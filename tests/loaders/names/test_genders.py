"""Whom pronouns can stand for, and the table of given names."""

import pytest

from loaders.data_files import read_rows
from loaders.names.entities import Entity
from loaders.names.genders import agrees, has_gender_of, is_given_name, pronoun_of
from loaders.timex.vocabulary import meanings

NAMES = [row["name"] for row in read_rows("given_names")]
PLACES = {row["name"] for table in ("countries", "places") for row in read_rows(table)}

PEOPLE = [
    # name, role, can be "he", can be "she"
    ("Paul Lund", "", True, False),
    ("Anna Lund", "", False, True),
    ("Zorblax Lund", "", True, True),
    ("Robin Lund", "", True, True),
    ("Anna", "", True, True),
    ("Mrs Lund", "Mrs", False, True),
    ("Lund", "Kenyan spokeswoman", False, True),
    ("Lund", "Dr", True, True),
    ("Anna Lund", "chairman", True, True),
    ("Paul Lund", "widow", True, True),
]


@pytest.mark.parametrize(("name", "role", "man", "woman"), PEOPLE)
def test_a_person_is_he_or_she_unless_known_to_be_the_other(name, role, man, woman):
    person = Entity(name, "person", "", role)
    assert [agrees(person, word) for word in ("he", "him", "his")] == [man] * 3
    assert [agrees(person, word) for word in ("she", "her", "hers")] == [woman] * 3
    assert (has_gender_of(person, "he"), has_gender_of(person, "she")) == (man and not woman, woman and not man)


@pytest.mark.parametrize(
    ("kind", "pronoun"),
    [("person", "it"), ("person", "they"), ("person", "who"), ("organisation", "he"), ("organisation", "she")],
)
def test_no_gender_forbids_nothing(kind, pronoun):
    entity = Entity("Anna Lund", kind)
    assert agrees(entity, pronoun)
    assert not has_gender_of(entity, pronoun)


@pytest.mark.parametrize(
    ("courtesy", "pronoun"), [("Mr", "he"), ("mrs", "she"), ("Dr", ""), ("Father", ""), ("Lund", "")]
)
def test_a_courtesy_tells_the_pronoun(courtesy, pronoun):
    assert pronoun_of(courtesy) == pronoun


def test_given_names_are_sorted_and_each_has_one_gender():
    assert sorted(set(NAMES)) == NAMES
    assert {row["gender"] for row in read_rows("given_names")} == {"male", "female"}


def test_no_given_name_is_a_state_a_region_or_a_month():
    assert PLACES.isdisjoint(NAMES)
    assert [name for name in NAMES if "month" in meanings(name)] == []


def test_a_given_name_is_spelled_as_in_the_text():
    assert (is_given_name("Anna"), is_given_name("ANNA"), is_given_name("anna")) == (True, False, False)
