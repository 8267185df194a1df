"""The clause of a sentence that tells, and what it takes up: "The official said", "The meeting lasted"."""

from loaders.events.grammar.sentence import Governed, Sentence
from loaders.events.grammar.verbs import Verb
from loaders.language.lexicon import WORDS


def main_clause(sentence: Sentence) -> tuple[Governed | None, Verb | None]:
    """The clause that tells: the one in which somebody speaks, else the first with a verb."""
    spoken = [
        number
        for number, clause in enumerate(sentence.clauses)
        if clause.verb and clause.verb.form.frame == "say" and clause.verb.finite and not clause.reported
    ]
    told = [number for number, clause in enumerate(sentence.clauses) if clause.verb and not clause.relative]
    for number in (*spoken[:1], *told[:1]):
        verb = sentence.clauses[number].verb
        return Governed(verb.first if verb else 0, number, verb), verb
    return None, None


def is_elsewhen(sentence: Sentence, governed: Governed) -> bool:
    """Whether a clause tells of another time than its surroundings ("previously", "for years")."""
    clause = sentence.clauses[governed.clause]
    items = [*sentence.items[:3], *sentence.items[clause.first : clause.last]]
    return not WORDS["elsewhen"].isdisjoint([item.low for item in items])


def definite_head(sentence: Sentence, governed: Governed, verb: Verb) -> str:
    """The noun of a subject that takes up something known: "The official said", "The meeting lasted"."""
    clause = sentence.clauses[governed.clause]
    for at in range(clause.first, verb.first):
        if sentence.items[at].low in {"the", "this", "these", "that"}:
            words = [item.low for item in sentence.items[at + 1 : verb.first] if item.kind == "word"]
            return words[-1] if words else ""
    inverted = [item.low for item in sentence.items[verb.last : verb.last + 3]]
    return inverted[1] if len(inverted) > 1 and inverted[0] == "the" else ""
