"""A link restores the whole view for somebody who has never been here: the cases are in `views.csv`."""

import csv
from pathlib import Path
from urllib.parse import parse_qs

import pytest
from playwright.sync_api import expect

from tests.browser.acts import card, row, said
from tests.browser.conftest import HARBOUR, serving
from timeline.selection import LANES, Selection

with (Path(__file__).parent / "views.csv").open(encoding="utf-8", newline="") as table:
    VIEWS = list(csv.DictReader(table))


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view["link"])
def test_a_link_restores_the_view_in_a_fresh_profile(visit, app, view):
    address = f"{app}/?{view['link']}"
    page = visit(app).open(f"/?{view['link']}")
    expect(said(page)).to_have_text(view["said"])
    expect(page.locator("button.row")).to_have_count(int(view["count"]))
    if view["card"]:
        expect(card(page).locator("h2")).to_have_text(view["card"])
        shown = page.locator("button.row[aria-current=true]")
        assert shown.count() == 0 or view["card"] in shown.inner_text()
    else:
        expect(card(page)).to_have_count(0)
    expect(page.get_by_role("alert")).to_have_count(0)
    parts = parse_qs(view["link"])
    lanes = parts.get("lanes", [Selection().lanes])[0]
    if int(view["count"]):
        expect(page.get_by_role("radio", name=LANES[lanes])).to_be_checked()
    expect(page.get_by_role("textbox", name="Words")).to_have_value(parts.get("q", [""])[0])
    for value in (*parts.get("actor", []), *parts.get("venue", []), *parts.get("publisher", [])):
        expect(page.get_by_role("checkbox", name=value)).to_be_checked()
    assert page.url == address


def test_there_are_twenty_views_and_no_two_alike():
    assert len({view["link"] for view in VIEWS}) == len(VIEWS) >= 20
    assert len({view["said"] for view in VIEWS}) > 15


def test_a_view_that_was_clicked_together_is_what_its_link_restores(reader, visit, app):
    page = reader.open("/?venue=Aurel&from=2031-03-01")
    page.get_by_role("radio", name="Venues").click()
    page.get_by_role("textbox", name="Words").fill("Aurel")
    page.get_by_role("textbox", name="Words").press("Enter")
    expect(said(page)).to_have_text("2 of 14 events, in Aurel, from 1 March 2031 on, with the words “Aurel”.")
    row(page, "Sudmark inspects").click()
    expect(card(page).locator("h2")).to_have_text("Sudmark inspects cargo in Aurel")
    fresh = visit(app).open(page.url.removeprefix(app))
    expect(said(fresh)).to_have_text(said(page).inner_text())
    assert card(fresh).inner_text() == card(page).inner_text()
    expect(fresh.locator("button.row")).to_have_count(2)
    assert fresh.locator("button.row").all_inner_texts() == page.locator("button.row").all_inner_texts()
    assert fresh.url == page.url


def test_below_a_path_of_a_host_links_hold_and_stay_there(visit):
    with serving(HARBOUR, below="/news/desk") as address:
        page = visit(address).open("/Sources?actor=Ana+Duarte")
        page.get_by_role("link", name="Disagreements").click()
        expect(page.get_by_role("heading", name="Disagreements", level=1)).to_be_visible()
        page.get_by_role("link", name="Timeline").click()
        expect(said(page)).to_have_text("2 of 14 events, with Ana Duarte.")
        assert page.url.removeprefix(address).lstrip("/") == "?actor=Ana+Duarte"
        page.goto("about:blank")


def test_a_link_says_what_it_leads_to_before_any_script_has_run(browser, app):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{app}/?actor=Ana+Duarte")
    assert page.title().startswith("With Ana Duarte – ")
    assert page.locator("meta[property='og:description']").get_attribute("content").startswith("2 of 14 events. ")
    page.goto(f"{app}/Sources")
    assert page.title().startswith("Sources – ")
    context.close()
