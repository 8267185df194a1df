"""Names inside a noun phrase of whom it does not tell: in an apposition, before what they own, after the group that acts."""

from collections.abc import Mapping, Sequence
from typing import Final

from loaders.events.actors.head_nouns import described_after
from loaders.events.grammar.items import Item
from loaders.language.lexicon import WORDS
from loaders.names.finder import Name
from loaders.names.titles import OFFICES, is_descriptor

_OPENS_APPOSITION: Final = WORDS["articles"] | frozenset({"his", "her", "its", "their", "one", "part"})
_OWNED: Final = frozenset({"organisation", "forum"})
_WHOSE: Final = frozenset({"person", "region", "city", "building"})
_REACH: Final = 3
"""Items between an owner and the name of the body that is owned."""


def not_acting(items: Sequence[Item], first: int, end: int) -> set[int]:
    """The items of a noun phrase that are names and do not act in it."""
    names = {at: name for at in range(first, end) if (name := items[at].name)}
    if not names:
        return set()
    if len(names) == 1 and first in names:  # a name alone, as most are
        return _owners(items, names, first, end) if names[first].entity.kind == "person" else set()
    described = _described(items, names, end) | _renamed(items, names, end) if len(names) > 1 else set()
    headed = len(names) > 1 or first not in names  # a name alone describes nobody
    beside = names.keys() & set(described_after(items, first, end)) if headed else set()
    return described | beside | _owners(items, names, first, end) | _of_group(items, names, first)


def _described(items: Sequence[Item], names: Mapping[int, Name], end: int) -> set[int]:
    """Names by which an apposition describes somebody: "Ada Lund, an aide of Bo Berg, said"."""
    found: set[int] = set()
    for at in names:
        if at in found or at + 3 >= end or items[at + 1].text != "," or not _opens_apposition(items, at + 2):
            continue
        if at + 2 not in names and at + 3 in names and names[at + 3].form != "adjective":
            continue  # "Kenya, the Netherlands and Norway"
        closing = next((place for place in range(at + 3, end) if items[place].text == ","), end)
        between = items[at + 3 : closing]
        if any(item.low == "and" for item in between) and closing == end:
            continue
        found |= {place for place in names if at < place < closing}
    return found


def _renamed(items: Sequence[Item], names: Mapping[int, Name], end: int) -> set[int]:
    """Bodies that are called by another name right after: "Kenya's security service, the NSS, said"."""
    return {
        at
        for at, name in names.items()
        if name.entity.kind == "organisation"
        and items[at + 1].text == ","
        and items[at + 2].low == "the"
        and at + 3 in names
        and names[at + 3].entity.kind == "organisation"
        and (at + 4 >= end or (items[at + 4].text == "," and at + 5 >= end))
    }


def _opens_apposition(items: Sequence[Item], at: int) -> bool:
    """Whether a description follows a comma: "an aide", "its host", "Norway's oil company", "Minister of Digital Reform"."""
    if is_descriptor(items[at].low) and items[at + 1].low in {"of", "for"}:
        return True
    return items[at].low in _OPENS_APPOSITION or (items[at].kind == "name" and items[at + 1].low == "'s")


def _owners(items: Sequence[Item], names: Mapping[int, Name], first: int, end: int) -> set[int]:
    """People whose body acts: "Lund's Forward Party released its programme"."""
    found: set[int] = set()
    for at, name in names.items():
        if name.entity.kind != "person" or (at + 2 >= end and not _known_by(items, at)):
            continue
        if at + 2 >= end:
            found.add(at)
            continue
        if _known_by(items, at):
            found.add(at)
        if items[at + 1].low != "'s":
            if _has_aide(items, names, at, end):
                found.add(at)
            continue
        if at - 1 > first and "prepositions" in items[at - 1].lists:
            found.add(at)  # "an inquest into Lund's death"
        if _has_relative(items, names, at, end):
            found.add(at)
        owned = next((names[place] for place in range(at + 2, min(end, at + 2 + _REACH)) if place in names), None)
        if owned is not None and owned.entity.kind in _OWNED:
            found.add(at)
    return found


def _known_by(items: Sequence[Item], at: int) -> bool:
    """Whether somebody is named only to tell what another is to him: "a critic of President Lund", "the widow of Bo Berg"."""
    place = at - 1
    while (
        place > 1 and (is_descriptor(items[place].low) or "articles" in items[place].lists) and items[place].low != "of"
    ):
        place -= 1
    return place > 0 and items[place].low in {"of", "to"} and "relatives" in items[place - 1].lists


def _has_relative(items: Sequence[Item], names: Mapping[int, Name], at: int, end: int) -> bool:
    """Whether it is only said whose somebody is who has a name: "Lund's mother, Ada Berg, travelled"."""
    place = at + 2
    while place < end and is_descriptor(items[place].low):
        place += 1
    place += place < end and place > at + 2 and items[place].text == ","
    return place > at + 2 and place in names and names[place].entity.kind != "state"


def _has_aide(items: Sequence[Item], names: Mapping[int, Name], at: int, end: int) -> bool:
    """Whether somebody is named only as the one whom another serves: "Lund aide Bo Berg"."""
    place = at + 1
    while place < end and is_descriptor(items[place].low):
        place += 1
    return place > at + 1 and place in names and names[place].entity.kind == "person"


def _of_group(items: Sequence[Item], names: Mapping[int, Name], first: int) -> set[int]:
    """A person or a place that only tells which group acts: "the jury in the trial of Lund", "residents of Mill Lane"."""
    head = first + items[first].is_in("articles")
    opening = min(names)
    if head + 1 >= opening or not acts_as_group(items, head):
        return set()
    closing = max(names)
    end = next((at for at in range(opening, closing) if items[at].low in {",", "including"}), closing + 1)
    return {at for at, name in names.items() if at < end and name.entity.kind in _WHOSE}


def acts_as_group(items: Sequence[Item], head: int) -> bool:
    """Whether a group of people is followed by whose or where it is: "supporters of", "the jury in"."""
    item, after = items[head], items[head + 1]
    return (
        item.kind == "word"
        and OFFICES.get(item.low) == "group"
        and not item.is_in("state_groups", "quantities")
        and after.low in {"of", "in", "for", "from"}
    )
