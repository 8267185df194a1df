"""Periods told by their length and their end, as data and as a property."""

from datetime import date, timedelta

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from loaders.timex.reader import read_timexes
from loaders.timex.units import date_units

PUBLISHED = date(2016, 11, 3)
MONTHS = "January February March April May June July August September October November December".split()
CASES = [
    ("Sales fell in the quarter to January.", "the quarter to January", "2015-11-01/2016-01-31"),
    ("Sales fell in the 12 months to December 2014.", "the 12 months to December 2014", "2014-01-01/2014-12-31"),
    (
        "Sales fell in its fiscal year ended June 30, 2015.",
        "its fiscal year ended June 30, 2015",
        "2014-07-01/2015-06-30",
    ),
    ("Sales fell in the six weeks to 15 October.", "the six weeks to 15 October", "2016-09-04/2016-10-15"),
    ("The offer runs for three months to 3 February 2017.", "3 February 2017", "2017-02-03"),
    ("He drove for hours to Riga in May.", "May", "2016-05-01/2016-05-31"),
    ("They met in the months to come and in May.", "May", "2016-05-01/2016-05-31"),
]


@pytest.mark.parametrize(("text", "words", "interval"), CASES, ids=[case[0] for case in CASES])
def test_the_stretch_that_ends_there_is_dated(text, words, interval):
    units = date_units(read_timexes(text, PUBLISHED), text)
    assert (units[-1].text, units[-1].iso_interval) == (words, interval)
    assert text[units[-1].start : units[-1].end] == words


@given(st.integers(2, 24), st.dates(date(2005, 1, 1), date(2015, 12, 31)))
def test_it_lasts_as_long_as_it_says(months, last):
    text = f"Sales fell in the {months} months to {last.day} {MONTHS[last.month - 1]} {last.year}."
    (unit,) = date_units(read_timexes(text, PUBLISHED), text)
    assert unit.last == last
    assert unit.first == last + timedelta(1) - relativedelta(months=months)
