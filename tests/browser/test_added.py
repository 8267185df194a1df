"""What a reader has added, on the timeline: further sources of events that are there, new events, for this visit alone."""

import csv
import io
import re

import pytest
from playwright.sync_api import expect

from tests.browser.acts import DUARTE, click_mark
from tests.browser.conftest import DESK
from tests.browser.test_accessibility import PHONE, faults
from tests.browser.test_add import add, go

MET = "xf3ae5d6c2"
FURTHER = "Ana Duarte met Tomas Lindqvist in Aurel on March 3, 2031."
OTHER_DAY = "Deputy Harbour Minister Ana Duarte met her Sudmark counterpart Tomas Lindqvist in Aurel on March 4."
NEAR = "Ana Duarte and Tomas Lindqvist inspected the quay on March 5, 2031."
LONG_AGO = "Norland opened a lighthouse in Lyst on March 7, 1931."
NEW = "Norland opened a lighthouse in Lyst on March 7, 2031."
POINTS = ".st-key-chart .js-plotly-plot .point"


def card(page):
    return page.locator(".st-key-card article.card")


def banner(page):
    return page.locator(".st-key-added-banner")


def added(reader, *passages):
    """A page of a reader who has added one article."""
    page = reader.open("/Add_articles")
    add(page, "\n\n".join(passages), "The harbour this week")
    page.locator(POINTS).first.wait_for(state="attached")
    return page


def to_timeline(page):
    go(page, "Timeline")
    banner(page).wait_for()


def test_a_click_while_the_page_changes_breaks_nothing(reader):
    page = added(reader, NEW)
    for name, head in (("Timeline", "The dispute over the port of Aurel"), ("Add articles",) * 2, ("Sources",) * 2):
        row = page.locator("button.row", has_text=DUARTE).element_handle()
        go(page, name)
        row.evaluate("e => e.click()")  # whether the page changes or the click wins, is Streamlit's to decide
        page.wait_for_timeout(1500)
        expect(page.get_by_text("encountered an error")).to_have_count(0)
        go(page, name)
        expect(page.locator("h1")).to_have_text(head)


def test_an_article_on_a_meeting_that_is_there_is_a_further_source_of_it(reader):
    page = added(reader, FURTHER, NEW)
    met, lighthouse = (
        page.locator("[data-testid=stHtml]", has=page.locator("article.found", has_text=words))
        for words in ("Ana Duarte met", "lighthouse")
    )
    expect(met).to_contain_text(f"A further source of an event that is there: “{DUARTE}” (3 Mar 2031)")
    expect(met).to_contain_text("reported by The Aurel Courier, Sudmark Dispatch.")
    expect(lighthouse).to_contain_text("New: the dataset has no such event.")
    expect(page.get_by_text("1 new event and 1 event with a further source from what you added.")).to_be_visible()
    expect(page.locator("button.row")).to_have_count(15)
    expect(page.locator("button.row", has_text="you added a source")).to_have_count(1)

    page.get_by_role("button", name=re.compile("^Open event 1 ")).click()
    expect(card(page).locator("h2")).to_have_text(DUARTE)
    expect(card(page)).to_be_in_viewport()
    expect(card(page)).to_contain_text("You added a source of this event. That source is here in this visit only.")
    expect(card(page)).to_contain_text("3 passages from 3 publishers")
    passage = card(page).locator(".passage", has_text="The Lyst Gazette")
    expect(passage.locator("blockquote")).to_have_text(FURTHER)
    expect(passage).to_contain_text("added by you")
    expect(passage.get_by_role("link")).to_have_count(0)
    expect(page.get_by_text("A link and a citation give this event without the source that you added.")).to_be_visible()

    page.get_by_role("checkbox", name="Accept event 1").focus()
    page.keyboard.press("Space")
    expect(page.get_by_text("1 new event from what you added.")).to_be_visible()
    expect(card(page)).to_contain_text("2 passages from 2 publishers")


def test_an_event_that_may_be_one_of_the_dataset_can_be_joined_with_it_and_parted_again(reader):
    page = added(reader, NEAR)
    expect(page.get_by_text("1 new event from what you added.")).to_be_visible()
    box = page.get_by_role("checkbox", name=re.compile(rf"^Perhaps the same as “{DUARTE}” .3 Mar 2031"))
    box.focus()
    page.keyboard.press("Space")
    expect(page.get_by_text("1 event with a further source from what you added.")).to_be_visible()
    expect(page.get_by_text(f"A further source of an event that is there: “{DUARTE}”")).to_be_visible()
    expect(page.get_by_role("button", name="Edit title")).to_have_count(0)
    page.keyboard.press("Space")
    expect(page.get_by_text("1 new event from what you added.")).to_be_visible()


