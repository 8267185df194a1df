"""What several articles tell in the same words is read once, and told of each as if it had been read there."""

from datetime import date
from pathlib import Path

import pytest

from loaders.articles import Article, read_article
from loaders.events import retold
from loaders.events.reader import read_events
from loaders.names.entities import world

ARTICLES = sorted((Path(__file__).parents[2] / "articles" / "dev").glob("*.md"))[::6]
SIGNED = " On Monday she signed the treaty. Talks will go on next week."


@pytest.fixture(autouse=True)
def nothing_kept(monkeypatch):
    monkeypatch.setattr(retold, "_kept", {})


def read(text, published=date(2019, 5, 14)):
    return read_events(Article("case", text, publisher="Post", published=published), world())


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_an_article_that_is_read_again_tells_the_same(path):
    article = read_article(path)
    first, again = read_events(article, world()), read_events(article, world())
    assert retold._kept
    assert first == again


def test_the_same_words_are_told_of_whom_each_article_means():
    first = read("The Norwegian minister Ada Lund spoke in Oslo on Friday." + SIGNED).mentions[1]
    other = read("The Kenyan minister Amina Otieno spoke in Nairobi on Friday." + SIGNED).mentions[1]
    assert (first.title, other.title) == ("Ada Lund signed the treaty", "Amina Otieno signed the treaty")


def test_the_same_words_have_the_day_of_each_article():
    days = [read("Talks were held on Monday.", date(2019, 5, day)).mentions[0].first.day for day in (14, 21)]
    assert days == [13, 20]
    assert len(retold._kept) == 1


def test_no_more_is_kept_than_there_is_room_for(monkeypatch):
    monkeypatch.setattr(retold, "_MOST", 3)
    for number in range(2, 30):
        read(f"Some {number} ships sank on Monday.")
        assert 0 < len(retold._kept) <= 3
