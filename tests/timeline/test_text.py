import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.original import original_link
from timeline.text import columns, find_words, fit, for_chart, plain, shorten, wrap


def test_markup_is_text_in_the_chart():
    assert for_chart('<a href="x">&lt;') == '&lt;a href="x"&gt;&amp;lt;'


def test_control_characters_and_changes_of_direction_go():
    assert plain("a\u202eb\nc\x00d\ud800") == "a b c d"
    assert plain("می\u200cخواهم") == "می\u200cخواهم"


@given(st.text(), st.integers(5, 80))
def test_a_shortened_line_is_short_and_begins_as_the_whole(text, most):
    short = shorten(text, most)
    assert len(short) <= most
    assert plain(text).startswith(short.removesuffix("…"))


@given(st.text() | st.text("標題 ab"), st.integers(5, 80))
def test_a_line_that_fits_is_no_wider_than_asked(text, most):
    assert columns(fit(text, most)) <= most
    assert plain(text).startswith(fit(text, most).removesuffix("…"))


def test_a_hundred_thousand_characters_are_cut_at_once():
    assert shorten("word " * 20_000, 20) == "word word word word…"


@given(st.text(), st.integers(5, 40))
def test_wrapped_lines_are_not_wider_than_asked(text, width):
    assert all(len(line) <= width for line in wrap(text, width, 3))
    assert len(wrap(text, width, 3)) <= 4


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [("The port of Aurel", "PORT", [(4, 8)]), ("aaa", "a aa", [(0, 2), (2, 3)]), ("a.b", ".", [(1, 2)]), ("x", "", [])],
)
def test_words_are_found_as_they_are_written(text, words, found):
    assert find_words(text, words) == found


LINKS = [
    ("https://a.example/x", "short words", "https://a.example/x#:~:text=short%20words"),
    ("https://a.example/x", "one two three four five six-seven 8 9 10 11 12", "https://a.example/x#:~:text=one%20two%20three%20four%20five,8%209%2010%2011%2012"),
    ("https://a.example/x", "a-b, c&d", "https://a.example/x#:~:text=a%2Db%2C%20c%26d"),
    ("https://a.example/x#part", "words", "https://a.example/x#part"),
    ("javascript:alert(1)", "words", ""),
    ("data:text/html,x", "words", ""),
    ("//a.example", "words", ""),
    ("https://[", "words", ""),
    ("", "words", ""),
]  # fmt: skip


@pytest.mark.parametrize(("url", "passage", "link"), LINKS)
def test_the_original_opens_at_the_quoted_words(url, passage, link):
    assert original_link(url, passage) == link
