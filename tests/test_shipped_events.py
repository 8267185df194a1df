"""The events that the shipped timeline must hold, whatever else it holds, with the words that prove them."""

import csv
from pathlib import Path

import pytest

DATA = Path(__file__).parent.parent / "data"


def rows(table):
    with (DATA / f"{table}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


EVENTS = rows("events")
EXCERPTS = rows("excerpts")


def find(day, *, venue="", actors=(), words=""):
    """The one event on a day with this venue and these actors, one of whose excerpts holds some words."""
    (event,) = [
        event
        for event in EVENTS
        if event["start"] == day
        and venue in ("", event["venue"])
        and set(actors) <= set(event["actors"].split("; "))
        and any(words in excerpt["text"] for excerpt in excerpts(event))
    ]
    return event


def excerpts(event):
    return [excerpt for excerpt in EXCERPTS if excerpt["event_id"] == event["event_id"]]


def publishers(event):
    return {excerpt["article_id"] for excerpt in excerpts(event)}


@pytest.mark.parametrize(
    ("day", "venue", "actors"),
    [
        ("2022-01-10", "Geneva", {"United States", "Russia", "Wendy Sherman", "Sergei Ryabkov"}),
        ("2022-01-12", "Brussels", {"NATO", "Russia"}),
        ("2022-01-13", "Vienna", {"OSCE"}),
    ],
)
def test_the_three_meetings_of_the_week_were_held(day, venue, actors):
    event = find(day, venue=venue, actors=actors)
    assert (event["end"], event["precision"], event["status"], event["type"]) == (day, "day", "happened", "CONSULT")


def test_the_days_of_the_meeting_in_vienna_are_disputed_and_both_are_kept():
    event = find("2022-01-13", venue="Vienna")
    assert event["disputed"] == "true"
    assert {excerpt["date_value"] for excerpt in excerpts(event)} == {"2022-01-13", "2022-01-14"}


def test_only_what_the_sources_date_apart_is_disputed():
    for event in EVENTS:
        days = {excerpt["date_value"] for excerpt in excerpts(event)}
        assert event["disputed"] == "false" or len(days) > 1


def test_two_publishers_tell_of_the_false_flag():
    event = find("2022-01-14", actors={"White House"})
    assert event["sources"] == "2"
    assert len(publishers(event)) == 2


def test_the_written_response_was_given_on_26_january():
    event = find("2022-01-26", actors={"United States", "Russia"})
    assert (event["precision"], event["status"]) == ("day", "happened")
    assert any("January 26" in excerpt["date_text"] for excerpt in excerpts(event))


def test_two_meetings_in_geneva_are_two_events():
    assert {event["start"] for event in EVENTS if event["venue"] == "Geneva"} >= {"2022-01-10", "2022-01-21"}


def test_three_speakers_on_one_friday_are_three_events():
    friday = [event for event in EVENTS if event["start"] == "2021-12-17"]
    for speaker in ("Jake Sullivan", "Dmytro Kuleba"):
        assert len([event for event in friday if speaker in event["actors"].split("; ")]) == 1
    assert len(friday) >= 3


def test_no_event_stands_on_a_caption_a_link_or_a_form():
    assert [e["text"] for e in EXCERPTS if e["text"].startswith(("See also", "LEAVE A REPLY", "Follow"))] == []


def test_the_media_that_report_are_no_actors():
    media = {"TASS", "RIA Novosti", "CNN", "The Washington Post", "Washington Post", "Interfax", "RTVI"}
    assert [event["title"] for event in EVENTS if media & set(event["actors"].split("; "))] == []
