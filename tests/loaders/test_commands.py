"""What every command says of a call that cannot be carried out: one way to say it, whichever command it is."""

import re
import shutil
from pathlib import Path

import pytest
import yaml

from loaders.__main__ import COMMANDS, main

HERE = Path(__file__).parent
CASES = yaml.safe_load((HERE / "command_cases.yml").read_text(encoding="utf-8"))


@pytest.fixture
def here(tmp_path, monkeypatch):
    """A folder with a dataset in it, `tiny`, and folders without an article that can be read, to run commands in."""
    shutil.copytree(HERE / "datasets" / "tiny", tmp_path / "tiny")
    for name in ("empty", "unreadable"):
        (tmp_path / name).mkdir()
    (tmp_path / "unreadable" / "blank.md").touch()
    (tmp_path / "unreadable" / "locked.md").write_text("---\ntitle: Dues\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def contents(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("case", CASES["refused"], ids=lambda case: case["call"])
def test_what_cannot_be_carried_out_is_an_error_of_one_line(here, capsys, case):
    before = contents(here)
    words = case["call"].split()
    assert main(words) == 1
    said = capsys.readouterr()
    last = ["Nothing was written."] if COMMANDS[words[0]].writes else []
    assert said.out == ""
    assert said.err.splitlines() == [*case.get("notes", []), f"error: {case['error']}", *last]
    assert contents(here) == before


@pytest.mark.parametrize("case", CASES["no sense"], ids=lambda case: case["call"])
def test_a_call_that_makes_no_sense_is_refused(here, capsys, case):
    before = contents(here)
    with pytest.raises(SystemExit) as stop:
        main(case["call"].split())
    assert stop.value.code == 2
    usage, *_, said = re.sub(r"\n +", " ", capsys.readouterr().err).splitlines()
    assert usage.startswith(f"usage: python -m loaders {case['usage']}")
    assert case["says"] in said
    assert contents(here) == before


def test_a_version_is_said(capsys):
    with pytest.raises(SystemExit) as stop:
        main(["--version"])
    assert stop.value.code == 0
    assert re.fullmatch(r"Datelines \d+\.\d+\.\d+\n", capsys.readouterr().out)
