"""How a text introduces somebody: the office before a name, the description after it, the body it speaks for."""

from collections.abc import Sequence
from functools import cache
from typing import Final

from loaders.data_files import read_rows
from loaders.language.lexicon import WORDS, event_type_of_noun
from loaders.language.tokens import Token
from loaders.names.alone import is_aged
from loaders.names.cities import country_of
from loaders.names.entities import STATE, Entity, is_state
from loaders.names.finder import Name
from loaders.names.sides import SIDES, body_of_office, is_governed, is_office_at, side_of
from loaders.names.things import PLACE_BEFORE, cannot_be_person, is_no_person, is_portfolio
from loaders.names.titles import is_descriptor, is_link, is_person_word

_REACH: Final = 9
_ABROAD: Final = frozenset({"ambassador", "secretary-general", "commissioner"})
"""Offices whose holders most often serve another state or none."""
_WITH_ENVOYS: Final = frozenset({"NATO", "OSCE", "United Nations", "World Trade Organization"})
"""Bodies to which states send ambassadors."""
_STOPS: Final = frozenset({",", ".", ";", "”", '"'})


def introduced(tokens: Sequence[Token], names: Sequence[Name], number: int, home: Entity | None) -> Entity | None:
    """The person whom an unknown run of capitals names, with office and side, or None if nothing says it is one."""
    name = names[number]
    if (
        is_portfolio(tokens, name)
        or cannot_be_person(tokens, name)
        or ((name.last - name.first == 1 or _has_article(tokens, name)) and is_governed(tokens, name.first))
    ):
        return None
    left, right = _left(tokens, names, name), _right(tokens, name)
    described = [tokens[at] for at in (*left, *right)]
    words = {token.low for token in described}
    if owner := _possessor(tokens, names, number):
        return Entity(name.text, "person", owner)
    if is_no_person(tokens, name, left, right) and not is_aged(tokens, name.last):
        return None
    if not described:
        return Entity(name.text, "person", side_of(tokens, names, number, left, right))
    if number and left and names[number - 1].last == left.start:
        words |= set(names[number - 1].text.lower().split())  # "University president Lund" heads no state
    likely = ""
    left = _present(tokens, left)
    side = "" if _is_past(tokens, left, right) else side_of(tokens, names, number, left, right)
    last = max((at + 1 for at in left if tokens[at].text == ","), default=left.start)
    if side in _WITH_ENVOYS and "ambassador" in words:
        side = ""  # "UN Ambassador Lund" speaks for the state that sent her
    private = _private(described) or _private(described[last - left.start : len(left)]) or _of_team(words, side)
    if is_state(side) and private:
        return Entity(name.text, "person", "", _role(described))
    if not side and words & WORDS["state_offices"] and not words & WORDS["private_offices"]:
        side = _of_office(_role(described)) or state_here(tokens, names)
        of_region = any(
            (other.last == left.start or other.first in left)
            and other.entity.kind == "region"
            and not is_portfolio(tokens, other)
            for other in names
        )
        likely = home.name if home and not side and not of_region and not words & _ABROAD else ""
    crowned = " " not in name.text or _numeral(name.text)
    title = next((tokens[at].text for at in left if crowned and tokens[at].low in WORDS["royal"]), "")
    return Entity(f"{title} {name.text}".strip(), "person", side, _role(described), likely)


def _has_article(tokens: Sequence[Token], name: Name) -> bool:
    """Whether a name has the article of a body: "a spokeswoman for the Sixth Fleet"."""
    return name.first > 0 and tokens[name.first - 1].low == "the"


def _present(tokens: Sequence[Token], left: range) -> range:
    """The description before a name up to what somebody once was beside: "party leader and former president Lund"."""
    end = next((at for at in left if tokens[at].low == "and" and tokens[at + 1].low == "former"), left.stop)
    return range(left.start, end)


def _is_past(tokens: Sequence[Token], left: range, right: range) -> bool:
    return any(tokens[at].low == "former" for at in (*left, *right))


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
    state = names[0].meaning(STATE)
    return state.name if state else country_of(names[0].text)


def _private(described: Sequence[Token]) -> bool:
    """Whether a description tells of no office: a state in it is where somebody is from, or whom he opposes."""
    known = next((at for at, token in enumerate(described) if token.low in {"known", "remembered"}), len(described))
    offices = [token.low for token in described[:known] if is_person_word(token.low)]
    words = {token.low for token in described}
    return not words.isdisjoint(WORDS["against_state"]) or (
        bool(offices) and WORDS["private_persons"].issuperset(offices)
    )


def _of_team(words: set[str], side: str) -> bool:
    """Whether a coach only comes from a state: "Spanish coach Bo Berg", but not "Spain coach", "Spanish national team coach"."""
    coach = not words.isdisjoint({"coach", "manager"}) and words.isdisjoint({"national", "team", "olympic"})
    return coach and not words.issuperset(side.lower().split())


