"""The expected ticks are those that Plotly draws for the same window; tests/browser/test_still.py compares them anew."""

from datetime import datetime

import pytest

from timeline.ticks import ticks

CASES = [
    ("2021-10-18", "2022-03-04", ["1 Nov 2021", "1 Dec", "1 Jan 2022", "1 Feb", "1 Mar"]),
    ("2021-02-01", "2022-07-31", ["Mar 2021", "May", "Jul", "Sep", "Nov", "Jan 2022", "Mar", "May", "Jul"]),
    ("2021-11-01", "2022-02-01", ["7 Nov 2021", "21 Nov", "5 Dec", "19 Dec", "2 Jan 2022", "16 Jan", "30 Jan"]),
    ("2031-03-01", "2031-03-31", ["2 Mar 2031", "9 Mar", "16 Mar", "23 Mar", "30 Mar"]),
    ("2031-03-03", "2031-03-09", [f"{day} Mar{' 2031' * (day == 3)}" for day in range(3, 11)]),
    ("2031-03-03", "2031-03-03", ["3 Mar 2031"]),
    ("2014-01-01", "2022-12-31", [str(year) for year in range(2014, 2024)]),
    ("1900-06-01", "2022-06-01", ["1920", "1940", "1960", "1980", "2000", "2020"]),
    ("0001-01-01", "9999-12-30", ["2000", "4000", "6000", "8000"]),
]


@pytest.mark.parametrize(("first", "last", "expected"), CASES)
def test_ticks_are_plotlys(first, last, expected):
    found = ticks(datetime.fromisoformat(first), datetime.fromisoformat(f"{last} 23:59"), 9)
    assert [f"{label} {year}".strip() for _, label, year in found] == expected
