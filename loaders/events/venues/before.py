"""What stands before the name of a place, and so tells whether something happened there."""

from collections.abc import Sequence
from typing import Final

from loaders.events.grammar.fronted import SPANS
from loaders.events.grammar.items import Item
from loaders.events.grammar.sentence import Governed, Sentence
from loaders.language.lexicon import WORDS

AT: Final = frozenset({"in", "at", "near", "outside", "inside", "around"})
"""Prepositions after which a name is where something is."""
THROUGH: Final = frozenset({"across", "through", "throughout"})
"""Prepositions after which it is where something goes on."""
SORTS: Final = frozenset(
    "city town village suburb port capital district island province region neighbourhood neighborhood township".split()
)
"""Nouns that name the sort of a place: "the port of Callao"."""
_DESCRIBING: Final = WORDS["directions"] | {"nearby", "central"}
_POSSESSIVE: Final = frozenset({"'s", "’s", "'", "’"})
_ADJECTIVES: Final = WORDS["superlatives"] | {"main", "new", "old", "former", "own"}
_COUNTING: Final = frozenset({"after", "before"})
_OWNERS: Final = frozenset({"his", "her", "its", "their", "our", "my"})


def word_before(items: Sequence[Item], at: int) -> str:
    """The word before a name, articles and what describes the place ("the southern city of") left out."""
    place = at - 1
    if items[place].low == "of" and place and items[place - 1].low in SORTS:
        place -= 1
        while place and not items[place].is_in("prepositions"):
            place -= 1
        return items[place].low
    while place and (items[place].is_in("articles") or items[place].low in _DESCRIBING):
        place -= 1
    return items[place].low


def past_owner(items: Sequence[Item], at: int) -> int:
    """The item before a name and before whoever owns what it places: "at" in "at the company's main Lima office"."""
    place = at - 1
    while place > 0 and _describes(items[place]):
        place -= 1
    if items[place].low in _POSSESSIVE:
        place -= 2
        while place > 0 and _describes(items[place]):
            place -= 1
    return place


def _describes(item: Item) -> bool:
    people = item.name is not None and item.name.form == "adjective"
    return people or item.is_in("articles") or item.low in _OWNERS or item.low in _DESCRIBING or item.low in _ADJECTIVES


def counted_from(sentence: Sentence, governed: Governed, at: int) -> bool:
    """Whether a name is in what a time is counted from, not in what the date tells: "On Friday, hours after a blast in Lima, she spoke"."""
    items = sentence.items
    if _COUNTING.isdisjoint([item.low for item in items[:at]]):
        return False
    comma = next((place for place in range(at - 1, -1, -1) if items[place].text == ","), -1)
    opening = [item.low for item in items[comma + 1 : at]]
    after = next((place for place, word in enumerate(opening) if word in _COUNTING), -1)
    if after < 1 or SPANS.isdisjoint(opening[:after]):
        return False
    end = next((place for place in range(at, len(items)) if items[place].text == ","), len(items))
    verb = governed.verb
    own = verb is not None and comma < verb.first < end
    return not own and not comma < governed.at < end