def _possessor(tokens: Sequence[Token], names: Sequence[Name], number: int) -> str:
    """The state or body of "Norway's Ada Lund said": a name of two words that does what people do."""
    name = names[number]
    before = names[number - 1] if number else None
    if before is None or name.last - name.first != 2 or before.last + 1 != name.first:
        return ""
    owner = before.meaning(SIDES)
    if owner is None and before.known:
        return ""
    after = tokens[name.last] if name.last < len(tokens) else None
    form = after.verb_form if after else None
    acts = after is not None and (
        after.text == "," or (form is not None and form.finite and not event_type_of_noun(after.low))
    )
    return (owner.name if owner else before.text) if acts and tokens[before.last].low == "'s" else ""


def _numeral(name: str) -> bool:
    return set(name.rsplit(maxsplit=1)[-1]) <= set("IVX")


def _left(tokens: Sequence[Token], names: Sequence[Name], name: Name) -> range:
    """Where the description before a name stands: offices, names and the words that join them."""
    inside: set[int] = set()
    for other in names:
        if other.first < name.first and (other.known or is_portfolio(tokens, other)):
            inside.update(range(other.first, other.last))
    if name.first and tokens[name.first - 1].text == ",":
        return _before_comma(tokens, name.first - 1, inside)
    found = _description(tokens, _before_bracket(tokens, name.first), name.first, inside)
    if not any(is_descriptor(tokens[at].low) for at in found):
        return range(0)
    ranked = found.start > 1 and tokens[found.start - 1].text == "," and inside.isdisjoint(found)
    if ranked and name.last < len(tokens) and tokens[name.last].text == ",":
        further = _before_comma(tokens, found.start - 1, inside)
        opens = bool(further) and (further.start == 0 or not tokens[further.start - 1].is_word)
        return range(further.start, name.first) if opens else found  # "The head of the navy, Admiral Lund, said"
    return found


def _before_comma(tokens: Sequence[Token], end: int, inside: set[int]) -> range:
    """The description of an office that ends at a comma: "the head of the Kenyan navy, "; empty where it has no office."""
    end = _before_bracket(tokens, end)
    inside = inside | body_of_office(tokens, end)
    at = end
    while at > max(0, end - 2) and at - 1 not in inside and tokens[at - 1].text.islower() and tokens[at - 1].is_word:
        at -= 1
    at = at if at and at - 1 in inside and not any(token.verb_form for token in tokens[at:end]) else end
    found = _description(tokens, at, end, inside)
    return found if any(is_office_at(tokens, at, end) for at in found) else range(0)


def _before_bracket(tokens: Sequence[Token], end: int) -> int:
    """Where an abbreviation in brackets opens that closes at a token: "the Association of Banks | (AB)"; `end` where none does."""
    if not end or tokens[end - 1].text != ")":
        return end
    return next((at for at in range(end - 1, max(0, end - 4), -1) if tokens[at].text == "("), end)


def _description(tokens: Sequence[Token], at: int, end: int, inside: set[int]) -> range:
    """The words of a description that stand before `at`, and those up to `end`."""
    while at > max(0, end - _REACH) and (_describes(tokens[at - 1]) or is_link(tokens[at - 1].low) or at - 1 in inside):
        at -= 1
    return range(_past_topic(tokens, at, inside) if at < end else at, end)


def _describes(token: Token) -> bool:
    """Whether a word is of an office or a courtesy: "Miss Lund", but not "will miss the Cup"."""
    return is_descriptor(token.low) and (token.is_capitalised or not token.is_in("courtesy"))


def _past_topic(tokens: Sequence[Token], at: int, inside: set[int]) -> int:
    """Where a description starts that tells first what it is about: "White House homeland security adviser"."""
    start = at
    while start > max(0, at - 2) and tokens[start - 1].text.islower() and tokens[start - 1].text.isalpha():
        start -= 1
        owner = start - 1 - (tokens[start - 1].low == "'s")
        if owner in inside and not any(_is_deed(token) for token in tokens[start:at]) and not tokens[start].verb_form:
            while owner - 1 in inside or (owner and is_descriptor(tokens[owner - 1].low)):
                owner -= 1
            return owner
    return at


def _is_deed(token: Token) -> bool:
    """Whether a word can only be a verb in the past, and stands in no description: "Kenya's president | spoke | to"."""
    form = token.verb_form
    return form is not None and "past" in form.kinds and "base" not in form.kinds


def _right(tokens: Sequence[Token], name: Name) -> range:
    """Where the description after a name stands: ", head of the delegation,"."""
    if name.last >= len(tokens) or tokens[name.last].text != ",":
        return range(0)
    end = name.last + 1
    while end < min(len(tokens), name.last + 1 + 2 * _REACH) and tokens[end].text not in _STOPS:
        form = tokens[end].verb_form
        if (
            form
            and form.finite
            and not is_descriptor(tokens[end].low)
            and tokens[end - 1].low not in {"of", "the", "a", "an"}
        ):
            return range(0)
        end += 1
    found = range(name.last + 1, end)
    return found if any(is_office_at(tokens, at, end) for at in found) else range(0)


def _role(described: Sequence[Token]) -> str:
    return (
        " ".join(token.text for token in described).replace(" 's", "'s").replace(" ’s", "’s").removeprefix("'s").strip()
    )
