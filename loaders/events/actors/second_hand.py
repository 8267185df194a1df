"""Who does what a sentence tells at second hand: in its next clause, or after "the paper said" and "the company said"."""

from collections.abc import Sequence

from loaders.events.actors.groups import Discourse, read_group
from loaders.events.actors.noun_phrases import named
from loaders.events.actors.subjects import read_subject
from loaders.events.grammar.phrases import subject_span
from loaders.events.grammar.sentence import Governed, Sentence, Span
from loaders.events.grammar.verbs import QUOTES
from loaders.language.lexicon import WORDS
from loaders.names.entities import Entity

_BODIES = WORDS["firm_nouns"] | WORDS["body_nouns"]
_FIRST_PERSON = frozenset({"i", "we"})


def known_by(sentence: Sentence, governed: Governed) -> list[Entity]:
    """Who brings it about, where only a clause after it says so: "was shown, when the ministry said", "were hurt as troops fired"."""
    for number, clause in enumerate(sentence.clauses[governed.clause + 1 : governed.clause + 3], governed.clause + 1):
        violent = clause.verb is not None and clause.verb.form.type == "ASSAULT"
        told = clause.opener == "as" or (
            clause.opener == "when" and (violent or sentence.items[clause.first - 1].text == ",")
        )
        if told and clause.verb:
            return read_subject(sentence, Governed(governed.at, number, clause.verb), ())
    return []


def who_says_it(sentence: Sentence, governed: Governed, context: Discourse) -> list[Entity]:
    """Who speaks of himself or of his own as "I" or "we": "I will meet the king, Ada Lund said"; who spoke last in a bare quotation."""
    subject = sentence.items[slice(*subject_span(sentence, governed))]
    if not any(item.low in _FIRST_PERSON for item in subject):
        return []
    clauses = list(enumerate(sentence.clauses))
    for number, clause in (*reversed(clauses[: governed.clause]), *clauses[governed.clause + 1 :]):
        if clause.verb and clause.verb.finite and clause.verb.form.frame == "say" and not clause.verb.passive:
            told = Governed(governed.at, number, clause.verb)
            if found := read_subject(sentence, told, context.subject):
                return found
    quoted = any(item.text in QUOTES for item in sentence.items)
    return [one for one in context.subject if one.kind == "person"][:1] if quoted else []


def told_of(sentence: Sentence, governed: Governed, context: Discourse) -> list[Entity]:
    """Of whom somebody without a name tells after the fact: "The ministry cleared the sale, an official said on Friday"."""
    verb, number = governed.verb, governed.clause
    if verb is None or verb.form.frame != "say" or not number or sentence.clauses[number].opener != ",":
        return []
    clauses = sentence.clauses
    told = next((at for at in range(number - 1, -1, -1) if not clauses[at].relative and not clauses[at].reported), 0)
    host = sentence.clauses[told].verb
    if host is None or host.passive or sentence.clauses[number].last < len(sentence.items):
        return []
    first_hand = Governed(governed.at, told, host)
    if found := read_subject(sentence, first_hand, context.subject):
        return found
    group = read_group(sentence.items, *subject_span(sentence, first_hand), context.home)
    return [group] if group else []


def body_inside(sentence: Sentence, governed: Governed, span: Span, words: Sequence[str]) -> Entity | None:
    """The body that "the company" takes up where its own sentence has named it: "Velox has bought a mill, the company said"."""
    verb, host = governed.verb, sentence.clauses[0].verb
    if not governed.clause or len(words) != 2 or words[0] != "the" or words[1] not in _BODIES:
        return None
    if (
        verb is None
        or verb.form.frame != "say"
        or host is None
        or any(item.name for item in sentence.items[slice(*span)])
    ):
        return None
    told = read_subject(sentence, Governed(governed.at, 0, host), ())
    return next((entity for entity in told if entity.kind == "organisation"), None)


def author(sentence: Sentence, governed: Governed) -> list[Entity]:
    """Who speaks in what is published: "In an interview published on Friday Ada Lund indicated that she would stand"."""
    items, verb = sentence.items, governed.verb
    if verb is None or verb.lemma not in WORDS["publishing"] or not verb.first:
        return []
    if not items[verb.first - 1].is_in("statement_nouns", "papers", "rulings"):
        return []
    after = next((other.first for other in sentence.verbs if other.first > verb.last), verb.last)
    return named(items, verb.last, after)
