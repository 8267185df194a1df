"""A rule of the grammar, how it fits a run of symbols, and where it matches a text."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple, get_args

from loaders.timex.tokens import Tokens
from loaders.timex.vocabulary import meanings

Mark = Literal["deictic", "spoken", "speech-date", "after-before", "dayless"]
MARKS: Final = frozenset[str](get_args(Mark))
"""What `data/rules.toml` can say of the expressions of a rule; it tells what each means."""


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence with the expression in square brackets, and what it has to be read as: "DATE 2013-03-22"."""

    text: str
    reading: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A row of the grammar: what it is called, what it matches, and which reader reads it with which argument."""

    name: str
    pattern: str
    read: str
    argument: str
    regex: re.Pattern[str]
    parts: tuple[tuple[str, int], ...]
    """The named parts, each with the number of its group."""
    first: frozenset[str]
    examples: tuple[Example, ...]
    marks: frozenset[str] = frozenset()
    """What else is true of its expressions: some of `MARKS`."""


class Fit(NamedTuple):
    """A rule that fits somewhere: so many tokens from there on; `parts` are the named ones, with first and last token counted from there."""

    rule: Rule
    length: int
    parts: tuple[tuple[str, int, int], ...]


class Match(NamedTuple):
    """A rule that fits the tokens `start`..`end`; `groups` gives the span of tokens of each of its named parts."""

    rule: Rule
    tokens: Tokens
    start: int
    end: int
    groups: dict[str, tuple[int, int]]

    @property
    def span(self) -> tuple[int, int]:
        """Where the match stands in the text, in characters."""
        return self.tokens.start(self.start), self.tokens.ends[self.end - 1]

    @property
    def text(self) -> str:
        """The words matched."""
        start, end = self.span
        return self.tokens.text[start:end]

    @property
    def all_words(self) -> list[str]:
        """The tokens matched."""
        return self.tokens.words[self.start : self.end]

    @property
    def lower(self) -> list[str]:
        """The tokens matched, in lower case."""
        return [word.lower() for word in self.all_words]

    def has(self, name: str) -> bool:
        """Whether the part of that name is there."""
        return name in self.groups

    def words(self, name: str) -> list[str]:
        """The tokens of a part, none if it is not there."""
        return self.tokens.words_of(self.groups[name]) if name in self.groups else []

    def word(self, name: str) -> str:
        """The first token of a part; empty if it is not there."""
        return self.tokens.words[self.groups[name][0]] if name in self.groups else ""

    def value(self, name: str, kind: str = "") -> str:
        """What the first token of a part means as a member of class `kind` (the part's name, if none is given)."""
        word = self.word(name)
        return meanings(word).get(kind or name, word)


def matches(tokens: Tokens, at: int, fits: Iterable[Fit]) -> Iterator[Match]:
    """The matches at a token of the rules that fit there."""
    for fit in fits:
        groups = {name: (at + first, at + last) for name, first, last in fit.parts}
        yield Match(fit.rule, tokens, at, at + fit.length, groups)


def fit_of(rule: Rule, match: re.Match[str]) -> Fit:
    """How a rule fits."""
    start, spans = match.start(), match.regs
    parts = {name: spans[number] for name, number in rule.parts if spans[number][0] >= 0}
    return Fit(
        rule, match.end() - start, tuple((name, first - start, last - start) for name, (first, last) in parts.items())
    )
