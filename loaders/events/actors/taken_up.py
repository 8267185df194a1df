"""Whom words without a name take up: pronouns, "the court", "the talks", a part of a state, the voters at home."""

from collections.abc import Sequence
from typing import Final

from loaders.events.actors.conversations import TOGETHER
from loaders.events.actors.groups import Discourse, read_group
from loaders.events.actors.noun_phrases import named
from loaders.events.actors.pronouns import group_before, somebody_before
from loaders.events.grammar.items import Item
from loaders.events.grammar.phrases import subject_span
from loaders.events.grammar.sentence import Governed, Sentence, Span
from loaders.events.grammar.verbs import Verb
from loaders.language.endings import singular
from loaders.language.lexicon import WORDS, event_type_of_noun
from loaders.names.entities import STATE, Entity
from loaders.names.genders import agrees, has_gender_of

_ROUNDS: Final = frozenset({"round", "session"})
"""Of what has been told before: "the next round"."""
_SHORT: Final = 4
_MINISTRIES: Final = frozenset({"cabinet", "government", "ministry", "presidency"})
_ALONE: Final = 2
_WITH_CHILDREN: Final = 4
_HEADED: Final = 5
"""Items of "Scotland's first minister" with one to spare."""


def by_pronoun(sentence: Sentence, governed: Governed, subject: Span, context: Discourse) -> list[Entity]:
    """Whom "he" is where the sentence before had no person for its subject, and who "they" are after a meeting."""
    span = sentence.items[slice(*subject)]
    if pronoun := _called_by_years(span):
        people = [one for one in (*context.subject, *reversed(context.people)) if one.kind == "person"]
        return [one for one in people if agrees(one, pronoun)][:1]
    owned = next((item.low for item in span[:1] if item.low in {"his", "her", "its", "their"}), "")
    if owned in {"its", "their"}:
        return _owner_of_forces(sentence, governed) if len(span) > 1 and span[1].is_in("state_groups") else []
    if owned and len(span) > 1 and span[1].is_in("state_groups"):
        return _state_of(context)  # "his government told the envoys"
    if owned and len(span) > 1 and span[1].low == "office":
        return [person for person in context.people if agrees(person, owned)][-1:] or _last_so_called(context, owned)
    if owned and any(item.is_in("statement_nouns") or event_type_of_noun(item.low) for item in span[1:3]):
        return [person for person in context.people if agrees(person, owned)][-1:] or _last_so_called(context, owned)
    words = [item.low for item in span if item.is_in("speaker_pronouns")]
    if words == ["they"]:
        first, end = group_before(sentence, governed.clause)
        group = read_group(sentence.items, first, end, context.focus) if first < end else None
        return [group] if group else list(context.met)
    named = {item.name.entity.name for item in sentence.items if item.name}
    if not words or words[0] not in {"he", "she"} or somebody_before(sentence, governed.clause, words[0]):
        return []
    others = [person for person in context.people if person.name not in named and agrees(person, words[0])]
    return others[-1:] or _last_so_called(context, words[0])


def _called_by_years(subject: Sequence[Item]) -> str:
    """The pronoun that would do for somebody who is called by age, children or part in a trial: "the 35-year-old", "the mother of two"."""
    if not subject or len(subject) > _WITH_CHILDREN + 2 or subject[0].low != "the":
        return ""
    words = [item.low for item in subject if item.kind != "mark"]
    if len(words) not in {_ALONE, _WITH_CHILDREN}:
        return ""
    parent, _, children = (words[1] if len(words) == _ALONE else "-".join(words[1:])).partition("-of-")
    if children and parent in {"father", "mother"}:
        return "he" if parent == "father" else "she"
    aged = words[1][:1].isdigit() and words[1].endswith("-year-old")
    return "they" if len(words) == _ALONE and (aged or words[1] in {"accused", "defendant"}) else ""


def _last_so_called(context: Discourse, pronoun: str) -> list[Entity]:
    """The person named last, however far back, who is known to be of the gender of a pronoun."""
    return [entity for entity in context.recent.values() if has_gender_of(entity, pronoun)][-1:]


