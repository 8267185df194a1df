"""The tense of a word, by its form and by what stands before it: whether it is the verb of its clause, and of which time.

The forms of verbs are those of the loader's lexicon. English writes many nouns as it writes verbs ("vote", "visits", "plans"): such a
word is the verb of its clause only if it has a subject before it and the clause has no other verb.
"""

import re
from functools import lru_cache
from typing import Final

from loaders.language.endings import is_plural
from loaders.language.lexicon import CACHE_SIZE, VerbForm, verb_form
from loaders.timex.cues import cues
from loaders.timex.tokens import Tokens
from loaders.timex.vocabulary import meanings

CLAUSE: Final = 10
"""How many tokens back the verb of a clause is looked for."""

PAST_FORM: Final = re.compile(r"[^\W\d_]{2,}ed")
NOT_PAST: Final = frozenset(
    "need speed feed seed indeed exceed proceed succeed hundred red bed united agreed-upon breed deed weed greed ahead bound ground"
    " left bit felt found saw wound bore rose shed fit cast set".split()
)
"""What is more often no past than one; some of these are listed as past in `data/evidence.txt` for themselves."""


@lru_cache(maxsize=CACHE_SIZE)
def form(word: str) -> VerbForm | None:
    """The verb that a lower-case word is a form of, None if it is none."""
    return verb_form(word) if len(word) > 1 else None


@lru_cache(maxsize=CACHE_SIZE)
def is_past_form(word: str) -> bool:
    """Whether a lower-case word is the past of a verb by its form: "voted", "withheld"; "cut" may be that as well."""
    if word in NOT_PAST:
        return False
    if PAST_FORM.fullmatch(word):
        return True
    found = form(word)
    return found is not None and "past" in found.kinds


def is_past(tokens: Tokens, index: int) -> bool:
    """Whether the token at `index` is a verb of the past, and not an adjective ("in closed session")."""
    word, before, kinds = tokens.words[index].lower(), tokens.before(index), cues()
    if before == "to" or is_infinitive(tokens, index):
        found = form(word)
        return found is not None and "past" in found.kinds and "base" not in found.kinds
    return word in kinds["past"] or (is_past_form(word) and before not in kinds["nominal"])


def is_infinitive(tokens: Tokens, index: int) -> bool:
    """Whether a modal governs the form at `index`, which is then no past: "could beat", "will also set sail"."""
    at = index
    while tokens.before(at) in BETWEEN or tokens.before(at).endswith("ly"):
        at -= 1
    found = form(tokens.words[index].lower())
    return tokens.before(at) in MODALS and found is not None and "base" in found.kinds


MODALS: Final = frozenset({"can", "could", "ll", "may", "might", "must", "shall", "should", "will", "would"})
BETWEEN: Final = frozenset({"also", "never", "not", "now", "only", "soon", "still", "then"})
"""Words that may stand between a modal and its verb."""


def is_arranged(tokens: Tokens, index: int) -> bool:
    """Whether a token is the plain present of a verb of what is arranged: "the ministers meet", "she takes over"."""
    word, kinds = tokens.words[index].lower(), cues()
    found = form(word)
    if found is None or found.lemma not in kinds["arranged"] or not found.kinds & {"base", "s"}:
        return False
    before = tokens.before(index)
    if before == ",":
        return relative_before(tokens, index)
    if in_name(tokens, index):
        return False
    if before in kinds["unpresent"] or before in kinds["nominal"] or has_verb(tokens, index):
        return False
    nounish = found.lemma in kinds["nounish"]
    if nounish and heads_subject(tokens, index):
        return False
    if "s" in found.kinds:
        return (
            not nounish or is_singular_subject(tokens, index - 1) or (before == "and" and has_verb(tokens, index - 1))
        )
    return is_plural_subject(tokens, index - 1) or is_fixture(tokens, index) or not (nounish or before in ("", "and"))


