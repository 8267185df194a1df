"""What `python -m loaders suggest` proposes for `actors.csv`."""

import csv
import io
from datetime import date

import pytest

from loaders.__main__ import main
from loaders.articles import Article
from loaders.names.entities import gazetteer
from loaders.suggest import suggest_actors
from timeline.tables import ACTORS

POST = (
    "Kenyan Foreign Minister Ada Okellovich met Ghanaian officials in Accra on Monday. Okellovich flew home on Tuesday."
)
HERALD = "Ada Okelowich, the Kenyan foreign minister, said on Wednesday that the talks would go on."


def article(name: str, body: str) -> Article:
    return Article(article_id=name, body=body, publisher=name, published=date(2021, 3, 4))


def test_spellings_of_one_person_are_one_row_with_aliases():
    rows = suggest_actors([article("post", POST), article("herald", HERALD)], gazetteer(), [])
    person = next(row for row in rows if row["kind"] == "person")
    assert (person["name"], person["aliases"], person["side"]) == ("Ada Okellovich", "Ada Okelowich", "Kenya")
    assert person["note"] == "found 3 times"


def test_what_the_dataset_has_is_not_proposed_again():
    rows = suggest_actors([article("post", POST)], gazetteer(), ["Kenya"])
    assert "Kenya" not in {row["name"] for row in rows}
    assert "Ghana" in {row["name"] for row in rows}


def test_the_command_prints_rows_of_the_contract(tmp_path, capsys):
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "post.md").write_text(f"---\npublished: 2021-03-04\n---\n{POST}\n", encoding="utf-8")
    assert main(["suggest", str(tmp_path)]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert tuple(rows[0]) == ACTORS.column_names
    assert {row["name"] for row in rows} >= {"Kenya", "Ada Okellovich"}


@pytest.mark.parametrize("name", ["broken.md", "empty.md"])
def test_an_article_that_cannot_be_read_is_said_and_costs_no_other(tmp_path, capsys, name):
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "post.md").write_text(f"---\npublished: 2021-03-04\n---\n{POST}\n", encoding="utf-8")
    (tmp_path / "articles" / name).write_text("---\ntitle: x\n" if name == "broken.md" else "", encoding="utf-8")
    assert main(["suggest", str(tmp_path)]) == 1
    printed = capsys.readouterr()
    assert "Ada Okellovich" in printed.out
    assert name in printed.err
