"""The dataset that ships, as a reader meets it."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.acts import card, choose, click_mark, event_in, row, said

TALKS = "US and Russia hold security talks in Geneva"


@pytest.fixture
def editor(visit, shipped_app):
    return visit(shipped_app)


def test_an_actor_and_a_venue_are_chosen_and_a_colleague_sees_the_same(editor, visit, shipped_app):
    page = editor.open()
    choose(page, "Actor", "Sergei Ryabkov")
    expect(said(page)).to_contain_text("with Sergei Ryabkov.")
    choose(page, "Venue", "Geneva")
    expect(said(page)).to_contain_text("with Sergei Ryabkov, in Geneva.")
    row(page, TALKS).click()
    expect(card(page).locator("h2")).to_have_text(TALKS)

    fresh = visit(shipped_app).open(page.url.removeprefix(shipped_app))
    expect(card(fresh).locator("h2")).to_have_text(TALKS)
    assert card(fresh).inner_text() == card(page).inner_text()
    assert said(fresh).inner_text() == said(page).inner_text()
    for name in ("Sergei Ryabkov", "Geneva"):
        expect(fresh.get_by_role("checkbox", name=re.compile(f"^{name}"))).to_be_checked()
    assert fresh.url == page.url


def test_a_mark_opens_the_card_that_its_row_opens(editor):
    page = editor.open()
    row(page, TALKS).click()
    expect(card(page).locator("h2")).to_have_text(TALKS)
    by_row, link = card(page).inner_text(), page.url
    page.get_by_role("button", name="Close").click()
    expect(card(page)).to_have_count(0)
    click_mark(page, event_in(link))
    expect(card(page).locator("h2")).to_have_text(TALKS)
    assert (card(page).inner_text(), page.url) == (by_row, link)


def test_the_vienna_meeting_is_disputed_and_says_by_whom(editor):
    page = editor.open("/?venue=Vienna&status=disputed")
    page.locator("button.row").first.click()
    dispute = card(page).locator("section.dispute")
    expect(dispute).to_contain_text("Thursday 13 January 2022Teller Report")
    expect(dispute).to_contain_text("Announced for Friday 14 January 2022Unnamed publisher")


def test_what_no_source_places_is_one_click_from_what_somebody_did_in_a_place(editor):
    page = editor.open("/?actor=Sergei+Ryabkov&venue=Geneva")
    expect(said(page)).to_contain_text("with Sergei Ryabkov, in Geneva.")
    page.locator("button.row").first.wait_for()
    few = page.locator("button.row").count()
    more = page.get_by_role("button", name=re.compile(r"^Also show \d+ events? with no venue given$"))
    number = int(re.search(r"\d+", more.inner_text())[0])
    more.click()
    expect(said(page)).to_contain_text("with Sergei Ryabkov, in Geneva or a place not given.")
    expect(page.locator("button.row")).to_have_count(few + number)
    expect(more).to_have_count(0)


def test_a_place_alone_offers_nothing_that_is_not_in_it(editor):
    page = editor.open("/?venue=Geneva")
    expect(page.locator("button.row").first).to_be_visible()
    expect(page.get_by_role("button", name=re.compile("^Also show"))).to_have_count(0)


def test_a_name_is_found_among_the_choices_by_another_spelling(editor):
    page = editor.open()
    page.get_by_role("searchbox", name="Find actor").fill("ANTHÓNY")
    choices = page.get_by_role("list", name="Actor").get_by_role("listitem")
    expect(choices).to_have_text([re.compile(r"^Antony Blinken also Anthony Blinken\d+$")])
    choices.get_by_role("checkbox").check()
    expect(said(page)).to_contain_text("with Antony Blinken.")


def test_a_search_for_a_name_of_which_no_event_tells_says_so(editor):
    page = editor.open("/?q=Fomin")
    expect(page.locator("p.notice")).to_have_text("No title or excerpt holds “Fomin”.")
    known = "Alexander Fomin is an actor that this dataset knows, but no event names it."
    expect(page.get_by_text(known)).to_be_visible()


@pytest.mark.parametrize("path", ["/Sources", "/Data_and_method"])
def test_the_other_pages_show(editor, path):
    expect(editor.open(path).locator("h1")).to_be_visible()
