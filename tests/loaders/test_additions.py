"""A reader's articles among those of a dataset: the same events as a build of all of them, and nothing else changed."""

import csv
import shutil
from pathlib import Path

import pytest

from loaders.articles import find_articles, read_article
from loaders.build import build_dataset, build_events
from loaders.files import read_table
from loaders.names.entities import gazetteer
from loaders.session import merge, read_pasted, read_upload
from timeline.tables import ACTORS, CORRECTIONS, EVENTS, TABLES, VENUES

ROOT = Path(__file__).parent.parent.parent
SHIPPED = ROOT / "data"
HARBOUR = ROOT / "tests" / "datasets" / "harbour"
ARTICLES = sorted(path.stem for path in (SHIPPED / "articles").glob("*.md"))


def without(name, folder):
    """A copy of the shipped dataset that lacks one article, built anew."""
    shutil.copytree(SHIPPED, folder)
    text = (folder / "articles" / f"{name}.md").read_text(encoding="utf-8")
    (folder / "articles" / f"{name}.md").unlink()
    rows = [row for row in read_table(SHIPPED, CORRECTIONS) if name != row["article_id"]]
    rows = [row for row in rows if row["action"] != "merge" or row["value"] not in text]
    with (folder / CORRECTIONS.file).open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, TABLES["corrections"].column_names)
        writer.writeheader()
        writer.writerows(rows)
    build_dataset(folder, [folder / "articles"], folder)
    return folder


