"""What a reader can do with the chart, and see on it."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.acts import DUARTE, card, choose, click_mark, event_in, open_marks, row, said


def contrast(ink, ground):
    """The contrast of two colours (WCAG 2.2, relative luminance); an ink that lets the ground through is mixed with it."""
    share = ink[3] if len(ink) > 3 else 1
    mixed = [share * one + (1 - share) * other for one, other in zip(ink[:3], ground[:3], strict=True)]
    light, dark = sorted((luminance(mixed), luminance(ground[:3])), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour):
    parts = [part / 255 for part in colour]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def test_a_mark_and_a_row_open_the_same_card(reader):
    page = reader.open()
    row(page, DUARTE).click()
    expect(card(page).locator("h2")).to_have_text(DUARTE)
    by_row, link = card(page).inner_text(), page.url
    for _ in range(2):  # the second time, the mark was the last one clicked
        row(page, "Ministers to meet again").click()
        expect(card(page).locator("h2")).to_have_text("Ministers to meet again in Lyst")
        click_mark(page, event_in(link))
        expect(card(page).locator("h2")).to_have_text(DUARTE)
        assert card(page).inner_text() == by_row
        assert page.url == link


def test_a_bar_opens_its_event(reader):
    page = reader.open("/?lanes=venue")
    row(page, "Fishermen block").click()
    expect(card(page).locator("h2")).to_have_text("Fishermen block the harbour of Lyst")
    event_id = event_in(page.url)
    page.get_by_role("button", name="Close").click()
    expect(card(page)).to_have_count(0)
    click_mark(page, event_id, "g.point")
    expect(card(page).locator("h2")).to_have_text("Fishermen block the harbour of Lyst")


def test_the_hint_of_a_mark_can_be_read_in_either_theme(themed):
    page = themed().open()
    page.locator(".st-key-chart .point").first.wait_for()
    row(page, DUARTE).click()
    expect(card(page).locator("h2")).to_have_text(DUARTE)
    click_mark(page, event_in(page.url))
    hint = page.locator(".st-key-chart .hovertext text").first
    expect(hint).to_contain_text(DUARTE)
    ink = "e => getComputedStyle(e).fill"
    assert hint.evaluate(ink) == page.locator(".st-key-chart .annotation-text").first.evaluate(ink)


def test_a_button_of_the_chart_is_seen_while_it_has_the_focus(reader):
    page = reader.open()
    page.locator(".st-key-chart .point").first.wait_for()
    button = page.locator(".st-key-chart .modebar-btn").first
    button.focus()
    expect(button.locator("xpath=ancestor::*[contains(@class, 'modebar-group')]")).to_have_css("opacity", "1")
    seen = "e => { let o = 1; for (; e; e = e.parentElement) o *= getComputedStyle(e).opacity; return o; }"
    page.wait_for_function(f"e => ({seen})(e) > 0.9", arg=button.element_handle())


def test_the_buttons_of_the_chart_stand_out_from_either_page(themed):
    page = themed(viewport={"width": 1280, "height": 800}).open()
    page.locator(".st-key-chart .js-plotly-plot .point").first.wait_for()
    page.locator(".st-key-chart .modebar-btn path").first.wait_for(state="attached")
    inks = page.locator(".st-key-chart .modebar-btn path").evaluate_all(
        "all => all.map(e => getComputedStyle(e).fill.match(/[\\d.]+/g).map(Number))"
    )
    ground = page.locator(".stApp").evaluate("e => getComputedStyle(e).backgroundColor.match(/[\\d.]+/g).map(Number)")
    assert inks
    for ink in inks:
        assert contrast(ink, ground) >= 3, (ink, ground)


def test_the_chart_fills_the_whole_screen_and_comes_back(reader):
    page = reader.open("/?event=xf3ae5d6c2")
    page.locator(".st-key-chart .js-plotly-plot .point").first.wait_for()
    whole = page.locator(".st-key-chart .modebar-btn").first
    before = page.locator(".st-key-chart .js-plotly-plot").bounding_box()
    whole.click()
    page.wait_for_function(f"({ON_TOP})(document.querySelector('.st-key-chart .js-plotly-plot'))")
    page.locator(".st-key-chart .modebar-btn").first.click()
    page.wait_for_function(f"!({ON_TOP})(document.querySelector('.st-key-chart .js-plotly-plot'))")
    expect(card(page).locator("h2")).to_be_visible()
    assert page.locator(".st-key-chart .js-plotly-plot").bounding_box() == before
    assert page.locator('[data-testid="stColumn"]').first.evaluate("e => getComputedStyle(e).position") == "sticky"


ON_TOP = """plot => [[40, 300], [640, 300], [1200, 300]].every(([x, y]) =>
    plot.closest("[data-testid=stFullScreenFrame]").contains(document.elementFromPoint(x, y)))"""
"""Whether nothing stands over the chart, at the left, in the middle and at the right of the window."""


def test_an_event_is_emphasised_in_every_lane_in_which_it_stands(reader):
    page = reader.open()
    row(page, DUARTE).click()
    expect(open_marks(page)).to_have_count(2)


def test_lanes_are_chosen_and_go_into_the_link(reader):
    page = reader.open()
    page.get_by_role("radio", name="Venues").click()
    expect(page.locator(".st-key-chart .annotation-text").filter(has_text="Maritime House")).to_have_count(1)
    assert page.url.endswith("/?lanes=venue")


def test_moving_the_window_goes_into_the_link_and_survives_a_filter(reader):
    page = reader.open()
    area = page.locator(".st-key-chart .nsewdrag").first.bounding_box()
    y = area["y"] + area["height"] - 3
    page.mouse.move(area["x"] + 300, y)
    page.mouse.down()
    page.mouse.move(area["x"] + 200, y, steps=4)
    page.mouse.up()
    expect(page).to_have_url(re.compile(r"zoom=2031-\d\d-\d\d\.\.2031-\d\d-\d\d"))
    window = re.search(r"zoom=[^&]*", page.url)[0]
    choose(page, "Status", "Happened")
    expect(said(page)).to_contain_text("9 of 14 events, happened.")
    assert window in page.url


@pytest.mark.parametrize("width", [1280, 390])
def test_a_tick_at_the_left_edge_keeps_its_words(visit, app, width):
    page = visit(app, viewport={"width": width, "height": 844}).open("/?zoom=2031-03-02..2031-03-30&venue=Lyst")
    if width < 640:
        page.get_by_role("button", name="Chart", exact=True).click()
    first = page.locator(".st-key-chart .xtick text").first
    expect(first).to_be_visible()
    assert first.evaluate("e => e.textContent") == "2 Mar2031"
    box = first.bounding_box()
    assert box["x"] >= 0
    assert first.evaluate(CUT) <= box["x"]


CUT = """e => {
    const cutting = (each) => each.nodeName.toLowerCase() !== "svg" && getComputedStyle(each).overflowX !== "visible";
    let edge = 0;
    for (let each = e; each; each = each.parentElement) {
        if (cutting(each)) edge = Math.max(edge, each.getBoundingClientRect().x);
    }
    return edge;
}"""
"""The left edge of what is seen of an element: what stands to the left of it is cut off by something around it."""


def test_lines_pass_behind_the_words_of_the_chart(themed):
    page = themed().open()
    label = page.locator(".st-key-chart .textpoint text").first
    label.wait_for()
    looks = "e => { const { paintOrder, stroke } = getComputedStyle(e); return [paintOrder.split(' ')[0], stroke]; }"
    assert label.evaluate(looks)[0] == "stroke"
    assert label.evaluate(looks)[1] != label.evaluate("e => getComputedStyle(e).fill")


def test_no_line_is_drawn_over_the_words_of_the_chart(reader):
    page = reader.open("/?lanes=publisher&show=published")
    page.locator(".st-key-chart .textpoint text").first.wait_for()
    traces = "all => all.map(each => each.__data__[0].trace.mode)"
    drawn = page.locator(".st-key-chart .scatterlayer .trace").evaluate_all(traces)
    assert drawn.count("lines") == 3
    assert "lines" not in drawn[drawn.index("text") :]


def test_the_controls_above_the_chart_are_of_one_height(reader):
    page = reader.open()
    page.get_by_role("button", name="Arrange").wait_for()
    page.get_by_role("radio", name="Venues").wait_for()
    heights = (
        page.locator(".st-key-lanes-controls")
        .locator("button")
        .evaluate_all("all => all.map((each) => Math.round(each.getBoundingClientRect().height))")
    )
    assert len(heights) == 6
    assert len(set(heights)) == 1


@pytest.mark.parametrize("way", ["button", "double click"])
def test_a_window_that_a_link_brought_is_left_by_reset(reader, way):
    page = reader.open("/?zoom=2031-03-02..2031-03-05")
    page.locator(".st-key-chart .js-plotly-plot .point").first.wait_for()
    expect(said(page)).to_contain_text("moved to")
    if way == "button":
        page.locator(".st-key-chart .js-plotly-plot").hover()
        page.locator('.st-key-chart .modebar-btn[data-val="reset"]').click()
    else:
        page.locator(".st-key-chart .nsewdrag").first.dblclick(position={"x": 5, "y": 5})
    expect(page).not_to_have_url(re.compile("zoom="))
    expect(said(page)).not_to_contain_text("moved to")
    page.wait_for_timeout(1_000)  # longer than a movement takes to be reported
    expect(page).not_to_have_url(re.compile("zoom="))


def test_the_chart_can_be_kept_as_a_picture(reader):
    page = reader.open()
    page.locator(".st-key-chart .js-plotly-plot .point").first.wait_for()
    page.locator(".st-key-chart .js-plotly-plot").hover()
    with page.expect_download() as download:
        page.locator('.st-key-chart .modebar-btn[data-title*="PNG" i]').first.click()
    assert download.value.path().read_bytes().startswith(b"\x89PNG")


INK = {"light": "rgb(28, 33, 38)", "dark": "rgb(232, 230, 225)"}
DARKEST = """async (bytes) => {
    const image = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
    const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
    canvas.drawImage(image, 0, 0);
    const seen = canvas.getImageData(0, 0, image.width, 60).data; // the dates above the lanes
    const lights = [];
    for (let at = 0; at < seen.length; at += 4) lights.push(seen[at] + seen[at + 1] + seen[at + 2]);
    return [Math.min(...lights), Math.max(...lights)];
}"""


def test_a_saved_picture_has_the_letters_of_the_theme_even_after_a_change_of_it(visit, app):
    page = visit(app, color_scheme="light").open()
    page.locator(".st-key-chart .js-plotly-plot .point").first.wait_for()
    for scheme, darkest, lightest in (("light", 28 + 33 + 38, 3 * 255), ("dark", 18 + 22 + 27, 3 * 230)):
        page.emulate_media(color_scheme=scheme)
        expect(page.locator(".stApp")).to_have_css(
            "color", "rgb(28, 33, 38)" if scheme == "light" else "rgb(232, 230, 225)"
        )
        page.locator(".st-key-chart .js-plotly-plot").hover()
        with page.expect_download() as download:
            page.locator('.st-key-chart .modebar-btn[data-title*="PNG" i]').first.click()
        found = page.evaluate(DARKEST, list(download.value.path().read_bytes()))
        assert found == pytest.approx([darkest, lightest], abs=20)


def threads(page):
    return page.locator(".st-key-chart .threads line")


def test_all_lanes_of_an_event_are_joined_and_those_of_the_open_one_clearly(visit, shipped_app):
    page = visit(shipped_app).open()
    page.locator(".st-key-chart .js-plotly-plot .point").first.wait_for()
    expect(threads(page)).to_have_count(0)
    expect(page.get_by_text("same event", exact=True)).to_be_visible()
    faint = page.locator(".st-key-chart .scatterlayer .js-line").first
    assert faint.evaluate("e => e.getBoundingClientRect().height") > 50
    row(page, "US and Russia hold security talks in Geneva").click()
    expect(card(page)).to_be_visible()
    expect(threads(page)).to_have_count(1)
    line, mark = threads(page).first.bounding_box(), open_marks(page).first.bounding_box()
    assert abs(line["x"] + line["width"] / 2 - mark["x"] - mark["width"] / 2) < 2
    assert line["height"] > 50
    covers = page.locator(".st-key-chart .main-svg").evaluate_all(
        "all => all.map(e => getComputedStyle(e).backgroundColor)"
    )
    assert covers
    assert set(covers) == {"rgba(0, 0, 0, 0)"}, "the drawing covers the line behind it"
    page.get_by_role("button", name="Close").click()
    expect(threads(page)).to_have_count(0)


def test_the_chart_stays_in_sight_beside_a_long_card(visit, shipped_app):
    page = visit(shipped_app, viewport={"width": 1280, "height": 1100}).open("/?event=xc85a0ba17")
    page.locator(".st-key-chart .js-plotly-plot .point").first.wait_for()
    page.get_by_test_id("stMain").evaluate("e => e.scrollTo(0, 700)")
    expect(page.locator(".st-key-chart .js-plotly-plot .point").first).to_be_in_viewport()


def test_escape_leaves_the_whole_screen_and_keeps_the_card(reader):
    page = reader.open()
    row(page, DUARTE).click()
    expect(card(page)).to_be_visible()
    page.locator(".st-key-chart .modebar-btn[data-title='Fullscreen']").click()
    shut = page.locator(".st-key-chart .modebar-btn[data-title='Close fullscreen']")
    expect(shut).to_be_visible()
    page.keyboard.press("Escape")
    expect(shut).to_have_count(0)
    page.keyboard.press("j")
    expect(page).to_have_url(re.compile("event="))
    page.keyboard.press("Escape")
    expect(page).not_to_have_url(re.compile("event="))
