"""Whom "he" and "she" can be, as far as a courtesy, an office or a given name tells it.

A pronoun agrees in gender with what it stands for; that is the first thing by which its antecedents are told apart (Hobbs, Resolving
Pronoun References, Lingua 44, 1978; Lappin and Leass, An Algorithm for Pronominal Anaphora Resolution, Computational Linguistics 20, 1994).
The given names are those that the locales of Faker (MIT licence) have for one gender only, and heads of state and government of our time.
"""

from functools import cache, lru_cache
from typing import Final

from loaders.data_files import read_rows
from loaders.language.lexicon import CACHE_SIZE, WORDS
from loaders.names.entities import Entity

_PRONOUNS: Final = {"he": "male", "him": "male", "his": "male", "she": "female", "her": "female", "hers": "female"}


def agrees(entity: Entity, pronoun: str) -> bool:
    """Whether a pronoun in small letters can stand for somebody; nothing forbids it where either has no gender that is known."""
    wanted = _PRONOUNS.get(pronoun, "")
    return not wanted or entity.kind != "person" or _gender(entity.name, entity.role) in {"", wanted}


def is_so_called(entity: Entity, pronoun: str) -> bool:
    """Whether somebody is known to be of the gender of a pronoun."""
    return entity.kind == "person" and _gender(entity.name, entity.role) == _PRONOUNS.get(pronoun, "-")


def pronoun_of(courtesy: str) -> str:
    """The pronoun of whoever has a courtesy title before his name: "she" for "Mrs"; "" where the title is anybody's."""
    word = courtesy.lower()
    if word not in WORDS["courtesy"]:
        return ""
    return "he" if word in WORDS["male_titles"] else "she" if word in WORDS["female_titles"] else ""


def is_given_name(word: str) -> bool:
    """Whether a word in capitals is known as a given name."""
    return word in _given_names()


@lru_cache(maxsize=CACHE_SIZE)
def _gender(name: str, role: str) -> str:
    """ "male", "female", or "" where nothing tells it."""
    titles = {word.rstrip(".") for word in (*role.lower().split(), name.partition(" ")[0].lower())}
    male, female = not titles.isdisjoint(WORDS["male_titles"]), not titles.isdisjoint(WORDS["female_titles"])
    if male or female:
        return "" if male and female else "male" if male else "female"
    given, _, rest = name.partition(" ")
    return _given_names().get(given, "") if rest else ""


@cache
def _given_names() -> dict[str, str]:
    return {row["name"]: row["gender"] for row in read_rows("given_names")}
