"""The "was" or "were" of a participle that describes a noun: of "the bill rejected on Friday" a title says that it was rejected."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Final

from loaders.events.grammar.items import Item
from loaders.events.grammar.openers import Opener
from loaders.events.grammar.sentence import Governed, Sentence
from loaders.events.titles.objects import noun_before
from loaders.events.titles.parts import Part
from loaders.language.endings import is_plural
from loaders.names.titles import is_group_word

_TOLD: Final = frozenset({"past", "perfect", "pluperfect"})
_WANTING: Final = frozenset({"REQUEST", "THREATEN"})
_RANKS: Final = frozenset({"first", "second", "third", "last", "latest", "only"})
_NO_DEED: Final = frozenset({"relate", "concern", "base", "name", "call", "know"})
"""What describes a thing for good: "violence related to the vote"."""


def made_finite(sentence: Sentence, governed: Governed, doer: Part, rest: list[Part]) -> list[Part]:
    """What a title tells, with the auxiliary that makes a passive participle its verb where it has none."""
    verb, clause = governed.verb, sentence.clauses[governed.clause]
    being = verb is not None and verb.tense == "ing" and sentence.items[verb.first].low == "being"
    following = sentence.clauses[governed.clause + 1 : governed.clause + 2]
    carries = clause.opener == Opener.REDUCED or any(other.opener == Opener.RESUMED for other in following)
    if verb is None or not (being or clause.verb is not verb or carries):
        return rest  # "Shares slipped by a third" may be no passive at all
    alone = verb.tense == "participle" and verb.last - verb.first == 1
    shown = {at for part in (doer, *rest) for at in part.at}
    told = any(other.finite and other.first in shown - {verb.first} for other in sentence.verbs)
    if not (verb.passive and (being or alone)) or told or not doer.at or verb.lemma in _NO_DEED:
        return rest
    be = Part((), name="were" if _several([sentence.items[at] for at in doer.at]) else "was")
    return [be, *(replace(part, at=tuple(at for at in part.at if not (being and at == verb.first))) for part in rest)]


def to_come(sentence: Sentence, governed: Governed) -> list[Part]:
    """What is to be done to a thing that a deed of another day is about: of "signed a deal to be ratified in May" that it is to be ratified.

    The parts of a title, or none where the date belongs to the deed.
    """
    verb, clause = governed.verb, sentence.clauses[governed.clause]
    main = clause.verb
    if verb is None or main is None or verb.tense != "infinitive" or not verb.passive or governed.at < verb.last:
        return []
    span = noun_before(sentence.items, main.last, verb.first)
    told = main.finite and main.tense in _TOLD and main.last < verb.first and main.form.type not in _WANTING
    words = sentence.items[slice(*span)]
    noun = words and words[-1].kind == "word" and not words[-1].is_in("prepositions")
    noun = noun and not any(item.low in _RANKS for item in words)  # "was the first woman to be elected"
    if not told or not noun or main.form.frame == "say" or span[0] < main.last:
        return []
    be = "are" if words[0].low not in {"a", "an"} and _several(words) else "is"
    return [Part(tuple(range(*span)), "doer"), Part((), name=be), Part(tuple(range(verb.first, clause.last)))]


def in_subject(sentence: Sentence, governed: Governed) -> list[Part]:
    """What was done to those whom the subject of another verb tells of: of "The trial of two men | arrested in May | began" that they were arrested.

    The parts of a title, or none where the date belongs to another verb.
    """
    verb, main = governed.verb, sentence.clauses[governed.clause].verb
    if verb is None or main is None or main is verb or verb.tense != "participle" or not verb.passive:
        return []
    floor = sentence.clauses[governed.clause].start
    first, last = noun_before(sentence.items, floor, verb.first)
    of = next((at for at in range(first, last) if sentence.items[at].low == "of"), -1)
    people = of > 0 and is_group_word(sentence.items[last - 1].low)
    if not (people and main.finite and verb.last <= governed.at < main.first and first == floor):
        return []
    words = sentence.items[of + 1 : last]
    be = "were" if _several(words) else "was"
    rest = range(verb.first, main.first)
    return [Part(tuple(range(of + 1, last)), "doer"), Part((), name=be), Part(tuple(rest))]


def _several(words: Sequence[Item]) -> bool:
    """Whether the words of a subject speak of several: "two rebels", "Kenya and Peru", but not "one of the rebels"."""
    head = list(takewhile(lambda item: not item.is_in("prepositions") and item.low != "to", words))
    if any(item.low == "and" for item in words[:-1]) and len(head) == len(words):
        return True
    nouns = [item for item in head if item.kind in {"word", "name"} and not item.is_in("adverbs")]
    name = nouns[-1].name if nouns else None
    if name is not None and name.entity.kind == "state" and nouns[-1].text.endswith("ns"):
        return True  # "the Kenyans"
    return (
        bool(nouns)
        and nouns[-1].kind == "word"
        and (is_plural(nouns[-1].low) or nouns[-1].low in {"people", "children", "men", "women", "police"})
    )
