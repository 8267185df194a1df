"""Who does what a title tells: the words of the subject, or the name that a pronoun stands for."""

from collections.abc import Sequence
from typing import Final

from loaders.events.actors.groups import past_speaker
from loaders.events.actors.pronouns import not_named_after
from loaders.events.grammar.fronted import is_empty
from loaders.events.grammar.items import Item
from loaders.events.grammar.phrases import subject_span
from loaders.events.grammar.sentence import Governed, Sentence, Span
from loaders.events.grammar.verbs import Verb
from loaders.events.titles.parts import Part
from loaders.events.titles.spelling import plain, spell
from loaders.events.titles.subjects import whole_subject
from loaders.language.endings import is_plural
from loaders.language.lexicon import WORDS
from loaders.names.entities import Entity
from loaders.names.genders import agrees, has_gender_of
from loaders.names.titles import is_person_word

_SHORT: Final = 4  # items of an owner's noun phrase before its last
_TAKING_UP: Final = frozenset({"it", "they"})
_FIRST_PERSON: Final = frozenset({"i", "we"})
_SINGULAR: Final = frozenset({"it", "its"})
_PLURAL: Final = frozenset({"are", "were", "have", "do", "am", "aren't", "weren't", "haven't", "don't"})
_PEOPLE: Final = frozenset({"he", "she"})
_BODIES: Final = WORDS["body_nouns"] | WORDS["firm_nouns"] | WORDS["organisation_nouns"]


def read_doer(sentence: Sentence, governed: Governed, subject: Sequence[Entity]) -> Part:
    """The subject of what a date governs, for a title; empty where there is none."""
    verb = governed.verb
    if verb is not None and verb.lemma == "be" and verb.first and sentence.items[verb.first - 1].low == "there":
        return _part((verb.first - 1, verb.first))
    span = whole_subject(sentence, governed)
    if owner := _whose(sentence, governed, span):
        return owner
    opens = next((at for at in range(*span) if not is_empty(sentence.items[at])), span[0])
    if opens + 1 < span[1] and sentence.items[opens].low == "of":
        span = opens + 1, span[1]  # "said on Monday of | the decision, taken in March, that"
    whole = plain(sentence.items[slice(*span)])
    words = [item for item in whole if not is_empty(item)]
    if not words or all(item.is_in("pronouns") for item in words):
        subject = not_named_after(sentence, governed, subject)
        return _for_pronoun(sentence, governed, words[-1].low if words else "", subject) or _part(span)
    if len(whole) > 2 and whole[0].low in _PEOPLE and whole[1].low == "and":
        return _paired(whole, subject) or _part(span)
    return _owned(sentence, words, subject) or _part(span)


def _paired(words: Sequence[Item], subject: Sequence[Entity]) -> Part | None:
    """Somebody by his name with whoever acts with him: "she and Mr Lund", "he and his wife"; None where nothing tells who he is."""
    if len(subject) > 1 and any(item.name for item in words):
        return Part((), "doer", name=" and ".join(entity.name for entity in subject[:2]))
    somebody = next((entity for entity in subject if entity.kind == "person" and agrees(entity, words[0].low)), None)
    return Part((), "doer", name=f"{somebody.name} {spell(words[1:])}") if somebody else None


def _owned(sentence: Sentence, words: Sequence[Item], subject: Sequence[Entity]) -> Part | None:
    """A subject that belongs to somebody, by the name of the owner: "its foreign ministry", where that speaks for Kenya."""
    owner = subject[0] if len(subject) == 1 else None
    if owner is None or any(item.name for item in words):
        return None
    theirs = words[0].low == "its" and owner.kind != "person"
    elsewhere = all(item.name is None or item.name.entity.name != owner.name for item in sentence.items)
    if not theirs and not (elsewhere and has_gender_of(owner, words[0].low)):
        return None
    return Part((), "doer", name=f"{owner.name}'s {spell(words[1:])}")


def _whose(sentence: Sentence, governed: Governed, span: Span) -> Part | None:
    """What belongs to the one who is named before "whose", by his name: "Ada Lund, whose appeal was rejected"."""
    clause = sentence.clauses[governed.clause]
    before = clause.first - 1 - (clause.first > 1 and sentence.items[clause.first - 1].text == ",")
    if clause.opener != "whose" or before < 0 or span[0] >= span[1]:
        return None
    name = sentence.items[before].name
    owner = _common(sentence.items, before)
    if name is not None and name.entity.kind in {"person", "organisation"}:
        owner = name.entity.name or name.text
    thing = spell(plain([item for item in sentence.items[slice(*span)] if item.low != "whose"]))
    of = "'" if owner.endswith("s") and name is None else "'s"
    return Part((), "doer", name=f"{owner}{of} {thing}") if owner and thing else None


def _common(items: Sequence[Item], last: int) -> str:
    """The noun phrase that ends at an item, where it is short and opens with an article: "the striker", "the small bank"; else ""."""
    first = next((at for at in range(last - 1, max(-1, last - _SHORT), -1) if items[at].is_in("articles")), -1)
    words = items[first : last + 1]
    plain_words = all(item.kind == "word" and not item.is_in("prepositions", "coordinators") for item in words)
    return spell(words).replace("The ", "the ", 1) if first >= 0 and plain_words else ""


def _part(span: Span) -> Part:
    return Part(tuple(range(*span)), "doer")


