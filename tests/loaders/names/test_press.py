"""Which state an article is said to have been published in: what is certain, and never what only its name suggests."""

from collections import Counter

import pytest

from loaders.articles import Article
from loaders.names.entities import gazetteer
from loaders.names.home import own_home
from loaders.names.press import country_notice, country_of, published_in

KNOWN = gazetteer([{"name": "Norland", "kind": "state", "aliases": "Republic of Norland"}])

COUNTRIES = [
    ("", "TASS", "", "Russia"),
    ("", "AFP", "", "France"),
    ("", "The Post", "https://news.post.co.uk/a", "United Kingdom"),
    ("", "NV", "https://english.nv.ua/a", "Ukraine"),
    ("", "TASS", "https://tass.ua/a", "Russia"),
    ("", "The Post", "https://post.com/a", ""),
    ("", "The Post", "https://post.tv/a", ""),
    ("", "The Post", "https://[post/a", ""),
    ("", "", "", ""),
    ("", "BBC News Russian", "", ""),
    ("", "Iran International", "", ""),
    ("Kenya", "TASS", "https://tass.ua/a", "Kenya"),
    ("kenya", "", "", "Kenya"),
    ("KE", "", "", "Kenya"),
    ("uk", "", "", "United Kingdom"),
    ("tv", "", "", "Tuvalu"),
    ("Republic of Norland", "", "", "Norland"),
    ("Atlantis", "", "", ""),
    ("Atlantis", "TASS", "", "Russia"),
    ("Moscow", "", "", ""),
    ("Russian", "", "", ""),
    ("Kenya and Uganda", "", "", ""),
]


@pytest.mark.parametrize(("country", "publisher", "url", "expected"), COUNTRIES)
def test_the_country_is_what_is_said_or_certain(country, publisher, url, expected):
    article = Article("a", "text", country=country, publisher=publisher, url=url)
    assert country_of(article, KNOWN) == expected


def test_what_is_said_goes_before_the_name_when_a_paper_speaks_of_its_own_ministers():
    assert published_in(Article("a", "text", publisher="Kenya Standard", country="Uganda"), KNOWN) == "Uganda"
    assert published_in(Article("a", "text", publisher="Kenya Standard"), KNOWN) == "Kenya"


def test_a_country_that_is_no_state_is_named():
    (notice,) = country_notice(Article("a", "text", country="Atlantis"), KNOWN)
    assert notice.startswith("a: `country: Atlantis` is no state")
    assert country_notice(Article("a", "text", country="KE"), KNOWN) == ()
    assert country_notice(Article("a", "text"), KNOWN) == ()


def test_an_edition_is_written_from_where_its_medium_is():
    assert published_in(Article("a", "text", publisher="ANSA English"), KNOWN) == "Italy"


@pytest.mark.parametrize(
    ("counts", "published_in", "home"),
    [({}, "Kenya", "Kenya"), ({"Kenya": 2, "Norway": 2}, "Kenya", "Kenya"), ({"Norway": 1}, "Kenya", ""), ({}, "", "")],
)
def test_a_paper_that_names_no_other_state_more_often_writes_of_its_own(counts, published_in, home):
    found = own_home(Counter(counts), published_in)
    assert (found.name if found else "") == home
