"""The ending -s on nouns, and off them again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.language.endings import is_plural, singular, with_s

PAIRS = [
    ("talk", "talks"),
    ("party", "parties"),
    ("day", "days"),
    ("speech", "speeches"),
    ("tax", "taxes"),
    ("boss", "bosses"),
    ("veto", "vetoes"),
    ("house", "houses"),
    ("size", "sizes"),
]


@pytest.mark.parametrize(("one", "many"), PAIRS)
def test_a_plural_is_made_and_undone(one, many):
    assert with_s(one) == many
    assert singular(many) == one
    assert is_plural(many)
    assert not is_plural(one)


@pytest.mark.parametrize("word", ["congress", "crisis", "virus", "minister", "", "s’"])
def test_what_is_no_plural_stays(word):
    assert singular(word) == word


@given(st.text(alphabet="abcdehiosxyz", max_size=8))
def test_a_singular_has_no_plural_ending_left(word):
    assert not is_plural(word) or len(singular(word)) < len(word)
