"""One article for one reader: what it gives, what is refused, and that nothing stays behind."""

import csv
import io
import tempfile
import zipfile
from pathlib import Path

import pytest
import yaml

from loaders.articles import parse_article
from loaders.errors import ArticleError
from loaders.session import MOST_BYTES, MOST_CHARACTERS, SUFFIXES, archive, merge, read_pasted, read_upload
from timeline.tables import EVENTS, EXCERPTS, SOURCES

HERE = Path(__file__).parent
HARBOUR = HERE.parent / "datasets" / "harbour"
CASES = yaml.safe_load((HERE / "session_cases.yml").read_text(encoding="utf-8"))
FILES = sorted(path for path in (HERE / "inputs" / "files").iterdir() if path.suffix in SUFFIXES)
READ = [case for case in CASES if "fault" not in case]
REFUSED = [case for case in CASES if "fault" in case]


@pytest.mark.parametrize("case", READ, ids=lambda case: case["name"])
def test_what_a_pasted_article_gives(case):
    rows = read_pasted(case["text"], case["facts"], HARBOUR).rows
    assert [[row["start"], row["status"], row["title"]] for row in rows["events"]] == case["events"]
    assert [row["reason"] for row in rows["left_out"]] == case["left_out"]
    assert case["source"].items() <= rows["sources"][0].items()


@pytest.mark.parametrize("case", REFUSED, ids=lambda case: case["name"])
def test_what_is_refused(case):
    with pytest.raises(ArticleError, match=case["fault"]):
        read_pasted(case["text"], case["facts"], HARBOUR)


def test_the_names_of_the_dataset_are_known():
    row = read_pasted(CASES[0]["text"], CASES[0]["facts"], HARBOUR).rows["events"][0]
    assert (row["actors"], row["venue"]) == ("Ana Duarte; Norland; Tomas Lindqvist; Sudmark", "Aurel")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_file_is_read_its_excerpts_stand_in_the_clipping_and_nothing_stays(path, tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    reading = read_upload(path.name, path.read_bytes(), {"publisher": "The Lyst Gazette"}, HARBOUR)
    clipping = parse_article(Path(f"{reading.article_id}.md"), reading.clipping.encode())
    assert clipping.sha256 == reading.rows["sources"][0]["sha256"]
    assert reading.rows["sources"][0]["publisher"] == "The Lyst Gazette"
    assert reading.rows["excerpts"] + reading.rows["left_out"]
    for row in reading.rows["excerpts"]:
        assert clipping.body[int(row["start"]) : int(row["end"])] == row["text"]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "raw", "fault"),
    [
        ("table.csv", b"a,b", "this kind of file is not read here"),
        ("../../etc/passwd", b"x", "this kind of file is not read here"),
        ("large.txt", b"x" * (MOST_BYTES + 1), "give a file of at most 10 MB"),
        ("long.txt", b"x" * (MOST_CHARACTERS + 1), "give an article of at most 200,000"),
        ("broken.pdf", b"no PDF", "PDF"),
        ("../\x00\nup.txt", b"", "the file is empty"),
    ],
    ids=lambda value: str(value)[:20],
)
def test_a_file_that_cannot_be_read_is_a_sentence(name, raw, fault):
    with pytest.raises(ArticleError, match=fault):
        read_upload(name, raw, {}, HARBOUR)


def test_a_packed_file_may_not_fill_the_memory(monkeypatch):
    monkeypatch.setattr("loaders.inputs.bombs._MOST_UNPACKED", 1000)
    raw = (HERE / "inputs" / "files" / "fishermen.docx").read_bytes()
    with pytest.raises(ArticleError, match="too many"):
        read_upload("fishermen.docx", raw, {}, HARBOUR)


def test_the_archive_holds_the_accepted_events_alone():
    one, other = (read_pasted(case["text"], case["facts"], HARBOUR) for case in CASES[:2])
    rejected = {row["event_id"] for row in other.rows["events"]}
    added = merge([one, other], rejected, HARBOUR)
    with zipfile.ZipFile(io.BytesIO(archive(added))) as file:
        tables = {name: list(csv.DictReader(io.StringIO(file.read(name).decode()))) for name in file.namelist()}
    assert list(tables) == [EVENTS.file, EXCERPTS.file, SOURCES.file]
    assert {row["article_id"] for row in tables["excerpts.csv"]} == {row["article_id"] for row in tables["sources.csv"]}
    assert {row["event_id"] for row in tables["excerpts.csv"]} == {row["event_id"] for row in tables["events.csv"]}
    assert {row["text"] for row in one.rows["excerpts"]} <= {row["text"] for row in tables["excerpts.csv"]}
    assert not {row["text"] for row in other.rows["excerpts"]} & {row["text"] for row in tables["excerpts.csv"]}
