"""Spans of days, read from ISO 8601 and held against each other."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.intervals import Interval, read_interval


def days(text):
    first, _, last = text.partition("/")
    return date.fromisoformat(first), date.fromisoformat(last or first) if last != ".." else None


READ = {
    "2022-01-14": "2022-01-14",
    "2022-01-14T10:00": "2022-01-14",
    "2021-W49": "2021-12-06/2021-12-12",
    "2020-W53": "2020-12-28/2021-01-03",
    "2021-W49-5": "2021-12-10",
    "2021-10": "2021-10-01/2021-10-31",
    "2024-02": "2024-02-01/2024-02-29",
    "1700": "1700-01-01/1700-12-31",
    "0044-03-15": "0044-03-15",
    "2021-11/2021-12": "2021-11-01/2021-12-31",
    "2022-01-10/2022-01-13": "2022-01-10/2022-01-13",
    "2014/..": "2014-01-01/..",
}


@pytest.mark.parametrize(("value", "expected"), READ.items())
def test_reads_iso(value, expected):
    assert read_interval(value) == Interval(*days(expected))


@pytest.mark.parametrize(
    "value", ["soon", "2022-13", "2022-02-30", "2021-W60", "2021-10-", "2022-01-01/soon", "20220114"]
)
def test_reads_nothing_into_what_is_no_date(value):
    assert read_interval(value) is None


def test_an_open_start_holds_all_that_came_before():
    assert read_interval("../2021-12") == Interval(None, date(2021, 12, 31))


@given(st.dates(max_value=date.max - timedelta(days=40)), st.integers(0, 30), st.integers(0, 30))
def test_meeting_is_mutual(start, first, second):
    one = Interval(start, start + timedelta(days=first))
    other = Interval(start + timedelta(days=second), start + timedelta(days=second + 5))
    assert one.meets(other) == other.meets(one) == (second <= first)
