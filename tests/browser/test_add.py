"""A reader adds an article: its events with their evidence, the choice about each, the timeline with them, downloads."""

import csv
import io
import zipfile

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import HARBOUR
from tests.browser.test_accessibility import faults

ARTICLE = """Ana Duarte met Tomas Lindqvist in Lyst on Thursday to discuss the dues.

Sudmark signed a port agreement with Norland in Aurel on March 5, 2031.

The port has been busy since 2014.
"""
ATTACK = "<img src=x onerror=\"document.title='owned'\">"
POINTS = ".st-key-chart .js-plotly-plot .point"


def add(page, text, title="", day="20310315"):
    page.get_by_label("Text of the article").fill(text)
    page.get_by_label("Title").fill(title)
    page.get_by_label("Publisher").fill("The Lyst Gazette")
    page.get_by_role("spinbutton", name="year").click()
    page.keyboard.type(day)
    find(page)


def find(page):
    page.get_by_role("button", name="Find the events").click()
    page.locator("section.article").wait_for(timeout=60_000)  # the first one waits for the loaders


def go(page, name):
    page.get_by_test_id("stSidebar").get_by_role("link", name=name).click()


def test_an_article_is_read_judged_drawn_and_taken_along(reader):
    page = reader.open("/Add_articles")
    expect(page.get_by_text("Nothing is stored on the server, and nothing leaves it")).to_be_visible()
    add(page, ARTICLE, "Port talks resume")
    found = page.locator("article.found")
    expect(found).to_have_count(2)
    met = found.filter(has_text="Ana Duarte met")
    for words in (
        "Thursday 13 March 2031",
        "to the day",
        "Happened",
        "Talks",
        "Lyst",
        "counted from the publication",
    ):
        expect(met).to_contain_text(words)
    expect(met.locator("mark.date")).to_have_text("Thursday")
    page.get_by_text("1 dated passage left out").click()
    expect(page.get_by_text("The port has been busy since 2014.")).to_be_visible()
    expect(page.get_by_text("New: the dataset has no such event.")).to_have_count(2)
    expect(page.get_by_text("2 new events from what you added.")).to_be_visible()
    page.locator(POINTS).first.wait_for()
    assert faults(page) == []
    expect(page.locator(".st-key-chart").get_by_text("Added here: Ana Duarte").first).to_be_visible()

    page.get_by_role("checkbox", name="Accept event 1").focus()
    page.keyboard.press("Space")
    expect(page.get_by_text("1 new event from what you added.")).to_be_visible()
    expect(page.locator(".st-key-chart").get_by_text("Added here: Sudmark")).to_have_count(0)
    expect(page.locator("button.row")).to_have_count(15)
    expect(page.locator("button.row", has_text="Added here")).to_have_count(1)

    with page.expect_download() as download:
        page.get_by_role("button", name="Download the tables of 1 event").click()
    with zipfile.ZipFile(download.value.path()) as file:
        tables = {name: list(csv.DictReader(io.StringIO(file.read(name).decode()))) for name in file.namelist()}
    assert [(row["start"], row["venue"]) for row in tables["events.csv"]] == [("2031-03-13", "Lyst")]
    assert [row["date_text"] for row in tables["excerpts.csv"]] == ["Thursday"]
    assert [row["publisher"] for row in tables["sources.csv"]] == ["The Lyst Gazette"]
    with page.expect_download() as download:
        page.get_by_role("button", name="Download article as a clipping").click()
    clipping = download.value.path().read_text(encoding="utf-8")
    assert clipping.startswith(
        '---\ntitle: "Port talks resume"\npublisher: "The Lyst Gazette"\npublished: 2031-03-15\n'
    )


def test_what_is_added_touches_no_file_and_is_gone_with_the_visit(reader):
    before = {path: path.read_bytes() for path in HARBOUR.rglob("*") if path.is_file()}
    page = reader.open("/Add_articles")
    add(page, ARTICLE)
    expect(page.locator("article.found")).to_have_count(2)
    go(page, "Timeline")
    expect(page.get_by_text("16 of 16 events")).to_be_visible()
    go(page, "Add articles")
    expect(page.locator("article.found")).to_have_count(2)
    page.reload()
    reader.settle()
    expect(page.get_by_label("Text of the article")).to_be_visible()
    expect(page.locator("article.found")).to_have_count(0)
    assert {path: path.read_bytes() for path in HARBOUR.rglob("*") if path.is_file()} == before


