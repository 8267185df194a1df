import json
from datetime import date
from pathlib import Path

import pytest

from loaders.timex import read_timexes
from loaders.timex.catalogue import filled
from loaders.timex.grammar import Grammar, grammar
from loaders.timex.match import Example, Rule
from loaders.timex.patterns import Translator
from loaders.timex.readers import READERS

PUBLISHED = date(2021, 6, 16)
PAIRS = [(rule, example) for rule in grammar().rules for example in rule.examples]


@pytest.mark.parametrize(("rule", "example"), PAIRS, ids=[f"{r.name}-{n}" for n, (r, _) in enumerate(PAIRS)])
def test_example_is_read_by_its_rule(rule: Rule, example: Example) -> None:
    words = example.text[example.text.index("[") + 1 : example.text.index("]")]
    found = [t for t in read_timexes(example.text.replace("[", "").replace("]", ""), PUBLISHED) if t.text == words]
    assert [(t.rule, f"{t.type} {t.value} {t.mod}".strip()) for t in found] == [(rule.name, example.reading)]


def test_what_is_kept_of_a_run_is_what_fits_in_the_text() -> None:
    """The example of every rule, and what fits at each of its tokens in the midst of all the others."""
    text = " ".join(example.text.replace("[", "").replace("]", "") for _, example in PAIRS)
    symbols = grammar().tokenize(text).symbols
    for at in range(len(symbols)):
        assert list(grammar().fits(symbols, at)) == list(grammar().find_fits(symbols, at))


def test_every_rule_has_an_example_and_a_reader() -> None:
    assert [rule.name for rule in grammar().rules if not rule.examples or rule.read not in READERS] == []


def test_names_are_unique() -> None:
    names = [rule.name for rule in grammar().rules]
    assert len(names) == len(set(names))


def test_documentation_shows_the_rules() -> None:
    page = (Path(__file__).parents[3] / "docs" / "dates.md").read_text(encoding="utf-8")
    assert page == filled(page), "run python -m loaders.timex.catalogue docs/dates.md"


@pytest.mark.parametrize(
    ("pattern", "complaint"),
    [
        ("( a", "not closed"),
        ("a )", "out of place"),
        ("<nothing>", "neither a word nor a class"),
        ("a $", "cannot read"),
    ],
)
def test_malformed_pattern_is_named(pattern: str, complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        Grammar({}, [{"name": "broken", "pattern": pattern, "read": "year"}])


def test_unknown_mark_is_named() -> None:
    row = {"name": "broken", "pattern": "a", "read": "year", "marks": ["loud"]}
    with pytest.raises(ValueError, match="'broken': unknown mark 'loud'; marks are after-before, dayless, deictic"):
        Grammar({}, [row])


def test_translation_of_a_pattern() -> None:
    made = Translator({"=a": "x", "=b": "y", "month": "mn"}.__getitem__, {"twice": "a a"}).translate(
        "a? ( b | @twice )+ !<month>"
    )
    assert made.source == "(?:[x])?(?:(?:(?:[y]|(?P<twice__1>[x][x]))))+(?!(?P<month__2>[mn]))"
    assert made.first == {"x", "y"}
    assert not made.empty


def test_documentation_shows_the_scores_that_may_not_fall() -> None:
    root = Path(__file__).parents[3]
    floors = json.loads((root / "bench" / "temporal_floors.json").read_text(encoding="utf-8"))
    page = (root / "docs" / "dates.md").read_text(encoding="utf-8")
    for name in ("te3-platinum", "wikiwars"):
        measures = ("strict", "relaxed", "type_f1", "value_f1", "day")
        row = " | ".join(f"{floors[f'{name} {measure}']:.1f}" for measure in measures)
        assert row in page, f"docs/dates.md: the row of {name} should end in {row}"
