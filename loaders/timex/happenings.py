"""Happenings as a text names them, and what each is remembered by: what "two days after the vote" is counted from.

A later mention finds a happening by the same noun, by the noun of its verb, or by the same verb with a word of its clause in common.
`dated` finds those that a date belongs to. All looking about is bounded by a few tokens.
"""

from functools import cache
from typing import Final, NamedTuple

from loaders.language.endings import singular
from loaders.language.lexicon import event_type_of_noun
from loaders.timex.cues import cues
from loaders.timex.tense import form, is_past
from loaders.timex.tokens import Tokens
from loaders.timex.vocabulary import meanings, values

PHRASE: Final = 5
"""The most tokens from the start of a noun phrase to its noun."""

CLAUSE: Final = 12
"""The most tokens of a clause that are looked at."""

STOPS: Final = frozenset('.!?;:"“”\n')


class Named(NamedTuple):
    """A happening as a text names it: `key` is what it is remembered by, `at` the token, `words` those about it."""

    key: str
    at: int
    words: frozenset[str] = frozenset()
    verbal: bool = False
    definite: bool = True


@cache
def kinds() -> dict[str, dict[str, str]]:
    """The rows of `data/happenings.txt`: kind to words to values."""
    return values("happenings.txt")


def noun_key(word: str) -> str:
    """What a noun of a happening is remembered by; empty if a lower-case word is none."""
    if not (event_type_of_noun(word) or word in kinds()["noun"] or word in kinds()["kin"]):
        return ""
    if word in kinds()["kin"]:
        return kinds()["kin"][word]
    found = form(word)
    return found.lemma if found is not None else singular(word)


def verb_key(word: str) -> str:
    """What a verb of the past is remembered by; empty for one that tells of no happening, as those of saying."""
    found = form(word)
    if found is None or "past" not in found.kinds or found.frame in ("say", "state", "aspect"):
        return ""
    return kinds()["kin"].get(found.lemma, found.lemma)


def ends_clause(tokens: Tokens, index: int) -> bool:
    """Whether a clause ends at a token."""
    word = tokens.words[index]
    return word[0] in STOPS or word == "," or word.lower() in cues()["opener"]


def content(tokens: Tokens, first: int, last: int) -> frozenset[str]:
    """The words of content among the tokens `first`..`last`, in lower case."""
    found = (word.lower() for word in tokens.words[max(first, 0) : last] if word[0].isalpha())
    return frozenset(w for w in found if len(w) > 2 and w not in cues()["function"] and w not in cues()["auxiliary"])


def named(tokens: Tokens, start: int) -> Named | None:
    """The happening that is named from a token on: "the vote", "protesters had blocked roads"; None if none is."""
    opened = tokens.after(start)
    for index in range(start, min(start + PHRASE, len(tokens.words))):
        word = tokens.words[index].lower()
        if index == start and word in kinds()["definite"]:
            continue
        if ends_clause(tokens, index) or is_past(tokens, index) or word in cues()["auxiliary"]:
            break
        if index > start and word in cues()["function"] and word not in ("-", "two", "three", "first", "second"):
            break
        key = noun_key(word)
        if key and not (noun_key(tokens.after(index + 1)) and not is_past(tokens, index + 1)):
            definite = opened in kinds()["definite"] or bool({"'s", "’s"} & set(tokens.words[start:index]))
            return Named(key, index, content(tokens, start, index), definite=definite)
    return acted(tokens, start)


def acted(tokens: Tokens, start: int) -> Named | None:
    """The verb of the clause that begins at a token."""
    for index in range(start, min(start + CLAUSE, len(tokens.words))):
        if ends_clause(tokens, index):
            return None
        if is_past(tokens, index) and verb_key(tokens.words[index].lower()):
            end = index + 1
            while end < min(index + PHRASE, len(tokens.words)) and not ends_clause(tokens, end):
                end += 1
            return Named(verb_key(tokens.words[index].lower()), index, content(tokens, start, end), verbal=True)
    return None


def same(one: Named, other: Named) -> bool:
    """Whether a later mention can mean a happening told before: nothing said of it may be new, or, for verbs, something is the same."""
    if one.verbal:
        own = one.words - {word for word in one.words if verb_key(word) == one.key}
        return len(own & other.words) >= min(2, max(len(own), 1))
    plain = {word for word in one.words if not meanings(word) and noun_key(word) != one.key}
    return one.definite and (not plain or bool(plain & other.words))
