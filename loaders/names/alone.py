"""One word in capitals at the start of a sentence: a name, or a noun that stands there by chance."""

from collections.abc import Sequence
from typing import Final

from loaders.language.endings import is_plural
from loaders.language.lexicon import WORDS, event_type_of_noun, is_english, verb_form
from loaders.language.tokens import Token
from loaders.names.titles import OFFICES

_COMMON_ENDINGS: Final = (
    "ing", "ion", "ions", "ment", "ments", "ness", "ity", "ities", "ance", "ence", "ship", "ism", "ists", "ers", "ors",
    "ans", "ly", "age", "ies", "ics", "ees",
)  # fmt: skip
"""How nouns end that need no article: "Production fell", "Critics said"."""

_AGE: Final = 3
"""Digits of the greatest age."""


def acts_alone(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word that opens a sentence can only be a name: no noun without an article and yet it acts.

    "Fujitsu admitted", "Velox withdrew", but not "Rain stopped" or "Residents said".
    """
    if at + 2 >= len(tokens) or not tokens[at].is_word:
        return False
    low = tokens[at].low
    if low.endswith(_COMMON_ENDINGS) or is_english(low) or event_type_of_noun(low) or low in OFFICES:
        return False
    after = [token.low for token in tokens[at + 1 : at + 4]]
    described = len(after) > 2 and after[:2] == [",", "which"] and verb_form(after[2]) is not None
    if described and not is_plural(low) and low not in WORDS["mass_nouns"]:
        return True  # "Velox, which makes engines, said"
    if is_aged(tokens, at + 1):
        return True
    goes_on = _is_listed(tokens, at + 1) or _has_done(tokens, at + 1)  # "Velox and Norvik signed", "Velox has signed"
    if goes_on and not is_plural(low) and low not in WORDS["mass_nouns"]:
        return True
    form = verb_form(tokens[at + 1].low)
    if form is None or not form.finite or not is_english(tokens[at + 1].low) or "past" not in form.kinds:
        return False
    return form.frame == "say" or not (is_plural(low) or low in WORDS["mass_nouns"])


def is_aged(tokens: Sequence[Token], at: int) -> bool:
    """Whether an age stands between commas at a token: "Webb |, 41, denied"."""
    after = [token.text for token in tokens[at : at + 3]]
    return len(after) > 2 and after[0] == after[2] == "," and after[1].isdigit() and len(after[1]) <= _AGE


def _is_listed(tokens: Sequence[Token], at: int) -> bool:
    """Whether a list goes on with a further word in capitals that is no word of English: "| and Norvik", "|, Norvik and"."""
    following = tokens[at + 1]
    if tokens[at].low not in {",", "and"} or not following.is_capitalised or is_english(following.low):
        return False
    after = tokens[at + 2 : at + 4]
    return tokens[at].low == "and" or (len(after) > 1 and after[0].low in {",", "and"} and after[1].is_capitalised)


def _has_done(tokens: Sequence[Token], at: int) -> bool:
    """Whether an auxiliary and a verb stand at a token of what nobody but people and bodies do: "has signed", "will deny"."""
    if not tokens[at].is_in("have", "modals"):
        return False
    form = tokens[at + 1].verb_form
    return form is not None and (form.frame == "say" or form.type not in {"", "ASSAULT"})
