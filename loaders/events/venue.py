"""Where something happened: a place after "in" or "at" in the clause of its date, or the goal of a verb of motion."""

from collections.abc import Iterator, Sequence
from typing import Final

from loaders.events.clauses import Clause
from loaders.events.governor import Governed, Sentence
from loaders.events.items import Item
from loaders.language.lexicon import WORDS
from loaders.names.entities import PLACES, Entity, capital_of
from loaders.names.finder import Name

_AT: Final = frozenset({"in", "at", "near", "outside", "inside", "around"})
_DESCRIBING: Final = WORDS["directions"] | {"nearby", "central"}
_ON: Final = frozenset({"on", "over", "across", "off"})
_GATHERING: Final = frozenset({"meeting", "session", "summit", "conference"})
_STATE: Final = frozenset({"state"})
_ARTICLES: Final = ("the ", "The ")
_ORDER: Final = ("city", "building", "forum", "online", "region", "state")


def read_venue(sentence: Sentence, governed: Governed, dateline: str = "") -> str:
    """The name of the place, or "". `dateline` is the city that the report was written in, for "here"."""
    clause = sentence.clauses[governed.clause]
    places = list(_places(sentence, governed, *_bounds(sentence, governed, clause)))
    if not places and clause.opener == "where":
        places = [place for place in [_just_before(sentence.items, clause.first)] if place]
    if not places and clause.relative:
        places = list(_places(sentence, governed, max(0, clause.first - 6), clause.first))
    if not places and dateline and any(item.low == "here" for item in sentence.items[clause.first : clause.last]):
        return dateline
    return min(places, key=lambda place: _ORDER.index(place.kind)).name if places else ""


def _just_before(items: Sequence[Item], at: int) -> Entity | None:
    """The place right before "where": "flew to Lima, where she met him"."""
    at -= 1 + (items[at - 1].kind == "mark")
    name = items[at].name if at >= 0 else None
    return name.meaning(PLACES) if name else None


def _bounds(sentence: Sentence, governed: Governed, clause: Clause) -> tuple[int, int]:
    last = max(clause.last, governed.at + 3) if governed.at >= clause.last else clause.last
    return clause.first, min(last, len(sentence.items))


def _places(sentence: Sentence, governed: Governed, first: int, last: int) -> Iterator[Entity]:
    for at in range(max(1, first), last):
        name = sentence.items[at].name
        if name and (place := _place(sentence, governed, at, name)):
            yield place


def _place(sentence: Sentence, governed: Governed, at: int, name: Name) -> Entity | None:
    items = sentence.items
    if at + 1 < len(items) and items[at + 1].low in {"'s", "’s"}:
        return _capital_of(items, at, name)
    entity = name.meaning(PLACES)
    before = _before(items, at)
    if entity and entity.kind == "forum":
        return entity if before in _AT or _GATHERING & {item.low for item in items[max(0, at - 6) : at]} else None
    if before in _AT or (before in _ON and not name.known):
        return entity or _unnamed(sentence, governed, name)
    if (
        before in _ON | {"of"}
        and entity
        and entity.kind in {"city", "building"}
        and items[max(0, at - 2)].low in _KINDS
    ):
        return entity
    if _goal(sentence, governed, at, before):
        return entity or (None if name.known else Entity(name.text, "region"))
    return None


_KINDS: Final = frozenset(
    {"city", "town", "village", "suburb", "port", "capital", "district", "island", "province", "region"}
)


def _before(items: Sequence[Item], at: int) -> str:
    """The word before a name, articles and what describes the place ("the southern city of") left out."""
    place = at - 1
    if items[place].low == "of" and place and items[place - 1].low in _KINDS:
        place -= 1
        while place and not items[place].is_in("prepositions"):
            place -= 1
        return items[place].low
    while place and (items[place].is_in("articles") or items[place].low in _DESCRIBING):
        place -= 1
    return items[place].low


def _unnamed(sentence: Sentence, governed: Governed, name: Name) -> Entity | None:
    """A place that no table knows, or a state where a deed, not a speech, took place."""
    if not name.known or name.entity.kind == "region":
        return Entity(name.text, "region")
    spoken = governed.verb is not None and governed.verb.form.frame == "say"
    return None if spoken else name.meaning(_STATE)


def is_goal(sentence: Sentence, governed: Governed, at: int) -> bool:
    """Whether the capital at item `at` is where somebody goes, and no government ("visited Sanaa")."""
    name = sentence.items[at].name
    place = name is not None and name.meaning(frozenset({"city"})) is not None
    return place and _goal(sentence, governed, at, _before(sentence.items, at))


def _goal(sentence: Sentence, governed: Governed, at: int, before: str) -> bool:
    """Whether the name is where a verb of motion leads ("toured Mill Street", "will fly to Lima")."""
    verb = governed.verb
    if verb is None or verb.lemma not in WORDS["motion"] or verb.passive:
        return False
    return at == verb.last or (before in {"to", "into"} and at - verb.last <= 4)


def _capital_of(items: Sequence[Item], at: int, name: Name) -> Entity | None:
    """ "in Burkina Faso's capital": the capital is known by its state."""
    if at + 2 >= len(items) or items[at + 2].low != "capital" or items[at - 1].low not in _AT | {"to"}:
        return None
    state = name.meaning(_STATE)
    return capital_of(state) if state else None
