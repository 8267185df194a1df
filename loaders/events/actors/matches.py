"""Who plays: the two sides of a match, also where only a city or a part of a state has their name."""

from collections.abc import Sequence
from typing import Final

from loaders.events.actors.noun_phrases import actor_at, named
from loaders.events.grammar.items import Item
from loaders.events.grammar.phrases import subject_span
from loaders.events.grammar.sentence import Governed, Sentence, Span
from loaders.events.grammar.verbs import Verb
from loaders.language.lexicon import WORDS
from loaders.names.entities import Entity
from loaders.names.titles import is_descriptor

_AGAINST: Final = frozenset({"lose", "draw", "play", "tie"})
_TO: Final = frozenset({"to", "with", "against"})
_REACH: Final = 6
"""Items after a verb in which "to" or "against" stands: "lost 2-1 to Kenya"."""


def team(sentence: Sentence, subject: Span, kind: str, verb: Verb) -> list[Entity]:
    """The team that plays, where only a city or a region has its name: "England drew 1-1 with Norway"."""
    if kind or verb.lemma not in WORDS["matches"]:
        return []
    teams = (_team_at(sentence.items, at) for at in range(*subject))
    return [team for team in teams if team][:1]


def _team_at(items: Sequence[Item], at: int) -> Entity | None:
    """The team that is called by its city or its part of a state: "England", "Liverpool"."""
    name = items[at].name
    place = name is not None and name.known and name.entity.kind in {"city", "region"}
    return Entity(name.text, "organisation") if name and place else None


def opponent(sentence: Sentence, verb: Verb) -> list[Entity]:
    """Who is played against: "Norway beat Kenya 2-1", "lost 2-1 to Kenya", "were held by Kenya"."""
    items = sentence.items
    if verb.passive:
        return named(items, *subject_span(sentence, Governed(verb.first, sentence.clause_at(verb.first), verb)))
    at = verb.last
    if verb.lemma in _AGAINST and at < len(items) and items[at].kind != "name":
        at = next(
            (place + 1 for place in range(at, min(len(items), at + _REACH)) if items[place].low in _TO), len(items)
        )
    while at + 1 < len(items) and (is_descriptor(items[at].low) or items[at].is_in("articles")):
        at += 1
    entity = actor_at(items, at, len(items)) or _team_at(items, at) if at < len(items) else None
    return [entity] if entity else []
