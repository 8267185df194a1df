"""Runs of words in capitals that look like one name, though no table knows it."""

from collections.abc import Sequence
from typing import Final

from loaders.language.endings import is_plural
from loaders.language.lexicon import WORDS, event_type_of_noun, is_english, verb_form
from loaders.language.tokens import Token
from loaders.names.cities import find_city
from loaders.names.entities import Gazetteer, Sense
from loaders.names.genders import is_given_name
from loaders.names.letters import (
    ampersand,
    bare_initials,
    branch,
    is_generation,
    is_initial,
    keeps_ending,
    middle_initial,
    office_for_surname,
)
from loaders.names.titles import OFFICES, is_descriptor, is_person_word

_LONGEST_NAME: Final = 5
_BEFORE_ANY: Final = frozenset(
    {"the", "new", "high", "upper", "great", "general", "block", "flight", "chapter", "camp", "airport"}
)
"""What opens a sentence before a name, though it is no part of it: "New Otter rules"."""
_COMMON: Final = frozenset().union(
    *(words for name, words in WORDS.items() if name not in {"name_particles", "names_in_ed"})
)
_MONTH_NAMES: Final = frozenset({"jan", "april", "may", "june", "august"})
CALENDAR: Final = (
    frozenset(
        "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september"
        " october november december jan feb mar apr jun jul aug sep sept oct nov dec".split()
    )
    | WORDS["time_zones"]
)


def part_of_longer(tokens: Sequence[Token], at: int, sense: Sense, known: Gazetteer) -> bool:
    """A first name that is also a place ("Jordan Henderson") is followed by a surname that nobody else bears."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    return bool(
        following
        and sense.form == "name"
        and sense.entity.kind == "state"
        and not (at and tokens[at - 1].low in {"of", "in", "for", "from", "and", "to"})
        and _is_name_word(tokens, at + 1, known)
        and not is_descriptor(following.low)
        and not following.is_in("organisation_nouns", "place_nouns")
        and not event_type_of_noun(following.low)
        and tokens[at].text.isalpha()
        and not tokens[at].text.isupper()
    )


def run(tokens: Sequence[Token], at: int, known: Gazetteer, *, first_known: bool = False) -> int:
    """How many tokens from `at` on look like one name in capitals."""
    first = at + (bare_initials(tokens, at) if len(tokens[at].text) == 1 else 0)
    letters = ampersand(tokens, at) if first == at and len(tokens[at].text) == 1 else 0
    if (
        not first_known
        and not letters
        and not _is_name_word(tokens, first, known, opening=first == 0 or _after_stop(tokens, first))
    ):
        return 0
    end = first + 1 + letters
    headed = at > 1 and tokens[at - 1].low == "of" and is_person_word(tokens[at - 2].low)
    while end < len(tokens) and end - at < _LONGEST_NAME:
        capital = tokens[end].is_capitalised
        second = end == at + 1 and (headed or tokens[at].is_in("organisation_nouns"))
        if second and not is_given_name(tokens[at].text) and opens_person(tokens, end):
            break  # "head of Velox | Bo Lund", "the first woman in the Senate | Ada Lund"
        if capital and (is_initial(tokens, end) or is_generation(tokens, end)):
            end += 2
        elif _is_name_word(tokens, end, known) or (capital and _still_name(tokens, at, end, known)):
            end += 1
        elif tokens[end].text == "&" and end + 1 < len(tokens) and tokens[end + 1].is_capitalised:
            end += 2
        elif particles := _particles(tokens, end, known):
            end += particles + 1
        else:
            break
    return end - at + (end < len(tokens) and tokens[end].low == "'s" and keeps_ending(tokens, end))


def opens_person(tokens: Sequence[Token], at: int) -> bool:
    """Whether a given name right behind a capital opens the name of somebody: "head of Velox | Bo Lund"."""
    if at + 1 >= len(tokens) or not tokens[at - 1].is_capitalised or not is_given_name(tokens[at].text):
        return False
    surname, after = tokens[at + 1], tokens[at + 2] if at + 2 < len(tokens) else None
    longer = after is not None and after.is_in("organisation_nouns", "company_endings") and after.is_capitalised
    return surname.text.istitle() and not surname.is_in("organisation_nouns", "company_endings") and not longer


def _still_name(tokens: Sequence[Token], first: int, at: int, known: Gazetteer) -> bool:
    """Whether a word in capitals that is no name by itself goes on with the one that starts at `first`."""
    return (
        _surname_like(tokens, at, known)
        or branch(tokens, at)
        or office_for_surname(tokens, first, at)
        or middle_initial(tokens, at)
        or (tokens[at].text.istitle() and tokens[at].is_in("name_syllables"))  # "Kim Jong Un": not the UN
    )


def _particles(tokens: Sequence[Token], at: int, known: Gazetteer) -> int:
    """How many particles of a name stand at `at` before a further word of it: 2 in "Ursula von der Leyen"."""
    end = at
    while end < len(tokens) - 1 and tokens[end].low in WORDS["name_particles"]:
        end += 1
    return end - at if end > at and _is_name_word(tokens, end, known) else 0


def _surname_like(tokens: Sequence[Token], at: int, known: Gazetteer) -> bool:
    """Whether a word that is also a place or a firm can only be the surname here ("Julia Flores")."""
    found = known.match(tokens, at)
    return bool(
        found
        and found[0] == 1
        and tokens[at].text.istitle()
        and found[1][0].entity.kind in {"city", "region", "building", "organisation", "media"}
        and not (at + 1 < len(tokens) and tokens[at + 1].low == "'s")
    )


def _after_stop(tokens: Sequence[Token], at: int) -> bool:
    """Whether a sentence or a quotation begins at a token, so that its capital proves nothing; none does behind “..., ”."""
    if tokens[at - 1].text == "." and at > 1 and tokens[at - 2].is_capitalised and is_descriptor(tokens[at - 2].low):
        return False  # "Rep. | Will Lund"
    if tokens[at - 1].text == '"' and at > 1 and tokens[at - 2].text == ",":
        return False
    return tokens[at - 1].text in {".", ":", "“", '"', "!", "?", "•", "-", "–", "—"}


def _is_name_word(tokens: Sequence[Token], at: int, known: Gazetteer, *, opening: bool = False) -> bool:
    token = tokens[at]
    if "-" in token.text and _with_particle(token.text):
        return True
    if not token.is_capitalised or len(token.text) < 2 or token.text.startswith(("’", "'")):
        return False
    if (token.low in _MONTH_NAMES and _name_follows(tokens, at)) or (opening and _opens_called(tokens, at, known)):
        return True
    first, _, last = token.text.rpartition("-")
    if first and last.islower() and verb_form(last):
        return False
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    qualifies = token.low in WORDS["not_a_first_name"] and OFFICES.get(token.low) not in {"person", "title"}
    if opening and qualifies and following and following.is_capitalised:
        return _opens_longer(tokens, at, known)
    if OFFICES.get(token.low) or token.low in CALENDAR or token.low in WORDS["pronouns"] or known.match(tokens, at):
        return False
    if opening:
        return not (
            (token.low in _COMMON and not _surname_of_modal(tokens, at))
            or (token.verb_form and not _acting_surname(tokens, at))
            or event_type_of_noun(token.low)
            or token.low.endswith("ly")
        )
    return token.low not in WORDS["openers"]


def _opens_called(tokens: Sequence[Token], at: int, known: Gazetteer) -> bool:
    """Whether somebody's given name opens a sentence before his surname, whatever else it may mean: "Sally Lund", "Bill Berg"."""
    surname = tokens[at + 1] if at + 1 < len(tokens) else None
    if surname is None or not surname.text.istitle() or not surname.text.isalpha():
        return False
    if not is_given_name(tokens[at].text) or "peoples" in tokens[at].lists or not _is_name_word(tokens, at + 1, known):
        return False
    noun = is_english(surname.low) and (is_plural(surname.low) or surname.is_in("organisation_nouns", "body_nouns"))
    return not (noun and is_english(tokens[at].low))


