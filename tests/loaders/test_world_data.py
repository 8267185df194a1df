"""The general knowledge in `loaders/data/`: no name twice, no alias of two owners, every pattern proved by an example."""

import csv
import re
from collections import defaultdict
from pathlib import Path
from timeit import timeit

import pytest

from loaders.data_files import read_rows
from loaders.names.entities import world

ROOT = Path(__file__).parents[2]
DATA = ROOT / "loaders" / "data"
HERE = Path(__file__).parent / "data"

COLUMNS = {
    "countries": ["name", "iso", "adjectives", "people", "capital", "other_capitals", "seats", "aliases"],
    "organisations": ["name", "kind", "side", "aliases"],
    "offices": ["word", "kind"],
    "bodies": ["word", "canonical"],
    "places": ["name", "kind", "country", "aliases"],
    "boilerplate": ["pattern", "kind", "example"],
}

EVERYDAY = frozenset(
    "time guardian post who it may march will mark independent labour shell total dawn reason echo mirror sun "
    "star standard nation people target gap next orange male nice mobile polish reading bath".split()
)
"""Words that begin ordinary sentences: no alias may be one of them, however it is capitalised."""


def cells(cell: str) -> list[str]:
    return cell.split("; ") if cell else []


@pytest.mark.parametrize("name", COLUMNS)
def test_a_table_is_clean_csv(name: str) -> None:
    raw = (DATA / f"{name}.csv").read_bytes()
    assert b"\r" not in raw
    assert raw.endswith(b"\n")
    assert next(csv.reader([raw.decode("utf-8").splitlines()[0]])) == COLUMNS[name]
    found = read_rows(name)
    assert found
    for number, row in enumerate(found, 2):
        assert None not in row, f"{name}.csv, row {number}: too many cells"
        for column, cell in row.items():
            assert cell is not None, f"{name}.csv, row {number}: too few cells"
            if column not in {"pattern", "example"}:
                assert all(part and part == part.strip() for part in cells(cell)), (name, number, column, cell)


@pytest.mark.parametrize(
    ("name", "key"), [("countries", "name"), ("organisations", "name"), ("bodies", "word"), ("places", "name")]
)
def test_names_stand_once(name: str, key: str) -> None:
    names = [row[key] for row in read_rows(name)]
    assert sorted(names) == sorted(set(names))


def test_an_office_stands_once_in_its_kind() -> None:
    found = [(row["word"], row["kind"]) for row in read_rows("offices")]
    assert len(found) == len(set(found))
    assert {kind for _, kind in found} == {"person", "group", "title", "modifier"}


@pytest.mark.parametrize(
    ("name", "columns"),
    [
        ("countries", ["name", "adjectives"]),
        ("countries", ["name", "people"]),
        ("countries", ["name", "aliases"]),
        ("countries", ["capital", "other_capitals", "seats"]),
        ("organisations", ["name", "aliases"]),
        ("places", ["name", "aliases"]),
    ],
)
def test_no_alias_has_two_owners(name: str, columns: list[str]) -> None:
    owners: dict[str, set[str]] = defaultdict(set)
    for row in read_rows(name):
        for column in columns:
            for alias in cells(row[column]):
                owners[alias].add(row["name"])
    assert {alias: sorted(names) for alias, names in owners.items() if len(names) > 1} == {}


def test_no_alias_stands_twice_in_a_cell() -> None:
    for name in ("countries", "organisations", "places"):
        for row in read_rows(name):
            for column, cell in row.items():
                assert len(cells(cell)) == len(set(cells(cell))), (name, row["name"], column)


def test_an_organisation_is_no_country() -> None:
    states = {alias for row in read_rows("countries") for alias in [row["name"], *cells(row["aliases"])]}
    claimed = {alias for row in read_rows("organisations") for alias in [row["name"], *cells(row["aliases"])]}
    assert states & claimed == set()


