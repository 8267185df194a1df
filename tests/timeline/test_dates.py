"""Dates in words."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates import in_words
from timeline.intervals import read_interval

WORDS = [
    ("2022-01-14", "day", "Friday 14 January 2022", "14 Jan 2022"),
    ("2021-12-06/2021-12-12", "week", "week of 6 to 12 December 2021", "6–12 Dec 2021"),
    ("2021-12-27/2022-01-02", "week", "week of 27 December 2021 to 2 January 2022", "27 Dec 2021 – 2 Jan 2022"),
    ("2021-11-29/2021-12-05", "week", "week of 29 November to 5 December 2021", "29 Nov – 5 Dec 2021"),
    ("2021-10-01/2021-10-31", "month", "October 2021", "Oct 2021"),
    ("2021-10-21/2021-10-31", "month", "late October 2021", "late Oct 2021"),
    ("2021-12-01/2021-12-10", "month", "early December 2021", "early Dec 2021"),
    ("2021-12-11/2021-12-20", "month", "mid-December 2021", "mid-Dec 2021"),
    ("2021-12-03/2021-12-17", "month", "3 to 17 December 2021", "3–17 Dec 2021"),
    ("2021-11-01/2021-12-31", "range", "November to December 2021", "Nov–Dec 2021"),
    ("2021-12-01/2022-01-31", "range", "December 2021 to January 2022", "Dec 2021 – Jan 2022"),
    ("2022-01-10/2022-01-13", "range", "10 to 13 January 2022", "10–13 Jan 2022"),
    ("2022-01-21/2022-01-31", "range", "21 to 31 January 2022", "21–31 Jan 2022"),
    ("1991-01-01/1991-12-31", "year", "1991", "1991"),
    ("1991-01-01/1995-12-31", "range", "1991 to 1995", "1991–1995"),
    ("2014-01-01/..", "range", "since 2014", "since 2014"),
    ("2014-03-01/..", "range", "since March 2014", "since Mar 2014"),
    ("2014-03-18/..", "range", "since 18 March 2014", "since 18 Mar 2014"),
    ("0044-03-15", "day", "Tuesday 15 March 44", "15 Mar 44"),
]


@pytest.mark.parametrize(("value", "precision", "long", "short"), WORDS)
def test_says_a_date_as_precisely_as_it_is_known(value, precision, long, short):
    days = read_interval(value)
    assert in_words(days.start, days.end, precision) == long
    assert in_words(days.start, days.end, precision, short=True) == short


def test_says_an_open_start():
    assert in_words(None, date(2021, 12, 31)) == "until 2021"
    assert in_words(None, None) == "at a date not known"


@given(st.dates(), st.integers(0, 5000), st.sampled_from(["", "day", "week", "month", "year", "range"]))
def test_any_days_can_be_said_and_only_a_single_day_is_said_with_its_weekday(start, length, precision):
    end = min(start.toordinal() + length, date.max.toordinal())
    said = in_words(start, date.fromordinal(end), precision)
    weekdays = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}
    assert bool(weekdays & set(said.split())) == (start.toordinal() == end)
