"""The day of publication: how it is written, and where it is looked for."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.articles import parse_article
from loaders.inputs.dates import day_in_address, day_in_name, day_in_text, read_day

DAY = dt.date(2022, 2, 1)


@pytest.mark.parametrize(
    "written",
    [
        "2022-02-01",
        "2022-02-01T23:30:00-05:00",
        "2022-02-01 14:56:00",
        "20220201",
        "Tue, 01 Feb 2022 10:00:00 +0000",
        "Tuesday, 1 February 2022",
        "February 1st, 2022",
        "Feb. 1 2022",
        "1-Feb-2022",
        "2022/2/1",
        "1643716800",
        "1643716800000",
    ],
)
def test_a_day_is_read(written):
    assert read_day(written) == DAY


@pytest.mark.parametrize("written", ["16/01/2022", "01/16/2022", "16.1.2022"])
def test_a_day_that_can_be_only_one_is_read(written):
    assert read_day(written) == dt.date(2022, 1, 16)


@pytest.mark.parametrize(
    "written", ["", "02/03/2022", "2022", "Feb 1", "Sunday", "2022-13-40", "soon", "9" * 15, "1/1/1"]
)
def test_what_may_be_two_days_or_none_is_none(written):
    assert read_day(written) is None


@given(
    st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31)),
    st.sampled_from(["%d %B %Y", "%b %d, %Y", "%Y/%m/%d", "%Y%m%d"]),
)
def test_every_day_is_read_in_every_form(day, form):
    assert read_day(day.strftime(form)) == day


@given(st.text(max_size=30))
def test_no_text_is_too_strange(text):
    assert read_day(text) is None or isinstance(read_day(text), dt.date)
    assert day_in_text(text) is None or isinstance(day_in_text(text).day, dt.date)


@pytest.mark.parametrize(
    "line",
    [
        "Posted on Feb 1, 2022 at 14:56",
        "Published: 1 February 2022, 10:01 GMT",
        "Published by Reuters, 1 February 2022",
        "Published 1 February 2022 | Updated 3 February 2022",
        "Posted in Politics | February 1, 2022",
        "**Posted Tuesday, Feb. 1, 2022, 2:56 p.m. ET**",
        "Date: 2022-02-01",
        "Last updated: Feb 1, 2022",
        "By Jane Doe | Feb 1, 2022",
        "Tuesday 1 February 2022 14.56 GMT",
        "MORONI, Feb 1, 2022 (Reuters) - The mayor came.",
        "PARIS, 1 February 2022 - The mayor came.",
    ],
)
def test_the_text_says_when_it_was_posted(line):
    found = day_in_text(f"A headline\n\n{line}\n\nThe mayor came on Monday, January 31, 2022.\n")
    assert found.day == DAY
    assert line.strip("*").split(" - ")[0] in found.basis


@pytest.mark.parametrize(
    "line",
    [
        "On February 1, 2022 they met in Seaport.",
        "They met on February 1, 2022.",
        "Published works of the poet until Feb 1, 2022",
        "MORONI, Feb 1 (Reuters) - The mayor came.",
        "May 4, 2020 - They met.",
        "The posted speed limit has been in force since Feb 1, 2022",
    ],
)
def test_a_date_in_the_prose_is_not_that_of_publication(line):
    assert day_in_text(f"A headline\n\n{line}\n") is None


def test_when_it_was_posted_counts_before_when_it_was_changed():
    assert day_in_text("Updated on Feb 3, 2022\nPosted on Feb 1, 2022\n").day == DAY


def test_only_the_head_and_the_foot_are_looked_at():
    prose = "\n".join(["The mayor came."] * 20)
    assert day_in_text(f"{prose}\nPosted on Feb 1, 2022").day == DAY
    assert day_in_text(f"{prose}\nPosted on Feb 1, 2022\n{prose}") is None


@pytest.mark.parametrize(
    "url",
    [
        "https://x.example/2022/02/01/talks",
        "https://x.example/news/2022-02-01-talks",
        "https://x.example/20220201/a",
        "https://x.example/2022/2/1.html",
    ],
)
def test_an_address_has_the_day(url):
    assert day_in_address(url).day == DAY


@pytest.mark.parametrize(
    "url", ["", "https://x.example/id/20221/11/1", "https://x.example/2022/02", "https://x.example/2022/13/40/"]
)
def test_an_address_has_no_day(url):
    assert day_in_address(url) is None


@pytest.mark.parametrize(
    ("stem", "day"),
    [("2022-02-01-talks", DAY), ("talks_20220201", DAY), ("talks-1", None), ("2022-02", None), ("1202202011", None)],
)
def test_the_name_of_a_file_has_the_day(stem, day):
    found = day_in_name(stem)
    assert (found.day if found else None) == day


class TestOrder:
    """Metadata before the text, the text before the address, the address before the file's name."""

    NAME = "2022-01-04-talks.md"
    URL = "url: https://x.example/2022/01/03/talks\n"
    TEXT = "Posted on Jan 2, 2022\n\nThey met.\n"

    @pytest.mark.parametrize(
        ("header", "text", "day", "basis"),
        [
            (f"published: 2022-01-01\n{URL}", TEXT, 1, ""),
            (f"date: 2022-01-01\n{URL}", TEXT, 1, "the field `date`"),
            (f"published: 2022-01-01\npublished_basis: printed on it\n{URL}", TEXT, 1, "printed on it"),
            (URL, TEXT, 2, "the text, 'Posted on Jan 2, 2022'"),
            (f"published: last week\n{URL}", TEXT, 2, "the text, 'Posted on Jan 2, 2022'"),
            (URL, "They met.\n", 3, "the address, '/2022/01/03'"),
            ("title: Talks\n", "They met.\n", 4, "the file's name, '2022-01-04'"),
        ],
    )
    def test_the_surer_comes_first(self, tmp_path, header, text, day, basis):
        article = parse_article(tmp_path / self.NAME, f"---\n{header}---\n{text}".encode())
        assert (article.published, article.published_basis) == (dt.date(2022, 1, day), basis)
        assert article.notices == ()

    def test_when_a_page_was_clipped_is_not_when_it_was_published(self, tmp_path):
        article = parse_article(tmp_path / "talks.md", b"---\ncreated: 2022-01-01\n---\nThey met.\n")
        assert article.published is None
        assert "add `published: YYYY-MM-DD`" in article.notices[0]