def test_a_new_event_can_be_given_another_title(reader):
    page = added(reader, NEW)
    page.get_by_role("button", name="Edit title").click()
    title = page.get_by_role("textbox", name="Title of event 1")
    title.fill("  A *light*   for Lyst ")
    title.press("Enter")
    expect(page.locator("button.row", has_text="Added here: A *light* for Lyst")).to_have_count(1)
    expect(page.locator("article.found h3")).to_contain_text("A *light* for Lyst")
    expect(title).to_have_count(0)
    page.get_by_role("button", name="Edit title").click()
    page.locator(
        '[data-testid="stApp"][data-test-script-state="notRunning"]'
    ).wait_for()  # as a reader's hands are slower
    title.fill("A light for Lyst")
    page.get_by_role("checkbox", name="Accept event 1").press(
        "Space"
    )  # the first click beside the field both keeps it and counts
    expect(page.get_by_text("1 event found, 0 accepted.")).to_be_visible()
    page.get_by_role("checkbox", name="Accept event 1").press("Space")
    expect(page.locator("article.found h3")).to_contain_text("A light for Lyst")
    expect(page.get_by_role("button", name="Edit title")).to_be_visible()
    page.get_by_role("button", name="Edit title").click()
    title.fill("A *light* for Lyst")
    page.get_by_role("button", name="Done").click()
    expect(title).to_have_count(0)
    expect(page.locator("article.found h3")).to_contain_text("A *light* for Lyst")
    to_timeline(page)
    expect(page.locator("button.row", has_text="Added here: A *light* for Lyst")).to_have_count(1)


def test_what_is_added_of_another_time_leaves_the_chart_where_it_was(reader):
    page = added(reader, LONG_AGO, NEW)
    ticks = page.locator(".st-key-chart .js-plotly-plot .xtick")
    expect(ticks.first).to_contain_text("2031")
    expect(page.locator(".st-key-outside")).to_contain_text("1 event before it is in the list alone.")
    expect(page.locator("button.row", has_text="Norland opened a lighthouse")).to_have_count(2)
    page.get_by_role("button", name="Show the whole period").click()
    expect(ticks.first).to_contain_text("19")


def test_all_are_rejected_and_accepted_at_once(reader):
    page = added(reader, FURTHER, NEW)
    page.get_by_role("button", name="Accept none").click()
    expect(page.get_by_text("2 events found, 0 accepted.")).to_be_visible()
    expect(page.get_by_text("Nothing that you added is on the timeline.")).to_be_visible()
    expect(page.locator(".st-key-chart")).to_have_count(0)
    expect(page.get_by_role("button", name="Download the tables")).to_have_count(0)
    page.get_by_role("button", name="Accept all").click()
    expect(page.get_by_text("2 events found, 2 accepted.")).to_be_visible()


def test_a_conflict_of_dates_is_told_on_both_pages(reader):
    page = added(reader, OTHER_DAY)
    told = page.locator("section.dispute", has_text="With it, the sources do not agree on the date")
    expect(told.locator("li").first).to_contain_text("Monday 3 March 2031 – The Aurel Courier")
    expect(told.locator("li").last).to_contain_text("Tuesday 4 March 2031 – The Lyst Gazette")
    to_timeline(page)
    row = page.locator("button.row", has_text=DUARTE)
    expect(row).to_contain_text("4 Mar 2031 – The Lyst Gazette")
    row.click()
    expect(card(page).get_by_label("Disputed date")).to_contain_text("Tuesday 4 March 2031The Lyst Gazette (published")


def test_a_mark_a_row_and_the_keyboard_open_the_same_card_on_the_page_that_adds(reader):
    page = added(reader, NEW)
    click_mark(page, MET)
    expect(card(page).locator("h2")).to_have_text(DUARTE)
    by_mark = card(page).inner_text()
    page.get_by_role("button", name="Close").click()
    expect(card(page)).to_have_count(0)
    click_mark(page, page.locator("button.row", has_text="lighthouse").get_attribute("data-id"))
    expect(card(page).locator("h2")).to_contain_text("Added here: Norland opened a lighthouse")
    page.locator("button.row", has_text=DUARTE).focus()
    page.keyboard.press("Enter")
    expect(card(page).locator("h2")).to_have_text(DUARTE)
    assert card(page).inner_text() == by_mark
    page.keyboard.press("j")
    expect(card(page).locator("h2")).not_to_have_text(DUARTE)
    to_timeline(page)
    page.locator("button.row", has_text=DUARTE).click()
    expect(card(page).locator("h2")).to_have_text(DUARTE)
    assert card(page).inner_text() == by_mark