def _owner_of_forces(sentence: Sentence, governed: Governed) -> list[Entity]:
    """The state that tells what its own did: "Iran admitted that its forces had shot down an airliner"."""
    if not governed.clause or not sentence.clauses[governed.clause].reported:
        return []
    host = sentence.clauses[governed.clause - 1].verb
    teller = (
        named(sentence.items, *subject_span(sentence, Governed(governed.at, governed.clause - 1, host))) if host else []
    )
    return [entity for entity in teller if entity.kind in {"state", "organisation"}][:1]


def _state_of(context: Discourse) -> list[Entity]:
    """The state of the person whom the last sentence was about."""
    people = (*context.subject, *reversed(context.people))
    side = next((side for person in people if person.kind == "person" and (side := person.side or person.likely)), "")
    return [Entity(side, "state")] if side else []


def read_region(sentence: Sentence, subject: Span, verb: Verb) -> list[Entity]:
    """Parts of a state that govern themselves: "California and Oregon declared a state of emergency", "Scotland's leader said"."""
    items = sentence.items[slice(*subject)]
    owner = items[0].name if len(items) > 2 and items[1].low == "'s" else None
    heads = any(
        item.is_in("heads_of_state", "state_groups", "state_offices") or item.low == "governor"
        for item in items[2:_HEADED]
    )
    if owner and owner.entity.kind == "region" and heads:
        return [owner.entity]
    if verb.lemma not in WORDS["governing"] or verb.passive:
        return []
    alone = all(item.name or item.low in {"the", "and", ","} for item in items)
    regions = [item.name.entity for item in items if item.name]
    kinds = {entity.kind for entity in regions}
    return regions if alone and "region" in kinds and kinds <= {"region", "city"} else []  # "Crimea and Sevastopol"


def decider(items: Sequence[Item], subject: Span, context: Discourse) -> Entity | None:
    """Whose deed a subject without a name is: "the court's decision came", "the army's withdrawal began"."""
    first, end = subject
    owner = next((at for at in range(first + 1, end) if items[at].low == "'s"), -1)
    deed = owner > 0 and any(
        item.is_in("statement_nouns") or event_type_of_noun(item.low) for item in items[owner + 1 : end]
    )
    return read_group(items, first, owner, context.focus) if deed else None


def met_before(sentence: Sentence, governed: Governed, context: Discourse) -> tuple[Entity, ...]:
    """Who takes part in "the talks" or "a second round": those of the gathering that was called so before."""
    items = sentence.items
    first, last = subject_span(sentence, governed)
    last = next(
        (at for at in range(first, last) if items[at].text == ","), last
    )  # "The envoys, a day after their session, left"
    nouns = [singular(item.low) for item in items[first:last] if item.kind == "word"]
    known = next((context.gatherings[noun] for noun in nouns if noun in context.gatherings), ())
    another = last - first <= _SHORT and any(noun in _ROUNDS for noun in nouns)
    joint = another or any(event_type_of_noun(noun) in TOGETHER for noun in nouns)
    return known or (context.met if joint else ())


def voters(sentence: Sentence, governed: Governed, context: Discourse) -> tuple[Entity, ...]:
    """The state that votes where an election has no other actor: the one that the clause names, else the one at home."""
    first, last = sentence.bounds(governed.clause)
    items = sentence.items[first:last]
    if not any(item.is_in("elections") for item in items):
        return ()
    named = next((state for item in items if item.name and (state := item.name.meaning(STATE))), context.home)
    return (named,) if named else ()


def whose_ministry(sentence: Sentence, governed: Governed, speaker: Span) -> Entity | None:
    """The state of which is told what its ministry says: "Kenya has recalled its envoy, the foreign ministry said"; None if of none."""
    told = sentence.clauses[0].verb
    if not governed.clause or sentence.clauses[governed.clause].opener != "," or told is None or not told.finite:
        return None
    if not any(item.low in _MINISTRIES for item in sentence.items[slice(*speaker)]):
        return None
    found = named(sentence.items, *subject_span(sentence, Governed(0, 0, told)))
    return found[0] if len(found) == 1 and found[0].kind == "state" else None
