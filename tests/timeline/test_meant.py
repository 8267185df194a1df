"""Whom a search without a hit may mean."""

from dataclasses import replace

import pandas as pd
import pytest

from timeline.meant import actors_meant


@pytest.fixture
def spelled(harbour):
    """The harbour dataset, with other spellings of two of its actors."""
    rows = [("Ana Duarte", "A. Duarte; Anna Dwarte"), ("Tomas Lindqvist", "Tomáš Lindkvist"), ("Nobody Here", "Duarte")]
    return replace(harbour, frames=harbour.frames | {"actors": pd.DataFrame(rows, columns=["name", "aliases"])})


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("Lindkvist", ("Tomas Lindqvist",)),
        ("lindquist", ("Tomas Lindqvist",)),
        ("tomás lindqvist", ("Tomas Lindqvist",)),
        ("DUARTES", ("Ana Duarte",)),
        ("ana lindqvist", ()),
        ("an", ()),
        ("lighthouse", ()),
        ("“”", ()),
    ],
)
def test_other_spellings_of_an_actor_are_known(spelled, words, meant):
    assert actors_meant(words, spelled) == meant
