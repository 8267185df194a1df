"""Who acts in a clause, and who is acted upon: the subject with the side it speaks for, and the other party of a meeting."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from loaders.events.governor import Governed, Sentence
from loaders.events.groups import Known, read_group, read_joined, read_pair
from loaders.events.items import Item
from loaders.events.phrases import subject_span, without_fronted
from loaders.events.verbs import Verb
from loaders.language.lexicon import WORDS, event_type_of_noun
from loaders.names.entities import Entity, Gazetteer
from loaders.names.finder import Name
from loaders.names.titles import is_group_word

_ACTORS: Final = frozenset({"person", "organisation", "state", "forum"})
_TOGETHER: Final = frozenset({"CONSULT", "AGREE", "COOPERATE"})
_WHERE: Final = frozenset({"in", "at", "near", "outside", "over", "across", "into", "within", "inside", "around"})


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
    subject = _subject(sentence, governed, context.subject)
    if not subject and governed.verb:
        subject = _unnamed(sentence, governed, context)
    if context.home and governed.verb and governed.verb.passive and kind == "COERCE" and not _agent(sentence, governed):
        subject = [*(entity for entity in subject if entity.kind == "person"), context.home]
    elif governed.verb and not governed.verb.passive:
        span = subject_span(sentence, governed)
        joined = read_joined(sentence.items, *span)
        subject = [*subject, joined] if joined else subject
    others: list[Entity] = []
    if (kind in _TOGETHER and not _is_speech(governed.verb)) or (
        governed.verb is not None and _is_transfer(governed.verb)
    ):
        others = _parties(sentence, governed)
    elif _is_speech(governed.verb) or kind in {"ACCUSE", "THREATEN", "REQUEST", "REJECT"}:
        others = _addressee(sentence, governed)
    if not subject and not others and (kind in {"ASSAULT", "COERCE"} or governed.verb is None):
        others = _parties(sentence, governed)
    return Roles(_unique(_with_sides([*subject, *others], known)), _unique(subject))


def _is_speech(verb: Verb | None) -> bool:
    return verb is not None and verb.form.frame == "say"


def _is_transfer(verb: Verb) -> bool:
    return verb.lemma in WORDS["transfer"]


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
    if pair := read_pair(sentence.items, *span, context.parties):
        return pair
    words = [item.low for item in sentence.items[span[0] : span[1]]]
    if context.body and len(words) == 2 and words[0] == "the" and words[1] in WORDS["body_nouns"]:
        return [context.body]
    if len(words) == 2 and words[0] == "the" and words[1] in context.heads:
        return [context.heads[words[1]]]
    group = read_group(sentence.items, *span, context.home)
    patient = verb.passive and group is not None and group.kind != "state"
    return [group] if group and not patient else []


def _addressee(sentence: Sentence, governed: Governed) -> list[Entity]:
    """The other side of a conversation ("In a phone call, she warned him"): whom the verb's object names."""
    verb = governed.verb
    if verb is None or verb.last >= len(sentence.items):
        return []
    opening = sentence.items[sentence.clauses[governed.clause].first : verb.first]
    talked = any(item.low in {"call", "conversation", "meeting", "talks", "conference", "summit"} for item in opening)
    entity = (
        _actor(sentence.items, verb.last, len(sentence.items)) if sentence.items[verb.last].kind == "name" else None
    )
    return [entity] if talked and entity else []


def _subject(sentence: Sentence, governed: Governed, before: Sequence[Entity]) -> list[Entity]:
    verb, number = governed.verb, governed.clause
    if governed.attributive and governed.noun >= 0 and verb is None:
        return []
    if verb is None:
        return _named(sentence.items, *_bounds(sentence, number))
    if verb.passive and (agent := _agent(sentence, governed)):
        return agent
    return _subject_of(sentence, number, verb.first, before)


def _subject_of(sentence: Sentence, number: int, end: int, before: Sequence[Entity]) -> list[Entity]:
    """The entities of the noun phrase before item `end`; a clause without one shares that of the clause it hangs on."""
    clause = sentence.clauses[number]
    first = clause.first + (clause.opener != "" and number > 0)
    span = without_fronted(sentence.items, first, end)
    if found := _named(sentence.items, *span):
        return found
    pronoun = next((item for item in sentence.items[span[0] : span[1]] if item.is_in("speaker_pronouns")), None)
    if pronoun:
        return _antecedent_of_pronoun(sentence, number, pronoun, before)
    if number and (clause.relative or clause.opener == "whose"):
        return _nearest(sentence, clause.first, who=clause.opener == "who")
    bare = span[0] >= span[1] or all(
        item.is_in("adverbs", "coordinators") or item.kind == "mark" for item in sentence.items[span[0] : span[1]]
    )
    if number and (bare or clause.opener == "ing"):
        return _shared(sentence, number, before)
    return []


def _shared(sentence: Sentence, number: int, before: Sequence[Entity]) -> list[Entity]:
    for other in range(number - 1, -1, -1):
        clause = sentence.clauses[other]
        verb = clause.verb
        if (
            verb is None
            and clause.opener not in {"(", ")"}
            and (found := _named(sentence.items, clause.first, clause.last))
        ):
            return found
        if verb and not (clause.relative and sentence.clauses[number].opener != "ing"):
            if verb.passive and sentence.clauses[number].opener != "ing":
                return _agent(sentence, Governed(other, other, verb))
            return _subject_of(sentence, other, verb.first, before)
    return []


