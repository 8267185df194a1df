"""Evidence of direction: whether the words about an expression speak of what was or of what is to come.

The nearest cue decides, looked for first to the left of the expression in its clause, then to the right: "consulted on
Monday" looks back, "will discuss on Friday" ahead. The cues are rows of `data/evidence.txt`.
"""

import re
from functools import cache
from typing import Final

from loaders.timex.grammar import Match
from loaders.timex.tokens import Tokens
from loaders.timex.vocabulary import DATA, entries

REACH_LEFT, REACH_RIGHT = 18, 14
"""How many tokens away a cue may stand."""

STOPS: Final = frozenset('.!?;:"“”\n')
PAST_FORM: Final = re.compile(r"[^\W\d_]{2,}ed")
NOT_PAST: Final = frozenset(
    "need speed feed seed indeed exceed proceed succeed hundred red bed united agreed-upon breed deed weed greed".split()
)


@cache
def cues() -> dict[str, frozenset[str]]:
    """The cue words by kind."""
    found: dict[str, set[str]] = {}
    for kind, word, _ in entries((DATA / "evidence.txt").read_text(encoding="utf-8")):
        found.setdefault(kind, set()).add(word)
    return {kind: frozenset(words) for kind, words in found.items()}


def is_stop(tokens: Tokens, index: int) -> bool:
    """Whether a sentence or a quotation ends at a token."""
    word = tokens.words[index]
    return word[0] in STOPS


def cue(tokens: Tokens, index: int) -> str:
    """What a token says about direction: "past", "future" or nothing."""
    raw = tokens.words[index]
    word, kinds = raw.lower(), cues()
    if raw == "May" or (word == "won" and tokens.after(index + 1) in ("'", "’")):
        return "" if raw == "May" else "future"
    if word in kinds["present"] and not {tokens.before(index), tokens.before(index - 1)} & kinds["unpresent"]:
        return "future"
    if word == "be" and tokens.before(index) == "to":
        return "future"
    if word == "set":
        return "future" if tokens.after(index + 1) in ("for", "to") else "past"
    if word in kinds["future"] or (
        word == "to" and tokens.before(index) in kinds["intent"] and takes_verb(tokens, index)
    ):
        return "future"
    if word in kinds["past"] or (is_past_form(word) and tokens.before(index) not in kinds["nominal"]):
        return "future" if modal_before(tokens, index) else "past"
    if word.endswith("ing") and tokens.before(index) in ("is", "are", "am", "re"):
        return "future"
    return ""


def is_past_form(word: str) -> bool:
    """Whether a word ends as regular verbs do in the past."""
    return PAST_FORM.fullmatch(word) is not None and word not in NOT_PAST


def takes_verb(tokens: Tokens, index: int) -> bool:
    """Whether "to" at a token is followed by a verb and not by a place or a thing ("called to the office")."""
    following = tokens.words[index + 1] if index + 1 < len(tokens.words) else ""
    return following[:1].islower() and following not in cues()["determiner"]


def modal_before(tokens: Tokens, index: int) -> bool:
    """Whether a modal governs the participle at a token: "will be announced", "to be held", "would be released"."""
    kinds = cues()
    for at in range(index - 1, max(index - 5, -1), -1):
        word = tokens.words[at].lower()
        if word in ("will", "shall", "would", "ll") or (word == "to" and tokens.words[at + 1].lower() == "be"):
            return True
        if is_stop(tokens, at) or word in (",", "that", "which", "who") or word in kinds["past"] - kinds["participle"]:
            return False
    return False


def lean(match: Match) -> str:
    """Where the time of a match lies, by the words about it: "past", "future", or "" where nothing tells."""
    tokens = match.tokens
    preposition = tokens.before(match.start)
    if preposition == "since":
        return "past"
    if looks_ahead(match, preposition):
        return "future"
    if tokens.after(match.end) in ("will", "ll"):
        return "future"
    left, at = look(tokens, range(match.start - 1, max(match.start - 1 - REACH_LEFT, -1), -1))
    if preposition == "from" and match.has("weekday") and tokens.after(match.end) not in RANGE_WORDS:
        preposition = "until"
    if preposition in DEADLINES and left == "past":
        return "past" if lasted(tokens, at) else "future"
    if left:
        return left
    right, _ = look(tokens, range(match.end, min(match.end + REACH_RIGHT, len(tokens.words))))
    return right or ("future" if preposition in DEADLINES else "")


RANGE_WORDS: Final = frozenset({"to", "until", "till", "through", "-", "–", "onward", "onwards", "on"})

DEADLINES: Final = frozenset({"until", "by", "through", "till"})
"""Prepositions that look ahead, unless the verb speaks of what lasted or was over by then."""

AHEAD_PAIRS: Final = frozenset({("as", "early"), ("as", "soon"), ("than", "later"), ("of", "ahead")})
"""What stands right before an expression that lies ahead, and the word before that."""


def looks_ahead(match: Match, preposition: str) -> bool:
    """Whether the words right before an expression are enough: "as early as", "no later than", "is Friday", "set for Friday"."""
    tokens = match.tokens
    earlier = tokens.before(match.start - 1)
    if (preposition, earlier) in AHEAD_PAIRS:
        return True
    daily = match.has("weekday") or match.has("day") or match.has("dayord")
    if preposition in ("is", "are") and daily:
        return earlier not in ("today", "it")
    return preposition == "for" and daily and tokens.after(match.end) not in ("'s", "’s", "-", "’", "'")


def lasted(tokens: Tokens, index: int) -> bool:
    """Whether the verb at a token, or the auxiliary before it, speaks of what was: "stayed until", "had left by"."""
    kinds = cues()
    if tokens.words[index].lower() in kinds["deferring"]:
        return False
    words = {word.lower() for word in tokens.words[max(index - 3, 0) : index + 1]}
    return bool(words & kinds["lasting"])


def look(tokens: Tokens, indexes: range) -> tuple[str, int]:
    """The first cue in a row of tokens, up to the end of the sentence, and where it stands; "" and -1 if there is none.

    An infinitive looks ahead if nothing else is said: "talks to resume on Monday".
    """
    infinitive = -1
    for index in indexes:
        if is_stop(tokens, index):
            break
        found = cue(tokens, index)
        if found:
            promised = infinitive >= 0 and tokens.words[index].lower() in cues()["deciding"]
            return ("future" if promised else found), index
        if tokens.words[index] == "to" and takes_verb(tokens, index):
            infinitive = index
    return ("future", infinitive) if infinitive >= 0 else ("", -1)
