"""What a reader can check with eyes and hands on the timeline page."""

import re

import pytest
from playwright.sync_api import expect

DUARTE = "Duarte and Lindqvist meet in Aurel"
ATTACK = "<b>Bold</b> [link](javascript:alert(1)) $x^2$ :smile: <img src=x onerror=alert(1)> =cmd()"


def choose(page, facet, option):
    """Tick one option of a facet, as a reader does."""
    group = page.locator(".facets details").filter(has=page.locator("summary", has_text=facet))
    if not group.get_attribute("open") and group.get_attribute("open") is None:
        group.locator("summary").click()
    group.get_by_role("checkbox", name=re.compile("^" + re.escape(option))).check()


def row(page, title):
    return page.locator("button.row", has_text=title)


def card(page):
    return page.locator("article.card")


def said(page):
    return page.locator("p.said")


def open_marks(page):
    """The marks of the open event, which are emphasised."""
    return page.locator(".st-key-chart path.point.open")


def click_mark(page, event_id, kind="path.point"):
    """Click the first mark of an event on the chart, wherever the page has been scrolled to."""
    find = """([kind, id]) => {
        const marks = [...document.querySelectorAll(".st-key-chart " + kind)];
        const mark = marks.find((each) => String(each.__data__?.id).startsWith(id + "|"));
        mark.scrollIntoView({ block: "center" });
        const { x, y, width, height } = mark.getBoundingClientRect();
        return [x + width / 2, y + height / 2];
    }"""
    page.locator(f".st-key-chart {kind}").first.wait_for()
    page.mouse.click(*page.evaluate(find, [kind, event_id]))


def event_in(url):
    return re.search(r"event=(\w+)", url)[1]


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


def test_an_event_is_emphasised_in_every_lane_in_which_it_stands(reader):
    page = reader.open()
    row(page, DUARTE).click()
    expect(open_marks(page)).to_have_count(2)


