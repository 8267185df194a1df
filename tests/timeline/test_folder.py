"""A faulty folder is refused with file, row, column, value and what would be right."""

import shutil
from pathlib import Path

import pytest

from timeline.dataset import open_dataset
from timeline.errors import (
    CellWrong,
    ColumnsWrong,
    DanglingReference,
    DatasetError,
    DuplicateValue,
    FolderMissing,
    TableMissing,
    TableUnreadable,
)
from timeline.tables import SOURCES

HARBOUR = Path(__file__).parent.parent / "datasets" / "harbour"


@pytest.fixture
def folder(tmp_path):
    return Path(shutil.copytree(HARBOUR, tmp_path / "copy"))


def edit(folder, file, old, new):
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert old in text, "the case does not fit the dataset"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def first_field(folder, file, row, value):
    path = folder / file
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    lines[row - 1] = value + lines[row - 1][lines[row - 1].index(",") :]
    path.write_text("".join(lines), encoding="utf-8")


CASES = [
    # file, old, new, error, row, column, value, a word of what would be right
    ("events.csv", "1987-01-01", "1987-02-30", CellWrong, 2, "start", "1987-02-30", "YYYY-MM-DD"),
    ("events.csv", "1987-01-01", "1 Jan 1987", CellWrong, 2, "start", "1 Jan 1987", "YYYY-MM-DD"),
    ("events.csv", "1987-01-01", "", CellWrong, 2, "start", "", "First day"),
    ("events.csv", "1987-12-31", "1986-12-31", CellWrong, 2, "end", "1986-12-31", "before the start"),
    ("events.csv", ",year,", ",century,", CellWrong, 2, "precision", "century", "day, week, month, year, range"),
    ("events.csv", ",happened,", ",rumoured,", CellWrong, 2, "status", "rumoured", "happened, planned"),
    ("events.csv", "COOPERATE", "PARTY", CellWrong, 2, "type", "PARTY", "AGREE"),
    ("events.csv", ",false,", ",no,", CellWrong, 2, "disputed", "no", "true or false"),
    ("events.csv", ",0.2,", ",much,", CellWrong, 2, "salience", "much", "number"),
    ("events.csv", ",1,false", ",one,false", CellWrong, 2, "sources", "one", "whole number"),
    ("events.csv", ",salience,", ",weight,", ColumnsWrong, 1, "salience", "", "event_id, title"),
    ("events.csv", "event_id,title,", "event_id,title,mood,", ColumnsWrong, 1, "mood", "", "event_id, title"),
    ("excerpts.csv", "2031-03-08-courier", "2031-03-08-nobody", DanglingReference, 2, "article_id", "2031-03-08-nobody", "sources.csv"),
    ("sources.csv", "2031-03-15,", "2031-3-15,", CellWrong, 3, "published", "2031-3-15", "YYYY-MM-DD"),
    ("venues.csv", ",city,", ",planet,", CellWrong, 2, "kind", "planet", "city, building"),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case[0]} {case[5]} {case[2]}")
def test_a_fault_is_named(folder, case):
    file, old, new, error, row, column, value, right = case
    if column == "mood":  # every row must have the foreign cell, or the file would be no CSV
        path = folder / file
        lines = [line.replace(",", ",x,", 1) for line in path.read_text(encoding="utf-8").splitlines()]
        path.write_text("\n".join(lines).replace("event_id,x,title,", "event_id,mood,title,") + "\n", encoding="utf-8")
    else:
        edit(folder, file, old, new)
    with pytest.raises(error) as caught:
        open_dataset(folder)
    place = caught.value.place
    assert (place.file, place.row, place.column, caught.value.value) == (file, row, column, value)
    assert right in str(caught.value)


def test_a_duplicate_names_both_rows(folder):
    first = (folder / "events.csv").read_text(encoding="utf-8").splitlines()[1].split(",")[0]
    first_field(folder, "events.csv", 5, first)
    with pytest.raises(DuplicateValue, match=r"row 5, column event_id.*already stands in row 2"):
        open_dataset(folder)


def test_an_excerpt_of_no_event_is_dangling(folder):
    lines = (folder / "events.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    (folder / "events.csv").write_text("".join(lines[:-1]), encoding="utf-8")
    with pytest.raises(DanglingReference, match=r"excerpts\.csv.*event_id"):
        open_dataset(folder)


@pytest.mark.parametrize("table", ["events", "excerpts", "sources", "left_out"])
def test_a_missing_table_is_named(folder, table):
    (folder / f"{table}.csv").unlink()
    with pytest.raises(TableMissing, match=f"{table}.csv"):
        open_dataset(folder)


def test_the_hand_kept_tables_may_be_missing(folder):
    for name in ("actors.csv", "venues.csv", "about.yml"):
        (folder / name).unlink()
    dataset = open_dataset(folder)
    assert len(dataset.events) == 14
    assert dataset.title == "Timeline"


def test_a_folder_that_is_older_than_a_column_opens(folder):
    path = folder / "sources.csv"
    rows = [line.split(",") for line in path.read_text(encoding="utf-8").splitlines()]
    at = rows[0].index("country")
    path.write_text("".join(",".join(row[:at] + row[at + 1 :]) + "\n" for row in rows), encoding="utf-8")
    dataset = open_dataset(folder)
    assert list(dataset.frames["sources"].columns) == list(SOURCES.column_names)
    assert {article.country for article in dataset.articles.values()} == {""}


@pytest.mark.parametrize(
    ("content", "said"),
    [("Zürich".encode("latin-1"), "not UTF-8"), (b"", "not CSV"), (b'a,b\n"1,2\n', "not CSV"), (b"a,b\n1,2,3\n4\n", "lacks this column")],
)  # fmt: skip
def test_a_file_that_is_no_table_is_named(folder, content, said):
    (folder / "events.csv").write_bytes(content)
    with pytest.raises((TableUnreadable, ColumnsWrong), match=said):
        open_dataset(folder)


def test_a_description_that_is_no_yaml_is_named(folder):
    (folder / "about.yml").write_text("title: [unclosed", encoding="utf-8")
    with pytest.raises(TableUnreadable, match=r"about\.yml"):
        open_dataset(folder)


@pytest.mark.parametrize("content", ["", "# nothing yet\n", "\ufefftitle: The dues\n"])
def test_a_description_may_say_nothing_and_start_with_a_mark(folder, content):
    (folder / "about.yml").write_text(content, encoding="utf-8")
    assert open_dataset(folder).title in {"Timeline", "The dues"}


def test_a_missing_folder_says_how_to_name_one(tmp_path):
    with pytest.raises(FolderMissing, match="DATELINES_DATA"):
        open_dataset(tmp_path / "nothing")


def test_an_empty_dataset_is_no_fault(folder):
    for name in ("events.csv", "excerpts.csv", "sources.csv", "left_out.csv", "actors.csv", "venues.csv"):
        path = folder / name
        path.write_text(path.read_text(encoding="utf-8").splitlines()[0] + "\n", encoding="utf-8")
    assert open_dataset(folder).events == ()


def test_every_error_is_a_dataset_error():
    assert {FolderMissing, TableMissing, TableUnreadable, ColumnsWrong, CellWrong} <= set(DatasetError.__subclasses__())
