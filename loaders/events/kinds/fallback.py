"""What stands in where no rule tells the kind of an event: somebody did or said something in public, so it is CONSULT.

PLOVER's CONSULT covers visits, talks and statements (PLOVER codebook, "CONSULT"); a happening without people gets no type.
"""

from collections.abc import Sequence
from typing import Final

from loaders.events.grammar.items import Item
from loaders.events.grammar.phrases import subject_span
from loaders.events.grammar.sentence import Governed, Sentence
from loaders.language.lexicon import WORDS
from loaders.names.titles import is_person_word

_ACTORS: Final = frozenset({"person", "state", "organisation", "forum"})
_PUBLIC: Final = frozenset({"act", "meet", "give", "say", "aspect"})


def somebody_acts(sentence: Sentence, governed: Governed) -> bool:
    """Whether the subject is a person, a state or a body, and the verb one of doing and not of suffering."""
    verb = governed.verb
    if verb is None or verb.passive or governed.attributive:
        return False
    if verb.form.frame not in _PUBLIC or verb.lemma in WORDS["fates"]:
        return False
    first, last = subject_span(sentence, governed)
    return any(_is_somebody(sentence.items, at) for at in range(first, _head_end(sentence.items, first, last)))


def _head_end(items: Sequence[Item], first: int, last: int) -> int:
    """Where a subject's own nouns end: what a preposition ties to them does nothing."""
    return next((at for at in range(first, last) if items[at].is_in("prepositions") and items[at].low != "of"), last)


def _is_somebody(items: Sequence[Item], at: int) -> bool:
    """Whether a person, a state or a body stands there, and not only as the owner of a thing ("Iceland's volcano")."""
    item = items[at]
    if at > 1 and items[at - 1].low == "of" and items[at - 2].is_in("directions"):
        return False  # "the volcano, south of Lima"
    if at + 1 < len(items) and items[at + 1].low in {"'s", "’s"}:
        return False
    if item.name is not None:
        thing = at + 1 < len(items) and items[at + 1].is_in("place_nouns", "calamities", "vehicles")  # "Taal volcano"
        return item.name.entity.kind in _ACTORS and not thing
    return item.kind == "word" and (
        is_person_word(item.low) or item.is_in("speaker_pronouns", "state_groups", "body_nouns", "firm_nouns")
    )
