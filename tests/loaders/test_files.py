"""Hand-kept tables that are as they should be and others, and tables that are written all or not at all."""

import csv
import json
from pathlib import Path

import pytest

from loaders.errors import TableError
from loaders.files import read_about, read_table, write_tables
from timeline.tables import ACTORS, BUILT, CORRECTIONS, VENUES

HEAD = ",".join(ACTORS.column_names)
FINCH = {"name": "Bo Finch", "kind": "person", "role": "Chair", "side": "", "aliases": "Finch; B. Finch", "note": ""}
EVENT = dict.fromkeys(BUILT[0].column_names, "x") | {
    "start": "2020-01-15",
    "end": "2020-01-15",
    "precision": "day",
    "status": "happened",
    "type": "AGREE",
    "sources": "1",
    "disputed": "false",
    "salience": "0.5",
}
LEFT = {"article_id": "x", "start": "0", "end": "1", "text": "x", "reason": "x"}


@pytest.fixture
def write(tmp_path):
    def written(content, name="actors.csv"):
        (tmp_path / name).write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return tmp_path

    return written


def rows(**given):
    return {table.name: given.get(table.name, []) for table in BUILT}


@pytest.mark.parametrize(
    "content",
    [
        f"{HEAD}\nBo Finch,person,Chair,,Finch; B. Finch,\n",
        f"{HEAD}\r\nBo Finch,person,Chair,,Finch; B. Finch,\r\n",
        f"\ufeff{HEAD}\nBo Finch,person,Chair,,Finch; B. Finch,\n",
        f'{HEAD}\n" Bo Finch",person,Chair ,,"Finch; B. Finch",""',
    ],
    ids=["plain", "Windows line ends", "byte order mark", "quoted, blanks, no last line end"],
)
def test_a_table_is_read(write, content):
    assert read_table(write(content), ACTORS) == [FINCH]


def test_a_cell_may_hold_commas_quotes_and_lines(write):
    (row,) = read_table(write(f'{HEAD}\n"Finch, Bo ""B""",person,,,,"one\ntwo"\n'), ACTORS)
    assert (row["name"], row["note"]) == ('Finch, Bo "B"', "one\ntwo")


def test_a_table_that_is_not_there_has_no_rows(tmp_path):
    assert [read_table(tmp_path, table) for table in (ACTORS, VENUES, CORRECTIONS)] == [[], [], []]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (f"{HEAD},colour\nBo,person,,,,,red\n", ["actors.csv, row 1", "colour"]),
        (f"{HEAD},colour\n", ["actors.csv, row 1", "colour", f"write {', '.join(ACTORS.column_names)!r}"]),
        ("name,kind\n", ["actors.csv, row 1", "'name, kind'", f"write {', '.join(ACTORS.column_names)!r}"]),
        ("kind,name,role,side,aliases,note\n", ["actors.csv, row 1", "'kind, name"]),
        (f"{HEAD}\nBo Finch,person,,,,\nAda,person\n", ["actors.csv, row 3", "too few", "write 6 of them"]),
        (f"{HEAD}\nBo Finch,person,,,,,,,\n", ["actors.csv, row 2", "too many"]),
        (f"{HEAD}\n,person,,,,\n", ["actors.csv, row 2, column name", "empty", "The canonical name."]),
        (f"{HEAD}\nBo Finch,,,,,\n", ["actors.csv, row 2, column kind", "empty"]),
        (
            f"{HEAD}\nBo,man,,,,\n",
            ["actors.csv, row 2, column kind", "'man'", "write one of person, organisation, state"],
        ),
        (f"{HEAD}\nZoë,person,,,,\n".encode("latin-1"), ["actors.csv", "0xeb", "save the file as UTF-8"]),
        (f'{HEAD}\n"Bo,person,,,,\n', ["actors.csv, line", "close the quotation mark"]),
    ],
)
def test_a_table_that_is_wrong_is_refused_with_place_value_and_remedy(write, content, says):
    folder = write(content)
    with pytest.raises(TableError) as fault:
        read_table(folder, ACTORS)
    assert [words for words in says if words not in str(fault.value)] == []


class TestAbout:
    def test_it_is_read(self, write):
        assert read_about(write("title: Dues\ncredits: [Ada]\n", "about.yml")) == {"title": "Dues", "credits": ["Ada"]}

    @pytest.mark.parametrize("content", ["", "# nothing yet\n"])
    def test_it_may_say_nothing(self, write, content):
        assert read_about(write(content, "about.yml")) == {}

    def test_it_may_be_missing(self, tmp_path):
        assert read_about(tmp_path) == {}

    @pytest.mark.parametrize("content", ["title: a: b\n", "just words\n", "- one\n", b"title: \xff\n"])
    def test_what_is_no_list_of_names_and_values_is_refused(self, write, content):
        with pytest.raises(TableError, match=r"^about\.yml: ") as fault:
            read_about(write(content, "about.yml"))
        assert "\n" not in str(fault.value)


class TestWriting:
    def test_all_tables_and_their_description_are_written(self, tmp_path):
        write_tables(tmp_path / "new", rows(events=[EVENT]), {"title": "Dues"})
        assert {path.name for path in (tmp_path / "new").iterdir()} == {
            *(table.file for table in BUILT),
            "datapackage.json",
        }
        assert json.loads((tmp_path / "new" / "datapackage.json").read_text(encoding="utf-8"))["title"] == "Dues"

    def test_cells_are_read_back_as_they_were(self, tmp_path):
        event = EVENT | {"title": 'He said, "no"\nand left', "excerpt": "Kyïv – “x”"}
        write_tables(tmp_path, rows(events=[event]), {})
        raw = (tmp_path / "events.csv").read_bytes()
        assert b"\r" not in raw
        assert raw.endswith(b"\n")
        with (tmp_path / "events.csv").open(encoding="utf-8", newline="") as lines:
            assert list(csv.DictReader(lines)) == [event]

    def test_tables_without_rows_have_their_header(self, tmp_path):
        write_tables(tmp_path, rows(), {})
        for table in BUILT:
            assert (tmp_path / table.file).read_text(encoding="utf-8") == ",".join(table.column_names) + "\n"

    @pytest.mark.parametrize(
        ("bad", "says"),
        [
            ({"events": [EVENT, {"colour": "red"}]}, "events.csv, row 3, column event_id: the cell is empty"),
            ({"events": [EVENT | {"salience": "2"}]}, "events.csv, row 2, column salience: '2' is out of bounds"),
            ({"left_out": [LEFT | {"text": ""}]}, "left_out.csv, row 2, column text: the cell is empty"),
            ({"left_out": [LEFT | {"text": "\ud800"}]}, "surrogates"),
        ],
        ids=["column", "cell", "empty", "surrogate"],
    )
    def test_what_cannot_be_written_leaves_the_old_tables_as_they_were(self, tmp_path, bad, says):
        write_tables(tmp_path, rows(events=[EVENT]), {"title": "Dues"})
        before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
        with pytest.raises(ValueError, match=says):
            write_tables(tmp_path, rows(**bad), {"title": "New"})
        assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before

    def test_other_files_of_the_folder_are_left_alone(self, tmp_path: Path):
        (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
        write_tables(tmp_path, rows(), {})
        assert (tmp_path / "notes.txt").read_text(encoding="utf-8") == "mine"
