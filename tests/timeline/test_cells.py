"""What a cell may hold, and that the loader, the check and the app all say the same of it."""

import csv
import shutil
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from loaders.check import check_dataset
from loaders.errors import TableError
from loaders.files import read_table
from timeline.cells import CellFault, cell_fault, end_fault, is_integer
from timeline.dataset import open_dataset
from timeline.errors import CellWrong
from timeline.tables import TABLES

HERE = Path(__file__).parent
HARBOUR = HERE.parent / "datasets" / "harbour"
CASES = [
    (case["cell"], value, right)
    for case in yaml.safe_load((HERE / "cell_cases.yml").read_text(encoding="utf-8"))
    for right in (True, False)
    for value in case["right" if right else "wrong"]
]
ENDS = yaml.safe_load((HERE / "end_cases.yml").read_text(encoding="utf-8"))
KINDS = {column.kind for table in TABLES.values() for column in table.columns}


def find(cell):
    table, _, name = cell.partition(".")
    return TABLES[table], next(column for column in TABLES[table].columns if column.name == name)


def damaged(folder, table, column, value):
    """A copy of the harbour dataset in whose first row of the table the cell has that value."""
    place = Path(shutil.copytree(HARBOUR, folder / "harbour"))
    path = place / table.file
    rows = []
    if path.exists():
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
    first, *rest = rows or [dict.fromkeys(table.column_names, "x") | {"action": "drop"}]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, table.column_names, lineterminator="\n")
        writer.writeheader()
        writer.writerows([first | {column.name: value}, *rest])
    return place


@pytest.mark.parametrize(("cell", "value", "right"), CASES)
def test_the_contract_the_app_the_check_and_the_loader_say_the_same(tmp_path, cell, value, right):
    table, column = find(cell)
    fault = cell_fault(column, value)
    assert (fault is None) == right
    folder = damaged(tmp_path, table, column, value)
    faults = [
        found
        for found in check_dataset(folder)
        if (found.file, found.row, found.column) == (table.file, 2, column.name)
    ]
    assert (str(fault) in {found.message for found in faults}) == (not right)
    if table.name != "corrections":
        assert (refusal(open_dataset, folder) == (table.file, 2, column.name)) == (not right)
    if not table.built:
        assert (str(fault) in refused(read_table, folder, table)) == (not right)


def refusal(reader, folder):
    try:
        reader(folder)
    except CellWrong as error:
        return error.place.file, error.place.row, error.place.column
    return None


def refused(reader, *given):
    try:
        reader(*given)
    except TableError as error:
        return str(error)
    return ""


def test_there_is_a_case_of_every_kind_and_limit():
    columns = [find(cell)[1] for cell, _, right in CASES if not right]
    assert {column.kind for column in columns} == KINDS
    assert any(column.choices for column in columns)
    assert {
        column.name for table in TABLES.values() for column in table.columns if column.max_length or column.maximum
    } <= {column.name for column in columns}


@pytest.mark.parametrize("case", ENDS, ids=str)
def test_the_end_of_an_event_fits_its_start(case):
    fault = end_fault(case["start"], case["end"], case["precision"])
    assert (str(fault) if fault else "") == case.get("says", "")


def test_a_fault_is_said_in_a_sentence():
    assert str(CellFault("is no date", "write YYYY-MM-DD")) == "is no date; write YYYY-MM-DD"


@given(st.dates())
def test_every_day_is_a_date(day):
    assert cell_fault(find("events.start")[1], day.isoformat()) is None


@given(st.floats(-90, 90))
def test_every_latitude_is_one(latitude):
    assert cell_fault(find("venues.latitude")[1], repr(latitude)) is None


@given(st.text(), st.sampled_from([column for table in TABLES.values() for column in table.columns]))
def test_what_is_let_through_can_be_read(value, column):
    if cell_fault(column, value) is None and value:
        read = {"integer": int, "number": float}.get(column.kind, str)
        assert read(value) is not None
        assert column.kind != "integer" or is_integer(value)
