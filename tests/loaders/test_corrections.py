"""An editor's decisions: what each does, and what is said of one that cannot be applied."""

import datetime as dt
import itertools
from pathlib import Path

import pytest
import yaml

from loaders.articles import Article
from loaders.build import build_events
from loaders.errors import CorrectionError
from loaders.names.entities import world
from loaders.rows import make_rows
from timeline.tables import CORRECTIONS

REFUSED = yaml.safe_load((Path(__file__).parent / "correction_cases.yml").read_text(encoding="utf-8"))
POST = """Norway expelled two Serbian diplomats on 15 January 2020.

Peru recalled three diplomats from Laos on 3 January 2020.

The ministers of Chile and Ghana held talks in Accra on 8 January 2020.

The talks lasted six hours."""
COURIER = "Kenyan police seized a ship near Mombasa on 9 January 2020."
SET = {"article_id": "post", "excerpt": "Norway expelled", "action": "set"}
DROP = {"article_id": "post", "excerpt": "Peru recalled", "action": "drop", "reason": "not of this story"}
MERGE = {"article_id": "post", "excerpt": "Peru recalled", "action": "merge", "value": "Kenyan police seized"}
SPLIT = {"article_id": "post", "excerpt": "The talks lasted", "action": "split"}


def full(row):
    return {name: row.get(name, "") for name in CORRECTIONS.column_names}


def build(*rows):
    day = dt.date(2020, 1, 22)
    articles = [
        Article("post", POST, title="Post", publisher="Post", published=day),
        Article("courier", COURIER, title="Courier", publisher="Courier", published=day),
    ]
    built = build_events(articles, world(), [full(row) for row in rows])
    return make_rows(built.articles, built.events, built.left_out)


def starts(rows):
    return [row["start"] for row in rows["events"]]


def test_without_corrections_all_stays():
    assert starts(build()) == ["2020-01-03", "2020-01-08", "2020-01-09", "2020-01-15"]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", "Norway sends two diplomats home"),
        ("precision", "range"),
        ("status", "alleged"),
        ("type", "REJECT"),
        ("actors", "Norway; Serbia"),
        ("venue", "Oslo"),
        ("salience", "0.10"),
    ],
)
def test_a_field_is_set_and_nothing_else(field, value):
    before = {row["event_id"]: row for row in build()["events"]}
    after = {row["event_id"]: row for row in build(SET | {"field": field, "value": value})["events"]}
    (changed,) = [row for event, row in after.items() if row != before[event]]
    assert changed == before[changed["event_id"]] | {field: value}
    assert changed["excerpt"].startswith("Norway expelled")


@pytest.mark.parametrize(
    "dates",
    [
        {"start": "2020-01-14", "end": "2020-01-14"},
        {"start": "2020-01-16", "end": "2020-01-17", "precision": "range"},
        {"end": "", "precision": "range"},
    ],
    ids=str,
)
def test_dates_that_fit_together_are_set_whatever_their_order(dates):
    rows = [SET | {"field": field, "value": value} for field, value in dates.items()]
    for order in itertools.permutations(rows):
        event = build(*order)["events"][-1]
        assert {field: event[field] for field in dates} == dates


def test_a_drop_takes_the_event_out_and_says_why():
    rows = build(DROP)
    assert starts(rows) == ["2020-01-08", "2020-01-09", "2020-01-15"]
    (left,) = rows["left_out"]
    assert left["text"] == "Peru recalled three diplomats from Laos on 3 January 2020."
    assert left["reason"] == "left out by the editor: not of this story"


def test_a_merge_makes_one_event_with_the_passages_of_both():
    rows = build(MERGE)
    assert starts(rows) == ["2020-01-03", "2020-01-08", "2020-01-15"]
    merged = rows["events"][0]
    assert (merged["sources"], merged["disputed"]) == ("2", "true")
    texts = [row["text"] for row in rows["excerpts"] if row["event_id"] == merged["event_id"]]
    assert [text.split()[0] for text in texts] == ["Kenyan", "Peru"]


def test_a_split_makes_the_passage_an_event_of_its_own_on_the_same_day():
    rows = build(SPLIT)
    assert starts(rows) == ["2020-01-03", "2020-01-08", "2020-01-08", "2020-01-09", "2020-01-15"]
    texts = {row["text"]: row["event_id"] for row in rows["excerpts"]}
    assert (
        texts["The talks lasted six hours."]
        != texts["The ministers of Chile and Ghana held talks in Accra on 8 January 2020."]
    )


def test_of_two_values_for_one_field_the_later_counts():
    rows = build(SET | {"field": "venue", "value": "Oslo"}, SET | {"field": "venue", "value": "Bergen"})
    assert rows["events"][-1]["venue"] == "Bergen"


def test_blanks_and_line_ends_in_the_words_do_not_count():
    rows = build(SET | {"excerpt": "Norway   expelled\n two", "field": "venue", "value": "Oslo"})
    assert rows["events"][-1]["venue"] == "Oslo"


def test_what_is_set_stays_with_a_merged_event():
    rows = build(MERGE, MERGE | {"action": "set", "field": "title", "value": "Two in one"})
    assert "Two in one" in {row["title"] for row in rows["events"]}
    assert len(rows["events"]) == 3


def test_the_order_of_rows_with_different_actions_changes_nothing():
    rows = [SET | {"field": "title", "value": "Norway sends two home"}, DROP, SPLIT]
    assert len({str(build(*order)) for order in itertools.permutations(rows)}) == 1


@pytest.mark.parametrize("case", REFUSED, ids=lambda case: case["name"])
def test_what_cannot_be_applied_is_refused_with_row_value_and_remedy(case):
    row = {name: str(value) for name, value in case["row"].items()}
    with pytest.raises(CorrectionError) as fault:
        build(row)
    assert [words for words in case["says"] if words not in str(fault.value)] == []


def test_the_row_is_counted_with_the_header():
    with pytest.raises(CorrectionError, match="row 3, field 'colour'"):
        build(SET | {"field": "title", "value": "x"}, SET | {"field": "colour", "value": "x"})
