"""The dataset that ships is without fault, for our check and for the standard's."""

from pathlib import Path

import frictionless

from loaders.check import check_dataset
from loaders.datapackage import data_package_json
from loaders.files import read_about

DATA = Path(__file__).parent.parent / "data"


def test_the_shipped_dataset_has_no_fault():
    assert [str(fault) for fault in check_dataset(DATA)] == []


def test_the_shipped_dataset_is_a_valid_data_package():
    assert frictionless.validate(str(DATA / "datapackage.json")).flatten(["title", "note"]) == []


def test_the_shipped_data_package_is_that_of_the_contract():
    assert (DATA / "datapackage.json").read_text(encoding="utf-8") == data_package_json(read_about(DATA))
