"""`python -m loaders build`: what it writes, what it says, and that a bad article or table costs no more than it must."""

import csv
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from loaders.__main__ import main
from loaders.articles import parse_article
from loaders.build import build_events
from loaders.errors import ArticleError
from loaders.names.entities import world
from loaders.rows import make_rows
from timeline.cells import cell_fault
from timeline.tables import ACTORS, BUILT, CORRECTIONS, TABLES

BRIDGE = "---\ntitle: Bridge\npublisher: Post\npublished: 2020-01-22\n---\nNorway closed the bridge on Monday.\n"
TREATY = "---\ntitle: Treaty\npublisher: Courier\npublished: 2020-01-23\n---\nPeru and Chile signed a treaty on 15 January 2020.\n"
FILES = {*(table.file for table in BUILT), "datapackage.json"}


@pytest.fixture
def dataset(tmp_path):
    folder = tmp_path / "dataset"
    write(folder, "bridge", BRIDGE)
    write(folder, "treaty", TREATY)
    return folder


def write(folder, name, text):
    path = folder / "articles" / f"{name}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return path


def rows(folder, table):
    with (folder / f"{table}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def tables(folder):
    return {name: (folder / name).read_bytes() for name in FILES}


def build(*words):
    return main(["build", *map(str, words)])


def test_a_build_writes_all_tables_and_says_what_came_of_it(dataset, capsys):
    assert build(dataset) == 0
    assert {path.name for path in dataset.iterdir()} == {*FILES, "articles"}
    said = capsys.readouterr()
    assert said.err == ""
    assert said.out == "2 articles, 2 dated sentences, 2 events (0 disputed), 0 passages left out\n"
    assert [(row["start"], row["article_id"]) for row in rows(dataset, "events")] == [
        ("2020-01-15", "treaty"),
        ("2020-01-20", "bridge"),
    ]


def test_what_is_built_is_without_fault(dataset, capsys):
    build(dataset)
    assert main(["check", str(dataset)]) == 0, capsys.readouterr().out


def test_building_again_changes_no_byte(dataset):
    build(dataset)
    before = tables(dataset)
    assert build(dataset) == 0
    assert tables(dataset) == before


def test_where_articles_stand_and_in_which_order_they_are_named_changes_nothing(dataset, tmp_path):
    build(dataset)
    one, other = (dataset / "articles" / name for name in ("bridge.md", "treaty.md"))
    assert build(dataset, "--articles", other, one, other, "--out", tmp_path / "new") == 0
    assert tables(tmp_path / "new") == tables(dataset)


def test_without_a_dataset_the_names_of_the_world_are_enough(dataset, tmp_path):
    assert build(tmp_path / "none", "--articles", dataset / "articles", "--out", tmp_path / "new") == 0
    assert len(rows(tmp_path / "new", "events")) == 2


def test_the_names_of_the_dataset_are_used(dataset):
    (dataset / ACTORS.file).write_text(
        ",".join(ACTORS.column_names) + "\nKingdom of the North,state,,,Norway,\n", encoding="utf-8"
    )
    build(dataset)
    assert rows(dataset, "events")[1]["actors"] == "Kingdom of the North"


def test_the_corrections_of_the_dataset_are_applied(dataset):
    row = "bridge,Norway closed,,set,title,The bridge is closed,readable title"
    (dataset / CORRECTIONS.file).write_text(f"{','.join(CORRECTIONS.column_names)}\n{row}\n", encoding="utf-8")
    build(dataset)
    assert rows(dataset, "events")[1]["title"] == "The bridge is closed"


def test_articles_without_an_event_give_empty_tables(tmp_path, capsys):
    write(tmp_path, "dues", "The dues are low. Nobody minds.\n")
    assert build(tmp_path) == 0
    assert capsys.readouterr().out.startswith("1 article, 0 dated sentences, 0 events")
    assert [len(rows(tmp_path, table.name)) for table in BUILT] == [0, 0, 1, 0]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (b"", "the file is empty"),
        (b"---\ntitle: Dues\n---\n", "no text after the front matter"),
        (b"---\ntitle: Dues\nThe dues rose.\n", "never closes"),
        (b"---\ntitle: A: B\n---\nThe dues rose.\n", "'title: A: B'"),
    ],
    ids=["empty", "no text", "open front matter", "no YAML"],
)
def test_an_article_that_cannot_be_read_is_one_line_and_the_others_are_built(dataset, capsys, text, says):
    write(dataset, "dues", text)
    assert build(dataset) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("left out: dues.md")
    assert says in line
    assert [row["article_id"] for row in rows(dataset, "sources")] == ["bridge", "treaty"]
    assert len(rows(dataset, "events")) == 2


FACTS = st.sampled_from(["title", "publisher", "country", "url", "source", "published", "published_basis", "language"])
ADDRESSES = st.sampled_from(
    ["http://[", "https:///path", "ftp://host", "www.post.example/x", "http://a b", "https://post.example"]
)


