"""Asides that say what lies ahead: "the minister, due to fly home on Friday, met him" is a flight and a meeting.

As with the stages of a series, each date is read in a sentence of its own: "the minister is due to fly home on Friday".
"""

from dataclasses import replace
from typing import Final

from loaders.events.grammar.parse import parse
from loaders.events.grammar.sentence import Sentence
from loaders.language.endings import is_plural
from loaders.language.tokens import tokenise

_AHEAD: Final = frozenset({"due", "expected", "likely", "scheduled", "set", "slated"})
_IS, _ARE = tokenise("is are")


def read_due_asides(sentence: Sentence) -> dict[int, Sentence]:
    """By the item of its date, what the aside tells, and for the dates after it the sentence without; empty where there is none."""
    items = sentence.items
    opens = next((at for at in range(1, len(items) - 2) if items[at].low in _AHEAD and items[at - 1].text == ","), 0)
    if not opens:
        return {}
    ahead = next((verb for verb in sentence.verbs if verb.first == opens + 1 and verb.tense == "infinitive"), None)
    closes = next((at for at in range(opens, len(items)) if items[at].text == ","), 0)
    main = next((verb for verb in sentence.verbs if verb.first > closes and verb.finite), None)
    first = next((verb for verb in sentence.verbs if verb.first < opens - 1), None)
    unclear = any(item.is_in("prepositions") for item in items[: opens - 1])  # whether the talks or the truce is due
    if ahead is None or not closes or main is None or first is not None or unclear:
        return {}
    be = _ARE if is_plural(items[opens - 2].low) else _IS
    start = items[opens].start
    told = [*items[: opens - 1], replace(be, start=start - 1, end=start - 1), *items[opens:closes], items[-1]]
    rest = [*items[: opens - 1], *items[closes + 1 :]]
    inside = parse(sentence.start, sentence.end, told)
    outside = parse(sentence.start, sentence.end, rest)
    return {at: inside if opens < at < closes else outside for at in range(len(items)) if items[at].kind == "date"}
