"""Each format holds exactly the events of the view, and no text of an article can act in it."""

import csv
import io
import json
import re
import subprocess
import sys
from dataclasses import replace
from datetime import date, timedelta
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from icalendar import Calendar

from timeline import exports
from timeline.cite import cite
from timeline.exports import Cut
from timeline.filtering import apply
from timeline.icalendar import to_icalendar
from timeline.jsonld import to_json_ld
from timeline.selection import Selection
from timeline.snapshot import to_html
from timeline.text import plain
from timeline.view import build_view

ROOT = Path(__file__).parent.parent.parent

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
    read = json.loads(to_json_ld(cut))
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


def entries_of(calendar):
    """What the library for iCalendar reads."""
    return Calendar.from_ical(calendar).walk("VEVENT")


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


QUOTED, OTHER = "Unnamed publisher", "Sudmark Dispatch"


@pytest.fixture
def court(harbour):
    """An event that two publishers put on two days."""
    return cut_of(Selection(words="court heard"), harbour)


@pytest.fixture
def foretold(harbour):
    """The same, where the other publisher wrote before its day, and that of the quoted article is deduced."""
    articles = dict(harbour.articles)
    articles["2031-03-15-dispatch"] = replace(articles["2031-03-15-dispatch"], published=date(2031, 3, 9))
    basis = "deduced from what 2031-03-08-courier tells"
    articles["2031-03-20-unnamed"] = replace(articles["2031-03-20-unnamed"], published_basis=basis)
    return cut_of(Selection(words="court heard"), replace(harbour, articles=articles))


def signature(others):
    return re.compile(rf"in Maritime House\.” – {QUOTED}, 20 March 2031( \(deduced from .*\))?; {others}$")


def test_a_quotation_is_signed_by_its_own_publisher_alone(court, foretold):
    for cut, others in ((court, f"also reported by {OTHER}"), (foretold, f"announced by {OTHER}")):
        (slide,) = json.loads(exports.to_timelinejs(cut))["events"]
        said = slide["text"]["text"]
        assert re.search(rf"</blockquote><p>{QUOTED}, 20 March 2031[^<]*</p><p>{others.capitalize()[:4]}", said)
        assert others.casefold() in said.casefold()
        (entry,) = entries_of(to_icalendar(cut))
        assert signature(others).search(entry["DESCRIPTION"])
        (item,) = json.loads(to_json_ld(cut))["itemListElement"]
        assert signature(others).search(item["item"]["description"])


def test_every_format_says_both_dates_of_a_dispute(court, foretold):
    for cut, brief in ((court, f"13 Mar 2031 - {OTHER}"), (foretold, f"13 Mar 2031 - {OTHER} (announced)")):
        (row,) = rows_of(exports.to_csv(cut))
        assert (row["disputed"], row["other_dates"], row["leading_publisher"]) == ("true", brief, QUOTED)
        line = json.loads(exports.to_plover(cut))
        assert (line["disputed"], line["other_dates"], line["leading_publisher"]) == (True, [brief], QUOTED)
        (event,) = json.loads(exports.to_json(cut))["events"]
        ((rival),) = event["other_dates"]
        assert (rival["start"], rival["publishers"]) == ("2031-03-13", [OTHER])
        assert rival["status"] == ("planned" if "announced" in brief else "happened")
        (item,) = json.loads(to_json_ld(cut))["itemListElement"]
        dates = [each for each in item["item"]["subjectOf"] if each["@type"] == "Claim"]
        assert [each["temporalCoverage"] for each in dates] == ["2031-03-12", "2031-03-13"]
        assert [each["appearance"][0]["publisher"]["name"] for each in dates] == [QUOTED, OTHER]
        for said in (exports.to_timelinejs(cut), item["item"]["description"], *described(cut)):
            assert "Date disputed: Wednesday 12 March 2031" in said
            assert "Thursday 13 March 2031" in said


def described(cut):
    return [entry["DESCRIPTION"] for entry in entries_of(to_icalendar(cut))]


def test_a_disputed_date_is_tentative_and_one_that_is_not_is_as_certain_as_its_status(harbour):
    expected = {"happened": "CONFIRMED", "denied": "CANCELLED"}
    cut = cut_of(Selection(), harbour)
    for event, entry in zip(cut.events, entries_of(to_icalendar(cut)), strict=True):
        certain = expected.get(event.status, "TENTATIVE")
        assert entry["STATUS"] == ("TENTATIVE" if event.disputed else certain)


