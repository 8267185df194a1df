"""What in capitals names no person: bodies and places that their own words show, things, words that stand where places do."""

import re
from collections.abc import Sequence
from typing import Final

from loaders.language.lexicon import WORDS, event_type_of_noun, is_english, verb_form
from loaders.language.tokens import Token
from loaders.names.body_parts import is_portfolio_at
from loaders.names.entities import Entity
from loaders.names.finder import Name
from loaders.names.genders import is_given_name
from loaders.names.titles import is_descriptor, is_person_word

_BODY_ENDINGS: Final = WORDS["organisation_nouns"] | WORDS["company_endings"] | {"uk", "usa"}
PLACE_BEFORE: Final = frozenset({"in", "at", "near", "on", "outside", "over", "across", "through"})
_PARTY_AND_STATE: Final = re.compile("[DIR]-[A-Z]")
_THINGS: Final = ("military", "contests", "organisation_nouns", "body_nouns", "relations")


def cannot_be_person(tokens: Sequence[Token], name: Name) -> bool:
    """Whether a run of capitals tells by its words, or by the noun before it, that it is nobody's name."""
    before = [token.low for token in tokens[max(0, name.first - 2) : name.first]]
    return (
        body_of(name) is not None
        or is_party_and_state(name)
        or _of_people(tokens, name)
        or _opens_place(tokens, name)
        or (name.last < len(tokens) and tokens[name.last].is_in("vehicles"))  # "a Twin Squirrel helicopter"
        or (tokens[name.first].low in WORDS["not_a_first_name"] and not _titled(before))
        or (name.last - name.first > 1 and tokens[name.last - 1].low in WORDS["named_papers"])
        or not all(token.is_word or token.text == "." for token in tokens[name.first : name.last])
        or (len(before) > 1 and before[1] == "of" and before[0] in WORDS["place_nouns"])  # "the town of Novo Mesto"
    )


def _of_people(tokens: Sequence[Token], name: Name) -> bool:
    """Whether a run of capitals ends in the name of a people: "West African", "Central | Asian states"."""
    noun = tokens[name.last].text.islower() if name.last < len(tokens) else False
    return "peoples" in tokens[name.last - 1].lists and (name.last - name.first > 1 or noun)


def _opens_place(tokens: Sequence[Token], name: Name) -> bool:
    """Whether a run of capitals is only the first part of a place's name: "the | Southern | District of New York"."""
    after = tokens[name.last] if name.last < len(tokens) else None
    return after is not None and after.text.istitle() and after.is_in("place_nouns")


def _titled(before: Sequence[str]) -> bool:
    """Whether a courtesy stands before a name, so that it is somebody's whatever else it may mean: "Mr Justice Green"."""
    return not WORDS["courtesy"].isdisjoint(before)


def is_no_person(tokens: Sequence[Token], name: Name, left: Sequence[int], right: Sequence[int]) -> bool:
    """Whether nothing tells that a run of capitals is a person: `left` and `right` are the places of its descriptions."""
    length = name.last - name.first
    if name.last < len(tokens) and event_type_of_noun(tokens[name.last].low) and not left:
        return True
    if length < 2 and not any(is_descriptor(tokens[at].low) for at in left):
        return True
    offices = any(is_person_word(tokens[at].low) for at in (*left, *right))
    if length not in (2, 3) and not offices and not _speaks(tokens, name):
        return True
    before = name.first - 1
    while before > 0 and tokens[before].low in WORDS["directions"] and tokens[before].text.islower():
        before -= 1  # "an officer in western Mosul"
    called = length > 1 and is_given_name(tokens[name.first].text)
    # "called on Ada Lund": who is called by a given name can be called on; "in" and "at" still tell a place
    after_place = before >= 0 and tokens[before].low in PLACE_BEFORE and not (called and tokens[before].low == "on")
    if after_place and not right and (length == 1 or not left):
        return True
    return not left and not right and _is_thing(tokens, name)


def _is_thing(tokens: Sequence[Token], name: Name) -> bool:
    """Whether capitals name a thing, as far as their last word tells: "the Founding Act", "Candy Crush", "a C-17"."""
    last = tokens[name.last - 1].low
    if last in WORDS["office_surnames"]:
        return False
    thing = bool(event_type_of_noun(last)) or any(last in WORDS[kind] for kind in _THINGS)
    called = is_given_name(tokens[name.first].text) and last not in WORDS["sites"]  # "Condoleezza Rice"
    common = thing or (is_english(last) and not called)
    return any(map(str.isdigit, name.text)) or (common and not _speaks(tokens, name) and not _from(tokens, name))


def _from(tokens: Sequence[Token], name: Name) -> bool:
    """Whether it is told where somebody is from: "Thomas Muster of Austria", but not "the Golden Gate of Kyiv"."""
    after = tokens[name.last : name.last + 2]
    opens = name.first == 0 or not tokens[name.first - 1].is_in("articles")
    from_somewhere = len(after) == 2 and after[0].low == "of" and after[1].text.istitle()
    return opens and from_somewhere and not is_english(tokens[name.first].low)


def _speaks(tokens: Sequence[Token], name: Name) -> bool:
    beside = [tokens[at].low for at in (name.first - 1, name.last) if 0 <= at < len(tokens)]
    return any((form := verb_form(word)) and form.frame == "say" for word in beside)


def body_of(name: Name) -> Entity | None:
    """An organisation or a place that its own words show to be one ("Lakeside Fishing Company", "Pine River")."""
    words = name.text.lower().split()
    if len(words) < 2:
        return None
    if words[0] in {"typhoon", "hurricane", "cyclone", "storm", "tropical", "mount", "cape", "operation", "flight"}:
        return Entity(name.text, "region")
    if words[0] in {"base", "camp", "fort"} and words[-1] not in _BODY_ENDINGS:
        return Entity(name.text, "region")
    if words[-1] in WORDS["place_nouns"] or words[0] in WORDS["directions"]:
        return Entity(name.text, "region")
    if words[-1] in _BODY_ENDINGS or "&" in words:
        return Entity(name.text, "organisation")
    return None


def is_party_and_state(name: Name) -> bool:
    """Whether a name only tells the party and the state of a US politician: "Senator Ada Lund, | D-North Dakota |, said"."""
    return name.text[1:2] == "-" and _PARTY_AND_STATE.match(name.text) is not None


def is_portfolio(tokens: Sequence[Token], name: Name) -> bool:
    """Whether a name only tells which affairs somebody deals with: "Secretary for Near Eastern Affairs Ada Lund"."""
    affairs = name.last < len(tokens) and tokens[name.last].text == "Affairs"
    return affairs or is_portfolio_at(tokens, name.first)
