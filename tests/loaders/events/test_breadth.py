"""The kinds of sentences written over all of PLOVER's types before any rule was tried on them: how many are told right.

No rule is made for one of them: they say how far the tables reach, so there is a floor and no list of what is expected to fail.
"""

import csv
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Final

import pytest

from loaders.articles import Article
from loaders.build import build_events
from loaders.events.kinds.kind import UNTYPED
from loaders.names.entities import world
from timeline.vocabularies import TYPES

with (Path(__file__).parent / "type_sentences.csv").open(encoding="utf-8", newline="") as lines:
    SENTENCES: Final = [(row["type"], row["text"]) for row in csv.DictReader(lines)]
FLOOR: Final = 0.85
EACH: Final = 0.6
"""The floor for the sentences of any one type."""


def types_of(text: str) -> list[str]:
    article = Article("case", text, title="", publisher="Post", published=date(2022, 1, 15))
    return [event.lead.type for event in build_events([article], world()).events]


def is_right(kind: str, found: list[str]) -> bool:
    return not any(found) if kind == UNTYPED else found[:1] == [kind]


@pytest.fixture(scope="module")
def right() -> Counter[str]:
    return Counter(kind for kind, text in SENTENCES if is_right(kind, types_of(text)))


def test_every_type_has_its_sentences_and_none_stands_twice():
    assert {kind for kind, _ in SENTENCES} == {UNTYPED, *TYPES}
    assert len({text for _, text in SENTENCES}) == len(SENTENCES)


def test_most_sentences_get_their_type(right):
    assert right.total() / len(SENTENCES) >= FLOOR


def test_no_type_is_hardly_ever_told(right):
    whole = Counter(kind for kind, _ in SENTENCES)
    assert [kind for kind in whole if right[kind] / whole[kind] < EACH] == []
