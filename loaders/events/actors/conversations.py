"""The other side of a conversation: who is told something, who is on the line, whom somebody meets while he does something."""

from typing import Final

from loaders.events.actors.noun_phrases import actor_at, named
from loaders.events.actors.patients import person_after
from loaders.events.grammar.phrases import subject_span
from loaders.events.grammar.sentence import Governed, Sentence
from loaders.events.grammar.verbs import Verb
from loaders.language.lexicon import WORDS, event_type_of_noun
from loaders.names.entities import Entity

TOGETHER: Final = frozenset({"CONSULT", "AGREE", "COOPERATE"})
"""The kinds of events that take more than one side."""
_SHORTEST: Final = 5
"""Items that "In a call with Lund," has at least."""
_JOINT: Final = TOGETHER | {"MOBILIZE"}
"""The kinds of what one may be about to do with another: talks, a treaty, an exercise."""


def is_speech(verb: Verb | None) -> bool:
    """Whether a verb tells that somebody said something."""
    return verb is not None and verb.form.frame == "say"


def converses(sentence: Sentence, governed: Governed) -> bool:
    """Whether a verb of saying tells of a conversation: "spoke with", "talked to", "spoke by telephone"."""
    verb = governed.verb
    if verb is None or verb.lemma not in {"speak", "talk", "confer", "discuss"}:
        return False
    after = sentence.items[verb.last : sentence.clauses[governed.clause].last]
    links = {"with"} if verb.lemma == "discuss" else {"with", "to", "phone", "telephone"}
    return any(item.low in links for item in after)


def on_the_line(sentence: Sentence, governed: Governed) -> list[Entity]:
    """The other side of what a clause names after its verb: "in a call with Lund", "said that exercises with Kenya would go on"."""
    items, verb = sentence.items, governed.verb
    first, last = sentence.bounds(governed.clause)
    reported = sentence.clauses[governed.clause + 1 : governed.clause + 2]
    if reported and reported[0].reported and reported[0].verb:
        last = reported[0].verb.first
    for at in range(verb.last if verb else first, last - 2):
        planned = event_type_of_noun(items[at].low) in _JOINT and not _done_besides(sentence, verb, at)
        joint = planned or items[at].low in WORDS["conversations"]
        if joint and items[at + 1].low in ("with", "to")[: 2 if items[at].low in WORDS["conversations"] else 1]:
            return named(items, at + 2, last)
    return []


def fronted_call(sentence: Sentence, governed: Governed) -> list[Entity]:
    """The other side of a conversation that opens the sentence: "In a call with Bo Berg, Lund stressed the need for talks"."""
    items, verb = sentence.items, governed.verb
    first = sentence.clauses[governed.clause].first
    subject = subject_span(sentence, governed)[0]
    if verb is None or first != 0 or subject < _SHORTEST or items[0].low not in {"in", "during", "at"}:
        return []
    at = next((at for at in range(1, subject - 2) if items[at].low in WORDS["conversations"]), -1)
    together = at > 0 and items[at + 1].low == "with" and not any(item.kind == "date" for item in items[:at])
    return named(items, at + 2, subject) if together else []


def _done_besides(sentence: Sentence, verb: Verb | None, at: int) -> bool:
    """Whether a noun stands after a participle: "called on her to go for backing a treaty with Kenya"."""
    return verb is not None and any(verb.last <= other.first < at and other.tense == "ing" for other in sentence.verbs)


def in_meeting(sentence: Sentence, governed: Governed) -> list[Entity]:
    """Whom somebody meets while he does something: "offered his thanks in a meeting on Monday with Bo Berg"."""
    items, verb = sentence.items, governed.verb
    first, last = sentence.bounds(governed.clause)
    for at in range(verb.last if verb else first, last - 2):
        if items[at].low not in WORDS["conversations"]:
            continue
        after = at + 1 + (items[at + 1].is_in("prepositions") and items[at + 2].kind == "date") * 2
        meets = after < last and items[after].low == "with"
        if meets and {"in", "at", "during"} & {item.low for item in items[max(0, at - 3) : at]}:
            return named(items, after + 1, last)
    return []


def addressee(sentence: Sentence, governed: Governed) -> list[Entity]:
    """The other side of a conversation ("In a phone call, she warned him"): whom the verb's object names."""
    verb = governed.verb
    if verb is None or verb.last >= len(sentence.items):
        return []
    opening = sentence.items[sentence.clauses[governed.clause].first : verb.first]
    talked = any(item.low in WORDS["conversations"] for item in opening)
    if verb.lemma == "tell":
        return person_after(sentence.items, verb.last)
    entity = (
        actor_at(sentence.items, verb.last, len(sentence.items)) if sentence.items[verb.last].kind == "name" else None
    )
    return [entity] if entity and talked else []
