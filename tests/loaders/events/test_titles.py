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
    ("Ministers condemned last Friday's deadly attack on a market in Kas.", "Deadly attack on a market in Kas"),
    ("Kenya has blamed Norway for bread riots last week.", "Bread riots"),
    ("Ada Lund was arrested after Friday's coup.", "The coup"),
    ("Ada Lund attended Friday's summit in Kas.", "Ada Lund attended the summit in Kas"),
    (
        "Twenty of the 25 employees for the Nairobi newspaper Daily Lantern of the Dahl family were arrested on Friday.",
        "Twenty of the 25 employees were arrested",
    ),
    ("“We are ready,” said Erik Dahl at a briefing on Friday.", "Erik Dahl: We are ready"),
    (
        "Kenyan President Bo Berg, who refused to meet Ada Lund in Kas on Friday, was calm.",
        "Bo Berg refused to meet Ada Lund in Kas",
    ),
    (
        "Kenya is angry over a refusal to pass on old howitzers, which came to light on Friday.",
        "Old howitzers came to light",
    ),
    (
        "Bo Berg, the vice-chair of the Free Council (FC) resigned following protests in Kas on Friday.",
        "Bo Berg resigned following protests in Kas",
    ),
    (
        "Kenya must disavow the promise of its 2008 summit, the Norwegian government said in a statement on Friday.",
        "The Norwegian government said Kenya must disavow the promise of its summit",
    ),
    (
        "The concerns should be taken seriously, Ada Lund told Bo Berg in a telephone conversation on Friday.",
        "Ada Lund said the concerns should be taken seriously",
    ),
    ("There are no minor incursions, Ada Lund wrote on Friday.", "Ada Lund wrote there are no minor incursions"),
    (
        "On Friday, the ministry moved what was left of its embassy to Kas.",
        "The ministry moved what was left of its embassy to Kas",
    ),
    (
        "Ada Lund's triumph in Friday's parliamentary election pleased Kenya.",
        "Ada Lund's triumph in the parliamentary election pleased Kenya",
    ),
    ("The firm caused a stir over the weekend with its prices.", "The firm caused a stir with its prices"),
    (
        "Ada Lund said on Friday that as things stood the pipeline could not be approved.",
        "Ada Lund said that as things stood the pipeline could not be approved",
    ),
    (
        "Addressing the House of Commons on Friday, Ada Lund announced that Kenya was buying grain.",
        "Ada Lund announced that Kenya was buying grain",
    ),
    ("The Lund administration said on Friday it would not yield.", "The Lund administration said it would not yield"),
]


@pytest.mark.parametrize(("text", "title"), CASES, ids=[title for _, title in CASES])
def test_a_title_says_who_did_what(text, title):
    article = Article("case", text, title="", publisher="Post", published=date(2022, 1, 15))
    (event,) = build_events([article], world()).events
    assert event.lead.title == title
