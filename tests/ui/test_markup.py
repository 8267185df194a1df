from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from ui.markup import Markup, join, marked, tag, text


class Reader(HTMLParser):
    """What a browser sees: the elements, and the text."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.tags, self.said, self.attributes = [], "", []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data):
        self.said += data


def read(markup):
    reader = Reader()
    reader.feed(markup)
    reader.close()
    return reader


WORDS = st.text(st.characters(exclude_characters="\r\x00", exclude_categories=["Cs"]))


@given(WORDS)
def test_text_stays_text(words):
    page = read(tag("p", text(words), title=words))
    assert page.tags == ["p", "bdi"]
    assert page.said == words
    assert ("title", words) in page.attributes


@given(WORDS, st.text(max_size=5))
def test_marking_words_of_a_search_changes_no_text(words, search):
    page = read(marked(words, search))
    assert page.said == words
    assert set(page.tags) <= {"mark"}


def test_markup_is_not_escaped_twice_and_text_beside_it_is():
    assert join(tag("b", "x"), "<") == "<b>x</b>&lt;"
    assert isinstance(join("a"), Markup)


def test_attributes_that_are_off_are_left_out():
    assert tag("details", "x", open=False, id=None) == "<details>x</details>"
    assert tag("details", "x", open=True, class_="y") == '<details open class="y">x</details>'
