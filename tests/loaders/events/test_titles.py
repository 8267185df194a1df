"""Titles in the words of the sentence: who did what, without what only describes them, whole to the verb."""

from datetime import date
from pathlib import Path

import pytest
import yaml

from loaders.articles import Article
from loaders.build import build_events
from loaders.names.entities import world

CASES = [
    pytest.param(case["text"], case["titles"], id=case["titles"][0])
    for path in sorted((Path(__file__).parent / "titles").glob("*.yml"))
    for case in yaml.safe_load(path.read_text(encoding="utf-8"))["cases"]
]
"""Sentences of many fields; each with the titles of its events, by day."""


@pytest.mark.parametrize(("text", "titles"), CASES)
def test_the_titles_of_a_sentence(text, titles):
    article = Article("case", text, title="", publisher="Post", published=date(2022, 1, 15))
    events = build_events([article], world()).events
    assert [event.lead.title for event in events] == titles
