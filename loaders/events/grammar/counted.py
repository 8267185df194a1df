"""Stretches of time that are counted back from a date to what they are told of: "on Friday, two days after the court had ruled"."""

from loaders.events.grammar.sentence import Governed, Sentence


def counted_from(sentence: Sentence, number: int, at: int) -> Governed | None:
    """What a stretch counted back from another date dates: the clause or the deed behind it; None for any other date.

    "Two days after winning the vote, she named a deputy on Thursday" tells when she won it.
    """
    unit, clauses = sentence.items[at].unit, sentence.clauses
    if unit is None or unit.rule != "counted-back":
        return None
    deed = next((verb for verb in sentence.verbs if verb.first == at + 2 and verb.tense == "ing"), None)
    if deed is not None and sentence.items[at + 1].low in {"after", "before"}:
        return Governed(at, number, deed, -1)
    if number + 1 < len(clauses) and clauses[number + 1].verb is not None and clauses[number].last == at + 1:
        return Governed(at, number + 1, clauses[number + 1].verb, -1)
    return None
