"""Where something happened: a place after "in" or "at" in the clause of its date, or the goal of a verb of motion."""

from collections.abc import Iterator, Sequence
from typing import Final

from loaders.events.grammar.aims import is_aim
from loaders.events.grammar.clauses import Clause
from loaders.events.grammar.items import Item
from loaders.events.grammar.mentioned_noun import noun_span
from loaders.events.grammar.sentence import Governed, Sentence
from loaders.events.venues.before import AT, SORTS, THROUGH, counted_from, word_before
from loaders.events.venues.goals import departed, goes_to, is_brought, is_visited
from loaders.events.venues.grounds import home_side
from loaders.events.venues.sites import is_site, sites
from loaders.events.venues.speaking import GATHERING, addressed, spoken_of
from loaders.events.venues.struck import struck
from loaders.language.lexicon import WORDS, event_type_of_noun
from loaders.names.entities import PLACES, STATE, Entity, capital_of
from loaders.names.finder import Name

_NO_PLACE: Final = WORDS["directions"].union(
    "day week month year chairmanship presidency north south east west northeast northwest southeast southwest".split()
)
"""Last words of what stands after "in" or "on" in capitals and is no place: "on Waitangi Day"."""
_ON: Final = frozenset({"on", "across", "off"})
_EXACT: Final = frozenset({"city", "building"})
_UPON: Final = frozenset({"bank", "call", "count", "depend", "focus", "lean", "prevail", "rely", "spy"})
"""Verbs behind whose "on" stands somebody or something, no place."""
_SEATED: Final = frozenset({"based", "headquartered", "registered", "born"})
_LETTERS: Final = 4
"""Letters that an abbreviation has at the most: the name of a place that no table knows is none."""
_ORDER: Final = ("city", "building", "forum", "online", "region", "state")


def read_venue(sentence: Sentence, governed: Governed, dateline: str = "") -> str:
    """The name of the place, or "". `dateline` is the city that the report was written in, for "here"."""
    clause = sentence.clauses[governed.clause]
    told = noun_span(sentence, governed)
    span = (told.start, told.stop) if told else _bounds(sentence, governed, clause)
    places = list(_places(sentence, governed, *span))
    if not any(place.kind in _EXACT for place in places):
        places += sites(sentence, governed, span)
    if not places and (place := struck(sentence, governed)):
        return place.name
    if not places and clause.opener == "where":
        places = [place for place in [_just_before(sentence.items, clause.first)] if place]
    if not places and clause.relative:
        places = list(_places(sentence, governed, max(0, clause.first - 6), clause.first))
    if not places and (house := addressed(sentence, governed)):
        return house
    if not places:
        places = list(departed(sentence, governed, span))
    if not places and dateline and any(item.low == "here" for item in sentence.items[clause.first : clause.last]):
        return dateline
    return min(places, key=lambda place: _ORDER.index(place.kind)).name if places else ""


def _just_before(items: Sequence[Item], at: int) -> Entity | None:
    """The place right before "where": "flew to Lima, where she met him"."""
    at -= 1 + (items[at - 1].kind == "mark")
    name = items[at].name if at >= 0 else None
    return name.meaning(PLACES) if name else None


def _bounds(sentence: Sentence, governed: Governed, clause: Clause) -> tuple[int, int]:
    verb = governed.verb
    if verb and verb.tense == "ing" and sentence.items[verb.first - 1].low in {"after", "before"}:
        return verb.first, clause.last  # "met in Oslo before flying to Rome"
    last = max(clause.last, governed.at + 3) if governed.at >= clause.last else clause.last
    opening = sentence.clauses[sentence.clause_at(governed.at)]
    fronted = governed.at < clause.first and opening.first == 0  # "Speaking in Lima on Friday, ..."
    return 0 if fronted else sentence.bounds(governed.clause)[0], min(last, len(sentence.items))


def _places(sentence: Sentence, governed: Governed, first: int, last: int) -> Iterator[Entity]:
    club = home_side(sentence.items, governed.verb)
    for at in range(max(1, first), last):
        name = sentence.items[at].name if at != club else None
        if name is None or is_aim(sentence, governed.verb, at) or spoken_of(sentence, governed, at):
            continue
        if counted_from(sentence, governed, at) or _seated(sentence.items, at):
            continue
        if place := _place(sentence, governed, at, name):
            yield place


def _seated(items: Sequence[Item], at: int) -> bool:
    """Whether a name is where somebody has his seat: "the firm, based in Antwerp, filed for bankruptcy"."""
    return at > 1 and items[at - 2].low in _SEATED


