"""How far what a clause tells goes: over what is reported and what the verb waits for, not over what only accompanies it."""

from collections.abc import Iterator, Sequence
from typing import Final

from loaders.events.grammar.clauses import Clause
from loaders.events.grammar.items import Item
from loaders.events.grammar.openers import DESCRIBING, Opener
from loaders.events.grammar.sentence import Governed, Sentence, Span
from loaders.events.grammar.verbs import Verb
from loaders.events.titles.hanging import (
    ASIDES,
    asked_of_two,
    broken_off,
    describes_no_noun,
    hangs,
    quoted_noun,
    said_of_more,
    says_later,
)
from loaders.events.titles.parts import TITLE_WORDS
from loaders.events.titles.seams import DASHES, completes, glued_dash, is_seen, no_second_verb

_SHORT: Final = 36
_COMPLETING: Final = frozenset({Opener.ING, Opener.REDUCED, Opener.THAT_RELATIVE, "who", "which"})
_ANSWERING: Final = frozenset({Opener.RESUMED, Opener.CONTACT, Opener.THAT_RELATIVE, Opener.REDUCED, Opener.SAID})


def told(sentence: Sentence, governed: Governed, verb: Verb) -> tuple[int, ...]:
    """The numbers of the items from a verb to the end of what it tells."""
    found: list[int] = []
    for first, last in _stretches(sentence, governed, verb):
        if found and first > found[-1] + 1 and sentence.items[found[-1]].text == ",":
            found.pop()  # the comma before an aside that goes
        found += range(first, last)
    return tuple(found)


def _stretches(sentence: Sentence, governed: Governed, verb: Verb) -> Iterator[Span]:
    items, clause = sentence.items, sentence.clauses[governed.clause]
    last = _to_dash(items, verb.last, clause.last)
    yield verb.first, last
    if last < clause.last and not (clause.last < len(items) and glued_dash(items, clause.last)):
        return
    waiting = _waits(sentence, verb.last, clause.last)
    asking = any(item.low == "what" for item in items[max(verb.last, clause.last - 3) : clause.last])
    for following in sentence.clauses[governed.clause + 1 :]:
        if following.opener == "(":
            continue
        span, clause, waiting = _next(sentence, clause, following, waiting=waiting, asking=asking)
        if span is None:
            return
        yield span
        if following.opener == ")" and span[1] < following.last:
            return


def _next(
    sentence: Sentence, before: Clause, following: Clause, *, waiting: bool, asking: bool
) -> tuple[Span | None, Clause, bool]:
    """What a title takes of the next clause, the clause that the one after it hangs on, whether a verb is still awaited.

    Nothing of an aside; no span where the next clause is another story.
    """
    items, whole, nothing = sentence.items, (following.first, following.last), (following.first, following.first)
    if following.opener == ")":
        return (following.first + 1, _first_predicate(sentence, following)), before, waiting
    if asking and following.opener in _ANSWERING:
        return whole, before, waiting
    if waiting:
        resumed = resumption(sentence, following)
        if resumed >= 0:
            unfinished = not any(resumed <= other.first < following.last for other in sentence.verbs)
            return (resumed, following.last), before, unfinished
        parted = items[following.first - 1].text == "," or items[following.first].text == ","
        return (nothing if parted else whole) if following.opener in ASIDES else None, before, True
    if following.opener in ASIDES and says_later(sentence, before, following):
        return nothing, before, False
    if _belongs(sentence, before, following):
        end = _to_dash(items, following.first + 1, following.last)
        unfinished = following.verb is None or following.verb.tense == "participle"  # "that the arms used in it were"
        return (following.first, end), following, following.reported and unfinished
    return None, before, False


def _belongs(sentence: Sentence, before: Clause, following: Clause) -> bool:
    """Whether a clause is a part of what the one before it tells."""
    items = sentence.items
    if following.reported:
        return describes_no_noun(sentence, before, following)
    asked = following.opener == "and" and asked_of_two(sentence, before, following)
    joined = asked or said_of_more(sentence, before, following)
    if joined or items[following.first].low == "what" or glued_dash(items, following.first):
        return True
    if following.opener == Opener.RESUMED and (
        no_second_verb(sentence, following) or hangs(sentence, before, following) or quoted_noun(items, following.first)
    ):
        return True
    if completes(sentence, following) or is_seen(sentence, following):
        return True
    if following.opener in TITLE_WORDS["condition"] or (following.opener == "until" and before.reported):
        return items[following.first - 1].text != ","
    if following.opener in DESCRIBING and items[following.first - 1].low in TITLE_WORDS["needs_relative"]:
        return True
    if broken_off(sentence, following) or (
        following.opener == Opener.ING and before.opener in TITLE_WORDS["circumstance"]
    ):
        return False
    return following.opener in _COMPLETING and items[before.last - 1].end - items[before.first].start < _SHORT


def _waits(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a "that" in a clause has no verb yet: "said that the threat, while still there, appears"."""
    that = next((at for at in range(first, last) if sentence.items[at].low == "that"), -1)
    pointing = that > 0 and sentence.items[that - 1].is_in("prepositions")  # "the text of that ruling"
    return that >= 0 and not pointing and not any(that < verb.first < last and verb.finite for verb in sentence.verbs)


def resumption(sentence: Sentence, clause: Clause) -> int:
    """Where a clause that has been parted goes on inside another one: at it, or past the comma that ends an aside; else -1."""
    if clause.opener in {Opener.RESUMED, ","}:
        return clause.first
    return next(
        (
            verb.first
            for verb in sentence.verbs
            if clause.first < verb.first < clause.last and verb.finite and sentence.items[verb.first - 1].text == ","
        ),
        -1,
    )


def _first_predicate(sentence: Sentence, clause: Clause) -> int:
    """Where the first of several things that one subject does ends: "agreed (on Monday) to go, but left a question"."""
    for verb in sentence.verbs:
        joined = verb.first > clause.first and sentence.items[verb.first - 1].is_in("coordinators")
        if clause.first < verb.first < clause.last and verb.finite and joined:
            return verb.first - 1
    return clause.last


def _to_dash(items: Sequence[Item], first: int, last: int) -> int:
    """Where the words stop before a dash between blanks, or two of them."""
    for at in range(first + 1, last):
        if items[at].text in DASHES and (items[at].start > items[at - 1].end or items[at - 1].text == "-"):
            return at
    return last
