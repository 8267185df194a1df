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


@pytest.fixture(scope="module")
def far_app(tmp_path_factory):
    """A hundred events of some years, and one of 1700."""
    folder = write_crowd(SHIPPED, tmp_path_factory.mktemp("far") / "data", 100)
    events = folder / "events.csv"
    events.write_text(events.read_text(encoding="utf-8").replace("2000-01-01", "1700-05-03"), encoding="utf-8")
    with serving(folder) as address:
        yield address


def ticks(page):
    return page.locator(".st-key-chart .xtick").all_text_contents()


def test_one_event_long_ago_does_not_squeeze_the_others_and_is_one_click_away(visit, far_app):
    page = visit(far_app).open()
    outside = page.locator(".st-key-outside")
    expect(outside).to_contain_text("1 event before it is in the list alone.")
    page.locator(".st-key-chart .js-plotly-plot .xtick").first.wait_for()
    assert all(int(year) >= 2000 for year in re.findall(r"\d{4}", " ".join(ticks(page))))
    outside.get_by_role("button", name="Show the whole period").click()
    expect(page).to_have_url(re.compile(r"zoom=1\d{3}-\d\d-\d\d\.\.20"))
    expect(page.locator(".st-key-outside")).to_have_count(0)
    expect(page.locator(".st-key-chart .xtick").first).to_contain_text("17")
    page.get_by_role("button", name="Arrange").click()
    page.get_by_role("button", name="First view").click()
    expect(page.locator(".st-key-outside")).to_be_visible()
    assert "zoom" not in page.url


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