def read_rows(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def grouped(excerpts):
    groups = {}
    for row in excerpts:
        groups.setdefault(row["event_id"], set()).add((row["text"], row["date_text"]))
    return {frozenset(group) for group in groups.values()}


@pytest.mark.parametrize("name", ARTICLES)
def test_an_article_that_is_added_joins_the_events_that_a_build_of_all_gives(name, tmp_path):
    folder = without(name, tmp_path / "data")
    raw = (SHIPPED / "articles" / f"{name}.md").read_bytes()
    reading = read_upload(f"{name}.md", raw, {}, folder)
    found = merge([reading], (), folder)

    known = gazetteer(read_table(folder, ACTORS), read_table(folder, VENUES))
    articles = [read_article(path) for path in find_articles([SHIPPED / "articles"])]
    built = build_events(articles, known, read_table(folder, CORRECTIONS))
    wanted = [event for event in built.events if any(each.article_id == name for each in event.mentions)]
    assert grouped(found.rows["excerpts"]) == {
        frozenset((passage.text, passage.unit.text) for passage in event.passages) for event in wanted
    }
    by_group = {
        frozenset(p.text for p in event.passages): (len(event.voices), event.disputed, event.venue) for event in wanted
    }
    for row in found.rows["events"]:
        texts = frozenset(each["text"] for each in found.rows["excerpts"] if each["event_id"] == row["event_id"])
        assert (int(row["sources"]), row["disputed"] == "true", row["venue"]) == by_group[texts]
    assert not found.apart


MET = "Antony Blinken met Sergey Lavrov in Geneva on January 21 for talks on security guarantees."
SLOW = "Dock workers in Aurel slowed their work on 26 February 2031, the harbour office said."
FACTS = {"publisher": "The Alpine Post", "title": "Geneva talks", "published": "2022-02-05"}


def row_of(found, words):
    (row,) = (row for row in found.rows["events"] if words in row["title"])
    return row


def test_a_further_source_leaves_what_the_editor_wrote_and_counts_once_more():
    table = {row["event_id"]: row for row in read_rows(SHIPPED / EVENTS.file)}
    reading = read_pasted(MET, FACTS, SHIPPED)
    found = merge([reading], (), SHIPPED)
    row = row_of(found, "Lavrov and Blinken meet in Geneva")
    before = table[row["event_id"]]
    assert int(row["sources"]) == int(before["sources"]) + 1
    assert {name for name in row if row[name] != before[name]} <= {"sources", "salience", "actors"}
    assert {each["article_id"] for each in found.rows["sources"]} >= {reading.article_id, before["article_id"]}
    assert merge([reading], {reading.rows["events"][0]["event_id"]}, SHIPPED).rows["events"] == []


def test_a_meeting_that_another_article_puts_on_another_day_is_disputed():
    planned = "Antony Blinken and Sergey Lavrov will meet in Geneva on Thursday for talks on security guarantees."
    found = merge([read_pasted(planned, FACTS | {"published": "2022-01-18"}, SHIPPED)], (), SHIPPED)
    row = row_of(found, "Lavrov and Blinken meet in Geneva")
    assert (row["start"], row["status"], row["disputed"]) == ("2022-01-21", "happened", "true")


def test_tables_that_were_made_by_hand_keep_their_words_and_are_found_by_the_place_of_the_passage():
    text = "Ana Duarte met Tomas Lindqvist in Aurel on March 3, 2031."
    found = merge([read_pasted(text, {"publisher": "The Lyst Gazette"}, HARBOUR)], (), HARBOUR)
    (row,) = found.rows["events"]
    assert (row["event_id"], row["title"]) == ("xf3ae5d6c2", "Duarte and Lindqvist meet in Aurel")
    assert (row["sources"], row["disputed"]) == ("3", "false")


def test_what_no_other_article_reports_is_an_event_of_its_own():
    reading = read_pasted("Norland closed the port of Aurel on March 7, 2031.", {}, HARBOUR)
    found = merge([reading], (), HARBOUR)
    assert [row["event_id"] for row in found.rows["events"]] == [row["event_id"] for row in reading.rows["events"]]
    assert [row["article_id"] for row in found.rows["sources"]] == [reading.article_id]


def test_an_event_of_no_kind_can_be_told_by_a_further_source(tmp_path):
    folder = tmp_path / "data"
    (folder / "articles").mkdir(parents=True)
    (folder / "articles" / "a.md").write_text(f"---\npublisher: The Post\n---\n{SLOW}", encoding="utf-8")
    build_dataset(folder, [folder / "articles"], folder)
    (event,) = read_rows(folder / EVENTS.file)
    assert event["type"] == ""
    (row,) = merge([read_pasted(SLOW, FACTS, folder)], (), folder).rows["events"]
    assert (row["event_id"], row["sources"]) == (event["event_id"], "2")


def test_what_the_editor_set_of_one_passage_is_set_together(tmp_path):
    folder = tmp_path / "data"
    (folder / "articles").mkdir(parents=True)
    (folder / "articles" / "a.md").write_text(f"---\npublisher: The Post\n---\n{SLOW}", encoding="utf-8")
    dates = {"end": "2031-02-28", "start": "2031-02-27", "precision": "range"}
    rows = [f"a,Dock workers,,set,{field},{value},they went on" for field, value in dates.items()]
    lines = [",".join(CORRECTIONS.column_names), *rows]
    (folder / CORRECTIONS.file).write_text("\n".join(lines) + "\n", encoding="utf-8")
    build_dataset(folder, [folder / "articles"], folder)
    (row,) = merge([read_pasted(SLOW, FACTS, folder)], (), folder).rows["events"]
    assert {field: row[field] for field in dates} == dates


def test_two_articles_of_the_reader_are_merged_with_each_other():
    texts = (
        "Norland closed the port of Aurel on March 7, 2031.",
        "The port of Aurel was closed by Norland on 7 March 2031.",
    )
    readings = [read_pasted(text, {"publisher": f"Paper {n}"}, HARBOUR) for n, text in enumerate(texts)]
    (row,) = merge(readings, (), HARBOUR).rows["events"]
    assert row["sources"] == "2"


def test_a_copy_of_an_article_is_no_further_source():
    name = "2022-01-16-teller-report"
    raw = (SHIPPED / "articles" / f"{name}.md").read_bytes()
    table = {row["event_id"]: row for row in read_rows(SHIPPED / EVENTS.file)}
    reading = read_upload("again.md", raw, {"publisher": "Another Paper"}, SHIPPED)
    found = merge([reading], (), SHIPPED)
    assert found.copies == {reading.article_id: name}
    assert found.rows["events"]
    assert all(row["sources"] == table[row["event_id"]]["sources"] for row in found.rows["events"])


def test_an_event_that_the_editor_dropped_stays_out_and_says_why(tmp_path):
    folder = tmp_path / "harbour"
    shutil.copytree(HARBOUR, folder)
    head = ",".join(TABLES["corrections"].column_names)
    row = "2031-03-08-courier,met her Sudmark counterpart,,drop,,,no news"
    (folder / CORRECTIONS.file).write_text(f"{head}\n{row}\n", encoding="utf-8")
    text = "Ana Duarte met Tomas Lindqvist in Aurel on March 3, 2031."
    found = merge([read_pasted(text, {}, folder)], (), folder)
    assert [each["reason"] for each in found.rows["left_out"]] == ["left out by the editor: no news"]
    assert found.rows["events"] == []


def test_without_its_articles_a_dataset_says_that_nothing_was_compared(tmp_path):
    for table in ("events", "excerpts", "sources"):
        shutil.copy(HARBOUR / f"{table}.csv", tmp_path)
    text = "Ana Duarte met Tomas Lindqvist in Aurel on March 3, 2031."
    found = merge([read_pasted(text, {}, tmp_path)], (), tmp_path)
    assert found.apart == "3 of the 3 articles of the dataset are not on this server"
    assert [row["sources"] for row in found.rows["events"]] == ["1"]


def test_too_much_text_is_not_read_again(tmp_path, monkeypatch):
    monkeypatch.setattr("loaders.reread.MOST_CHARACTERS", 100)
    folder = tmp_path / "harbour"
    shutil.copytree(HARBOUR, folder)
    found = merge([read_pasted("Norland closed the port of Aurel on March 7, 2031.", {}, folder)], (), folder)
    assert "more text than can be compared" in found.apart
    assert len(found.rows["events"]) == 1


def test_an_article_joins_no_two_events_that_the_dataset_has_apart():
    text = "The NATO-Russia Council met in Brussels on Wednesday, January 12."
    table = {row["event_id"]: row for row in read_rows(SHIPPED / EVENTS.file)}
    (row,) = merge([read_pasted(text, FACTS, SHIPPED)], (), SHIPPED).rows["events"]
    before = table[row["event_id"]]
    assert (row["title"], row["start"], row["end"]) == (before["title"], "2022-01-12", "2022-01-12")
    assert int(row["sources"]) == int(before["sources"]) + 1


def test_a_reader_may_join_an_event_with_one_of_the_dataset_and_name_another():
    text = "Ana Duarte and Tomas Lindqvist inspected the quay on March 5, 2031.\n\nNorland opened a lighthouse in Lyst on March 7, 2031."
    reading = read_pasted(text, {"publisher": "The Lyst Gazette"}, HARBOUR)
    quay, light = (row["event_id"] for row in sorted(reading.rows["events"], key=lambda row: row["start"]))
    met = next(row for row in read_rows(HARBOUR / "events.csv") if row["title"].startswith("Duarte and Lindqvist meet"))
    found = merge([reading], (), HARBOUR, {quay: met["event_id"]}, {light: "A light", quay: "Not taken"})
    events = {row["event_id"]: row for row in found.rows["events"]}
    assert {row["title"] for row in events.values()} == {met["title"], "A light"}
    assert int(events[met["event_id"]]["sources"]) == int(met["sources"]) + 1
    assert events[met["event_id"]]["disputed"] == "true"
    unknown = merge([reading], (), HARBOUR, {quay: "x0000000000", "x1": met["event_id"]})
    assert len(unknown.rows["events"]) == 2
