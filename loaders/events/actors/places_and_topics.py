"""Names that only say where something is or what it is about: who stands there does not act."""

from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from loaders.events.grammar.items import Item
from loaders.language.endings import singular
from loaders.language.lexicon import WORDS, event_type_of_noun, verb_form
from loaders.names.cities import country_of, country_of_region
from loaders.names.entities import STATE, Entity
from loaders.names.finder import Name
from loaders.names.home import JOURNEYS
from loaders.names.titles import OFFICES, is_group_word

_WHERE: Final = frozenset(
    {"in", "at", "near", "off", "outside", "over", "across", "into", "within", "inside", "around", "above"}
)
NO_NOUNS: Final = frozenset(
    {
        "prepositions",
        "be",
        "have",
        "modals",
        "do",
        "adverbs",
        "coordinators",
        "subordinators",
        "articles",
        "determiners",
        "pronouns",
    }
)
_COMING: Final = frozenset({"arrive", "come", "drive", "flee", "fly", "return", "sail", "travel"})
_FROM_SOMEWHERE: Final = 2
_QUOTES: Final = frozenset({"“", "”", '"', "‘", "’"})


def stands_for_place(items: Sequence[Item], at: int) -> bool:
    """Whether a name comes after "in" or "at", alone or in a list ("in Oslo and Riga")."""
    name = items[at].name
    public = name is not None and name.entity.kind == "organisation" and name.entity.side
    while (
        not public  # "the ministry in Oslo and the Kenyan Foreign Ministry"
        and at > 1
        and items[at - 1].low in {"and", ",", "the"}
        and (items[at - 2].kind == "name" or items[at - 1].low == "the")
        and not _opens_subject(items, at)
    ):
        at -= 2 if items[at - 1].low != "the" else 1
    if at > 1 and items[at - 1].low == "in" and "holdings" in items[at - 2].lists:
        return False  # "shares in Velox"
    if at > 1 and items[at - 1].low == "on":
        return OFFICES.get(items[at - 2].low) == "group"  # "asylum seekers on Nauru"
    if at > 1 and items[at - 1].low == "at" and items[at - 2].is_in("research_staff"):
        return name is not None and name.entity.kind not in {
            "organisation",
            "forum",
        }  # "scientists at the University of Lund"
    return at > 0 and items[at - 1].low in _WHERE and not _seat(items, at)


def _seat(items: Sequence[Item], at: int) -> bool:
    """Whether a capital only says whose government acts: "the authorities in Caracas", "the ministries in Baku and Yerevan"."""
    place = items[at].name
    if items[at - 1].low != "in" or at < 2 or place is None:
        return False
    return "governments" in items[at - 2].lists and any(sense.form == "capital" for sense in place.senses)


def names_place(items: Sequence[Item], at: int) -> bool:
    """Whether a noun beside a name says that it is a place: "the settlement of Kiryat Sefer", "the Paris agreement"."""
    name = items[at].name
    returned = _is_left(items, at) and name is not None and (_is_capital(name) or name.entity.kind == "state")
    elsewhere = name is not None and (_names_paper(items, at) or _is_goal(items, at)) and _is_capital(name)
    if returned or elsewhere:
        return True
    of = at - 1 - (at > 1 and items[at - 1].is_in("articles"))
    beside = of > 0 and items[of].low == "of" and items[of - 1].is_in("sidelines")
    if beside:
        return True  # "on the sidelines of the Security Council"
    of_place = at > 1 and items[at - 1].low == "of" and "place_nouns" in items[at - 2].lists
    if not of_place or name is None:
        return False
    return name.meaning(STATE) is None or _is_capital(name)


def _is_capital(name: Name) -> bool:
    """Whether a name may be that of a city for its government."""
    return "capital" in [sense.form for sense in name.senses]


def is_scene(items: Sequence[Item], at: int, name: Name) -> bool:
    """Whether a city only says where what the next nouns name is: "the Lima bombing", "London shares", not "Lima officials"."""
    if not _is_capital(name):
        return False
    after = [item for item in items[at + 1 : at + 5] if item.text not in _QUOTES]
    if after and after[0].kind == "name" and after[0].low.rpartition(" ")[2] in WORDS["contests"]:
        return True  # "the Lima Olympics"
    nouns = list(takewhile(_can_be_noun, after))
    acting = any(
        noun.is_in("acting_nouns", "governments", "state_groups", "military") or is_group_word(noun.low)
        for noun in nouns
    )
    person = len(nouns) < len(after) and after[len(nouns)].kind == "name"
    return bool(nouns) and not acting and not person and _is_noun(nouns[0].low)


