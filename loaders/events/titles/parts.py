"""What a title is made of: stretches of the sentence, each by the numbers of its items, with the words that join them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

from loaders.data_files import read_lists
from loaders.events.grammar.items import Item
from loaders.language.lexicon import WORDS

TITLE_WORDS: Final = {name: frozenset(words) for name, words in read_lists("title_words").items()}
"""The lists of `title_words.yml`."""
LONGEST: Final = 80
"""Characters of a title."""
ALWAYS, WORD, TAIL, PHRASE, NEAR, GENITIVE, LAST, UTMOST = range(8)
"""Costs: what goes from every title; a word; the last phrases; one that describes; the one next to an object; one with "of";
what a plan or an offer is about; what would be missed, but without which a sentence is still one."""
DANGLING: Final = WORDS["dangling"] | {"according"}


@dataclass(frozen=True, slots=True)
class Part:
    """Items of a sentence that a title shows one after the other, or the name that stands for them."""

    at: tuple[int, ...]
    role: Literal["doer", "told", "quote", "says"] = "told"
    """"says" closes a title: who says what it tells."""
    word: str = ""
    """What joins it to the part before: the verb of saying, ":" or ","."""
    name: str = ""
    """Whom a pronoun stands for: it replaces the items."""


_CLOSED: Final = frozenset(
    "articles determiners prepositions adverbs pronouns coordinators subordinators be have modals do negations".split()
)


def is_noun_like(item: Item) -> bool:
    """Whether a word is of no closed class, so that it can be a noun."""
    return item.kind == "word" and item.text[0].isalpha() and _CLOSED.isdisjoint(item.lists)


class Unit(NamedTuple):
    """Items `first`..`last` (exclusive) that may go from a title; what costs least goes first, and the rightmost of equals."""

    first: int
    last: int
    cost: int


def shown(part: Part, units: Sequence[Unit]) -> tuple[int, ...]:
    """The items of a part that stay when some units go; nothing goes from who says it."""
    return part.at if part.role == "says" else without(part.at, units)


def without(at: Iterable[int], units: Sequence[Unit]) -> tuple[int, ...]:
    """The items that stay when some units go."""
    if not units:
        return tuple(at)
    gone = {place for unit in units for place in range(unit.first, unit.last)}
    return tuple([place for place in at if place not in gone])
