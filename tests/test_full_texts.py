"""What ships are quotations. A build from the whole articles, where they are at hand, must give the same events."""

import csv
import re
from pathlib import Path

import pytest

from bench.outside import FULL_TEXTS
from loaders.articles import find_articles, read_article
from loaders.build import build_dataset
from timeline.tables import EVENTS, EXCERPTS

ROOT = Path(__file__).parent.parent
DATA = ROOT / "data"
OFFSETS = {"start", "end", "date_start", "date_end"}

pytestmark = [
    pytest.mark.full_texts,
    pytest.mark.skipif(
        not FULL_TEXTS.is_dir(),
        reason=f"the full texts are not in {FULL_TEXTS}; name their folder in DATELINES_FULL_TEXTS",
    ),
]


def rows(folder, table, without=frozenset()):
    with (folder / table.file).open(encoding="utf-8", newline="") as file:
        return [{name: cell for name, cell in row.items() if name not in without} for row in csv.DictReader(file)]


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    folder = tmp_path_factory.mktemp("built")
    build_dataset(DATA, [FULL_TEXTS], folder)
    return folder


def test_the_events_are_the_same(built):
    assert rows(built, EVENTS) == rows(DATA, EVENTS)


def test_the_excerpts_are_the_same_but_for_their_offsets(built):
    assert rows(built, EXCERPTS, OFFSETS) == rows(DATA, EXCERPTS, OFFSETS)


@pytest.mark.parametrize("path", find_articles([DATA / "articles"]), ids=lambda path: path.stem)
def test_a_quotation_is_a_part_of_the_article_and_verbatim(path):
    quoted, full = read_article(path), read_article(FULL_TEXTS / path.name)
    passages = [
        passage.strip() for passage in re.split(r"^\[\.\.\.\]$", quoted.body, flags=re.MULTILINE) if passage.strip()
    ]
    assert passages
    assert [passage for passage in passages if passage not in full.body] == []
    assert len(quoted.body) < len(full.body)
