"""What the words right beside an expression say of its direction: "no later than Friday", "Tuesday’s attack"."""

from itertools import pairwise
from typing import Final

from loaders.language.lexicon import event_type_of_noun
from loaders.timex.cues import cues
from loaders.timex.match import Match
from loaders.timex.stops import is_stop, opens_sentence
from loaders.timex.tense import form, is_past
from loaders.timex.tokens import Tokens

POSSESSIVE: Final = frozenset({"'s", "’s", "'", "’"})

RANGE_WORDS: Final = frozenset({"to", "until", "till", "through", "-", "–", "onward", "onwards", "on"})

DEADLINES: Final = frozenset({"until", "by", "through", "till"})
"""Prepositions that look ahead, unless the verb speaks of what lasted or was over by then."""

CALLING: Final = frozenset({"call", "called", "calling", "calls"})

SETTING: Final = CALLING | {"announced", "convened", "fixed", "planned", "scheduled", "set"}

CALL: Final = 8
"""How many tokens before the preposition of a day the call may stand."""

DEFERRED: Final = 5
"""How many tokens before "to" the verb of what is put off may stand."""

NEAR_VOTE: Final = 5
"""How many tokens before "in" the words "ahead of an election" may start."""

AHEAD_PAIRS: Final = frozenset({("as", "early"), ("as", "soon"), ("than", "later"), ("of", "ahead")})
"""What stands right before an expression that lies ahead, and the word before that."""


def looks_ahead(match: Match, preposition: str) -> bool:
    """Whether the words right about an expression are enough: "no later than", "is Friday", "Friday marks", "set for Friday"."""
    tokens = match.tokens
    if match.rule.name == "weekday" and tokens.after(match.end) in ("is", "marks") and opens_sentence(match):
        return True
    earlier = tokens.before(match.start - 1)
    if match.has("month") and (names_vote(match) or ahead_of_vote(match, preposition) or set_for(match, preposition)):
        return True
    if (preposition, earlier) in AHEAD_PAIRS or called_for(match, preposition) or put_off_to(match, preposition):
        return True
    daily = match.has("weekday") or match.has("day") or match.has("dayord")
    if preposition in ("is", "are") and daily:
        return earlier not in ("today", "it")
    return preposition == "for" and daily and tokens.after(match.end) not in POSSESSIVE | {"-"}


def names_vote(match: Match) -> bool:
    """Whether a month is that of a vote of which a sentence without the past speaks: "polls show her winning the July run-off"."""
    tokens = match.tokens
    after = tokens.after(match.end)
    end = match.end + (after in POSSESSIVE)  # "July's vote"
    after = tokens.after(end)
    if (after if after != "run" else f"{after}{tokens.after(end + 1)}") not in cues()["votes"]:
        return False
    for index in range(match.start - 1, -1, -1):
        if is_stop(tokens, index):
            break
        if is_past(tokens, index):
            return False
    return True


def ahead_of_vote(match: Match, preposition: str) -> bool:
    """Whether a month is that of a vote ahead of which something was: "pressed her ahead of an election in August"."""
    words = match.tokens.words[max(match.start - 2 - NEAR_VOTE, 0) : match.start - 1]
    return preposition == "in" and bool(words) and words[-1] in cues()["votes"] and "ahead" in words


def set_for(match: Match, preposition: str) -> bool:
    """Whether a month is that for which somebody calls a happening: "called elections for November", "set the talks for May"."""
    words = [word.lower() for word in match.tokens.words[max(match.start - 1 - CALL, 0) : match.start - 1]]
    noun = preposition == "for" and bool(words) and event_type_of_noun(words[-1]) in {"CONSULT", "NONE"}
    return noun and not SETTING.isdisjoint(words)


def called_for(match: Match, preposition: str) -> bool:
    """Whether a day is that of what somebody has called others to: "have called for a general strike on Friday"."""
    tokens, kinds = match.tokens, cues()
    if preposition != "on" or tokens.before(match.start - 1) == "for":
        return False
    first, rallied = max(match.start - 2 - CALL, 0), -1
    if CALLING.isdisjoint([word.lower() for word in tokens.words[first : match.start - 2]]):
        return False
    for index in range(match.start - 2, first, -1):
        word = tokens.words[index].lower()
        if is_stop(tokens, index) or word == ",":
            return False
        if word in kinds["called_for"]:
            rallied = index
        if word == "for" and tokens.before(index) in CALLING:
            perfect = tokens.before(index - 1) in ("has", "have")  # it takes no day gone by
            return rallied > index and (perfect or tokens.before(index) != "called")
    return False