def test_the_card_says_everything_about_an_event(reader):
    page = reader.open()
    row(page, "Court hears").click()
    shown = card(page)
    for words in (
        "Wednesday 12 March 2031",
        "The sources do not agree on the date",
        "Thursday 13 March 2031 – Sudmark Dispatch (contradicts the date above)",
        "Happened",
        "to the day",
        "Ellen Voss, Harbour Union",
        "Maritime House",
        "Accuse",
        "The court heard the union in Maritime House on Thursday.",
        "15 March 2031",
        "Publisher not named",
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
    page.keyboard.press("k")
    expect(card(page).locator("h2")).to_have_text(rows.nth(3).locator(".title").inner_text())
    page.keyboard.press("j")
    expect(card(page).locator("h2")).to_have_text(title)
    page.keyboard.press("Escape")
    expect(card(page)).to_have_count(0)


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


def test_an_empty_view_says_which_filter_to_relax(reader):
    page = reader.open("/?actor=Ana+Duarte&venue=Maritime+House")
    expect(said(page)).to_contain_text("0 of 14 events")
    expect(page.locator("p.notice")).to_have_text("No event fits all of these filters together.")
    expect(page.get_by_role("button", name="Without the filter “actor”: 1 event", exact=True)).to_be_visible()
    page.get_by_role("button", name="Without the filter “venue”: 2 events").click()
    expect(said(page)).to_contain_text("2 of 14 events, with Ana Duarte.")
    assert page.url.endswith("/?actor=Ana+Duarte")


def test_an_empty_view_that_no_single_filter_explains_can_be_cleared(reader):
    page = reader.open("/?actor=Ana+Duarte&venue=Maritime+House&q=nowhere")
    expect(page.locator("p.notice")).to_contain_text("Several of them stand in the way.")
    page.locator(".st-key-relax").get_by_role("button", name="Clear all filters").click()
    expect(said(page)).to_contain_text("14 of 14 events")


def test_the_list_goes_along_with_the_window_of_the_chart(reader):
    page = reader.open("/?zoom=2031-03-21..2031-04-05")
    expect(row(page, "Ministers to meet again in Lyst")).to_be_in_viewport()
    page.get_by_role("button", name="Arrange").click()
    page.get_by_role("button", name="Whole period").click()
    expect(page).to_have_url(re.compile("/$"))


def test_clear_all_shows_everything_again_and_keeps_the_open_event(reader):
    page = reader.open("/?actor=Ana+Duarte&q=talks&lanes=venue")
    page.get_by_role("button", name="Clear all filters").click()
    expect(said(page)).to_contain_text("14 of 14 events")
    assert page.url.endswith("/?lanes=venue")


def test_words_are_found_and_marked(reader):
    page = reader.open()
    page.get_by_role("textbox", name="Words").fill("union crane")
    page.get_by_role("textbox", name="Words").press("Enter")
    expect(said(page)).to_contain_text("1 of 14 events, with the words “union crane”.")
    expect(page.locator("button.row mark")).to_have_text(["Union", "crane"])


def test_choices_say_how_many_events_they_would_give_largest_first(reader):
    page = reader.open("/?venue=Aurel")
    expect(page.get_by_role("list", name="Actor").get_by_role("listitem")).to_have_text(
        ["Norland2", "Sudmark2", "Ana Duarte1", "Harbour Union1", "Tomas Lindqvist1"]
    )
    expect(page.get_by_role("list", name="Venue").get_by_role("listitem")).to_have_text(
        ["Aurel4", "Lyst2", "Maritime House1"]
    )


def test_actors_are_combined_by_any_or_by_all(reader):
    page = reader.open("/?actor=Ana+Duarte&actor=Norland")
    expect(said(page)).to_contain_text("5 of 14 events, with Ana Duarte or Norland.")
    page.get_by_role("button", name="all together").click()
    expect(said(page)).to_contain_text("2 of 14 events, with Ana Duarte and Norland.")
    page.get_by_role("checkbox", name=re.compile("^Norland")).uncheck()
    expect(said(page)).to_contain_text("2 of 14 events, with Ana Duarte.")
    assert page.url.endswith("/?actor=Ana+Duarte")


def test_a_facet_keeps_the_focus_when_it_is_ticked_by_keyboard(reader):
    page = reader.open()
    box = page.get_by_role("checkbox", name=re.compile("^Lyst"))
    box.focus()
    page.keyboard.press("Space")
    expect(said(page)).to_contain_text("2 of 14 events, in Lyst.")
    page.keyboard.press("Space")
    expect(said(page)).to_contain_text("14 of 14 events")


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
    expect(reader.open().get_by_role("button", name="Go to the chart")).to_have_count(0)


def test_the_title_of_the_page_says_what_is_shown(reader):
    page = reader.open("/?venue=Aurel")
    expect(page).to_have_title("in Aurel – The dispute over the port of Aurel")
    row(page, DUARTE).click()
    expect(page).to_have_title(f"{DUARTE} – The dispute over the port of Aurel")


@pytest.mark.parametrize("width", [1280, 390])
def test_a_tick_at_the_left_edge_keeps_its_words(visit, app, width):
    page = visit(app, viewport={"width": width, "height": 844}).open("/?zoom=2031-03-02..2031-03-30&venue=Lyst")
    first = page.locator(".st-key-chart .xtick text").first
    expect(first).to_be_visible()
    assert first.evaluate("e => e.textContent") == "2 Mar2031"
    assert first.bounding_box()["x"] >= 0


def test_lines_pass_behind_the_words_of_the_chart(themed):
    page = themed().open()
    label = page.locator(".st-key-chart .textpoint text").first
    label.wait_for()
    looks = "e => { const { paintOrder, stroke } = getComputedStyle(e); return [paintOrder.split(' ')[0], stroke]; }"
    assert label.evaluate(looks)[0] == "stroke"
    assert label.evaluate(looks)[1] != label.evaluate("e => getComputedStyle(e).fill")


def test_the_controls_above_the_chart_are_of_one_height(reader):
    page = reader.open()
    page.get_by_role("button", name="Arrange").wait_for()
    heights = (
        page.locator(".st-key-lanes-controls")
        .locator("button")
        .evaluate_all("all => all.map((each) => Math.round(each.getBoundingClientRect().height))")
    )
    assert len(heights) == 6
    assert len(set(heights)) == 1
