"""A row of the list says why a search found it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.filtering import apply
from timeline.hits import why_found
from timeline.selection import Selection
from timeline.text import find_words

LONG = "The mayor said that " + "many words were " * 20 + "spoken of the secret pier " + "and of other things " * 20


@pytest.fixture
def event(titled):
    return replace(titled("Sudmark inspects"), excerpt=LONG)


SEARCHES = [
    ("inspects", ""),
    ("INSPECTS aurel sudmark", ""),
    ("nowhere", ""),
    ("pier", "…words were spoken of the secret pier and of other things and of other…"),
    ("mayor pier", "The mayor said that many words were many … words were spoken of the secret pier and of other things and of other…"),
    ("secret pier", "…were many words were spoken of the secret pier and of other things and of other…"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "why"), SEARCHES)
def test_the_piece_with_the_words_is_shown_where_the_row_has_them_not(harbour, event, words, why):
    assert why_found(event, words, harbour) == why


def test_a_text_without_blanks_is_cut_all_the_same(harbour, event):
    long = replace(event, excerpt="a" * 100_000 + "pier" + "b\u202e" * 50_000)
    assert why_found(long, "pier", harbour) == "…" + "a" * 36 + "pier" + ("b " * 18).strip() + "…"


@given(data=st.data())
def test_every_event_that_a_search_finds_shows_each_of_its_words(harbour, data):
    text = data.draw(st.sampled_from([excerpt.text for group in harbour.excerpts.values() for excerpt in group]))
    words = " ".join(data.draw(st.lists(st.sampled_from(text.split()), min_size=1, max_size=3)))
    for event in apply(Selection(words=words), harbour).events:
        shown = "\n".join((event.title, *event.actors, event.venue, why_found(event, words, harbour)))
        assert all(find_words(shown, word) for word in words.split())
