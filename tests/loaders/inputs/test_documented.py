"""docs/inputs.md names every kind of file and every name of a field that is read."""

import re
from pathlib import Path

import pytest

from loaders.inputs.fields import NAMES, read_fields
from loaders.inputs.kinds import SUFFIXES

DOCUMENT = (Path(__file__).parents[3] / "docs" / "inputs.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| (text|title|publisher|country|url|published|id) \| (.+) \|$", DOCUMENT, re.MULTILINE)
NAMED = {field: re.split(r", ", names.partition(";")[0]) for field, names in ROWS}


def test_every_kind_is_named():
    kinds = re.search(r"\| Kind \|.*?\n\n", DOCUMENT, re.DOTALL).group()
    assert set(re.findall(r"`(\.\w+)`", kinds)) == set(SUFFIXES)


@pytest.mark.parametrize("field", ["text", "title", "publisher", "country", "url", "published", "id"])
def test_every_name_of_a_field_is_named_and_read(field):
    assert {name.lower().replace("_", "") for name in NAMED[field]} == set(NAMES[field])
    value = {"url": "https://post.example/a", "published": "2022-02-01"}.get(field, "x")
    assert [name for name in NAMED[field] if read_fields({name: value}).used.get(field) != name] == []
