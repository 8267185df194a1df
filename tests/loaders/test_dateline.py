"""Datelines of many agencies, and openings that only look like one."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.dateline import find_dateline

with (Path(__file__).parent / "datelines.tsv").open(encoding="utf-8", newline="") as lines:
    CASES = [row for row in csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE) if not row[0].startswith("#")]


@pytest.mark.parametrize(("line", "place", "rest"), CASES, ids=[row[0][:30] for row in CASES])
def test_a_dateline_is_told_from_the_report(line, place, rest):
    found = find_dateline(line)
    assert (found.place, line[found.end :]) == (place, rest) if found else place == "none"


def test_a_dateline_stands_at_the_start():
    assert find_dateline("“The vote was held.” MORONI, Feb 18 (Reuters) - It was quiet.") is None


@given(st.text(max_size=120))
def test_a_dateline_ends_within_its_line(line):
    found = find_dateline(line)
    assert found is None or (0 < found.end <= len(line) and found.place)
