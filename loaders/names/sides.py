"""For whom somebody speaks: the state or the body that a description names beside the office."""

from collections.abc import Sequence
from typing import Final

from loaders.language.lexicon import WORDS
from loaders.language.tokens import Token
from loaders.names.entities import STATE, Entity
from loaders.names.finder import Name
from loaders.names.titles import is_descriptor, is_person_word

SIDES: Final = frozenset({"state", "organisation"})
"""Kinds of what somebody may speak for."""
_BODY: Final = frozenset({"organisation"})
_AFTER: Final = frozenset({"of", "to", "in", "at", "for", "with"})
_FOR_BODY: Final = frozenset({"of", "for", "at", "with"})
_OF_NAME: Final = frozenset({"of", "with", "from"})
_FIELDS: Final = ("tion", "ment", "ity", "ics", "ture", "ning", "ship", "ance", "ence")
"""How fields of work end that an office is for: "Privatisation Minister"."""
_ADJECTIVES: Final = ("an", "ese", "ish", "ic", "ch", "i", "s")
"""How adjectives of places end."""
_HEADING: Final = frozenset({"chairs", "coaches", "commands", "directs", "heads", "leads", "manages", "runs"})
_NO_BODYS: Final = WORDS["private_persons"] | WORDS["anyone"] | WORDS["place_offices"] | WORDS["seat_offices"]
_OF_NOBODY: Final = WORDS["anyone"] | {"student", "victim"}
_TOPIC: Final = 2
"""Words between a body and the office that say what it is about: "Velox's vaccine chief"."""


def side_of(tokens: Sequence[Token], names: Sequence[Name], number: int, left: range, right: range) -> str:
    """The state or body that a person speaks for, by what stands before (`left`) and after (`right`) his name."""
    return (
        _described(tokens, names, left)
        or _described(tokens, names, right)
        or _body_before(tokens, names, number, left)
        or _attached(tokens, names, number, left)
        or _headed(tokens, names, number)
    )


