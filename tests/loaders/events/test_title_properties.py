"""What holds of every title: short enough, no date, in the words of its passage and with one of its verbs."""

import re
from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from loaders.articles import Article
from loaders.events import retold
from loaders.events.grammar.mentioned_noun import noun_span
from loaders.events.reader import read_events
from loaders.events.titles.names import family_name, initials
from loaders.events.titles.parts import DANGLING, LONGEST, TITLE_WORDS
from loaders.events.titles.title import make_title
from loaders.language.lexicon import LISTS, past_of, verb_form
from loaders.names.entities import world
from loaders.timex.reader import read_timexes

CASES = [
    (case.get("published", content["published"]), case["text"])
    for path in sorted((Path(__file__).parent / "cases").glob("*.yml"))
    for content in [yaml.safe_load(path.read_text(encoding="utf-8"))]
    for case in content["cases"]
]
CASES += [
    (date(2022, 1, 15), case["text"])
    for path in sorted((Path(__file__).parent / "titles").glob("*.yml"))
    for case in yaml.safe_load(path.read_text(encoding="utf-8"))["cases"]
]
WORDS = re.compile(r"[^\W_]+(?:[.,]\d+)*")
ADDED = {"the", "said", "and", "is", "are", "was", "were", "will", "s"}
"""The only words that a title may have beside those of its passage, other forms of a participle, and the names of the actors."""
DATE = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october"
    r"|november|december|yesterday|today|tomorrow"
)
PARTICLES = TITLE_WORDS["particles"] | {"by"}
MARKED = re.compile(r"…|: ")


def words(text):
    return [word.lower() for word in WORDS.findall(text)]


def titles(published, text, monkeypatch):
    """Each title of an article with its sentence, what governs it, and the words that it may have."""
    found = []

    def kept(sentence, governed, subject):
        title = make_title(sentence, governed, subject)
        names = [item.name.entity.name for item in sentence.items if item.name]
        read = [item.text for item in sentence.items]  # "(Lima)" after a date is read as "in Lima"
        read += [item.low for item in sentence.items if item.text[0] in "'’"]  # "she's" is read as "she is"
        names += [initials(name) for name in names]
        source = " ".join([text[sentence.start : sentence.end], *read, *names, *(entity.name for entity in subject)])
        found.append((title, sentence, governed, {*words(source), *other_forms(sentence), *ADDED}))
        return title

    monkeypatch.setattr(retold, "make_title", kept)
    monkeypatch.setattr(retold, "_kept", {})
    read_events(Article("case", text, title="", publisher="Post", published=published), world())
    return found


def other_forms(sentence):
    """The finite forms that a title may have of a participle: "won" of "after winning"."""
    return {form for verb in sentence.verbs if verb.tense == "ing" for form in (past_of(verb.lemma), verb.lemma)}


def dated(sentence):
    """The words of a sentence's dates that name a day or a month, and stand in no name."""
    named = {word for item in sentence.items if item.kind == "name" for word in words(item.text)}
    spoken = {word for item in sentence.items if item.unit for word in words(item.text) if DATE.fullmatch(word)}
    return spoken - named - {item.low for item in sentence.items if item.kind == "word"}


def open_end(title):
    """Whether a title ends in a word that waits for others; a particle of a verb does not ("flew in", "to be handed over")."""
    *_, before, last = ["", *title.lower().rstrip("…”").split()]
    waits = DANGLING - {"said", "says", "that", "this", "one", "some", "more", "her"}
    if title.endswith((" May", " Will", " was over", " were over", " is over", " said no")):
        return False  # a surname, and what needs nothing after it
    return last in waits and not (last in PARTICLES and (verb_form(before) or "reflexives" in LISTS.get(before, ())))


def is_day(found):
    """Whether an expression names a day or a month of its own; "now" and "the future" do not."""
    return bool(re.search(r"\d{4}-(?:\d{2}|W)", found.value)) and not found.text.lower().startswith(("now", "spring"))


@pytest.mark.parametrize(("published", "text"), CASES, ids=range(len(CASES)))
def test_a_title_can_be_checked_against_its_sentence(published, text, monkeypatch):
    for title, sentence, governed, allowed in titles(published, text, monkeypatch):
        shown = words(title)
        assert len(title) <= LONGEST
        assert not set(shown) - allowed, title
        assert not dated(sentence).intersection(shown), title
        assert not open_end(title), title
        assert not [found.text for found in read_timexes(title, published) if found.type == "DATE" and is_day(found)], (
            title
        )
        verbs = {sentence.items[verb.last - 1].low for verb in sentence.verbs} | other_forms(sentence)
        told = noun_span(sentence, governed) or MARKED.search(title) or governed.verb is None
        told = told or governed.verb.lemma == "be"  # "Polling day is 24 September": the day is no part of a title
        assert told or verbs.intersection(title.lower().replace("’", "'").replace(",", " ").split()), title


@given(st.lists(st.sampled_from([text for _, text in CASES]), min_size=1, max_size=4).map(" ".join), st.data())
def test_a_text_cut_anywhere_has_short_titles(text, data):
    end = data.draw(st.integers(0, len(text)))
    article = Article("case", text[:end], title="", publisher="Post", published=CASES[0][0])
    assert all(len(mention.title) <= LONGEST for mention in read_events(article, world()).mentions)


@pytest.mark.parametrize(
    ("name", "family"),
    [
        ("Ada Lund", "Lund"),
        ("Ada B. Lund", "Lund"),
        ("Lund", "Lund"),
        ("Xu Wenli", "Xu"),
        ("Kim Lund", "Kim Lund"),
        ("Kim Min-jun", "Kim"),
        ("Abel al-Lund", "al-Lund"),
        ("Ada Lund II", "Ada Lund II"),
        ("King Olav", "King Olav"),
        ("Ada Maria Lund", "Ada Maria Lund"),
    ],
)
def test_headlines_use_the_family_name_where_it_is_plain(name, family):
    assert family_name(name) == family
