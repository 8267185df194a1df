"""A corpus: folders, patterns, standard input, clippings that last, names that clash."""

import io
from types import SimpleNamespace

import pytest

from loaders.__main__ import main
from loaders.articles import read_article

TEXT = "---\npublished: 2023-05-10\npublisher: Post\n---\nMayor Ada Quill met Mayor Bo Finch in Seaport on Monday.\n"


@pytest.fixture
def corpus(tmp_path):
    folder = tmp_path / "corpus"
    folder.mkdir()
    (folder / "talks.md").write_text(TEXT, encoding="utf-8")
    return folder


@pytest.fixture
def build(tmp_path, capsys):
    """Builds into out/ and returns the exit code and what was said."""

    def building(*places):
        code = main(["build", str(tmp_path), "--articles", *map(str, places), "--out", str(tmp_path / "out")])
        return code, capsys.readouterr().err

    return building


def check(tmp_path, *places):
    return main(["check", str(tmp_path / "out"), *(["--articles", *map(str, places)] if places else [])])


def clippings(tmp_path):
    return sorted(path.name for path in (tmp_path / "out" / "articles").glob("*"))


def test_what_is_no_article_in_a_folder_is_named_once(corpus, read):
    for name in ("a.png", "b.png", "notes.odt", ".hidden.txt"):
        (corpus / name).write_bytes(b"x")
    (corpus / "page_files").mkdir()
    (corpus / "page_files" / "ad.html").write_bytes(b"x")
    articles, log = read(corpus)
    assert list(articles) == ["talks"]
    assert log.notices == ["corpus: not read, being no articles by their names: 1 .odt, 2 .png"]


def test_a_pattern_is_matched(corpus, read, files):
    assert list(read(files / "*.pdf", corpus / "t*.md")[0]) == ["tariff-board", "talks"]


def test_a_pattern_is_relative_to_where_one_is(corpus, read, monkeypatch):
    monkeypatch.chdir(corpus.parent)
    assert list(read(corpus.__class__("c*/*.md"))[0]) == ["talks"]


@pytest.mark.parametrize(
    ("name", "says"), [("no*.md", "no file matches this pattern"), ("none.md", "there is no such file or folder")]
)
def test_what_is_not_there_is_said(corpus, name, says, build, tmp_path):
    code, err = build(corpus, corpus / name)
    assert code == 1
    assert f"{name}: {says}" in err
    assert not (tmp_path / "out").exists()


def test_one_file_named_twice_is_one_article(corpus, read):
    articles, log = read(corpus, corpus / "talks.md", corpus / "*.md")
    assert (list(articles), log.faults) == (["talks"], [])


def test_two_files_of_one_name_are_a_fault_of_the_second(corpus, read, files):
    (corpus / "talks.txt").write_text("Quill left.", encoding="utf-8")
    articles, log = read(corpus)
    assert list(articles) == ["talks"]
    assert log.faults == ["talks.md: talks.txt has the same name, 'talks'; give each article a name of its own"]


def test_a_file_that_may_not_be_read_is_a_line(corpus, read, monkeypatch):
    def refuse(path):
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr("loaders.inputs.corpus.read_article", refuse)
    assert read(corpus)[1].faults == ["talks.md: it cannot be read (Permission denied); see to it that you may read it"]


@pytest.mark.parametrize(
    ("name", "articles"),
    [
        ("obsidian.md", ["standard-input"]),
        ("2023-05-09-harbour-strike.txt", ["standard-input"]),
        ("tariff-board.pdf", ["standard-input"]),
        ("Council votes for harbour dues - The Harbour Post.html", ["standard-input"]),
        ("agency.jsonl", ["sw-101", "standard-input-2", "standard-input-3"]),
    ],
)
def test_standard_input_is_known_by_what_it_holds(files, read, monkeypatch, name, articles):
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO((files / name).read_bytes())))
    found, log = read(files.__class__("-"))
    assert (list(found), log.faults) == (articles, [])


def test_standard_input_may_be_empty(read, monkeypatch, tmp_path):
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO()))
    assert read(tmp_path.__class__("-"))[1].faults == [
        "standard-input: the file is empty; an article needs at least one sentence"
    ]