def test_what_is_not_disputed_says_nothing_of_a_dispute(harbour):
    cut = Cut(tuple(event for event in harbour.events if not event.disputed), harbour, "")
    for said in (
        exports.to_timelinejs(cut),
        to_icalendar(cut),
        to_json_ld(cut),
        cite(cut.events[3], harbour, "").plain,
    ):
        assert "disputed" not in said.casefold()
    assert {row["other_dates"] for row in rows_of(exports.to_csv(cut))} == {""}


def test_a_citation_carries_the_dispute_and_how_the_day_is_known(foretold):
    citation = cite(foretold.events[0], foretold.dataset, "https://timeline.example/?event=x")
    for said in (citation.plain, citation.markdown.replace("\\", ""), citation.bibtex):
        assert "Date disputed: Wednesday 12 March 2031 – Unnamed publisher" in said
        assert "; announced for Thursday 13 March 2031 by Sudmark Dispatch (published 9 March)" in said
        assert "20 March 2031 (deduced from what The Aurel Courier of 8 March 2031 tells)" in said


def test_a_deduced_day_of_publication_is_said_in_every_format(foretold, harbour):
    (row,) = rows_of(exports.to_csv(foretold))
    assert row["published_basis"].startswith("deduced from what The Aurel Courier")
    article = json.loads(exports.to_json(foretold))["events"][0]["evidence"][-1]["article"]
    assert article["published_is_deduced"]
    assert "deduced from" in json.loads(exports.to_plover(foretold))["published_basis"]
    assert "deduced from" in described(foretold)[0]
    assert "deduced from" in to_json_ld(foretold)
    assert "deduced from" in exports.to_timelinejs(foretold)
    assert "deduced" not in to_json_ld(cut_of(Selection(), harbour))


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


def test_the_snapshot_says_of_how_many_events_it_is_a_part(cut, harbour):
    view = build_view(apply(Selection(), harbour), Selection(), harbour)
    assert f"{len(cut.events)} of 31 events" in to_html(cut, view, "", 31)


def test_an_event_is_cited_with_words_publisher_day_and_link(harbour, titled):
    citation = cite(titled("Union denies"), harbour, "https://timeline.example/?event=x")
    for said in (citation.plain, citation.markdown.replace("\\", ""), citation.bibtex):
        for words in ("The union denied on Saturday", "The Aurel Courier", "Port talks open", "Saturday 8 March 2031"):
            assert words in said
    for said in (citation.plain, citation.markdown, citation.bibtex.replace("\\", "")):
        assert "https://timeline.example/?event=x" in said
    assert ". Saturday 8 March 2031: Union denies" in citation.plain


def test_a_citation_is_a_sentence_for_any_date(harbour, titled):
    said = cite(titled("Dock workers"), harbour, "https://timeline.example/").plain
    assert ". Late February 2031: Dock workers in Aurel slow their work. " in said


def test_a_title_does_nothing_in_markdown_or_tex(harbour, titled):
    citation = cite(titled("<b>Bold"), harbour, "https://timeline.example/")
    assert "](javascript" not in citation.markdown.replace("\\]\\(javascript", "")
    assert "<img" not in citation.markdown.replace("\\<img", "")
    assert "$x^2$" not in citation.bibtex


def snapshot_of(cut, selection):
    return to_html(cut, build_view(apply(selection, cut.dataset), selection, cut.dataset), "")


def test_the_snapshot_says_what_its_shapes_mean(harbour):
    page = snapshot_of(cut_of(Selection(), harbour), Selection())
    legend = page[page.index('<ul class="legend"') : page.index("</ul>")]
    for words in ("Happened 9", "Planned 2", "Disputed 2", "Denied 1", "early, mid or late in a month"):
        assert words in legend
    assert legend.count("<svg") == legend.count("<li>")
    assert "an article was published" not in legend


def test_the_snapshot_says_both_dates_and_which_was_announced(foretold):
    page = snapshot_of(foretold, Selection(words="court heard"))
    assert "It was announced for one date and is reported on another." in page
    assert "Announced for Thursday 13 March 2031 by Sudmark Dispatch (published 9 March)" in page
    assert ": 1 day later than the date above" in page
    assert "20 March 2031 (deduced from what The Aurel Courier of 8 March 2031 tells)" in page
    assert "announced for that day" in page


def test_the_snapshot_tells_a_byline_and_a_reading_once_for_each_article(harbour, titled):
    vote = titled("Harbour Union votes")
    (one,) = harbour.evidence(vote)
    more = (one, replace(one, excerpt_id="more", start=900, end=910, text="She added."))
    page = snapshot_of(Cut((vote,), replace(harbour, excerpts={vote.event_id: more}), ""), Selection())
    assert page.count('class="source"') == page.count(one.explanation) == 1
    assert "Also in this article, no date of its own:" in page
    assert page.count("<blockquote>") == 2
