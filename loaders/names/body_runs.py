"""Runs of words in capitals that name a body, told by its noun: "Great Council of Elders", "Ministry of Labour and Social Affairs"."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import chain
from typing import Final

from loaders.language.endings import is_plural
from loaders.language.lexicon import CACHE_SIZE, WORDS, is_english, verb_form
from loaders.language.tokens import Token
from loaders.names.body_parts import POSSESSIVES, field_of_work, listed_members, office_run, on_topic, text_at
from loaders.names.runs import CALENDAR, opens_person
from loaders.names.titles import OFFICES

_LONGEST_BODY: Final = 8
_NO_NAME: Final = WORDS["openers"] | WORDS["articles"] | CALENDAR | {"acting", "chief", "deputy", "senior", "vice"}
_OF: Final = frozenset({"of", "for", "and"})
_OFFICES_OF_BODIES: Final = frozenset({"body_owners", "office_surnames"})
_COURTS: Final = frozenset({"Court", "Courts", "Department", "Office"})
_HEADS: Final = frozenset({"organisation_nouns", "company_endings"})
_PUBLIC: Final = frozenset(
    {"african", "asian", "central", "european", "federal", "international", "national", "public", "state"}
)
"""With what names of public bodies open."""
_NUMBERS: Final = frozenset("two three four five six seven eight nine ten eleven twelve dozens hundreds".split())
_SAINTS: Final = frozenset({"st", "saint"})


def may_name_body(capitals: Iterable[Token]) -> bool:
    """Whether one of a sentence's words in capitals is a body's noun; without one, none of their runs is a body's name."""
    return not _HEADS.isdisjoint(chain.from_iterable([token.lists for token in capitals]))


def body_run(tokens: Sequence[Token], at: int, known: int = 0) -> int:
    """How many tokens from `at` on are the name of a body, told by its noun: "Great Council of Elders"; 0 if none are.

    The first `known` of them are a name that the gazetteer has.
    """
    if not _opens(tokens, at):
        return 0
    if tokens[at].low in _NUMBERS and _counts(tokens, at):
        return 0  # "Two | Forest Department rangers"
    if not known and (whole := office_run(tokens, at) or on_topic(tokens, at)):
        return whole
    return _longest(tokens, at, known) if _may_open(tokens[at].low) or _owners(tokens, at + 1) else 0


def _opens(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name can start at a token: with a capital behind none, and with more of it to come."""
    inside = at > 0 and tokens[at - 1].is_capitalised and tokens[at - 1].low not in _NO_NAME | _NUMBERS
    return tokens[at].is_capitalised and not inside and _goes_on(tokens, at)


def _counts(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number that opens a sentence counts those whose body follows: "Two | Forest Department | rangers", but not "Three Gorges Corp"."""
    end = at + 1
    while end < len(tokens) and (tokens[end].is_capitalised or tokens[end].low in _OF):
        end += 1
    return end < len(tokens) and tokens[end].text.islower() and is_plural(tokens[end].low)


def _longest(tokens: Sequence[Token], at: int, known: int) -> int:
    """The longest run of capitals from `at` on that ends as bodies do; 0 if none does."""
    end, found, link = at, 0, ""
    while end < min(len(tokens), at + _LONGEST_BODY) and not (found and opens_person(tokens, end)):
        token = tokens[end]
        if _continues(token) or _court_of(tokens, end):
            end += 1
            after_of = link in {"of", "for"} and bool(found or _heads_body(tokens, at))
            if (
                end - at > 1 and (token.low in WORDS["organisation_nouns"] or (not known and _firm(tokens, end)))
            ) or after_of:
                found = end - at
        elif owners := _owners(tokens, end):
            end += owners
        elif office := office_run(tokens, end):
            end += office
            found = end - at
        elif token.low in _OF and end + 1 < len(tokens) and tokens[end + 1].is_capitalised:
            joint = link != "for" and (found or not _heads_after(tokens, at, end, known))
            somebody = token.low == "of" and not found and tokens[end - 1].low not in WORDS["organisation_nouns"]
            if (token.low == "and" and joint) or somebody:
                break  # "Ada Lund of Velox Corp"
            end, link = end + 1, link if token.low == "and" else token.low
        elif token.text == "," and (listed := listed_members(tokens, end)):
            end += listed
        elif token.low == "of" and _of_the(tokens, end):
            end, link = end + 2, "of"
        else:
            break
    return _with_topics(tokens, at, at + found) - at if found else 0


def _continues(token: Token) -> bool:
    """Whether a word in capitals goes on with a body's name: nobody's office, no ending, no compound with a verb ("Norway-based")."""
    if not token.is_capitalised or _is_person(token.low):
        return False
    compound = token.text.rpartition("-")[2] if "-" in token.text else ""
    return not (compound.islower() and verb_form(compound))


def _court_of(tokens: Sequence[Token], at: int) -> bool:
    """Whether an office tells what kind of body follows: "Sheriff Court", "Sheriff's Office"."""
    if _OFFICES_OF_BODIES.isdisjoint(tokens[at].lists) or not tokens[at].is_capitalised:
        return False
    after = [token.text for token in tokens[at + 1 : at + 3]] or [""]
    return after[0] in _COURTS or (len(after) > 1 and after[0] in POSSESSIVES and after[1] in _COURTS)


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word can have more of a body's name after it; most names of one word are told by this at once."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    return following is not None and (
        following.is_capitalised
        or following.low in _OF
        or (following.low == "on" and tokens[at].low in WORDS["bodies_of"])
        or (following.text in POSSESSIVES and bool(_owners(tokens, at + 1)))
    )


