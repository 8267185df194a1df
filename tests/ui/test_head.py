"""What a page says of itself before a script has run: to messengers, search engines and archives."""

from urllib.parse import urlencode

import lxml.html
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.browser.hostile import hostile_copy
from tests.ui.conftest import HARBOUR
from timeline.dataset import open_dataset
from ui import head
from ui.page import FILTERED, PAGES

DATASET = open_dataset(HARBOUR)


@pytest.fixture
def shown(monkeypatch):
    def show(folder=HARBOUR):
        monkeypatch.setenv("DATELINES_DATA", str(folder))

    show()
    return show


def said(name="Timeline", **query):
    """Title and metadata of a page."""
    document = lxml.html.document_fromstring(head.page(name, urlencode(query, doseq=True)))
    metas = document.xpath("//head/meta[@content]")
    facts = {meta.get("property") or meta.get("name"): meta.get("content") for meta in metas}
    return facts | {"title": document.findtext(".//title"), "scripts": len(document.xpath("//script"))}


def test_a_view_is_named_with_how_much_it_shows(shown):
    facts = said(actor=["Ana Duarte"], venue="Lyst")
    assert facts["title"] == facts["og:title"] == f"With Ana Duarte, in Lyst – {DATASET.title}"
    assert facts["og:description"].startswith(f"1 of {len(DATASET.events)} events. {DATASET.description}"[:100])
    assert facts["description"] == facts["og:description"]


@pytest.mark.parametrize("event", DATASET.events, ids=lambda event: event.event_id)
def test_an_event_is_named_with_its_day_and_the_words_it_stands_on(shown, event):
    facts = said(event=event.event_id)
    assert facts["og:title"] == f"{event.title[:1].upper()}{event.title[1:]} – {DATASET.title}"
    assert event.excerpt[:40] in facts["og:description"]
    assert event.when()[1:] in facts["og:description"]
    assert ("date disputed" in facts["og:description"]) == event.disputed


@pytest.mark.parametrize("name", PAGES)
def test_every_page_is_named(shown, name):
    assert said(name)["title"] == (f"{name} – {DATASET.title}" if name != "Timeline" else DATASET.title)


def test_an_event_is_told_as_it_was_known(shown):
    planned, disputed = said(event="xc85a0ba17", known="2031-03-15"), said(event="xc85a0ba17")
    assert "date disputed" not in planned["og:description"]
    assert "date disputed" in disputed["og:description"]
    unheard = said(event="xc85a0ba17", known="2031-03-01")
    assert unheard["title"] == f"As known on 1 March 2031 – {DATASET.title}"
    assert unheard["og:description"].startswith("0 of 14 events.")


@pytest.mark.parametrize("name", PAGES)
def test_filters_and_events_are_named_where_they_rule_what_is_shown(shown, name):
    facts, event = said(name, actor="Ana Duarte"), said(name, event="xc85a0ba17")
    assert ("With Ana Duarte" in facts["title"]) == (name in FILTERED)
    assert facts["og:description"].startswith("2 of 14 events") == (name in FILTERED)
    assert ("Court hears" in event["title"]) == (name == "Timeline")


def test_a_dataset_that_cannot_be_shown_leaves_the_name(shown, tmp_path):
    shown(tmp_path)
    facts = said("Sources", event="x")
    assert facts["title"] == "Datelines: Sources"
    assert "og:description" not in facts


def test_hostile_words_are_words(shown, tmp_path):
    plain = said()["scripts"]
    folder = hostile_copy(HARBOUR, tmp_path / "hostile")
    shown(folder)
    for event in open_dataset(folder).events:
        facts = said(event=event.event_id)
        assert facts["scripts"] == plain
        assert len(facts["og:description"]) <= head.LONGEST


@given(st.text(max_size=80), st.text(max_size=20))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
def test_whatever_a_link_asks_for_the_page_is_whole(shown, words, key):
    facts = said(q=words, **{f"x{key}": words}, actor=words)
    assert facts["scripts"] == said()["scripts"]
    assert facts["title"].endswith(DATASET.title)


def test_raw_queries_do_not_break_it(shown):
    for query in ("%", "a=%ff&&=&q=%00", "event=%F0%9F", "q=" + "x" * 100_000, "known=9999-99-99"):
        assert DATASET.title in head.page("Timeline", query)


def test_pages_have_the_addresses_that_streamlit_gives_them(shown):
    assert [route.path for route in head.routes()] == [
        "/",
        *(f"/{name.replace(' ', '_')}" for name in PAGES if name != "Timeline"),
    ]
