"""Whom "he" and "she" can be, as far as a courtesy, an office or a given name tells it.

A pronoun agrees in gender with what it stands for; that is the first thing by which its antecedents are told apart (Hobbs, Resolving
Pronoun References, Lingua 44, 1978; Lappin and Leass, An Algorithm for Pronominal Anaphora Resolution, Computational Linguistics 20, 1994).
`given_names.csv` has the given names that the locales of Faker 40.54 (MIT licence) have for one gender only, and those of heads of
state and government, less what is borne by both or is an ordinary word or a place; `words.yml` has the courtesies and offices.
What decides is whatever tells a gender; where two things tell different ones ("Chairman Anna Lind"), nothing is known.
"""

from functools import cache, lru_cache
from typing import Final

from loaders.data_files import read_rows
from loaders.language.lexicon import CACHE_SIZE, WORDS
from loaders.names.entities import Entity

_PRONOUNS: Final = {"he": "male", "him": "male", "his": "male", "she": "female", "her": "female", "hers": "female"}


def agrees(entity: Entity, pronoun: str) -> bool:
    """Whether a pronoun in small letters can stand for somebody: for all but a person known to be of the other gender."""
    wanted = _PRONOUNS.get(pronoun, "")
    return not wanted or entity.kind != "person" or _gender(entity.name, entity.role) in {"", wanted}


def has_gender_of(entity: Entity, pronoun: str) -> bool:
    """Whether somebody is known to be of the gender of a pronoun in small letters; never of "it" and "they", which have none."""
    return entity.kind == "person" and _gender(entity.name, entity.role) == _PRONOUNS.get(pronoun, "-")


def pronoun_of(courtesy: str) -> str:
    """The pronoun of whoever has a courtesy before the name: "she" for "Mrs"; "" for a title of both ("Dr") and for what is no courtesy."""
    word = courtesy.lower()
    if word not in WORDS["courtesy"]:
        return ""
    return "he" if word in WORDS["male_titles"] else "she" if word in WORDS["female_titles"] else ""


def is_given_name(word: str) -> bool:
    """Whether a word, spelled as in the text, is known as a given name: "Ada", but not "ADA"."""
    return word in _given_names()


@lru_cache(maxsize=CACHE_SIZE)
def _gender(name: str, role: str) -> str:
    """ "male", "female", or "" where nothing tells it, or both."""
    given, _, rest = name.partition(" ")
    words = {word.rstrip(".") for word in (*role.lower().split(), given.lower())}
    told = {gender for gender in ("male", "female") if not words.isdisjoint(WORDS[f"{gender}_titles"])}
    if rest and given in _given_names():  # a name alone may be a surname
        told.add(_given_names()[given])
    return told.pop() if len(told) == 1 else ""


@cache
def _given_names() -> dict[str, str]:
    return {row["name"]: row["gender"] for row in read_rows("given_names")}
