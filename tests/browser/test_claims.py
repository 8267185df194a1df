"""Who gives which date, as what, and how it is known: what a reader can check of it on the shipped dataset."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.acts import card
from tests.browser.conftest import SHIPPED
from timeline.dataset import open_dataset
from timeline.exports import Cut
from timeline.filtering import apply
from timeline.selection import Selection
from timeline.snapshot import to_html
from timeline.sourcing import by_article
from timeline.view import build_view

LANES = """() => {
    const plot = document.querySelector(".st-key-chart .js-plotly-plot");
    const lanes = plot.layout.annotations.map((each) => [each.y, each.text.replace(/<[^>]*>/g, "").replace(/  [0-9,]+$/, "")]);
    const found = {};
    for (const trace of plot.data.filter((each) => each.hovertext && each.type === "scatter" && each.mode === "markers" || each.type === "bar")) {
        trace.hovertext.forEach((said, i) => {
            const lane = lanes.filter(([y]) => y <= trace.y[i]).at(-1)[1];
            (found[lane] ??= []).push(said.replace(/<[^>]*>/g, "\\n"));
        });
    }
    return found;
}"""
VIENNA = "/?venue=Vienna&status=disputed&event=f11331366c46"


@pytest.fixture
def editor(visit, shipped_app):
    return visit(shipped_app)


def test_in_lanes_by_publisher_each_lane_says_only_its_own_publishers_date(editor):
    page = editor.open("/?lanes=publisher&status=disputed")
    page.locator(".st-key-chart path.point").first.wait_for()
    said = {lane: "\n".join(lines) for lane, lines in page.evaluate(LANES).items()}
    lanes = {lane.split(" (")[0]: words for lane, words in said.items()}
    assert set(lanes) == {"NV", "Unnamed publisher", "Security International", "Teller Report"}
    assert "November to December 2021 – Security International" in lanes["Security International"]
    assert "late October 2021" in lanes["NV"]
    assert "November to December" not in lanes["NV"]
    assert "Announced for Friday 14 January 2022 by an unnamed publisher" in lanes["Unnamed publisher"]
    assert "Planned, date disputed" in lanes["Unnamed publisher"]
    assert "14 January" not in lanes["Teller Report"]
    labels = page.locator(".st-key-chart .textpoint text").all_text_contents()
    assert any(label.startswith("Nov–Dec 2021") for label in labels)
    assert not any("Teller Report" in label for label in labels)


def test_what_was_announced_is_told_from_what_is_reported(editor):
    page = editor.open(VIENNA)
    dispute = card(page).locator("section.dispute")
    expect(dispute).to_contain_text("It was announced for one date and is reported on another")
    expect(dispute.locator("li")).to_have_text(
        [
            "Thursday 13 January 2022Teller Report (published 16 January)",
            re.compile("Announced for Friday 14 January 2022Unnamed publisher .*1 day later than the date above"),
        ]
    )
    one, other = (line.bounding_box() for line in dispute.locator("li").all())
    assert one["y"] == other["y"]
    assert one["x"] + one["width"] <= other["x"]  # side by side
    page.locator(".st-key-chart path.point").first.wait_for()
    diamonds = page.evaluate(
        """() => document.querySelector(".st-key-chart .js-plotly-plot").data
            .filter((trace) => trace.marker && [].concat(trace.marker.symbol).includes("diamond-open"))
            .map((trace) => trace.x[0].slice(0, 10))"""
    )
    assert diamonds == ["2022-01-14"]


def test_a_deduced_day_of_publication_is_said_as_such_wherever_a_date_is_counted_from_it(editor):
    page = editor.open(VIENNA)
    passage = card(page).locator(".passage", has_text="Unnamed publisher")
    expect(passage.locator(".source")).to_contain_text("12 January 2022 (deduced from ")
    expect(passage.locator(".reading")).to_contain_text("That day of publication is deduced, not stated.")
    stated = card(page).locator(".passage", has_text="Teller Report")
    expect(stated).not_to_contain_text("deduced")
    page = editor.open("/Disagreements")
    expect(page.locator(".claim", has_text="Announced for Friday 14 January 2022")).to_contain_text("deduced from")


def test_a_byline_and_a_reading_are_told_once_for_each_article(editor):
    dataset = open_dataset(SHIPPED)
    told = {event.event_id: by_article(dataset.evidence(event), dataset) for event in dataset.events}
    event_id, (found,) = max(
        ((key, parts) for key, parts in told.items() if len(parts) == len(parts[0].dated) == 1),
        key=lambda each: len(each[1][0].undated),
    )
    assert len(found.undated) > 1
    page = editor.open(f"/?event={event_id}")
    passage = card(page).locator(".passage")
    expect(passage).to_have_count(1)
    expect(passage.locator(".source")).to_have_count(1)
    expect(passage.locator(".reading")).to_have_count(1)
    expect(passage.locator(".undated")).to_contain_text("Also in this article, no date of their own:")
    expect(passage.locator(".undated blockquote")).to_have_count(len(found.undated))


@pytest.mark.parametrize("path", [VIENNA, "/Disagreements", "/Sources", "/Data_and_method", "/Actors_and_venues"])
def test_no_reader_sees_the_id_of_an_article(editor, path):
    page = editor.open(path)
    seen = page.evaluate("() => document.body.textContent")
    ids = "|".join(map(re.escape, open_dataset(SHIPPED).articles))
    visible = re.sub(r"https?://\\S+", "", seen)
    assert not re.search(rf"(?<![/\w-])({ids})(?![\w.-])", visible)


def test_the_citation_carries_the_dispute(editor):
    page = editor.open(VIENNA)
    page.locator(".cite summary").click()
    for form in page.locator(".cite pre").all():
        expect(form).to_contain_text("Date disputed")
        expect(form).to_contain_text("announced for Friday 14 January 2022 by an unnamed publisher")


def test_the_page_for_print_has_a_legend_and_takes_few_sheets(browser, tmp_path):
    dataset = open_dataset(SHIPPED)
    matches = apply(Selection(), dataset)
    view = build_view(matches, Selection(), dataset)
    path = tmp_path / "timeline.html"
    path.write_text(to_html(Cut(matches.events, dataset, ""), view, ""), encoding="utf-8")
    page = browser.new_page()
    page.goto(path.as_uri())
    expect(page.get_by_role("list", name="Legend").get_by_text("Disputed 2")).to_be_visible()
    fonts = page.evaluate(
        "() => [...document.querySelectorAll('body, body *')].map((each) => getComputedStyle(each).fontFamily)"
    )
    assert {font.split(",")[0] for font in fonts} == {"system-ui"}
    sheets = re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4", prefer_css_page_size=True))
    page.close()
    assert len(sheets) <= 6
