"""A sentence taken apart, and what a date in it belongs to."""

from dataclasses import dataclass, field
from typing import NamedTuple

from loaders.events.grammar.clauses import Clause
from loaders.events.grammar.items import Item
from loaders.events.grammar.openers import Opener
from loaders.events.grammar.verbs import Verb

Span = tuple[int, int]
"""The first of some items of a sentence and the one after their last."""


@dataclass(slots=True)
class Sentence:
    """A sentence taken apart: `start`..`end` in the body, its items, verbs and clauses. Nobody changes it."""

    start: int
    end: int
    items: tuple[Item, ...]
    verbs: tuple[Verb, ...]
    clauses: tuple[Clause, ...]
    subjects: dict[tuple[int, int, str], Span] = field(default_factory=dict, compare=False, repr=False)
    """The subjects found so far, by clause and verb: nearly every question about a clause needs its subject."""
    fronted: dict[Span, Span] = field(default_factory=dict, compare=False, repr=False)
    """Where stretches of items that open a clause go on after the phrases before the subject, as far as that was asked."""

    def clause_at(self, at: int) -> int:
        """The index of the clause that item `at` stands in."""
        number = 0
        while at >= self.clauses[number].last:
            number += 1
        return number

    def bounds(self, number: int) -> tuple[int, int]:
        """The first item of a clause and the one after its last; with the aside that parts its verb from its subject."""
        first = number
        if self.clauses[number].opener == Opener.RESUMED and self.clauses[number - 1].opener == Opener.REDUCED:
            first -= 1 + (self.items[self.clauses[number - 1].first].text == ",")
        return self.clauses[max(0, first)].first, self.clauses[number].last

    def words(self, first: int, last: int) -> str:
        """The lower-case words of some items, names and dates included, joined by spaces."""
        return " ".join([item.low or item.text.lower() for item in self.items[first:last]])

    def prose(self, first: int, last: int) -> str:
        """The same with names as they are written, so that no name is taken for a word: "Ban", "Callao"."""
        return " ".join([item.text if item.name else item.low or item.text.lower() for item in self.items[first:last]])


class Governed(NamedTuple):
    """A date at item `at`, the clause it belongs to, the verb there, and the noun it dates where it dates one ("Monday's talks")."""

    at: int
    clause: int
    verb: Verb | None
    noun: int = -1
    attributive: bool = False
    """It only describes a noun ("its 2014 gains", "after Wednesday's meeting")."""
