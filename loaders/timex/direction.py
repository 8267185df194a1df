"""Where the time of an expression lies: the words about it tell whether they speak of what was or of what is to come.

The nearest cue decides, looked for first to the left of the expression in its clause, then to the right: "consulted on
Monday" looks back, "will discuss on Friday" ahead.
"""

from typing import Final

from loaders.timex.beside import DEADLINES, POSSESSIVE, RANGE_WORDS, looks_ahead, looks_back
from loaders.timex.cues import cues
from loaders.timex.evidence import cue, takes_verb
from loaders.timex.match import Match
from loaders.timex.stops import is_stop, opening_of_phrase, opens_sentence
from loaders.timex.tense import form, is_past
from loaders.timex.tokens import Tokens

REACH_LEFT, REACH_RIGHT, REACH_FRONTED = 18, 14, 26
"""How many tokens away a cue may stand, and to the right of a date that opens its sentence."""


def lean(match: Match) -> str:
    """Where the time of a match lies, by the words about it: "past", "future", or "" where nothing tells."""
    tokens = match.tokens
    preposition = tokens.before(match.start)
    if preposition == "since":
        return "past"
    if (ahead := looks_ahead(match, preposition)) or looks_back(match, preposition):
        return "future" if ahead else "past"
    if tokens.after(match.end) in ("will", "ll"):
        governor = match.start - (2 if preposition in ("on", "in", "at") else 1)
        return "past" if governor >= 0 and is_past(tokens, governor) else "future"
    turned = turned_to(match)
    if turned:
        return turned
    first = behind_denial(tokens, match.start)
    left, at = look(tokens, range(first - 1, max(first - 1 - REACH_LEFT, -1), -1))
    lasting = tokens.before(match.start - 1) in cues()["span"]  # "walked out for 48 hours from Monday"
    if (
        preposition == "from"
        and match.has("weekday")
        and tokens.after(match.end) not in RANGE_WORDS | POSSESSIVE
        and not lasting
    ):
        preposition = "until"
    if preposition in DEADLINES and left == "past":
        return "past" if lasted(tokens, at) or tells_by(match, at) else "future"
    if left == "future" and (
        overtaken(match, at) or (followed_by_past(match) and not governs(tokens, at, match.start))
    ):
        return "past"
    if left:
        return left
    reach = REACH_FRONTED if opens_sentence(match) else REACH_RIGHT
    right, _ = look(tokens, range(match.end, min(match.end + reach, len(tokens.words))))
    return right or ("future" if preposition in DEADLINES else "")


def tells_by(match: Match, verb: int) -> bool:
    """Whether somebody had told something by a time: "said by Tuesday evening that most trains were running"."""
    tokens, found = match.tokens, form(match.tokens.words[verb].lower())
    said = found is not None and found.frame == "say" and verb == match.start - 2
    clause = range(match.end, min(match.end + CLAUSE, len(tokens.words)))
    return said and (tokens.after(match.end) == "that" or look(tokens, clause)[0] == "past")


CLAUSE: Final = 8
"""How many tokens after a time the verb of what was told by it may stand."""


def behind_denial(tokens: Tokens, start: int) -> int:
    """Where the verb of a sentence is looked for before ", before leaving on Tuesday", past a clause that says what is not to be.

    "Said that no ships would be sent, before leaving for Lima on Tuesday": she left. `start` where it stands in no such phrase.
    """
    opens, denied = -1, False
    for index in range(start - 1, max(start - 1 - DENIAL, -1), -1):
        word = tokens.words[index].lower()
        if is_stop(tokens, index):
            break
        if opens < 0 and word == "before" and tokens.before(index) == ",":
            opens = index if tokens.after(index + 1).endswith("ing") else -1
            if opens < 0:
                break
        denied = denied or (opens > 0 and word in ("no", "not", "never"))
        if opens > 0 and word == "that":
            return index if denied else start
    return start


DENIAL: Final = 40
"""How many tokens before a date the clause about what is not to be may begin."""


def overtaken(match: Match, cue_at: int) -> bool:
    """Whether a plan of the past is told that came to something else: "was to open on Monday but was put off"."""
    tokens = match.tokens
    before = [word.lower() for word in tokens.words[max(cue_at - 3, 0) : cue_at + 1]]
    if "had" in before and ("been" in before or "to" in before[before.index("had") :]):
        return True  # "had been scheduled for Tuesday", "had had to be held on Tuesday"
    planned = {"was", "were", "been"}.intersection(before)
    return bool(planned) and tokens.after(match.end + (tokens.after(match.end) == ",")) in ("but", "until")