def _opens_longer(tokens: Sequence[Token], at: int, known: Gazetteer) -> bool:
    """Whether a word that may stand before any name is a part of this one: "New York", but not "New Otter rules"."""
    token = tokens[at]
    if token.low in _BEFORE_ANY:
        return find_city(f"{token.text} {tokens[at + 1].text}", large=True) is not None
    return bool(event_type_of_noun(token.low)) or _is_name_word(tokens, at + 1, known)


def _surname_of_modal(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word that opens a sentence as a modal would can only be a name: "May said", "May has signed"."""
    form = tokens[at + 1].verb_form if at + 1 < len(tokens) else None
    acts = form is not None and form.finite and ("past" in form.kinds or form.frame == "say")
    after = [token.low for token in tokens[at + 1 : at + 3]]
    return tokens[at].is_in("modals") and (acts or tokens[at + 1].is_in("have", "modals") or after == ["is", "to"])


def _acting_surname(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word that no table has for a verb, though it ends in "-ed", acts: "Siegfried met", "Alfred, who"."""
    after = [token.low for token in tokens[at + 1 : at + 3]]
    if is_english(tokens[at].low) or not after:
        return False
    form = verb_form(after[0])
    return after == [",", "who"] or (form is not None and form.finite and is_english(after[0]))


def _with_particle(text: str) -> bool:
    """Whether it is a surname with its particle: "al-Hassan"."""
    particle, hyphen, rest = text.partition("-")
    return bool(hyphen) and particle in WORDS["name_particles"] and rest[:1].isupper()


def _name_follows(tokens: Sequence[Token], at: int) -> bool:
    """Whether a month is somebody's first name here ("Jan Wilk", "April Weiss")."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    return (
        following is not None
        and following.text.istitle()
        and following.text.isalpha()
        and following.low not in CALENDAR
    )
