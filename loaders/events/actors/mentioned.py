"""Who takes part in a happening that a sentence only mentions: "criticised Monday's talks between Kenya and Norway"."""

from collections.abc import Sequence
from typing import Final

from loaders.events.actors.conversations import TOGETHER
from loaders.events.actors.noun_phrases import actor_at, named
from loaders.events.actors.places_and_topics import NO_NOUNS
from loaders.events.grammar.items import Item
from loaders.events.grammar.mentioned_noun import noun_phrase
from loaders.events.grammar.sentence import Governed, Sentence
from loaders.language.lexicon import event_type_of_noun
from loaders.names.entities import Entity
from loaders.names.titles import is_descriptor

_BETWEEN: Final = frozenset({"by", "between", "with", "among"})
_DONE_TO: Final = frozenset({"ASSAULT", "COERCE", "SANCTION", "AID", "NONE"})
"""With nouns of these kinds "of" names whom it is done to: "the killing of Lund"; with others, who does it: "the resignation of Lund"."""


def read_mentioned(sentence: Sentence, governed: Governed, subject: Sequence[Entity]) -> list[Entity] | None:
    """The actors that the phrase of a mentioned happening names; None if the clause tells the happening itself.

    The `subject` of the clause took part in what was "with" somebody: "Kenya complained after Monday's talks with Norway".
    """
    phrase = noun_phrase(sentence, governed)
    if not phrase:
        return None
    items, noun = sentence.items, governed.noun
    first = next(at for at, item in enumerate(items) if item.start == phrase[0].start)
    last = first + len(phrase)
    while first > 1 and items[first - 1].kind in {"date", "word"} and items[first - 1].low in {"", "'s", "the"}:
        first -= 1
    kind = event_type_of_noun(items[noun].low)
    links = _BETWEEN if kind in _DONE_TO else _BETWEEN | {"of"}
    if kind == "NONE":
        links |= {"against"}  # "their match against Norway"
    found: list[Entity] = []
    link = ""
    for at in range(max(first - 1, 0), min(last, len(items))):
        item = items[at]
        if at < noun:
            name = item.name
            owner = name is not None and (
                items[at + 1].low == "'s" or name.form == "adjective" or _describes(items[at + 1 : noun])
            )
        else:
            link = _link(item, link, links)
            owner = item.kind == "name" and link in links
        if owner and (entity := actor_at(items, at, last)):
            found.append(entity)
    joint = one_sided(items[noun + 1 : last]) and kind in TOGETHER
    theirs = kind == "NONE" and any(item.low in {"their", "its"} for item in items[max(first - 1, 0) : noun])
    return [*subject, *found] if joint or theirs else found or _there(sentence, governed)


def _there(sentence: Sentence, governed: Governed) -> list[Entity]:
    """Who took part in a mentioned happening, as a clause tells that goes on from it: "the talks in Lima, where Lund and Berg spent"."""
    number = governed.clause + 1
    after = sentence.clauses[number] if number < len(sentence.clauses) else None
    if after is None or after.opener != "where" or after.verb is None or after.first < governed.noun:
        return []
    return named(sentence.items, after.start, after.verb.first)


def _describes(between: Sequence[Item]) -> bool:
    """Whether only nouns and adjectives stand between a name and the noun that it describes: "US | air | strikes"."""
    return all(item.kind == "word" and item.lists.isdisjoint(NO_NOUNS) for item in between)


def _link(item: Item, link: str, links: frozenset[str]) -> str:
    """The preposition that a name would stand after: none after another noun ("of plans for Kenya")."""
    if item.is_in("prepositions") or item.low in links:
        return item.low
    passed = item.kind != "word" or item.is_in("articles", "determiners", "coordinators") or is_descriptor(item.low)
    return link if passed else ""


def one_sided(items: Sequence[Item]) -> bool:
    """Whether a phrase names only one side: "with Norway", and not "between Kenya and Norway"."""
    words = {item.low for item in items}
    return "with" in words and "between" not in words
