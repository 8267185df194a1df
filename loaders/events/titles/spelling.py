"""Spells items out as a title does: without dates and their prepositions, quotation marks, brackets and offices."""

import re
from collections.abc import Sequence
from typing import Final, Literal

from loaders.events.grammar.items import Item
from loaders.events.titles.dates import drop_date, in_name, of_date, past_season, to_day
from loaders.events.titles.names import family_name, initials
from loaders.events.titles.offices import drop_office
from loaders.events.titles.parts import TITLE_WORDS
from loaders.language.lexicon import LISTS

_ONE_WORD: Final = frozenset({"word", "mark"})
_GLUING: Final = ("(", "$", "£", "€")
_LINKS: Final = TITLE_WORDS["links"]
_SPECIAL: Final = _LINKS | {"in"}
_SQUARE: Final = frozenset({"[", "]"})
_GLUED: Final = frozenset({",", ".", ";", ":", ")", "%", "!", "?", "'s", "’s"})
_SHORT: Final = frozenset(f"{mark}{ending}" for mark in "'’" for ending in ("d", "ll", "m", "re", "s", "ve"))
"""Verbs that are written short, behind the word that bears them."""
_APOSTROPHES: Final = frozenset({"'", "’"})
_BEFORE_STOP: Final = re.compile(" (?=[,.;:])")
QUOTES: Final = frozenset({"“", "”", '"', "«", "»", "•", "‘"})
_LEFT_OUT: Final = QUOTES | {")"}
_OPENS_TITLE: Final = frozenset({"there", "that", "more", "less", "about", "almost", "nearly", "no", "both", "here"})
"""Words that may open a title though they are no subject: "there are no plans", "that number rose", "more than 40 died"."""
_NO_NOUN: Final = ("articles", "determiners", "prepositions", "adverbs", "pronouns", "coordinators", "be", "have")


def plain(items: Sequence[Item], *, quoted: bool = False, acting: frozenset[int] = frozenset()) -> list[Item]:
    """Leaves out dates with their prepositions, leading adverbs, quotation marks, brackets, and a person's office.

    What is `quoted` may start with a condition. At the offsets `acting` stand the verbs of the sentence.
    """
    kept: list[Item] = []
    depth, past = 0, 0
    for at, item in enumerate(items):
        if at < past:
            continue
        if kept and not depth and item.kind == "word" and item.low not in _SPECIAL and items[at - 1].kind != "date":
            kept.append(item)
            continue
        depth += (item.text == "(") - (item.text == ")")
        dated = at > 0 and items[at - 1].kind == "date"
        if item.kind == "date":
            if not in_name(items, at):
                past = past_season(kept, items, at)
                drop_date(kept, items, at)
        elif (
            depth > 0
            or item.text in _LEFT_OUT
            or (item.low in _LINKS and not _in_pair(items, at))
            or (item.low == "in" and kept[-1:] != [] and kept[-1].low == "in")  # "pencilled in for Friday in Kas"
            or (dated and of_date(item, items[at + 1 : at + 2]))
        ):
            continue
        elif dated and to_day(items, at):
            past = at + 2
        elif kept or not _leads(item, quoted=quoted):
            if item.name and item.name.entity.kind == "person":
                drop_office(kept, acting)
            kept.append(item)
    return kept


def _in_pair(items: Sequence[Item], at: int) -> bool:
    """Whether a word that links a sentence to the one before is a part of it: "but also", "not instead"."""
    return at > 0 and items[at - 1].is_in("coordinators", "negations")


def _leads(item: Item, *, quoted: bool) -> bool:
    """Whether a word or mark only leads up to a title."""
    if item.kind == "mark":
        return item.text not in _GLUING
    linked = item.is_in("adverbs", "coordinators") or (not quoted and "subordinators" in item.lists)
    return item.low == "'s" or (linked and item.low not in _OPENS_TITLE)


Naming = Literal["full", "called", "family"]
"""People by their full names, as the sentence calls them, or by their family names (and bodies by their initials)."""


def spell(items: Sequence[Item], naming: Naming = "full") -> str:
    """The words with the marks between them."""
    text, end = "", -1
    for at, item in enumerate(items):
        if item.text in _SQUARE:  # "[m]y"
            end = item.end if item.start == end else -1
            continue
        word = item.text if item.kind in _ONE_WORD else _called(items, at, naming)
        if item.text in _APOSTROPHES and at and items[at - 1].text.endswith("s") and not text.endswith("s"):
            word = "'s"  # "the United Nations' court": "the UN's"
        glued = item.start == end or item.low in _GLUED or text.endswith(_GLUING)
        if word in _SHORT and item.low not in _GLUED and not (glued and text):
            word = item.low  # "Ada Lund | has signed", where "she's signed" stands
        text += word if glued or not text else f" {word}"
        end = item.end
    return _BEFORE_STOP.sub("", text).strip(" ,.;:–—-")


def _called(items: Sequence[Item], at: int, naming: Naming) -> str:
    """A name or a date as the sentence has it; a person by the full name, but not in "the Lund administration"."""
    item, text = items[at], " ".join(items[at].text.split())
    owner = at + 1 < len(items) and "acting_nouns" in items[at + 1].lists
    if item.name is None or item.name.entity.kind != "person" or owner or naming == "called":
        return initials(text) if naming == "family" and item.kind == "name" else text
    if naming == "family":
        return family_name(text)
    person = item.name.entity.name
    following = items[at + 1].text if at + 1 < len(items) else ""
    same = " " not in text or not set(person.lower().split()).isdisjoint(text.lower().split())
    same = same and not person.endswith(f" {following}")
    return person if same and "(" not in person else text


def lower(text: str) -> str:
    """A sentence goes on in small letters, unless it starts with a name or an abbreviation; no modal starts one, but May does."""
    first = text.split(" ", maxsplit=1)[0].lower() if text else ""
    closed = first not in {"i", "may"} and any(name != "names_in_ed" for name in LISTS.get(first, ()))
    return text[:1].lower() + text[1:] if closed else text


def upper(text: str) -> str:
    """The text with a capital at its start."""
    return text[:1].upper() + text[1:]
