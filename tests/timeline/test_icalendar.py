"""The calendar: whole days, escaped text, one entry an event."""

import re
import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from hypothesis import assume, given
from hypothesis import strategies as st
from icalendar import Calendar

from tests.timeline.cuts import cut_of, entries_of, ids
from timeline.exports import Cut
from timeline.icalendar import to_icalendar
from timeline.selection import Selection
from timeline.text import plain

ROOT = Path(__file__).parent.parent.parent


def test_icalendar_has_an_entry_of_whole_days_for_each_event(cut):
    entries = entries_of(to_icalendar(cut))
    assert [entry["UID"] for entry in entries] == [f"{each}@datelines" for each in ids(cut)]
    assert [entry["DTSTART"].dt for entry in entries] == [event.start for event in cut.events]
    assert all(entry["DTSTART"].params["VALUE"] == "DATE" for entry in entries)
    assert Calendar.from_ical(to_icalendar(cut)).calendar_name == cut.title


def test_the_end_of_an_entry_is_the_day_after_and_an_open_range_has_none(cut):
    for event, entry in zip(cut.events, entries_of(to_icalendar(cut)), strict=True):
        end = entry["DTEND"].dt if "DTEND" in entry else None
        assert end == (event.end + timedelta(days=1) if event.end else None)


def test_what_an_entry_says_is_read_back_as_it_was_written(harbour):
    said = "Voss, Ellen; \\ the “strike”: a\\n \\, b"
    event = replace(harbour.events[9], title=said, venue=said, excerpt=f"{said}\nDTSTART:20310101")
    (entry,) = entries_of(to_icalendar(Cut((event,), harbour, said)))
    assert (entry["SUMMARY"], entry["LOCATION"]) == (said, said)
    assert f"“{said} DTSTART:20310101”" in entry["DESCRIPTION"]
    assert (entry["DTSTART"].dt, entry["STATUS"]) == (event.start, "TENTATIVE")
    assert "Date disputed: " in entry["DESCRIPTION"]


@given(title=st.text(st.characters(exclude_categories=["Cs"])))
def test_no_line_of_a_calendar_is_too_long_and_no_text_makes_a_line(harbour, title):
    assume("\\N" not in title)  # which the library takes for the RFC's own sign of a new line
    calendar = to_icalendar(Cut((replace(harbour.events[3], title=title),), harbour, title))
    lines = calendar.split("\r\n")
    assert all(len(line.encode()) <= 75 for line in lines)
    names = [re.split("[:;]", line)[0] for line in lines if line and not line.startswith(" ")]
    assert names == [
        "BEGIN", "VERSION", "PRODID", "NAME", "X-WR-CALNAME", "BEGIN", "UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY",
        "DESCRIPTION", "LOCATION", "CATEGORIES", "STATUS", "TRANSP", "END", "END",
    ]  # fmt: skip
    (entry,) = entries_of(calendar)
    assert entry["SUMMARY"] == plain(title)


def test_the_library_for_calendars_is_loaded_only_by_who_exports_one():
    said = "import sys, timeline.icalendar; print('icalendar' in sys.modules)"
    assert subprocess.check_output([sys.executable, "-c", said], cwd=ROOT, text=True) == "False\n"


def test_a_disputed_date_is_tentative_and_one_that_is_not_is_as_certain_as_its_status(harbour):
    expected = {"happened": "CONFIRMED", "denied": "CANCELLED"}
    cut = cut_of(Selection(), harbour)
    for event, entry in zip(cut.events, entries_of(to_icalendar(cut)), strict=True):
        certain = expected.get(event.status, "TENTATIVE")
        assert entry["STATUS"] == ("TENTATIVE" if event.disputed else certain)
