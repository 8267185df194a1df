"""What pronouns in a sentence can stand for, by number, gender and place."""

from collections.abc import Sequence
from typing import Final

from loaders.events.actors.noun_phrases import named
from loaders.events.grammar.items import Item
from loaders.events.grammar.phrases import subject_span
from loaders.events.grammar.sentence import Governed, Sentence, Span
from loaders.language.endings import is_plural
from loaders.language.lexicon import WORDS
from loaders.names.entities import Entity
from loaders.names.genders import agrees

_JUDGING: Final = (
    WORDS["judging"]
    | WORDS["posting"]
    | frozenset(
        "applaud berate blame blast chastise chide condemn congratulate criticise criticize denounce expel free lambast laud "
        "lambaste mock pardon praise punish rebuke reprimand scold slam thank".split()
    )
) - {"elect", "appoint"}
"""What somebody does to another for what that one did."""


def fits(entity: Entity, pronoun: Item) -> bool:
    """Whether a pronoun can stand for somebody: a person for "he" and "she", of that gender, and nobody for "it" and "they"."""
    return (entity.kind == "person") == (pronoun.low in {"he", "she"}) and agrees(entity, pronoun.low)


def group_before(sentence: Sentence, number: int) -> Span:
    """The subject without a name that "they" in a clause takes up: "Prosecutors said they would"; an empty span if none is there."""
    host = sentence.clauses[number - 1] if number else None
    if host is None or host.verb is None or not host.verb.finite or not sentence.clauses[number].reported:
        return 0, 0
    first, end = subject_span(sentence, Governed(host.verb.first, number - 1, host.verb))
    words = [item for item in sentence.items[first:end] if item.kind in {"word", "name"} and not item.is_in("adverbs")]
    plural = bool(words) and words[-1].kind == "word" and is_plural(words[-1].low)
    return (first, end) if plural and not any(item.is_in("pronouns") for item in words) else (0, 0)


def subject_ahead(sentence: Sentence) -> list[Entity]:
    """Whom the pronoun of a clause that opens a sentence runs ahead to: "When it approved the drug, the agency said"."""
    if not sentence.items or sentence.items[0].low not in {"when", "as", "after", "before", "while", "although"}:
        return []
    main = next((clause for clause in sentence.clauses[1:] if clause.opener in {",", ""} and clause.verb), None)
    return named(sentence.items, main.start, main.verb.first) if main and main.verb else []


def people_before(sentence: Sentence, number: int, pronoun: Item) -> list[Entity]:
    """The last person whom the clauses before one name: "handed to the envoy, Ada Lund, when she called"."""
    before = sentence.items[: sentence.clauses[number].first]
    return [item.name.entity for item in before if item.name and fits(item.name.entity, pronoun)][-1:]


def judged_before(sentence: Sentence, number: int, pronoun: Item) -> list[Entity]:
    """Whom the clause before judges for what he did: "Ada Lund criticized Bo Berg | after he had said", "sacked him because he".

    With such verbs a pronoun takes up the object (Garvey and Caramazza, Implicit Causality in Verbs, Linguistic Inquiry 5, 1974).
    """
    clause, host = sentence.clauses[number], sentence.clauses[number - 1].verb if number else None
    if clause.opener not in {"after", "because"} or host is None or host.passive or host.lemma not in _JUDGING:
        return []
    objects = [item.name.entity for item in sentence.items[host.last : clause.first] if item.name]
    return [entity for entity in objects if entity.kind == "person" and fits(entity, pronoun)][:1]


def somebody_before(sentence: Sentence, number: int, pronoun: str) -> bool:
    """Whether "he" stands for somebody without a name in the clause before it: "A man was shot after he had drawn a knife"."""
    host = sentence.clauses[number - 1].verb if number and pronoun in {"he", "she"} else None
    if host is None:
        return False
    first, end = subject_span(sentence, Governed(host.first, number - 1, host))
    words = sentence.items[first:end]
    return any(item.is_in("anyone", "private_persons") for item in words) and not any(item.name for item in words)


def several(sentence: Sentence, governed: Governed) -> bool:
    """Whether "and" joins the subject of a clause, so that "it" is something else."""
    return any(item.low == "and" for item in sentence.items[slice(*subject_span(sentence, governed))])


def not_named_after(sentence: Sentence, governed: Governed, entities: Sequence[Entity]) -> list[Entity]:
    """Those whom the clause does not name behind its verb: "he" was not jailed by Judge Lund if he is Lund (Chomsky's condition C)."""
    verb = governed.verb
    last = sentence.clauses[governed.clause].last
    named_after = {item.name.entity.name for item in sentence.items[verb.last if verb else last : last] if item.name}
    return [entity for entity in entities if entity.name not in named_after]
