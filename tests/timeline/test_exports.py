"""Each format holds exactly the events of the view, and no text of an article can act in it."""

import csv
import io
import json
import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.timeline.cuts import cut_of, entries_of, ids
from timeline import exports
from timeline.cite import cite
from timeline.exports import Cut
from timeline.icalendar import to_icalendar
from timeline.jsonld import to_json_ld
from timeline.selection import Selection


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


def described(cut):
    return [entry["DESCRIPTION"] for entry in entries_of(to_icalendar(cut))]


QUOTED, OTHER = "Unnamed publisher", "Sudmark Dispatch"


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
