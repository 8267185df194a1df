"""Copies: what several publishers print of one text is one source, and what they write themselves is not."""

import csv
import datetime as dt
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.__main__ import main
from loaders.articles import Article
from loaders.inputs.duplicates import Copies, copy_notices, shingles

WORDS = [f"{a}{b}{c}" for a in "bdfghklmnprstv" for b in "aeiou" for c in ("n", "r", "st", "l", "m")]


def prose(seed, words=300):
    """Sentences that have nothing in common with those of another seed but the words."""
    draw = random.Random(seed)
    return " ".join(" ".join(draw.choices(WORDS, k=12)).capitalize() + "." for _ in range(words // 12))


def article(name, body, day=1, **facts):
    return Article(name, body, published=dt.date(2022, 1, day), **facts)


def originals(*articles):
    return Copies(articles).originals()


WIRE = prose("wire")
SENTENCES = WIRE.split(". ")


@pytest.mark.parametrize(
    "copy",
    [
        WIRE,
        WIRE.upper().replace(" ", "  \n"),
        ". ".join(SENTENCES[:10]),
        ". ".join(SENTENCES[8:]),
        "Our own first line, with a word on the paper that prints it. " + WIRE + " Sign up to our letter.",
        ". ".join([*SENTENCES[:12], prose("own", 48), *SENTENCES[12:]]),
        ". ".join(SENTENCES[::-1]),
    ],
    ids=[
        "whole",
        "set otherwise",
        "cut at the end",
        "cut at the head",
        "headed anew",
        "with a paragraph of its own",
        "in another order",
    ],
)
def test_a_copy_is_recognised(copy):
    assert originals(article("wire", WIRE), article("paper", copy, day=2)) == {"paper": "wire"}


@pytest.mark.parametrize(
    "other",
    [
        prose("other"),
        prose("other", 200) + ". ".join(SENTENCES[:5]),
        " ".join(prose(seed) for seed in range(5)) + WIRE,
        "",
        "Short.",
    ],
    ids=["another text", "a long quotation", "a digest of many", "nothing", "too short to tell"],
)
def test_what_is_no_copy_is_not_taken_for_one(other):
    assert originals(article("wire", WIRE), article("paper", other, day=2)) == {}


def test_what_all_articles_of_a_site_end_with_makes_no_copies():
    foot = prose("foot", 100)
    assert originals(*(article(f"a{n}", f"{prose(n)} {foot}") for n in range(20))) == {}


def test_the_first_published_is_the_original_whatever_the_order():
    corpus = [article("b", WIRE, day=2), article("a", WIRE, day=3), article("c", WIRE, day=1)]
    assert originals(*corpus) == originals(*reversed(corpus)) == {"a": "c", "b": "c"}


def test_without_a_day_it_comes_last():
    assert originals(Article("a", WIRE), article("b", WIRE)) == {"a": "b"}


def test_copies_of_copies_lead_to_the_first():
    half = ". ".join(SENTENCES[:14])
    quarter = ". ".join(SENTENCES[:9])
    corpus = [article("whole", WIRE), article("half", half, day=2), article("quarter", quarter, day=3)]
    assert originals(*corpus) == {"half": "whole", "quarter": "whole"}


def test_what_a_file_says_of_itself_counts():
    assert originals(article("a", WIRE), article("b", prose("b"), copy_of="a")) == {"b": "a"}
    assert originals(article("a", WIRE), article("b", WIRE, copy_of="not here")) == {"b": "a"}


def test_a_copy_speaks_with_the_voice_of_the_original():
    corpus = [
        article("a", WIRE, publisher="Wire"),
        article("b", WIRE, day=2, publisher="Paper"),
        article("c", prose("c")),
    ]
    assert Copies(corpus).voices() == {"a": "Wire", "b": "Wire", "c": "c"}


def test_a_copy_is_said():
    assert copy_notices({"b": "a"}) == ["b: prints the text of a; counted once as a source"]


def test_passages_of_a_quotation_are_not_joined():
    one, other = prose("one", 24), prose("other", 24)
    assert set(shingles(f"{one}\n\n[...]\n\n{other}")) == {*shingles(one), *shingles(other)}


def test_many_copies_of_one_text_are_compared_with_few(monkeypatch):
    compared = 0

    def count(*numbers):
        nonlocal compared
        compared += 1
        return False

    monkeypatch.setattr("loaders.inputs.duplicates._is_copy", count)
    originals(*(article(f"a{n:03}", WIRE) for n in range(200)))
    assert 200 <= compared <= 4 * 200


@settings(max_examples=20)
@given(st.lists(st.integers(0, 5), min_size=1, max_size=12), st.randoms(use_true_random=False))
def test_each_text_is_one_source_however_often_it_is_printed(seeds, draw):
    corpus = [article(f"a{number}", prose(seed)) for number, seed in enumerate(seeds)]
    draw.shuffle(corpus)
    found = originals(*corpus)
    assert len(corpus) - len(found) == len(set(seeds))
    assert not set(found) & set(found.values())


def test_a_wire_report_that_three_papers_print_is_one_source(tmp_path, capsys):
    event = "Mayor Ada Quill met Mayor Bo Finch in Seaport on Monday to divide the dues."
    own = "Ada Quill and Bo Finch met in Seaport on Monday about the dues of the harbour."
    corpus = dict.fromkeys(("post", "times", "radio"), f"{event} {WIRE}") | {"courier": f"{own} {prose('courier')}"}
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, text in corpus.items():
        header = f"---\npublisher: {name}\npublished: 2023-05-10\nlanguage: en\n---\n"
        (folder / f"{name}.md").write_text(header + text + "\n", encoding="utf-8")
    assert main(["build", str(tmp_path)]) == 0
    assert "radio: prints the text of post; counted once as a source" in capsys.readouterr().err
    with (tmp_path / "events.csv").open(encoding="utf-8", newline="") as lines:
        (row,) = csv.DictReader(lines)
    assert row["sources"] == "2"
    assert main(["check", str(tmp_path)]) == 0
