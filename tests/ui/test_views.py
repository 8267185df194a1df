"""Links to many different views, each opened by a fresh visitor, say what they show."""

import re
from urllib.parse import parse_qs

import pytest

from tests.ui.conftest import html_of

VIEWS = [
    ("", "14 of 14 events</b>: all that the sources date."),
    ("actor=Ana+Duarte", '2 of 14 events</b>, <bdi dir="auto">with Ana Duarte</bdi>.'),
    ("actor=Ana+Duarte&actor=Ellen+Voss", "with Ana Duarte or Ellen Voss"),
    ("actor=Ana+Duarte&actor=Tomas+Lindqvist&match=all", "with Ana Duarte and Tomas Lindqvist"),
    ("actor=Norland", "5 of 14 events"),
    ("venue=Aurel", "4 of 14 events"),
    ("venue=Aurel&venue=Lyst", "in Aurel or Lyst"),
    ("kind=CONSULT", "of the kind Talks"),
    ("status=planned", "2 of 14 events"),
    ("status=disputed", "disputed"),
    ("publisher=Sudmark+Dispatch", "reported by Sudmark Dispatch"),
    ("from=2031-03-01&to=2031-03-08", "from 1 March 2031 to 8 March 2031"),
    ("from=2031-03-20", "from 20 March 2031 on"),
    ("q=crane", "with the words “crane”"),
    ("known=2031-03-15", '12 of 14 events</b>, <bdi dir="auto">as known on 15 March 2031'),
    ("lanes=venue", "14 of 14 events"),
    ("lanes=publisher&order=name", "14 of 14 events"),
    ("unfold=Norland&show=published", "14 of 14 events"),
    ("zoom=2031-03-03..2031-03-09", "The chart is moved to 3 to 9 March 2031."),
    ("event=xf3ae5d6c2", "Duarte and Lindqvist meet in Aurel"),
    ("actor=Ana+Duarte&venue=Aurel&event=xf3ae5d6c2&lanes=kind", "1 of 14 events"),
    ("venue=Maritime+House&actor=Ana+Duarte", "No event fits all of these filters together."),
]  # fmt: skip


@pytest.mark.parametrize(("link", "said"), VIEWS, ids=[link or "all" for link, _ in VIEWS])
def test_a_link_says_what_it_shows(run, link, said):
    test = run(**parse_qs(link))
    assert not test.exception
    assert said in html_of(test)
    assert "This link asks for something" not in html_of(test)


def test_the_card_leads_into_the_sources_with_the_view(run):
    links = re.findall(r'href="(Sources\?[^"]*)"', html_of(run(event="xf3ae5d6c2", venue="Aurel")))
    assert len(links) == 2
    assert all("article=" in link and "excerpt=" in link and "venue=Aurel" in link for link in links)
