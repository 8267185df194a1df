"""The gatherings that an article has dated, so that what is said there has its day: "told the council", "after the talks"."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from loaders.events.grammar.items import Item
from loaders.events.grammar.sentence import Sentence
from loaders.events.mention import Mention, is_gathering
from loaders.language.endings import singular
from loaders.language.lexicon import WORDS, event_type_of_noun

_BY: Final = frozenset({"after", "following", "during", "at"})
_DEFINITE: Final = frozenset({"the", "this", "that", "these", "those"})
_MODIFIERS: Final = 4
"""The most words and hyphens between "the" and the noun: "after the two-hour talks"."""
_ANY: Final = "any gathering"
_AUDIENCES: Final = WORDS["audiences"]


@dataclass(slots=True)
class Meetings:
    """Which mention tells of a gathering, by the noun for it, and by the body that met or was spoken to."""

    by_noun: dict[str, int] = field(default_factory=dict)
    by_audience: dict[str, int] = field(default_factory=dict)

    def note(self, sentence: Sentence, mention: Mention, place: int) -> None:
        """Remember what a dated sentence calls its gathering, and the bodies that it names."""
        gathering = is_gathering(mention) and mention.status == "happened"
        if gathering and any(verb.form.frame == "meet" for verb in sentence.verbs):
            self.by_noun[_ANY] = place
        for item in sentence.items:
            if gathering and item.kind == "word" and event_type_of_noun(item.low) == "CONSULT":
                self.by_noun[singular(item.low)] = self.by_noun[_ANY] = place
            last = item.low.rpartition(" ")[2] if item.kind == "name" else item.low
            if last in _AUDIENCES and mention.status == "happened":
                self.by_audience[last] = place

    def named(self, noun: str) -> int:
        """The last gathering called so, else any gathering; -1 if there is none."""
        return self.by_noun.get(singular(noun), self.by_noun.get(_ANY, -1))

    def taken_up(self, sentence: Sentence) -> int:
        """The gathering that a sentence places itself by: "declared, following the talks", "told the council"; -1 if none."""
        if not self.by_noun and not self.by_audience:
            return -1
        items = sentence.items
        for at in range(len(items) - 2):
            if (
                items[at].low in _BY
                and (noun := _definite_noun(items, at + 1))
                and event_type_of_noun(noun) == "CONSULT"
            ):
                return self.named(noun)
        for verb in sentence.verbs:
            noun = _definite_noun(items, verb.last) if verb.form.frame == "say" or verb.tense == "ing" else ""
            if noun in self.by_audience and not verb.passive:
                return self.by_audience[noun]
        return -1


def _definite_noun(items: Sequence[Item], at: int) -> str:
    """The noun of "the council", "the two-hour talks" at an item; empty if there is none."""
    if at >= len(items) or items[at].low not in _DEFINITE:
        return ""
    for item in items[at + 1 : at + 2 + _MODIFIERS]:
        last = item.text.rpartition(" ")[2].lower()
        if item.text[:1] in ".,;:()" or item.is_in("prepositions", "coordinators"):
            return ""
        if last in _AUDIENCES or event_type_of_noun(last) == "CONSULT":
            return last
    return ""
