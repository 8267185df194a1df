"""Past forms that only describe a noun: "the hostages freed by the army", "figures issued on Friday showed"."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from loaders.events.grammar.clauses import Clause
from loaders.events.grammar.items import Item
from loaders.events.grammar.openers import Opener
from loaders.events.grammar.second_verbs import is_participle
from loaders.events.grammar.verb_places import noun_like
from loaders.events.grammar.verb_signs import behind_relative
from loaders.events.grammar.verbs import Verb
from loaders.language.lexicon import WORDS

_AROUND_REDUCED: Final = frozenset({Opener.REDUCED, Opener.RESUMED})
"""What opens a clause whose verb, or the verb before which, may only describe a noun."""


def mark_reduced(
    items: Sequence[Item], verbs: Sequence[Verb], clauses: Sequence[Clause]
) -> tuple[list[Verb], list[Clause]]:
    """The same, where past forms that only describe a noun ("the hostages freed by the army") are passive participles."""
    if _AROUND_REDUCED.isdisjoint([clause.opener for clause in clauses]):
        return list(verbs), list(clauses)
    reduced = {
        clause.verb.first: replace(clause.verb, tense="participle", passive=True)
        for clause in clauses
        if clause.opener == Opener.REDUCED and clause.verb and clause.verb.tense == "past"
    }
    reduced |= {
        clause.verb.first: replace(clause.verb, tense="participle", passive=True)
        for before, (clause, following) in zip([None, *clauses], pairwise(clauses), strict=False)
        if clause.verb and following.opener == Opener.RESUMED and _only_describes(items, clause, clause.verb, following)
        if not (
            before and before.verb is None and clause.opener == "that"
        )  # "The flag that the rebels raised in May was"
    }
    return [reduced.get(verb.first, verb) for verb in verbs], [
        replace(clause, verb=reduced[clause.verb.first]) if clause.verb and clause.verb.first in reduced else clause
        for clause in clauses
    ]


def _only_describes(items: Sequence[Item], clause: Clause, verb: Verb, following: Clause) -> bool:
    """Whether the verb of the clause is the next one, so that this describes its subject: "figures issued on Friday | showed"."""
    if is_participle(verb):
        return following.verb is not None and following.verb.first == following.first
    bare = verb.last - verb.first == 1 and verb.tense == "past" and "participle" in verb.form.kinds
    if not bare or clause.relative or verb.lemma in WORDS["no_passive"] or behind_relative(items, verb.first):
        return False
    before, after, end = items[verb.first - 1], items[verb.last], items[following.first - 1]
    noun = noun_like(before) and verb.first > clause.start
    alone = after.kind == "date" or "prepositions" in after.lists
    joined = end.kind == "mark" or end.is_in("coordinators", "adverbs", "pronouns")
    return noun and alone and not joined and following.verb is not None and following.verb.first == following.first
