"""Nouns of claiming, whose clause is no fact: "accusations that the guards used force"."""

from loaders.events.grammar.sentence import Sentence


def claim_noun(sentence: Sentence, number: int) -> int:
    """The item of the noun that a clause tells the claim of; -1 where it is that of none."""
    clause = sentence.clauses[number]
    claimed = clause.first > 0 and clause.opener == "that" and sentence.items[clause.first].low == "that"
    return clause.first - 1 if claimed and sentence.items[clause.first - 1].is_in("unproved_nouns") else -1
