"""What names of bodies are made of besides plain capitals: somebody's office, a topic after "on", a list of members."""

from collections.abc import Sequence
from typing import Final

from loaders.language.lexicon import WORDS
from loaders.language.tokens import Token
from loaders.names.genders import is_given_name
from loaders.names.runs import CALENDAR, opens_person
from loaders.names.titles import OFFICES, is_person_word

POSSESSIVES: Final = frozenset({"'", "’", "'s", "’s"})
LONGEST_TOPIC: Final = 3
_LONGEST_PORTFOLIO: Final = 9
_FIELDS: Final = tuple(
    "s ion ment ing ture ity ry gy cy nce ship fare food health labour labor media sport trade youth".split()
)
"""How words for fields of work end."""
_FIELD_WORDS: Final = frozenset(
    (
        "aboriginal arts budget business children coal consumer consumers culture digital diaspora disabilities disability drugs "
        "elderly energy enterprise environment equality families family farming fisheries fishing food forestry forests higher "
        "homeland industries indigenous infrastructure internal issues jobs land lands leisure livestock local marine "
        "media mental minerals mines oil older pensions people petroleum planning primary railways regional religious "
        "resources rights roads rural schools science seniors shipping skills small social sport sports steel tax technology "
        "textiles tourism town traditional tribal universities urban veterans water welfare wildlife women works youth"
    ).split()
)
"""What else in capitals tells of which field somebody is minister: "Minister for Social Protection"."""
_BODIES_ONLY: Final = WORDS["organisation_nouns"] - {"services"}
"""Nouns of bodies that are no field of work."""


def office_run(tokens: Sequence[Token], at: int) -> int:
    """How many tokens from `at` on are somebody's office: 4 in "Attorney | General | 's | Office", 3 in "Secretary-General | 's | Office"."""
    after = [token.text for token in tokens[at + 2 : at + 2 + LONGEST_TOPIC]]
    if "Office" not in after or tokens[at].is_in("articles", "openers"):
        return 0
    end = next((at + past for past in range(1, LONGEST_TOPIC + 1) if text_at(tokens, at + past) in POSSESSIVES), at)
    words = [token for token in tokens[at:end] if token.is_capitalised]
    told = any(OFFICES.get(part) in {"person", "title"} for word in words for part in (word.low, *word.low.split("-")))
    office = told and len(words) == end - at and text_at(tokens, end + 1) == "Office"
    return end + 2 - at if office else 0


def on_topic(tokens: Sequence[Token], at: int) -> int:
    """How many tokens are a body that is called by its topic alone: 4 in "Council on Foreign Relations"; 0 if none are."""
    opens = text_at(tokens, at + 1) == "on" and tokens[at].low in WORDS["bodies_of"]
    topic = field_of_work(tokens, at + 2) if opens else 0
    return 2 + topic if topic else 0


def listed_members(tokens: Sequence[Token], comma: int) -> int:
    """How many tokens from a comma on list whose body it is, before its noun: 4 in "Practitioners | , Pharmacists and Dentists | Union"."""
    words = tokens[comma - 1 : comma + 6]
    if len(words) < 6 or words[3].low != "and":
        return 0
    people = all(words[at].is_capitalised and words[at].low.endswith("s") for at in (0, 2, 4))
    return 4 if people and words[5].is_capitalised and words[5].low in WORDS["organisation_nouns"] else 0


def field_of_work(tokens: Sequence[Token], at: int) -> int:
    """How many words in capitals name a field of work from `at` on, as their last one shows; 0 where they are a body or somebody."""
    end = at
    while end < len(tokens) and tokens[end].is_capitalised and not tokens[end].text.startswith(("’", "'")):
        low = tokens[end].low
        if low in CALENDAR or low in _BODIES_ONLY or is_person_word(low):
            return 0
        if end > at and opens_person(tokens, end):
            break
        end += 1
    return end - at if at < end <= at + LONGEST_TOPIC and tokens[end - 1].low.endswith(_FIELDS) else 0


OF_OFFICE: Final = frozenset({"for", "of"})
"""What stands between a minister's office and a field of work."""


def portfolio(tokens: Sequence[Token], at: int) -> int:
    """How many tokens tell what somebody is minister for: 2 in "Minister for | Social Protection | Bo Lund"; 0 where they do not."""
    if not is_portfolio_at(tokens, at):
        return 0
    end = at
    while end < len(tokens) and end - at < _LONGEST_PORTFOLIO and not opens_person(tokens, end):
        joined = tokens[end].low in {"and", ",", "&"}
        word = end + joined + (joined and text_at(tokens, end + 1) == "the")
        if word >= len(tokens) or not _is_field(tokens[word]):
            break
        end = word + 1
    return end - at


def is_portfolio_at(tokens: Sequence[Token], at: int) -> bool:
    """Whether a field of work follows a minister's office at a token: "Minister for | Social Protection"."""
    return (
        at > 1
        and tokens[at - 1].low in OF_OFFICE
        and tokens[at - 2].low in {"minister", "ministers", "state"}
        and (tokens[at - 2].low != "state" or (at > 3 and tokens[at - 4].low in {"secretary", "minister"}))
        and _is_field(tokens[at])
    )


def _is_field(token: Token) -> bool:
    """Whether a word in capitals names a field of work of governments, or tells of which sort it is: "Social", "Innovation"."""
    told = token.low in _FIELD_WORDS or (token.low.endswith(_FIELDS[1:]) and not is_given_name(token.text))
    return token.is_capitalised and (told or OFFICES.get(token.low) == "modifier")


def text_at(tokens: Sequence[Token], at: int) -> str:
    """The text of a token; "" behind the last one."""
    return tokens[at].text if at < len(tokens) else ""
