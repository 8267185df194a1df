"""Places told by a noun: "a Leeds court", "the village of Sarn", "the Japanese coast", "at Hill Airport"."""

from collections.abc import Iterator
from typing import Final

from loaders.events.grammar.items import Item
from loaders.events.grammar.phrases import subject_span
from loaders.events.grammar.sentence import Governed, Sentence, Span
from loaders.events.venues.before import AT, SORTS, THROUGH, past_owner
from loaders.events.venues.goals import goes_to, is_brought
from loaders.language.lexicon import WORDS, event_type_of_noun
from loaders.names.entities import STATE, Entity
from loaders.names.finder import Name

_SEATS: Final = frozenset({"headquarters", "hq"})
_CITY: Final = frozenset({"city"})
_STANDING: Final = WORDS["sites"] | WORDS["judges"]
_SITES: Final = _STANDING | WORDS["stretches"]
_NO_NOUNS: Final = frozenset({"prepositions", "articles", "coordinators", "be", "have", "modals", "pronouns"})
_HAPPENING: Final = frozenset({"ASSAULT", "PROTEST"})
"""Types of the happenings that are called by their place: "the Lima bombing"."""
_ALONG: Final = THROUGH | {"into", "within", "from", "along", "off", "on", "over"}
_FAR: Final = 3
"""Words between a city and the noun of what stands there: "a Lagos military hospital"."""


def sites(sentence: Sentence, governed: Governed, span: Span) -> Iterator[Entity]:
    """The places that nouns among the items of `span` tell, where what the clause tells happened there."""
    items = sentence.items
    names = [at for at in range(*span) if items[at].kind == "name" and (_goes_on(items, at) or _told_sort(items, at))]
    subject = subject_span(sentence, governed) if names else (0, 0)
    for at in names:
        name = items[at].name
        if name and (place := _place(sentence, name, at)) and _is_there(sentence, governed, subject, at):
            yield place


def _goes_on(items: tuple[Item, ...], at: int) -> bool:
    """Whether a word that may be a noun follows a name."""
    return at + 1 < len(items) and items[at + 1].kind == "word" and items[at + 1].lists.isdisjoint(_NO_NOUNS)


def is_site(name: str) -> bool:
    """Whether a name is one of a site by its last word: "Hill Airport", "the Columbia Law School"."""
    return name.rpartition(" ")[2].lower() in WORDS["sites"]


def _place(sentence: Sentence, name: Name, at: int) -> Entity | None:
    """The place that a name and the words around it tell."""
    items = sentence.items
    if _told_sort(items, at):
        unsaid = not name.known or name.entity.kind == "region"
        return name.meaning(_CITY) or (Entity(name.text, "region") if unsaid else None)
    noun = _noun_after(sentence, at)
    if name.text.lower() in WORDS["faiths"]:
        return None
    if noun in WORDS["stretches"]:
        return name.meaning(STATE)
    if at + 1 < len(items) and items[at + 1].low in _SEATS and name.entity.kind == "organisation":
        return Entity(f"{name.text} {items[at + 1].low}", "building")  # "at UN headquarters"
    if name.form == "adjective":
        return None
    if noun and not _owned(items, at):
        return name.meaning(_CITY) or (
            None if name.known or noun not in WORDS["sites"] else Entity(f"{name.text} {noun}", "region")
        )
    return name.meaning(STATE) if noun in _STANDING else None


def _told_sort(items: tuple[Item, ...], at: int) -> int:
    """How many items before a name tell what sort of place it is: "the village of Sarn", "the capital, Accra"."""
    for before in (1, 2):
        if (
            at > before
            and items[at - before].text in SORTS
            and items[at - 1].low in {"of", ",", items[at - before].low}
        ):
            return before
    return 0


def _owned(items: tuple[Item, ...], at: int) -> bool:
    return at + 1 < len(items) and items[at + 1].low in {"'s", "’s"}


def _noun_after(sentence: Sentence, at: int) -> str:
    """The first noun of a site or stretch soon after a name, nothing but words of its own phrase between."""
    owned = _owned(sentence.items, at)
    first = at + 1 + owned
    last = min((verb.first for verb in sentence.verbs if verb.first > at), default=len(sentence.items))
    for item in sentence.items[first : min(last, first + _FAR + owned)]:
        if item.low in _SITES or _happens(item):
            return item.low
        if item.kind != "word" or item.is_in(
            "prepositions", "articles", "coordinators", "be", "have", "modals", "pronouns"
        ):
            return ""
    return ""


def _happens(item: Item) -> bool:
    return item.low in WORDS["calamities"] or event_type_of_noun(item.low) in _HAPPENING


def _is_there(sentence: Sentence, governed: Governed, subject: Span, at: int) -> bool:
    """Whether the place at an item is where it happened: after a preposition of place, or what the verb is about."""
    items, verb = sentence.items, governed.verb
    before = past_owner(items, at - _told_sort(items, at))
    spoken = verb is not None and verb.form.frame == "say"
    word = items[before].low if before >= 0 else ""
    if before >= 0 and (items[before].is_in("prepositions") or word == "off"):
        there = word in AT or (word in _ALONG and not spoken)
        return there or goes_to(sentence, governed, at, word) or is_brought(governed, before + 1, word)
    if subject[0] <= at < subject[1]:
        own = (
            verb is None or verb.finite or verb.tense == "participle"
        )  # no "court" is where "for marching on Monday" was
        return own and (not spoken or any(item.low in WORDS["judges"] for item in items[at + 1 : subject[1]]))
    return verb is not None and not spoken and before + 1 == verb.last
