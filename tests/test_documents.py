"""Documents say what the code does: what they point to is there, and their examples hold true."""

import re
from datetime import date
from pathlib import Path

import pytest

from loaders.__main__ import COMMANDS
from loaders.build import build_dataset
from loaders.check import check_dataset
from loaders.columns import columns_markdown
from loaders.timex import date_units, read_timexes

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
PIPELINE = (ROOT / "docs" / "pipeline.md").read_text(encoding="utf-8")
DOCUMENTS = sorted(["README.md", *(path.relative_to(ROOT).as_posix() for path in ROOT.glob("docs/**/*.md"))])
DATES = re.findall(r"^\| ([A-Z].+\.) \| (.+) \| (\d.+) \|$", PIPELINE, re.MULTILINE)


def test_the_columns_are_documented_as_they_are():
    assert (ROOT / "docs" / "columns.md").read_text(encoding="utf-8") == columns_markdown(), "run `make docs`"


@pytest.mark.parametrize("document", DOCUMENTS)
def test_what_a_document_points_to_is_there(document):
    path = ROOT / document
    targets = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", path.read_text(encoding="utf-8"))
    assert [target for target in targets if not (path.parent / target).exists()] == []


def test_every_picture_of_the_app_is_shown():
    folder = ROOT / "docs" / "screenshots"
    pictures = {path.name for path in folder.glob("*.png")}
    assert set(re.findall(r"\((\S+\.png)\)", (folder / "README.md").read_text(encoding="utf-8"))) == pictures


def test_the_modules_that_the_pipeline_names_are_there():
    named = set(re.findall(r"`(loaders/[a-z/.]+)`", PIPELINE))
    assert len(named) > 5
    assert [name for name in sorted(named) if not (ROOT / name).exists()] == []


def test_every_target_that_the_readme_names_can_be_made():
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = set(re.findall(r"(?:^|`)make ([a-z-]+)", README, re.MULTILINE))
    assert {"run", "test"} <= named <= targets


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_command_that_a_document_names_is_there(document):
    text = (ROOT / document).read_text(encoding="utf-8")
    assert set(re.findall(r"python -m loaders ([a-z]+)", text)) <= set(COMMANDS)


def test_the_pipeline_shows_dates():
    assert len(DATES) > 5


@pytest.mark.parametrize(("sentence", "words", "value"), DATES)
def test_a_date_is_read_as_the_pipeline_says(sentence, words, value):
    (unit,) = date_units(read_timexes(sentence, date(2022, 1, 16)), sentence)
    assert (unit.text, unit.iso_interval) == (words, value)


@pytest.fixture
def clippings(tmp_path):
    """The article of the README, in a folder of its own."""
    (article,) = re.findall(r"```markdown\n(.*?)```", README, re.DOTALL)
    folder = tmp_path / "clippings"
    folder.mkdir()
    (folder / "harbour-talks.md").write_text(article, encoding="utf-8")
    return folder


def test_the_article_of_the_readme_becomes_an_event(tmp_path, clippings):
    dataset = tmp_path / "harbour"
    (event,) = build_dataset(dataset, [clippings], dataset).events
    assert (event.lead.first, event.lead.last, event.lead.status) == (date(2023, 5, 8), date(2023, 5, 8), "happened")
    assert check_dataset(dataset, [clippings]) == []


def test_the_program_of_the_readme_runs(clippings, monkeypatch, capsys):
    (program,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    monkeypatch.chdir(clippings.parent)
    exec(compile(program, "README.md", "exec"), {})  # noqa: S102 - the README's own words
    summary, event = capsys.readouterr().out.splitlines()
    assert summary.startswith("1 article, 1 dated sentence, 1 event")
    assert event.endswith("['Mayor Ada Quill met Mayor Bo Finch in Seaport on Monday to divide the dues.']")
