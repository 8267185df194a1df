"""The other side of an event: who is met, talked to or handed something, who hosts, who is on the line."""

from typing import Final

from loaders.events.actors.agents import read_agent
from loaders.events.actors.called import bodies_with
from loaders.events.actors.conversations import (
    TOGETHER,
    addressee,
    converses,
    fronted_call,
    in_meeting,
    is_speech,
    on_the_line,
)
from loaders.events.actors.groups import Discourse
from loaders.events.actors.head_nouns import is_group
from loaders.events.actors.held_offices import read_holders
from loaders.events.actors.matches import PLAYED, opponent
from loaders.events.actors.not_acting import not_acting
from loaders.events.actors.noun_phrases import actor_at, named
from loaders.events.actors.other_sides import between_both, contracted, host_of_meeting
from loaders.events.actors.patients import OBJECT_OF
from loaders.events.grammar.aims import is_aim
from loaders.events.grammar.items import Item
from loaders.events.grammar.phrases import subject_span
from loaders.events.grammar.sentence import Governed, Sentence, Span
from loaders.events.grammar.verb_places import noun_like
from loaders.events.grammar.verbs import Verb
from loaders.events.venues.goals import is_goal
from loaders.language.lexicon import WORDS
from loaders.names.entities import Entity
from loaders.names.genders import agrees

_VISITS: Final = frozenset({"meeting", "summit", "talks", "tour", "trip", "visit"})
"""What those whose it is take part in, so that what is done during it is done by them."""


def read_others(sentence: Sentence, governed: Governed, kind: str, context: Discourse) -> list[Entity]:
    """Who else takes part in what a clause tells, by its kind and its verb."""
    spoken = is_speech(governed.verb)
    if governed.verb is not None and governed.verb.lemma in WORDS["passing"] and kind != "AGREE":
        return []  # "crossed Kenya", but not "reached a deal with Kenya"
    together = converses(sentence, governed) if spoken else kind in TOGETHER
    if together or (governed.verb is not None and _is_transfer(governed.verb)):
        return [
            *_received(sentence, governed),
            *read_parties(sentence, governed, context),
            *_leaders(sentence),
            *_by_pronoun(sentence, governed, context),
            *bodies_with(sentence, governed, context),
            *_met_there(sentence, governed),
            *(contracted(sentence, governed) if kind == "AGREE" else ()),
            *host_of_meeting(sentence, governed),
            *between_both(sentence, governed, context),
        ]
    if governed.verb is not None and governed.verb.lemma in PLAYED and not kind:
        return opponent(sentence, governed.verb)
    if spoken or kind in {"ACCUSE", "THREATEN", "REQUEST", "REJECT"}:
        return [*addressee(sentence, governed), *on_the_line(sentence, governed), *fronted_call(sentence, governed)]
    return [*in_meeting(sentence, governed), *_by_pronoun(sentence, governed, context)]


def _is_transfer(verb: Verb) -> bool:
    return verb.lemma in WORDS["transfer"]


def _received(sentence: Sentence, governed: Governed) -> list[Entity]:
    """The guest: "Lund was received by the premier"."""
    verb = governed.verb
    if verb is None or not verb.passive or verb.form.frame != "meet":
        return []
    return [entity for entity in named(sentence.items, *subject_span(sentence, governed)) if entity.kind == "person"]


def _by_pronoun(sentence: Sentence, governed: Governed, context: Discourse) -> list[Entity]:
    """Whom "received him" and "jailed her" name: the last person before who is not the subject, else that of the sentence before."""
    verb, items = governed.verb, sentence.items
    meets = verb is not None and (verb.form.frame == "meet" or verb.lemma in OBJECT_OF)
    after = range(verb.last, min(verb.last + 2, len(items))) if verb and meets else ()
    at = next((at for at in after if items[at].low in {"him", "her"}), -1)
    if at < 0 or verb is None or (items[at].low == "her" and at + 1 < len(items) and _is_owned(items[at + 1])):
        return []
    pronoun, doers = items[at].low, range(*subject_span(sentence, governed))
    named_before = [
        item.name.entity
        for place, item in reversed(list(enumerate(items[: verb.first])))
        if item.name and place not in doers
    ]
    people = [entity for entity in (*named_before, *context.subject) if entity.kind == "person"]
    return [entity for entity in people if agrees(entity, pronoun)][:1]


