"""Who acts in a clause, and who is acted upon: the subject with the side it speaks for, and the other party of a meeting."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from loaders.events.actors.agents import read_agent
from loaders.events.actors.called import read_body, taken_up_by
from loaders.events.actors.citizens import is_citizen
from loaders.events.actors.groups import Discourse, read_group
from loaders.events.actors.head_nouns import is_group, read_described
from loaders.events.actors.held_offices import read_holders
from loaders.events.actors.matches import team
from loaders.events.actors.mentioned import read_mentioned
from loaders.events.actors.noun_phrases import named
from loaders.events.actors.pairs import read_joined, read_pair
from loaders.events.actors.parties import read_others, read_parties
from loaders.events.actors.patients import read_announced, read_attackers, read_judge, read_patients, read_sent
from loaders.events.actors.second_hand import author, body_inside, known_by, told_of, who_says_it
from loaders.events.actors.subjects import read_subject
from loaders.events.actors.taken_up import by_pronoun, decider, met_before, read_region, voters, whose_ministry
from loaders.events.grammar.fronted import past_fronted
from loaders.events.grammar.phrases import subject_span
from loaders.events.grammar.press import press_speaks
from loaders.events.grammar.sentence import Governed, Sentence, Span
from loaders.language.lexicon import WORDS
from loaders.names.entities import STATE, Entity, Gazetteer

_SUFFERED: Final = frozenset({"die", "disappear", "drown", "perish", "starve", "suffer", "survive", "vanish"})
_OF_TIME: Final = frozenset({"after", "as", "before", "since", "until"})
_HELD: Final = frozenset({"begin", "close", "conclude", "end", "hold", "open", "start", "take"})
_GATHERINGS: Final = frozenset({"Conference", "Summit"})


class Roles(NamedTuple):
    """The actors of an event, and the entities that its subject names (for the pronouns of the next sentence)."""

    actors: tuple[Entity, ...]
    subject: tuple[Entity, ...]


def read_roles(
    sentence: Sentence,
    governed: Governed,
    kind: str,
    known: Gazetteer,
    context: Discourse,
) -> Roles:
    """Who acts in the clause that a date belongs to; `context` is what the sentences before have told."""
    subject = read_doers(sentence, governed, kind, context)
    if (mentioned := read_mentioned(sentence, governed, subject)) is not None:
        actors = unique(_with_sides(mentioned, known)) or (
            voters(sentence, governed, context) if _of_vote(sentence, governed) else ()
        )
        return Roles(actors, unique(subject))
    others = [
        *read_patients(sentence, governed),
        *read_others(sentence, governed, kind, context),
        *read_judge(sentence, governed, context),
        *read_announced(sentence, governed),
    ]
    if not subject and kind == "ASSAULT":
        others += read_attackers(sentence, governed, context)
    if not subject and not others and (kind in {"ASSAULT", "COERCE"} or governed.verb is None):
        others = read_parties(sentence, governed, context)
    taking_part = [*subject, *others]
    if _takes_place(governed):
        taking_part = [entity for entity in taking_part if entity.name.rpartition(" ")[2] not in _GATHERINGS]
    actors = unique(_with_sides(taking_part, known))
    taken_up = passive_subject(sentence, governed) or subject
    return Roles(
        actors or met_before(sentence, governed, context) or voters(sentence, governed, context), unique(taken_up)
    )


def read_doers(sentence: Sentence, governed: Governed, kind: str, context: Discourse) -> list[Entity]:
    """Whom the subject of a clause names or stands for; somebody may be in it twice."""
    subject, verb = read_subject(sentence, governed, context.subject), governed.verb
    if verb is None:
        return subject
    if sent := read_sent(sentence, governed):
        return sent
    if (agent := _group_behind(sentence, governed, context)) and (agent.kind == "state" or agent.side or not subject):
        return [agent]
    span = subject_span(sentence, governed)
    if verb.form.frame == "say" and press_speaks(sentence, span) and (told := told_of(sentence, governed, context)):
        return told
    if verb.passive and verb.lemma in WORDS["harming"] and (known := known_by(sentence, governed)):
        return known
    if not subject:
        subject = (
            _taking_part(sentence, governed)
            or by_pronoun(sentence, governed, span, context)
            or who_says_it(sentence, governed, context)
            or read_region(sentence, span, verb)
            or team(sentence, span, kind, verb)
            or _unnamed(sentence, governed, context)
            or _owner_of_subject(sentence, span, kind, passive=verb.passive)
            or known_by(sentence, governed)
            or told_of(sentence, governed, context)
            or author(sentence, governed)
        )
    if not verb.passive and (joined := read_joined(sentence.items, *span, context.home)):
        subject = [*subject, joined]
    if held := read_holders(sentence.items, *span, context):
        subject = [*(entity for entity in subject if entity.kind == "person"), *held]
    if verb.lemma in _SUFFERED and not verb.passive:
        return [entity for entity in subject if not is_group(entity)]  # "Velox workers died"
    return subject


def _takes_place(governed: Governed) -> bool:
    """Whether a clause tells when a gathering is, which does not hold itself: "the Oslo Security Conference opens"."""
    verb = governed.verb
    return verb is not None and verb.lemma in _HELD


def _of_vote(sentence: Sentence, governed: Governed) -> bool:
    """Whether the happening that a date belongs to is a vote: "the winner of Thursday's election"."""
    return governed.noun >= 0 and sentence.items[governed.noun].is_in("elections")


def _group_behind(sentence: Sentence, governed: Governed, context: Discourse) -> Entity | None:
    """The group or the state at home after "by", for a passive: "was detained by police", "were kidnapped by gunmen"."""
    verb, items = governed.verb, sentence.items
    if verb is None or not verb.passive or read_agent(sentence, governed):
        return None
    last = sentence.bounds(governed.clause)[1]
    by = next((at for at in range(verb.last, last) if items[at].low == "by"), -1)
    return read_group(items, by + 1, last, context.focus) if by > 0 else None


def _unnamed(sentence: Sentence, governed: Governed, context: Discourse) -> list[Entity]:
    """The group or the state at home that a subject without a name stands for."""
    first = sentence.bounds(governed.clause)[0]
    verb, clause = governed.verb, sentence.clauses[governed.clause]
    if verb is None:
        return []
    if clause.opener in _OF_TIME and first == clause.first:
        first = clause.start  # "fled after | rebels attacked the town"
    main = clause.verb or verb
    span = past_fronted(sentence, first, min(main.first, verb.first) if main.first >= first else verb.first)
    if span[0] >= span[1]:
        span = subject_span(sentence, governed)  # "students battled police and burned a flag"
    if (pair := read_pair(sentence.items, *span, context)) and not verb.passive:
        return pair
    adjective = "adjective"
    words = [item.low for item in sentence.items[span[0] : span[1]] if not (item.name and item.name.form == adjective)]
    if inside := body_inside(sentence, governed, span, words):
        return [inside]
    if (taken_up := taken_up_by(words, context)) or (taken_up := decider(sentence.items, span, context)):
        return [taken_up]
    group = read_group(sentence.items, *span, context.focus)
    patient = verb.passive and group is not None and group.kind != "state"
    if group is None and not verb.passive and (body := read_body(sentence.items, *span)):
        return [body]
    hurt = (verb.passive and verb.lemma in WORDS["harming"]) or verb.lemma == "collapse"
    if group and group.kind == "state" and (own := whose_ministry(sentence, governed, span)):
        return [own]
    return [group] if group and not patient and not hurt else []


def _owner_of_subject(sentence: Sentence, subject: Span, kind: str, *, passive: bool) -> list[Entity]:
    """The state whose people or things do something that has a kind: "Chinese gunners fired", "a Turkish frigate rammed"."""
    if not kind or passive:
        return []
    for at in range(*subject):
        item = sentence.items[at]
        if item.is_in("prepositions", "subordinators"):
            break
        if item.name and item.name.form == "adjective" and (state := item.name.meaning(STATE)):
            other = is_citizen(sentence.items, at, subject[1], item.name)
            return [] if other or read_described(sentence.items, at, subject[1], item.name) else [state]
    return []


def passive_subject(sentence: Sentence, governed: Governed) -> list[Entity]:
    """Whom a passive tells of: the next sentence takes them up as "he", not who did it."""
    if governed.verb is None or not governed.verb.passive:
        return []
    return named(sentence.items, *subject_span(sentence, governed))


def _taking_part(sentence: Sentence, governed: Governed) -> list[Entity]:
    """Who is asked, elected or sworn in: it is told of them, whoever does it."""
    if governed.verb is None or not governed.verb.passive or governed.verb.lemma not in WORDS["takes_part"]:
        return []
    return [entity for entity in named(sentence.items, *subject_span(sentence, governed)) if entity.kind == "person"]


def _with_sides(entities: Iterable[Entity], known: Gazetteer) -> Iterable[Entity]:
    """Everybody together with the body and the state that they speak for."""
    for entity in entities:
        current: Entity | None = entity
        seen: set[str] = set()
        while current and current.name not in seen:
            yield current
            seen.add(current.name)
            current = known.entities.get(current.side, Entity(current.side, "organisation")) if current.side else None


def unique(entities: Iterable[Entity]) -> tuple[Entity, ...]:
    """Everybody once."""
    return tuple({entity.name: entity for entity in entities}.values())