def is_fixture(tokens: Tokens, index: int) -> bool:
    """Whether a token tells that two teams play, each with its verb in the plural: "Norway face Kenya"."""
    words = tokens.words
    if index < 1 or index + 1 >= len(words) or words[index] not in cues()["fixture"]:
        return False
    named = words[index - 1][0].isupper() and words[index + 1][0].isupper()
    return named and DATES.isdisjoint(meanings(words[index + 1]))


def in_name(tokens: Tokens, index: int) -> bool:
    """Whether a token is a part of a name: "a United States Air Force plane"."""
    words = tokens.words
    after = words[index + 1][:1].isupper() if index + 1 < len(words) else False
    return words[index][0].isupper() and index > 0 and (after or words[index - 1][0].isupper())


def heads_subject(tokens: Tokens, index: int) -> bool:
    """Whether the verb comes after a date that follows a token, which then is a noun: "Israeli strikes on Sunday killed twelve"."""
    for at in range(index + 1, min(index + CLAUSE, len(tokens.words))):
        word = tokens.words[at]
        if word[0] in '.!?;:,"“”\n' or word.lower() in cues()["opener"]:
            return False
        if is_past(tokens, at) or word.lower() in cues()["auxiliary"]:
            return not DATES.isdisjoint(meanings(tokens.words[at - 1]))
    return False


DATES: Final = frozenset({"weekday", "month", "deictic", "daypart"})
"""The classes of the words that end a date."""


def relative_before(tokens: Tokens, index: int) -> bool:
    """Whether a comma before a token closes an aside: "the rebels, who left on Monday, return", "the heads, including hers, meet"."""
    for at in range(index - 2, max(index - 2 - 2 * CLAUSE, -1), -1):
        if tokens.words[at] == ",":
            among = [word.lower() for word in tokens.words[max(index - 3, 0) : index - 1]] == ["among", "them"]
            return among or tokens.after(at + 1) in ("who", "which", "whose", "where", "including", "among")
    return False


def has_verb(tokens: Tokens, index: int) -> bool:
    """Whether the clause of a token has a verb before it already, as English gives a clause but one."""
    kinds = cues()
    for at in range(index - 1, max(index - 1 - CLAUSE, -1), -1):
        word = tokens.words[at].lower()
        if word in kinds["opener"] or word[0] in '.!?;:,"“”\n':
            return False
        found = form(word)
        if found is not None and found.frame == "say":
            return False
        if word in kinds["auxiliary"] or is_past(tokens, at):
            return True
    return False


def is_singular_subject(tokens: Tokens, index: int) -> bool:
    """Whether the token at `index` can end the subject of a verb in the singular: a noun, a name, a pronoun."""
    if index < 0:
        return False
    word = tokens.words[index]
    found = form(word.lower())
    if word.lower() in ("that", "which", "who", "it", "he", "she"):
        return True
    return word[0].isalpha() and word.lower() not in cues()["function"] and (found is None or "past" not in found.kinds)


def is_plural_subject(tokens: Tokens, index: int) -> bool:
    """Whether the token at `index` can end the subject of a verb in the plural: "voters", "they", "France and Italy"."""
    if index < 0:
        return False
    word, kinds = tokens.words[index], cues()
    if word.lower() in kinds["plural"]:
        return True
    if word.lower() in kinds["adverb"]:
        return is_plural_subject(tokens, index - 1)
    listed = word[0].isupper() and "and" in (tokens.before(index), tokens.before(index - 1), tokens.before(index - 2))
    return listed or (len(word) > 3 and is_plural(word) and word[0].isalpha())


def is_noun(tokens: Tokens, index: int) -> bool:
    """Whether a word that can be a noun or a verb ("plan", "hopes") is a noun here."""
    before, kinds = tokens.before(index), cues()
    if before in kinds["auxiliary"]:
        return False
    if before in kinds["nominal"] or has_verb(tokens, index) or heads_subject(tokens, index):
        return True
    if not tokens.words[index].endswith("s"):
        return before != "to" and not is_plural_subject(tokens, index - 1)
    return not is_singular_subject(tokens, index - 1)
