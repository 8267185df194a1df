"""Who plays: the two sides of a match, also where only a city or a part of a state has their name."""

from collections.abc import Sequence
from typing import Final

from loaders.events.actors.noun_phrases import actor_at, named
from loaders.events.grammar.items import Item
from loaders.events.grammar.phrases import subject_span
from loaders.events.grammar.sentence import Governed, Sentence, Span
from loaders.events.grammar.verbs import Verb
from loaders.events.venues.grounds import home_side
from loaders.language.lexicon import WORDS
from loaders.names.entities import Entity
from loaders.names.titles import is_descriptor

PLAYED: Final = WORDS["matches"] | {"win"}
"""Verbs of what a side does in a match; who wins a vote does it to nobody."""
_LINKS: Final = {"win": ("against", "over")} | dict.fromkeys(("lose", "draw", "play", "tie"), ("to", "with", "against"))
"""What stands before the other side, by the verb: "lost to", "won against"."""
_ENDINGS: Final = frozenset({"City", "Town", "County"})
"""What the names of clubs have behind that of a city: "Hull | City"."""
_REACH: Final = 6
"""Items after a verb in which "to" or "against" stands: "lost 2-1 to Kenya"."""


def team(sentence: Sentence, subject: Span, kind: str, verb: Verb) -> list[Entity]:
    """The team that plays, where only a city or a region has its name: "England drew 1-1 with Norway"."""
    if kind or verb.lemma not in PLAYED:
        return []
    teams = (_team_at(sentence.items, at) for at in range(*subject))
    return [team for team in teams if team][:1]


def _team_at(items: Sequence[Item], at: int) -> Entity | None:
    """The team that is called by its city or its part of a state: "England", "Liverpool"."""
    name = items[at].name
    place = name is not None and name.known and name.entity.kind in {"city", "region"}
    return _club(items, at) if place else None


def _club(items: Sequence[Item], at: int) -> Entity:
    """The club whose name starts at an item: "Lima", "Lima | City"."""
    whole = [item.text for item in items[at : at + 2] if item is items[at] or item.text in _ENDINGS]
    return Entity(" ".join(whole), "organisation")


def opponent(sentence: Sentence, verb: Verb) -> list[Entity]:
    """Who is played against: "Norway beat Kenya 2-1", "lost 2-1 to Kenya", "were held by Kenya"."""
    items = sentence.items
    if verb.passive:
        return named(items, *subject_span(sentence, Governed(verb.first, sentence.clause_at(verb.first), verb)))
    at = verb.last
    if (home := home_side(items, verb)) > 0:
        return [_club(items, home)]
    links = _LINKS.get(verb.lemma, ())
    if links and (verb.lemma == "win" or (at < len(items) and items[at].kind != "name")):
        reach = range(at, min(len(items), at + _REACH))
        at = next((place + 1 for place in reach if items[place].low in links), len(items))
    while at + 1 < len(items) and (is_descriptor(items[at].low) or items[at].is_in("articles")):
        at += 1
    name = items[at].name if at < len(items) else None
    if name is None:
        return []
    entity = actor_at(items, at, len(items)) or (_team_at(items, at) if name.known else _club(items, at))
    return [entity] if entity else []
