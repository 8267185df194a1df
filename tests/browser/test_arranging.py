"""The lanes are put in another order, and states unfolded into their people, by hand: with the mouse and with the keyboard."""

import re

import pytest
from playwright.sync_api import expect

UNFOLD = "Separate lanes for each spokesperson"
ACTORS = ["Norland", "Harbour Union", "Sudmark", "No actor named"]
VENUES = ["Aurel", "Lyst", "Maritime House", "No venue given"]
ORDERS = [
    ("actor", "by name", "name", ["Harbour Union", "Norland", "Sudmark", "No actor named"]),
    ("venue", "earliest event first", "first", ["Aurel", "Maritime House", "Lyst", "No venue given"]),
]
FURTHEST = 30
"""Steps with the Tab key after which a control has not been reached."""


def lanes(page):
    """The headings of the lanes of the live chart from top to bottom, without their numbers."""
    return page.evaluate(
        """() => {
            const found = [...document.querySelectorAll(".st-key-chart .js-plotly-plot .annotation-text")];
            const placed = found.map((each) => [each.getBoundingClientRect().top, each.textContent.trim()]);
            return placed.sort((a, b) => a[0] - b[0]).map(([, text]) => text.replace(/\\s+\\d+$/, ""));
        }"""
    )


def expect_lanes(page, wanted):
    page.wait_for_function(
        "number => document.querySelectorAll('.st-key-chart .js-plotly-plot .annotation-text').length === number",
        arg=len(wanted),
    )
    for _ in range(50):
        if lanes(page) == wanted:
            break
        page.wait_for_timeout(100)
    assert lanes(page) == wanted


def tab_to(page, control):
    """Go on with the Tab key until a control has the focus."""
    for _ in range(FURTHEST):
        if control.evaluate("each => each.contains(document.activeElement) || each === document.activeElement"):
            return
        page.keyboard.press("Tab")
    pytest.fail("the control cannot be reached with the Tab key")


@pytest.mark.parametrize(("of", "label", "order", "wanted"), ORDERS)
def test_the_mouse_puts_the_lanes_in_order(reader, of, label, order, wanted):
    page = reader.open(f"/?lanes={of}")
    expect_lanes(page, ACTORS if of == "actor" else VENUES)
    page.get_by_role("button", name="Arrange").click()
    page.get_by_text(label, exact=True).click()
    expect(page).to_have_url(re.compile(rf"order={order}$"))
    expect_lanes(page, wanted)


def test_the_keyboard_puts_the_lanes_in_order(reader):
    page = reader.open("/?lanes=venue")
    expect_lanes(page, VENUES)
    page.get_by_role("button", name="Arrange").focus()
    page.keyboard.press("Enter")
    tab_to(page, page.get_by_role("radio", name="most events first"))
    for order, wanted in (("first", ["Aurel", "Maritime House", "Lyst", "No venue given"]), ("name", VENUES)):
        page.keyboard.press("ArrowDown")
        expect(page).to_have_url(re.compile(rf"order={order}$"))
        expect_lanes(page, wanted)


def test_the_mouse_unfolds_a_state_and_folds_it_again(reader):
    page = reader.open()
    page.get_by_role("button", name="Arrange").click()
    page.get_by_role("combobox", name=UNFOLD).click()
    page.get_by_role("option", name="Norland").click()
    expect(page).to_have_url(re.compile(r"/\?unfold=Norland$"))
    expect_lanes(page, ["Harbour Union", "Norland", "Ana Duarte", "Sudmark", "No actor named"])
    page.get_by_role("button", name=re.compile("^(Remove|Clear).*")).first.click()
    expect(page).to_have_url(re.compile("/$"))
    expect_lanes(page, ACTORS)


def test_the_keyboard_unfolds_everyone_and_folds_them_again(reader):
    page = reader.open()
    page.get_by_role("button", name="Arrange").focus()
    page.keyboard.press("Enter")
    tab_to(page, page.get_by_role("combobox", name=UNFOLD))
    page.keyboard.type("every")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/\?unfold=everyone$"))
    page.wait_for_function("() => document.querySelectorAll('.js-plotly-plot .annotation-text').length > 5")
    assert {"Ana Duarte", "Tomas Lindqvist"} <= set(lanes(page))
    tab_to(page, page.get_by_role("combobox", name=UNFOLD))
    page.keyboard.press("Backspace")
    expect(page).to_have_url(re.compile("/$"))
    expect_lanes(page, ACTORS)