def put_off_to(match: Match, preposition: str) -> bool:
    """Whether a day is that to which something is put off: "was postponed to 7 November", "was put off until Friday"."""
    if preposition not in ("to", "until", "till"):
        return False
    words = [word.lower() for word in match.tokens.words[max(match.start - 1 - DEFERRED, 0) : match.start - 1]]
    moved = any(
        one in ("put", "pushed", "brought", "moved") and other in ("off", "back", "forward")
        for one, other in pairwise(words)
    )
    return moved or not cues()["deferring"].isdisjoint(words)


def looks_back(match: Match, preposition: str) -> bool:
    """Whether the words right before an expression are enough: "following the May 3 vote", "media reporting on Friday"."""
    tokens = match.tokens
    if "following" in (preposition, tokens.before(match.start - 1) if preposition == "the" else ""):
        return True
    if preposition in ("on", "in", "from", "of") and (
        compares(tokens, match.start - 1) or follows_noun(tokens, match.start - 1)
    ):
        return True
    if tokens.after(match.end) in POSSESSIVE and names_sudden(tokens, match.end + 1):
        return True
    if preposition == "in" and past_place(tokens, match.start - 1) in cues()["sudden"]:
        return True
    told = form(tokens.before(match.start - 1)) if preposition == "on" else None
    return told is not None and told.frame == "say" and told.kinds == {"ing"} and tokens.before(match.start - 2) != "be"


def past_place(tokens: Tokens, at: int) -> str:
    """The word before a token and before a place that stands between: "attack" in "an attack in Salisbury | in March"."""
    place = at
    while place > 1 and tokens.words[place - 1][0].isupper():
        place -= 1
    return tokens.before(place - 1 if place < at and tokens.before(place) in ("in", "at", "near") else at)


def follows_noun(tokens: Tokens, end: int) -> bool:
    """Whether a noun phrase after "following" goes on up to a preposition: "the first since, following the vote in June"."""
    if "following" not in [word.lower() for word in tokens.words[max(end - PHRASE_REACH, 0) : max(end, 0)]]:
        return False
    for index in range(end - 1, max(end - 1 - PHRASE_REACH, -1), -1):
        word = tokens.words[index].lower()
        if word == "following":
            return True
        if is_stop(tokens, index) or word == "," or is_past(tokens, index):
            return False
    return False


def compares(tokens: Tokens, end: int) -> bool:
    """Whether a number of before is compared with: "up from 30 on Monday", "down from a high in March"."""
    words = [word.lower() for word in tokens.words[max(end - COMPARED, 0) : end + 1]]
    return "from" in words and any(pair in ADRIFT for pair in pairwise(words))


COMPARED: Final = 6
"""How many tokens before a date "up from" may stand."""

ADRIFT: Final = frozenset({("up", "from"), ("down", "from")})


def names_sudden(tokens: Tokens, start: int) -> bool:
    """Whether the noun phrase that goes on at a token names what nobody announces: "Tuesday’s deadly attack"."""
    for index in range(start, min(start + NOUN_REACH, len(tokens.words))):
        word = tokens.words[index].lower()
        if word in cues()["sudden"]:
            return True
        if is_stop(tokens, index) or word in cues()["function"]:
            return False
    return False


PHRASE_REACH: Final = 6
"""How many tokens a noun phrase after "following" may take."""

NOUN_REACH: Final = 4
"""How many tokens after "Tuesday’s" its noun may stand."""


def is_any_weekday(match: Match) -> bool:
    """Whether a weekday is any of them: "came on a Friday in July", but not "at a Friday meeting"."""
    tokens = match.tokens
    if tokens.before(match.start) != "a" or tokens.before(match.start - 1) not in ("on", "of"):
        return False
    after = tokens.after(match.end)
    return not after[:1].isalpha() or after in LEADING


LEADING = frozenset(
    {"and", "at", "because", "but", "for", "in", "last", "of", "or", "so", "that", "to", "when", "with"}
)
"""Words behind a weekday that is described by no noun."""
