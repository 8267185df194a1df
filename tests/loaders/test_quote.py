"""Quotations: the passages that the events need and no more, and a build from them that gives the same events."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.__main__ import main
from loaders.articles import GAP, Article, find_articles, read_article
from loaders.events.reader import read_events
from loaders.names.entities import world
from loaders.quote import fingerprint, quote_article

ROOT = Path(__file__).parents[2]
HEADER = '---\ntitle: "Dues: a quarrel"\npublisher: Post # a daily\npublished: 2020-01-22\n---\n'
BODY = """The harbour is old. Nobody knows how old it is.

Kenyan Foreign Minister Amina Otieno spoke in Mombasa. The town is warm.

Ships pay dues. Some pay more than others do. It has always been so.

Otieno rejected the plan on Monday. She said it was unfair.

The sea is deep there. Gulls nest on the piers.

On 15 January 2020 Peru and Chile signed a treaty in Lima.

The pier was built in 1931.
"""
ARTICLE = Article("dues", BODY, title="Dues", publisher="Post", published=dt.date(2020, 1, 22))
DEV = find_articles([ROOT / "tests" / "articles" / "dev"])


def quoted(article):
    return quote_article(article, world())


def test_what_no_event_needs_is_left_out_and_a_gap_says_so():
    body = quoted(ARTICLE).article.body
    assert body.startswith(GAP)
    assert "Gulls" not in body
    assert "Ships pay dues." not in body
    assert f"She said it was unfair.\n\n{GAP}\n\nOn 15 January 2020" in body


def test_what_says_who_somebody_is_stays():
    assert "Kenyan Foreign Minister Amina Otieno spoke" in quoted(ARTICLE).article.body


def test_what_is_left_out_of_the_timeline_with_a_reason_stays():
    assert quoted(ARTICLE).article.body.endswith("The pier was built in 1931.\n")


def test_passages_are_verbatim():
    passages = [line for line in quoted(ARTICLE).article.body.splitlines() if line and line != GAP]
    assert len(passages) > 2
    assert [passage for passage in passages if passage not in BODY] == []


def test_the_share_says_how_much_is_quoted():
    quotation = quoted(ARTICLE)
    assert 0.3 < quotation.share < 0.8
    assert quoted(replace(ARTICLE, body="Peru and Chile signed a treaty on 15 January 2020.")).share == 1.0


def test_only_the_body_changes():
    assert replace(quoted(ARTICLE).article, body=BODY) == ARTICLE


@pytest.mark.parametrize("path", DEV[::6], ids=lambda path: path.stem)
def test_quotations_give_the_same_events_and_quoting_them_changes_nothing(path):
    article = read_article(path)
    once = quoted(article).article
    assert fingerprint(read_events(once, world())) == fingerprint(read_events(article, world()))
    assert quoted(once).article.body == once.body


@settings(max_examples=25)
@given(st.lists(st.sampled_from(BODY.split("\n\n")), min_size=1, max_size=6).map("\n\n".join))
def test_quotations_of_any_text_give_the_same_events(body):
    article = replace(ARTICLE, body=body)
    assert fingerprint(read_events(quoted(article).article, world())) == fingerprint(read_events(article, world()))


class TestCommand:
    @pytest.fixture
    def articles(self, tmp_path):
        folder = tmp_path / "full"
        folder.mkdir()
        (folder / "dues.md").write_text(HEADER + BODY, encoding="utf-8")
        return folder

    def test_the_front_matter_is_kept_as_it_stands(self, articles, tmp_path, capsys):
        assert main(["quote", str(articles), "--out", str(tmp_path / "out"), "--dataset", str(tmp_path)]) == 0
        text = (tmp_path / "out" / "dues.md").read_text(encoding="utf-8")
        assert text.startswith(HEADER + GAP)
        assert "dues.md: " in capsys.readouterr().out

    def test_quoting_quotations_changes_no_byte(self, articles, tmp_path):
        for source, out in ((articles, "once"), (tmp_path / "once", "twice")):
            main(["quote", str(source), "--out", str(tmp_path / out), "--dataset", str(tmp_path)])
        assert (tmp_path / "once" / "dues.md").read_bytes() == (tmp_path / "twice" / "dues.md").read_bytes()

    def test_one_bad_article_and_nothing_is_written(self, articles, tmp_path, capsys):
        (articles / "empty.md").write_bytes(b"")
        assert main(["quote", str(articles), "--out", str(tmp_path / "out"), "--dataset", str(tmp_path)]) == 1
        assert "empty.md" in capsys.readouterr().err
        assert list((tmp_path / "out").glob("*.md")) == []
