"""Office-holders whom an article takes for known, by the day on which it appears."""

import datetime as dt

import pytest

from loaders.articles import Article
from loaders.events.reader import read_events
from loaders.language.tokens import tokenise
from loaders.names.entities import world
from loaders.names.finder import find_names
from loaders.names.holders import NOBODY, holders_on
from loaders.names.home import count_states, office_home
from loaders.names.press import published_in

MERKEL = ("Angela Merkel", "Germany")
CASES = [
    ("Merkel", "", "2011-05", {"Germany"}, MERKEL),
    ("Merkel", "the chancellor", "2011-05", {"Germany"}, MERKEL),
    ("Angela Merkel", "", "2011-05", set(), MERKEL),
    ("Merkel", "", "2011-05", {"Norway"}, None),
    ("Merkel", "Foreign Minister", "2011-05", {"Germany"}, None),
    ("Merkel", "former chancellor", "2011-05", {"Germany"}, None),
    ("Merkel", "", "2023-05", {"Germany"}, None),
    ("Angela Merkel", "", "2023-05", set(), None),
    ("Nicolas Sarkozy", "", "2009-01", set(), ("Nicolas Sarkozy", "France")),
    ("Nicolas Sarkozy", "", "2013-01", set(), None),
    ("Lindqvist", "", "2013-01", {"Norway"}, None),
]


@pytest.mark.parametrize(("name", "role", "month", "sides", "told"), CASES)
def test_a_name_speaks_for_its_state_while_its_term_lasts(name, role, month, sides, told):
    found = holders_on(dt.date.fromisoformat(f"{month}-15")).find(name, role, sides)
    assert (found and (found.name, found.side)) == told


def test_without_a_day_nobody_holds_an_office():
    assert holders_on(None) is NOBODY


def read(text, **facts):
    article = Article("a", text, publisher="Post", **facts)
    return [[actor.name for actor in mention.actors] for mention in read_events(article, world()).mentions]


def test_an_article_need_not_introduce_them():
    text = "France hoped for more. Mr Sarkozy and German Chancellor Merkel met in Deauville on 18 October 2010."
    assert read(text, published=dt.date(2010, 10, 19)) == [["Nicolas Sarkozy", "France", "Angela Merkel", "Germany"]]


def test_what_the_article_says_goes_before():
    text = "Norwegian Foreign Minister Angela Merkel met the Chadian president in Oslo on 18 October 2010."
    assert read(text, published=dt.date(2010, 10, 19))[0][:2] == ["Angela Merkel", "Norway"]


@pytest.mark.parametrize(
    ("publisher", "url", "state"),
    [
        ("TASS", "", "Russia"),
        ("The Kenya Gazette", "", "Kenya"),
        ("Kyiv Courier", "", "Ukraine"),
        ("Morning Post", "https://www.morning.example.co.uk/a", "United Kingdom"),
        ("Morning Post", "https://morning.tv/a", ""),
        ("Morning Post", "https://morning.com/a", ""),
        ("", "", ""),
    ],
)
def test_a_paper_is_of_a_state(publisher, url, state):
    assert published_in(Article("a", "Text.", publisher=publisher, url=url), world()) == state


def home_of(text, published_in="", written_in=""):
    tokens = tokenise(text)
    found = [(tokens, find_names(tokens, world()))]
    counts = count_states(found, written_in)
    home = office_home(counts, found, published_in, written_in, None)
    return home.name if home else ""


@pytest.mark.parametrize(
    ("published_in", "written_in", "home"),
    [("Kenya", "", "Kenya"), ("", "Nairobi", "Kenya"), ("Norway", "Nairobi", "Kenya"), ("Ghana", "", "Chad")],
)
def test_a_paper_calls_its_own_ministers_just_ministers(published_in, written_in, home):
    text = "Norwegian Foreign Minister Ada Lund left for Kenya, Chad and Chad, where Foreign Minister Bo Berg waited."
    assert home_of(text, published_in, written_in) == home
