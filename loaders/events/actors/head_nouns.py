"""The noun that heads a phrase decides who acts: "Doctors treating Ada Lund" are doctors, and "a Kenyan bank" is no state.

What modifies a noun stands before it or after it (Quirk et al., A Comprehensive Grammar of the English Language, 17.1-17.3); a name
in either place only tells of whom or of what kind the noun is.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from loaders.events.actors.whose import SOMEBODYS
from loaders.events.grammar.items import Item
from loaders.language.lexicon import CACHE_SIZE, WORDS, event_type_of_noun
from loaders.names.entities import Entity
from loaders.names.finder import Name
from loaders.names.titles import OFFICES

_ENDS: Final = frozenset(
    {"prepositions", "subordinators", "coordinators", "be", "have", "do", "modals", "adverbs", "determiners"}
)
"""The lists whose words stand in no noun phrase but at its start."""
_LINKS: Final = frozenset({"of", "from", "at", "for", "with"})
_LEADING: Final = frozenset({"led", "headed", "commanded", "chaired", "including"})
_MEMBERS: Final = frozenset({"affiliated", "aligned", "allied", "belonging", "fighting", "loyal", "representing"})
"""What joins people to the body for which they act: "militants loyal to Greenline"."""
_ONCE: Final = frozenset({"former", "ex", "retired", "past"})
_THINGS: Final = WORDS["no_bodies"]
_OWN: Final = WORDS["people_groups"] | WORDS["own_groups"]
_SINGLE: Final = WORDS["private_persons"] | WORDS["anyone"]
_KINDS: Final = {"group": "group", "person": "office", "title": "office"}
_ACTING: Final = WORDS["state_groups"] | WORDS["acting_nouns"]


class Head(NamedTuple):
    """The noun at an item, and what it names: a "group" of people, a private "body", a private "person" or an "office"."""

    at: int
    kind: str


NO_HEAD: Final = Head(-1, "")


def head_of(items: Sequence[Item], first: int, end: int) -> Head:
    """The head of the noun phrase that starts at item `first`: the last noun before what follows it; `NO_HEAD` where a name is it."""
    head = NO_HEAD
    for at in range(first, end):
        item = items[at]
        if item.low == "'s":
            head = NO_HEAD
        elif item.kind == "name":
            if head.at == at - 1 >= first:
                return NO_HEAD  # "the group Greenline"
            if head.kind:
                break
        elif item.kind != "word" or (at > first and not _ENDS.isdisjoint(item.lists)):
            break
        elif (kind := _kind(item.low)) and " ".join(word.low for word in items[max(0, at - 1) : at + 1]) not in _THINGS:
            head = Head(at, kind)
        elif event_type_of_noun(item.low) and item.low.endswith("ing"):
            head = NO_HEAD  # "a shareholders meeting"
        elif _ends_phrase(items, first, at, head):
            break
        else:
            head = NO_HEAD
    return head


@lru_cache(maxsize=CACHE_SIZE)
def _kind(word: str) -> str:
    if word in WORDS["private_bodies"]:
        return "body"
    if word in _OWN:
        return "group"
    if word in _ACTING:
        return "office"
    if word in _SINGLE:
        return "person"
    return _KINDS.get(OFFICES.get(word, ""), "")


def _ends_phrase(items: Sequence[Item], first: int, at: int, head: Head) -> bool:
    """Whether a word goes on after the noun ("doctors treating", "soldiers loyal to"), or is the verb of a name before it."""
    form, word = items[at].verb_form, items[at].low
    if head.kind:
        reduced = form is not None or word.endswith(("ing", "ed"))
        return reduced or (at + 1 < len(items) and items[at + 1].low in {"to", "with"})
    follows_name = at == first and at > 0 and items[at - 1].kind == "name"
    return follows_name and form is not None and not form.kinds & {"base", "ing"} and word not in WORDS["noun_verbs"]


def read_described(items: Sequence[Item], at: int, end: int, name: Name) -> tuple[Entity | None] | None:
    """Whom a phrase tells of that a name only describes: "Velox workers", "a Kenyan bank"; None where the name acts itself.

    The group or body by its whole name, in a tuple; nobody in it where it is a private person, or a body that has been named before.
    """
    owned = at + 1 < end and items[at + 1].low == "'s"
    start = at + 1 + owned
    if start >= end or items[start].kind != "word":
        return None
    state = name.entity.kind == "state"
    if not owned and (name.entity.kind == "person" or (state and all(sense.form == "name" for sense in name.senses))):
        return None
    head = head_of(items, start, end)
    if head.kind in {"", "office"}:
        return None
    once = at > 0 and items[at - 1].low in _ONCE and not owned
    if head.kind == "group":
        equal = items[at - 2].name if at > 1 and items[at - 1].low == "and" else None
        if equal and equal.form == "adjective":
            return (None,)  # "French and German farmers" are named by the first of them
        if name.entity.kind == "person":
            return (
                (Entity(f"{name.entity.name}'s {items[head.at].text}", "organisation"),)
                if items[head.at].low in SOMEBODYS
                else None
            )
        own = items[head.at].low in (_OWN if state else WORDS["own_groups"])
        return (_whole(items, at - once, head.at),) if own or (once and not state) else None
    if not state or any("of_state" in item.lists for item in items[start : head.at]):
        return None
    passed = head.kind == "person" or items[max(0, at - 1)].low == "the"
    reporting = any("reporting" in item.lists for item in items[start : head.at + 1])
    return (None,) if passed or reporting else (_whole(items, at, head.at),)


def _whole(items: Sequence[Item], first: int, last: int) -> Entity:
    if first > 1 and items[first - 1].text == "-" and items[first - 2].name:
        first -= 2  # "the Kenyan-Ugandan contact group"
    words = [item.text for item in items[first : last + 1] if "superlatives" not in item.lists]
    text = " ".join(words).replace(" 's", "'s").replace(" ’s", "'s").replace(" - ", "-")
    return Entity(text[:1].upper() + text[1:], "organisation")


def is_group(entity: Entity) -> bool:
    """Whether it is a group of people without a name of its own: "Velox workers"."""
    last = entity.name.rpartition(" ")[2]
    return entity.kind == "organisation" and (last if " " in entity.name else last.lower()) in _OWN


def described_after(items: Sequence[Item], first: int, end: int) -> range:
    """The items after a noun for people that only describe them: "doctors | treating Ada Lund", "employees | of Velox"."""
    head = head_of(items, past_quantity(items, first, end), end)
    if not 0 <= head.at < end - 1:
        return range(0)
    if head.kind not in {"group", "person"} and OFFICES.get(items[head.at].low) != "group":
        return range(0)
    after = items[head.at + 1]
    acts_for = after.low in _LINKS and not (head.kind == "group" and items[head.at].low in WORDS["own_groups"])
    stands_for = after.low == "representing"  # "officials representing Lima and Quito"
    member = after.low in _MEMBERS and any(
        _is_body(item) or (stands_for and item.name is not None) for item in items[head.at + 2 : head.at + 5]
    )
    if after.kind != "word" or acts_for or member or after.low in _LEADING or after.is_in("coordinators", "adverbs"):
        return range(0)
    closing = next((at for at in range(head.at + 1, end) if items[at].low in {",", "including"}), end)
    return range(head.at + 1, closing)


def _is_body(item: Item) -> bool:
    return item.name is not None and item.name.entity.kind == "organisation"


def past_quantity(items: Sequence[Item], first: int, end: int) -> int:
    """Where a noun phrase begins after "hundreds of", "a group of", "some of the", "around 25,000"."""
    if first + 1 < end and "prepositions" in items[first].lists and items[first + 1].text[0].isdigit():
        return first + 1
    for at in range(first, min(first + 3, end - 1)):
        kind = at > first and items[at].low.startswith("group") and items[at - 1].is_in("group_kinds")
        counted = "quantities" in items[at].lists and not kind  # "the armed groups of the north" are no number
        if (counted or "superlatives" in items[at].lists) and items[at + 1].low == "of":
            return past_quantity(items, at + 2, end)
    return first
