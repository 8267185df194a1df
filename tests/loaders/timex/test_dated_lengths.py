"""Lengths of time that date something: "in two weeks", and the clause that follows "two days after"."""

from datetime import date

import pytest

from loaders.timex import read_timexes

CASES = (
    ("He fled on Friday, two days after the court had ruled.", "2022-01-12"),
    ("He fled on Friday, a week after the court had ruled.", "2022-01-07"),
    ("He fled on Monday, a day before the court ruled.", "2022-01-11"),
    ("Two days after the court had ruled, he fled on Friday.", "2022-01-12"),
    ("The council met on Tuesday. The vote came six days after Oslo expelled two envoys.", "2022-01-05"),
    ("The council met on Tuesday. The vote comes six days after Oslo expelled two envoys.", "2022-01-08"),
    ("He fled on Friday, two days after the court had ruled on Tuesday.", ""),
    ("He fled on Friday, two days after his trial.", ""),
    ("He fled on Friday, two years after the court had ruled.", ""),
    ("He fled two days after the court had ruled.", ""),
)


@pytest.mark.parametrize(("text", "day"), CASES, ids=[text for text, _ in CASES])
def test_day_of_the_clause_that_follows(text: str, day: str) -> None:
    counted = [t for t in read_timexes(text, date(2022, 1, 14)) if t.rule == "counted-back"]
    assert [t.first for t in counted] == ([date.fromisoformat(day)] if day else [])
    assert all(t.type == "DURATION" and t.anchor is not None for t in counted)


AHEAD = (
    ("He promised to meet them again in Oslo in two weeks.", "2022-01-24/2022-01-30"),
    ("They will finish in two days.", "2022-01-16"),
    ("The talks are to resume in a month.", "2022-02-01/2022-02-28"),
    ("Talks will be held over the next two weeks.", "2022-01-14/2022-01-28"),
    ("They met in the next two weeks.", ""),
    ("They finished in two days.", ""),
    ("It will be the first vote in two weeks.", ""),
    ("She will run 40 miles in five days.", ""),
    ("He will be free in two years.", ""),
)


@pytest.mark.parametrize(("text", "interval"), AHEAD, ids=[text for text, _ in AHEAD])
def test_length_that_ends_in_a_day_to_come(text: str, interval: str) -> None:
    read = read_timexes(text, date(2022, 1, 14))
    assert [t.type for t in read] == ["DURATION"]
    assert (read[0].iso_interval or "") == interval
