"""People and bodies that an article introduces itself: who they are and whom they speak for.

"Norwegian Deputy Foreign Minister Ada Lindqvist" makes a person with an office and a side; "Lindqvist" is the same person in
the rest of the article, and so is a spelling that differs from an introduced surname by a letter or two.
"""

from collections.abc import Container, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from rapidfuzz.distance import DamerauLevenshtein

from loaders.language.lexicon import WORDS
from loaders.names.entities import Entity
from loaders.names.genders import agrees, has_gender_of, pronoun_of
from loaders.names.holders import NOBODY, Holders

_GENERATIONS = frozenset({"Jr", "Sr", "II", "III", "IV"})


_ADJECTIVES: Final = ("ish", "ian", "ican", "ese", "al", "ic")
"""How words end that describe a body and do not name it."""


def is_common(word: str) -> bool:
    """Whether the first word of a name is none by itself: "the Senate" of the Senate Finance Committee, "Jewish"."""
    return word in WORDS["organisation_nouns"] or word in WORDS["state_groups"] or word.endswith(_ADJECTIVES)


def surname_of(name: str) -> str:
    """The last word of a name but for what tells father and son apart: "Bo Berg Jr." is "Berg"."""
    words = name.split()
    return words[-2] if len(words) > 2 and words[-1].rstrip(".") in _GENERATIONS else words[-1]


def _for_party(role: str) -> bool:
    """Whether somebody is called by what he is in a party: he speaks for it, whatever office he holds beside that."""
    words = set(role.lower().split())
    return bool(words & {"party", "opposition"}) and words.isdisjoint(WORDS["state_offices"])


_ALIKE: Final = 3
"""Letters with which all spellings of one given name begin: "Sergei", "Sergey"."""


def _keeps(known: Entity | None, other: Entity) -> bool:
    """Whether a surname alone still means who bore it first, and not a relative who is named later: "Lund's wife, Ada Lund"."""
    if known is None or known.name.split()[0][:_ALIKE] == other.name.split()[0][:_ALIKE]:
        return False
    if any(f" {one}".endswith(f" {two}") for one, two in ((known.name, other.name), (other.name, known.name))):
        return False
    known_in, other_in = (not WORDS["state_offices"].isdisjoint(each.role.lower().split()) for each in (known, other))
    return known_in or not other_in


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
        titled = self.holders.find(entity.name, entity.role, self.sides) if entity.name != name else None
        if holder := titled or self.holders.find(name, entity.role, self.sides):
            full = entity.name if " " in name else holder.name
            side = entity.side or ("" if _for_party(entity.role) else holder.side)
            entity = replace(holder, name=full, side=side, role=entity.role or holder.role)
        if (short := self._short.get(entity.side)) and entity.side not in self.sides:
            entity = replace(entity, side=short.name)
        old = self.by_name.get(name)
        if old and old.side and not entity.side:
            entity = replace(entity, side=old.side, role=entity.role or old.role, likely="")
        self.by_name[name] = entity
        surname = surname_of(name)
        if not _keeps(self.by_surname.get(surname), entity):
            self.by_surname[surname] = entity

    def called(self, surname: str, courtesy: str) -> Entity | None:
        """Whom a courtesy before a surname tells from a namesake: "Mrs Lund" beside Bo Lund; None where it tells nobody."""
        pronoun = pronoun_of(courtesy)
        namesakes = [entity for entity in self.by_name.values() if surname_of(entity.name) == surname]
        if not pronoun or not namesakes:
            return None
        fitting = sorted(
            (each for each in namesakes if agrees(each, pronoun)), key=lambda each: not has_gender_of(each, pronoun)
        )
        return fitting[0] if fitting else Entity(f"{courtesy} {surname}", "person", "", courtesy)

    def add_body(self, entity: Entity, short: str) -> None:
        """Remember a shorter name for a body: its first word, or what stands in brackets after it."""
        self._short.setdefault(short, entity)

    def find(self, text: str) -> Entity | None:
        """The person with this full name or surname, or with a surname that is all but the same."""
        words = text.split()
        return (
            self.by_name.get(text)
            or self._called_short(text)
            or (self._single(text) if len(words) == 1 else self._same_surname(words))
            or self._in_office(text)
        )

    def _called_short(self, text: str) -> Entity | None:
        """The body of this short name; not where it is somebody's surname, "Lund" beside the Lund Foundation."""
        found = self._short.get(text)
        somebodys = found is not None and not text.isupper() and (self.by_surname.get(text) or self._in_office(text))
        return None if somebodys else found

    def _in_office(self, text: str) -> Entity | None:
        """The office-holder of this name, by his full name in the spelling of the text."""
        found = self.holders.find(text, "", self.sides)
        return replace(found, name=text) if found and " " in text else found

    def settle(self) -> None:
        """Give who speaks for a person that person's side: "Lund's spokesman Bo Berg" speaks for her state."""
        for name, entity in self.by_name.items():
            if entity.side and entity.side not in self.sides and (person := self._person(entity.side)):
                own = self.by_name[name] = replace(entity, side=person.side)
                if self.by_surname.get(surname_of(name)) == entity:
                    self.by_surname[surname_of(name)] = own

    def _person(self, text: str) -> Entity | None:
        return self.by_name.get(text) or self.by_surname.get(text) or self.holders.find(text, "", self.sides)

    def _single(self, word: str) -> Entity | None:
        """By the surname, one all but the same, or the first name of a full one, which in East Asia is the surname ("Kim")."""
        if found := self.by_surname.get(word) or self._nearly(word):
            return found
        if word.isupper() or is_common(word.lower()):  # "AMD" is no first name of "AMD Athlon"
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
