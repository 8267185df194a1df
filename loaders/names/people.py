"""People and bodies that an article introduces itself: who they are and whom they speak for.

"Norwegian Deputy Foreign Minister Ada Lindqvist" makes a person with an office and a side; "Lindqvist" is the same person in
the rest of the article, and so is a spelling that differs from an introduced surname by a letter or two.
"""

from collections import Counter
from collections.abc import Container, Sequence
from dataclasses import dataclass, field, replace

from rapidfuzz.distance import DamerauLevenshtein

from loaders.language.lexicon import WORDS
from loaders.language.tokens import Token
from loaders.names.alone import acts_alone
from loaders.names.bodies import at_home, join_bodies, short_names
from loaders.names.cities import find_city
from loaders.names.entities import Entity, Sense
from loaders.names.finder import Name
from loaders.names.holders import NOBODY, Holders
from loaders.names.home import Found, clear_home, count_states, office_home, own_home
from loaders.names.introductions import introduced, state_here
from loaders.names.owners import owned_by_its, spoken_of
from loaders.names.things import body_of


@dataclass(slots=True)
class People:
    """Whom an article has introduced, by full name and by surname."""

    by_name: dict[str, Entity] = field(default_factory=dict)
    by_surname: dict[str, Entity] = field(default_factory=dict)
    home: Entity | None = None
    """The state that the article is about: bodies without a state are its own."""
    at_home: Entity | None = None
    """The state whose ministers the article calls just ministers."""
    inside: set[str] = field(default_factory=set)
    """The names that stand inside a sentence: a capital at its start proves nothing."""
    holders: Holders = NOBODY
    """Who is in office when the article appears."""
    sides: Container[str] = frozenset()
    """The states and bodies that the article names: their office-holders it may call by the surname alone."""
    _short: dict[str, Entity] = field(default_factory=dict)

    def add(self, name: str, entity: Entity) -> None:
        """Remember a person; a later introduction completes an earlier one."""
        if holder := self.holders.find(name, entity.role, self.sides):
            full = entity.name if " " in name else holder.name
            entity = replace(holder, name=full, side=entity.side or holder.side, role=entity.role or holder.role)
        if (short := self._short.get(entity.side)) and entity.side not in self.sides:
            entity = replace(entity, side=short.name)
        old = self.by_name.get(name)
        if old and old.side and not entity.side:
            entity = replace(entity, side=old.side, role=entity.role or old.role, likely="")
        self.by_name[name] = entity
        self.by_surname[name.rsplit(maxsplit=1)[-1]] = entity

    def add_body(self, entity: Entity, short: str) -> None:
        """Remember a shorter name for a body: its first word, or what stands in brackets after it."""
        self._short.setdefault(short, entity)

    def find(self, text: str) -> Entity | None:
        """The person with this full name or surname, or with a surname that is all but the same."""
        words = text.split()
        return (
            self.by_name.get(text)
            or self._short.get(text)
            or (self._single(text) if len(words) == 1 else self._same_surname(words))
            or self._in_office(text)
        )

    def _in_office(self, text: str) -> Entity | None:
        """The office-holder of this name, by his full name in the spelling of the text."""
        found = self.holders.find(text, "", self.sides)
        return replace(found, name=text) if found and " " in text else found

    def settle(self) -> None:
        """Give who speaks for a person that person's side: "Lund's spokesman Bo Berg" speaks for her state."""
        for name, entity in self.by_name.items():
            if entity.side and entity.side not in self.sides and (person := self._person(entity.side)):
                own = replace(entity, side=person.side)
                self.by_name[name] = self.by_surname[name.rsplit(maxsplit=1)[-1]] = own

    def _person(self, text: str) -> Entity | None:
        return self.by_name.get(text) or self.by_surname.get(text) or self.holders.find(text, "", self.sides)

    def _single(self, word: str) -> Entity | None:
        """By the surname, one all but the same, or the first name of a full one, which in East Asia is the surname ("Kim")."""
        if found := self.by_surname.get(word) or self._nearly(word):
            return found
        if word.isupper():  # "AMD" is no first name of "AMD Athlon"
            return None
        first = [entity for name, entity in self.by_name.items() if name.split()[0] == word]
        return first[0] if len(first) == 1 else None

    def _same_surname(self, words: Sequence[str]) -> Entity | None:
        known = self.by_surname.get(words[-1])
        return known if known and known.name.split()[0][:3] == words[0][:3] else None

    def _nearly(self, surname: str) -> Entity | None:
        if len(surname) < 6:
            return None
        near = [
            entity
            for known, entity in self.by_surname.items()
            if known[0] == surname[0] and DamerauLevenshtein.distance(known, surname, score_cutoff=2) <= 2
        ]
        return near[0] if len(near) == 1 and len(near[0].name.split()[-1]) >= 6 else None