def is_office_at(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether a word is an office, or stands for one where no other follows: "the agency's vaccine chief"."""
    word = tokens[at].low
    if is_person_word(word):
        return True
    return word in {"chief", "executive"} and (at + 1 >= end or not is_descriptor(tokens[at + 1].low))


def speaks_for(tokens: Sequence[Token], at: int) -> bool:
    """Whether an office before the token `at` says that a body's name starts there: "a spokeswoman for Velox"."""
    link = at - 1 - (at > 1 and tokens[at - 1].low == "the")
    return link > 0 and tokens[link].low in _FOR_BODY and tokens[link - 1].low in WORDS["body_offices"]


def is_governed(tokens: Sequence[Token], at: int) -> bool:
    """Whether an office before a name says that it is a body or a place: "a spokeswoman for Velmont", "the mayor of Ambrona"."""
    ruled = at > 1 and tokens[at - 1].low == "of" and tokens[at - 2].is_in("place_offices")
    return ruled or speaks_for(tokens, at)


def body_of_office(tokens: Sequence[Token], end: int) -> set[int]:
    """The capitals that end at a token and can only be a body, as an office stands before them: "the president of Velmont"."""
    at = end
    while at and tokens[at - 1].is_capitalised:
        at -= 1
    return set(range(at, end)) if speaks_for(tokens, at) else set()


def _described(tokens: Sequence[Token], names: Sequence[Name], where: range) -> str:
    """The state or body that a description names: the last one before the office, else the first one after it."""
    if not where:
        return ""
    offices = [at for at in where if is_office_at(tokens, at, where.stop)]
    office = next(
        (at for at in offices if at + 1 < where.stop and tokens[at + 1].low in _AFTER), max(offices, default=where.stop)
    )
    if office < where.stop and tokens[office].low in _OF_NOBODY:
        return ""  # "a Velmont High School student"
    inside = [name for name in names if name.first in where]
    before = [name for name in inside if name.first < office and (_meant(name) or _owns_office(tokens, name, office))]
    after = [name for name in inside if name.first > office and _owned_by(tokens, name)]
    if after and not before and (body := _body_of_state(tokens, inside, after[0])) is not None:
        return body
    chosen = before[-1:] or after[:1]
    return _spoken_for(chosen[0], tokens[office].low if office < len(tokens) else "") if chosen else ""


def _body_of_state(tokens: Sequence[Token], inside: Sequence[Name], state: Name) -> str | None:
    """The body that a state's name describes after an office, "" where it has no name: "leader of Kenya's Velox union"; None if none is."""
    described = state.form == "adjective" or (state.last < len(tokens) and tokens[state.last].low == "'s")
    if state.entity.kind != "state" or not described:
        return None
    for name in inside:
        noun = tokens[name.last].low if name.last < len(tokens) else ""
        if name.first >= state.last and (name.meaning(_BODY) or noun in WORDS["private_bodies"]):
            return name.entity.name or name.text
    at = state.last
    while (
        at < len(tokens)
        and (tokens[at].low == "'s" or tokens[at].text.islower())
        and not tokens[at].is_in("prepositions")
    ):
        if tokens[at].is_in("private_bodies"):
            return ""
        at += 1
    return None


def _meant(name: Name) -> Entity | None:
    return name.meaning(SIDES)


def _spoken_for(name: Name, office: str) -> str:
    """What a name stands for; a minister of a ministry speaks for the state."""
    entity = _meant(name)
    if entity is None:
        return name.text
    return entity.side if office == "minister" and entity.side else entity.name


def _owns_office(tokens: Sequence[Token], name: Name, office: int) -> bool:
    """Whether an unknown name before an office can only be a body: "a Velox spokeswoman", "Velox's vaccine chief"."""
    titles = (token.low for token in tokens[max(name.last, office - 2) : office + 1])  # "chief financial officer"
    if name.known or WORDS["body_offices"].isdisjoint(titles):
        return False
    between = tokens[name.last : office]
    if between and between[0].low == "'s":
        return len([token for token in between[1:] if not is_descriptor(token.low)]) <= _TOPIC
    return not _adjective(name.text) and all(is_descriptor(token.low) for token in between)


def _owned_by(tokens: Sequence[Token], name: Name) -> bool:
    """Whether a name comes after "of": a minister of a state speaks for it, an envoy for or to it does not; a body's does."""
    link = name.first - 1 - tokens[name.first - 1].low.endswith("-based")
    if tokens[link].is_in("reporting"):
        return False  # "the editor of the daily Ferrox"
    link -= tokens[link].low == "the"
    if tokens[link].low == "of" and _meant(name):
        return True
    return tokens[link].low in _FOR_BODY and (
        name.meaning(_BODY) is not None or (not name.known and speaks_for(tokens, name.first))
    )


def _body_before(tokens: Sequence[Token], names: Sequence[Name], number: int, left: range) -> str:
    """A body that nothing else tells of, before an office: "HSE chief executive Lund", "Velox's director, Ada Berg"."""
    before = names[number - 1] if number and left else None
    if (
        before is None
        or before.known
        or before.last != left.start
        or before.text.lower() in WORDS["organisation_nouns"]
    ):
        return ""
    if tokens[left.start].low == "'s":
        return before.text if any(tokens[at].low in WORDS["body_offices"] for at in left) else ""
    owner = names[number - 2] if number > 1 else None
    between = tokens[owner.last : before.first] if owner else ()
    if owner and all(is_descriptor(token.low) for token in between) and (state := owner.meaning(STATE)):
        return state.name  # "Canadian Public Safety Minister Lund"
    if not any(is_office_at(tokens, at, left.stop) and tokens[at].low not in _NO_BODYS for at in left):
        return ""  # "Velmont fever patient Lund"
    return "" if _adjective(before.text) or before.text.lower().endswith(_FIELDS) else before.text


def _adjective(text: str) -> bool:
    word = text.rpartition(" ")[2]
    return word.endswith(_ADJECTIVES) and not word.isupper()


def _attached(tokens: Sequence[Token], names: Sequence[Name], number: int, left: range) -> str:
    """The body right after a name: "Ada Lund of the Coast Guard", "Captain Bo Berg with the Harbour Police Department"."""
    name = names[number]
    after = names[number + 1] if number + 1 < len(names) else None
    link = tokens[name.last].low if name.last < len(tokens) else ""
    if after is None or link not in _OF_NAME or (link == "with" and not left):
        return ""
    if after.first - name.last - (tokens[after.first - 1].low == "the") != 1:
        return ""
    entity = after.meaning(SIDES if left and link == "of" else _BODY)
    return entity.name if entity else ""


def _headed(tokens: Sequence[Token], names: Sequence[Name], number: int) -> str:
    """The body that somebody heads: "Ada Lund, who leads the Forward Party,"; who once led it does not speak for it."""
    at = names[number].last
    opening = [token.low for token in tokens[at : at + 3]]
    after = names[number + 1] if number + 1 < len(names) else None
    if after is None or opening[:2] != [",", "who"] or opening[2:] == [] or opening[2] not in _HEADING:
        return ""
    entity = after.meaning(_BODY)
    return entity.name if entity and after.first - at - 3 <= _TOPIC else ""
