"""Words and marks with their offsets, also in damaged text."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.language.tokens import tokenise

with (Path(__file__).parent / "tokens.tsv").open(encoding="utf-8", newline="") as lines:
    CASES = [row for row in csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE) if not row[0].startswith("#")]
NEWS = st.lists(st.sampled_from("Russia’s U.S. PeskovWhich “No,” don't 3.5 build-up ’em — ... x_y É ß".split())).map(
    " ".join
)


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[row[0] for row in CASES])
def test_text_is_cut_into_tokens(text, expected):
    assert [token.text for token in tokenise(text)] == expected.split("|")


def test_a_token_is_looked_up_in_small_letters_with_straight_quotes():
    assert [token.low for token in tokenise("Kenya’s DON’T")] == ["kenya", "'s", "don't"]


def test_words_and_capitals_are_told():
    word, small, number, mark = tokenise("Élan vital 12 .")
    assert [token.is_word for token in (word, small, number, mark)] == [True, True, True, False]
    assert [token.is_capitalised for token in (word, small, number, mark)] == [True, False, False, False]


def test_a_part_of_a_text_keeps_its_offsets():
    text = "They met. The talks failed."
    found = tokenise(text, 10, 19)
    assert [(token.start, token.text) for token in found] == [(10, "The"), (14, "talks")]


@given(st.text() | NEWS)
def test_offsets_are_those_of_the_text(text):
    end = 0
    for token in tokenise(text):
        assert text[token.start : token.end] == token.text
        assert token.text
        assert all(sign.isspace() or sign == "_" for sign in text[end : token.start])
        assert token.start >= end
        end = token.end
        assert token.is_capitalised == token.text[0].isupper()
    assert all(sign.isspace() or sign == "_" for sign in text[end:])


@pytest.mark.parametrize("sign", [" ", "_", "_ ", "\n"])
def test_a_long_row_of_blanks_is_gone_through_once(sign):
    assert [token.text for token in tokenise("a" + sign * 200_000)] == ["a"]
