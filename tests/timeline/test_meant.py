"""Whom a search without a hit may mean."""

from dataclasses import replace

import pandas as pd
import pytest

from timeline.meant import also_written, names_meant


@pytest.fixture
def spelled(harbour):
    """The harbour dataset, with other spellings of two of its actors."""
    rows = [("Ana Duarte", "A. Duarte; Anna Dwarte"), ("Tomas Lindqvist", "Tomáš Lindkvist"), ("Nobody Here", "Duarte")]
    places = pd.DataFrame([("Aurel", "Port Aurel; Orel"), ("Elsewhere", "")], columns=["name", "aliases"])
    return replace(
        harbour,
        frames=harbour.frames | {"actors": pd.DataFrame(rows, columns=["name", "aliases"]), "venues": places},
    )


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("Lindkvist", ("Tomas Lindqvist",)),
        ("lindquist", ("Tomas Lindqvist",)),
        ("tomás lindqvist", ("Tomas Lindqvist",)),
        ("DUARTES", ("Ana Duarte", "Nobody Here")),
        ("ana lindqvist", ()),
        ("an", ()),
        ("lighthouse", ()),
        ("“”", ()),
    ],
)
def test_other_spellings_of_an_actor_are_known(spelled, words, meant):
    assert names_meant(words, spelled, "actor") == meant


@pytest.mark.parametrize(
    ("words", "meant"),
    [("orel", ("Aurel",)), ("elsewhere", ("Elsewhere",)), ("lyst", ("Lyst",)), ("venue given", ())],
)
def test_other_spellings_of_a_venue_are_known_and_no_venue_is_none(spelled, words, meant):
    assert names_meant(words, spelled, "venue") == meant


def test_a_table_without_other_spellings_has_none(spelled):
    bare = replace(spelled, frames=spelled.frames | {"venues": pd.DataFrame({"name": ["Aurel"]})})
    assert also_written(bare, "venue") == {"Aurel": ()}
