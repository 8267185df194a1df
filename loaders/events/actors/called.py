"""Bodies and groups by what they are called: "the court", "with the union", "a deal with striking nurses"."""

from collections.abc import Sequence
from typing import Final

from loaders.events.actors.groups import Discourse, read_group
from loaders.events.grammar.items import Item
from loaders.events.grammar.sentence import Governed, Sentence
from loaders.language.lexicon import WORDS
from loaders.names.entities import Entity

_BODIES: Final = WORDS["body_nouns"] | WORDS["firm_nouns"]
_UNNAMED: Final = _BODIES | WORDS["private_bodies"]
_LONGEST_DEFINITE: Final = 5
_SOME: Final = frozenset({"some", "many", "most", "several", "hundreds", "thousands", "dozens", "all"})
_AFTER_HEAD: Final = WORDS["prepositions"] | {"'s", ",", ""}
_COUNTRY: Final = frozenset({"country", "nation", "kingdom", "republic"})
_SIDES: Final = frozenset({"government", "opposition", "rebel"})
_JOINTLY: Final = frozenset({"with", "and", "between"})
_LEADERS: Final = (["the", "head", "of", "state"], ["the", "head", "of", "government"])


def taken_up_by(words: Sequence[str], context: Discourse) -> Entity | None:
    """Whom "the court", "some of the students" or "the fund's board" takes up: who was last called so."""
    if len(words) > 2 and words[0] in _SOME and words[1] == "of":
        words = words[2:]
    if list(words[:4]) in _LEADERS:
        return next((context.heads[word] for word in WORDS["heads_of_state"] if word in context.heads), None)
    whole = words[: next((at for at, word in enumerate(words) if word in _AFTER_HEAD), len(words))]
    # "the country's army" is its army; "the country" is it
    if whole[-1:] and whole[-1] in _COUNTRY and whole[0] in {"the", "this"}:
        return context.focus if list(words[len(whole) : len(whole) + 1]) != ["'s"] else None
    if not 2 <= len(whole) <= _LONGEST_DEFINITE or whole[0] != "the":
        return None
    if whole[-1] in context.heads:
        known = context.heads[whole[-1]]
        other = any(word in _SIDES and word not in known.name.lower() for word in whole[1:-1])
        return None if other else known  # "the government delegation" is not the Kenyan one named before
    if len(whole) != 2 or whole[1] not in _BODIES:
        return None
    body = context.firm if whole[1] in WORDS["firm_nouns"] else context.body
    told = body is not None and not body.name.isupper() and " " not in body.name
    if told and whole[1] in WORDS["told_by_name"]:
        return None  # "the team" is not Velox
    inside = body is not None and whole[1] in body.name.lower().split()[:-1]
    return None if inside else body  # "the Senate" is not the Senate Finance Committee


def bodies_with(sentence: Sentence, governed: Governed, context: Discourse) -> list[Entity]:
    """The bodies and groups of "with the union" and "with striking nurses": those named before, else by what they are called."""
    items, verb = sentence.items, governed.verb
    first, last = sentence.bounds(governed.clause)
    found = (
        _after(items, at, last, context)
        for at in range(verb.last if verb else first, last - 1)
        if items[at].low in _JOINTLY
    )
    return [entity for entity in found if entity and entity.kind == "organisation"]


def _after(items: Sequence[Item], at: int, last: int, context: Discourse) -> Entity | None:
    words = [item.low for item in items[at + 1 : min(last, at + 2 + _LONGEST_DEFINITE)]]
    if words[0] == "the" and len(words) > 1 and (found := context.heads.get(words[1]) or taken_up_by(words, context)):
        return found
    group = read_group(items, at + 1, last, None) if items[at].low == "with" else None
    head = group.name.rpartition(" ")[2].lower() if group else ""
    return group if head in WORDS["people_groups"] else None


def read_body(items: Sequence[Item], first: int, end: int) -> Entity | None:
    """A body without a name, by the words before its noun: "the county council"; None where there is none."""
    while end > first and (
        items[end - 1].is_in("adverbs") or items[end - 1].kind == "date" or items[end - 1].is_in("prepositions")
    ):
        end -= 1
    words = items[first:end]
    if not 3 <= len(words) <= _LONGEST_DEFINITE or not words[0].is_in("articles"):
        return None
    reporting = any(word.is_in("reporting") for word in words)
    if reporting or words[-1].low not in _UNNAMED or not all(map(_describes, words[1:])):
        return None
    name = " ".join(word.text for word in words[1:] if not word.is_in("superlatives"))
    return Entity(name[:1].upper() + name[1:], "organisation")


def _describes(item: Item) -> bool:
    """Whether a word may stand before the noun of a body without a name: "the Portuguese football club"."""
    if item.name:
        return item.name.form == "adjective"
    return item.kind == "word" and item.text.isalpha() and not item.is_in("prepositions")
