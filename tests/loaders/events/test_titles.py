"""Titles in the words of the sentence: who did what, without what only describes them, whole to the verb."""

from datetime import date

import pytest

from loaders.articles import Article
from loaders.build import build_events
from loaders.names.entities import world

CASES = [
    ("Ada Lund, the Kenyan envoy, met Erik Dahl on Friday.", "Ada Lund met Erik Dahl"),
    ("Kenya's foreign minister, Ada Lund, ruled out any deal on Friday.", "Ada Lund ruled out any deal"),
    ("A senior Kenyan envoy, Ada Lund, met Erik Dahl in Oslo on Friday.", "Ada Lund met Erik Dahl in Oslo"),
    ("The plane, carrying 14 tons of flour, was struck on Friday.", "The plane was struck"),
    ("The conference, called by Kenya and Norway, is to open on Friday.", "The conference is to open"),
    ("Kenya, Norway, and Peru signed a treaty on Friday.", "Kenya, Norway, and Peru signed a treaty"),
    (
        "Defense Minister Erik Dahl, in Kas, a resort near the island, said on Friday that the vessel had left.",
        "Erik Dahl said that the vessel had left",
    ),
    ("Fighting broke out on Friday.", "Fighting broke out"),
    (
        "Twenty of the 25 employees for the Nairobi newspaper Daily Lantern of the Dahl family were arrested on Friday.",
        "Twenty of the 25 employees were arrested",
    ),
    ("“We are ready,” said Erik Dahl at a briefing on Friday.", "Erik Dahl: We are ready"),
]


@pytest.mark.parametrize(("text", "title"), CASES, ids=[title for _, title in CASES])
def test_a_title_says_who_did_what(text, title):
    article = Article("case", text, title="", publisher="Post", published=date(2022, 1, 15))
    (event,) = build_events([article], world()).events
    assert event.lead.title == title
