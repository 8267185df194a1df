"""A passive that the next verb shares: in "was arrested on Monday and released on Tuesday" he was released."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from loaders.events.grammar.items import Item
from loaders.events.grammar.verbs import Verb
from loaders.language.lexicon import WORDS

_DONE_TO: Final = frozenset({"ASSAULT", "COERCE", "CONCEDE", "SANCTION", "AID", "ACCUSE"})
"""Kinds of verbs that say what is done to somebody."""


def share_passive(items: Sequence[Item], verbs: Sequence[Verb]) -> list[Verb]:
    """The verbs of a sentence, where a bare one of equal rank without an object takes over the passive before it."""
    shared: list[Verb] = []
    host: Verb | None = None
    for verb in verbs:
        if host is not None and _may_share(items, verb):
            shared.append(replace(verb, tense=host.tense, passive=True))
            continue
        if verb.finite:
            host = verb if verb.passive else None
        shared.append(verb)
    return shared


def _may_share(items: Sequence[Item], verb: Verb) -> bool:
    """Whether a verb stands right after "and", can be a participle, does something to somebody, and no object follows."""
    bare = verb.last - verb.first == 1 and verb.tense in {"past", "participle"} and "participle" in verb.form.kinds
    done_to = verb.form.type in _DONE_TO or verb.lemma in WORDS["calling_off"]
    if not bare or not done_to or verb.lemma in WORDS["no_passive"]:
        return False
    before = items[verb.first - 1]
    listed = before.text == "," and any("coordinators" in item.lists for item in items[verb.last :])
    follows = items[verb.last] if verb.last < len(items) else None
    ends = ("prepositions", "adverbs", *("coordinators",) * listed)
    no_object = follows is None or follows.kind in {"date", "mark"} or follows.is_in(*ends)
    return no_object and (listed or before.is_in("coordinators"))


def auxiliary(verbs: Sequence[Verb], verb: Verb) -> range:
    """The items of the auxiliaries that a verb shares: those of the passive before it; empty where it has its own."""
    if not verb.passive or verb.last - verb.first > 1 or verb.tense == "participle":
        return range(0)
    own = (other for other in reversed(verbs) if other.last <= verb.first and other.passive)
    host = next((other for other in own if other.last - other.first > 1), None)
    return range(host.first, host.last - 1) if host else range(0)
