"""Events of a kind that PLOVER has no type for: an earthquake, an election, a match."""

import csv
import shutil
from pathlib import Path

import pytest

from timeline.dataset import open_dataset
from timeline.lanes import NOWHERE, build_lanes
from timeline.selection import Selection

HARBOUR = Path(__file__).parent.parent / "datasets" / "harbour"


@pytest.fixture
def folder(tmp_path):
    """The harbour dataset, of whose first event no kind is known."""
    place = shutil.copytree(HARBOUR, tmp_path / "harbour")
    with (place / "events.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    rows[0]["type"] = ""
    with (place / "events.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0], lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    return place


def test_an_event_without_a_kind_has_a_lane_that_says_so(folder):
    dataset = open_dataset(folder)
    lanes = build_lanes(dataset.events, Selection(lanes="kind"), dataset)
    assert [lane.count for lane in lanes if lane.label == NOWHERE["kind"]] == [1]