class TestClippings:
    def test_an_article_that_is_not_markdown_is_clipped_and_can_be_checked(self, files, build, tmp_path):
        assert build(files / "tariff-board.pdf")[0] == 0
        assert clippings(tmp_path) == ["tariff-board.md"]
        article = read_article(tmp_path / "out" / "articles" / "tariff-board.md")
        assert article.clipped_from == "tariff-board.pdf"
        assert check(tmp_path) == check(tmp_path, files / "tariff-board.pdf") == 0

    def test_markdown_is_not(self, corpus, build, tmp_path):
        assert build(corpus)[0] == 0
        assert not (tmp_path / "out" / "articles").exists()
        assert check(tmp_path, corpus) == 0

    def test_a_changed_clipping_is_a_fault(self, files, build, tmp_path):
        build(files / "tariff-board.pdf")
        path = tmp_path / "out" / "articles" / "tariff-board.md"
        path.write_text(path.read_text(encoding="utf-8").replace("on Thursday", "on Friday"), encoding="utf-8")
        assert check(tmp_path) == 1

    def test_a_second_build_changes_no_byte(self, files, build, tmp_path):
        build(files)
        before = {path: path.read_bytes() for path in (tmp_path / "out").rglob("*") if path.is_file()}
        assert len(before) > 15
        build(files)
        assert {path: path.read_bytes() for path in (tmp_path / "out").rglob("*") if path.is_file()} == before

    def test_what_an_editor_adds_to_a_clipping_stays(self, build, tmp_path, corpus):
        (corpus / "talks.md").unlink()
        (corpus / "talks.txt").write_text(
            "Mayor Ada Quill met Mayor Bo Finch in Seaport on Monday.\n", encoding="utf-8"
        )
        code, err = build(corpus)
        assert (code, "add `published: YYYY-MM-DD` to its clipping talks.md" in err) == (0, True)
        path = tmp_path / "out" / "articles" / "talks.md"
        path.write_text(
            path.read_text(encoding="utf-8").replace("---\n", "---\npublished: 2023-05-10\n", 1), encoding="utf-8"
        )
        assert build(corpus) == (0, "")
        assert "2023-05-08" in (tmp_path / "out" / "events.csv").read_text(encoding="utf-8")
        assert check(tmp_path) == 0

    @pytest.mark.parametrize("own", [True, False])
    def test_a_file_that_has_changed_is_clipped_anew(self, build, tmp_path, corpus, own):
        folder = tmp_path / "out" / "articles" if own else corpus
        folder.mkdir(parents=True, exist_ok=True)
        for body in ("Quill met Finch on 8 May 2023.\n", "Quill left Seaport on 9 May 2023.\n"):
            (folder / "note.txt").write_text(body, encoding="utf-8")
            assert build(folder)[0] == 0
            assert read_article(tmp_path / "out" / "articles" / "note.md").body == body
            assert check(tmp_path, folder) == 0

    def test_a_clipping_takes_no_other_files_place(self, files, build, tmp_path):
        own = tmp_path / "out" / "articles"
        own.mkdir(parents=True)
        (own / "tariff-board.md").write_text(TEXT, encoding="utf-8")
        code, err = build(files / "tariff-board.pdf")
        assert (code, "tariff-board.md: is an article of its own" in err) == (1, True)
        assert (own / "tariff-board.md").read_text(encoding="utf-8") == TEXT

    def test_a_build_that_fails_leaves_none(self, files, build, tmp_path):
        (tmp_path / "corrections.csv").write_text(
            "article_id,excerpt,date_text,action,field,value,reason\nnone,No such words,,drop,,,Gone\n",
            encoding="utf-8",
        )
        code, err = build(files / "tariff-board.pdf")
        assert (code, err.splitlines()[-1]) == (1, "Nothing was written.")
        assert clippings(tmp_path) == []


class TestQuote:
    @pytest.fixture
    def quote(self, tmp_path, capsys):
        def quoting(*places):
            code = main(["quote", *map(str, places), "--out", str(tmp_path / "quoted"), "--dataset", str(tmp_path)])
            return code, capsys.readouterr().err

        return quoting

    def test_files_of_every_kind_are_quoted_and_give_the_same_events(self, files, quote, build, tmp_path):
        assert quote(files)[0] == 0
        build(tmp_path / "quoted")
        quoted = (tmp_path / "out" / "events.csv").read_text(encoding="utf-8")
        build(files)
        assert (tmp_path / "out" / "events.csv").read_text(encoding="utf-8") == quoted
        assert len(quoted.splitlines()) > 30

    def test_a_quotation_is_no_clipping_and_keeps_the_day(self, files, quote, tmp_path):
        assert quote(files / "tariff-board.pdf")[0] == 0
        article = read_article(tmp_path / "quoted" / "tariff-board.md")
        assert article.published_basis == "the text, 'Posted on May 12, 2023 at 14:56'"
        assert article.clipped_from == ""

    def test_who_published_it_is_asked_for(self, files, quote):
        assert (
            "tariff-board.md: a quotation has to say whose words it quotes; add `publisher: ...`"
            in quote(files / "*.pdf")[1]
        )

    def test_one_file_that_cannot_be_read_and_nothing_is_written(self, files, damaged, quote, tmp_path):
        code, err = quote(files / "tariff-board.pdf", damaged / "scan.pdf")
        assert (code, err.splitlines()[-1]) == (1, "Nothing was written.")
        assert not (tmp_path / "quoted").exists()

    def test_a_copy_is_still_one_when_it_is_quoted(self, quote, tmp_path, corpus):
        body = TEXT.partition("Post\n---\n")[2]
        more = "\n\n".join(f"The harbour master of quay {n} counted {n * 7} ships in the rain." for n in range(12))
        for name in ("post", "radio"):
            header = f"---\npublished: 2023-05-10\npublisher: {name}\n---\n"
            (corpus / f"{name}.md").write_text(f"{header}{body}\n{more}\n", encoding="utf-8")
        (corpus / "talks.md").unlink()
        assert quote(corpus)[0] == 0
        assert read_article(tmp_path / "quoted" / "radio.md").copy_of == "post"
        assert "counted" not in read_article(tmp_path / "quoted" / "radio.md").body