def governs(tokens: Tokens, cue_at: int, start: int) -> bool:
    """Whether a cue can reach a date that has its own verb after it: not as an adjective, nor over the start of a clause.

    "The expected talks on Monday fell through"; "they are due in Rome after talks on Monday fell through".
    """
    opener = {"after", "before", "as", *cues()["opener"]}
    between = (word.lower() for word in tokens.words[cue_at + 1 : start])
    return tokens.before(cue_at) not in cues()["nominal"] and opener.isdisjoint(between)


def followed_by_past(match: Match) -> bool:
    """Whether a verb of the past stands right after a match."""
    return match.end < len(match.tokens.words) and is_past(match.tokens, match.end)


def turned_to(match: Match) -> str:
    """The direction of a verb to the right that a match belongs to, as a new clause begins right before the match.

    "He had planned to go, but on Tuesday put it off"; "the minister said Friday’s vote would go ahead".
    """
    tokens, kinds = match.tokens, cues()
    at = match.start - 1
    if tokens.before(match.start) in ("on", "in", "by", "at", "the"):
        at -= 1
    if at < 0:
        return ""
    opener = tokens.words[at].lower()
    saying = form(opener)
    possessive = tokens.after(match.end) in POSSESSIVE
    opens = at == 0 or is_stop(tokens, at - 1)  # "Asked at Friday's briefing if she would go, she said no"
    spoken = possessive and saying is not None and saying.frame == "say" and not opens
    if not spoken and (opener not in kinds["turning"] or at == match.start - 1):
        return ""
    for index in range(match.end, min(match.end + TURN_REACH, len(tokens.words))):
        if is_stop(tokens, index) or tokens.words[index] == "," or tokens.words[index].lower() in kinds["turning"]:
            return ""
        found = cue(tokens, index)
        if found:
            return "future" if found == "arranged" else found
    return ""


TURN_REACH: Final = 8
"""How many tokens to the right the verb of a clause that begins with its date may stand."""


def lasted(tokens: Tokens, index: int) -> bool:
    """Whether the verb at a token, or the auxiliary before it, speaks of what was: "stayed until", "had left by"."""
    kinds, word = cues(), tokens.words[index].lower()
    if word in kinds["deferring"] or (word in ("put", "pushed") and tokens.after(index + 1) in ("off", "back")):
        return False
    words = {word.lower() for word in tokens.words[max(index - 3, 0) : index + 1]}
    return bool(words & kinds["lasting"])


def is_detached(tokens: Tokens, verb: int, date: int) -> bool:
    """Whether a date belongs to something else than the verb before it: "the trial opens after Monday’s raid"."""
    between = range(verb + 1 + (tokens.after(verb + 1) == "over"), date + 1)  # "takes over"
    return any(tokens.words[index].lower() in cues()["detached"] for index in between)


def look(tokens: Tokens, indexes: range) -> tuple[str, int]:
    """The first cue in a row of tokens, up to the end of the sentence, and where it stands; "" and -1 if there is none.

    An infinitive looks ahead if nothing else is said: "talks to resume on Monday".
    """
    infinitive, skipped = -1, -1
    for index in indexes:
        if indexes.step < 0 and index >= skipped >= 0:
            continue
        if is_stop(tokens, index):
            skipped = opening_of_phrase(tokens, index) if indexes.step < 0 else -1
            if skipped < 0:
                break
            continue
        found = cue(tokens, index)
        if found == "arranged":
            if is_detached(tokens, index, indexes.start):
                continue
            found = "future"
        if found:
            sent = tokens.before(index) in ("has", "have")  # "has sent her to visit him on Monday"
            had = tokens.before(index) == "had"  # "had urged them to leave on Tuesday"
            promised = infinitive >= 0 and (sent or (tokens.words[index].lower() in cues()["deciding"] and not had))
            return ("future" if promised else found), index
        if infinitive >= 0 and tokens.words[index].lower() in cues()["enabling"]:
            return "future", infinitive  # "was granted a place permitting her to compete in May"
        if tokens.words[index] == "to" and takes_verb(tokens, index):
            infinitive = index
    return ("future", infinitive) if infinitive >= 0 else ("", -1)
