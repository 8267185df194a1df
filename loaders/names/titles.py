"""The words that stand with names: offices, groups of people, courtesy titles, and what modifies them."""

from typing import Final

from loaders.data_files import read_rows
from loaders.language.lexicon import WORDS

_LINKS: Final = frozenset({"of", "the", "for", "to", "and", "'s", "-", ".", "a", "an", "&", "on", "in", "at"})


_PREFIXES: Final = ("ex", "vice", "co", "rear", "then", "deputy")
"""What is joined to an office: "Ex-President", "Vice-Admiral"."""


def _offices() -> dict[str, str]:
    """Every word of an office by its kind; of a phrase ("prime minister") the last word has its kind."""
    kinds: dict[str, str] = {}
    for row in read_rows("offices"):
        words = [word for word in row["word"].lower().split() if word not in _LINKS]
        head = row["word"].lower().split(" of ")[0].split()[-1]
        kinds.setdefault(head.rstrip("."), row["kind"])
        for word in words:
            kinds.setdefault(word.rstrip("."), "modifier")
    heads = [(word, kind) for word, kind in kinds.items() if kind in {"person", "title"}]
    return {f"{prefix}-{word}": kind for prefix in _PREFIXES for word, kind in heads} | kinds


OFFICES: Final = _offices()
"""Lower-case word -> "person", "group", "title" or "modifier" ("deputy", "former", "foreign")."""
_DESCRIPTORS: Final = WORDS["courtesy"].union(OFFICES)
PERSON_WORDS: Final = frozenset(word for word, kind in OFFICES.items() if kind in {"person", "title"})
"""Lower-case words that name one person by the office."""
_GROUPS: Final = frozenset(word for word, kind in OFFICES.items() if kind in {"group", "person"})


def is_descriptor(word: str) -> bool:
    """Whether a lower-case word can stand in the description of a person before the name."""
    return word in _DESCRIPTORS


def is_link(word: str) -> bool:
    """Whether a lower-case word can join the parts of such a description."""
    return word in _LINKS


def is_person_word(word: str) -> bool:
    """Whether a lower-case word names one person by the office ("minister")."""
    return word in PERSON_WORDS


def is_group_word(word: str) -> bool:
    """Whether a lower-case word names a group of people ("officials", "troops") or one of them."""
    return word in _GROUPS