def test_the_timeline_says_what_was_added_and_can_be_rid_of_it(reader, visit, app):
    page = added(reader, FURTHER, NEW)
    page.get_by_role("link", name="See them on the timeline page").click()
    expect(banner(page)).to_contain_text("In this visit only: 1 new event and 1 event with a further source")
    expect(banner(page)).to_contain_text("no link can carry it")
    expect(page.get_by_text("15 of 15 events")).to_be_visible()
    expect(page.get_by_role("list").get_by_text("added by you")).to_be_visible()
    page.locator("button.row", has_text="lighthouse").click()
    expect(card(page)).to_contain_text("You added this event. It is here in this visit only.")
    expect(page.get_by_text("No link can carry this event")).to_be_visible()
    expect(page.get_by_role("button", name="Copy link")).to_have_count(0)
    expect(page).to_have_url(re.compile("event=added-"))

    other = visit(app)
    fresh = other.open(page.url.removeprefix(app))
    expect(fresh.get_by_role("alert")).to_contain_text("in a visit of their own, which no link can carry")
    expect(fresh.get_by_text("14 of 14 events")).to_be_visible()
    expect(banner(fresh)).to_have_count(0)

    banner(page).get_by_role("button", name="Remove what I added").click()
    expect(page.get_by_text("14 of 14 events")).to_be_visible()
    expect(banner(page)).to_have_count(0)
    expect(page.get_by_role("alert")).to_have_count(0)
    assert "event=" not in page.url
    go(page, "Add articles")
    expect(page.get_by_label("Text of the article")).to_be_visible()
    expect(page.locator("article.found")).to_have_count(0)


def test_a_link_copied_from_a_merged_event_opens_it_without_the_added_source(reader, visit, app):
    page = added(reader, FURTHER)
    to_timeline(page)
    page.locator("button.row", has_text=DUARTE).click()
    expect(card(page)).to_contain_text("3 passages from 3 publishers")
    sources = card(page).get_by_role("link", name="In the sources").first
    expect(sources).to_have_attribute("target", "_blank")
    fresh = visit(app).open(page.url.removeprefix(app))
    expect(card(fresh).locator("h2")).to_have_text(DUARTE)
    expect(card(fresh)).to_contain_text("2 passages from 2 publishers")
    expect(fresh.get_by_role("alert")).to_have_count(0)


@pytest.mark.parametrize("name", ["Actors and venues", "Disagreements", "Sources"])
def test_the_other_pages_say_that_they_show_the_dataset_alone_and_their_links_spare_the_visit(reader, name):
    page = added(reader, NEW)
    go(page, name)
    expect(page.get_by_text("What you added in this visit is on the timeline alone, not on this page.")).to_be_visible()
    inside = page.get_by_test_id("stMain").locator("a[href*='event='], a[href*='actor=']")
    inside.first.wait_for()
    assert {link.get_attribute("target") for link in inside.all()} == {"_blank"}
    with page.context.expect_page() as opened:
        inside.first.click()
    opened.value.close()
    go(page, "Timeline")
    expect(page.get_by_text("15 of 15 events")).to_be_visible()


def test_filters_and_exports_take_in_what_was_added(reader):
    page = added(reader, FURTHER, NEW)
    to_timeline(page)
    page.locator(".facets summary", has_text="Reported by").click()
    page.get_by_role("checkbox", name="The Lyst Gazette").check()
    expect(page.get_by_text("2 of 15 events")).to_be_visible()
    page.get_by_role("button", name="Export").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="CSV").click()
    rows = list(csv.DictReader(io.StringIO(download.value.path().read_text(encoding="utf-8-sig"))))
    assert [row["publishers"] for row in rows] == [
        "The Aurel Courier; Sudmark Dispatch; The Lyst Gazette",
        "The Lyst Gazette",
    ]
    assert rows[1]["title"].startswith("Added here: ")


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_no_fault_where_something_was_added(themed, size):
    page = added(themed(**size), OTHER_DAY, NEW)
    page.get_by_role("button", name=re.compile("^Open event 1 ")).click()
    expect(card(page)).to_be_in_viewport()
    assert faults(page) == []
    page.get_by_role("link", name="See them on the timeline page").click()
    expect(banner(page)).to_be_visible()
    page.locator(POINTS).first.wait_for(state="attached")
    assert faults(page) == []
    assert page.get_by_test_id("stMain").evaluate("e => e.scrollWidth <= innerWidth")