def test_a_forgotten_day_is_warned_of_and_given_later_without_the_text(reader):
    page = reader.open("/Add_articles")
    warning = page.get_by_text("No day of publication is entered.")
    expect(warning).to_be_hidden()
    page.get_by_label("Text of the article").fill(ARTICLE)
    expect(warning).to_be_visible()
    find(page)
    expect(page.locator("article.found")).to_have_count(1)
    expect(page.locator("article.found")).to_be_in_viewport()
    expect(page.get_by_label("Text of the article")).to_be_hidden()
    expect(page.get_by_text("Add another article")).to_be_visible()
    page.locator(".st-key-again-day, [class*=st-key-again]").get_by_role("spinbutton", name="year").click()
    page.keyboard.type("20310315")
    page.get_by_role("button", name="Read again with this day").click()
    expect(page.locator("section.article")).to_contain_text("Saturday 15 March 2031 (as given with the article)")
    expect(page.locator("article.found")).to_have_count(2)
    expect(page.get_by_role("button", name="Read again with this day")).to_have_count(0)


def test_an_article_without_events_says_no_more_than_that(reader):
    page = reader.open("/Add_articles")
    add(page, "The gulls over the harbour were loud. Nobody minded.")
    expect(page.get_by_text("0 events found")).to_be_visible()
    expect(page.get_by_text("below")).to_have_count(0)
    expect(page.get_by_text("On the timeline, in this visit only")).to_have_count(0)
    expect(page.get_by_role("button", name="Download the tables")).to_have_count(0)


def test_a_file_is_read_and_the_day_in_it_is_told(reader):
    page = reader.open("/Add_articles")
    text = f"---\ntitle: From a file\npublished: 2031-03-15\n---\n{ARTICLE}".encode()
    chosen = {"name": "talks.md", "mimeType": "text/markdown", "buffer": text}
    page.locator("input[type=file]").set_input_files(chosen)
    expect(page.get_by_text("talks.md")).to_be_visible()
    find(page)
    expect(page.locator("section.article h2")).to_have_text("From a file")
    expect(page.locator("section.article")).to_contain_text("Saturday 15 March 2031")
    expect(page.locator("article.found")).to_have_count(2)


@pytest.mark.parametrize("width", [1280, 390])
def test_an_attack_in_the_article_is_text_on_its_page_and_on_the_timeline(reader, width):
    reader.page.set_viewport_size({"width": width, "height": 844})
    page = reader.open("/Add_articles")
    text = f"{ATTACK} Sudmark {ATTACK} signed [a](javascript:alert(1)) treaty $x^2$ with Norland in Aurel on March 5, 2031.\n\n"
    add(page, text + "word " * 5_000 + "x" * 3_000, ATTACK)
    expect(page.locator("section.article h2")).to_have_text(ATTACK)
    expect(page.locator("article.found").first).to_contain_text(ATTACK)
    page.locator(POINTS).first.wait_for(state="attached")
    harmless(page, width)
    page.get_by_role("button", name="Open event 1 on the timeline").click()
    expect(page.locator(".st-key-card article.card")).to_contain_text(ATTACK)
    harmless(page, width)
    page.get_by_role("link", name="See them on the timeline page").click()
    row = page.locator("button.row", has_text="Added here")
    expect(row).to_contain_text("<img src=x")
    row.click()
    expect(page.locator(".st-key-card article.card")).to_contain_text(ATTACK)
    harmless(page, width)


def harmless(page, width):
    main = page.get_by_test_id("stMain")
    expect(main.locator("img:not([src^='data:image/svg+xml,%3Csvg']), a[href^='javascript:'], .katex")).to_have_count(0)
    assert page.title() != "owned"
    assert main.evaluate("e => e.scrollWidth") <= width