def meet_people(
    found: Sequence[Found], written_in: str = "", published_in: str = "", holders: Holders = NOBODY
) -> People:
    """All the people and bodies that an article introduces, in the order of its sentences, and the state it is about.

    `found` holds the tokens and the names of each sentence; `written_in` is the place of the dateline and
    `published_in` the state of the publisher; `holders` are in office when the article appears.
    """
    counts = count_states((names for _, names in found), written_in)
    home = clear_home(counts)
    people = People(
        home=home or own_home(counts, published_in), at_home=office_home(counts, found, published_in, written_in, home)
    )
    people.holders = holders
    meant = [sense.entity for _, names in found for name in names for sense in name.senses]
    people.sides = {entity.name for entity in meant} | {entity.side for entity in meant}
    found = [(tokens, [_ministry(tokens, names, name, people) for name in names]) for tokens, names in found]
    seen = Counter(name.text for _, names in found for name in names if not name.known)
    often = {name for name, times in seen.items() if times > 1}
    common = {token.text for tokens, _ in found for token in tokens if token.text.islower()} if often else set()
    people.inside = {name for name in often if name.lower() not in common}
    owner = ""
    for tokens, names in found:
        people.inside |= {name.text for name in names if name.first and tokens[name.first - 1].is_word}
        for number, name in enumerate(names):
            _meet(people, tokens, names, number, name, owner)
        owner = spoken_of(tokens, names) or owner
    for tokens, names in found:
        for number, name in enumerate(names):
            alone = not name.known and name.last - name.first == 1 and not people.find(name.text)
            if alone and (entity := introduced(tokens, names, number, people.at_home)):
                people.add(entity.name, entity)
    people.settle()
    return people


def _meet(people: People, tokens: Sequence[Token], names: Sequence[Name], number: int, name: Name, owner: str) -> None:
    """Remember what one name of a sentence introduces; `owner` is whose "its" is there."""
    body = name.entity if name.known else body_of(name)
    if body:
        for short in short_names(tokens, name, body):
            people.add_body(body, short)
    if body and body.kind in {"organisation", "region"} and name.last - name.first > 1:
        people.add_body(body, name.text.split()[-1 if body.kind == "region" else 0])
    if not name.known and name.last - name.first > 1 and (entity := introduced(tokens, names, number, people.at_home)):
        if not entity.side and owned_by_its(tokens, name):
            entity = replace(entity, side=spoken_of(tokens, names[:number]) or owner, likely="")
        people.add(entity.name, entity)
    elif name.known and name.entity.kind == "person":
        people.by_surname.setdefault(name.entity.name.split()[-1], name.entity)


def name_all(tokens: Sequence[Token], found: Sequence[Name], people: People) -> list[Name]:
    """The names found in a sentence with their meanings; those that nothing tells stay unknown."""
    names = [_ministry(tokens, found, name, people) for name in join_bodies(tokens, found)]
    told = [name if name.known else _recognise(tokens, name, people) for name in names]
    return [name for name in told if name.known or not _doubtful(tokens, name, people)]


def _ministry(tokens: Sequence[Token], names: Sequence[Name], name: Name, people: People) -> Name:
    """The same name; a ministry without a state is that of the city that opens the sentence, or of the state at home."""
    if name.entity.kind != "organisation":
        return name
    here = state_here(tokens, names)
    return at_home(name, Entity(here, "state") if here else people.at_home)


def _doubtful(tokens: Sequence[Token], name: Name, people: People) -> bool:
    """Whether a capital may only be the start of a sentence, or a common noun of the state ("the Senate")."""
    opens = name.first == 0 or not tokens[name.first - 1].is_word
    return name.last - name.first == 1 and (
        (opens and name.text not in people.inside and not acts_alone(tokens, name.first))
        or name.text.lower() in WORDS["state_groups"]
    )


def _recognise(tokens: Sequence[Token], name: Name, people: People) -> Name:
    if name.first and tokens[name.first - 1].low in {"in", "at", "near", "outside"} and (city := find_city(name.text)):
        return name._replace(senses=(Sense(city),))
    entity = people.find(name.text) or body_of(name) or find_city(name.text, large=True)
    return name._replace(senses=(Sense(entity),)) if entity else name
