"""Cells and files that are right: whatever the contract allows is read as it stands, and nothing is said against it."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.checks.cells import cell_fault, cell_faults, schema
from loaders.checks.sheets import read_sheet
from timeline.tables import ACTORS, EVENTS, SEPARATOR, SOURCES, TABLES, VENUES

WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]) | st.sampled_from('\n",;'), min_size=1)
PARTS = st.lists(st.text("abc é’“-.", min_size=1).filter(lambda part: part == part.strip()), unique=True)


def fault(table, column, value):
    return cell_fault(table, next(known for known in table.columns if known.name == column), value)


@given(st.lists(st.tuples(WORDS, PARTS, WORDS), max_size=5))
def test_what_is_written_is_read_back_with_its_lines(tmp_path_factory, people):
    rows = [[name, "person", "", "", SEPARATOR.join(aliases), note] for name, aliases, note in people]
    file = io.StringIO(newline="")
    writer, lines = csv.writer(file, lineterminator="\n"), []
    writer.writerow(ACTORS.column_names)
    for row in rows:
        lines.append(file.getvalue().count("\n") + 1)
        writer.writerow(row)
    folder = tmp_path_factory.mktemp("written")
    (folder / ACTORS.file).write_bytes(file.getvalue().encode("utf-8"))
    sheet, faults = read_sheet(folder, ACTORS)
    assert faults == []
    assert [[row[name] for name in ACTORS.column_names] for row in sheet.rows] == rows
    assert [row.line for row in sheet.rows] == lines
    assert {found.column for found in cell_faults(sheet)} <= {"name"}  # only a name that stands twice


@given(st.dates())
def test_every_day_is_a_date(day):
    assert fault(EVENTS, "start", day.isoformat()) == ""


@given(st.floats(-90, 90))
def test_every_latitude_is_one(latitude):
    assert fault(VENUES, "latitude", repr(latitude)) == ""


@pytest.mark.parametrize(
    ("table", "column", "value"),
    [
        (EVENTS, "start", "2022-W03-1"),
        (EVENTS, "start", "2022-02-29"),
        (EVENTS, "start", "٢٠٢٢-01-01"),
        (EVENTS, "sources", "٣"),
        (EVENTS, "sources", "03"),
        (EVENTS, "salience", "inf"),
        (EVENTS, "salience", "1e999"),
        (EVENTS, "salience", "0,5"),
        (EVENTS, "salience", "-0.1"),
        (EVENTS, "actors", "; "),
        (SOURCES, "url", "https:///path"),
        (SOURCES, "url", "ftp://host/path"),
        (SOURCES, "url", "https://host/a b"),
        (SOURCES, "url", "http://["),
        (SOURCES, "sha256", "A" * 64),
        (SOURCES, "sha256", "a" * 64 + "\n"),
    ],
)
def test_what_only_looks_right_is_a_fault(table, column, value):
    assert fault(table, column, value)


@pytest.mark.parametrize("table", TABLES.values(), ids=lambda table: table.name)
def test_every_table_has_a_schema_of_its_columns(table):
    assert tuple(schema(table).columns) == table.column_names
