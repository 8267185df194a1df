"""Pages of a dataset that is too large to be shown at once."""

import csv

import pytest

from bench.crowded import write_crowd
from tests.ui.conftest import HARBOUR, html_of


@pytest.fixture
def crowd(tmp_path):
    """170 events, each with a passage, all of them disputed."""
    folder = write_crowd(HARBOUR, tmp_path / "crowd", 170)
    with (folder / "events.csv").open(encoding="utf-8", newline="") as file:
        rows = [row | {"disputed": "true"} for row in csv.DictReader(file)]
    with (folder / "events.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    return folder


def test_disagreements_are_shown_fifty_at_a_time(run, crowd):
    test = run("pages/2_Disagreements.py", crowd)
    numbers = []
    for label in ("Show 50 more of 120", "Show 50 more of 70", "Show 20 more of 20"):
        numbers.append(html_of(test).count("<h2>"))
        (button,) = (each for each in test.button if each.label == label)
        test = button.click().run()
    assert [*numbers, html_of(test).count("<h2>")] == [50, 100, 150, 170]
    assert not [each for each in test.button if each.label.startswith("Show")]


def test_many_passages_are_folded(run, crowd):
    assert "<details open>" in html_of(run("pages/3_Sources.py"))
    assert "<details open>" not in html_of(run("pages/3_Sources.py", crowd))
