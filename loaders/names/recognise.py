"""Whom the names of an article mean: people are met where it introduces them, and told again wherever it names them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from loaders.language.lexicon import WORDS
from loaders.language.tokens import Token
from loaders.names.alone import acts_alone
from loaders.names.bodies import at_home, join_bodies, short_names
from loaders.names.cities import find_city
from loaders.names.entities import STATE, Entity
from loaders.names.finder import Name
from loaders.names.holders import NOBODY, Holders
from loaders.names.home import Found, clear_home, count_states, office_home, own_home
from loaders.names.introductions import introduced, state_here
from loaders.names.owners import owned_by_its, spoken_of
from loaders.names.people import People, is_common
from loaders.names.things import body_of, is_party_and_state


def meet_people(
    found: Sequence[Found], written_in: str = "", published_in: str = "", holders: Holders = NOBODY
) -> People:
    """All the people and bodies that an article introduces, in the order of its sentences, and the state it is about.

    `found` holds the tokens and the names of each sentence; `written_in` is the place of the dateline and
    `published_in` the state of the publisher; `holders` are in office when the article appears.
    """
    people = _at_home(found, written_in, published_in, holders)
    found = [(tokens, _ministries(tokens, names, people)) for tokens, names in found]
    people.inside = _certain(found)
    owner = ""
    for tokens, names in found:
        for number, name in enumerate(names):
            _meet(people, tokens, names, number, name, owner)
        owner = spoken_of(tokens, names) or owner
    _meet_surnames(people, found)
    people.settle()
    return people


def _at_home(found: Sequence[Found], written_in: str, published_in: str, holders: Holders) -> People:
    """Nobody yet: the state that the article is about, whoever is in office, and whom anybody may speak for."""
    counts = count_states(found, written_in)
    home = clear_home(counts)
    people = People(
        home=home or own_home(counts, published_in), at_home=office_home(counts, found, published_in, written_in, home)
    )
    people.holders = holders
    meant = [sense.entity for _, names in found for name in names for sense in name.senses]
    people.sides = {entity.name for entity in meant} | {entity.side for entity in meant}
    return people


def _certain(found: Sequence[Found]) -> set[str]:
    """The words that are names beyond doubt: inside a sentence, or more than once and never in small letters."""
    seen = Counter(name.text for _, names in found for name in names if not name.known)
    often = {name for name, times in seen.items() if times > 1}
    small = {name.lower() for name in often}
    common = {token.text for tokens, _ in found for token in tokens if token.text in small} if small else set()
    inside = {name.text for tokens, names in found for name in names if name.first and tokens[name.first - 1].is_word}
    return inside | {name for name in often if name.lower() not in common}


def _meet_surnames(people: People, found: Sequence[Found]) -> None:
    """Remember who is introduced by a surname alone and by nothing more elsewhere."""
    for tokens, names in found:
        for number, name in enumerate(names):
            alone = not name.known and name.last - name.first == 1 and not people.find(name.text)
            if alone and (entity := introduced(tokens, names, number, people.at_home)):
                people.add(entity.name, entity)


def _meet(people: People, tokens: Sequence[Token], names: Sequence[Name], number: int, name: Name, owner: str) -> None:
    """Remember what one name of a sentence introduces; `owner` is whose "its" is there."""
    body = name.entity if name.known else body_of(name)
    if body:
        for short in short_names(tokens, name, body):
            people.add_body(body, short)
    if body and body.kind in {"organisation", "region"} and name.last - name.first > 1:
        short = name.text.split()[-1 if body.kind == "region" else 0]
        if body.kind == "region" or not is_common(short.lower()):
            people.add_body(body, short)
    if not name.known and name.last - name.first > 1 and (entity := introduced(tokens, names, number, people.at_home)):
        if not entity.side and owned_by_its(tokens, name):
            entity = replace(entity, side=spoken_of(tokens, names[:number]) or owner, likely="")
        people.add(entity.name, entity)
    elif name.known and name.entity.kind == "person":
        people.by_surname.setdefault(name.entity.name.split()[-1], name.entity)


def name_all(tokens: Sequence[Token], found: Sequence[Name], people: People) -> list[Name]:
    """The names found in a sentence with their meanings; those that nothing tells stay unknown."""
    names = _ministries(tokens, join_bodies(tokens, found), people)
    told = [name if name.known else _recognise(tokens, name, people) for name in names]
    return [name for name in told if name.known or not _doubtful(tokens, name, people)]


def _ministries(tokens: Sequence[Token], names: Sequence[Name], people: People) -> list[Name]:
    """The same names; a ministry without a state is that of the city that opens the sentence, or of the state at home."""
    kinds = [name.entity.kind for name in names]
    if "organisation" not in kinds:
        return list(names)
    here = state_here(tokens, names)
    home = Entity(here, "state") if here else people.at_home
    return [
        name if _owned(tokens, name) else at_home(name, _seat(tokens, names, number) or home)
        for number, name in enumerate(names)
    ]


def _seat(tokens: Sequence[Token], names: Sequence[Name], number: int) -> Entity | None:
    """The state in whose capital a body is said to be: "the Defence Ministry | in Oslo"."""
    place = names[number].last + 1
    city = names[number + 1] if number + 1 < len(names) and names[number + 1].first == place else None
    told = city is not None and tokens[place - 1].low == "in" and city.senses[0].form == "capital"
    return city.meaning(STATE) if city is not None and told else None


def _owned(tokens: Sequence[Token], name: Name) -> bool:
    """Whether a body is somebody's who was named before: "its Defence Ministry"."""
    return name.first > 0 and tokens[name.first - 1].low in {"its", "their", "his", "her"}


def _doubtful(tokens: Sequence[Token], name: Name, people: People) -> bool:
    """Whether a capital may only be the start of a sentence, or a common noun of the state ("the Senate")."""
    if is_party_and_state(name):
        return False
    opens = name.first == 0 or not tokens[name.first - 1].is_word
    return name.last - name.first == 1 and (
        (opens and name.text not in people.inside and not acts_alone(tokens, name.first))
        or name.text.lower() in WORDS["state_groups"]
    )


def _recognise(tokens: Sequence[Token], name: Name, people: People) -> Name:
    at = name.first - 1
    at -= at > 0 and tokens[at].text.islower() and not tokens[at].is_in("articles", "prepositions")  # "in central Kas"
    if name.first and tokens[at].low in {"in", "at", "near", "outside"} and (city := find_city(name.text)):
        return name.told(city)
    if name.first and tokens[name.first - 1].low in WORDS["ships"]:
        return name  # "the carrier Ada Lund"
    entity = (
        _titled(tokens, name, people) or people.find(name.text) or body_of(name) or find_city(name.text, large=True)
    )
    return name.told(entity) if entity else name


def _titled(tokens: Sequence[Token], name: Name, people: People) -> Entity | None:
    """Whom a title before a name that somebody else has tells from him: "King Hussein" beside Saddam Hussein, "Mrs Lund" beside Bo Lund."""
    dotted = name.first > 1 and tokens[name.first - 1].text == "."
    title = tokens[name.first - 1 - dotted] if name.first else None
    if title is not None and title.is_in("courtesy") and name.last - name.first == 1:
        return people.called(name.text, title.text)
    if title is None or not title.is_capitalised or title.low not in WORDS["royal"]:
        return None
    other, titled = people.find(name.text), f"{title.text} {name.text}"
    if other is None or title.low in other.role.lower().split() or title.text in other.name.split():
        return None
    return people.find(titled) or Entity(titled, "person", "", title.text)
