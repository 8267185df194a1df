"""Each format holds exactly the events of the view, and no text of an article can act in it."""

import csv
import io
import json
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline import exports
from timeline.cite import cite
from timeline.exports import Cut
from timeline.filtering import apply
from timeline.icalendar import to_icalendar
from timeline.selection import Selection
from timeline.snapshot import to_html
from timeline.view import build_view

VIEWS = [
    Selection(),
    Selection(actors=("Ana Duarte",)),
    Selection(statuses=("disputed",)),
    Selection(words="nothing at all"),
]


def cut_of(selection, dataset):
    return Cut(apply(selection, dataset).events, dataset, selection.describe())


@pytest.fixture(params=VIEWS, ids=lambda view: view.describe() or "all")
def cut(request, harbour):
    return cut_of(request.param, harbour)


def ids(cut):
    return [event.event_id for event in cut.events]


def rows_of(text):
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def test_csv_has_a_row_for_each_event(cut):
    rows = rows_of(exports.to_csv(cut))
    assert [row["event_id"] for row in rows] == ids(cut)
    assert [row["date_in_words"] for row in rows] == [event.when() for event in cut.events]


@given(title=st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_no_cell_becomes_a_formula(harbour, title):
    event = replace(harbour.events[0], title=title, excerpt=f" {title}")
    for row in rows_of(exports.to_csv(Cut((event,), harbour, ""))):
        for cell in row.values():
            assert not cell.startswith(exports.FORMULA)
    assert rows_of(exports.to_csv(Cut((event,), harbour, "")))[0]["title"].removeprefix("'") == title.removeprefix("'")


def test_json_holds_what_the_cards_say(cut):
    read = json.loads(exports.to_json(cut))
    assert [event["event_id"] for event in read["events"]] == ids(cut)
    assert all(event["evidence"] for event in read["events"])
    assert read["view"] == cut.words


def test_json_ld_is_a_list_of_events_of_schema_org(cut):
    read = json.loads(exports.to_json_ld(cut))
    assert (read["@context"], read["@type"]) == ("https://schema.org", "ItemList")
    items = [each["item"] for each in read["itemListElement"]]
    assert [item["identifier"] for item in items] == ids(cut)
    assert all(item["@type"] == "Event" and re.fullmatch(r"\d{4}-\d\d-\d\d", item["startDate"]) for item in items)


def test_timelinejs_gets_parts_of_dates_and_escaped_html(harbour):
    slides = json.loads(exports.to_timelinejs(cut_of(Selection(), harbour)))["events"]
    assert slides[2]["start_date"] == {"year": 2031, "month": 2, "day": 21}
    assert slides[2]["display_date"] == "late February 2031"
    assert not any("<b>Bold" in slide["text"]["headline"] for slide in slides)
    assert any("&lt;b&gt;Bold" in slide["text"]["headline"] for slide in slides)


def test_plover_has_a_line_for_each_event(cut):
    assert [json.loads(line)["event_id"] for line in exports.to_plover(cut).splitlines()] == ids(cut)


def unfolded(calendar):
    return calendar.replace("\r\n ", "").split("\r\n")


def test_icalendar_has_an_entry_of_whole_days_for_each_event(cut):
    lines = unfolded(to_icalendar(cut))
    assert [line for line in lines if line.startswith("UID:")] == [f"UID:{each}@datelines" for each in ids(cut)]
    assert lines.count("BEGIN:VEVENT") == lines.count("END:VEVENT") == len(cut.events)


def test_the_end_of_an_entry_is_the_day_after_and_an_open_range_has_none(harbour):
    lines = unfolded(to_icalendar(cut_of(Selection(publishers=("Publisher not named",)), harbour)))
    assert "DTSTART;VALUE=DATE:20310317" in lines
    assert "DTEND;VALUE=DATE:20310320" in lines
    patrols = unfolded(to_icalendar(cut_of(Selection(words="patrols"), harbour)))
    assert not any(line.startswith("DTEND") for line in patrols)


@given(title=st.text(st.characters(exclude_categories=["Cs"])))
def test_no_line_of_a_calendar_is_too_long_and_no_text_makes_a_line(harbour, title):
    calendar = to_icalendar(Cut((replace(harbour.events[3], title=title),), harbour, title))
    assert all(len(line.encode()) <= 75 for line in calendar.split("\r\n"))
    names = [re.split("[:;]", line)[0] for line in unfolded(calendar) if line]
    assert names.count("SUMMARY") == 1
    assert set(names) <= {
        "BEGIN", "VERSION", "PRODID", "X-WR-CALNAME", "UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "LOCATION",
        "CATEGORIES", "STATUS", "TRANSP", "END",
    }  # fmt: skip


class Tags(HTMLParser):
    def __init__(self):
        super().__init__()
        self.found = set()

    def handle_starttag(self, tag, attrs):
        self.found |= {tag, *(name for name, _ in attrs if name.startswith("on"))}


def test_the_snapshot_holds_every_event_and_nothing_that_acts(cut, harbour):
    selection = Selection()
    page = to_html(cut, build_view(apply(selection, harbour), selection, harbour), "https://timeline.example/?q=a&b")
    for event in cut.events:
        assert f'id="{event.event_id}"' in page
    tags = Tags()
    tags.feed(page)
    assert not tags.found & {"script", "img", "iframe", "link", "onerror", "onload"}


def test_an_event_is_cited_with_words_publisher_day_and_link(harbour, titled):
    citation = cite(titled("Union denies"), harbour, "https://timeline.example/?event=x")
    for said in (citation.plain, citation.markdown.replace("\\", ""), citation.bibtex):
        for words in ("The union denied on Saturday", "The Aurel Courier", "Port talks open", "Saturday 8 March 2031"):
            assert words in said
    assert "https://timeline.example/?event=x" in citation.plain


def test_a_title_does_nothing_in_markdown_or_tex(harbour, titled):
    citation = cite(titled("<b>Bold"), harbour, "https://timeline.example/")
    assert "](javascript" not in citation.markdown.replace("\\]\\(javascript", "")
    assert "<img" not in citation.markdown.replace("\\<img", "")
    assert "$x^2$" not in citation.bibtex
