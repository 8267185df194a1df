"""States that are named only to describe something: "Kenyan websites", "U.S.-backed rebels", "the US-Mexico border"."""

from collections.abc import Sequence
from typing import Final

from loaders.events.grammar.items import Item
from loaders.language.lexicon import event_type_of_noun
from loaders.names.finder import Name
from loaders.names.titles import is_group_word

ACTORS: Final = frozenset({"person", "organisation", "state", "forum"})
_PRIVATE: Final = {"organisation": "private_bodies", "person": "private_persons"}
"""The lists of nouns by which a body or a person is known not to act for a state."""


def _private_beside(items: Sequence[Item], at: int, end: int) -> bool:
    """Whether an adjective describes somebody who does not act for a state: "German carmaker Velox", "Canadian law professor Lund"."""
    after = items[at + 1 : min(end + 1, at + 5)]
    place = next((place for place, item in enumerate(after) if item.kind != "word"), len(after))
    name = after[place].name if place < len(after) else None
    meant = name.meaning(ACTORS) if name else None
    unknown = name is not None and not name.known
    noun = "private_bodies" if unknown else _PRIVATE.get(meant.kind) if meant and not meant.side else None
    return noun is not None and place > 0 and after[place - 1].is_in(noun)


def only_adjective(items: Sequence[Item], at: int, end: int, name: Name) -> bool:
    """Whether a state's name only describes a thing: "Kenyan websites", but not "Kenyan officials"."""
    joined = _joined(items, at)
    if not joined and "adjective" not in [sense.form for sense in name.senses]:
        return False
    if _is_participle_of(items, at):
        return True
    at = _last_of_equals(items, at, end)
    if _private_beside(items, at, end):
        return True
    for item in items[at + 1 : min(end + 1, at + 5)]:
        if item.name and item.name.meaning(ACTORS):
            return False
        if item.kind != "word" or item.is_in("prepositions", "be", "have", "modals", "subordinators"):
            break
        if (
            item.low in {"and", "or"}
            or is_group_word(item.low)
            or event_type_of_noun(item.low)
            or item.is_in("acting_nouns", "military", "warplanes")
        ):
            return False
    return (
        joined
        or name.form == "adjective"
        or at + 1 >= len(items)
        or (
            items[at + 1].kind == "word"
            and not items[at + 1].is_in("prepositions", "be", "have", "modals", "do", "adverbs", "coordinators")
            and at + 1 < end
        )
    )


def _joined(items: Sequence[Item], at: int) -> bool:
    """Whether a hyphen joins a state to another: "US | - | Russian talks"."""
    before = at > 1 and items[at - 1].text == "-" and items[at - 2].name is not None
    return before or (at + 2 < len(items) and items[at + 1].text == "-" and items[at + 2].name is not None)


def _is_participle_of(items: Sequence[Item], at: int) -> bool:
    """Whether a name only tells who did what a participle says of others: "U.S. | - | backed rebels"."""
    form = items[at + 2].verb_form if at + 2 < len(items) and items[at + 1].text == "-" else None
    return form is not None and "participle" in form.kinds


def _last_of_equals(items: Sequence[Item], at: int, end: int) -> int:
    """The last of the adjectives that describe one noun: "Kenyan, Swedish and | Norwegian | inspectors", "a Greek and a | Turkish | ship"."""
    while (after := at + 1) < end and items[after].text in {"-", ",", "and"}:
        after += 1 + (items[after].text == "," and after + 1 < end and items[after + 1].low == "and")
        after += after < end and items[after].is_in("articles")
        following = items[after].name if after < end else None
        adjective = following is not None and "adjective" in [sense.form for sense in following.senses]
        if not adjective and not (following and items[after - 1].text == "-"):
            break
        at = after
    return at
