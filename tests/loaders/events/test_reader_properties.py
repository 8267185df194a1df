"""What holds of every reading, whatever the text: nothing raises, passages are verbatim, dates are accounted for."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from loaders.articles import Article, find_articles, read_article
from loaders.blocks import find_blocks
from loaders.build import build_events
from loaders.dateline import find_dateline
from loaders.events.reader import read_events
from loaders.names.entities import world
from loaders.rows import make_rows
from loaders.timex import date_units, read_timexes
from timeline.vocabularies import PRECISIONS, STATUSES, TYPES

HERE = Path(__file__).parent
DEV = HERE.parents[1] / "articles" / "dev"
TEXTS = [
    case["text"]
    for path in sorted((HERE / "cases").glob("*.yml"))
    for case in yaml.safe_load(path.read_text("utf-8"))["cases"]
]
WORDS = sorted({word for text in TEXTS for word in text.split()})
SIGNS = st.sampled_from(
    [" ", " ", " ", ", ", ". ", ".", "\n\n", " “", "” ", " (", ") ", " – ", ": ", "; ", "’s ", "", "\n[...]\n"]
)
MUTATED = st.lists(st.tuples(st.sampled_from(WORDS), SIGNS), max_size=40).map(
    lambda parts: "".join(w + s for w, s in parts)
)
NEWS = st.lists(st.sampled_from(TEXTS), min_size=1, max_size=5, unique=True).map("\n\n".join)
ANY = st.one_of(st.text(max_size=150), MUTATED, NEWS)
DAYS = st.none() | st.dates(dt.date(1990, 1, 1), dt.date(2035, 12, 31))


def article(body, day, name="a", publisher="Post"):
    return Article(name, body, title="Dues", publisher=publisher, published=day)


@given(ANY, DAYS)
def test_readings_are_sound(body, day):
    reading = read_events(article(body, day), world())
    for mention in reading.mentions:
        assert mention.passages
        assert mention.last is None or mention.first <= mention.last
        assert mention.precision in PRECISIONS
        assert mention.status in STATUSES
        assert day is None or mention.first <= day or mention.status != "happened"
        assert mention.type in {"", *TYPES}
        assert 0 < len(mention.title) <= 80
        assert len({entity.name for entity in mention.actors}) == len(mention.actors)
        assert all(entity.name for entity in mention.actors)
        for passage in mention.passages:
            assert 0 <= passage.start < passage.end <= len(body)
            assert body[passage.start : passage.end] == passage.text
            assert body[passage.unit.start : passage.unit.end] == passage.unit.text
    for passage in reading.left_out:
        assert body[passage.start : passage.end] == passage.text
        assert passage.text
        assert passage.reason


@given(ANY, DAYS)
def test_reading_twice_gives_the_same(body, day):
    assert read_events(article(body, day), world()) == read_events(article(body, day), world())


def datelines(body):
    """Where datelines stand: what they say is when the report was written."""
    for block in find_blocks(body):
        if found := find_dateline(body[block.start : block.end]):
            yield block.start, block.start + found.end


def uncovered(one):
    """The dates of an article that stand in no passage and no dateline and are not left out."""
    reading = read_events(one, world())
    told = [(p.start, p.end) for mention in reading.mentions for p in mention.passages]
    told += datelines(one.body)
    told += [(p.start, p.end) for p in reading.left_out]
    units = date_units(read_timexes(one.body, one.published), one.body)
    dated = [unit for unit in units if unit.first or unit.last]
    return [unit.text for unit in dated if not any(start <= unit.start < end for start, end in told)]


@pytest.mark.parametrize("path", find_articles([DEV]), ids=lambda path: path.stem)
def test_every_dated_sentence_is_an_event_or_left_out_with_a_reason(path):
    assert uncovered(read_article(path)) == []


@given(NEWS, st.dates(dt.date(1990, 1, 1), dt.date(2035, 12, 31)))
def test_no_date_of_news_is_lost(body, day):
    assert uncovered(article(body, day)) == []


@given(
    st.lists(st.tuples(NEWS, st.sampled_from(["Post", "Courier", "Gazette"]), DAYS), max_size=4),
    st.randoms(use_true_random=False),
)
def test_tables_have_ids_that_are_unique_and_do_not_depend_on_the_order(some, chance):
    corpus = [article(body, day, f"a{number}", publisher) for number, (body, publisher, day) in enumerate(some)]

    def tables(articles):
        built = build_events(articles, world())
        return make_rows(built.articles, built.events, built.left_out)

    rows = tables(corpus)
    for table, name in (("events", "event_id"), ("excerpts", "excerpt_id"), ("sources", "article_id")):
        ids = [row[name] for row in rows[table]]
        assert len(ids) == len(set(ids))
    assert {row["event_id"] for row in rows["excerpts"]} == {row["event_id"] for row in rows["events"]}
    chance.shuffle(corpus)
    assert tables(corpus) == rows


def test_an_article_is_read_for_itself_alone():
    one, other = (article(text, dt.date(2019, 5, 8), name) for text, name in zip(TEXTS[:2], "ab", strict=True))
    alone = read_events(one, world())
    read_events(other, world())
    assert read_events(one, world()) == alone
    assert read_events(replace(one, article_id="c"), world()).mentions[0].title == alone.mentions[0].title
