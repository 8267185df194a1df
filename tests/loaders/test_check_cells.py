"""Sheets that are right: whatever the contract allows is read as it stands, and nothing is said against it."""

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from loaders.checks.cells import cell_faults
from loaders.checks.sheets import read_sheet
from timeline.schema import SEPARATOR
from timeline.tables import ACTORS

WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]) | st.sampled_from('\n",;'), min_size=1)
PARTS = st.lists(st.text("abc é’“-.", min_size=1).filter(lambda part: part == part.strip()), unique=True)


@given(st.lists(st.tuples(WORDS.filter(str.strip), PARTS, WORDS), max_size=5))
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
