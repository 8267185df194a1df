"""The other pages, and the page that explains a dataset which cannot be shown."""

import shutil

from playwright.sync_api import expect

from tests.browser.conftest import HARBOUR, serving


def test_a_passage_leads_to_the_sources_page_and_back_to_its_event(reader):
    page = reader.open("/?venue=Aurel")
    page.locator("button.row", has_text="Duarte and Lindqvist").click()
    page.locator("article.card").get_by_role("link", name="In the sources").last.click()
    expect(page.locator("h1")).to_have_text("Sources")
    expect(page.locator("section.article.asked h2")).to_have_text("Inspectors board ships in Aurel")
    asked = page.locator("li.asked")
    expect(asked).to_be_in_viewport()
    expect(asked).to_contain_text("Lindqvist, who met Duarte on 3 March in Aurel")
    asked.get_by_role("link", name="Duarte and Lindqvist meet in Aurel").click()
    expect(page.locator("article.card h2")).to_have_text("Duarte and Lindqvist meet in Aurel")
    expect(page.locator("p.said")).to_contain_text("in Aurel")


def test_each_article_has_its_facts_its_passages_in_order_and_what_was_left_out(reader):
    page = reader.open("/Sources")
    articles = page.locator("section.article")
    expect(articles.locator("h2")).to_have_text(
        [
            "Port talks open as dockers vote to strike",
            "Inspectors board ships in Aurel",
            "Blockade of Lyst ends after three days",
        ]
    )
    first = articles.first
    for words in ("The Aurel Courier", "Saturday 8 March 2031 – printed under the headline", "https://courier.example"):
        expect(first).to_contain_text(words)
    passages = first.locator("details").first.locator("blockquote")
    expect(passages.first).to_contain_text("slowed their work in late February")
    expect(passages).to_have_count(8)
    first.get_by_text("1 left out").click()
    expect(first).to_contain_text("See also: the best fish of the season")
    expect(first).to_contain_text("Left out: a link to another article")


def test_the_contents_of_the_sources_lead_to_each_article_and_the_link_lasts(reader, visit, app):
    page = reader.open("/Sources")
    last = page.locator("section.article h2").last
    expect(last).not_to_be_in_viewport()
    page.get_by_role("list", name="Articles").get_by_role("link").last.click()
    expect(last).to_be_in_viewport()
    fresh = visit(app).open(page.url.removeprefix(app))
    expect(fresh.locator("section.article h2").last).to_be_in_viewport()


def test_a_link_to_an_article_that_is_not_here_is_named(reader):
    expect(reader.open("/Sources?article=<i>x").get_by_role("alert")).to_contain_text("<i>x")


def test_the_view_is_carried_from_page_to_page(reader):
    page = reader.open("/?venue=Aurel&lanes=venue")
    page.get_by_test_id("stSidebar").get_by_role("link", name="Data and method").click()
    expect(page.locator("h1")).to_have_text("Data and method")
    page.get_by_test_id("stSidebar").get_by_role("link", name="Timeline").click()
    expect(page.locator("p.said")).to_contain_text("in Aurel")
    assert page.url.endswith("/?venue=Aurel&lanes=venue")


def test_the_tables_can_be_downloaded_as_they_are(reader):
    page = reader.open("/Data_and_method")
    with page.expect_download() as download:
        page.get_by_role("button", name="Download events.csv (14 rows)").click()
    assert download.value.path().read_bytes() == (HARBOUR / "events.csv").read_bytes()


def test_a_faulty_dataset_gets_a_page_that_names_the_fault(visit, tmp_path):
    folder = shutil.copytree(HARBOUR, tmp_path / "faulty")
    events = folder / "events.csv"
    events.write_text(events.read_text(encoding="utf-8").replace("1987-01-01", "1987-02-30<b>", 1), encoding="utf-8")
    with serving(folder) as address:
        visitor = visit(address)
        for path in ("/", "/Sources"):
            page = visitor.open(path)
            fault = page.get_by_role("alert")
            for words in (
                "This dataset cannot be shown",
                "events.csv",
                "start",
                "1987-02-30<b>",
                "Write a day that exists",
            ):
                expect(fault).to_contain_text(words)
            expect(page.get_by_text("Traceback")).to_have_count(0)
        visitor.page.close()  # before the server goes, or the page would look for it in vain


def test_disagreements_stand_side_by_side(reader):
    page = reader.open("/Disagreements")
    expect(page.locator("p.said")).to_have_text("2 of 14 events have dates that cannot all be right.")
    court = page.locator("section.article", has_text="Court hears the Harbour Union")
    expect(court.locator("h3")).to_have_text(["Wednesday 12 March 2031", "Thursday 13 March 2031"])
    first, second = (court.locator(".claim").nth(i).bounding_box() for i in (0, 1))
    assert first["y"] == second["y"]
    court.get_by_role("link", name="Court hears").click()
    expect(page.locator("article.card h2")).to_have_text("Court hears the Harbour Union")


def test_a_cell_of_who_was_where_opens_the_timeline_with_both(reader):
    page = reader.open("/Actors_and_venues?status=happened")
    expect(page.locator("p.said")).to_contain_text("9 of 14 events, happened.")
    page.get_by_role("link", name="1 event: Ana Duarte, Aurel").click()
    expect(page.locator("p.said")).to_contain_text("1 of 14 events, with Ana Duarte, in Aurel, happened.")


def test_the_spellings_of_a_name_are_told(reader):
    page = reader.open("/Actors_and_venues")
    row = page.locator("section", has=page.get_by_role("heading", name="Actors")).locator("tr", has_text="Ana Duarte")
    expect(row).to_contain_text("Deputy Harbour Minister (Norland)")
    expect(row).to_contain_text("Duarte; A. Duarte")
