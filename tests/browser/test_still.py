"""The picture that stands in the chart's place until Plotly is there."""

import re
from contextlib import contextmanager

import pytest
from playwright.sync_api import expect

from bench.loading import NOTING, opened

COURT = "event=xc85a0ba17"
VIEWS = (
    "/",
    "/?lanes=venue&show=published",
    "/?lanes=kind&status=planned&status=alleged",
    "/?zoom=2031-03-03..2031-03-09",
    "/?venue=Lyst&zoom=2015-01-01..2034-12-31",
)
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}

PLOTLY = re.compile("/PlotlyChart[^/]*[.]js")
SIGNS = ".still .mark > g"
LIVE_TICKS = ".st-key-chart .xtick text, .st-key-chart .x2tick text"
POINTS = ".st-key-chart .scatterlayer path.point"
CHART_SHOWN = "addEventListener('DOMContentLoaded', () => { document.documentElement.dataset.pane = 'chart'; })"
"""As a reader has it who has turned to the chart on a phone."""

BATCHED = """(() => {
    const later = window.setTimeout.bind(window);
    let held = null;
    window.setTimeout = (task, wait, ...more) => {
        if (wait || !held) return later(task, wait, ...more);
        held.push(() => task(...more));
    };
    window.turn = () => held.splice(0).forEach((task) => task());
    window.release = () => {
        const tasks = held;
        held = null;
        tasks.forEach((task) => later(task));
    };
    new MutationObserver((_, observer) => {
        if (!document.querySelector(".still")) return;
        held = [];
        observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
    window.said = () => held?.length > 0;
})()"""
"""From the picture on, what is put off to the end of the moment waits until a test goes on, so that two things happen in one."""


@contextmanager
def without_plotly(visitor, path="/"):
    """A page whose script for Plotly does not come until the block ends."""
    held = []
    visitor.page.route(PLOTLY, lambda route: held.append(route))  # noqa: PLW0108  # Playwright marks it
    with visitor.page.expect_request(PLOTLY):
        page = visitor.open(path)
    page.locator(".still svg").first.wait_for()
    yield page
    for route in held:
        route.continue_()
    page.locator(".st-key-chart .annotation-text").first.wait_for()


def centres(page, selector):
    """The middle of each element that is to be seen, or of that part of it which the chart's width shows."""
    return page.evaluate(
        """(selector) => {
            const frame = document.querySelector(".st-key-chart").getBoundingClientRect();
            return [...document.querySelectorAll(selector)]
                .map((each) => each.getBoundingClientRect())
                .filter(({ width, height }) => width || height)
                .map(({ left, right, y, height }) =>
                    [Math.max(left, frame.left), Math.min(right, frame.right), y + height / 2])
                .filter(([left, right]) => left <= right)
                .map(([left, right, y]) => [(left + right) / 2, y]);
        }""",
        selector,
    )


def tops(page, selector):
    """The middle of the upper edge of each text."""
    return page.evaluate(
        """(selector) => [...document.querySelectorAll(selector)]
            .map((each) => each.getBoundingClientRect())
            .map(({ x, y, width }) => [x + width / 2, y])""",
        selector,
    )


def assert_same_places(ones, others):
    """Each of `ones` has one of `others` within a pixel and a half, and there are as many."""
    assert len(ones) == len(others)
    for x, y in ones:
        assert min(max(abs(x - a), abs(y - b)) for a, b in others) < 1.5, (x, y)


def words(page, selector):
    return [" ".join(text.split()) for text in page.locator(selector).all_text_contents()]


@pytest.mark.parametrize("options", [{}, PHONE], ids=["desk", "phone"])
@pytest.mark.parametrize("path", VIEWS)
def test_the_chart_takes_the_place_of_its_picture_and_nothing_moves(visit, app, path, options):
    visitor = visit(app, **options)
    visitor.page.add_init_script(CHART_SHOWN)
    with without_plotly(visitor, path) as page:
        page.wait_for_function("document.fonts.status === 'loaded'")
        frame = page.locator(".st-key-chart").bounding_box()
        signs, bars, labels = (
            centres(page, each) for each in (SIGNS, ".still rect[data-event]", ".still .label:not(.who)")
        )
        ticks, dates = words(page, ".still .tick"), tops(page, ".still .tick")
    expect(page.locator(".still")).to_have_count(0)
    assert page.locator(".st-key-chart").bounding_box() == frame
    assert_same_places(signs, centres(page, POINTS))
    assert_same_places(bars, centres(page, ".st-key-chart .bars path"))
    assert_same_places(labels, centres(page, ".st-key-chart .trace:not(.trace.who) .textpoint text"))
    assert ticks == words(page, LIVE_TICKS)
    assert_same_places(dates, tops(page, LIVE_TICKS))


def test_the_picture_is_clicked_like_the_chart_and_rings_the_open_event(visit, app):
    with without_plotly(visit(app)) as page:
        page.locator(".still svg[data-event]").first.click(force=True)
        expect(page.locator("article.card")).to_be_visible()
        opened = re.search(r"event=(\w+)", page.url)[1]
        expect(page.locator(".still .open").first).to_have_attribute("data-event", opened)
        expect(page.locator(f".still .open:not([data-event={opened}])")).to_have_count(0)
    expect(page.locator(".st-key-chart path.point.open").first).to_be_attached()


def test_the_picture_is_sent_once_in_a_visit(visit, app):
    with without_plotly(visit(app)) as page:
        pass
    page.get_by_role("radio", name="Venues").click(force=True)
    expect(page.locator(".st-key-chart .annotation-text").filter(has_text="Maritime House")).to_have_count(1)
    expect(page.locator(".still")).to_have_count(0)


def test_plotly_is_asked_for_when_the_picture_has_been_seen(browser, app):
    with opened(browser, app, SIGNS, POINTS) as (page, _, _):
        asked = page.evaluate(
            """performance.timeOrigin + performance.getEntriesByType("resource")
                .find(({ name }) => name.includes("/PlotlyChart")).startTime"""
        )
        assert asked > page.evaluate("window.painted.shown")


def test_the_picture_is_put_where_it_stays_however_late_what_stands_above_it_comes(visit, app):
    visitor, held = visit(app), []
    page = visitor.page
    page.add_init_script(NOTING % [SIGNS, POINTS])
    page.route(re.compile("/Html[.][^/]*js"), lambda route: held.append(route))  # noqa: PLW0108  # Playwright marks it
    page.goto(app)
    page.locator("button.row").first.wait_for()
    page.wait_for_timeout(300)
    assert page.evaluate("window.painted.places") == 0
    for route in held:
        route.continue_()
    page.locator(POINTS).first.wait_for()
    assert page.evaluate("window.painted.places") == 1


def test_a_page_that_paints_nothing_gets_its_chart_all_the_same(visit, app):
    visitor = visit(app)
    visitor.page.add_init_script("""window.requestAnimationFrame = () => 0""")
    visitor.open()
    expect(visitor.page.locator(".st-key-chart .js-plotly-plot")).to_be_attached()


def test_what_is_pressed_at_the_moment_in_which_the_picture_is_seen_is_not_lost(visit, app):
    page = visit(app).page
    page.add_init_script(BATCHED)
    page.goto(app)
    page.wait_for_function("window.said()")  # the page is about to say that the picture is seen
    page.evaluate("window.turn()")
    page.get_by_role("button", name="Export").click()
    page.evaluate("window.release()")
    expect(page.get_by_role("button", name="CSV")).to_be_visible()
    expect(page.locator(POINTS).first).to_be_attached()
