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
    expect(dispute).to_contain_text("Thursday 13 January 2022 – Teller Report")
    expect(dispute).to_contain_text("Announced for Friday 14 January 2022 by an unnamed publisher")


@pytest.mark.parametrize("path", ["/Sources", "/Data_and_method"])
def test_the_other_pages_show(editor, path):
    expect(editor.open(path).locator("h1")).to_be_visible()
