"""Reading article files: every form of front matter that is about, files in other encodings, and what is said of bad ones."""

import datetime as dt
import hashlib
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from loaders.articles import find_articles, read_article
from loaders.errors import ArticleError

CASES = yaml.safe_load((Path(__file__).parent / "article_cases.yml").read_text(encoding="utf-8"))
TEXTS = st.text(
    st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\ufffd") | st.just("\n"), min_size=1
).filter(str.strip)
TEXT = "The “minister” said – on Monday – that Genève’s café had closed. It’s “open” again."


@pytest.fixture
def write(tmp_path):
    def written(content):
        path = tmp_path / "harbour.md"
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return path

    return written


@pytest.mark.parametrize("case", CASES["read"], ids=lambda case: case["name"])
def test_front_matter_is_read(write, case):
    article = read_article(write(case["file"]))
    expected = {"body": "The bridge opened.", "published": None} | case["article"]
    assert {name: getattr(article, name) for name in expected} == expected


@pytest.mark.parametrize("case", CASES["refused"], ids=lambda case: case["name"])
def test_what_cannot_be_read_is_refused_with_file_line_and_remedy(write, case):
    with pytest.raises(ArticleError) as fault:
        read_article(write(case["file"]))
    assert str(fault.value).startswith(f"harbour.md{case['where']}")
    assert all(words in str(fault.value) for words in case["says"])


@pytest.mark.parametrize("case", CASES["undated"], ids=lambda case: case["name"])
def test_an_article_without_a_date_is_read_and_says_what_to_do(write, case):
    article = read_article(write(case["file"]))
    assert article.published is None
    (notice,) = article.notices
    assert notice.startswith("harbour.md: ")
    assert all(words in notice for words in [*case["says"], "`published: YYYY-MM-DD`"])


def test_a_dated_article_gives_no_notice(write):
    assert read_article(write("---\npublished: 2020-01-22\n---\nThe bridge opened.")).notices == ()


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16"])
def test_another_encoding_is_read_and_reported(write, encoding):
    article = read_article(write(f"---\ntitle: Café\npublished: 2020-01-22\n---\n{TEXT}\n".encode(encoding)))
    assert (article.title, article.body.strip()) == ("Café", TEXT)
    (notice,) = article.notices
    assert notice.startswith("harbour.md: not UTF-8; read as ")


def test_latin_1_is_read_and_reported(write):
    text = "The delegates met in Zürich. The minister, André Müller, said that the café was closed."
    article = read_article(write(f"---\ntitle: Café\npublished: 2020-01-22\n---\n{text}".encode("latin-1")))
    assert len(article.body) == len(text)
    assert article.body.startswith("The delegates met in Z")
    assert "not UTF-8" in article.notices[0]


def test_the_file_gives_the_id_and_its_bytes_the_sum(write):
    path = write("The bridge opened.")
    article = read_article(path)
    assert article.article_id == "harbour"
    assert article.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


def test_who_speaks_is_the_publisher_or_else_the_article(write):
    assert read_article(write("---\npublisher: Post\n---\nThe bridge opened.")).voice == "Post"
    assert read_article(write("The bridge opened.")).voice == "harbour"


@given(TEXTS, st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31)))
def test_the_body_is_what_follows_the_closing_line(tmp_path_factory, text, day):
    path = tmp_path_factory.mktemp("article") / "a.md"
    path.write_text(f"---\npublished: {day}\n---\n{text}", encoding="utf-8", newline="")
    article = read_article(path)
    assert article.body == text
    assert article.published == day


@given(st.binary(max_size=200))
def test_no_bytes_raise_anything_but_an_article_error(tmp_path_factory, raw):
    path = tmp_path_factory.mktemp("article") / "a.md"
    path.write_bytes(raw)
    try:
        said = read_article(path).body
    except ArticleError as fault:
        said = str(fault) if str(fault).startswith("a.md") else ""
    assert said.strip()


class TestFindArticles:
    @pytest.fixture
    def folder(self, tmp_path):
        for name in ("b.md", "a.md", ".hidden.md", "notes.rst"):
            (tmp_path / name).write_text("The bridge opened.", encoding="utf-8")
        (tmp_path / "inner").mkdir()
        (tmp_path / "inner" / "c.md").write_text("The bridge opened.", encoding="utf-8")
        return tmp_path

    def test_a_folder_gives_its_articles_by_name_and_no_hidden_ones(self, folder):
        assert [path.name for path in find_articles([folder]) if path.suffix == ".md"] == ["a.md", "b.md"]

    def test_places_are_joined_and_each_file_comes_once(self, folder):
        found = find_articles([folder / "inner", folder / "b.md", folder / "b.md"])
        assert [path.name for path in found] == ["b.md", "c.md"]

    def test_a_place_that_is_not_there_is_named(self, folder):
        with pytest.raises(FileNotFoundError, match=r"nowhere: there is no such file or folder; give a"):
            find_articles([folder, folder / "nowhere"])
