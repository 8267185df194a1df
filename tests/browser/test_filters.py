"""What a reader can do with the filters: words, choices, and a way out of an empty view."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.acts import choose, row, said


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
    expect(page.locator("button.row mark")).to_have_text(["Union", "crane", "Union"])


def test_choices_say_how_many_events_they_would_give_largest_first(reader):
    page = reader.open("/?venue=Aurel")
    expect(page.get_by_role("list", name="Actor").get_by_role("listitem")).to_have_text(
        ["Norland2", "Sudmark2", "Ana Duarte1", "Harbour Union1", "Tomas Lindqvist1"]
    )
    expect(page.get_by_role("list", name="Venue").get_by_role("listitem")).to_have_text(
        ["Aurel4", "Lyst2", "Maritime House1", "No venue given7"]
    )


def test_actors_are_combined_by_any_or_by_all(reader):
    page = reader.open("/?actor=Ana+Duarte&actor=Norland")
    expect(said(page)).to_contain_text("5 of 14 events, with Ana Duarte or Norland.")
    page.get_by_role("button", name="all together").click()
    expect(said(page)).to_contain_text("2 of 14 events, with Ana Duarte and Norland.")
    page.get_by_role("checkbox", name=re.compile("^Norland")).uncheck()
    expect(said(page)).to_contain_text("2 of 14 events, with Ana Duarte.")
    assert page.url.endswith("/?actor=Ana+Duarte")


def test_a_country_is_one_choice_of_who_reported_it(reader):
    page = reader.open()
    choose(page, "Reported by", "Sudmark 6")
    expect(said(page)).to_contain_text("6 of 14 events, reported in Sudmark.")
    assert page.url.endswith("/?country=Sudmark")
    page.get_by_role("button", name="nobody else").click()
    expect(said(page)).to_contain_text("3 of 14 events, reported only in Sudmark.")
    assert page.url.endswith("/?country=Sudmark&reported=only")
    facet = page.locator(".facets")
    expect(facet.get_by_role("list", name="Reported by: Published in").get_by_role("listitem")).to_have_text(
        ["Norland6", "Sudmark3", "Country not known2"]
    )
    page.get_by_role("checkbox", name=re.compile("^Sudmark 3")).uncheck()
    expect(said(page)).to_contain_text("14 of 14 events")
    assert page.url.endswith("/")


def test_what_somebody_did_in_a_place_and_where_no_place_is_given(reader):
    page = reader.open("/?venue=Lyst")
    choose(page, "Venue", "No venue given")
    expect(said(page)).to_contain_text("9 of 14 events, in Lyst or a place not given.")
    page.get_by_role("checkbox", name=re.compile("^Norland")).check()
    expect(said(page)).to_contain_text("with Norland, in Lyst or a place not given.")


def test_a_country_and_a_publisher_add_up(reader):
    page = reader.open("/?country=Sudmark")
    choose(page, "Reported by", "Unnamed publisher")
    expect(said(page)).to_contain_text("8 of 14 events, reported by an unnamed publisher or in Sudmark.")


def test_a_country_that_is_not_there_any_more_is_named(reader):
    page = reader.open("/?country=Atlantis&country=Norland")
    expect(page.get_by_role("alert")).to_contain_text("country “Atlantis” – no country of that name is in this dataset")
    expect(said(page)).to_contain_text("8 of 14 events, reported in Norland.")


def test_a_row_says_why_a_search_found_it(reader):
    page = reader.open("/?q=exporters")
    why = row(page, "Dock workers in Aurel slow their work").locator(".why")
    expect(why).to_have_text(
        "In an excerpt: “…rule since the beginning of March, exporters say: the slowdown began in March.”"
    )
    expect(why.locator("mark")).to_have_text(["exporters"])


def test_a_search_that_finds_markup_shows_it_as_text(reader):
    page = reader.open("/?q=reporters")
    expect(page.locator("button.row .why")).to_contain_text('“The ministry told reporters on Friday: "<b>Bold</b>')


def test_a_facet_keeps_the_focus_when_it_is_ticked_by_keyboard(reader):
    page = reader.open()
    box = page.get_by_role("checkbox", name=re.compile("^Lyst"))
    box.focus()
    page.keyboard.press("Space")
    expect(said(page)).to_contain_text("2 of 14 events, in Lyst.")
    page.keyboard.press("Space")
    expect(said(page)).to_contain_text("14 of 14 events")


@pytest.mark.parametrize("hold", ["Space", "pointer"])
def test_a_press_that_is_held_while_its_facet_is_drawn_anew_counts(reader, hold):
    page = reader.open()
    box = page.get_by_role("checkbox", name=re.compile("^Lyst"))
    chosen = page.locator("summary .chosen")
    device = page.mouse if hold == "pointer" else page.keyboard
    key = () if hold == "pointer" else (hold,)
    box.hover()
    box.focus()
    page.keyboard.press("Space")
    device.down(*key)
    expect(said(page)).to_contain_text("2 of 14 events, in Lyst.")
    reader.settle()
    device.up(*key)
    expect(said(page)).to_contain_text("14 of 14 events")
    expect(chosen).to_have_count(0)
    expect(box).to_be_focused()


def test_a_row_that_is_held_while_the_list_is_drawn_anew_opens(reader):
    page = reader.open()
    found = row(page, "Dock workers in Aurel slow their work")
    found.hover()
    page.get_by_role("checkbox", name=re.compile("^Aurel")).first.focus()
    page.keyboard.press("Space")
    page.mouse.down()
    expect(said(page)).to_contain_text("in Aurel.")
    reader.settle()
    page.mouse.up()
    expect(page.get_by_role("heading", name="Dock workers in Aurel slow their work")).to_be_visible()


def test_the_slider_says_its_day_in_words_and_what_it_leaves_out(reader):
    page = reader.open("/?known=2031-03-15")
    slider, note = (
        page.get_by_role("slider", name="As known on"),
        page.get_by_text("Only what had been published by then"),
    )
    expect(slider).to_have_attribute("aria-valuetext", "15 Mar 2031")
    expect(note).to_be_visible()
    slider.press("End")
    expect(slider).to_have_attribute("aria-valuetext", "all sources")
    expect(note).to_be_hidden()
    expect(said(page)).to_have_text("14 of 14 events: all that the sources date.")


def test_each_press_of_an_arrow_moves_the_slider_one_day_and_keeps_the_focus(reader):
    page = reader.open()
    slider = page.get_by_role("slider", name="As known on")
    slider.focus()
    for day, words in (("2031-03-15", "15 Mar 2031"), ("2031-03-08", "8 Mar 2031")):
        page.keyboard.press("ArrowLeft")
        expect(page).to_have_url(re.compile(f"known={day}$"))
        expect(slider).to_have_attribute("aria-valuetext", words)
        expect(slider).to_be_focused()


def test_a_last_day_before_the_first_is_said_beside_the_field_and_taken_once_it_fits(reader):
    page = reader.open("/?from=2031-03-10")
    last = page.get_by_label("To", exact=True)
    last.fill("2031-03-01")
    last.press("Tab")
    expect(page.get_by_text("The last day is before the first.")).to_be_visible()
    expect(last).to_have_attribute("aria-invalid", "true")
    assert page.url.endswith("?from=2031-03-10")
    page.get_by_label("From", exact=True).fill("2031-02-01")
    page.keyboard.press("Tab")
    expect(page).to_have_url(re.compile("from=2031-02-01&to=2031-03-01"))
    expect(page.get_by_text("The last day is before the first.")).to_have_count(0)
    expect(page.get_by_role("alert")).to_have_count(0)


def test_a_search_without_a_hit_says_so_and_offers_the_actor_it_may_mean(reader):
    page = reader.open("/?q=Lindquist")
    expect(page.locator("p.notice")).to_have_text("No title or excerpt holds “Lindquist”.")
    page.get_by_role("button", name=re.compile("^With the actor Tomas Lindqvist: ")).click()
    expect(said(page)).to_contain_text("with Tomas Lindqvist.")
    assert page.url.endswith("/?actor=Tomas+Lindqvist")
