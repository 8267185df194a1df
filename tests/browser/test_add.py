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
        "Consult",
        "Lyst",
        "counted from the publication",
    ):
        expect(met).to_contain_text(words)
    expect(met.locator("mark.date")).to_have_text("Thursday")
    page.get_by_text("1 dated passage left out").click()
    expect(page.get_by_text("The port has been busy since 2014.")).to_be_visible()
    expect(page.get_by_text("2 added here and 14 of the dataset.")).to_be_visible()
    assert faults(page) == []
    expect(page.locator(".st-key-chart").get_by_text("Added here: Ana Duarte").first).to_be_visible()

    page.get_by_role("checkbox", name="Accept event 1").focus()
    page.keyboard.press("Space")
    expect(page.get_by_text("1 added here and 14 of the dataset.")).to_be_visible()
    expect(page.locator(".st-key-chart").get_by_text("Added here: Sudmark")).to_have_count(0)
    page.get_by_text("The same as a list (15 events)").click()
    expect(page.locator("ol.twin li", has_text="added here")).to_have_count(1)

    with page.expect_download() as download:
        page.get_by_role("button", name="Download the tables of 1 accepted event").click()
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


def test_what_is_added_stays_in_this_visit_alone_and_touches_no_file(reader):
    before = {path: path.read_bytes() for path in HARBOUR.rglob("*") if path.is_file()}
    page = reader.open("/Add_articles")
    add(page, ARTICLE)
    expect(page.locator("article.found")).to_have_count(2)
    side = page.get_by_test_id("stSidebar")
    side.get_by_role("link", name="Timeline").click()
    expect(page.get_by_text("14 of 14 events")).to_be_visible()
    side.get_by_role("link", name="Add articles").click()
    expect(page.locator("article.found")).to_have_count(2)
    page.reload()
    reader.settle()
    expect(page.get_by_label("Text of the article")).to_be_visible()
    expect(page.locator("article.found")).to_have_count(0)
    assert {path: path.read_bytes() for path in HARBOUR.rglob("*") if path.is_file()} == before


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
def test_an_attack_in_the_article_is_text(reader, width):
    reader.page.set_viewport_size({"width": width, "height": 844})
    page = reader.open("/Add_articles")
    text = f"{ATTACK} Sudmark {ATTACK} signed [a](javascript:alert(1)) treaty $x^2$ with Norland in Aurel on March 5, 2031.\n\n"
    add(page, text + "word " * 5_000 + "x" * 3_000, ATTACK)
    expect(page.locator("section.article h2")).to_have_text(ATTACK)
    expect(page.locator("article.found").first).to_contain_text(ATTACK)
    page.locator(POINTS).first.wait_for()
    main = page.get_by_test_id("stMain")
    expect(main.locator("img:not([src^='data:image/svg+xml,%3Csvg']), a[href^='javascript:'], .katex")).to_have_count(0)
    assert page.title() != "owned"
    assert main.evaluate("e => e.scrollWidth") <= width
