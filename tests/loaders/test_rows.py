"""The rows of the built tables: every column of the contract, sorted by the tables' keys, references that hold."""

import datetime as dt
import random

import pytest

from loaders.articles import Article
from loaders.build import build_events
from loaders.names.entities import world
from loaders.rows import make_rows
from timeline.tables import BUILT
from timeline.vocabularies import PRECISIONS, STATUSES, TYPES

TEXT = """It rained much in the year 2014.

Norway expelled two Serbian diplomats on 15 January 2020.

Peru has closed its border with Chile since 3 May 2019, and will reopen it on 1 March 2020.

The ministers of Chile and Ghana held talks in Accra on 8 January 2020. The talks lasted six hours.

Photo: A ship in Bergen on 4 January 2020."""
DAY = dt.date(2020, 1, 22)


def articles():
    yield Article("post", TEXT, title="Harbour dues", publisher="Post", published=DAY, sha256="0" * 64, language="en")
    yield Article("x-9", "Norway expelled two Serbians on 15 January 2020.", publisher="Courier", published=DAY)
    yield Article("x-10", "Kenyan police seized a ship near Mombasa on 9 January 2020.", publisher="Gazette")


@pytest.fixture(scope="module")
def rows():
    built = build_events(articles(), world())
    return make_rows(built.articles, built.events, built.left_out)


def test_there_are_rows_in_every_built_table(rows):
    assert set(rows) == {table.name for table in BUILT}
    assert all(rows.values())


@pytest.mark.parametrize("table", BUILT, ids=lambda table: table.name)
def test_rows_have_the_columns_of_the_contract_and_only_text(rows, table):
    for row in rows[table.name]:
        assert set(row) == set(table.column_names)
        assert {type(cell) for cell in row.values()} == {str}


@pytest.mark.parametrize("table", BUILT, ids=lambda table: table.name)
def test_what_is_required_is_there(rows, table):
    required = [column.name for column in table.columns if column.required]
    given = [{name: row[name] for name in required if name != "title"} for row in rows[table.name]]
    assert [row for row in given if "sha256" not in row and not all(row.values())] == []


def test_rows_are_sorted_by_key_and_numbers_by_their_value(rows):
    assert [row["article_id"] for row in rows["sources"]] == ["post", "x-10", "x-9"]
    assert [row["start"] for row in rows["events"]] == sorted(row["start"] for row in rows["events"])
    starts = [int(row["start"]) for row in rows["left_out"]]
    assert starts == sorted(starts)
    assert len({len(str(start)) for start in starts}) > 1


def test_excerpts_are_verbatim_and_belong_to_events_and_sources(rows):
    bodies = {article.article_id: article.body for article in articles()}
    events = {row["event_id"] for row in rows["events"]}
    for row in rows["excerpts"]:
        body = bodies[row["article_id"]]
        assert body[int(row["start"]) : int(row["end"])] == row["text"]
        assert body[int(row["date_start"]) : int(row["date_end"])] == row["date_text"]
        assert row["event_id"] in events
    assert events <= {row["excerpt_id"] for row in rows["excerpts"]}


def test_an_event_shows_its_leading_report(rows):
    (event,) = [row for row in rows["events"] if row["start"] == "2020-01-15"]
    assert event["sources"] == "2"
    assert event["excerpt"].startswith("Norway expelled")
    assert event["date_text"] == "15 January 2020"
    assert event["article_id"] == "post"


def test_cells_are_of_the_contract(rows):
    for row in rows["events"]:
        assert row["precision"] in PRECISIONS
        assert row["status"] in STATUSES
        assert row["type"] in {"", *TYPES}
        assert row["disputed"] in {"true", "false"}
        assert dt.date.fromisoformat(row["start"]) <= dt.date.fromisoformat(row["end"] or "9999-12-31")


def test_a_source_without_a_date_has_an_empty_cell(rows):
    assert {row["article_id"]: row["published"] for row in rows["sources"]} == {
        "post": "2020-01-22",
        "x-10": "",
        "x-9": "2020-01-22",
    }


def test_the_order_of_articles_changes_nothing(rows):
    corpus = list(articles())
    for seed in range(6):
        random.Random(seed).shuffle(corpus)
        built = build_events(corpus, world())
        assert make_rows(built.articles, built.events, built.left_out) == rows


def test_the_same_passage_is_left_out_once(rows):
    built = build_events(articles(), world())
    twice = make_rows(built.articles, built.events, [*built.left_out, *built.left_out])
    assert twice["left_out"] == rows["left_out"]
