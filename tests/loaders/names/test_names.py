"""Names in a text: those that the tables know, and those that the text itself introduces."""

from pathlib import Path

import pytest
import yaml

from loaders.language.tokens import tokenise
from loaders.names.entities import world
from loaders.names.finder import find_names
from loaders.names.recognise import meet_people, name_all
from loaders.sentences import split_sentences

SECTIONS = yaml.safe_load((Path(__file__).parent / "cases.yml").read_text(encoding="utf-8"))
CASES = [pytest.param(case, id=f"{part}-{case['text'][:30]}") for part, cases in SECTIONS.items() for case in cases]


def read(text, known=None):
    sentences = [tokenise(text, piece.start, piece.end) for piece in split_sentences(text)]
    found = [(tokens, find_names(tokens, known or world())) for tokens in sentences]
    people = meet_people(found)
    return [name for tokens, names in found for name in name_all(tokens, names, people)]


@pytest.mark.parametrize("case", CASES)
def test_names_are_found_and_told(case):
    found = [
        [name.text, name.entity.name, name.entity.kind, name.entity.side or name.entity.likely]
        for name in read(case["text"])
    ]
    assert found == case["names"]


def test_the_office_is_kept_in_the_words_of_the_text():
    roles = {name.entity.name: name.entity.role for name in read("Kenyan Foreign Minister Amina Otieno left.")}
    assert roles["Amina Otieno"] == "Kenyan Foreign Minister"


def test_a_name_knows_its_tokens():
    tokens = tokenise("They told the European Union so.")
    (name,) = find_names(tokens, world())
    assert [token.text for token in tokens[name.first : name.last]] == ["European", "Union"]


def test_a_run_of_capitals_that_nothing_tells_stays_unknown():
    (name,) = find_names(tokenise("They saw Zanzu there."), world())
    assert (name.text, name.known) == ("Zanzu", False)
