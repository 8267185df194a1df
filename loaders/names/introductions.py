"""How a text introduces somebody: the office before a name, the description after it, the body it speaks for."""

from collections.abc import Sequence
from functools import cache
from typing import Final

from loaders.data_files import read_rows
from loaders.language.lexicon import WORDS, event_type_of_noun, verb_form
from loaders.language.tokens import Token
from loaders.names.cities import country_of
from loaders.names.entities import Entity
from loaders.names.finder import Name
from loaders.names.things import PLACE_BEFORE, cannot_be_person, is_no_person
from loaders.names.titles import is_descriptor, is_link, is_person_word

_REACH: Final = 9
_SIDES: Final = frozenset({"state", "organisation"})
_AFTER: Final = frozenset({"of", "to", "in", "at", "for"})
_ABROAD: Final = frozenset({"ambassador", "secretary-general", "commissioner"})
"""Offices whose holders most often serve another state or none."""
_ADJECTIVES: Final = ("an", "ese", "ish", "ic", "ch", "i", "s")
"""How adjectives of places end."""
_STOPS: Final = frozenset({",", ".", ";", "”", '"'})


def introduced(tokens: Sequence[Token], names: Sequence[Name], number: int, home: Entity | None) -> Entity | None:
    """The person whom an unknown run of capitals names, with office and side, or None if nothing says it is one."""
    name = names[number]
    if cannot_be_person(tokens, name):
        return None
    left, right = _left(tokens, names, name), _right(tokens, name)
    described = [tokens[at] for at in (*left, *right)]
    words = {token.low for token in described}
    if owner := _possessor(tokens, names, number):
        return Entity(name.text, "person", owner)
    if is_no_person(tokens, name, left, right):
        return None
    likely = ""
    side = (
        ""
        if "former" in words
        else _side(tokens, names, left) or _side(tokens, names, right) or _body_before(tokens, names, number, left)
    )
    if not side and words & WORDS["state_offices"] and not words & WORDS["private_offices"]:
        side = _of_office(_role(described)) or state_here(tokens, names)
        likely = home.name if home and not side and not words & _ABROAD else ""
    title = next(
        (
            tokens[at].text
            for at in left
            if tokens[at].low in WORDS["royal"] and (" " not in name.text or _numeral(name.text))
        ),
        "",
    )
    return Entity(f"{title} {name.text}".strip(), "person", side, _role(described), likely)


@cache
def _offices_of_one_state() -> list[tuple[str, str]]:
    return [(row["office"], row["state"]) for row in read_rows("state_offices")]


def _of_office(role: str) -> str:
    """The state whose office it is, where only one has an office of this name ("Taoiseach", "Secretary of State")."""
    words = f" {role.lower()} "
    return next((state for office, state in _offices_of_one_state() if f" {office} " in words), "")


def state_here(tokens: Sequence[Token], names: Sequence[Name]) -> str:
    """The state of the city that opens a sentence: "In Oslo, Prime Minister Lund said"."""
    if not names or names[0].first != 1 or tokens[0].low not in PLACE_BEFORE or names[0].last >= len(tokens):
        return ""
    if tokens[names[0].last].text != ",":
        return ""
    state = names[0].meaning(frozenset({"state"}))
    return state.name if state else country_of(names[0].text)


def _possessor(tokens: Sequence[Token], names: Sequence[Name], number: int) -> str:
    """The state of "Norway's Ada Lund said": a name of two words that does what people do."""
    name = names[number]
    before = names[number - 1] if number else None
    state = before.meaning(frozenset({"state"})) if before else None
    if before is None or state is None or name.last - name.first != 2 or before.last + 1 != name.first:
        return ""
    after = tokens[name.last] if name.last < len(tokens) else None
    form = verb_form(after.low) if after else None
    acts = after is not None and (
        after.text == "," or (form is not None and form.finite and not event_type_of_noun(after.low))
    )
    return state.name if acts and tokens[before.last].low == "'s" else ""


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
    at = _past_topic(tokens, at, inside)
    found = range(at, end)
    needed = is_descriptor if end == name.first else is_person_word
    return found if any(needed(tokens[at].low) for at in found) else range(0)


def _past_topic(tokens: Sequence[Token], at: int, inside: set[int]) -> int:
    """Where a description starts that tells first what it is about: "White House homeland security adviser"."""
    start = at
    while start > max(0, at - 2) and tokens[start - 1].text.islower() and tokens[start - 1].text.isalpha():
        start -= 1
        if start - 1 in inside and not verb_form(tokens[start].low):
            first = start - 1
            while first - 1 in inside:
                first -= 1
            return first
    return at


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


def _body_before(tokens: Sequence[Token], names: Sequence[Name], number: int, left: range) -> str:
    """A body that nothing else tells of, right before somebody's office: "HSE chief executive Lund", "Velox boss Berg"."""
    before = names[number - 1] if number and left else None
    if before is None or before.known or before.last != left.start or tokens[left.start].low == "'s":
        return ""
    owner = names[number - 2] if number > 1 else None
    between = tokens[owner.last : before.first] if owner else ()
    if owner and all(is_descriptor(token.low) for token in between) and (state := owner.meaning(frozenset({"state"}))):
        return state.name  # "Canadian Public Safety Minister Lund"
    word = before.text.rpartition(" ")[2]
    return "" if word.endswith(_ADJECTIVES) and not word.isupper() else before.text


def _owns(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name comes after "of": a minister of a state speaks for it, an envoy for or to it does not."""
    return "of" in {tokens[at - 1].low, tokens[at - 2].low if tokens[at - 1].low == "the" else ""}


def _role(described: Sequence[Token]) -> str:
    return " ".join(token.text for token in described).replace(" 's", "'s").replace(" ’s", "’s").strip()
