"""What happened when, as the text has said so far, and what "two days after the vote" is counted from.

A date is remembered under the happening it dates: by the noun beside it ("the 3 March vote", "the raid of 4 March"), or by the verb of
its clause ("they voted on 3 March"). A later mention finds it by the same noun, by the noun of that verb, or by the same verb with
a word of its clause in common. All looking about is bounded by a few tokens.
"""

from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from loaders.language.lexicon import event_type_of_noun
from loaders.timex.cues import cues
from loaders.timex.tense import form, is_past
from loaders.timex.tokens import Tokens
from loaders.timex.vocabulary import DATA, entries, meanings

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
    found: dict[str, dict[str, str]] = {}
    for kind, word, value in entries((DATA / "happenings.txt").read_text(encoding="utf-8")):
        found.setdefault(kind, {})[word] = value
    return found


def noun_key(word: str) -> str:
    """What a noun of a happening is remembered by; empty if a lower-case word is none."""
    if not (event_type_of_noun(word) or word in kinds()["noun"] or word in kinds()["kin"]):
        return ""
    if word in kinds()["kin"]:
        return kinds()["kin"][word]
    found = form(word)
    return found.lemma if found is not None else word.removesuffix("s")


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
