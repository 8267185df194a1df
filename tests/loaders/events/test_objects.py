"""Kinds told by a verb together with its subject or object: every rule of the table, by its own example."""

from datetime import date

import pytest

from loaders.articles import Article
from loaders.build import build_events
from loaders.data_files import read_rows
from loaders.events.kinds.kind import UNTYPED
from loaders.language.lexicon import WORDS, verb_form
from loaders.names.entities import world
from timeline.vocabularies import TYPES

ROWS = read_rows("type_objects")


def types_of(text: str) -> list[str]:
    article = Article("case", text, title="", publisher="Post", published=date(2022, 1, 15))
    return [event.lead.type for event in build_events([article], world()).events]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["example"])
def test_the_example_of_a_rule_has_its_type(row):
    assert types_of(row["example"]) == [row["type"].replace(UNTYPED, "")]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["example"])
def test_a_rule_is_made_of_known_verbs_and_nouns(row):
    assert row["type"] in {*TYPES, UNTYPED}
    assert [verb for verb in row["verbs"].split() if verb_form(verb) is None] == []
    assert row["particle"] or row["subject"] or row["object"]
    assert [
        word
        for cell in (row["subject"], row["object"])
        for word in cell.split()
        if word.isupper() and word.lower() not in WORDS
    ] == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The ministry sent a delegation to the port on Friday.", "CONSULT"),
        ("The ministry sent two battalions to the port on Friday.", "MOBILIZE"),
        ("The ministry sent blankets to the port on Friday.", "AID"),
        ("Two battalions were sent to the port on Friday.", "MOBILIZE"),
        ("The ministry told the president on Friday that families were angry.", "CONSULT"),
        ("The ministry said on Friday that it would deploy two battalions at the port.", "MOBILIZE"),
    ],
)
def test_the_object_decides_and_an_order_needs_its_leaving(text, kind):
    assert types_of(text) == [kind]
