"""Every kind of file that is read: a real one of each, and damaged ones, each with its line."""

import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from loaders.__main__ import main
from loaders.errors import ArticleError
from loaders.inputs.kinds import kind_of, kind_of_content

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
READ = yaml.safe_load((HERE / "read_cases.yml").read_text(encoding="utf-8"))
DAMAGED = yaml.safe_load((HERE / "damaged_cases.yml").read_text(encoding="utf-8"))
HEAVY = ("trafilatura", "htmldate", "lxml", "pypdf", "docx")


@pytest.mark.parametrize("case", READ, ids=lambda case: case.get("article", case["file"]))
def test_a_file_is_read(read, files, case):
    articles, log = read(files / case["file"])
    article = articles[case.get("article", Path(case["file"]).stem)]
    assert log.faults == []
    assert article.title == case["title"]
    assert (article.publisher, article.url) == (case.get("publisher", ""), case.get("url", ""))
    assert (article.published, article.published_basis) == (case["published"], case.get("basis", ""))
    assert article.language == case.get("language", "")
    assert [words for words in case["has"] if words not in article.body] == []
    assert [words for words in case.get("has_not", ()) if words in article.body] == []


def test_every_real_file_has_a_case(files):
    assert {path.name for path in files.iterdir()} == {case["file"] for case in READ}


@pytest.mark.parametrize("name", DAMAGED)
def test_a_damaged_file_is_a_line_of_its_own(read, damaged, name):
    articles, log = read(damaged / name)
    says = DAMAGED[name]["says"]
    assert [fault[: len(said)] for fault, said in zip(log.faults, says, strict=True)] == says
    assert [fault for fault in log.faults if "\n" in fault or str(ROOT) in fault] == []
    assert list(articles) == DAMAGED[name].get("articles", [])


def test_every_damaged_file_has_a_case(damaged):
    assert {path.name for path in damaged.iterdir()} == set(DAMAGED)


def test_a_mail_in_an_unknown_encoding_is_read_by_its_letters(read, damaged):
    articles, _ = read(damaged / "wrong-charset.eml")
    assert articles["wrong-charset"].body == "The café on the quay closed on Thursday.\n"


def test_what_is_attached_to_a_mail_is_named(read, files):
    (article,) = read(files / "ferry-runs.eml")[0].values()
    assert article.notices == (
        "ferry-runs.eml: what is attached is not read: timetable.pdf; save what is an article as a file of its own",
    )


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Council votes for harbour dues - The Harbour Post.html", "html"),
        ("cafe-owners.htm", "html"),
        ("tariff-board.pdf", "pdf"),
        ("fishermen.docx", "docx"),
        ("ferry-runs.eml", "mail"),
        ("agency.jsonl", "jsonl"),
        ("obsidian.md", "markdown"),
        ("2023-05-09-harbour-strike.txt", "plain"),
    ],
)
def test_what_has_no_name_is_known_by_how_it_begins(files, name, kind, tmp_path):
    assert kind_of_content((files / name).read_bytes()[:4096]) == kind
    bare = tmp_path / "unnamed"
    bare.write_bytes((files / name).read_bytes())
    assert kind_of(bare) == kind


def test_an_unknown_kind_is_named_with_those_that_are_read(tmp_path):
    with pytest.raises(ArticleError, match=r"talks\.odt: '\.odt' is no kind of file that is read; give one of \.md, "):
        kind_of(tmp_path / "talks.odt")


def test_the_end_of_a_name_may_be_in_capitals(files, read, tmp_path):
    (tmp_path / "BOARD.PDF").write_bytes((files / "tariff-board.pdf").read_bytes())
    assert list(read(tmp_path)[0]) == ["BOARD"]


def test_what_other_kinds_need_is_not_imported_for_markdown(tmp_path):
    (tmp_path / "a.md").write_text("---\npublished: 2023-05-10\n---\nQuill met Finch on Monday.\n", encoding="utf-8")
    code = (
        "import sys; from loaders.__main__ import main;"
        f"main(['build', {str(tmp_path)!r}, '--articles', {str(tmp_path)!r}]);"
        f"sys.exit(' '.join(name for name in {HEAVY!r} if name in sys.modules) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_everything_together_is_built_and_can_be_checked(files, damaged, tmp_path, capsys):
    out = tmp_path / "out"
    assert main(["build", str(tmp_path), "--articles", str(files), str(damaged), "--out", str(out)]) == 1
    said = capsys.readouterr()
    assert said.out.startswith("21 articles, ")
    faults = [line for line in said.err.splitlines() if line.startswith("left out: ")]
    assert len(faults) == sum(len(case["says"]) for case in DAMAGED.values())
    assert main(["check", str(out), "--articles", str(files)]) == 0
