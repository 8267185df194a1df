"""Words and the forms of verbs, from the loader's own data.

The forms of regular verbs are made by the spelling rules of English (Quirk et al., A Comprehensive Grammar of the English
Language, 3.5-3.9); irregular ones are written out in `verbs.csv`.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from loaders.data_files import parts, read_lists, read_rows
from loaders.language.endings import with_s

WORDS: Final = {name: frozenset(words) for name, words in read_lists("words").items()}
LISTS: Final = {
    word: frozenset(name for name in WORDS if word in WORDS[name]) for words in WORDS.values() for word in words
}
"""The other way round: each word with the names of the lists that it stands in."""

SIDES_IN_COMPOUNDS: Final = frozenset(
    word
    for row in read_rows("countries")
    for word in (row["name"], *parts(row["adjectives"]), *parts(row["aliases"]))
    if word.isalpha()
) | {"EU", "NATO", "UN"}
"""Words for states, and for bodies that deal with them, of which two are joined by a hyphen: "US-Russian", "EU-Turkey"."""

CACHE_SIZE: Final = 20_000
"""Words of which something is kept once it is worked out; a text of invented words needs no more memory than that."""

_DOUBLING: Final = re.compile(
    r"^[^aeiou]*[aeiou][bdgklmnprtz]$|(?:(?<!li)(?<!vo)mit|(?:de|re|in|con|trans)fer|pel|cur|quit|quip|trol|rebel|gret|ebut|nap|deter)$"
)


_BRITISH: Final = re.compile(r"[^aeiou][aeiu]l$")


@dataclass(frozen=True, slots=True)
class VerbForm:
    """What a word may be as a verb: `kinds` holds "base", "s", "past", "participle", "ing"."""

    lemma: str
    kinds: frozenset[str]
    type: str
    """The PLOVER type that the verb stands for, or "" where it tells none."""
    frame: str
    """"say", "meet", "give", "act", "aspect" (begins or ends something) or "state" (nothing happens)."""

    @property
    def finite(self) -> bool:
        """Whether it can be the verb of a clause without an auxiliary."""
        return bool(self.kinds & {"s", "past", "base"})


@lru_cache(maxsize=CACHE_SIZE)
def verb_form(word: str) -> VerbForm | None:
    """The verb that a lower-case word is a form of, or None."""
    return _forms().get(word) or _unknown_past(word) or _prefixed(word)


@lru_cache(maxsize=CACHE_SIZE)
def event_type_of_noun(word: str) -> str:
    """The PLOVER type of an event noun in the singular or plural ("talks": "CONSULT"), or ""."""
    return _nouns().get(word, "")


def is_english(word: str) -> bool:
    """Whether a lower-case word is a verb form or a word of a closed class."""
    return word in _forms() or word in LISTS


def _prefixed(word: str) -> VerbForm | None:
    """ "test-fired" is a form of "fire"."""
    prefix, hyphen, verb = word.partition("-")
    return _forms().get(verb) if hyphen and prefix in WORDS["verb_prefixes"] else None


def _unknown_past(word: str) -> VerbForm | None:
    """A word in "-ed" that no table knows is taken for the past of a verb that tells no kind."""
    if (
        len(word) < 5
        or not word.endswith("ed")
        or not word.isalpha()
        or word in WORDS["not_past"]
        or word in WORDS["names_in_ed"]
        or word.startswith("un")
    ):
        return None
    return VerbForm(word, frozenset({"past", "participle"}), "", "act")


@cache
def _nouns() -> dict[str, str]:
    nouns: dict[str, str] = {}
    for row in read_rows("event_nouns"):
        nouns[row["noun"]] = nouns[with_s(row["noun"])] = row["type"]
    return nouns


@cache
def _forms() -> dict[str, VerbForm]:
    kinds: dict[str, set[str]] = {}
    rows: dict[str, dict[str, str]] = {}
    for row in read_rows("verbs"):
        for form, kind in _conjugate(row):
            if rows.setdefault(form, row) is row:
                kinds.setdefault(form, set()).add(kind)
    return {
        form: VerbForm(row["lemma"], frozenset(kinds[form]), row["type"], row["frame"]) for form, row in rows.items()
    }


def past_of(lemma: str) -> str:
    """The past of a verb of `verbs.csv`: "won" of "win"; that of a regular verb where it stands in no row."""
    return _pasts().get(lemma) or _past(lemma)


@cache
def _pasts() -> dict[str, str]:
    return {row["lemma"]: row["past"] or _past(row["lemma"]) for row in read_rows("verbs")}


def _conjugate(row: dict[str, str]) -> list[tuple[str, str]]:
    lemma = row["lemma"]
    past = row["past"] or _past(lemma)
    return [
        (lemma, "base"),
        (with_s(lemma), "s"),
        (past, "past"),
        (row["participle"] or past, "participle"),
        (_ing(lemma), "ing"),
        *_british(lemma),
    ]


def _british(lemma: str) -> list[tuple[str, str]]:
    """The forms of "travel" as they are spelled outside the United States: "travelled"."""
    if not _BRITISH.search(lemma):
        return []
    return [(lemma + "led", "past"), (lemma + "led", "participle"), (lemma + "ling", "ing")]


def _stem(lemma: str) -> str:
    return lemma + lemma[-1] if _DOUBLING.search(lemma) else lemma


def _past(lemma: str) -> str:
    if lemma.endswith("e"):
        return lemma + "d"
    if re.search(r"[^aeiou]y$", lemma):
        return lemma[:-1] + "ied"
    return _stem(lemma) + "ed"


def _ing(lemma: str) -> str:
    if lemma.endswith("ie"):
        return lemma[:-2] + "ying"
    if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")):
        return lemma[:-1] + "ing"
    return _stem(lemma) + "ing"
