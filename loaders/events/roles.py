"""Who acts in a clause, and who is acted upon: the subject with the side it speaks for, and the other party of a meeting."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from loaders.events.governor import Governed, Sentence
from loaders.events.groups import Known, read_group, read_holders, read_joined, read_pair
from loaders.events.noun_phrases import actor_at, named
from loaders.events.phrases import subject_span, without_fronted
from loaders.events.subjects import read_agent, read_subject
from loaders.events.venue import is_goal
from loaders.events.verbs import Verb
from loaders.language.lexicon import WORDS, event_type_of_noun
from loaders.names.entities import Entity, Gazetteer

_STATE: Final = frozenset({"state"})
_LONGEST_DEFINITE: Final = 4
_TOGETHER: Final = frozenset({"CONSULT", "AGREE", "COOPERATE"})


@dataclass(frozen=True, slots=True)
class Roles:
    """The actors of an event, and the entities that its subject names (for the pronouns of the next sentence)."""

    actors: tuple[Entity, ...]
    subject: tuple[Entity, ...]


def read_roles(
    sentence: Sentence,
    governed: Governed,
    kind: str,
    known: Gazetteer,
    context: Known,
) -> Roles:
    """Who acts in the clause that a date belongs to; `context` is what the sentences before have told."""
    subject = read_subject(sentence, governed, context.subject)
    if not subject and governed.verb:
        subject = (
            _by_pronoun(sentence, governed, context)
            or _unnamed(sentence, governed, context)
            or _owner_of_subject(sentence, governed, kind)
        )
    if (
        context.home
        and governed.verb
        and governed.verb.passive
        and kind == "COERCE"
        and not read_agent(sentence, governed)
    ):
        subject = [*(entity for entity in subject if entity.kind == "person"), context.home]
    elif governed.verb and not governed.verb.passive:
        span = subject_span(sentence, governed)
        joined = read_joined(sentence.items, *span)
        subject = [*subject, joined] if joined else subject
    if governed.verb and (held := read_holders(sentence.items, *subject_span(sentence, governed), context)):
        subject = [*(entity for entity in subject if entity.kind == "person"), *held]
    others: list[Entity] = []
    if (kind in _TOGETHER and (not _is_speech(governed.verb) or _converses(sentence, governed))) or (
        governed.verb is not None and _is_transfer(governed.verb)
    ):
        others = [
            *_received(sentence, governed),
            *_parties(sentence, governed, context),
            *_leaders(sentence),
            *_met_by_pronoun(sentence, governed, context),
        ]
    elif _is_speech(governed.verb) or kind in {"ACCUSE", "THREATEN", "REQUEST", "REJECT"}:
        others = [*_addressee(sentence, governed), *_on_the_line(sentence, governed)]
    if not subject and not others and (kind in {"ASSAULT", "COERCE"} or governed.verb is None):
        others = _parties(sentence, governed, context)
    actors = _unique(_with_sides([*subject, *others], known))
    return Roles(actors or _met_before(sentence, governed, context), _unique(subject))


def _is_speech(verb: Verb | None) -> bool:
    return verb is not None and verb.form.frame == "say"


def _converses(sentence: Sentence, governed: Governed) -> bool:
    """Whether a verb of saying tells of a conversation: "spoke with", "talked to", "spoke by telephone"."""
    verb = governed.verb
    if verb is None or verb.lemma not in {"speak", "talk", "confer"}:
        return False
    after = sentence.items[verb.last : sentence.clauses[governed.clause].last]
    return any(item.low in {"with", "to", "phone", "telephone"} for item in after)


def _received(sentence: Sentence, governed: Governed) -> list[Entity]:
    """The guest: "Lund was received by the premier"."""
    verb = governed.verb
    if verb is None or not verb.passive or verb.form.frame != "meet":
        return []
    return [entity for entity in named(sentence.items, *subject_span(sentence, governed)) if entity.kind == "person"]


def _met_by_pronoun(sentence: Sentence, governed: Governed, context: Known) -> list[Entity]:
    """Whom "received him" and "met her" name: the last person before the subject, else that of the sentence before."""
    verb = governed.verb
    after = sentence.items[verb.last : verb.last + 2] if verb and verb.form.frame == "meet" else ()
    if not any(item.low in {"him", "her"} for item in after):
        return []
    before = sentence.items[: subject_span(sentence, governed)[0]]
    people = [item.name.entity for item in reversed(before) if item.name and item.name.entity.kind == "person"]
    return [*people, *(entity for entity in context.subject if entity.kind == "person")][:1]


def _on_the_line(sentence: Sentence, governed: Governed) -> list[Entity]:
    """The other side of a conversation that a clause names after its verb: "accused her of lying in a call with Lund"."""
    items, verb = sentence.items, governed.verb
    first, last = _bounds(sentence, governed.clause)
    for at in range(verb.last if verb else first, last - 2):
        if items[at].low in WORDS["conversations"] and items[at + 1].low in {"with", "to"}:
            return named(items, at + 2, last)
    return []


def _is_transfer(verb: Verb) -> bool:
    return verb.lemma in WORDS["transfer"]


def _by_pronoun(sentence: Sentence, governed: Governed, context: Known) -> list[Entity]:
    """Whom "he" is where the sentence before had no person for its subject, and who "they" are after a meeting."""
    first, last = subject_span(sentence, governed)
    words = [item.low for item in sentence.items[first:last] if item.is_in("speaker_pronouns")]
    if words == ["they"]:
        return list(context.met)
    return list(context.people[-1:]) if words and words[0] in {"he", "she"} else []


def _unnamed(sentence: Sentence, governed: Governed, context: Known) -> list[Entity]:
    """The group or the state at home that a subject without a name stands for; of a passive, its agent first."""
    first, last = _bounds(sentence, governed.clause)
    verb = governed.verb
    if verb is None:
        return []
    by = next((at for at in range(verb.last, last) if sentence.items[at].low == "by"), -1) if verb.passive else -1
    if by > 0 and (found := read_group(sentence.items, by + 1, last, context.home)):
        return [found]
    span = without_fronted(sentence.items, first, verb.first)
    if (pair := read_pair(sentence.items, *span, context)) and not verb.passive:
        return pair
    words = [item.low for item in sentence.items[span[0] : span[1]]]
    if taken_up := _taken_up(words, context):
        return [taken_up]
    group = read_group(sentence.items, *span, context.focus)
    patient = verb.passive and group is not None and group.kind != "state"
    return [group] if group and not patient else []


def _met_before(sentence: Sentence, governed: Governed, context: Known) -> tuple[Entity, ...]:
    """Who takes part in "the talks" or "a second round": those of the gathering that was called so before."""
    items = sentence.items
    first, last = subject_span(sentence, governed)
    nouns = [item.low.rstrip("s") for item in items[first:last] if item.kind == "word"]
    known = next((context.gatherings[noun] for noun in nouns if noun in context.gatherings), ())
    joint = any(event_type_of_noun(noun) in _TOGETHER for noun in nouns)
    return known or (context.met if joint else ())


def _taken_up(words: Sequence[str], context: Known) -> Entity | None:
    """Whom "the court", "the electoral commission" or "the fund's board" takes up: who was last called so."""
    whole = words[: next((at for at, word in enumerate(words) if word in {"'s", "of"}), len(words))]
    if not 2 <= len(whole) <= _LONGEST_DEFINITE or whole[0] != "the":
        return None
    if whole[-1] in context.heads:
        return context.heads[whole[-1]]
    if len(whole) != 2 or whole[1] not in WORDS["body_nouns"] | WORDS["firm_nouns"]:
        return None
    return context.firm if whole[1] in WORDS["firm_nouns"] else context.body


def _owner_of_subject(sentence: Sentence, governed: Governed, kind: str) -> list[Entity]:
    """The state whose people or things do something that has a kind: "Chinese gunners fired", "a Turkish frigate rammed"."""
    if not kind or governed.verb is None or governed.verb.passive:
        return []
    first, last = subject_span(sentence, governed)
    for at in range(first, last):
        item = sentence.items[at]
        if item.is_in("prepositions", "subordinators"):
            break
        if item.name and item.name.form == "adjective" and (state := item.name.meaning(_STATE)):
            return [state]
    return []


def _addressee(sentence: Sentence, governed: Governed) -> list[Entity]:
    """The other side of a conversation ("In a phone call, she warned him"): whom the verb's object names."""
    verb = governed.verb
    if verb is None or verb.last >= len(sentence.items):
        return []
    opening = sentence.items[sentence.clauses[governed.clause].first : verb.first]
    talked = any(item.low in WORDS["conversations"] for item in opening)
    entity = (
        actor_at(sentence.items, verb.last, len(sentence.items)) if sentence.items[verb.last].kind == "name" else None
    )
    return [entity] if talked and entity else []


