"""Every kind of fault that `python -m loaders check` finds, on a tiny dataset that is damaged in one place."""

import argparse
import shutil
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from loaders.check import Fault, add_arguments, check_dataset, run
from timeline.tables import BUILT, TABLES

HERE = Path(__file__).parent
TINY = HERE / "datasets" / "tiny"
CASES = yaml.safe_load((HERE / "check_cases.yml").read_text(encoding="utf-8"))


@pytest.fixture
def tiny(tmp_path):
    return Path(shutil.copytree(TINY, tmp_path / "tiny"))


def pairs(words):
    return zip(words[::2], words[1::2], strict=True)


def damage(file, case):
    if case.get("remove"):
        file.unlink()
    elif "bytes" in case:
        file.write_bytes(case["bytes"].encode("latin-1"))
    else:
        text = file.read_bytes().decode("utf-8")
        for old, new in pairs(case["replace"]):
            assert text.count(old) == 1, f"{old!r} must stand once in {file.name}"
            text = text.replace(old, new)
        file.write_bytes(text.encode("utf-8"))


def command(*words):
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    return run(parser.parse_args([str(word) for word in words]))


def test_the_tiny_dataset_has_no_fault():
    assert check_dataset(TINY) == []


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_a_fault_is_found_where_it_stands(tiny, case):
    damage(tiny / case["file"], case)
    found = check_dataset(tiny)
    assert [(f.file, f.row, f.column, f.value) for f in found] == [tuple(fault[:4]) for fault in case["faults"]]
    for fault, expected in zip(found, case["faults"], strict=True):
        assert expected[4] in fault.message


def test_names_that_look_like_missing_values_are_names(tiny):
    actors = tiny / "actors.csv"
    actors.write_text(actors.read_text(encoding="utf-8") + "NA,person,,,null,\nNone,state,,,nan,\n", encoding="utf-8")
    assert check_dataset(tiny) == []


def test_a_folder_that_is_not_there_is_a_fault(tmp_path):
    (fault,) = check_dataset(tmp_path / "nowhere")
    assert fault.file.endswith("nowhere")
    assert "no such folder" in fault.message


def test_an_empty_folder_lacks_the_built_tables_and_the_articles(tmp_path):
    assert [fault.file for fault in check_dataset(tmp_path)] == [*(table.file for table in BUILT), "articles"]


def test_what_is_kept_by_hand_may_be_missing(tiny):
    for name in (*(table.file for table in TABLES.values() if not table.built), "about.yml"):
        (tiny / name).unlink()
    assert check_dataset(tiny) == []


def test_a_folder_that_is_older_than_a_column_is_no_fault(tiny):
    sources = tiny / "sources.csv"
    lines = sources.read_text(encoding="utf-8").replace("publisher,country,", "publisher,")
    sources.write_text(lines.replace("Post,,", "Post,").replace("Radio,,,", "Radio,,"), encoding="utf-8")
    assert check_dataset(tiny) == []


def test_articles_may_stand_elsewhere(tiny, tmp_path):
    (tiny / "articles").rename(tmp_path / "elsewhere")
    assert {fault.file for fault in check_dataset(tiny)} == {"sources.csv", "articles"}
    assert check_dataset(tiny, [tmp_path / "elsewhere"]) == []
    one, other = tmp_path / "elsewhere" / "harbour.md", tmp_path / "elsewhere" / "island.md"
    assert check_dataset(tiny, [one, other]) == []


def test_a_correction_that_could_mean_two_passages_must_quote_more(tiny):
    corrections = tiny / "corrections.csv"
    rows = corrections.read_text(encoding="utf-8").replace("Mayor Ada Quill met", "Mayor")
    corrections.write_text(rows, encoding="utf-8")
    (fault,) = check_dataset(tiny)
    assert (fault.row, fault.column, fault.value) == (2, "excerpt", "Mayor")
    assert fault.message.startswith("stands 2 times in 'harbour'; quote more words")


def test_the_command_says_that_all_is_well(capsys):
    assert command(TINY) == 0
    assert capsys.readouterr().out == f"{TINY}: no faults\n"


def test_the_command_prints_each_fault_on_a_line_by_file_and_counts_them(tiny, capsys):
    (tiny / "left_out.csv").unlink()
    venues = tiny / "venues.csv"
    venues.write_text(venues.read_text(encoding="utf-8").replace("53.5", '"north\nsouth"'), encoding="utf-8")
    assert command(tiny) == 1
    assert capsys.readouterr().out.splitlines() == [
        "left_out.csv: the table is missing; `python -m loaders build` writes it",
        "",
        r"venues.csv:2: latitude: 'north\nsouth' is no number; write digits with a decimal point, like 0.8",
        "",
        f"{tiny}: 2 faults in 2 files",
    ]


def test_one_fault_is_counted_as_one(tiny, capsys):
    (tiny / "left_out.csv").unlink()
    assert command(tiny) == 1
    assert capsys.readouterr().out.endswith(f"{tiny}: 1 fault in 1 file\n")


def test_a_long_value_is_shortened_in_print():
    line = str(Fault("events.csv", 7, "title", "x" * 1000, "is too long"))
    assert len(line) < 130
    assert line.endswith("…' is too long")


@given(
    data=st.data(),
    name=st.sampled_from([*(table.file for table in TABLES.values()), "articles/harbour.md", "about.yml"]),
)
def test_no_damage_raises(tmp_path_factory, data, name):
    folder = Path(shutil.copytree(TINY, tmp_path_factory.mktemp("damaged") / "tiny"))
    raw = (folder / name).read_bytes()
    start = data.draw(st.integers(0, len(raw)), "start")
    end = data.draw(st.integers(start, min(len(raw), start + 40)), "end")
    patch = data.draw(
        st.binary(max_size=8) | st.sampled_from([b'"', b",", b"\n", b"\r", b"\0", b"; ", b"9" * 400]), "patch"
    )
    (folder / name).write_bytes(raw[:start] + patch + raw[end:])
    for fault in check_dataset(folder):
        assert str(fault)
        assert "\n" not in str(fault)
    shutil.rmtree(folder)


@given(st.text(), st.text())
def test_a_fault_is_one_line_whatever_it_quotes(value, column):
    assert len(str(Fault("events.csv", 2, column, value, "is wrong")).splitlines()) == 1
