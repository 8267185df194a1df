"""The office-holders in `loaders/data/`: every side is known, no term overlaps another's, every name is clean."""

import csv
import re
from collections import defaultdict
from itertools import pairwise
from pathlib import Path

import pytest

from loaders.data_files import read_rows

DATA = Path(__file__).parents[2] / "loaders" / "data"

COLUMNS = ["name", "short", "aliases", "side", "office", "from", "to"]

SHARED = frozenset(
    {
        *("chief negotiator", "commander", "deputy foreign minister", "deputy prime minister", "deputy spokesman"),
        *("foreign ministry spokesman", "kremlin aide", "minister", "opposition leader", "presidency member"),
        *("presidential adviser", "special envoy", "spokesman", "state counsellor", "un envoy", "vice premier"),
        *("commissioner",),
    }
)
"""Offices that several people hold at once."""

SHARED_BY_SIDE = frozenset({("Afghanistan", "vice president"), ("Iraq", "vice president")})
"""Offices that several people hold at once in one state only."""


def cells(cell: str) -> list[str]:
    return cell.split("; ") if cell else []


def months(date: str, *, end: bool) -> int:
    """Count the months to a date: a year alone is taken as narrowly as it can be, so that doubt is no overlap."""
    year, _, month = date.partition("-")
    return int(year) * 12 + (int(month) if month else 1 if end else 12)


def first_month(row: dict[str, str]) -> int:
    return months(row["from"], end=False)


def last_month(row: dict[str, str]) -> int:
    return months(row["to"] or "9999-12", end=True)


def test_the_table_is_clean_csv() -> None:
    raw = (DATA / "office_holders.csv").read_bytes()
    assert b"\r" not in raw
    assert raw.endswith(b"\n")
    assert next(csv.reader([raw.decode("utf-8").splitlines()[0]])) == COLUMNS
    for number, row in enumerate(read_rows("office_holders"), 2):
        assert list(row) == COLUMNS, f"row {number}: too many cells"
        for column, cell in row.items():
            assert cell is not None, f"row {number}: too few cells"
            assert cell or column in {"aliases", "to"}, (number, column)
            assert all(part and part == " ".join(part.split()) for part in cells(cell)), (number, column, cell)
            assert cell == " ".join(cell.split()), (number, column, cell)
            assert ";" not in cell.replace("; ", ""), (number, column, cell)


def test_there_are_enough_of_them() -> None:
    assert len(read_rows("office_holders")) >= 900


def test_rows_are_sorted_by_side_office_and_term() -> None:
    keys = [(row["side"], row["office"], row["from"]) for row in read_rows("office_holders")]
    assert keys == sorted(keys)


def test_no_row_stands_twice() -> None:
    found = [(row["name"], row["side"], row["office"], row["from"]) for row in read_rows("office_holders")]
    assert [row for row in found if found.count(row) > 1] == []


def test_every_side_exists() -> None:
    known = {row["name"] for table in ("countries", "organisations") for row in read_rows(table)}
    assert {row["side"] for row in read_rows("office_holders")} - known == set()


def test_a_medium_has_no_office_holders() -> None:
    media = {row["name"] for row in read_rows("organisations") if row["kind"] == "media"}
    assert {row["side"] for row in read_rows("office_holders")} & media == set()


def test_offices_are_in_small_letters() -> None:
    assert [
        row["office"]
        for row in read_rows("office_holders")
        if not re.fullmatch(r"[a-z]+(?:[ -][a-z]+)*", row["office"])
    ] == []


def test_terms_run_forward() -> None:
    for row in read_rows("office_holders"):
        assert re.fullmatch(r"\d{4}(?:-(?:0[1-9]|1[0-2]))?", row["from"]), row
        assert re.fullmatch(r"(?:\d{4}(?:-(?:0[1-9]|1[0-2]))?)?", row["to"]), row
        assert not row["to"] or row["from"] <= row["to"] or row["from"].startswith(row["to"]), row
        assert not row["to"] or row["to"] >= "1990", row


def test_one_office_has_one_holder_at_a_time() -> None:
    terms: dict[tuple[str, str], list[dict[str, str]]] = defaultdict(list)
    for row in read_rows("office_holders"):
        terms[row["side"], row["office"]].append(row)
    for office, held in terms.items():
        if office[1] in SHARED or office in SHARED_BY_SIDE:
            continue
        held.sort(key=lambda row: (first_month(row), last_month(row)))
        for before, after in pairwise(held):
            assert last_month(before) - first_month(after) <= 1, (before, after)


def test_nobody_holds_one_office_twice_at_a_time() -> None:
    terms: dict[tuple[str, str, str], list[dict[str, str]]] = defaultdict(list)
    for row in read_rows("office_holders"):
        terms[row["name"], row["side"], row["office"]].append(row)
    for held in terms.values():
        held.sort(key=first_month)
        for before, after in pairwise(held):
            assert last_month(before) - first_month(after) <= 1, (before, after)


def test_the_short_name_is_part_of_a_name() -> None:
    for row in read_rows("office_holders"):
        short = re.compile(rf"(?<!\w){re.escape(row['short'])}(?!\w)")
        assert any(short.search(name) for name in [row["name"], *cells(row["aliases"])]), row


def test_no_alias_repeats_a_name() -> None:
    for row in read_rows("office_holders"):
        names = [row["name"], *cells(row["aliases"])]
        assert len(names) == len(set(names)), row
        assert row["short"] not in cells(row["aliases"]), row


def test_a_name_is_written_one_way() -> None:
    """One name has one short name and one list of aliases; no alias is somebody's main name on the same side."""
    spelt: dict[tuple[str, str], set[tuple[str, str]]] = defaultdict(set)
    for row in read_rows("office_holders"):
        spelt[row["name"], row["side"]].add((row["short"], row["aliases"]))
    assert {key: found for key, found in spelt.items() if len(found) > 1} == {}
    for row in read_rows("office_holders"):
        assert not any((alias, row["side"]) in spelt for alias in cells(row["aliases"])), row


def test_a_name_has_no_title_before_it() -> None:
    title = re.compile(r"(?:mr|mrs|ms|dr|sir|lord|president|prime minister|general|ayatollah)\b\.? ", re.IGNORECASE)
    assert [row["name"] for row in read_rows("office_holders") if title.match(row["name"])] == []


@pytest.mark.parametrize(
    ("name", "month", "side"),
    [
        ("Biden", "2022-05", "United States"),
        ("Lavrov", "2015-02", "Russia"),
        ("Macron", "2018-07", "France"),
        ("Zelensky", "2023-01", "Ukraine"),
        ("Schroeder", "2003-03", "Germany"),
        ("Gorbachev", "1991-08", "Soviet Union"),
    ],
)
def test_for_whom_a_name_speaks(name: str, month: str, side: str) -> None:
    at = months(month, end=True)
    sides = {
        row["side"]
        for row in read_rows("office_holders")
        if name in [row["short"], *cells(row["aliases"])] and first_month(row) <= at <= last_month(row)
    }
    assert sides == {side}