def _is_noun(word: str) -> bool:
    """Whether a word after a city is no verb with that subject."""
    form = verb_form(word)
    return form is None or "ing" in form.kinds or form.kinds.isdisjoint({"past", "s"})


def _can_be_noun(item: Item) -> bool:
    return item.kind == "word" and not item.lists & NO_NOUNS and item.low not in {"'s", "’s", "'", "’"}


def _is_left(items: Sequence[Item], at: int) -> bool:
    """Whether somebody or something comes from a place: "flights from Lima", "returning from Kenya", "from Lima to Callao"."""
    if at < _FROM_SOMEWHERE or items[at - 1].low != "from":
        return False
    form = items[at - 2].verb_form
    comes = items[at - 2].is_in("travelling") or (form is not None and form.lemma in _COMING)
    return comes or (at + 1 < len(items) and items[at + 1].low == "to")


def _is_goal(items: Sequence[Item], at: int) -> bool:
    """Whether a place is where somebody goes: "on a visit to Lima"."""
    return at > 1 and items[at - 1].low == "to" and items[at - 2].low in JOURNEYS


def _names_paper(items: Sequence[Item], at: int) -> bool:
    """Whether a paper or a gathering has its name from a place: "the Paris agreement", "the Kyoto protocol"."""
    return at + 1 < len(items) and singular(items[at + 1].low) in WORDS["named_after_places"]


def is_topic(items: Sequence[Item], at: int) -> bool:
    """Whether a name only says what something is about: "the talks on Syria", "a report on Kenya and Norway"."""
    while at > 2 and items[at - 1].low in {"and", ","} and items[at - 2].kind == "name":
        at -= 2
    article = at > 0 and "articles" in items[at - 1].lists
    name = items[at].name
    at -= article
    if article and at > 1 and name is not None and name.form == "adjective" and items[at - 1].low == "of":
        return "statement_nouns" in items[at - 2].lists  # "reports of a Kenyan invasion"
    about = at > 1 and items[at - 1].low in {"on", "about", "over", "regarding", "concerning"}
    return about and (bool(event_type_of_noun(items[at - 2].low)) or "statement_nouns" in items[at - 2].lists)


def _opens_subject(items: Sequence[Item], at: int) -> bool:
    """Whether a name follows a phrase of place that opens the sentence: "In New York, the Security Council met"."""
    comma = at - 1 - (at > 0 and "articles" in items[at - 1].lists)
    first = 0 if items[0].kind != "date" else 1
    if (
        comma < 2
        or items[comma].text != ","
        or items[comma - 1].kind != "name"
        or "prepositions" not in items[first].lists
    ):
        return False
    after = at + 1
    while after < len(items) and (items[after].kind == "name" or items[after].low == "and"):
        after += 1
    return comma - 1 <= first + 1 + items[first + 1].is_in("articles") and (
        after == len(items) or items[after].text != ","
    )


def after_preposition(items: Sequence[Item], at: int) -> bool:
    """Whether a preposition governs the name at an item, over an article or another name: "with | Kenya and the | Norway"."""
    at -= 1
    while at > 0 and (
        items[at].is_in("articles", "determiners") or (items[at].low == "and" and items[at - 1].kind == "name")
    ):
        at -= 2 if items[at].low == "and" else 1
    return at >= 0 and "prepositions" in items[at].lists


def state_of_place(items: Sequence[Item], at: int, end: int) -> Entity | None:
    """The state of a place that stands at an item: "police | in Lagos", "prosecutors | at The Hague"."""
    name = items[at + 1].name if at + 1 < end and items[at].low in {"in", "at", "near"} else None
    if name is None:
        return None
    if state := name.meaning(STATE):
        return state
    country = country_of(name.text) if name.entity.kind == "city" else country_of_region(name.entity.name)
    return Entity(country, "state") if country else None