def _is_owned(item: Item) -> bool:
    """Whether a word behind "her" is what is hers: "killed her | husband"."""
    return noun_like(item) and not item.is_in("adverbs", "coordinators", "subordinators")


def _met_there(sentence: Sentence, governed: Governed) -> list[Entity]:
    """Whom a visitor meets where he goes: "flew to Kenya, where he met the president, Amina Otieno"."""
    for clause in sentence.clauses[governed.clause + 1 : governed.clause + 2]:
        meets = (
            clause.opener == "where" and clause.verb and not clause.verb.passive and clause.verb.form.frame == "meet"
        )
        dated = any(item.kind == "date" for item in sentence.items[clause.first : clause.last])
        if meets and clause.verb and not dated:  # with a date it is an event of its own
            return named(sentence.items, clause.verb.last, clause.last)
    return []


def read_parties(sentence: Sentence, governed: Governed, context: Discourse) -> list[Entity]:
    """All the actors that a clause and, for a relative one, the noun before it name."""
    first, last = sentence.bounds(governed.clause)
    if sentence.clauses[governed.clause].relative:
        first = max([0, *(verb.last for verb in sentence.verbs if verb.last <= first)])
    after = governed.verb.last if governed.verb else first
    span = subject_span(sentence, governed)
    told = _told_by_people(sentence, governed)
    passive = set(range(*span)) if told else not_acting(sentence.items, *span)
    passed = _objects_before(sentence, governed)
    suffering = governed.verb is not None and governed.verb.passive
    return [
        *read_holders(sentence.items, after, last, context),
        *(
            entity
            for at in range(first, last)
            if sentence.items[at].kind == "name"
            and at not in passive
            and at not in passed
            and not _done_besides(sentence, governed, at, span)
            and not _bystander(sentence, governed, at)
            and not is_aim(sentence, governed.verb, at)
            and not is_goal(sentence, governed, at)
            and (entity := actor_at(sentence.items, at, last))
            and not (suffering and at < span[1] and is_group(entity))
        ),
    ]


def _told_by_people(sentence: Sentence, governed: Governed) -> bool:
    """Whether people do what a verb tells: the bodies and states beside them in the subject only describe them."""
    verb = governed.verb
    if verb is None or verb.passive or not verb.finite:
        return False
    return any(entity.kind == "person" for entity in named(sentence.items, *subject_span(sentence, governed)))


def _objects_before(sentence: Sentence, governed: Governed) -> range:
    """Where the objects of the verb before a participle stand: "crossed Kenya before arriving in Norway"."""
    main, verb = sentence.clauses[governed.clause].verb, governed.verb
    if main is None or verb is None or verb.tense != "ing" or not main.finite:
        return range(0)
    return range(main.last, verb.first)


def _leaders(sentence: Sentence) -> list[Entity]:
    """Who leads, hosts or attends a gathering, in whichever clause of the sentence that is said."""
    for verb in sentence.verbs:
        if verb.passive and verb.lemma in WORDS["presiding"]:
            number = sentence.clause_at(verb.first)
            return read_agent(sentence, Governed(verb.first, number, verb))
    return []


def _done_besides(sentence: Sentence, governed: Governed, at: int, subject: Span) -> bool:
    """Whether a name stands in what is only done besides: before the subject, or after "by allowing", ", offending"."""
    verb, items = governed.verb, sentence.items
    if verb is None or not verb.finite:
        return False
    if at < subject[0]:
        return not any(item.low in {"with", "between"} for item in items[:at])
    other = next((other for other in reversed(sentence.verbs) if verb.last <= other.first < at), None)
    if other is None or other.tense != "ing" or other.form.frame == "meet" or other.form.type in TOGETHER:
        return False
    return items[other.first - 1].text == "," or items[other.first - 1].low in {"by", "after", "before", "without"}


def _bystander(sentence: Sentence, governed: Governed, at: int) -> bool:
    """Whether a name after the verb stands in a phrase of place, time or topic: "shook hands before the president"."""
    verb = governed.verb
    if verb is None or at < verb.last:
        return False
    before = next((item for item in reversed(sentence.items[verb.last : at]) if item.is_in("prepositions")), None)
    if before is None or before.low not in WORDS["bystander_prepositions"]:
        return False
    if before.low == "during" and any(item.low in _VISITS for item in sentence.items[at : at + 4]):
        return False  # "was agreed during Lund's visit to Norway"
    return verb.lemma != "call" or before is not sentence.items[verb.last]  # "called on Bo Berg"
