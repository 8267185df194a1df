"""Kinds that stand beside the verb: what is vowed, allowed or announced, where a statement came out, and what a speaker blames."""

from datetime import date

import pytest

from loaders.articles import Article
from loaders.build import build_events
from loaders.names.entities import world


def types_of(text: str) -> list[str]:
    article = Article("case", text, title="", publisher="Post", published=date(2022, 1, 15))
    return [event.lead.type for event in build_events([article], world()).events]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The ministers agreed on Friday to sanction the mercenary firm.", "SANCTION"),
        ("The ministers agreed on Friday to repair the dam.", "AGREE"),
        ("The premier vowed on Friday to shut the pipeline if the island attacked.", "THREATEN"),
        ("The premier vowed on Friday to help the fishermen if the nets tore.", "AGREE"),
        ("Residents were told on Friday to boil their water.", "REQUEST"),
        ("Only on Friday the premier had been forced to explain himself.", "CONSULT"),
        ("The abbess was allowed to move freely on Friday.", "CONCEDE"),
        ("The college announced its withdrawal from the panel on Friday.", "RETREAT"),
        ("A strike was announced on Friday.", "PROTEST"),
        ("The union announced a fair on Friday.", "CONSULT"),
        ("The premier discussed the deployment of missiles on Friday.", "CONSULT"),
        ("The premier arrived in the port on Friday after the rescue of the divers.", "CONSULT"),
    ],
)
def test_what_stands_beside_the_verb_tells_the_kind(text, kind):
    assert types_of(text) == [kind]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The abbot warned in an interview that appeared on Friday that the dam could burst.", "ACCUSE"),
        ("In a strongly worded statement late on Friday, the abbot accused the board of neglect.", "ACCUSE"),
        ("In a report released on Friday, the auditors accused the board of neglect.", "ACCUSE"),
        ("The auditors released a report on the dam on Friday.", "CONSULT"),
    ],
)
def test_where_a_statement_came_out_is_not_what_it_tells(text, kind):
    assert types_of(text)[0] == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The deputy said on Friday that the bank had misled its customers.", "ACCUSE"),
        ('"They are stealing from the people," the deputy said on Friday.', "ACCUSE"),
        ('"Stop the shelling," the bishop said on Friday.', "REQUEST"),
        ('"It was a disgrace," said the bishop on Friday.', "ACCUSE"),
        ("The general insisted on Friday that nobody had been killed.", "REJECT"),
        ("The ministry acknowledged on Friday that the divers had been hurt.", "CONCEDE"),
        ("The premier said on Friday that the kingdom might have to station missiles on the island.", "THREATEN"),
        ("The premier said on Friday that the kingdom had to leave the island.", "REQUEST"),
        ("The army said on Friday that its troops were returning to barracks.", "RETREAT"),
    ],
)
def test_what_is_said_tells_the_kind_of_a_speech(text, kind):
    assert types_of(text) == [kind]
