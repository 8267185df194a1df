"""Names of bodies that stand for something else: the make of a thing, a contest, a law."""

from collections.abc import Sequence

from loaders.events.grammar.items import Item
from loaders.language.lexicon import WORDS
from loaders.names.entities import Entity


def stands_for_itself(items: Sequence[Item], at: int, body: Entity) -> bool:
    """Whether the name of a body at an item means the body."""
    return not (_is_make(items, at) or _is_contest(body) or _opens_law(items, at))


def _is_make(items: Sequence[Item], at: int) -> bool:
    """Whether a firm's name only tells the make of a thing: "an Airbus A320", "a Boeing 737"."""
    after = items[at + 1 : at + 4]
    if len(after) > 1 and len(after[0].text) == 1 and after[0].text.isupper() and after[1].text.isdigit():
        return True
    score = any(item.text in {"-", "–"} for item in after)  # "beat Velox 3-1"
    return len(after) > 0 and after[0].kind == "word" and after[0].text.isdigit() and not score


def _opens_law(items: Sequence[Item], at: int) -> bool:
    """Whether a body's name is that of a law about it: "the European Union (Withdrawal) Act"."""
    words = [item.low for item in items[at + 1 : at + 8]]
    closed = words.index(")") if ")" in words else len(words)
    return words[:1] == ["("] and closed + 1 < len(words) and words[closed + 1] in WORDS["laws"]


def _is_contest(entity: Entity) -> bool:
    return not WORDS["contests"].isdisjoint(entity.name.lower().split())
