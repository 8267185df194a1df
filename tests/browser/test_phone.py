"""What a reader with a phone can check with eyes and fingers."""

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


def test_on_a_phone_the_list_comes_before_the_chart_and_opens_the_card(visit, app):
    page = visit(app, **PHONE).open()
    page.locator(".st-key-chart .js-plotly-plot").wait_for()
    row = page.locator("button.row", has_text=DUARTE)
    assert row.bounding_box()["y"] < page.locator(".st-key-chart").bounding_box()["y"]
    row.tap()
    expect(page.locator("article.card h2")).to_be_in_viewport()


def test_on_a_phone_a_button_leads_past_the_list_to_the_chart(visit, app):
    page = visit(app, **PHONE).open()
    expect(page.get_by_role("radio", name="Venues")).not_to_be_in_viewport()
    page.get_by_role("button", name="Go to the chart").tap()
    expect(page.get_by_role("radio", name="Venues")).to_be_in_viewport()


def test_on_a_phone_disputed_dates_say_whose_they_are_and_nothing_else_has_words(visit, app):
    page = visit(app, **PHONE).open()
    page.locator(".st-key-chart .js-plotly-plot .trace.who").wait_for()
    words = page.locator(".st-key-chart .textpoint text:visible")
    expect(words).to_have_text(["The Aurel Courier", "Sudmark Dispatch", "Publisher not named", "Sudmark Dispatch"])
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
