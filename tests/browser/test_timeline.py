"""What a reader can check with eyes and hands on the timeline page: the link, the card, the list and the keyboard."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.acts import DUARTE, card, choose, click_mark, event_in, row, said

ATTACK = "<b>Bold</b> [a](javascript:alert(1)) $x^2$ :x: <img src=x onerror=alert(1)> =a()"


def test_filters_and_an_open_event_are_restored_from_the_link(reader, visit, app):
    page = reader.open()
    expect(said(page)).to_contain_text("14 of 14 events")
    choose(page, "Actor", "Ana Duarte")
    expect(said(page)).to_contain_text("2 of 14 events, with Ana Duarte.")
    choose(page, "Venue", "Aurel")
    expect(said(page)).to_contain_text("1 of 14 events, with Ana Duarte, in Aurel.")
    row(page, DUARTE).click()
    expect(card(page).locator("h2")).to_have_text(DUARTE)
    expect(page).to_have_url(re.compile(r"event="))

    other = visit(app)
    fresh = other.open(page.url.removeprefix(app))
    expect(said(fresh)).to_have_text(said(page).inner_text())
    expect(card(fresh).locator("h2")).to_have_text(DUARTE)
    assert card(fresh).inner_text() == card(page).inner_text()
    for name in ("Ana Duarte", "Aurel"):
        expect(fresh.get_by_role("checkbox", name=re.compile(f"^{name}"))).to_be_checked()
    assert fresh.url == page.url


def test_the_card_says_everything_about_an_event(reader):
    page = reader.open()
    row(page, "Court hears").click()
    shown = card(page)
    for words in (
        "Wednesday 12 March 2031",
        "The sources do not agree on the date",
        "Thursday 13 March 2031Sudmark Dispatch (published 15 March)1 day later than the date above",
        "Happened",
        "to the day",
        "Ellen Voss, Harbour Union",
        "Maritime House",
        "Warning or accusation",
        "The court heard the union in Maritime House on Thursday.",
        "15 March 2031",
        "Unnamed publisher",
        "“12 March” is 12 March 2031.",
    ):
        expect(shown).to_contain_text(words)
    expect(shown.locator("mark.date")).to_have_text(["Thursday", "12 March"])
    expect(shown.get_by_role("link", name="In the sources")).to_have_count(2)
    expect(shown.get_by_role("link", name="Original article")).to_have_count(0)


def test_the_original_opens_at_the_quoted_words(reader):
    page = reader.open()
    row(page, "Union denies").click()
    link = card(page).get_by_role("link", name="Original article")
    assert link.get_attribute("href").startswith("https://courier.example/2031/03/08/port-talks#:~:text=The%20union")
    assert link.get_attribute("rel") == "noopener noreferrer"


def test_the_keyboard_reaches_everything(reader):
    page = reader.open()
    rows = page.locator("button.row")
    rows.first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(rows.nth(2)).to_be_focused()
    title = rows.nth(2).locator(".title").inner_text()
    page.keyboard.press("Enter")
    expect(card(page).locator("h2")).to_have_text(title)
    expect(rows.nth(2)).to_be_focused()
    expect(rows.nth(2)).to_have_attribute("aria-current", "true")
    page.keyboard.press("j")
    expect(card(page).locator("h2")).to_have_text(rows.nth(3).locator(".title").inner_text())
    page.keyboard.press("k")
    expect(card(page).locator("h2")).to_have_text(title)
    page.keyboard.press("Escape")
    expect(card(page)).to_have_count(0)


def test_the_question_mark_tells_the_keys_and_leaves_the_card_open(reader):
    page = reader.open()
    row(page, DUARTE).click()
    expect(card(page).locator("h2")).to_have_text(DUARTE)
    help_ = page.get_by_role("dialog", name="Keys")
    page.keyboard.press("?")
    expect(help_).to_be_visible()
    expect(help_.locator("dt")).to_contain_text(["J", "K", "Esc", "Home", "←", "Tab", "?"])
    expect(help_.get_by_role("button", name="Close")).to_be_focused()
    page.keyboard.press("Escape")
    expect(help_).to_be_hidden()
    expect(card(page)).to_have_count(1)
    page.get_by_role("button", name="What the keys do").click()
    expect(help_).to_be_visible()
    help_.get_by_role("button", name="Close").click()
    page.get_by_role("textbox", name="Words").press("?")
    expect(page.get_by_role("textbox", name="Words")).to_have_value("?")
    expect(help_).to_be_hidden()


def test_back_goes_to_the_event_before(reader):
    page = reader.open()
    row(page, DUARTE).click()
    expect(card(page).locator("h2")).to_have_text(DUARTE)
    row(page, "Court hears").click()
    expect(card(page).locator("h2")).to_have_text("Court hears the Harbour Union")
    page.go_back()
    expect(card(page).locator("h2")).to_have_text(DUARTE)
    page.go_forward()
    expect(card(page).locator("h2")).to_have_text("Court hears the Harbour Union")


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("actor=Nobody&actor=Ana+Duarte", "actor “Nobody” – no actor of that name is in this dataset"),
        ("event=gone", "event “gone” – no event or excerpt of this dataset has that name"),
        ("from=soon&venue=Aurel", "from “soon” – it is no day"),
        ("colour=%3Cb%3Ered", "colour “<b>red” – this is no part of a view"),
    ],
)
def test_what_a_link_cannot_have_is_named(reader, query, words):
    page = reader.open(f"/?{query}")
    expect(page.get_by_role("alert")).to_contain_text(words)


def test_the_list_goes_along_with_the_window_of_the_chart(reader):
    page = reader.open("/?zoom=2031-03-21..2031-04-05")
    expect(row(page, "Ministers to meet again in Lyst")).to_be_in_viewport()
    page.get_by_role("button", name="Arrange").click()
    page.get_by_role("button", name="Whole period").click()
    expect(page).to_have_url(re.compile("/$"))


def test_text_of_an_article_is_text_everywhere(reader):
    page = reader.open("/?lanes=kind")
    expect(row(page, "Bold").locator(".title")).to_have_text(ATTACK)
    row(page, "Bold").click()
    expect(card(page).locator("h2")).to_have_text(ATTACK)
    expect(card(page)).to_contain_text("<i>not HTML</i>")
    inside = page.locator("article.card, .st-key-listing, .st-key-chart")
    expect(inside.locator("h2 b, h2 a, img[src=x], .katex, i")).to_have_count(0)
    click_mark(page, event_in(page.url))
    expect(page.locator(".hoverlayer")).to_contain_text("<b>Bold</b>")
    expect(page.locator(".hoverlayer a")).to_have_count(0)


def test_at_a_desk_no_button_leads_to_the_chart_that_is_in_sight(reader):
    expect(reader.open().get_by_role("group", name="What is shown")).to_be_hidden()


def test_the_title_of_the_page_says_what_is_shown(reader):
    page = reader.open("/?venue=Aurel")
    expect(page).to_have_title("In Aurel – The dispute over the port of Aurel")
    row(page, DUARTE).click()
    expect(page).to_have_title(f"{DUARTE} – The dispute over the port of Aurel")
