"""What a reader with a phone can check with eyes and fingers."""

import re

import pytest
from playwright.sync_api import expect

DUARTE = "Duarte and Lindqvist meet in Aurel"
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
PATHS = ["/", "/?event=xf3ae5d6c2", "/Sources", "/Actors_and_venues", "/Disagreements", "/Data_and_method"]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_phone_shows_each_page_without_scrolling_sideways(visit, app, theme):
    visitor = visit(app, **PHONE, color_scheme=theme)
    for path in PATHS:
        page = visitor.open(path)
        assert page.evaluate("document.documentElement.scrollWidth") <= 390, path
        assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth") <= 390, path


def pane(page, name):
    page.get_by_role("group", name="What is shown").get_by_role("button", name=name).tap()


def test_on_a_phone_the_list_or_the_chart_is_shown(visit, app):
    page = visit(app, **PHONE).open()
    page.locator(".st-key-chart .js-plotly-plot .point").first.wait_for(state="attached")
    venues, row = page.get_by_role("radio", name="Venues"), page.locator("button.row", has_text=DUARTE)
    expect(venues).to_be_hidden()
    pane(page, "Chart")
    expect(venues).to_be_in_viewport()
    expect(page.locator(".st-key-chart .js-plotly-plot")).to_be_in_viewport()
    expect(row).to_be_hidden()
    assert page.locator(".st-key-chart .js-plotly-plot").bounding_box()["width"] > 340
    page.get_by_text("Venues", exact=True).tap()
    expect(page.locator(".st-key-chart .annotation-text").first).to_contain_text("Aurel")
    expect(row).to_be_hidden()
    pane(page, "List")
    expect(venues).to_be_hidden()
    row.tap()
    expect(page.locator("article.card h2")).to_be_in_viewport()


@pytest.mark.parametrize("how", ["Close", "Back"])
def test_on_a_phone_a_reader_who_closes_a_card_is_back_at_its_row(visit, app, how):
    page = visit(app, **PHONE).open()
    row = page.locator("button.row").last
    row.tap()
    expect(page.locator("article.card h2")).to_be_in_viewport()
    expect(row).not_to_be_in_viewport()
    page.get_by_role("button", name="Close").tap() if how == "Close" else page.go_back()
    expect(page.locator("article.card")).to_have_count(0)
    expect(row).to_be_in_viewport()


def test_on_a_phone_a_finger_beside_a_mark_opens_its_event(visit, app):
    page = visit(app, **PHONE).open()
    pane(page, "Chart")
    find = """() => {
        const places = [...document.querySelectorAll(".st-key-chart path.point")]
            .filter((mark) => String(mark.__data__?.id).includes("|"))
            .map((mark) => [mark, mark.getBoundingClientRect()])
            .map(([mark, { x, y, width, height }]) => [x + width / 2, y + height / 2, mark.__data__.id.split("|")[0]]);
        const apart = ([x, y, id]) => places.every(([u, v, other]) => other === id || Math.hypot(x - u, y - v) > 45);
        return places.find(apart);
    }"""
    page.locator(".st-key-chart path.point").first.wait_for()
    x, y, event_id = page.evaluate(find)
    page.touchscreen.tap(x + 10, y + 9)
    expect(page.locator("article.card h2")).to_be_in_viewport()
    assert f"event={event_id}" in page.url


def test_on_a_phone_the_chart_is_moved_and_zoomed_by_fingers_and_its_buttons_are_seen(visit, app):
    page = visit(app, **PHONE).open()
    pane(page, "Chart")
    page.locator(".st-key-chart .js-plotly-plot .point").first.wait_for()
    button = page.locator('.st-key-chart .modebar-btn[data-val="in"]')
    assert button.evaluate(SEEN) == 1
    last = page.locator(".st-key-chart .xtick text").last.bounding_box()
    top = page.locator(".st-key-chart .modebar-btn").first.bounding_box()
    assert top["y"] >= last["y"] + last["height"] or top["x"] >= last["x"] + last["width"]
    button.tap()
    expect(page).to_have_url(re.compile(r"zoom=2031"))
    page.locator('.st-key-chart .modebar-btn[data-val="reset"]').tap()
    expect(page).not_to_have_url(re.compile("zoom"))


SEEN = "e => { let o = 1; for (; e; e = e.parentElement) o *= getComputedStyle(e).opacity; return o; }"
"""How much of an element shows through all that it stands in."""


def test_on_a_phone_the_filters_say_how_many_events_they_leave_and_lead_to_them(visit, app):
    page = visit(app, **PHONE).open()
    page.get_by_test_id("stExpandSidebarButton").tap()
    page.get_by_role("checkbox", name="Aurel").tap()
    page.get_by_role("button", name="Show 4 events").tap()
    expect(page.get_by_role("checkbox", name="Aurel")).not_to_be_in_viewport()
    expect(page.locator("p.said")).to_contain_text("4 of 14 events, in Aurel.")


def test_on_a_phone_disputed_dates_say_whose_they_are_and_nothing_else_has_words(visit, app):
    page = visit(app, **PHONE).open()
    pane(page, "Chart")
    page.locator(".st-key-chart .js-plotly-plot .trace.who").wait_for()
    words = page.locator(".st-key-chart .textpoint text:visible")
    expect(words).to_have_text(["The Aurel Courier", "Sudmark Dispatch", "Unnamed publisher", "Sudmark Dispatch"])
    boxes = [each.bounding_box() for each in words.all()]
    assert all(box["x"] >= 0 and box["x"] + box["width"] <= 390 for box in boxes)


def test_at_a_desk_disputed_dates_have_their_labels_and_no_further_names(visit, app):
    page = visit(app).open()
    page.locator(".st-key-chart .js-plotly-plot .textpoint").first.wait_for()
    expect(page.locator(".st-key-chart .textpoint text:visible", has_text="Sudmark Dispatch")).to_have_text(
        ["Sudmark Dispatch: Mar 2031", "Sudmark Dispatch: 13 Mar 2031"]
    )


def test_on_a_phone_the_sidebar_makes_way_for_the_page_that_was_chosen(visit, app):
    page = visit(app, **PHONE).open()
    for name in ("Sources", "Timeline"):
        page.get_by_test_id("stExpandSidebarButton").tap()
        page.get_by_test_id("stSidebar").get_by_role("link", name=name).tap()
        expect(page.get_by_test_id("stSidebar").get_by_role("link", name=name)).not_to_be_in_viewport()
        expect(page.get_by_test_id("stExpandSidebarButton")).to_be_visible()
