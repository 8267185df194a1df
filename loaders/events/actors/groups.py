"""Actors without a name: groups of people ("Tuareg rebels"), and the state at home ("police", "the government")."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from loaders.events.actors.head_nouns import past_quantity
from loaders.events.actors.places_and_topics import state_of_place
from loaders.events.actors.whose import owner_before, with_owner
from loaders.events.grammar.items import Item
from loaders.events.mention import Mention, is_gathering
from loaders.language.lexicon import CACHE_SIZE, WORDS
from loaders.names.bodies import adjective_of
from loaders.names.entities import Entity
from loaders.names.titles import OFFICES, is_person_word

_GROUP_NOUNS: Final = {word for word, kind in OFFICES.items() if kind == "group"} - WORDS["state_groups"]
_COUNTS: Final = frozenset({"hundred", "thousand", "million"})
_LISTING: Final = frozenset({"included", "includes", "including", "were", "was", "are"})
_CITIES: Final = frozenset({"city", "region"})
_SEVERAL: Final = frozenset({"countries", "members", "nations", "states"})
_TOLD_ALONE: Final = frozenset({"army", "police", "prosecutors"})
_SPEAKERS: Final = frozenset({"spokesman", "spokeswoman", "spokesperson"})
_INSIDE: Final = frozenset({'"', "“", "”", "-"})
"""Marks inside a noun phrase."""
_BODY_NOUNS: Final = WORDS["organisation_nouns"] | WORDS["body_nouns"]


class Discourse(NamedTuple):
    """What a reader of the article knows so far: the state it is about, the last body named, who met or spoke last.

    It is made for every sentence, and few ask for all of it: who took part in what is only worked out when it is asked for.
    """

    home: Entity | None
    body: Entity | None
    firm: Entity | None
    """The last body named, and the last that is no public one."""
    subject: tuple[Entity, ...]
    heads: Mapping[str, Entity]
    """Who was last called so: "rebels" -> Tuareg rebels, "king" -> the king by his name."""
    recent: dict[str, Entity]
    """The people and states named so far, the last one last."""
    mentions: Sequence[Mention]
    meetings: Mapping[str, int]
    """Which of the mentions was last called so: "talk" -> 0."""
    people: tuple[Entity, ...]
    """The people whom the last sentence names."""
    cast: tuple[Entity, ...] = ()
    """All the people whom the article names, before and after."""

    @property
    def focus(self) -> Entity | None:
        """The state at home; where the article is about several, the one that the last sentence was about."""
        sides = (entity.name if entity.kind == "state" else entity.side or entity.likely for entity in self.subject)
        name = next(filter(None, sides), "")
        return self.home or self.recent.get(name) or (Entity(name, "state") if name else None)

    @property
    def parties(self) -> tuple[Entity, ...]:
        """Who takes part in the last mention, then all who were named before, the last one first."""
        last = self.mentions[-1].actors if self.mentions else ()
        return tuple(dict.fromkeys((*last, *reversed(self.recent.values()))))

    @property
    def gatherings(self) -> dict[str, tuple[Entity, ...]]:
        """Who took part in what was last called so: "talk" -> Norway, Kenya."""
        return {noun: self.mentions[place].actors for noun, place in self.meetings.items()}

    @property
    def met(self) -> tuple[Entity, ...]:
        """Who met or agreed last."""
        gatherings = (mention for mention in reversed(self.mentions) if is_gathering(mention))
        return next((mention.actors for mention in gatherings if len(mention.actors) > 1), ())


def find_heads(items: Sequence[Item]) -> Iterator[tuple[str, Entity]]:
    """The words by which later sentences may take up the people and groups of this one."""
    for at in [at for at, item in enumerate(items) if item.kind == "name" or item.low in _GROUP_NOUNS]:
        item = items[at]
        if item.name:
            entity = item.name.entity
            if entity.kind == "person":
                yield from ((word, entity) for word in _offices_in(entity.role))
            elif entity.kind == "organisation":
                yield from ((word, entity) for word in _bodies_in(entity.name))
            if entity.kind == "organisation" and at + 1 < len(items) and items[at + 1].low in _BODY_NOUNS:
                yield items[at + 1].low, entity  # "the United Auto Workers union"
        elif item.kind == "word":
            first = _modifiers(items, max(0, at - 2), at)
            if first < at and (group := read_group(items, first, at + 1, None)):
                yield item.low, group


@lru_cache(maxsize=CACHE_SIZE)
def _offices_in(role: str) -> tuple[str, ...]:
    return tuple(word for word in role.lower().split() if is_person_word(word))


@lru_cache(maxsize=CACHE_SIZE)
def _bodies_in(name: str) -> tuple[str, ...]:
    """The nouns by which a body is taken up: its head, so that "the senate" is no Senate Committee on Trade; else any in its name."""
    words = name.lower().split()
    head = next((words[at - 1] for at, word in enumerate(words) if at and word in WORDS["prepositions"]), words[-1])
    return (head,) if head in _BODY_NOUNS else tuple(word for word in words if word in _BODY_NOUNS)


def read_group(items: Sequence[Item], first: int, end: int, home: Entity | None) -> Entity | None:
    """Whom the head noun of an unnamed subject stands for; None if it names no people.

    `home` is the state that the article is about.
    """
    first = past_quantity(items, past_speaker(items, first, end), end)
    head = _head(items, first, end)
    if head < 0:
        return None
    word = items[head].low
    if head + 1 < end and items[head + 1].low == "of" and any(item.low in _SEVERAL for item in items[head + 2 : end]):
        return None  # "the ministers of the three Baltic states"
    opposed = any("opposed" in item.lists for item in items[first:head])
    if head + 1 < end and items[head + 1].low == "'s":
        return None
    if word == "police" and head > first and (place := items[head - 1].name) and place.entity.kind in _CITIES:
        return Entity(f"{place.text} police", "organisation")
    if (word in WORDS["state_groups"] and not opposed) or (
        OFFICES.get(word) == "person" and word in WORDS["state_offices"]
    ):
        state = home or state_of_place(items, head + 1, end)
        return _body_of(state, word) if word in WORDS["state_bodies_called"] else state
    if OFFICES.get(word) != "group" or word in WORDS["press"]:
        return None
    first = _modifiers(items, first, head)
    owner = owner_before(items, first, head)
    if first == head and "anybody" in items[head].lists and not owner:
        return None  # "directors", "both sides": nobody can tell whose
    head += head + 1 < end and items[head + 1].low == "members"  # "gang members"
    words = [item.text for item in items[first : head + 1]]
    name = " ".join(words).replace(" '", "'").replace(" ’", "’").replace(" - ", "-")
    name = f"{owner}'s {name}" if owner else with_owner(items, head, end, name[:1].upper() + name[1:])
    return Entity(name, "organisation")


def past_speaker(items: Sequence[Item], first: int, end: int) -> int:
    """Where those begin for whom somebody without a name speaks: "a spokesman for | the rebels"."""
    speaks = (at for at in range(first, min(first + 3, end - 1)) if items[at].low in _SPEAKERS)
    at = next(speaks, -1)
    return at + 2 if at >= 0 and items[at + 1].low == "for" else first


def _body_of(state: Entity | None, word: str) -> Entity | None:
    """The police or the court of a state, which has its part in what they do: "Kenyan police"; no court of nobody knows where."""
    if state is None:
        return Entity(word.title(), "organisation") if word in _TOLD_ALONE else None
    return Entity(f"{adjective_of(state)} {word}", "organisation", state.name)


def _head(items: Sequence[Item], first: int, end: int) -> int:
    """The last noun of the noun phrase, before any preposition or comma."""
    head = -1
    for at in range(first, end):
        item = items[at]
        if item.is_in("prepositions", "subordinators") or (item.kind == "mark" and item.text not in _INSIDE):
            break
        if at > first and item.low.endswith("ing") and "travelling" in items[at - 1].lists:
            break  # "a bus carrying pilgrims"
        joined = at > first and items[at - 1].low == "and" and OFFICES.get(item.low) == "modifier"
        if item.kind == "word" and (item.low in WORDS["state_groups"] or (item.low in OFFICES and not joined)):
            head = at
        elif head >= 0 and OFFICES.get(items[head].low) == "group" and item.verb_form:
            break  # "detectives investigating a judge"
    return head


def _modifiers(items: Sequence[Item], first: int, head: int) -> int:
    """Where the words that describe a group start: the one or two before it, no numbers, articles or the like."""
    at = head
    while at > max(first, head - 2):
        before = items[at - 1]
        if at - 3 >= first and items[at - 2].text == "-" and items[at - 3].name:
            return at - 3  # "U.S.-backed rebels"
        if (
            before.kind not in {"word", "name"}
            or before.text[0].isdigit()
            or "quantities" in before.lists
            or before.low in _COUNTS
            or before.low in _LISTING
            or before.is_in("determiners", "articles", "coordinators", "adverbs", "pronouns")
            or before.low in {"them", "'s"}
        ):
            break
        at -= 1
    return at