def test_a_place_is_neither_a_state_nor_an_organisation() -> None:
    names = ("name", "aliases", "capital", "other_capitals", "seats")
    others = {
        a
        for table in ("countries", "organisations")
        for row in read_rows(table)
        for c in names
        for a in cells(row.get(c, ""))
    }
    states = {row["name"] for row in read_rows("countries")}
    kinds = {"continent", "region", "sea", "strait", "canal", "river", "lake", "mountain", "island", "site"}
    for row in read_rows("places"):
        assert {row["name"], *cells(row["aliases"])} & others == set(), row
        assert row["kind"] in kinds, row
        assert not row["country"] or row["country"] in states, row


def test_every_side_exists_and_is_not_itself() -> None:
    known = {row["name"] for name in ("countries", "organisations") for row in read_rows(name)}
    for row in read_rows("organisations"):
        assert row["kind"] in {"organisation", "media", "forum"}
        assert not row["side"] or row["side"] in known - {row["name"]}, row


def test_a_source_acts_for_nobody_and_is_published_in_a_state() -> None:
    states = {row["name"] for row in read_rows("countries")}
    for row in read_rows("organisations"):
        if row["kind"] == "media":
            assert row["side"] in states | {""}, row
            assert world().entities[row["name"]].side == "", row


def test_no_alias_is_an_everyday_word() -> None:
    claimed = {a for row in read_rows("organisations") for a in [row["name"], *cells(row["aliases"])]}
    claimed |= {
        a
        for row in read_rows("countries")
        for c in ("capital", "other_capitals", "seats", "aliases")
        for a in cells(row[c])
    }
    assert {alias for alias in claimed if alias.casefold() in EVERYDAY and not alias.isupper()} == set()
    assert {
        alias for alias in claimed if alias[0].islower() and not alias.startswith(("al-", "al ", "the ", "dpa"))
    } <= {
        *(
            "biggest",
            "chemical weapons watchdog",
            "six-party talks",
            "six-nation talks",
            "mainland China",
            "loya jirga",
        ),
        *("sport's highest court", "teleSUR"),
    }


@pytest.mark.parametrize(
    ("word", "state"),
    [
        ("Kyiv", "Ukraine"),
        ("Kiev", "Ukraine"),
        ("Washington", "United States"),
        ("Burma", "Myanmar"),
        ("UK", "United Kingdom"),
    ],
)
def test_spellings_of_states(word: str, state: str) -> None:
    found = [r["name"] for r in read_rows("countries") if word in cells(r["capital"]) + cells(r["aliases"])]
    assert found == [state]


@pytest.mark.parametrize(
    "state", ["Kosovo", "Taiwan", "Palestine", "Vatican City", "Soviet Union", "East Germany", "Ivory Coast"]
)
def test_states_that_lists_forget(state: str) -> None:
    assert state in {row["name"] for row in read_rows("countries")}


def test_iso_codes() -> None:
    codes = [row["iso"] for row in read_rows("countries") if row["iso"]]
    assert len(codes) == len(set(codes))
    assert all(re.fullmatch("[A-Z]{2}", code) for code in codes)
    assert len(codes) >= 197


def lines(name: str) -> list[str]:
    return (HERE / name).read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("row", read_rows("boilerplate"), ids=lambda row: row["pattern"][:40])
def test_a_pattern_matches_its_example_and_no_news(row: dict[str, str]) -> None:
    pattern = re.compile(row["pattern"], re.IGNORECASE)
    assert pattern.match(row["example"].strip()), row
    assert [line for line in lines("not_boilerplate.txt") if pattern.search(line)] == []


def test_there_are_ordinary_sentences_to_spare() -> None:
    assert len(set(lines("not_boilerplate.txt"))) >= 60


def test_patterns_are_linear() -> None:
    """No pattern repeats a repetition: that is where time grows faster than the line."""
    nested = re.compile(r"\([^()]*[+*][^()]*\)[+*]")
    for row in read_rows("boilerplate"):
        assert not nested.search(re.sub(r"\\.|\[[^\]]*\]", "x", row["pattern"])), row["pattern"]
        took = timeit(
            lambda pattern=re.compile(row["pattern"], re.IGNORECASE): pattern.search("a, " * 20_000), number=1
        )
        assert took < 1, row["pattern"]
