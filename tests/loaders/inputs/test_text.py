"""From bytes to paragraphs: encodings, broken lines, fields by their usual names."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.errors import ArticleError
from loaders.inputs.encoding import decode
from loaders.inputs.extract import Extract, clip
from loaders.inputs.fields import Facts, plain, read_fields
from loaders.inputs.front_matter import read_front_matter, split_front_matter, write_front_matter
from loaders.inputs.lines import title_of, unwrap
from loaders.inputs.tables import read_csv, read_jsonl

HERE = Path("talks.txt")
ENGLISH = "Mayor Søren Åkesson met the council of the harbour at a café on Monday, and the dues were divided. "
RUSSIAN = "Мэр города встретился с советом порта в понедельник, и пошлины были разделены между берегами. "


@pytest.mark.parametrize(
    ("text", "encoding"),
    [(ENGLISH, "utf-8"), (ENGLISH, "utf-8-sig"), (ENGLISH, "cp1252"), (ENGLISH, "utf-16"), (RUSSIAN * 3, "cp1251")],
)
def test_an_encoding_is_found(text, encoding):
    found, notices = decode(HERE, text.encode(encoding))
    assert found == text
    assert bool(notices) == (not encoding.startswith("utf-8"))


def test_what_a_file_declares_counts_before_its_letters():
    assert decode(HERE, ENGLISH.encode("iso8859-10"), "iso8859-10") == (ENGLISH, ())
    assert decode(HERE, ENGLISH.encode("cp1252"), "klingon-8")[0] == ENGLISH


def test_line_ends_become_one():
    assert decode(HERE, b"one\r\ntwo\rthree\n")[0] == "one\ntwo\nthree\n"


@given(st.binary(max_size=300))
def test_no_bytes_are_too_strange(raw):
    try:
        text, _ = decode(HERE, raw)
    except ArticleError as fault:
        text = str(fault)
    assert text.strip()
    assert not set(text) & {"\x00", "\r"}


class TestLines:
    def test_broken_lines_are_put_together(self):
        text = "The mayor of the harbour met the\ncouncil, and divided the dues that\nhad been quarrelled about.\n\nHe left.\n"
        assert (
            unwrap(text)
            == "The mayor of the harbour met the council, and divided the dues that had been quarrelled about.\n\nHe left."
        )

    def test_a_headline_is_not_joined_to_what_follows(self):
        text = "Dues divided\nThe mayor of the harbour met the council, and divided the\ndues that had been quarrelled about for years in Seaport.\n"
        assert unwrap(text).split("\n\n")[0] == "Dues divided"

    def test_a_short_line_ends_a_paragraph(self):
        text = "The mayor of the harbour met the council, and divided the\ndues.\nThe council of the harbour thanked the mayor for that in a\nletter.\n"
        assert len(unwrap(text).split("\n\n")) == 2

    def test_lines_as_long_as_paragraphs_are_paragraphs(self):
        lines = ["The mayor met the council. " * 8, "The council thanked the mayor. " * 8]
        assert unwrap("\n".join(lines)) == "\n\n".join(line.strip() for line in lines)

    def test_divided_words_are_put_together(self):
        text = "The mayor spoke of long-term nego-\ntiations and of a long-\nterm peace with NATO-\nled forces.\n"
        joined = unwrap(text, hyphenated=True)
        assert "negotiations" in joined
        assert "a long-term peace" in joined
        assert "NATO-led" in joined

    @given(st.text(alphabet="ab c.\nD-", max_size=200))
    def test_no_letter_is_lost_and_none_is_added(self, text):
        assert "".join(unwrap(text).split()) == "".join(text.split())

    @pytest.mark.parametrize(
        ("text", "title"), [("# Dues\n\nThey met.", "Dues"), ("They met.\nMore", ""), ("word " * 30, "")]
    )
    def test_a_first_line_may_be_a_headline(self, text, title):
        assert title_of(text) == title


class TestFields:
    @pytest.mark.parametrize(
        ("record", "name", "value"),
        [
            ({"Full Text": "x"}, "text", "x"),
            ({"maintext": "x", "description": "y"}, "text", "x"),
            ({"text": "", "body": "x"}, "text", "x"),
            ({"content": ["one", "two"]}, "text", "one\n\ntwo"),
            ({"headline": "x"}, "title", "x"),
            ({"source": "The Post"}, "publisher", "The Post"),
            ({"source": "https://post.example/a"}, "url", "https://post.example/a"),
            ({"source": {"id": None, "name": "The Post"}}, "publisher", "The Post"),
            ({"siteName": "The Post"}, "publisher", "The Post"),
            ({"site": "[[The Harbour Post|The Post]]"}, "publisher", "The Post"),
            ({"link": "https://post.example/a", "url": "no address"}, "url", "https://post.example/a"),
        ],
    )
    def test_a_field_is_known_by_its_usual_names(self, record, name, value):
        assert read_fields(record).text(name) == value

    def test_the_publisher_is_the_site_where_no_other_is_named(self):
        assert read_fields({"url": "https://www.post.example/a"}).publisher == "post.example"
        assert read_fields({"domain": "www.post.example"}).publisher == "post.example"
        assert read_fields({"url": "https://[broken"}).publisher == ""

    def test_a_date_that_cannot_be_read_is_named_and_the_next_one_taken(self):
        facts = read_fields({"published": "soon", "date": "2022-02-01"})
        assert (facts.used["published"], facts.unread) == ("date", "published: soon")

    def test_a_value_is_written_in_words(self):
        assert plain(["[[One]]", None, {"name": "Two"}, ["Three"]]) == "One, Two, Three"


class TestTables:
    def test_what_was_taken_for_what_is_said_once(self, tmp_path):
        path = tmp_path / "a.csv"
        path.write_text("body,link,mood\nOne.,,good\nTwo.,https://x.example/a,bad\nThree.,,\n", encoding="utf-8")
        first, second, third = read_csv(path)
        assert first.notices == ("text from `body`; not used: `link`, `mood`",)
        assert second.notices == ("url from `link`",)
        assert third.notices == ()

    @pytest.mark.parametrize("sign", [",", ";", "\t"])
    def test_cells_are_parted_by_what_parts_the_names(self, tmp_path, sign):
        path = tmp_path / "a.tsv"
        path.write_text(f"title{sign}text\nOne{sign}They met.\n", encoding="utf-8")
        assert [extract.body for extract in read_csv(path)] == ["They met."]

    def test_a_table_in_another_encoding_is_read(self, tmp_path):
        path = tmp_path / "a.csv"
        path.write_bytes(f"title,text\nOne,{ENGLISH.replace(',', '')}\n".encode("cp1252"))
        (extract,) = read_csv(path)
        assert "Søren Åkesson" in extract.body
        assert "read as cp1252" in extract.notices[-1]

    def test_a_cell_may_be_as_long_as_an_article(self, tmp_path):
        path = tmp_path / "a.csv"
        path.write_text(f"text\n{'They met. ' * 30_000}\n", encoding="utf-8")
        assert len(next(read_csv(path)).body) > 250_000

    def test_a_page_in_a_cell_becomes_text(self, tmp_path):
        path = tmp_path / "a.jsonl"
        path.write_text(
            '{"content": "<p>They met on <b>Monday</b> in the old town of Seaport.</p><p>Nobody spoke a word.</p>"}\n',
            encoding="utf-8",
        )
        (extract,) = read_jsonl(path)
        assert extract.body.split() == "They met on Monday in the old town of Seaport. Nobody spoke a word.".split()

    def test_a_deep_line_is_a_line_and_no_crash(self, tmp_path):
        path = tmp_path / "a.jsonl"
        path.write_text("[" * 100_000 + '\n{"text": "They met."}\n', encoding="utf-8")
        fault, extract = read_jsonl(path)
        assert str(fault).startswith("a.jsonl, line 1: ")
        assert extract.body == "They met."


@given(st.dictionaries(st.sampled_from(["title", "publisher", "url"]), st.text(min_size=1)))
def test_front_matter_is_read_as_it_was_written(fields):
    fields = {
        name: "".join(sign for sign in value if not 0xD800 <= ord(sign) <= 0xDFFF) for name, value in fields.items()
    }
    header, body = split_front_matter(HERE, write_front_matter(fields) + "They met.\n")
    assert body == "They met.\n"
    assert read_front_matter(HERE, header) == {name: value for name, value in fields.items() if value}


@given(st.text(), st.text(min_size=1).filter(lambda text: text.strip().isprintable() and text.strip()))
def test_a_clipping_can_be_read_whatever_stands_in_it(title, body):
    article = clip(HERE, Extract(body, Facts({"title": title})), "0" * 64)
    assert article.body == body.strip() + "\n"
    assert article.clipping.endswith("---\n" + article.body)
    assert article.clipped_sha256 == "0" * 64


@pytest.mark.parametrize("body", ["", " \n", "\x00\x07", "\ud800"])
def test_a_clipping_of_nothing_is_none(body):
    with pytest.raises(ArticleError, match="there is no text"):
        clip(HERE, Extract(body), "0" * 64)


def test_control_characters_and_line_ends_are_put_right():
    article = clip(
        HERE, Extract("One\r\ntwo\x00\rthree\x07.", Facts({"title": "A\x85\u2028\U000d8000 line"})), "0" * 64
    )
    assert article.body == "One\ntwo\nthree.\n"
    assert article.title == "A \U000d8000 line"
