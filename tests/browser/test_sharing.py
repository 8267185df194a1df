"""What readers take away: exports, citations, an offline page; and what they could have known."""

import json
import re
from urllib.parse import quote

import pytest
from playwright.sync_api import expect

from tests.browser.acts import DUARTE, card, row, said

FILES = ["CSV", "JSON", "JSON-LD (schema.org)", "iCalendar", "TimelineJS", "PLOVER (JSON lines)"]


def download(page, name):
    with page.expect_download() as started:
        page.get_by_role("button", name=name, exact=True).click()
    return started.value


def test_exactly_the_view_is_exported(reader):
    page = reader.open("/?actor=Ana+Duarte")
    page.get_by_role("button", name="Export").click()
    ids = page.locator("button.row").evaluate_all("rows => rows.map((row) => row.dataset.id)")
    for name in FILES:
        text = download(page, name).path().read_text(encoding="utf-8")
        found = [text.find(each) for each in ids]
        assert found == sorted(found)
        assert min(found) > 0, name
        assert "Harbour Union votes" not in text


def test_the_offline_page_needs_no_network_and_has_chart_list_and_excerpts(reader, browser, tmp_path):
    page = reader.open("/?actor=Ana+Duarte")
    page.get_by_role("button", name="Export").click()
    saved = tmp_path / "page.html"
    download(page, "One page for offline reading and print").save_as(saved)
    context = browser.new_context(offline=True)
    offline = context.new_page()
    asked, faults = [], []
    offline.on("request", lambda request: asked.append(request.url))
    offline.on("console", lambda message: faults.append(message.text))
    offline.on("pageerror", lambda error: faults.append(str(error)))
    offline.goto(saved.as_uri())
    expect(offline.get_by_role("img", name=re.compile("Timeline of 2 events"))).to_be_visible()
    expect(offline.locator("article h2")).to_have_text([DUARTE, "Ministers to meet again in Lyst"])
    expect(offline.locator("blockquote").first).to_contain_text("Deputy Harbour Minister Ana Duarte met")
    expect(offline.locator("body")).to_contain_text("2 of 14 events, with Ana Duarte.")
    assert (asked, faults) == ([saved.as_uri()], [])
    context.close()


def test_the_link_and_the_citations_can_be_copied(reader):
    reader.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = reader.open("/?venue=Aurel")
    row(page, DUARTE).click()
    page.get_by_role("button", name="Copy link").click()
    expect(page.get_by_text("Link copied.")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == page.url
    page.get_by_text("Cite this").click()
    page.get_by_role("button", name="Copy Markdown").click()
    expect(page.get_by_text("Markdown copied.")).to_be_visible()
    cited = page.evaluate("navigator.clipboard.readText()")
    assert reader.address not in cited  # nobody else can open it
    assert "The Aurel Courier, 8 March 2031" in cited


def test_as_known_on_a_day(reader):
    page = reader.open("/?known=2031-03-15")
    expect(said(page)).to_have_text("12 of 14 events, as known on 15 March 2031.")
    row(page, "Court hears").click()
    expect(card(page).locator(".when")).to_have_text("Thursday 13 March 2031")
    expect(card(page).locator(".dispute")).to_have_count(0)
    slider = page.get_by_role("slider", name="As known on")
    slider.focus()
    slider.press("ArrowRight")
    expect(said(page)).to_have_text("14 of 14 events: all that the sources date.")
    expect(card(page).locator(".dispute")).to_have_count(1)


def test_the_busiest_week_is_one_click_away(reader):
    page = reader.open()
    page.get_by_role("button", name="Arrange").click()
    page.get_by_role("button", name="Busiest week").click()
    expect(said(page)).to_contain_text("The chart is moved to 3 to 9 March 2031.")
    page.get_by_role("button", name="Whole period").click()
    expect(said(page)).not_to_contain_text("moved")


def test_an_embedded_view_is_the_board_alone(reader):
    page = reader.open("/?embed=true&venue=Aurel")
    expect(page.locator("button.row")).to_have_count(4)
    expect(page.get_by_test_id("stSidebar")).to_have_count(0)
    row(page, DUARTE).click()
    expect(card(page).locator("h2")).to_have_text(DUARTE)
    assert "embed=true" in page.url


def test_an_embedded_view_opens_as_a_whole_page_with_its_filters(reader):
    page = reader.open("/?embed=true&venue=Aurel")
    with page.context.expect_page() as opened:
        page.get_by_role("link", name="Open with all filters").click()
    expect(opened.value.get_by_role("checkbox", name="Aurel")).to_be_checked()
    expect(said(opened.value)).to_have_text("4 of 14 events, in Aurel.")
    opened.value.close()


def test_the_link_of_a_view_can_be_copied_without_opening_an_event(reader):
    reader.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = reader.open("/?venue=Aurel&status=happened")
    page.get_by_role("button", name="Link and export").click()
    expect(page.get_by_text("Or download these 4 events as")).to_be_visible()
    page.get_by_role("button", name="Copy the link to this view").click()
    expect(page.get_by_text("Link copied.")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == page.url


@pytest.mark.parametrize("name", ["Norland (x)", "a&b=c", "日本"])
def test_a_strange_name_in_a_link_is_named_as_it_was_written(reader, name):
    expect(reader.open(f"/?actor={quote(name)}").get_by_role("alert")).to_contain_text(f"“{name}”")


def test_json_of_the_view_says_the_view(reader):
    page = reader.open("/?status=disputed")
    page.get_by_role("button", name="Export").click()
    read = json.loads(download(page, "JSON").path().read_text(encoding="utf-8"))
    assert read["view"] == "disputed"
    assert [event["disputed"] for event in read["events"]] == [True, True]