def _place(sentence: Sentence, governed: Governed, at: int, name: Name) -> Entity | None:
    """The place that a name tells by what stands before it."""
    items = sentence.items
    if at + 1 < len(items) and items[at + 1].low in {"'s", "’s", "capital"}:
        return _capital_of(items, at, name)
    taken_off = items[at - 1].low == "off" and any(verb.last == at - 1 for verb in sentence.verbs)
    called_on = items[at - 1].low in {"on", "upon"} and any(
        verb.last == at - 1 and verb.lemma in _UPON for verb in sentence.verbs
    )
    if name.form == "adjective" or taken_off or called_on:  # "to auction off Velox", "called on Lund to resign"
        return None
    before = word_before(items, at)
    of_what = items[max(0, at - 2)]
    if before == "in" and (of_what.is_in("holdings") or of_what.low.rpartition(" ")[2] in WORDS["awards"]):
        return None  # "sold her shares in Velox", "the Lund Prize in Literature"
    if (place := name.meaning(PLACES)) and place.kind == "forum":
        return place if before in AT or GATHERING & {item.low for item in items[max(0, at - 6) : at]} else None
    return (
        _building(governed, at, before, name)
        or _around(items, governed, at, before, name)
        or _led_to(sentence, governed, at, before, name)
    )


def _building(governed: Governed, at: int, before: str, name: Name) -> Entity | None:
    """A seat or another site by its name: "in the Kremlin", "at Hill Airport", "taken to Hill Hospital"."""
    text = name.text.removeprefix("the ").removeprefix("The ")
    if before in {"in", "at", "inside", "outside"} and text.lower() in WORDS["seats"]:
        return Entity(text, "building")
    if is_site(text) and (before in AT or is_brought(governed, at, before)):
        return name.meaning(PLACES) or Entity(text, "building")
    return None


def _around(items: Sequence[Item], governed: Governed, at: int, before: str, name: Name) -> Entity | None:
    """A place after a preposition of place."""
    entity = name.meaning(PLACES)
    if before in THROUGH and name.known:
        return None if _spoken(governed) else entity or _unnamed(governed, name)
    if before == "off" and (water := entity or name.meaning(STATE)):
        return water
    if before in AT or (before in _ON and not name.known and not _topic(items, at)):
        return entity or (None if _names_happening(items, at) else _unnamed(governed, name))
    sort = items[max(0, at - 2)].low in SORTS and entity is not None and entity.kind in {"city", "building"}
    return entity if sort and (before in _ON or before == "of") else None


def _led_to(sentence: Sentence, governed: Governed, at: int, before: str, name: Name) -> Entity | None:
    """A place that somebody goes to."""
    unknown = None if name.known else Entity(name.text, "region")
    if is_visited(sentence, governed, at, before):
        return name.meaning(PLACES) or name.meaning(STATE) or unknown
    visited = governed.verb is not None and governed.verb.lemma in {"tour", "visit"}
    state = name.meaning(STATE) if visited else None  # "visited Kenya", while "flew to Kenya" is a way
    return name.meaning(PLACES) or state or unknown if goes_to(sentence, governed, at, before) else None


def _unnamed(governed: Governed, name: Name) -> Entity | None:
    """A place that no table knows, or a state where a deed, not a speech, took place."""
    if name.known and name.entity.kind == "region":
        return Entity(name.text.removeprefix("the ").removeprefix("The "), "region")  # as the article calls it
    if not name.known:
        return Entity(name.text, "region") if _may_be_place(name.text) else None
    return None if _spoken(governed) else name.meaning(STATE)


def _spoken(governed: Governed) -> bool:
    return governed.verb is not None and governed.verb.form.frame == "say"


def _may_be_place(text: str) -> bool:
    """Whether a name that no table knows can be a place: not a part of the sky, a day, a numbered thing, an office or a people."""
    last = text.rpartition(" ")[2].lower()
    short = text.isupper() and len(text) <= _LETTERS and last not in WORDS["short_places"]
    if short or last in WORDS["named_papers"] or text.lower() in WORDS["reporting"]:
        return False  # "in SUV production", "in the Guern Report"
    return last not in _NO_PLACE and last not in WORDS["peoples"] and not any(sign.isdigit() for sign in text)


def _names_happening(items: Sequence[Item], at: int) -> bool:
    """Whether a name that no table knows only says which happening is meant: "in the Nordbrex vote"."""
    follows = items[at + 1] if at + 1 < len(items) else None
    name = items[at].name
    if name is None or name.known or follows is None or follows.kind != "word" or not event_type_of_noun(follows.low):
        return False
    after = items[at + 2] if at + 2 < len(items) else None
    place = after is not None and after.kind == "word" and (not after.lists or after.is_in("sites", "place_nouns"))
    return not place  # but "at the Sola launch site"


def _topic(items: Sequence[Item], at: int) -> bool:
    """Whether "on" tells what an agreement or talks are about: "an agreement on Call of Duty"."""
    on = next((place for place in range(at - 1, max(0, at - 4), -1) if items[place].low in _ON), 0)
    return on > 0 and bool(event_type_of_noun(items[on - 1].low))


def _capital_of(items: Sequence[Item], at: int, name: Name) -> Entity | None:
    """ "in Burkina Faso's capital", "in the Kenyan capital": the capital is known by its state."""
    capital = at + 1 + (items[at + 1].low != "capital")
    if capital >= len(items) or items[capital].low != "capital" or word_before(items, at) not in AT | {"to"}:
        return None
    state = name.meaning(STATE)
    return capital_of(state) if state else None
