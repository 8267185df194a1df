"""More events than a chart can show as marks: columns, in the picture and in the live chart."""

import re

import pytest
from playwright.sync_api import expect

from bench.crowded import write_crowd
from tests.browser.conftest import SHIPPED, serving
from tests.browser.test_still import assert_same_places, centres, without_plotly

COLUMNS = ".st-key-chart .bars .point path"
FILLS = "each => getComputedStyle(each).fill"


@pytest.fixture(scope="module")
def crowded_app(tmp_path_factory):
    with serving(write_crowd(SHIPPED, tmp_path_factory.mktemp("crowd") / "data", 3000)) as address:
        yield address


def test_the_picture_has_the_columns_of_the_chart(visit, crowded_app):
    visitor = visit(crowded_app)
    with without_plotly(visitor) as page:
        parts = centres(page, ".still rect[data-event]")
    expect(page.locator(".still")).to_have_count(0)
    assert_same_places(parts, centres(page, COLUMNS))


def test_a_column_says_how_many_events_are_certain_and_a_click_on_it_shows_them(visit, crowded_app):
    page = visit(crowded_app).open()
    for name in ("Happened", "Planned", "Forecast"):
        expect(page.locator(".legend li").filter(has_text=name)).to_have_text(re.compile(rf"^{name} [\d,]+$"))
    expect(page.get_by_role("region", name="Legend")).to_contain_text("click on a column to look closer")
    column = page.locator(COLUMNS).first
    column.wait_for()
    assert len({page.locator(COLUMNS).nth(i).evaluate(FILLS) for i in (0, page.locator(COLUMNS).count() - 1)}) == 2
    column.hover(force=True)
    expect(page.locator(".hoverlayer")).to_contain_text(re.compile(r"\d+ events?.*Happened \d+( · Planned \d+)?"))
    column.click(force=True)
    expect(page).to_have_url(re.compile("zoom="))
