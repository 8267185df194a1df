"""axe-core on every page, light and dark: it finds no fault in what is ours.

What it finds in Streamlit's own frame is excused in `frame_faults.csv`, each by rule and selector and with its reason.
"""

import csv
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.conftest import DESK, ROOT

PAGES = [f"/{path.stem.split('_', 1)[1]}" for path in sorted((ROOT / "pages").glob("*.py"))]
DISPUTED = "/?event=xc85a0ba17&unfold=everyone&show=published"
PATHS = ["/", DISPUTED, "/?actor=Nobody&venue=Lyst&status=denied", "/?embed=true", *PAGES]
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
with (Path(__file__).parent / "frame_faults.csv").open(encoding="utf-8", newline="") as table:
    EXCUSED = list(csv.DictReader(table))
OURS = '[data-testid="stHtml"], .stBidiComponent, .st-key-chart'
FRAME = "(element, [selector, ours]) => element.matches(selector) && !element.closest(ours)"


def faults(page):
    """What axe finds when all movement has ended, but for what is excused."""
    page.wait_for_function("document.getAnimations().every((each) => each.playState !== 'running')")
    read = Axe().run(page).response
    assert len(read["passes"]) > 15
    return [
        f"{found['id']} {node['target']} {node['html'][:200]}"
        for found in read["violations"]
        for node in found["nodes"]
        if not excused(page, found["id"], node["target"])
    ]


def excused(page, rule, target):
    """Is this an element of the frame alone? What stands in a shadow root has a target of several parts, and is ours."""
    return len(target) == 1 and any(
        row["rule"] == rule and page.locator(target[0]).first.evaluate(FRAME, [row["selector"], OURS])
        for row in EXCUSED
    )


def test_no_page_has_a_fault(themed):
    visitor = themed(**DESK)
    found = {}
    for path in PATHS:
        page = visitor.open(path)
        if path in {"/", DISPUTED}:
            page.locator(".st-key-chart .point").first.wait_for()
        found[path] = faults(page)
    assert {path: said for path, said in found.items() if said} == {}
    assert visitor.faults == []


def test_the_timeline_on_a_phone_has_no_fault_nor_have_its_menus(themed):
    page = themed(**PHONE).open()
    page.locator(".st-key-chart .point").first.wait_for(state="attached")
    assert faults(page) == []
    page.get_by_role("button", name="Chart", exact=True).tap()
    page.locator(".st-key-chart .point").first.wait_for()
    assert faults(page) == []
    for menu, inside in (("Arrange", "Busiest week"), ("Export", "iCalendar")):
        page.get_by_role("button", name=menu).click()
        expect(page.get_by_role("button", name=inside)).to_be_visible()
        assert faults(page) == [], menu
        page.keyboard.press("Escape")
    page.get_by_test_id("stExpandSidebarButton").click()
    expect(page.get_by_role("checkbox", name="Norland")).to_be_visible()
    assert faults(page) == []


def test_the_help_on_keys_has_no_fault(themed):
    page = themed(**DESK).open()
    page.locator("button.row").first.wait_for()
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keys")).to_be_visible()
    assert faults(page) == []


def test_a_fault_in_what_is_ours_is_found(reader):
    page = reader.open("/Disagreements")
    page.evaluate(
        "document.querySelector('[data-testid=stHtml] h1').insertAdjacentHTML('afterend', '<img src=data:,>')"
    )
    assert [fault.split()[0] for fault in faults(page)] == ["image-alt"]


def test_what_is_excused_has_a_reason():
    assert all(row["rule"] and row["selector"] and len(row["reason"]) > 20 for row in EXCUSED)
