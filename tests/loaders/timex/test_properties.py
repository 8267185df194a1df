import re
import sys
import time
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.sentences import split_sentences
from loaders.timex import date_units, read_timexes
from loaders.timex.grammar import grammar
from loaders.timex.vocabulary import vocabulary

sys.path.insert(0, str(Path(__file__).parent))
from case_files import cases

DAYS = st.dates(min_value=date(1, 1, 1), max_value=date(9999, 12, 31))
ANCHORS = st.one_of(st.none(), DAYS, st.dates(min_value=date(1985, 1, 1), max_value=date(2035, 1, 1)))
WORDS = sorted({*vocabulary(), *grammar().literals})
NUMBERS = st.one_of(
    st.integers(0, 3000).map(str),
    st.sampled_from(["1st", "3rd", "31st", "'98", "1990s", "2013-03-22", "10:30", "5pm", "1/2", "12/25/98"]),
)
SIGNS = st.sampled_from(
    [" ", " ", " ", ", ", ". ", "-", "–", "\n\n", "'s ", "’s ", " “", "” ", " (", ") ", "/", "\u00a0", ""]
)
MUTATED = st.lists(
    st.tuples(st.one_of(st.sampled_from(WORDS), st.sampled_from(WORDS).map(str.capitalize), NUMBERS), SIGNS),
    max_size=14,
).map(lambda parts: "".join(word + sign for word, sign in parts))
SENTENCES = st.sampled_from([case.text for case in cases()])
TEXTS = st.one_of(st.text(max_size=120), MUTATED, st.lists(SENTENCES, min_size=1, max_size=4).map("\n\n".join))

DATE = r"(?:(?:BC)?\d{2,4}|XXXX|XXX|XX)(?:-(?:(?:0[1-9]|1[0-2]|XX)(?:-(?:0[1-9]|[12]\d|3[01]|XX))?|W(?:0[1-9]|[1-4]\d|5[0-3]|XX)(?:-(?:[1-7]|WE))?|Q[1-4X]|H[12]|SP|SU|FA|WI))?"
CLOCK = r"T(?:MO|AF|EV|NI|MI|DT|XX|(?:[01]\d|2[0-4])(?::?[0-5]\d(?::?[0-5]\d(?:\.\d+)?)?)?Z?)"
LENGTH = r"P(?:T?(?:X|\d+(?:\.\d+)?)(?:DE|CE|ML|[SHDWMYQEC]{1,2}))|PT\d+H\d+M\d+S|P\d+WE"
VALUE = re.compile(rf"{DATE}(?:{CLOCK})?|{LENGTH}|P1Y|(?:PAST|PRESENT|FUTURE)_REF")


@given(TEXTS, ANCHORS)
def test_spans_values_and_intervals_are_sound(text: str, anchor: date | None) -> None:
    end = 0
    for found in read_timexes(text, anchor):
        assert end <= found.start < found.end <= len(text)
        assert text[found.start : found.end] == found.text
        assert VALUE.fullmatch(found.value), found
        assert found.first is None or found.last is None or found.first <= found.last
        assert (found.precision == "") == (found.first is None and found.last is None)
        assert found.anchor_start < 0 or 0 <= found.anchor_start < found.anchor_end <= len(text)
        assert found.explanation.startswith("“")
        end = found.end
    for unit in date_units(read_timexes(text, anchor), text):
        assert text[unit.start : unit.end] == unit.text
        assert unit.iso_interval


@given(TEXTS, TEXTS, ANCHORS)
def test_a_further_paragraph_changes_nothing_before_it(text: str, more: str, anchor: date | None) -> None:
    if re.search(r"\d/\d", text + more):
        return  # the order of day and month is chosen for the whole document
    first = read_timexes(text, anchor)
    assert read_timexes(text + "\n\n" + more, anchor)[: len(first)] == first


@given(st.text(max_size=300))
def test_sentences_cover_the_text(text: str) -> None:
    end = 0
    for sentence in split_sentences(text):
        assert end <= sentence.start < sentence.end <= len(text)
        assert not text[end : sentence.start].strip()
        assert text[sentence.start : sentence.end] == text[sentence.start : sentence.end].strip()
        end = sentence.end
    assert not text[end:].strip()


def test_the_clock_is_never_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """A day without a year means the same however late it is read, and with no day of publication it means none."""
    texts = [case.text for case in cases()]
    before = [read_timexes(text, None) for text in texts]

    class Later(date):
        @classmethod
        def today(cls) -> "Later":
            raise AssertionError("the clock was read")

    def no_clock() -> float:
        raise AssertionError("the clock was read")

    monkeypatch.setattr("datetime.date", Later)
    monkeypatch.setattr(time, "time", no_clock)
    assert [read_timexes(text, None) for text in texts] == before


def test_no_source_names_the_clock() -> None:
    folder = Path(__file__).parents[3] / "loaders" / "timex"
    sources = [*folder.rglob("*.py"), folder.parent / "sentences.py"]
    assert [
        p.name
        for p in sources
        if re.search(r"\.(?:today|now|utcnow)\(|import time\b|time\.time", p.read_text(encoding="utf-8"))
    ] == []


def test_long_texts_are_read_in_stretches_without_loss() -> None:
    paragraph = "The council met on 3 May 2020. The next day it voted.\n\n"
    text = paragraph * 3000
    found = read_timexes(text, date(2022, 3, 9))
    assert [t.start for t in found] == [n * len(paragraph) + at for n in range(3000) for at in (19, 31)]
    assert {t.value for t in found} == {"2020-05-03", "2020-05-04"}


@pytest.mark.parametrize(
    "text",
    [
        "1 " * 20_000,
        "May " * 20_000,
        "the " * 20_000,
        "“" * 20_000,
        "a. " * 20_000,
        "2013-" * 20_000,
        "day before " * 10_000,
        " " * 100_000,
        " \n" * 100_000,
    ],
)
def test_hostile_repetition_comes_to_an_end(text: str) -> None:
    read_timexes(text, date(2022, 3, 9))
    split_sentences(text)


@given(st.integers(-400, 400), DAYS)
def test_days_ago_count_back(count: int, anchor: date) -> None:
    try:
        expected = anchor - timedelta(abs(count))
    except OverflowError:
        return
    (found,) = read_timexes(f"They met {abs(count) + 0} days ago.", anchor)
    assert found.value in (expected.isoformat(), "PAST_REF")


@given(TEXTS)
def test_tokens_are_words_of_the_text_with_nothing_but_blanks_between_them(text: str) -> None:
    tokens = grammar().tokenize(text)
    assert len(tokens.words) == len(tokens.ends) == len(tokens.symbols)
    before = 0
    for index, word in enumerate(tokens.words):
        assert word
        assert text[tokens.start(index) : tokens.ends[index]] == word
        assert not text[before : tokens.start(index)].strip()
        before = tokens.ends[index]
    assert not text[before:].strip()