def _for_pronoun(sentence: Sentence, governed: Governed, word: str, subject: Sequence[Entity]) -> Part | None:
    """The name that a pronoun stands for, or the words of the sentence; None where nothing tells."""
    if word in _FIRST_PERSON:
        return None
    people = [entity for entity in subject if entity.kind == "person"]
    if word in _TAKING_UP and (found := _taken_up(sentence, governed, plural=word == "they")):
        return found
    if word in _SINGULAR:
        others = [entity for entity in subject if entity.kind != "person"]
        named = {item.name.entity.name for item in sentence.items if item.name}
        if others and (others[0].name in named or _does(governed)):
            return _named(others[:1])
        return None
    if people and word in _PEOPLE:
        return _named(people[:1])
    mixed = 0 < len(people) < len(subject) or (word == "they" and len(subject) == 1 and not subject[0].side)
    if subject and word not in _PEOPLE and (mixed or not _agrees(sentence, governed, subject)):
        return None
    if subject and word not in _PEOPLE:
        return _named(subject[:2])
    return (_only_person(sentence, governed, word) or _office_before(sentence, governed)) if word in _PEOPLE else None


def _office_before(sentence: Sentence, governed: Governed) -> Part | None:
    """The person without a name whom the clause before is about: "The premier is to go to Kas, where he will"."""
    host = sentence.clauses[governed.clause - 1] if governed.clause else None
    if host is None or host.verb is None:
        return None
    first, last = subject_span(sentence, Governed(host.verb.first, governed.clause - 1, host.verb))
    words = [item for item in sentence.items[first:last] if not is_empty(item)]
    office = words and is_person_word(words[-1].low) and not is_plural(words[-1].low)
    if words and words[0].low in {"his", "her"}:
        return None  # "His wife had reported him missing after he left"
    return _part((first, last)) if office and not any(item.low == "and" for item in words) else None


def _does(governed: Governed) -> bool:
    """Whether a verb tells what bodies and states do, so that "it" is no thing: "it said", "it attacked"."""
    verb = governed.verb
    return verb is not None and not verb.passive and bool(verb.form.frame == "say" or verb.form.type)


def _agrees(sentence: Sentence, governed: Governed, subject: Sequence[Entity]) -> bool:
    """Whether the verb of a plural pronoun can have the names for its subject: not "were" that of one."""
    verb = governed.verb
    return len(subject) > 1 or verb is None or sentence.items[verb.first].low not in _PLURAL


def _named(subject: Sequence[Entity]) -> Part:
    return Part((), "doer", name=" and ".join(entity.name for entity in subject))


def _only_person(sentence: Sentence, governed: Governed, pronoun: str) -> Part | None:
    """The one person of that gender whom the sentence names before a pronoun."""
    end = governed.verb.first if governed.verb else 0
    people = [item.name.entity for item in sentence.items[:end] if item.name and item.name.entity.kind == "person"]
    names = [person for person in people if agrees(person, pronoun)]
    return _named(names[:1]) if len({entity.name for entity in names}) == 1 else None


def _taken_up(sentence: Sentence, governed: Governed, *, plural: bool) -> Part | None:
    """The subject of the clause before, which "it" or "they" takes up; none for the "it" of "it was clear"."""
    verb = governed.verb
    if verb is None or (not plural and _may_be_empty(verb)):
        return None
    for number in range(governed.clause - 1, -1, -1):
        clause = sentence.clauses[number]
        told = clause.reported and not (number == governed.clause - 1 and sentence.clauses[governed.clause].reported)
        if clause.verb is None or clause.relative or told:
            continue  # "Police said | several banks promised | they would pay"
        first, last = subject_span(sentence, Governed(clause.verb.first, number, clause.verb))
        found = [item for item in sentence.items[first:last] if not is_empty(item)]
        several = any(item.low == "and" for item in sentence.items[first:last])
        if found and not any(item.is_in("pronouns") for item in found):
            if plural:
                return (
                    _part((past_speaker(sentence.items, first, last), last))
                    if several or is_plural(found[-1].low)
                    else None
                )
            spoken = sentence.clauses[governed.clause].reported
            thing = _is_thing(found, spoken=spoken) or (spoken and _announces(found, verb))
            return _part((first, last)) if thing and not several else None
    return None


def _may_be_empty(verb: Verb) -> bool:
    """Whether "it" before a verb may stand for nothing: "it was clear", "it seemed"."""
    return verb.lemma == "be" or verb.form.frame in {"say", "state"} or verb.lemma in WORDS["takes_clause"]


def _is_thing(words: Sequence[Item], *, spoken: bool) -> bool:
    """Whether words can be what "it" is; in what somebody says only the name of a body or a state can."""
    head = next((at for at, item in enumerate(words) if item.is_in("prepositions")), len(words))
    kinds = [item.name.entity.kind for item in words[:head] if item.name]
    if "person" in kinds or (is_plural(words[-1].low) and not kinds):
        return False
    return not spoken or (len(words) == len(kinds) == 1 and kinds[0] in {"organisation", "state"})


def _announces(words: Sequence[Item], verb: Verb) -> bool:
    """Whether it is its own doing that a body tells: "the company said it would cut jobs", not "said it had rained"."""
    body = words[-1].low in _BODIES
    return body and (verb.tense == "future" or bool(verb.modal) or bool(verb.form.type)) and not verb.passive