@given(st.dictionaries(FACTS, ADDRESSES | st.text(max_size=100)))
def test_whatever_an_article_says_of_itself_its_tables_hold_what_the_contract_allows(facts):
    header = yaml.safe_dump(facts, allow_unicode=True)
    try:
        article = parse_article(Path("bridge.md"), f"---\n{header}---\nPeru closed it on 3 May 2019.\n".encode())
    except ArticleError:
        return
    built = build_events([article], world())
    for name, found in make_rows(built.articles, built.events, built.left_out).items():
        for row in found:
            assert [column.name for column in TABLES[name].columns if cell_fault(column, row[column.name])] == []


def test_an_article_without_a_date_keeps_its_absolute_dates(dataset, capsys):
    write(dataset, "dues", "Kenya raised the dues on 3 May 2019.\n\nGhana lowered them on Tuesday.\n")
    assert build(dataset) == 0
    assert [line.partition(": ")[0] for line in capsys.readouterr().err.splitlines()] == ["dues.md"]
    assert [row["start"] for row in rows(dataset, "events") if row["article_id"] == "dues"] == ["2019-05-03"]
    (left,) = [row for row in rows(dataset, "left_out") if row["article_id"] == "dues"]
    assert left["text"] == "Ghana lowered them on Tuesday."
    assert left["reason"] == "no publication date to count from"


def test_two_articles_of_one_name_are_a_fault_of_the_second(dataset, tmp_path, capsys):
    other = write(tmp_path / "more", "bridge", TREATY)
    assert build(dataset, "--articles", dataset / "articles", other) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert "has the same name" in line
    assert len(rows(dataset, "sources")) == 2


def refuse_place(dataset):
    return [dataset, "--articles", dataset / "nowhere"]


def refuse_table(dataset):
    (dataset / ACTORS.file).write_text("name,colour\n", encoding="utf-8")
    return [dataset]


def refuse_correction(dataset):
    row = "bridge,Sweden closed,,drop,,,gone"
    (dataset / CORRECTIONS.file).write_text(f"{','.join(CORRECTIONS.column_names)}\n{row}\n", encoding="utf-8")
    return [dataset]


def refuse_value(dataset):
    row = "bridge,Norway closed,,set,salience,abc,it matters"
    (dataset / CORRECTIONS.file).write_text(f"{','.join(CORRECTIONS.column_names)}\n{row}\n", encoding="utf-8")
    return [dataset]


def refuse_about(dataset):
    (dataset / "about.yml").write_text("title: a: b\n", encoding="utf-8")
    return [dataset]


@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        (refuse_place, "nowhere: there is no such file or folder"),
        (refuse_table, "actors.csv, row 1"),
        (refuse_correction, "corrections.csv, row 2, excerpt"),
        (refuse_value, "corrections.csv, row 2, value 'abc': is no number"),
        (refuse_about, "about.yml: "),
    ],
)
def test_a_build_that_fails_says_why_in_a_line_and_leaves_the_old_tables(dataset, capsys, spoil, says):
    build(dataset)
    before = tables(dataset)
    capsys.readouterr()
    write(dataset, "more", TREATY.replace("Peru", "Laos"))
    assert build(*spoil(dataset)) == 1
    first, last = capsys.readouterr().err.splitlines()
    assert first.startswith("error: ")
    assert says in first
    assert last == "Nothing was written."
    assert tables(dataset) == before


@pytest.mark.parametrize(
    "stage", ["build.read_events", "build.merge_mentions", "build.rate", "files.data_package_json"]
)
def test_a_build_that_is_interrupted_leaves_the_old_tables_and_can_be_started_again(
    dataset, capsys, monkeypatch, stage
):
    def press_ctrl_c(*_):
        raise KeyboardInterrupt

    build(dataset)
    files = {path: path.read_bytes() for path in dataset.rglob("*") if path.is_file()}
    (dataset / "more.txt").write_text("Peru and Laos signed a treaty on 16 January 2020.\n", encoding="utf-8")
    capsys.readouterr()
    with monkeypatch.context() as during:
        during.setattr(f"loaders.{stage}", press_ctrl_c)
        assert main(["build", str(dataset), "--articles", str(dataset / "articles"), str(dataset / "more.txt")]) == 130
    assert "Interrupted" in capsys.readouterr().err
    (dataset / "more.txt").unlink()
    assert {path: path.read_bytes() for path in dataset.rglob("*") if path.is_file()} == files
    write(dataset, "more", TREATY.replace("Peru", "Laos"))
    assert build(dataset) == 0
    assert len(list(csv.DictReader((dataset / "sources.csv").read_text(encoding="utf-8").splitlines()))) == 3


def test_a_disputed_event_and_what_is_left_out_are_counted(tmp_path, capsys):
    for name, day, text in (
        ("one", "2020-01-15", "African Union ministers will meet in Accra on 21 January 2020."),
        (
            "two",
            "2020-01-23",
            "Ministers of the African Union met in Accra on 22 January 2020.\n\nThe hall was built in 1990.",
        ),
    ):
        write(tmp_path, name, f"---\npublisher: {name}\npublished: {day}\n---\n{text}\n")
    build(tmp_path)
    assert capsys.readouterr().out == "2 articles, 3 dated sentences, 1 event (1 disputed), 1 passage left out\n"
