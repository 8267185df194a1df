"""What somebody says whose words part its subject from its verb: "The plan, Lund said on Monday, is dead".

It is read in the order that it has elsewhere: "Lund said on Monday that the plan is dead".
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from loaders.events.grammar.clauses import Clause
from loaders.events.grammar.items import Item
from loaders.events.grammar.verbs import Verb
from loaders.language.lexicon import LISTS, WORDS, is_english

_QUOTES: Final = frozenset({'"', "“", "”", "«", "»"})
_LONGEST: Final = 9
"""Items of the one who says it, and of when and to whom."""


def in_order(items: Sequence[Item], verbs: Sequence[Verb], clauses: Sequence[Clause]) -> list[Item]:
    """The items in the order of a report; empty where they have it, or the sentence is no such report."""
    if items and items[0].low == "as" and (ordered := _as_said(items, verbs)):
        return ordered
    for clause, following in pairwise(clauses):
        said, told = clause.verb, following.verb
        if said is None or told is None or said.form.frame != "say":
            continue
        if not _reports(said) or not told.finite or following.relative:
            continue
        first = clause.start + items[clause.start].is_in("coordinators")
        comma = next((at for at in range(first, said.first) if items[at].text == ","), -1)
        closing = next((at for at in range(said.last, min(told.first, said.last + _LONGEST)) if _parts(items[at])), -1)
        if comma < 0 or closing < 0 or items[closing].text != ",":
            continue
        before, speaker = _unquoted(items[first:comma]), _unquoted(items[comma + 1 : said.first])
        rest = _unquoted(items[closing + 1 :])
        opened = not any(first <= verb.first < comma and (verb.finite or verb.tense == "ing") for verb in verbs)
        bare = rest[0].start == items[told.first].start
        opened = opened and (bare or items[closing + 1].text not in _QUOTES)  # "Last week, Lund said, “I will go”"
        if opened and _may_say(speaker) and _may_open(before, bare=bare):
            that = Item(items[comma].start, items[comma].end, "that", "that", "word", LISTS["that"])
            return [*items[:first], *speaker, *items[said.first : closing], that, _small(before[0]), *before[1:], *rest]
    return []


def _as_said(items: Sequence[Item], verbs: Sequence[Verb]) -> list[Item]:
    """The same for "As Lund said on Monday, the plan is dead"; empty where what she said has an object of its own."""
    said = verbs[0] if verbs else None
    if said is None or not _reports(said) or len(verbs) < 2 or said.last >= len(items):
        return []
    closing = next((at for at in range(said.last, min(len(items), said.last + _LONGEST)) if _parts(items[at])), -1)
    after = items[said.last]
    speaker = [item for item in items[1 : said.first] if not item.is_in("adverbs") and item.low != "first"]
    bare = said.lemma == "tell" or after.kind == "date" or after.is_in("prepositions") or closing == said.last
    told = closing > 0 and items[closing].text == "," and closing + 1 < len(items) and closing < verbs[1].first
    somebody = any(
        item.is_in("speaker_pronouns") or (item.name and item.name.entity.kind == "person") for item in speaker
    )
    if not (bare and told and somebody and _may_say(speaker)) or any(item.text == "," for item in speaker):
        return []
    rest = items[closing + 1 :]
    that = Item(items[closing].start, items[closing].end, "that", "that", "word", LISTS["that"])
    return [] if rest[0].is_in("coordinators") else [*speaker, *items[said.first : closing], that, *rest]


def _reports(verb: Verb) -> bool:
    """Whether a verb of speaking tells what somebody says."""
    return verb.lemma not in WORDS["speaking_verbs"] and verb.finite and not verb.passive


def _unquoted(items: Sequence[Item]) -> list[Item]:
    return [item for item in items if item.text not in _QUOTES]


def _parts(item: Item) -> bool:
    """Whether behind a verb of saying no more is told of when, where and to whom it is said."""
    return (item.kind == "mark" and item.text not in _QUOTES) or item.is_in("subordinators", "coordinators")


def _may_open(words: Sequence[Item], *, bare: bool) -> bool:
    """Whether some words can open what is told: the subject of a `bare` verb, or a phrase before a clause, "On Monday, Lund said, the port closed"."""
    if not words or words[0].is_in("subordinators", "coordinators") or words[0].kind == "mark":
        return False
    return bare != (words[0].is_in("prepositions", "adverbs") or words[0].kind == "date")


def _may_say(words: Sequence[Item]) -> bool:
    """Whether some words can be who says it."""
    if not 0 < len(words) <= _LONGEST or words[0].is_in("prepositions", "coordinators", "subordinators"):
        return False
    return any(item.kind == "name" or (item.kind == "word" and not item.is_in("adverbs")) for item in words)


def _small(item: Item) -> Item:
    """A word that opened the sentence, in small letters."""
    return replace(item, text=item.low) if item.kind == "word" and is_english(item.low) else item
