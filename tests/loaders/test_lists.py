"""The lists of words: each word once, and each list needed."""

import re
import tomllib
from collections import Counter
from pathlib import Path

import pytest

from loaders.data_files import entries, read_lists, read_rows
from loaders.timex.vocabulary import DATA

LOADERS = Path(__file__).parents[2] / "loaders"
CODE = "\n".join(path.read_text(encoding="utf-8") for path in LOADERS.rglob("*.py"))
CELLS = "\n".join(path.read_text(encoding="utf-8") for path in LOADERS.glob("data/*.csv"))
RULES = tomllib.loads((DATA / "rules.toml").read_text(encoding="utf-8"))
PATTERNS = "\n".join([*RULES["macro"].values(), *(rule["pattern"] for rule in RULES["rule"])])


def twice(words):
    return [word for word, count in Counter(words).items() if count > 1]


def lists():
    for file in ("words", "title_words"):
        for name, words in read_lists(file).items():
            yield pytest.param(name, words, f'"{name}"' in CODE or re.search(rf"\b{name.upper()}\b", CELLS), id=name)
    for path in sorted(set(DATA.glob("*.txt")) - {DATA / "holidays.txt"}):
        found = {}
        for kind, word, _ in entries(path.read_text(encoding="utf-8")):
            found.setdefault(kind, []).append(word)
        for kind, words in found.items():
            named = f'"{kind}"' in CODE or re.search(rf"[<=]{kind}>", PATTERNS)
            yield pytest.param(kind, words, named or not kind.isalpha(), id=f"{path.stem}-{kind or 'all'}")


@pytest.mark.parametrize(("name", "words", "needed"), list(lists()))
def test_a_list_has_each_word_once_and_is_asked_for(name, words, needed):
    assert twice(map(str, words)) == []
    assert needed, f"nothing asks for the list {name!r}"


@pytest.mark.parametrize(("file", "column"), [("offices", "word"), ("verbs", "lemma"), ("event_nouns", "noun")])
def test_a_table_has_each_word_once(file, column):
    assert twice(row[column].lower() for row in read_rows(file)) == []


@pytest.mark.parametrize("file", ["words", "title_words"])
def test_no_list_is_written_twice(file):
    """YAML would keep the last one, and say nothing."""
    lines = (LOADERS / "data" / f"{file}.yml").read_text(encoding="utf-8").splitlines()
    assert twice(line.partition(":")[0] for line in lines if re.match(r"\w+:", line)) == []
