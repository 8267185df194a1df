"""To whom something is done: who is arrested, appointed or killed has a part in it, and so has the state that judges him."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from loaders.events.actors.groups import Discourse, read_group
from loaders.events.actors.noun_phrases import named
from loaders.events.actors.places_and_topics import state_of_place
from loaders.events.grammar.items import Item
from loaders.events.grammar.phrases import subject_span
from loaders.events.grammar.sentence import Governed, Sentence
from loaders.events.grammar.verbs import Verb
from loaders.language.lexicon import WORDS, event_type_of_noun
from loaders.names.entities import Entity
from loaders.names.titles import is_descriptor, is_link

_DONE_TO: Final = WORDS["judging"] | WORDS["posting"] | WORDS["harming"] | WORDS["takes_part"]
OBJECT_OF: Final = WORDS["judging"] | WORDS["posting"] | WORDS["harming"] | WORDS["dealing"]
_AGAINST: Final = frozenset({"with", "by", "against"})
_REACH: Final = 8
_FRESH: Final = frozenset({"new", "next", "interim", "veteran", "young"})
"""What may be said of somebody before his office: "named a new finance chief, Ada Lund"."""


def read_patients(sentence: Sentence, governed: Governed) -> list[Entity]:
    """The people to whom the verb of a clause does something: the subject of a passive, else the object."""
    verb = governed.verb
    done = verb is not None and verb.lemma in (_DONE_TO if verb.passive else OBJECT_OF)
    if verb is None or not (done or (verb.lemma == "find" and _found_guilty(sentence.items[verb.last :]))):
        return []
    if verb.passive:
        return _people(named(sentence.items, *subject_span(sentence, governed)))
    return person_after(sentence.items, verb.last)


def _found_guilty(after: Sequence[Item]) -> bool:
    """Whether a court's finding follows: "found | Ada Lund guilty", "found | her not guilty"."""
    return any(item.low == "guilty" for item in after[:_REACH])


def _people(entities: Sequence[Entity]) -> list[Entity]:
    return [entity for entity in entities if entity.kind == "person"]


def person_after(items: Sequence[Item], first: int) -> list[Entity]:
    """The person right after a verb that ends before item `first`, past the words of his office: "named its finance chief, Ada Lund, as"."""
    for at in range(first, min(len(items), first + _REACH)):
        item = items[at]
        if item.name and item.name.entity.kind == "person":
            owns = at + 1 < len(items) and items[at + 1].low == "'s"
            return [] if owns else [item.name.entity]
        described = item.kind == "name" or item.text == "," or is_link(item.low) or is_descriptor(item.low)
        if not (described or item.is_in("articles", "determiners", "adverbs") or item.low in _FRESH):
            return []
    return []


def read_judge(sentence: Sentence, governed: Governed, context: Discourse) -> list[Entity]:
    """The state whose police or court is behind a passive that names none: "He was jailed in Nairobi on Monday".

    It is the state of the place that the clause names, else the state at home.
    """
    verb = governed.verb
    if verb is None or not verb.passive or not _judged(sentence.items, verb):
        return []
    first, last = sentence.bounds(governed.clause)
    items = sentence.items
    agent = next((after for before, after in pairwise(items[first:last]) if before.low == "by"), None)
    if agent is not None and not agent.is_in("state_groups"):
        return []
    places = (state_of_place(items, at, last) for at in range(first, last))
    state = next(filter(None, places), None) or context.home
    return [state] if state else []


def _judged(items: Sequence[Item], verb: Verb) -> bool:
    if verb.lemma in WORDS["judging"]:
        return True
    after = {item.low for item in items[verb.last : verb.last + 3]}
    return (
        (verb.lemma == "take" and "custody" in after)
        or (verb.lemma == "find" and "guilty" in after)
        or (verb.lemma == "put" and not after.isdisjoint({"death", "trial"}))
    )


def read_attackers(sentence: Sentence, governed: Governed, context: Discourse) -> list[Entity]:
    """Whom a passive of violence names only by the fight: "were killed in a clash with rebels", "died in an attack by Kenya"."""
    verb = governed.verb
    if verb is None or not (verb.passive or verb.lemma == "die"):
        return []
    first, last = verb.last, sentence.clauses[governed.clause].last
    items = sentence.items
    for at in range(first, last - 2):
        if event_type_of_noun(items[at].low) != "ASSAULT" or items[at + 1].low not in _AGAINST:
            continue
        known = named(items, at + 2, last)
        group = read_group(items, at + 2, last, context.focus)
        return known[:1] or ([group] if group else [])
    return []


def read_announced(sentence: Sentence, governed: Governed) -> list[Entity]:
    """Who takes up a post or leaves it, where the date is that of the news: "Lund has resigned, the council announced on Friday"."""
    verb, host = governed.verb, sentence.clauses[0].verb
    if not governed.clause or verb is None or verb.form.frame != "say" or host is None:
        return []
    if sentence.clauses[governed.clause].opener != "," or host.lemma not in WORDS["posting"] | WORDS["departing"]:
        return []
    told = Governed(governed.at, 0, host)
    leaves = host.passive or host.lemma in WORDS["departing"]
    return _people(named(sentence.items, *subject_span(sentence, told))) if leaves else read_patients(sentence, told)


def read_sent(sentence: Sentence, governed: Governed) -> list[Entity]:
    """Who is sent to do what an infinitive tells: "has sent Ada Lund to visit Kenya on Monday"."""
    verb = governed.verb
    if verb is None or verb.tense != "infinitive":
        return []
    head = next((other for other in reversed(sentence.verbs) if other.last < verb.first), None)
    if head is None or head.passive or head.lemma not in {"dispatch", "send"}:
        return []
    sent = person_after(sentence.items, head.last)
    return sent if not any(item.text == "," for item in sentence.items[head.last : verb.first]) else []
