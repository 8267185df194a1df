"""Adjectives that open a clause before its subject: no title shows them."""

from collections.abc import Sequence
from typing import Final

from loaders.events.grammar.items import Item
from loaders.language.endings import is_plural

_FEWEST: Final = 2
"""Words before the comma; a single one may be the subject."""


def past_adjectives(items: Sequence[Item], first: int, last: int) -> int:
    """Where a subject starts behind adjectives that open the clause: "Tired and barely able to talk, | the champion left"."""
    commas = [at for at in range(first, last) if items[at].text == ","]
    if len(commas) != 1 or commas[0] + 1 >= last or not items[commas[0] + 1].is_in("articles", "determiners"):
        return first
    opening = items[first : commas[0]]
    nominal = any(item.kind == "name" or item.is_in("articles", "determiners") for item in opening)
    plain_noun = nominal or is_plural(opening[0].low) or opening[0].text[:1].isdigit() or len(opening) < _FEWEST
    listed = any(item.is_in("coordinators") for item in items[commas[0] : last])
    return first if plain_noun or listed or opening[0].is_in("prepositions", "pronouns") else commas[0] + 1
