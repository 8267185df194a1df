"""Clauses that leave out the verb of the one before: "Lund was in Oslo on Monday, the Kenyan minister, Berg, on Tuesday"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from loaders.events.grammar.fronted import SPANS
from loaders.events.grammar.items import Item
from loaders.events.grammar.parse import parse
from loaders.events.grammar.sentence import Sentence
from loaders.events.grammar.verbs import Verb
from loaders.language.lexicon import event_type_of_noun

_PLACED: Final = frozenset({"in", "at", "to", "into", "for", "near", "from"})
_APPOSED: Final = 3
"""Items of a name between commas, with its commas."""


def read_gapped(sentence: Sentence) -> Iterator[tuple[int, Sentence]]:
    """By the item of its date, each of two clauses, the second with the verb of the first."""
    items = sentence.items
    dates = [at for at, item in enumerate(items) if item.kind == "date"]
    for one, two in pairwise(dates):
        clause = sentence.clauses[sentence.clause_at(one)]
        verb = clause.verb
        if verb is None or verb.passive or not _tells_where(items, verb, one) or not _ends(items, two):
            continue
        first = one + 1 + (items[one + 1].text == ",")
        joined = items[first].low == "and"
        last = two - items[two - 1].is_in("prepositions")
        who = items[first + joined : last]
        if (first == one + 1 and not joined) or not _is_subject(sentence, who, (one, two)):
            continue
        where = next((at for at, item in enumerate(who) if item.low in _PLACED), len(who))
        told = who[where:] or items[verb.last : one - items[one - 1].is_in("prepositions")]
        yield one, parse(sentence.start, sentence.end, [*items[clause.start : one + 1], *items[two + 1 :]])
        second = [*_without_comma(who[:where]), *items[verb.first : verb.last], *told, *items[last : two + 1]]
        yield two, parse(sentence.start, sentence.end, second)


def _tells_where(items: Sequence[Item], verb: Verb, date: int) -> bool:
    """Whether nothing but places stands between a verb and its date, so that what follows is no second object."""
    between = items[verb.last : date - items[date - 1].is_in("prepositions")]
    return (
        verb.last < date
        and (not between or between[0].low in _PLACED)
        and all(item.kind == "name" or item.is_in("prepositions", "articles") for item in between)
    )


def _ends(items: Sequence[Item], at: int) -> bool:
    """Whether a clause ends after an item."""
    return at + 1 >= len(items) or (items[at + 1].kind == "mark" and items[at + 1].text != ",")


def _is_subject(sentence: Sentence, who: Sequence[Item], dates: tuple[int, int]) -> bool:
    """Whether somebody or something is named between two dates, and no more."""
    if not who or any(dates[0] < verb.first < dates[1] for verb in sentence.verbs):
        return False
    named = any(item.kind == "name" for item in who)
    opens = who[0].kind == "name" or who[0].is_in("articles") or named
    commas = [at for at, item in enumerate(who) if item.kind == "mark"]
    apposed = not commas or (len(commas) == 2 and commas[1] - commas[0] == _APPOSED - 1 and commas[1] == len(who) - 1)
    plain = not any(
        item.kind == "date"
        or item.low in SPANS
        or item.is_in("speaker_pronouns", "subordinators", "coordinators", "be")
        or (item.low != "the" and item.is_in("pronouns", "determiners"))
        or (item.is_in("prepositions") and item.low not in _PLACED | {"of"})
        or event_type_of_noun(item.low)
        for item in who
    )
    return opens and apposed and plain and not who[0].is_in("prepositions")


def _without_comma(who: Sequence[Item]) -> Sequence[Item]:
    """The same without the comma that closes an apposition at its end, and without that before it."""
    return [item for item in who if item.kind != "mark"]
