"""What the day of a main clause says of the clause that follows "two days after"."""

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
