"""What "who", "which" or a participle takes up: the noun phrase before it, or the noun in it that is meant."""

from collections.abc import Sequence

from loaders.events.grammar.items import Item
from loaders.events.grammar.sentence import Span
from loaders.events.grammar.verbs import Verb
from loaders.language.lexicon import WORDS, event_type_of_noun
from loaders.names.titles import is_group_word, is_person_word

_OF_HAPPENINGS = frozenset(
    {"begin", "cause", "continue", "end", "follow", "last", "lead", "leave", "start", "take", "trigger"}
)
_SUFFERED = frozenset({"COERCE", "ASSAULT"})
_ACCOUNTS = frozenset(
    {
        "call",
        "calls",
        "footage",
        "image",
        "images",
        "news",
        "photo",
        "photos",
        "pictures",
        "sound",
        "sounds",
        "video",
        "word",
    }
)
_TOPIC = frozenset({"about", "on", "over"})
_NAMED = 2
"""Items of a place's name with the comma behind it."""
_MONEY = frozenset({"$", "£", "€", "%"})


def thing_in(items: Sequence[Item], first: int, end: int, floor: int, verb: Verb | None) -> int:
    """Where the words for a thing start that "which" or "that" takes up: not the fan in "a fan of the show", but the war in "the war in Syria"."""
    if first - 1 > floor and items[first - 1].is_in("prepositions") and event_type_of_noun(items[first - 2].low):
        name = items[first].name
        if end - first == 1 and items[first].kind == "word" and items[first - 1].low in _TOPIC:
            return noun_phrase_before(items, floor, first - 1)[0]  # "a treaty on fishing that expires"
        if name is not None and end - first <= _NAMED and name.entity.kind in {"state", "city", "region"}:
            return noun_phrase_before(items, floor, first - 1)[0]
    of = next((at for at in range(first + 1, end - 1) if items[at].low == "of"), -1)
    if of > 0 and (items[of - 1].low in _ACCOUNTS or items[of - 1].is_in("claim_nouns")):
        return of + 1  # "a call of shots fired in Lima", "reports of a bridge damaged in May"
    person = of > 0 and (is_person_word(items[of - 1].low) or items[of - 1].low in WORDS["anyone"] | WORDS["relatives"])
    told = verb is not None and (verb.form.type == "ASSAULT" or verb.lemma in _OF_HAPPENINGS)
    happens = told and event_type_of_noun(items[of - 1].low)
    part = of > 0 and items[of + 1].low in {"a", "an"} and not happens
    moves = of > 0 and verb is not None and verb.lemma in WORDS["leaving"] and items[of - 1].low in WORDS["journeys"]
    held = (
        verb is not None
        and not verb.finite
        and (verb.form.type in _SUFFERED or verb.lemma == "hold")
        and is_group_word(items[end - 1].low)
    )
    moves = moves or (of > 0 and held and not items[of - 1].is_in("conversations", "quantities"))
    return of + 1 if person or moves or (part and not items[of - 1].is_in("quantities")) else first


def names_nobody(items: Sequence[Item], first: int, end: int) -> bool:
    """Whether a noun phrase behind a preposition names no person whom "who" could take up: a place, a happening."""
    if not items[first - 1].is_in("prepositions"):
        return False
    last = end - 1 - (items[end - 1].kind == "mark")
    name = items[last].name
    if name is not None:
        return name.entity.kind in {"state", "city", "region", "building"} and last == first
    return bool(event_type_of_noun(items[last].low)) and not is_group_word(items[last].low)


def person_in(items: Sequence[Item], first: int, end: int) -> int:
    """Where the words for a person start in a noun phrase that "who" takes up: of "the release of the former president" the last."""
    of = next((at for at in range(first, end) if items[at].low == "of"), -1)
    if of < 1 or items[of - 1].kind != "word" or is_person_word(items[of - 1].low) or is_group_word(items[of - 1].low):
        return first
    person = any(is_person_word(item.low) or item.kind == "name" for item in items[of + 1 : end])
    return of + 1 if person else first


def noun_phrase_before(items: Sequence[Item], floor: int, end: int) -> Span:
    """The noun phrase that ends before item `end`, at most back to item `floor`."""
    at = end - (end > floor and items[end - 1].text == ",")
    if at < end and at - 3 >= floor and items[at - 1].text.isdigit() and items[at - 2].text == ",":
        at -= 2  # "Ada Lund, 39, who"
    while (
        at > floor
        and (items[at - 1].kind != "mark" or items[at - 1].text in _MONEY)
        and not ("prepositions" in items[at - 1].lists and items[at - 1].low != "of")
        and items[at - 1].low != "them"
    ):
        at -= 1
        if "articles" in items[at].lists and (at == floor or items[at - 1].low != "of"):
            break
    return at, end
