"""The happenings that a date belongs to.

A date is remembered under the happening it dates: by the noun beside it ("the 3 March vote", "the raid of 4 March"), or by the verb of
its clause ("they voted on 3 March").
"""

from collections.abc import Iterator

from loaders.timex.cues import cues
from loaders.timex.happenings import CLAUSE, PHRASE, STOPS, Named, content, ends_clause, kinds, noun_key, verb_key
from loaders.timex.tense import form, is_past
from loaders.timex.tokens import Tokens


def dated(tokens: Tokens, start: int, end: int) -> Iterator[Named]:
    """The happenings that an expression at the tokens `start`..`end` dates."""
    after = noun_after(tokens, end)
    if after is not None:
        yield after
        return
    at = start - 1
    while at > start - 4 and at >= 0 and tokens.words[at].lower() in ("on", "of", "in", "the", "held", "late", "early"):
        at -= 1
    if 0 <= at < start - 1 and noun_key(tokens.words[at].lower()) and not is_object(tokens, at):
        yield Named(noun_key(tokens.words[at].lower()), at, content(tokens, at - 3, at + 1))
    yield from clause(tokens, start)
    if start < 2 or tokens.words[start - 2][0] in STOPS:
        yield from clause_after(tokens, end)


def clause_after(tokens: Tokens, end: int) -> Iterator[Named]:
    """What happens in the clause that a date opens: "On 3 March, lawmakers voted", "they were asked in a referendum"."""
    verb = -1
    first = end + (tokens.after(end) == ",")
    for index in range(first, min(first + CLAUSE, len(tokens.words))):
        word = tokens.words[index].lower()
        if ends_clause(tokens, index) or word in ("after", "before"):
            return
        if verb < 0 and is_past(tokens, index):
            verb = index
            if verb_key(word):
                yield Named(verb_key(word), index, content(tokens, first, index + PHRASE), verbal=True)
        elif verb >= 0 and noun_key(word) and {"in", "at"} & {tokens.before(index), tokens.before(index - 1)}:
            yield Named(noun_key(word), index, content(tokens, index - 3, index + 1))


def is_object(tokens: Tokens, noun: int) -> bool:
    """Whether a noun is what a verb is about, so that a date after it is the verb’s: "condemned the attack on Monday"."""
    for index in range(noun - 1, max(noun - 1 - PHRASE, -1), -1):
        word = tokens.words[index].lower()
        if word in ("to", "will") or is_past(tokens, index):
            return word not in kinds()["holding"]
        if word in cues()["function"] and word not in kinds()["definite"] and word not in ("a", "an"):
            return False
    return False


def noun_after(tokens: Tokens, end: int) -> Named | None:
    """The noun that an expression stands before: "the 3 March presidential vote", "Monday’s attack"."""
    for index in range(end, min(end + 4, len(tokens.words))):
        word = tokens.words[index].lower()
        if noun_key(word) and not is_past(tokens, index):
            return Named(noun_key(word), index, content(tokens, end, index + 1))
        named_on = word[0].isalpha() or word in ("'s", "’s")
        if not named_on or word in cues()["function"] or is_past(tokens, index):
            return None
    return None


def clause(tokens: Tokens, start: int) -> Iterator[Named]:
    """What happens in the clause before a date: its verb, and the noun that is said to have happened."""
    for index in range(start - 1, max(start - 1 - CLAUSE, -1), -1):
        if ends_clause(tokens, index):
            return
        word = tokens.words[index].lower()
        if not is_past(tokens, index):
            continue
        if tokens.before(index) == "last":
            return  # "they last met on 3 March" tells of another meeting
        noun = subject(tokens, index) if word in kinds()["occurring"] else held(tokens, index, start)
        if noun is not None:
            yield noun
        if verb_key(word):
            yield Named(verb_key(word), index, content(tokens, index - PHRASE, start), verbal=True)
        found = form(word)
        if found is not None and found.frame == "say":
            return
        if word not in ("was", "were") and tokens.before(index) not in ("was", "were"):
            return


def held(tokens: Tokens, verb: int, end: int) -> Named | None:
    """The noun of a happening that is what a verb holds: "held talks in Oslo" on Friday."""
    if tokens.words[verb].lower() not in kinds()["holding"]:
        return None
    for index in range(verb + 1, min(verb + 1 + PHRASE, end)):
        word = tokens.words[index].lower()
        if noun_key(word):
            return Named(noun_key(word), index, content(tokens, verb + 1, index + 1))
        if ends_clause(tokens, index) or word in kinds()["about"]:
            return None
    return None


def subject(tokens: Tokens, verb: int) -> Named | None:
    """The noun of a happening right before its verb."""
    for index in range(verb - 1, max(verb - 1 - PHRASE, -1), -1):
        if ends_clause(tokens, index):
            return None
        key = noun_key(tokens.words[index].lower())
        if key:
            leads = {word.lower() for word in tokens.words[max(index - 3, 0) : index]}
            return None if leads & kinds()["about"].keys() else Named(key, index, content(tokens, index - 3, index + 1))
    return None