def _owners(tokens: Sequence[Token], at: int) -> int:
    """How many tokens from `at` on tell whose a body is, inside its name: 1 in "People | 's | Bank", 4 in "Farmers | ' and Workers ' | Union"."""
    if at + 1 >= len(tokens) or tokens[at].text not in POSSESSIVES:
        return 0
    saint = at > 2 and tokens[at - 3].low in _SAINTS
    if not (saint or "body_owners" in tokens[at - 1].lists) or not tokens[at - 1].is_capitalised:
        return 0
    if tokens[at + 1].low == "and" and at + 3 < len(tokens) and tokens[at + 2].is_in("body_owners"):
        return 4 if tokens[at + 3].text in POSSESSIVES else 0
    return int(tokens[at + 1].is_capitalised)


def _is_person(word: str) -> bool:
    return OFFICES.get(word) == "person" and word not in WORDS["opens_body"]


def _of_the(tokens: Sequence[Token], of: int) -> bool:
    """Whether a body's noun right before "of the" goes on with a name: "Council of the Armed Forces"."""
    after = tokens[of + 1 : of + 3]
    told = len(after) == 2 and after[0].text == "the" and after[1].text.istitle()
    return told and tokens[of - 1].is_capitalised and tokens[of - 1].low in WORDS["bodies_of"]


def _firm(tokens: Sequence[Token], end: int) -> bool:
    """Whether a name that ends here ends as firms do: "Duke Energy", but not "the Energy Minister"."""
    return tokens[end - 1].low in WORDS["company_endings"] and not (end < len(tokens) and tokens[end].is_capitalised)


@lru_cache(maxsize=CACHE_SIZE)
def _may_open(word: str) -> bool:
    """Whether a word in capitals may be the first of a body's name."""
    somebody = OFFICES.get(word) in {"person", "title", "group"}
    return word in WORDS["opens_body"] or not (somebody or word in _NO_NAME)


def _with_topics(tokens: Sequence[Token], at: int, end: int) -> int:
    """Where a body's name ends that lists what it is for: "Ministry of Labour and Social Affairs", "Board on Water Quality"."""
    linked = any(token.low in {"of", "for"} for token in tokens[at:end])
    if at and tokens[at - 1].low == "between":
        return end
    listed = end
    while linked and text_at(tokens, listed) == "," and (topic := field_of_work(tokens, listed + 1)):
        listed += 1 + topic
    if linked and text_at(tokens, listed) == "and" and (topic := field_of_work(tokens, listed + 1)):
        return listed + 1 + topic
    return end + 1 + topic if text_at(tokens, end) == "on" and (topic := field_of_work(tokens, end + 1)) else end


def _heads_after(tokens: Sequence[Token], at: int, joint: int, known: int) -> bool:
    """Whether what "and" joins is one name that ends with the noun of a body: "Competition and Markets Authority"."""
    if is_english(tokens[joint - 1].low) and is_english(tokens[joint + 1].low):
        return tokens[joint - 1].low not in WORDS["organisation_nouns"] and _ends_body(tokens, joint + 1)
    public = tokens[at].low in _PUBLIC and joint - at == 2  # "National Development and Reform Commission"
    if public and tokens[joint - 1].low not in WORDS["organisation_nouns"] and _ends_body(tokens, joint + 2):
        return not opens_person(tokens, joint + 1)  # "National Health and Family Planning Commission"
    if (
        joint - at > 1 + known + public
        or (known and joint - at == known)
        or tokens[at].low in WORDS["organisation_nouns"]
    ):
        return False
    after = tokens[joint + 1 : joint + 3]
    return len(after) == 2 and after[1].is_capitalised and after[1].low in WORDS["organisation_nouns"]


def _ends_body(tokens: Sequence[Token], at: int) -> bool:
    """Whether a body's noun follows a word of its field: "Export Corp"."""
    return at + 1 < len(tokens) and tokens[at + 1].is_capitalised and tokens[at + 1].low in WORDS["organisation_nouns"]


def _heads_body(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name starts with its noun: "Bank of Ghana"."""
    return tokens[at].low in WORDS["organisation_nouns"] and at + 1 < len(tokens) and tokens[at + 1].low == "of"
