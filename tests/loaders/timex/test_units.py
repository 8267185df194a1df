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
        ("They met late last year.", "late last year", "2021-10-01/2021-12-31", "range"),
        ("They met at the end of last year.", "the end of last year", "2021-12-01/2021-12-31", "range"),
        ("They met at the beginning of 2021.", "the beginning of 2021", "2021-01-01/2021-01-31", "range"),
        ("They met in early 2021.", "early 2021", "2021-01-01/2021-05-01", "range"),
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


def test_days_in_a_row_are_ranges_wherever_a_text_has_them() -> None:
    text = "They met on Monday, Tuesday and Wednesday. They met again on Sunday, Monday and Tuesday."
    assert [unit.precision for unit in date_units(read_timexes(text, PUBLISHED), text)] == ["range", "range"]


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
            "“last week”, counted from the publication on Wednesday 9 March 2022, is the week from 28 February to 6 March 2022.",
        ),
        ("They met in May 2020.", "“May 2020” is the month of May 2020."),
        ("They met in 2020.", "“2020” is the year 2020."),
        (
            "They met in late October.",
            "“late October”, counted from the publication on Wednesday 9 March 2022, is late October 2021: about 21 to 31 October.",
        ),
        ("They met in late October 2021.", "“late October 2021” is about 21 to 31 October 2021."),
        ("They met in the late 1980s.", "“the late 1980s” is about September 1986 to December 1989."),
        ("They met in the early 20th century.", "“the early 20th century” is about 1900 to 1933."),
        (
            "They met at the end of May.",
            "“the end of May”, counted from the publication on Wednesday 9 March 2022, is the end of May 2021: about 21 to 31 May.",
        ),
        ("They met on Wednesday.", "“Wednesday” is the day of publication, Wednesday 9 March 2022."),
        (
            "They met on Monday night.",
            "“Monday night”, counted from the publication on Wednesday 9 March 2022, is the night of Monday 7 March 2022.",
        ),
        (
            "They met late Monday.",
            "“late Monday”, counted from the publication on Wednesday 9 March 2022, is late on Monday 7 March 2022.",
        ),
        ("They met at 10:30 on 3 May 2020.", "“10:30” is 10:30 on Sunday 3 May 2020."),
        (
            "They met overnight.",
            "“overnight”, counted from the publication on Wednesday 9 March 2022, is the night from 8 to 9 March 2022.",
        ),
        ("They met before 3 May 2020.", "“3 May 2020” here means any time before Sunday 3 May 2020."),
        ("They met after 3 May 2020.", "“3 May 2020” here means any time after Sunday 3 May 2020."),
        (
            "They will meet by Friday.",
            "“Friday”, counted from the publication on Wednesday 9 March 2022, here means any time up to Friday 11 March 2022.",
        ),
        ("They met in the third quarter of 2019.", "“the third quarter of 2019” is July to September 2019."),
        ("They met in the 1970s.", "“the 1970s” is the years 1970 to 1979."),
        (
            "They met on the weekend.",
            "“the weekend”, counted from the publication on Wednesday 9 March 2022, is the weekend of 5 and 6 March 2022.",
        ),
        ("They met in 753 BC.", "“753 BC” lies before our era, where no days are counted (BC0753)."),
        ("Years later they met.", "“Years later” is some time later and names no date."),
        ("They met since 2020.", "“2020” here means the time from 1 January 2020 on."),
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
    assert second.explanation == "“The next day”, counted from “3 May 2020”, is Monday 4 May 2020."
    assert text[second.anchor_start : second.anchor_end] == first.text == second.anchor_text


@pytest.mark.parametrize(
    ("text", "words", "explanation"),
    [
        (
            "The vote was held on 3 May 2020. Two days after the vote they parted.",
            "3 May 2020",
            "“Two days” after “3 May 2020” is Tuesday 5 May 2020.",
        ),
        (
            "The vote was held on Monday. They had met three days before the vote.",
            "Monday",
            "“three days” before “Monday” (7 March 2022) is Friday 4 March 2022.",
        ),
        (
            "They met three days after the raid of 4 March 2020.",
            "4 March 2020",
            "“three days” after “4 March 2020” is Saturday 7 March 2020.",
        ),
        (
            "The bomb exploded on 3 May 2020. Hours later they met.",
            "3 May 2020",
            "“Hours later”, counted from “3 May 2020”, is some time on Sunday 3 May 2020.",
        ),
        (
            "The bomb exploded on 3 May 2020. They met within hours.",
            "3 May 2020",
            "“hours”, counted from “3 May 2020”, falls on Sunday 3 May 2020.",
        ),
    ],
)
def test_what_is_counted_from_a_happening_keeps_its_trail(text: str, words: str, explanation: str) -> None:
    (found,) = (t for t in read_timexes(text, PUBLISHED) if t.rule not in {"date-day-month", "weekday"})
    assert found.explanation == explanation
    assert text[found.anchor_start : found.anchor_end] == found.anchor_text == words


@pytest.mark.parametrize(
    ("text", "explanation"),
    [
        (
            "They met from 12 to 14 January.",
            "“from 12 to 14 January” runs from 12 to 14 January 2022: “12”, counted from the publication on Wednesday 9 March 2022, is Wednesday 12 January 2022, and “14 January” is Friday 14 January 2022.",
        ),
        (
            "They fought in 1991-94.",
            "“1991-94” runs from 1991 to 1994: “1991” is the year 1991, and “94” is the year 1994.",
        ),
    ],
)
def test_explanation_of_a_range(text: str, explanation: str) -> None:
    (unit,) = date_units(read_timexes(text, PUBLISHED), text)
    assert unit.explanation == explanation


def test_explanation_without_a_day_of_publication() -> None:
    (found,) = read_timexes("They met on Friday.", None)
    assert found.explanation == "“Friday” cannot be placed on the calendar from what the text says (XXXX-WXX-5)."
    assert (found.precision, found.iso_interval) == ("", "")


def test_a_dateline_moves_the_anchor() -> None:
    found = read_timexes("OSLO, March 7. /AGENCY/. The bank met yesterday.", PUBLISHED)
    assert (
        found[1].explanation == "“yesterday”, counted from the dateline’s Monday 7 March 2022, is Sunday 6 March 2022."
    )


def test_a_date_in_the_first_line_is_no_dateline_without_a_place() -> None:
    _, found = read_timexes("The week of 9-15 February 2022\n\nThe bank met on Monday.", date(2022, 2, 17))[-2:]
    assert (found.value, found.anchor_text) == ("2022-02-14", "published")


@pytest.mark.parametrize(
    ("text", "intervals"),
    [
        ("They met on Monday and Tuesday.", ["2022-01-10/2022-01-11"]),
        ("They met on January 8 and 9.", ["2022-01-08/2022-01-09"]),
        ("They met on Monday, Tuesday and Wednesday.", ["2022-01-10/2022-01-12"]),
        ("They met on Monday, Tuesday and Thursday.", ["2022-01-10", "2022-01-11", "2022-01-13"]),
        ("They met on Monday and Wednesday.", ["2022-01-10", "2022-01-12"]),
        ("They met on Monday and on Tuesday left.", ["2022-01-10", "2022-01-11"]),
        ("They lost on Monday and Tuesday's vote was off.", ["2022-01-10", "2022-01-11"]),
    ],
)
def test_two_days_in_a_row_are_one_stretch(text: str, intervals: list[str]) -> None:
    units = date_units(read_timexes(text, date(2022, 1, 14)), text)
    assert [unit.iso_interval for unit in units] == intervals
