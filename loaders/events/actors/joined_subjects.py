"""Subjects that "and" joins over what is said in between: "Ada Lund, who heads the bank, and Bo Berg resigned"."""

from loaders.events.actors.noun_phrases import named
from loaders.events.grammar.openers import Opener
from loaders.events.grammar.sentence import Sentence
from loaders.names.entities import Entity


def joined_before(sentence: Sentence, number: int) -> list[Entity]:
    """Whom "and" joins to a subject over a relative clause: "Ada Lund, who heads the bank, | and Bo Berg resigned"."""
    clauses = sentence.clauses
    if number < 2 or clauses[number].opener != "and" or not clauses[number - 1].relative or clauses[number - 2].verb:
        return []
    return named(sentence.items, clauses[number - 2].first, clauses[number - 2].last)


def joined_inside(sentence: Sentence, number: int) -> list[Entity]:
    """Whom ", and" joins to a subject behind its relative clause: "Ada Lund, who is 76, and Bo Berg, a veteran, | met"."""
    clause, items = sentence.clauses[number - 1], sentence.items
    if sentence.clauses[number].opener != Opener.RESUMED or not clause.relative or clause.verb is None:
        return []
    for at in range(clause.verb.last, clause.last - 2):
        if items[at].text == "," and items[at + 1].low == "and":
            return [entity for entity in named(items, at + 2, clause.last) if entity.kind == "person"]
    return []
