"""The data package, read and enforced by the standard's own tool."""

import json
import shutil
from pathlib import Path

import frictionless
import pytest

from loaders.datapackage import data_package, data_package_json
from timeline.tables import EVENTS, EXCERPTS, SOURCES, TABLES

TINY = Path(__file__).parent / "datasets" / "tiny"
ABOUT = {
    "title": "The harbour dues",
    "description": "A made-up quarrel.",
    "credits": ["Ada Quill", "Bo Finch"],
    "licenses": [{"name": "CC0-1.0", "path": "https://creativecommons.org/publicdomain/zero/1.0/"}],
}


@pytest.fixture
def package(tmp_path):
    folder = Path(shutil.copytree(TINY, tmp_path / "tiny"))
    (folder / "datapackage.json").write_text(data_package_json(ABOUT), encoding="utf-8")
    return folder / "datapackage.json"


def report(path):
    return frictionless.validate(str(path)).flatten(["type", "rowNumber", "fieldName"])


def resource(package, name):
    return next(resource for resource in package["resources"] if resource["name"] == name)


def test_a_dataset_is_a_valid_package(package):
    assert report(package) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "fault"),
    [
        ("events.csv", "day,on Monday,happened", "day,on Monday,hoped", ["constraint-error", 3, "status"]),
        ("events.csv", "2019-01-01,,range", "soon,,range", ["type-error", 2, "start"]),
        ("events.csv", "2,false,0.9", "2,FALSE,0.9", ["type-error", 3, "disputed"]),
        ("events.csv", "0.9", "1.9", ["constraint-error", 3, "salience"]),
        ("events.csv", "The dues go unpaid", "", ["constraint-error", 2, "title"]),
        ("venues.csv", "53.5", "90.5", ["constraint-error", 2, "latitude"]),
        ("sources.csv", "https://post", "post", ["type-error", 2, "url"]),
        ("left_out.csv", "island,75", "islet,75", ["foreign-key", 2, None]),
        ("excerpts.csv", "x2,x1", "x1,x1", ["primary-key", 3, None]),
    ],
)
def test_the_package_says_what_a_cell_may_hold(package, file, old, new, fault):
    table = package.with_name(file)
    text = table.read_text(encoding="utf-8")
    assert old in text
    table.write_text(text.replace(old, new), encoding="utf-8")
    assert fault in report(package)


def test_a_list_is_read_as_its_parts(package):
    rows = frictionless.Package(str(package)).get_resource("events").read_rows()
    assert [row["actors"] for row in rows] == [None, ["Ada Quill", "Bo Finch"]]


def test_every_column_of_every_table_is_described():
    for described in data_package({})["resources"]:
        table = TABLES[described["name"]]
        assert described["path"] == table.file
        assert [field["name"] for field in described["schema"]["fields"]] == list(table.column_names)
        assert [field["description"] for field in described["schema"]["fields"]] == [
            c.description for c in table.columns
        ]


def test_what_is_said_about_a_dataset_heads_the_package():
    package = data_package(ABOUT)
    assert {key: package[key] for key in ("name", "title", "description", "licenses")} == {
        "name": "the-harbour-dues",
        "title": "The harbour dues",
        "description": "A made-up quarrel.",
        "licenses": ABOUT["licenses"],
    }
    assert package["contributors"] == [{"title": "Ada Quill"}, {"title": "Bo Finch"}]


@pytest.mark.parametrize(
    ("title", "name"),
    [("", "datelines"), ("Zürich – 2022!", "zurich-2022"), ("Київ", "datelines")],
)
def test_a_package_has_a_name_that_the_standard_allows(title, name):
    assert data_package({"title": title})["name"] == name


def test_a_table_that_is_not_there_is_not_referred_to():
    package = data_package({}, [EVENTS, SOURCES])
    assert [key["fields"] for key in resource(package, "events")["schema"]["foreignKeys"]] == [["article_id"]]
    assert "foreignKeys" not in resource(package, "sources")["schema"]
    assert "foreignKeys" not in resource(data_package({}, [EXCERPTS]), "excerpts")["schema"]


def test_the_file_is_the_same_for_the_same_dataset():
    text = data_package_json(ABOUT)
    assert text == data_package_json(json.loads(json.dumps(ABOUT)))
    assert text.endswith("}\n")
    assert json.loads(text) == data_package(ABOUT)