def _parties(sentence: Sentence, governed: Governed, context: Known) -> list[Entity]:
    """All the actors that a clause and, for a relative one, the noun before it name."""
    first, last = _bounds(sentence, governed.clause)
    if sentence.clauses[governed.clause].relative:
        first = max([0, *(verb.last for verb in sentence.verbs if verb.last <= first)])
    after = governed.verb.last if governed.verb else first
    return [
        *read_holders(sentence.items, after, last, context),
        *(
            entity
            for at in range(first, last)
            if sentence.items[at].kind == "name"
            and not _bystander(sentence, governed, at)
            and not is_goal(sentence, governed, at)
            and (entity := actor_at(sentence.items, at, last))
        ),
    ]


def _leaders(sentence: Sentence) -> list[Entity]:
    """Who leads, hosts or attends a gathering, in whichever clause of the sentence that is said."""
    for verb in sentence.verbs:
        if verb.passive and verb.lemma in WORDS["presiding"]:
            number = sentence.clause_at(verb.first)
            return read_agent(sentence, Governed(verb.first, number, verb))
    return []


def _bystander(sentence: Sentence, governed: Governed, at: int) -> bool:
    """Whether a name after the verb stands in a phrase of place, time or topic: "shook hands before the president"."""
    verb = governed.verb
    if verb is None or at < verb.last:
        return False
    before = next((item for item in reversed(sentence.items[verb.last : at]) if item.is_in("prepositions")), None)
    return before is not None and before.low in WORDS["bystander_prepositions"]


def _bounds(sentence: Sentence, number: int) -> tuple[int, int]:
    return sentence.clauses[number].first, sentence.clauses[number].last


def _with_sides(entities: Iterable[Entity], known: Gazetteer) -> Iterable[Entity]:
    """Everybody together with the body and the state that they speak for."""
    for entity in entities:
        current: Entity | None = entity
        seen: set[str] = set()
        while current and current.name not in seen:
            yield current
            seen.add(current.name)
            current = known.entities.get(current.side, Entity(current.side, "organisation")) if current.side else None


def _unique(entities: Iterable[Entity]) -> tuple[Entity, ...]:
    return tuple({entity.name: entity for entity in entities}.values())
