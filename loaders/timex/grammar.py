"""The grammar: the rules of `data/rules.toml` as regular expressions over symbols, and the search for the longest match."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate
from typing import Final, NotRequired, TypedDict

from loaders.language.kept import Kept
from loaders.timex.match import MARKS, Example, Fit, Mark, Match, Rule, fit_of, matches
from loaders.timex.patterns import LEXEMES, Translator
from loaders.timex.tokens import TOKEN, Tokens, without_blanks
from loaders.timex.vocabulary import (
    DATA,
    FUNCTION_CLASSES,
    FUNCTION_WORDS,
    PROBES,
    PUNCTUATION,
    meanings,
    number_classes,
    vocabulary,
)

FIRST_SYMBOL: Final = 0x4E00
"""Symbols are characters from here on: letters, none of which means anything in a regular expression."""

OTHER: Final = chr(FIRST_SYMBOL)
"""The symbol of every token that no rule speaks of."""


LONGEST_KEPT: Final = 24
"""Symbols of a run; expressions have fewer, and lists of numbers have no end."""


class RuleRow(TypedDict):
    """A rule as the file has it."""

    name: str
    pattern: str
    read: str
    example: NotRequired[list[str]]
    marks: NotRequired[list[str]]


class Grammar:
    """Rules that are ready to run. From one text to the next it keeps which symbols words have, and what fits runs of them."""

    def __init__(self, macros: dict[str, str], rules: list[RuleRow]) -> None:
        self.literals = literals_of([*macros.values(), *(rule["pattern"] for rule in rules)])
        self.table: dict[frozenset[str], str] = {frozenset(): OTHER}
        for signature in self.signatures():
            self.table.setdefault(signature, chr(FIRST_SYMBOL + len(self.table)))
        self.rules = [self.compile(rule, macros) for rule in rules]
        self.starting: dict[str, list[Rule]] = {}
        for rule in self.rules:
            for symbol in rule.first:
                self.starting.setdefault(symbol, []).append(rule)
        self.fitting = Kept(lambda shape: self.find_fits(shape, 1))
        self.places = Kept(self.find_places)
        self.runs = re.compile(f"[^{OTHER}]+")
        self.word_of = Kept(without_blanks)
        self.symbol_of = Kept(lambda token: self.table.get(self.classes(token), OTHER))
        nuclear = "".join(self.nuclei())
        self.promising = re.compile(f"(?<![^{OTHER}])[^{OTHER}{nuclear}]*+[{nuclear}][^{OTHER}]*")

    def signatures(self) -> Iterator[frozenset[str]]:
        """The sets of classes that tokens can have."""
        for token in (*vocabulary(), *PROBES, *PUNCTUATION, *self.literals):
            yield self.classes(token)

    def classes(self, token: str) -> frozenset[str]:
        """The classes of a token; a word that the grammar names is a class of its own."""
        if token in PUNCTUATION:
            return frozenset(PUNCTUATION[token])
        if token[0] == "\n":
            return frozenset({"break"})
        found = frozenset(meanings(token)) if token[0].isalpha() else number_classes(token).union(meanings(token))
        plain = token.lower().rstrip(".")
        return found | {f"={plain}"} if plain in self.literals else found

    def nuclei(self) -> Iterator[str]:
        """The symbols that make a run of words worth a look: all but those of numbers and function words."""
        for signature, symbol in self.table.items():
            if any(
                (name not in FUNCTION_CLASSES and name[0] != "=") or (name[0] == "=" and name[1:] not in FUNCTION_WORDS)
                for name in signature
            ):
                yield symbol

    def symbols(self, name: str) -> str:
        """The symbols of a class, of a sign, or of a word ("=word"). Raises ValueError for one that no token has."""
        found = "".join(s for signature, s in self.table.items() if name in signature)
        if not found:
            raise ValueError(f"the grammar names {name!r}, which is neither a word nor a class of the vocabulary")
        return found

    def compile(self, row: RuleRow, macros: dict[str, str]) -> Rule:
        """A row of the file, ready to run."""
        name, pattern = row["name"], row["pattern"]
        try:
            compiled = Translator(self.symbols, macros).translate(pattern)
        except (ValueError, KeyError) as error:
            raise ValueError(f"rule {name!r}: {error}") from error
        reader, _, argument = row["read"].partition(" ")
        examples = tuple(map(example, row.get("example", [])))
        regex = re.compile(compiled.source)
        parts = tuple((group.rpartition("__")[0], number) for group, number in regex.groupindex.items())
        marks = frozenset(row.get("marks", []))
        if unknown := marks - MARKS:
            raise ValueError(f"rule {name!r}: unknown mark {min(unknown)!r}; marks are {', '.join(sorted(MARKS))}")
        return Rule(name, pattern, reader, argument, regex, parts, compiled.first, examples, marks)

    def tokenize(self, text: str, start: int = 0, end: int | None = None) -> Tokens:
        """The tokens of a text between two of its characters, in time linear in the distance; offsets are the text's."""
        found = TOKEN.findall(text, start, len(text) if end is None else end)
        words = list(map(self.word_of.__getitem__, found))
        ends = list(accumulate(map(len, found), initial=start))[1:]
        while words and not words[-1]:  # the blanks at the end
            del words[-1], ends[-1]
        return Tokens(text, words, ends, "".join(map(self.symbol_of.__getitem__, words)))

    def starts(self, tokens: Tokens) -> Iterator[tuple[int, Iterator[Match]]]:
        """The tokens at which an expression can begin, in order, each with its candidates."""
        symbols = tokens.symbols
        for run in self.promising.finditer(symbols):
            start, end = run.span()
            shape = (symbols[start - 1] if start else OTHER) + run.group()
            for place, fits in self.places[shape] if end - start <= LONGEST_KEPT else self.find_places(shape):
                yield start + place, matches(tokens, start + place, fits)

    def candidates(self, tokens: Tokens, at: int) -> Iterator[Match]:
        """What may start at a token: the longest first; of two that are equally long, the rule that stands first."""
        return matches(tokens, at, self.fits(tokens.symbols, at))

    def fits(self, symbols: str, at: int) -> Sequence[Fit]:
        """The rules that fit at a symbol, kept for short runs of them, as the same few runs make up most of what is read.

        No rule takes a symbol that none speaks of, so the rest of the run and the symbol before tell all.
        """
        run = self.runs.match(symbols, at)
        if run is None:
            return ()
        if run.end() - at > LONGEST_KEPT:
            return self.find_fits(symbols, at)
        return self.fitting[(symbols[at - 1] if at else OTHER) + run.group()]

    def find_places(self, shape: str) -> Sequence[tuple[int, Sequence[Fit]]]:
        """Where in a run, given with the symbol before it, rules fit, and which."""
        return [(at - 1, fits) for at in range(1, len(shape)) if (fits := self.fits(shape, at))]

    def find_fits(self, symbols: str, at: int) -> Sequence[Fit]:
        """The rules that fit at a symbol."""
        rules = self.starting.get(symbols[at], ())
        matches = ((rule, rule.regex.match(symbols, at)) for rule in rules)
        fits = [fit_of(rule, match) for rule, match in matches if match and match.end() > at]
        return sorted(fits, key=lambda fit: -fit.length)


def literals_of(patterns: list[str]) -> frozenset[str]:
    """The words that patterns name outright."""
    return frozenset(sign for pattern in patterns for sign in LEXEMES.findall(pattern) if sign[0].isalpha())


@cache
def marked(mark: Mark) -> frozenset[str]:
    """The names of the rules that carry a mark."""
    return frozenset(rule.name for rule in grammar().rules if mark in rule.marks)


def example(line: str) -> Example:
    """An example's line: text, an equals sign with blanks about it, reading."""
    text, _, reading = line.rpartition(" = ")
    return Example(text, reading)


@cache
def grammar() -> Grammar:
    """The grammar of news, read and compiled when it is first needed."""
    rules = tomllib.loads((DATA / "rules.toml").read_text(encoding="utf-8"))
    return Grammar(rules["macro"], rules["rule"])
