from datetime import date

import pytest

from loaders.timex import date_units, read_timexes

PUBLISHED = date(2022, 3, 9)


@pytest.mark.parametrize(
    ("text", "words", "interval", "precision"),
    [
        (
            "The build-up began between November and December 2021.",
            "between November and December 2021",
            "2021-11-01/2021-12-31",
            "range",
        ),
        ("They met from 12 to 14 January.", "from 12 to 14 January", "2022-01-12/2022-01-14", "range"),
        ("They met on January 10-13.", "January 10-13", "2022-01-10/2022-01-13", "range"),
        ("They met between Monday and Wednesday.", "between Monday and Wednesday", "2022-03-07/2022-03-09", "range"),
        ("They fought in 1991-94.", "1991-94", "1991-01-01/1994-12-31", "range"),
        ("They met in late October 2021.", "late October 2021", "2021-10-21/2021-10-31", "month"),
        ("They met in mid-October 2021.", "mid-October 2021", "2021-10-11/2021-10-20", "month"),
        ("They have met since 2014.", "2014", "2014-01-01/..", "range"),
        ("They will meet until Friday.", "Friday", "../2022-03-11", "range"),
        ("They met before 3 May 2020.", "3 May 2020", "../2020-05-02", "range"),
        ("They met after 3 May 2020.", "3 May 2020", "2020-05-04/..", "range"),
        ("They met before Friday's vote.", "Friday", "2022-03-04", "day"),
        ("They met last week.", "last week", "2022-02-28/2022-03-06", "week"),
        ("They met in 2019.", "2019", "2019-01-01/2019-12-31", "year"),
        ("They met in May 2019.", "May 2019", "2019-05-01/2019-05-31", "month"),
        ("They met in the third quarter of 2019.", "the third quarter of 2019", "2019-07-01/2019-09-30", "range"),
        ("They met on Monday night.", "Monday night", "2022-03-07", "day"),
        ("They met in the last week of May 2019.", "the last week of May 2019", "2019-05-25/2019-05-31", "range"),
    ],
)
def test_what_dates_a_sentence(text: str, words: str, interval: str, precision: str) -> None:
    (unit,) = date_units(read_timexes(text, PUBLISHED), text)
    assert (unit.text, unit.iso_interval, unit.precision) == (words, interval, precision)
    assert text[unit.start : unit.end] == unit.text


def test_a_list_is_not_a_range() -> None:
    text = "They met on January 12 and 14."
    assert [u.iso_interval for u in date_units(read_timexes(text, PUBLISHED), text)] == ["2022-01-12", "2022-01-14"]


def test_what_has_no_interval_dates_nothing() -> None:
    text = "They recently met for three days, as they do every week."
    assert date_units(read_timexes(text, PUBLISHED), text) == []


@pytest.mark.parametrize(
    ("text", "explanation"),
    [
        (
            "They met last Friday.",
            "“last Friday”, counted from the publication on Wednesday 9 March 2022, is Friday 4 March 2022.",
        ),
        ("They met on 3 May 2020.", "“3 May 2020” is Sunday 3 May 2020."),
        (
            "They met last week.",
            "“last week”, counted from the publication on Wednesday 9 March 2022, is the week of 28 February 2022 to 6 March 2022.",
        ),
        ("They met in May 2020.", "“May 2020” is May 2020."),
        ("They met in 2020.", "“2020” is the year 2020."),
        ("They met since 2020.", "“2020” is the time from 1 January 2020 on."),
        ("They met for three days.", "“three days” is a length of time (P3D), not a date."),
        ("They meet every day.", "“every day” tells how often something happens (P1D), not when it happened."),
        ("They recently met.", "“recently” speaks of the past and names no date."),
    ],
)
def test_explanation(text: str, explanation: str) -> None:
    assert read_timexes(text, PUBLISHED)[0].explanation == explanation


def test_explanation_names_the_date_it_counted_from() -> None:
    text = "They met on 3 May 2020. The next day they parted."
    first, second = read_timexes(text, PUBLISHED)
    assert second.explanation == "“The next day”, counted from “3 May 2020” (3 May 2020), is Monday 4 May 2020."
    assert text[second.anchor_start : second.anchor_end] == first.text == second.anchor_text


def test_explanation_without_a_day_of_publication() -> None:
    (found,) = read_timexes("They met on Friday.", None)
    assert found.explanation == "“Friday” cannot be placed on the calendar from what the text says (XXXX-WXX-5)."
    assert (found.precision, found.iso_interval) == ("", "")


def test_a_dateline_moves_the_anchor() -> None:
    found = read_timexes("OSLO, March 7. /AGENCY/. The bank met yesterday.", PUBLISHED)
    assert (
        found[1].explanation == "“yesterday”, counted from the dateline’s Monday 7 March 2022, is Sunday 6 March 2022."
    )
