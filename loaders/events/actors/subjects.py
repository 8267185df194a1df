"""Who the subject of a clause is: its own noun phrase, the one it shares, the antecedent of a pronoun, the agent of a passive."""

from collections.abc import Sequence
from typing import Final

from loaders.events.actors.agents import read_agent
from loaders.events.actors.head_nouns import is_group
from loaders.events.actors.joined_subjects import joined_before, joined_inside
from loaders.events.actors.noun_phrases import named
from loaders.events.actors.pronouns import (
    fits,
    group_before,
    judged_before,
    not_named_after,
    people_before,
    several,
    somebody_before,
    subject_ahead,
)
from loaders.events.grammar.fronted import past_brackets, past_fronted, without_fronted
from loaders.events.grammar.items import Item
from loaders.events.grammar.openers import Opener
from loaders.events.grammar.phrases import inside_aside, inverted_span, spoken_of, subject_span
from loaders.events.grammar.sentence import Governed, Sentence
from loaders.events.grammar.verbs import Verb
from loaders.language.lexicon import WORDS
from loaders.names.entities import Entity

_SHARING: Final = WORDS["coordinators"] | {Opener.ING}
"""What opens a clause that has the subject of the clause before it, even where that suffers something: "was arrested and will appear"."""
_OF_TIME: Final = frozenset({"since", "after", "before", "when", "as", "while", "until"})
_ASIDE: Final = frozenset({"(", ")", "–", "—"})
"""What opens an aside: a clause without a verb between such marks is nobody's subject."""


def read_subject(sentence: Sentence, governed: Governed, before: Sequence[Entity]) -> list[Entity]:
    """The entities of the subject of what a date governs; `before` are the subjects of the sentence before, for a pronoun."""
    verb, number = governed.verb, governed.clause
    if governed.attributive and governed.noun >= 0 and verb is None:
        return []
    if verb is None:
        return named(sentence.items, *(sentence.clauses[number].first, sentence.clauses[number].last))
    if verb.passive and (agent := read_agent(sentence, governed)):
        return agent
    if (span := inverted_span(sentence, verb)) and (found := named(sentence.items, *span)):
        return found
    if verb.tense == "ing" and (found := _absolute(sentence, verb.first)):
        return found
    main = sentence.clauses[number].verb
    opens = main is not None and main.finite and (main.first < verb.first or _leads_to(verb, sentence, number))
    found = _subject_of(sentence, number, main.first if main and opens else verb.first, before)
    if not found and not verb.passive and _past_time(sentence, number):
        return named(sentence.items, *subject_span(sentence, governed))
    return [entity for entity in found if not is_group(entity)] if verb.passive else found


def _subject_of(sentence: Sentence, number: int, end: int, before: Sequence[Entity]) -> list[Entity]:
    """The entities of the noun phrase before item `end`; a clause without one shares that of the clause it hangs on."""
    clause = sentence.clauses[number]
    span = past_fronted(sentence, past_brackets(sentence, number), end)
    if found := named(sentence.items, *span):
        return [*_with_pronoun(sentence, span, before), *joined_before(sentence, number), *found]
    pronoun = next((item for item in sentence.items[span[0] : span[1]] if item.is_in("speaker_pronouns")), None)
    if pronoun:
        return _antecedent_of_pronoun(sentence, number, pronoun, before)
    if number and (clause.relative or clause.opener == "whose"):
        return _nearest(sentence, clause.first, who=clause.opener == "who")
    if number and clause.opener in _ASIDE and (host := _before_aside(sentence, number)):
        return host
    if number and (clause.opener == Opener.ING or _is_bare(sentence.items[span[0] : span[1]])):
        return _shared(sentence, number, before)
    return []


def _is_bare(items: Sequence[Item]) -> bool:
    """Whether nothing before a verb names its subject."""
    return all(item.kind == "mark" or item.is_in("adverbs", "coordinators") for item in items)


def _leads_to(verb: Verb, sentence: Sentence, number: int) -> bool:
    """Whether a participle opens the clause of another verb, whose subject is its own: "Talking to a paper on Friday he said"."""
    start, before = sentence.clauses[number].start, sentence.items[verb.first - 1].low if verb.first else ""
    return verb.tense == "ing" and (verb.first <= start or before in {"after", "before"})


def _absolute(sentence: Sentence, end: int) -> list[Entity]:
    """Who does what a participle after "with" tells: "rose, with Ada Lund, its chairwoman, saying that it would go on"."""
    floor = max([0, *(verb.last for verb in sentence.verbs if verb.last <= end)])
    for at in range(end - 1, floor - 1, -1):
        if sentence.items[at].low == "with":
            return named(sentence.items, at + 1, end)
        if sentence.items[at].is_in("prepositions"):
            break
    return []


def _before_aside(sentence: Sentence, number: int) -> list[Entity]:
    """Who stands before an aside that parts a subject from its verb: "Kenya (the host) said", "the six nations - Kenya, ... - said"."""
    closer = sentence.clauses[number].opener
    opener = {")": "("}.get(closer, closer)
    opened = next((other for other in range(number - 1, 0, -1) if sentence.clauses[other].opener == opener), 0)
    if not opened or any(clause.verb for clause in sentence.clauses[opened - 1 : number]):
        return []
    first, middle = sentence.clauses[opened - 1].start, sentence.clauses[opened].first
    members = (
        named(sentence.items, middle, sentence.clauses[number].first)
        if sentence.items[middle - 1].low.rpartition(" ")[2] in WORDS["unions"]
        else []
    )
    states = [member for member in members if member.kind == "state"]
    return [*named(sentence.items, *without_fronted(sentence.items, first, middle)), *(states or members)]


