"""Takes the items of a sentence apart into verbs and clauses."""

from collections.abc import Sequence

from loaders.events.grammar.brackets import without_brackets
from loaders.events.grammar.clauses import find_clauses
from loaders.events.grammar.dashes import DASHES, with_plain_asides
from loaders.events.grammar.items import Item
from loaders.events.grammar.parted_reports import in_order
from loaders.events.grammar.reduced import mark_reduced
from loaders.events.grammar.sentence import Sentence
from loaders.events.grammar.shared_passive import share_passive
from loaders.events.grammar.verbs import find_verbs


def parse(start: int, end: int, items: Sequence[Item]) -> Sentence:
    """The sentence at `start`..`end` of the body, with its verbs and clauses."""
    marks = {item.text for item in items if item.kind == "mark"}
    if not marks.isdisjoint(DASHES):
        items = with_plain_asides(items)
    verbs = share_passive(items, find_verbs(items))
    if "(" in marks and (shorter := without_brackets(items, {verb.first for verb in verbs})):
        items, verbs = shorter, share_passive(shorter, find_verbs(shorter))
    clauses = find_clauses(items, verbs)
    if "," in marks and len(clauses) > 1 and (ordered := in_order(items, verbs, clauses)):
        items, verbs = ordered, share_passive(ordered, find_verbs(ordered))
        clauses = find_clauses(items, verbs)
    verbs, clauses = mark_reduced(items, verbs, clauses)
    return Sentence(start, end, tuple(items), tuple(verbs), tuple(clauses))
