"""Text as an attacker would write it, in every field of every table, is shown as text everywhere."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import HARBOUR, serving
from tests.browser.hostile import ATTACKS, hostile_copy


@pytest.fixture(scope="module")
def hostile_app(tmp_path_factory):
    with serving(hostile_copy(HARBOUR, tmp_path_factory.mktemp("hostile") / "data")) as address:
        yield address


INJECTED = "img:not([src^='data:image/svg+xml,%3Csvg']), script[src*=evil], a[href^='javascript:'], a[href*='://evil'], .katex, h2 b"


@pytest.mark.parametrize("lanes", ["actor", "venue", "kind", "publisher"])
def test_the_timeline_shows_attacks_as_text(visit, hostile_app, lanes):
    page = visit(hostile_app).open(f"/?lanes={lanes}")
    page.locator(".st-key-chart .js-plotly-plot").wait_for()
    rows = page.locator("button.row")
    expect(rows).to_have_count(14)
    for number in (0, 5, 13):
        rows.nth(number).click()
        expect(rows.nth(number)).to_have_attribute("aria-current", "true")
        expect(page.locator("article.card")).to_be_visible()
        expect(page.get_by_test_id("stMain").locator(INJECTED)).to_have_count(0)
    assert page.title() != "owned"
    assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth <= innerWidth")


@pytest.mark.parametrize(
    "path", ["/Sources", "/Data_and_method", "/Actors_and_venues", "/Disagreements", "/Add_articles"]
)
def test_the_other_pages_show_attacks_as_text(visit, hostile_app, path):
    page = visit(hostile_app, viewport={"width": 390, "height": 844}).open(path)
    expect(page.get_by_test_id("stMain").locator(INJECTED)).to_have_count(0)
    assert page.title() != "owned"
    assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth") <= 390


def test_the_words_of_an_attack_can_be_read(visit, hostile_app):
    page = visit(hostile_app).open("/")
    expect(page.locator("h1")).to_have_text(ATTACKS[1])
    expect(page.locator("p.lead")).to_have_text(ATTACKS[2])