def _antecedent_of_pronoun(sentence: Sentence, number: int, pronoun: Item, before: Sequence[Entity]) -> list[Entity]:
    """Whom a pronoun stands for: the subject of the clause before it, else that of the sentence before."""
    people = pronoun.low in {"he", "she"}
    for other in range(number - 1, -1, -1):
        verb = sentence.clauses[other].verb
        if verb and not verb.passive:
            found = _subject_of(sentence, other, verb.first, before)
            if fitting := [entity for entity in found if (entity.kind == "person") == people]:
                return fitting if pronoun.low == "they" else fitting[-1:]
    fitting = [entity for entity in before if (entity.kind == "person") == people]
    return fitting if pronoun.low == "they" else fitting[:1]


def _named(items: Sequence[Item], first: int, end: int) -> list[Entity]:
    """The actors that a noun phrase names: its people alone, if it names people, else its bodies and states."""
    found: list[Entity] = []
    for at in range(first, end):
        if items[at].kind == "name" and (entity := _actor(items, at, end)):
            found.append(entity)
    people = [entity for entity in found if entity.kind == "person"]
    return people or found or _unknown(items, first, end)


def _unknown(items: Sequence[Item], first: int, end: int) -> list[Entity]:
    """A name that nothing explains but that acts, for what it is worth: "Unite", "Velox"."""
    return [
        Entity(item.text, "organisation")
        for at, item in enumerate(items[first:end], start=first)
        if item.name
        and not item.name.known
        and not _stands_for_place(items, at)
        and not (at and items[at - 1].is_in("prepositions"))
        and _is_head(items, at, end)
    ][:1]


def _is_head(items: Sequence[Item], at: int, end: int) -> bool:
    """Whether a name stands for itself and does not just describe the noun after it ("the Bicol region")."""
    return at + 1 >= end or items[at + 1].kind != "word" or items[at + 1].is_in("adverbs", "prepositions", "subordinators")


def _actor(items: Sequence[Item], at: int, end: int) -> Entity | None:
    """Whom a name means when it acts: not the press, not a place where something is, not a mere adjective of a thing."""
    name = items[at].name
    if name is None:
        return None
    entity = name.meaning(_ACTORS)
    if entity is None or (entity.kind != "person" and _stands_for_place(items, at)):
        return None
    if entity.kind == "state" and _only_adjective(items, at, end, name):
        return None
    if entity.kind == "person" and at + 2 < len(items) and items[at + 1].low == "'s" and items[at + 2].low in _BODIES:
        return Entity(entity.side, "state") if entity.side else None
    return entity


def _stands_for_place(items: Sequence[Item], at: int) -> bool:
    """Whether a name comes after "in" or "at", alone or in a list ("in Brussels and Vienna")."""
    while (
        at
        and items[at - 1].low in {"and", ",", "the"}
        and at > 1
        and (items[at - 2].kind == "name" or items[at - 1].low == "the")
    ):
        at -= 2 if items[at - 1].low != "the" else 1
    return at > 0 and items[at - 1].low in _WHERE


def _only_adjective(items: Sequence[Item], at: int, end: int, name: Name) -> bool:
    """Whether a state's name only describes a thing: "Ukrainian websites", but not "Ukrainian officials"."""
    if not any(sense.form == "adjective" for sense in name.senses):
        return False
    for item in items[at + 1 : min(end + 1, at + 5)]:
        if item.kind == "name" and item.name and item.name.meaning(_ACTORS):
            return False
        if item.kind != "word" or item.is_in("prepositions", "be", "have", "modals", "subordinators"):
            break
        if item.low in {"and", "or"} or is_group_word(item.low) or event_type_of_noun(item.low) or item.low in _BODIES:
            return False
    return (
        name.form == "adjective"
        or at + 1 >= len(items)
        or (
            items[at + 1].kind == "word"
            and not items[at + 1].is_in("prepositions", "be", "have", "modals", "do", "adverbs", "coordinators")
            and at + 1 < end
        )
    )


_BODIES: Final = frozenset(
    {
        "administration",
        "government",
        "side",
        "delegation",
        "army",
        "navy",
        "military",
        "embassy",
        "intelligence",
        "parliament",
        "party",
        "team",
        "leadership",
        "authorities",
        "missiles",
        "jets",
        "warplanes",
        "tanks",
        "ministers",
        "leaders",
        "firm",
        "company",
    }
)


def _nearest(sentence: Sentence, end: int, *, who: bool) -> list[Entity]:
    """The actors of the noun phrase before a relative clause."""
    items = sentence.items
    first = max([0, *(verb.last for verb in sentence.verbs if verb.last <= end)])
    found = _named(items, first, end)
    if who:
        return [entity for entity in found if entity.kind == "person"][-1:] or found[-1:]
    return found


def _agent(sentence: Sentence, governed: Governed) -> list[Entity]:
    """The actors after "by", for a passive verb."""
    if governed.verb is None:
        return []
    _, last = _bounds(sentence, governed.clause)
    by = next((at for at in range(governed.verb.last, last) if sentence.items[at].low == "by"), None)
    return _named(sentence.items, by + 1, last) if by is not None else []


def _parties(sentence: Sentence, governed: Governed) -> list[Entity]:
    """All the actors that a clause and, for a relative one, the noun before it name."""
    first, last = _bounds(sentence, governed.clause)
    if sentence.clauses[governed.clause].relative:
        first = max([0, *(verb.last for verb in sentence.verbs if verb.last <= first)])
    found = []
    for at in range(first, last):
        if sentence.items[at].kind == "name" and not _bystander(sentence, governed, at) and (entity := _actor(sentence.items, at, last)):
            found.append(entity)
    return found


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
            current = known.entities.get(current.side) if current.side else None


def _unique(entities: Iterable[Entity]) -> tuple[Entity, ...]:
    return tuple({entity.name: entity for entity in entities}.values())
