"""Forms of verbs, and the tables of verbs, nouns and phrases that tell what kind of event words stand for."""

import csv
import re
from collections import Counter
from pathlib import Path

import pytest

from loaders.data_files import read_rows
from loaders.events.kinds.kind import UNTYPED
from loaders.events.kinds.phrases import beginnings, type_of_phrases
from loaders.language.lexicon import WORDS, event_type_of_noun, is_english, verb_form
from timeline.vocabularies import TYPES

with (Path(__file__).parent / "verbs.tsv").open(encoding="utf-8", newline="") as lines:
    FORMS = [row for row in csv.reader(lines, delimiter="\t") if not row[0].startswith("#")]
VERBS = read_rows("verbs")
NOUNS = read_rows("event_nouns")
PHRASES = read_rows("type_phrases")
FRAMES = {"say", "meet", "give", "act", "aspect", "state"}


@pytest.mark.parametrize(("form", "lemma", "kinds"), FORMS, ids=[row[0] for row in FORMS])
def test_a_form_is_known_by_its_verb(form, lemma, kinds):
    found = verb_form(form)
    assert found
    assert (found.lemma, found.kinds) == (lemma, frozenset(kinds.split()))


@pytest.mark.parametrize(("word", "finite"), [("said", True), ("says", True), ("saying", False), ("begun", False)])
def test_a_finite_form_needs_no_auxiliary(word, finite):
    assert verb_form(word).finite is finite


def test_an_unknown_word_in_ed_is_taken_for_a_past_that_tells_no_kind():
    found = verb_form("flummoxed")
    assert (found.kinds, found.type, found.frame) == (frozenset({"past", "participle"}), "", "act")


@pytest.mark.parametrize("word", ["hundred", "unmanned", "red", "c-ed", "minister", ""])
def test_what_is_no_verb_is_none(word):
    assert verb_form(word) is None


def test_lemmas_stand_once_and_in_small_letters():
    assert [lemma for lemma, count in Counter(row["lemma"] for row in VERBS).items() if count > 1] == []
    assert [row["lemma"] for row in VERBS if not re.fullmatch(r"[a-z]+(?:-[a-z]+)*", row["lemma"])] == []


def test_every_verb_has_a_frame_and_a_known_type():
    assert [row for row in VERBS if row["frame"] not in FRAMES or row["type"] not in {"", *TYPES}] == []


def test_every_verb_has_all_its_cells():
    assert [row for row in VERBS if None in row or None in row.values()] == []


def test_every_lemma_is_known_as_a_verb():
    assert [row["lemma"] for row in VERBS if verb_form(row["lemma"]) is None] == []


def test_event_nouns_stand_once_with_a_known_type():
    assert [noun for noun, count in Counter(row["noun"] for row in NOUNS).items() if count > 1] == []
    assert [row for row in NOUNS if row["type"] not in {UNTYPED, *TYPES} or row["noun"] != row["noun"].lower()] == []


@pytest.mark.parametrize(
    ("word", "kind"),
    [("talks", "CONSULT"), ("meeting", "CONSULT"), ("meetings", "CONSULT"), ("attack", "ASSAULT"), ("accord", "AGREE")],
)
def test_a_noun_tells_its_kind_in_singular_and_plural(word, kind):
    assert event_type_of_noun(word) == kind


def test_a_noun_that_is_no_event_tells_none():
    assert event_type_of_noun("harbour") == ""


@pytest.mark.parametrize("row", PHRASES, ids=lambda row: row["example"])
def test_a_phrase_matches_its_example(row):
    assert re.search(rf"\b(?:{row['pattern']})\b", row["example"].lower())
    assert row["type"] in {*TYPES, UNTYPED}


@pytest.mark.parametrize("row", PHRASES, ids=lambda row: row["example"])
def test_a_phrase_is_looked_for_at_the_words_it_can_begin_with(row):
    """The one found is the one that a search for every phrase of the table finds first."""
    words = row["example"].lower()
    found = [(re.search(rf"\b(?:{other['pattern']})\b", words), other["type"]) for other in PHRASES]
    first = min((match.start(), rank, kind) for rank, (match, kind) in enumerate(found) if match)
    assert type_of_phrases(words) == first[2]


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("held|ran", "held ran"),
        ("(?:cut|(?:un)?tie)s?|end", "cut un tie end"),
        ("(?<!a )calls?", "call"),
        ("a?bcd|ef?g|h", "a bcd e h"),
        ("c[ao]m|x(?:y|z)|in,", "c x in"),
    ],
)
def test_the_letters_that_a_phrase_begins_with(pattern, expected):
    assert beginnings(pattern) == tuple(expected.split())


@pytest.mark.parametrize("pattern", [r"\w+ fire", "[ab]c", "a{0,2}b", "(?!a)b", "A b"])
def test_a_phrase_that_begins_with_no_letter_is_refused(pattern):
    with pytest.raises(ValueError, match="let it begin with a small letter"):
        beginnings(pattern)


@pytest.mark.parametrize("word", ["which", "quoting", "met", "the"])
def test_english_words_are_known(word):
    assert is_english(word)


@pytest.mark.parametrize("word", ["peskov", "novosti", ""])
def test_names_are_no_english(word):
    assert not is_english(word)


def test_lists_of_words_are_in_small_letters_and_none_is_empty():
    assert [name for name, words in WORDS.items() if not words] == []
    lists = (words for name, words in WORDS.items() if name != "state_bodies")  # they are compared with names
    assert [word for words in lists for word in words if word != word.lower() or word != word.strip()] == []
