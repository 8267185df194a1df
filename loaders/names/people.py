"""People and bodies that an article introduces itself: who they are and whom they speak for.

"Norwegian Deputy Foreign Minister Ada Lindqvist" makes a person with an office and a side; "Lindqvist" is the same person in
the rest of the article, and so is a spelling that differs from an introduced surname by a letter or two.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from rapidfuzz.distance import DamerauLevenshtein

from loaders.language.lexicon import WORDS, event_type_of_noun, verb_form
from loaders.language.tokens import Token
from loaders.names.bodies import join_bodies
from loaders.names.cities import country_of, find_city
from loaders.names.entities import Entity, Sense
from loaders.names.finder import Name
from loaders.names.titles import is_descriptor, is_link, is_person_word

Found = tuple[Sequence[Token], Sequence[Name]]
_REACH: Final = 9
_CLEARLY: Final = 1.5
_DATELINE: Final = 4
"""How many mentions of a state the dateline counts for."""
_SIDES: Final = frozenset({"state", "organisation"})
_PLACE_BEFORE: Final = frozenset({"in", "at", "near", "on", "outside", "over", "across", "through"})
_AFTER: Final = frozenset({"of", "to", "in", "at", "for"})
_STOPS: Final = frozenset({",", ".", ";", "”", '"'})


@dataclass(slots=True)
class People:
    """Whom an article has introduced, by full name and by surname."""

    by_name: dict[str, Entity] = field(default_factory=dict)
    by_surname: dict[str, Entity] = field(default_factory=dict)
    home: Entity | None = None
    """The state that the article is about: bodies and offices without a state are its own."""
    inside: set[str] = field(default_factory=set)
    """The names that stand inside a sentence: a capital at its start proves nothing."""
    _short: dict[str, Entity] = field(default_factory=dict)

    def add(self, name: str, entity: Entity) -> None:
        """Remember a person; a later introduction completes an earlier one."""
        old = self.by_name.get(name)
        if old and old.side and not entity.side:
            entity = replace(entity, side=old.side, role=entity.role or old.role)
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
            or (self.by_surname.get(text) or self._nearly(text) if len(words) == 1 else self._same_surname(words))
        )

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


def meet_people(found: Sequence[Found], written_in: str = "") -> People:
    """All the people and bodies that an article introduces, in the order of its sentences, and the state it is about.

    `found` holds the tokens and the names of each sentence; `written_in` is the place of the dateline.
    """
    people = People(home=_home((names for _, names in found), written_in))
    seen = Counter(name.text for _, names in found for name in names if not name.known)
    for tokens, names in found:
        people.inside |= {name.text for name in names if name.first and tokens[name.first - 1].is_word}
        people.inside |= {name.text for name in names if seen[name.text] > 1}
        for number, name in enumerate(names):
            _meet(people, tokens, names, number, name)
    for tokens, names in found:
        for number, name in enumerate(names):
            alone = not name.known and name.last - name.first == 1 and not people.find(name.text)
            if alone and (entity := _introduced(tokens, names, number, people.home)):
                people.add(entity.name, entity)
    return people


def _meet(people: People, tokens: Sequence[Token], names: Sequence[Name], number: int, name: Name) -> None:
    """Remember what one name of a sentence introduces."""
    body = name.entity if name.known else _body(name)
    if body and (short := _in_brackets(tokens, name.last)):
        people.add_body(body, short)
    if body and body.kind in {"organisation", "region"} and name.last - name.first > 1:
        people.add_body(body, name.text.split()[-1 if body.kind == "region" else 0])
    if not name.known and name.last - name.first > 1 and (entity := _introduced(tokens, names, number, people.home)):
        people.add(entity.name, entity)
    elif name.known and name.entity.kind == "person":
        people.by_surname.setdefault(name.entity.name.split()[-1], name.entity)


def _home(sentences: Iterable[Sequence[Name]], written_in: str) -> Entity | None:
    """The state that is named clearly more often than any other, itself, by its cities or by the dateline."""
    counts: Counter[str] = Counter()
    for names in sentences:
        for name in names:
            state = name.meaning(frozenset({"state"}))
            counts[state.name if state else "" if name.known else country_of(name.text)] += 1
    counts[country_of(written_in)] += _DATELINE
    del counts[""]
    top = counts.most_common(2)
    if not top or (len(top) > 1 and top[0][1] < _CLEARLY * top[1][1]):
        return None
    return Entity(top[0][0], "state")


def _in_brackets(tokens: Sequence[Token], at: int) -> str:
    """The short form in brackets after a name: "the Independent Mediation Board (IMB)"."""
    inside = tokens[at : at + 3]
    if len(inside) == 3 and inside[0].text == "(" and inside[2].text == ")" and inside[1].text.isupper():
        return inside[1].text
    return ""


def name_all(tokens: Sequence[Token], found: Sequence[Name], people: People) -> list[Name]:
    """The names found in a sentence with their meanings; those that nothing tells stay unknown."""
    names = join_bodies(tokens, found)
    told = [name if name.known else _recognise(tokens, name, people) for name in names]
    return [name for name in told if name.known or not _doubtful(tokens, name, people)]


def _doubtful(tokens: Sequence[Token], name: Name, people: People) -> bool:
    """Whether a capital may only be the start of a sentence, or a common noun of the state ("the Senate")."""
    opens = name.first == 0 or not tokens[name.first - 1].is_word
    return name.last - name.first == 1 and (
        (opens and name.text not in people.inside) or name.text.lower() in WORDS["state_groups"]
    )


def _recognise(tokens: Sequence[Token], name: Name, people: People) -> Name:
    if name.first and tokens[name.first - 1].low in {"in", "at", "near", "outside"} and (city := find_city(name.text)):
        return replace(name, senses=(Sense(city),))
    entity = people.find(name.text) or _body(name) or find_city(name.text, large=True)
    return replace(name, senses=(Sense(entity),)) if entity else name


def _introduced(tokens: Sequence[Token], names: Sequence[Name], number: int, home: Entity | None) -> Entity | None:
    """The person whom an unknown run of capitals names, with office and side, or None if nothing says it is one."""
    name = names[number]
    if (
        _body(name)
        or tokens[name.first].low in WORDS["not_a_first_name"]
        or not all(token.is_word or token.text == "." for token in tokens[name.first : name.last])
    ):
        return None
    left, right = _left(tokens, names, name), _right(tokens, name)
    described = [tokens[at] for at in (*left, *right)]
    words = {token.low for token in described}
    length = name.last - name.first
    if name.last < len(tokens) and event_type_of_noun(tokens[name.last].low) and not left:
        return None
    if length < 2 and not any(is_descriptor(tokens[at].low) for at in left):
        return None
    if length not in (2, 3) and not any(map(is_person_word, words)) and not _speaks(tokens, name):
        return None
    if not left and not right and name.first and tokens[name.first - 1].low in _PLACE_BEFORE:
        return None
    side = "" if "former" in words else _side(tokens, names, left) or _side(tokens, names, right)
    if not side and home and words & WORDS["state_offices"] and not words & WORDS["private_offices"]:
        side = home.name
    title = next(
        (tokens[at].text for at in left if tokens[at].low in WORDS["royal"] and (length == 1 or _numeral(name.text))),
        "",
    )
    return Entity(f"{title} {name.text}".strip(), "person", side, _role(described))


def _numeral(name: str) -> bool:
    return set(name.rsplit(maxsplit=1)[-1]) <= set("IVX")


def _left(tokens: Sequence[Token], names: Sequence[Name], name: Name) -> range:
    """Where the description before a name stands: offices, names and the words that join them."""
    inside = {at for other in names if other.known for at in range(other.first, other.last)}
    end = name.first - (name.first > 0 and tokens[name.first - 1].text == ",")
    at = end
    while at > max(0, end - _REACH) and (
        is_descriptor(tokens[at - 1].low) or is_link(tokens[at - 1].low) or at - 1 in inside
    ):
        at -= 1
    found = range(at, end)
    needed = is_descriptor if end == name.first else is_person_word
    return found if any(needed(tokens[at].low) for at in found) else range(0)


def _right(tokens: Sequence[Token], name: Name) -> range:
    """Where the description after a name stands: ", head of the delegation,"."""
    if name.last >= len(tokens) or tokens[name.last].text != ",":
        return range(0)
    end = name.last + 1
    while end < min(len(tokens), name.last + 1 + 2 * _REACH) and tokens[end].text not in _STOPS:
        form = verb_form(tokens[end].low)
        if (
            form
            and form.finite
            and not is_descriptor(tokens[end].low)
            and tokens[end - 1].low not in {"of", "the", "a", "an"}
        ):
            return range(0)
        end += 1
    found = range(name.last + 1, end)
    return found if any(is_person_word(tokens[at].low) for at in found) else range(0)


def _side(tokens: Sequence[Token], names: Sequence[Name], where: range) -> str:
    """The state or body that a description names: the last one before the office, else the first one after it."""
    offices = [at for at in where if is_person_word(tokens[at].low)]
    office = next(
        (at for at in offices if at + 1 < where.stop and tokens[at + 1].low in _AFTER), max(offices, default=where.stop)
    )
    inside = [name for name in names if name.first in where and name.meaning(_SIDES)]
    before = [name for name in inside if name.first < office]
    after = [name for name in inside if name.first > office and _owns(tokens, name.first)]
    chosen = before[-1:] or after[:1]
    entity = chosen[0].meaning(_SIDES) if chosen else None
    return entity.name if entity else ""


def _owns(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name comes after "of": a minister of a state speaks for it, an envoy for or to it does not."""
    return "of" in {tokens[at - 1].low, tokens[at - 2].low if tokens[at - 1].low == "the" else ""}


def _role(described: Sequence[Token]) -> str:
    return " ".join(token.text for token in described).replace(" 's", "'s").replace(" ’s", "’s").strip()


def _speaks(tokens: Sequence[Token], name: Name) -> bool:
    beside = [tokens[at].low for at in (name.first - 1, name.last) if 0 <= at < len(tokens)]
    return any((form := verb_form(word)) and form.frame == "say" for word in beside)


def _body(name: Name) -> Entity | None:
    """An organisation or a place that its own words show to be one ("Lakeside Fishing Company", "Pine River")."""
    words = name.text.lower().split()
    if len(words) < 2:
        return None
    if words[0] in {"typhoon", "hurricane", "cyclone", "storm", "tropical", "mount", "cape", "operation", "flight"}:
        return Entity(name.text, "region")
    if words[-1] in WORDS["place_nouns"] or words[0] in WORDS["directions"]:
        return Entity(name.text, "region")
    if words[-1] in WORDS["organisation_nouns"] or "&" in words:
        return Entity(name.text, "organisation")
    return None
