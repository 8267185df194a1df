"""Datasets that others might bring: of no event, of one, of writings that run the other way or fill twice the width."""

import csv
import re
import shutil
from contextlib import ExitStack

import pytest
from playwright.sync_api import expect

from bench.crowded import write_crowd
from tests.browser.acts import card, said
from tests.browser.conftest import HARBOUR, SHIPPED, serving

PAGES = ["/", "/Actors_and_venues", "/Disagreements", "/Sources", "/Data_and_method", "/Add_articles"]
TITLES = (
    "اجتماع وزيري الخارجية لبحث الضمانات الأمنية",
    "北約與俄羅斯理事會在布魯塞爾舉行會議討論歐洲安全保障的問題",
    "שיחות הביטחון נמשכות בעיר",
    "日米韓の外相がジュネーブで会談し共同声明を発表した",
)
NAMES = (
    "سيرغي",
    "安東尼·布林肯",
    "Arbeitsgemeinschaft für die Zusammenarbeit der Hafenbehörden an der nördlichen Küste",
)
LONG_AGO = {"start": "1700-05-03", "end": "1700-05-03", "precision": "day", "date_text": "3 May 1700"}


def rewritten(path, change):
    """Change the rows of a table."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    head, changed = list(rows[0]), change(rows)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, head, lineterminator="\n")
        writer.writeheader()
        writer.writerows(changed)


def in_other_scripts(rows):
    words = ({"title": TITLES[i % len(TITLES)], "actors": NAMES[i % len(NAMES)]} for i in range(len(rows)))
    first, *others = (row | new for row, new in zip(rows, words, strict=True))
    return [first | LONG_AGO, *others]


@pytest.fixture(scope="module")
def apps(tmp_path_factory):
    """The address of the app for each of them."""
    made = tmp_path_factory.mktemp("own")
    one, none = (write_crowd(SHIPPED, made / name, 1) for name in ("one", "none"))
    for table in ("events", "excerpts"):
        rewritten(none / f"{table}.csv", lambda _: [])
    scripts = shutil.copytree(HARBOUR, made / "scripts")
    rewritten(scripts / "events.csv", in_other_scripts)
    with ExitStack() as running:
        folders = {"one": one, "none": none, "scripts": scripts}
        yield {name: running.enter_context(serving(folder)) for name, folder in folders.items()}


@pytest.mark.parametrize("path", PAGES)
def test_a_dataset_without_events_is_shown_on_every_page(visit, apps, path):
    address = apps["none"]
    page = visit(address).open(path)
    expect(page.locator("h1")).to_be_visible()
    if path == "/":
        expect(said(page)).to_have_text("This dataset holds no events.")
        page.get_by_test_id("stMain").get_by_role("link", name=re.compile("^Add articles")).click()
        expect(page.locator("h1")).to_have_text("Add articles")


def test_one_event_has_its_mark_its_label_and_no_more_room_than_it_needs(visit, apps):
    address = apps["one"]
    page = visit(address).open()
    expect(said(page)).to_contain_text("1 of 1 event:")
    mark, label = page.locator(".st-key-chart path.point"), page.locator(".st-key-chart .textpoint text:visible")
    expect(mark).to_have_count(1)
    expect(label).to_have_count(1)
    heading = page.locator(".st-key-chart .annotation-text").bounding_box()
    assert 0 < mark.bounding_box()["y"] - heading["y"] < 40
    page.locator("button.row").click()
    expect(card(page).locator("h2")).to_be_visible()
    for name in ("Earlier", "Later"):
        expect(page.get_by_role("button", name=name)).to_be_disabled()


@pytest.mark.parametrize("width", [1280, 390])
def test_every_writing_is_shown_and_nothing_runs_over_the_page(visit, apps, width):
    address = apps["scripts"]
    page = visit(address, viewport={"width": width, "height": 844}).open()
    for title in TITLES:
        expect(page.locator("button.row .title", has_text=title).first).to_be_visible()
    expect(page.locator("button.row").first).to_contain_text("3 May 1700")
    assert page.locator("button.row .title").first.evaluate("e => getComputedStyle(e).direction") == "rtl"
    for path in PAGES[:3]:
        page.goto(address + path)
        expect(page.locator("h1")).to_be_visible()
        assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth") <= width