def _with_pronoun(sentence: Sentence, span: tuple[int, int], before: Sequence[Entity]) -> list[Entity]:
    """Whom the pronoun of "She and Mr Lund met" stands for."""
    first = sentence.items[span[0] : span[0] + 2]
    paired = len(first) == 2 and first[0].low in {"he", "she"} and first[1].low == "and"
    return [entity for entity in before if fits(entity, first[0])][:1] if paired else []


def _past_time(sentence: Sentence, number: int) -> bool:
    """Whether a clause goes on after one of time: "Ada Lund, there for the first time | since it began |, met"."""
    before = sentence.clauses[number - 1].opener if number else ""
    return sentence.clauses[number].opener == Opener.RESUMED and before in _OF_TIME


def _shared(sentence: Sentence, number: int, before: Sequence[Entity]) -> list[Entity]:
    for other in range(number - 1, -1, -1):
        clause = sentence.clauses[other]
        verb = clause.verb
        where = clause.opener == "where" and sentence.clauses[number].opener == Opener.RESUMED
        if where or inside_aside(sentence, number, other):
            continue  # "The council, | where Kenya has a seat |, will meet"
        if verb is None and sentence.clauses[other + 1].opener == Opener.CONTACT:
            return named(sentence.items, clause.start, clause.last)  # "the bill he backed | was rejected" is not he
        if verb is None and clause.opener not in _ASIDE and (found := named(sentence.items, clause.first, clause.last)):
            return [*joined_before(sentence, other), *found, *joined_inside(sentence, number)]
        if (
            verb
            and clause.opener != Opener.REDUCED
            and not (clause.relative and sentence.clauses[number].opener != Opener.ING)
        ):
            if span := spoken_of(sentence, number, other):
                return named(sentence.items, *span)
            if verb.passive and sentence.clauses[number].opener not in _SHARING:
                return read_agent(sentence, Governed(other, other, verb))
            return _subject_of(sentence, other, verb.first, before)
    return []


def _antecedent_of_pronoun(sentence: Sentence, number: int, pronoun: Item, before: Sequence[Entity]) -> list[Entity]:
    """Whom a pronoun stands for: the subject of the clause before it, else that of the sentence before."""
    people = pronoun.low in {"he", "she"}
    if people and (judged := judged_before(sentence, number, pronoun)):
        return judged
    for other in range(number - 1, -1, -1):
        verb = sentence.clauses[other].verb
        if verb and not (pronoun.low == "it" and _of_object(sentence, other)):
            agent = read_agent(sentence, Governed(other, other, verb)) if verb.passive else []
            found = [*_subject_of(sentence, other, verb.first, before), *(agent if other == number - 1 else ())]
            if pronoun.low == "it" and several(sentence, Governed(other, other, verb)):
                continue  # "The army and its allies took the town: it had fallen"
            together = pronoun.low == "they" and len(found) > 1
            if fitting := [entity for entity in found if together or fits(entity, pronoun)]:
                return fitting if pronoun.low == "they" else fitting[-1:]
    if somebody_before(sentence, number, pronoun.low) or (pronoun.low == "they" and group_before(sentence, number)[1]):
        return []
    if not number and pronoun.low in {"he", "she", "it"} and (ahead := subject_ahead(sentence)):
        return [entity for entity in ahead if fits(entity, pronoun)][:1]
    if pronoun.low == "they" and _done_to_others(sentence.clauses[number].verb):
        before = [entity for entity in before if entity.name.rpartition(" ")[2] not in WORDS["state_bodies_called"]]
    if people:
        before = not_named_after(sentence, Governed(number, number, sentence.clauses[number].verb), before)
    together = pronoun.low == "they" and len(before) > 1
    named_before = people_before(sentence, number, pronoun) if people and not before else []
    fitting = named_before or [entity for entity in before if together or fits(entity, pronoun)]
    return fitting if pronoun.low == "they" else fitting[:1]


def _done_to_others(verb: Verb | None) -> bool:
    """Whether "they" after what the police or a court did are rather those it was done to: "They had fled", "They were freed"."""
    return verb is not None and (verb.passive or verb.tense == "pluperfect")


def _of_object(sentence: Sentence, number: int) -> bool:
    """Whether a relative clause describes what comes after a verb: not what "it" stands for, "accused Peru of riots which erupted after it"."""
    return sentence.clauses[number].relative and any(clause.verb for clause in sentence.clauses[:number])


def _nearest(sentence: Sentence, end: int, *, who: bool) -> list[Entity]:
    """The actors of the noun phrase before a relative clause."""
    items = sentence.items
    host = next((verb for verb in reversed(sentence.verbs) if verb.last <= end), None)
    first = host.last if host else 0
    if (
        host
        and host.lemma == "be"
        and [item.low for item in items[first : first + 2]] in (["one", "of"], ["among", "the"])
    ):
        number = sentence.clause_at(host.first)
        return named(items, sentence.clauses[number].start, host.first)  # "Lund is one of the leaders who will meet"
    found = named(items, first, end)
    if who:
        return [entity for entity in found if entity.kind == "person"][-1:] or found[-1:]
    return found
