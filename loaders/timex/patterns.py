"""The notation of the grammar's patterns, and their translation to regular expressions over symbols.

the                a word (any case)            <month>        a word of a class, kept under the class's name
<from=month>       kept under another name      @part          a macro: a pattern with a name
( a | b )          choice                       x? x* x+       repetition
!x                 here is no x                 !<<x           before this is no x (one token)
&x                 here is x, but not taken     <<x            before this is x

"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

LEXEMES: Final = re.compile(
    r"\s*(!<<|<<|!|&|\(|\)|\||[?*+](?=\s|$|\))|<[\w=]+>|@\w+|[^\W\d_]+(?:[.'][^\W\d_]+)*|[-,./'\":&])"
)


LOOKS: Final = {"!": "!", "!<<": "<!", "&": "=", "<<": "<="}
"""The signs that look at what stands about a place without taking it, in the notation of Python."""


@dataclass(frozen=True, slots=True)
class Compiled:
    """A regular expression over symbols; a match can start only with one of the symbols of `first`."""

    source: str
    first: frozenset[str]
    empty: bool


class Translator:
    """Translates one pattern. `symbols` gives the symbols of a class or word; `macros` the patterns of names.

    Raises ValueError where a pattern is malformed or names what does not exist.
    """

    def __init__(self, symbols: Callable[[str], str], macros: Mapping[str, str]) -> None:
        self.symbols, self.macros, self.groups = symbols, macros, 0

    def translate(self, pattern: str) -> Compiled:
        """The whole pattern, which has to be used up."""
        lexemes = self.lexemes(pattern)
        result = self.choice(lexemes)
        if lexemes:
            raise ValueError(f"pattern {pattern!r}: {lexemes[-1]!r} is out of place")
        return result

    def lexemes(self, pattern: str) -> list[str]:
        """The signs of a pattern, last first, with macros still closed."""
        found, at = [], 0
        while pattern[at:].strip():
            match = LEXEMES.match(pattern, at)
            if match is None:
                raise ValueError(f"pattern {pattern!r}: cannot read it from {pattern[at:]!r} on")
            found.append(match[1])
            at = match.end()
        return found[::-1]

    def choice(self, lexemes: list[str]) -> Compiled:
        """Alternatives, each a sequence."""
        branches = [self.sequence(lexemes)]
        while lexemes and lexemes[-1] == "|":
            lexemes.pop()
            branches.append(self.sequence(lexemes))
        if len(branches) == 1:
            return branches[0]
        source = "(?:" + "|".join(branch.source for branch in branches) + ")"
        return Compiled(source, frozenset().union(*(b.first for b in branches)), any(b.empty for b in branches))

    def sequence(self, lexemes: list[str]) -> Compiled:
        """Items one after the other."""
        source, first, empty = "", frozenset[str](), True
        while lexemes and lexemes[-1] not in ("|", ")"):
            item = self.item(lexemes)
            source += item.source
            first |= item.first if empty else frozenset()
            empty = empty and item.empty
        return Compiled(source, first, empty)

    def item(self, lexemes: list[str]) -> Compiled:
        """An atom with its repetition; a negation takes no room."""
        sign = lexemes.pop()
        if sign in LOOKS:
            inner = self.atom(lexemes.pop(), lexemes)
            return Compiled(f"(?{LOOKS[sign]}{inner.source})", frozenset(), True)
        atom = self.atom(sign, lexemes)
        if lexemes and lexemes[-1] in ("?", "*", "+"):
            mark = lexemes.pop()
            return Compiled(f"(?:{atom.source}){mark}", atom.first, atom.empty or mark != "+")
        return atom

    def atom(self, sign: str, lexemes: list[str]) -> Compiled:
        """A word, a class, a macro or a bracket."""
        if sign == "(":
            inner = self.choice(lexemes)
            if not lexemes or lexemes.pop() != ")":
                raise ValueError("a bracket is not closed")
            return Compiled(f"(?:{inner.source})", inner.first, inner.empty)
        if sign.startswith("@"):
            name = sign[1:]
            inner = Translator.translate(self, self.macros[name])
            return Compiled(self.group(name, inner.source), inner.first, inner.empty)
        if sign.startswith("<"):
            name, _, kind = sign[1:-1].rpartition("=")
            symbols = self.symbols(kind)
            return Compiled(self.group(name or kind, f"[{symbols}]"), frozenset(symbols), False)
        symbols = self.symbols(f"={sign}" if sign[0].isalpha() else sign)
        return Compiled(f"[{symbols}]", frozenset(symbols), False)

    def group(self, name: str, source: str) -> str:
        """A named group; a number makes the name unique, as Python's regular expressions want it."""
        self.groups += 1
        return f"(?P<{name}__{self.groups}>{source})"
