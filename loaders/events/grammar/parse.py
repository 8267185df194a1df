"""Takes the items of a sentence apart into verbs and clauses."""

from collections.abc import Sequence

from loaders.events.grammar.clauses import find_clauses
from loaders.events.grammar.items import Item
from loaders.events.grammar.reduced import mark_reduced
from loaders.events.grammar.sentence import Sentence
from loaders.events.grammar.shared_passive import share_passive
from loaders.events.grammar.verbs import find_verbs


def parse(start: int, end: int, items: Sequence[Item]) -> Sentence:
    """The sentence at `start`..`end` of the body, with its verbs and clauses."""
    verbs = share_passive(items, find_verbs(items))
    verbs, clauses = mark_reduced(items, verbs, find_clauses(items, verbs))
    return Sentence(start, end, tuple(items), tuple(verbs), tuple(clauses))
