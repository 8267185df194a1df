"""What kind of event a clause reports: one of PLOVER's types, from its verb with its object, its phrases, its verb and its nouns.

The rules are data: `type_objects.csv` and `type_phrases.csv`, each row with an example, `verbs.csv` and `event_nouns.csv`.
"""

from collections.abc import Iterable
from typing import Final

from loaders.events.grammar.mentioned_noun import noun_span
from loaders.events.grammar.phrases import subject_span
from loaders.events.grammar.sentence import Governed, Sentence
from loaders.events.grammar.verbs import Verb
from loaders.events.kinds.fallback import somebody_acts
from loaders.events.kinds.further import own_end, purpose, told_there, type_of_announced, type_of_intent, type_of_leave
from loaders.events.kinds.objects import type_of_verb, type_with_object
from loaders.events.kinds.phrases import threatens, type_of_phrases
from loaders.events.kinds.speech import type_of_speech
from loaders.events.kinds.undone import undone
from loaders.events.kinds.visits import is_visit, phones, plays_at_home
from loaders.language.endings import singular
from loaders.language.lexicon import WORDS, event_type_of_noun

UNTYPED: Final = "NONE"
"""Stands in `event_nouns.csv` for happenings that PLOVER has no type for."""
_VIOLENT: Final = frozenset({"ASSAULT", "COERCE", "ACCUSE", "PROTEST"})
_BLAMING: Final = frozenset({"ACCUSE", "THREATEN", "REQUEST", "REJECT"})
_WEAK: Final = frozenset({"", "CONSULT"})


def read_type(sentence: Sentence, governed: Governed) -> str:
    """The type of the event that a date dates; "" where PLOVER has none for it or nothing in the sentence tells one."""
    told = _told(sentence, governed)
    found = undone(sentence, told, _found(sentence, told)) or ("CONSULT" if somebody_acts(sentence, told) else "")
    return found.replace(UNTYPED, "")


def _told(sentence: Sentence, governed: Governed) -> Governed:
    """The clause that tells, where a date's own one only says where a statement came out."""
    verb = governed.verb
    told = told_there(sentence, verb) if verb and not governed.attributive else None
    told = told or (purpose(sentence, governed.clause, verb) if verb and verb.lemma == "use" else None)
    return Governed(told.first, sentence.clause_at(told.first), told) if told else governed


def _found(sentence: Sentence, governed: Governed) -> str:
    """The type, or `UNTYPED` for a happening that PLOVER has no type for (an earthquake, an election, a match)."""
    verb = governed.verb
    if governed.attributive and governed.noun >= 0 and (not _tells_there(verb) or noun_span(sentence, governed)):
        return _of_noun(sentence, governed.noun)
    first, last = _span(sentence, governed.clause)
    if verb is None:
        return _of_nouns(sentence, first, last)
    if verb.lemma == "do" and verb.passive:
        return _of_antecedent(sentence, governed) or "CONSULT"
    if plain := _plainly(sentence, governed, verb, last):
        return plain
    if spoken := _spoken(sentence, governed, verb):
        return type_of_speech(sentence, governed, spoken)
    blind = _force_of_nature if verb.form.type in _VIOLENT else _is_weather
    acts = verb.form.frame != "state" and not verb.passive
    if acts and (verb.form.type in _VIOLENT or not verb.form.type) and blind(sentence, governed):
        return UNTYPED
    return _of_deed(sentence, governed, verb, first, last)


def _plainly(sentence: Sentence, governed: Governed, verb: Verb, last: int) -> str:
    """What a verb tells with what stands beside it, without a look at the rest of the sentence."""
    if verb.lemma in WORDS["conferring"] or phones(sentence, verb):
        return "CONSULT"
    if plays_at_home(sentence, verb):
        return UNTYPED
    if verb.lemma in WORDS["sequence"] and verb.tense == "ing":
        return _of_nouns(sentence, verb.last, last)
    if found := type_with_object(sentence, governed):
        return type_of_speech(sentence, governed, verb) if found == "CONSULT" and _states(sentence, verb) else found
    return type_of_announced(sentence, governed) or type_of_intent(sentence, verb) or type_of_leave(sentence, verb)


def _of_deed(sentence: Sentence, governed: Governed, verb: Verb, first: int, last: int) -> str:
    """The type of what a verb that is none of saying tells, in the clause of items `first`..`last`."""
    end = len(sentence.items) if verb.lemma in WORDS["takes_clause"] else own_end(sentence, verb, last)
    told = sentence.prose(verb.first, end)
    own = type_of_phrases(told)
    if verb.lemma == "warn" and threatens(sentence.words(0, len(sentence.items))):
        return "THREATEN"
    if verb.lemma in WORDS["light"] and (noun := _of_nouns(sentence, first, last)) not in {"", UNTYPED}:
        return noun if own in {"", "CONSULT"} else own
    if verb.form.type not in _WEAK and not (own == "THREATEN" and verb.form.type == "ACCUSE"):
        return own if own and (verb.passive or verb.lemma in WORDS["deciding"]) else verb.form.type
    return (
        own
        or type_of_phrases(sentence.prose(first, min(end, last))).replace("ACCUSE", "")
        or verb.form.type
        or _of_other_verbs(sentence, first, last)
        or _of_nouns(sentence, first, last)
        or _of_nouns(sentence, *subject_span(sentence, governed))
        or _of_antecedent(sentence, governed)
        or type_of_phrases(sentence.prose(first, own_end(sentence, verb, len(sentence.items))))
        or ("CONSULT" if is_visit(sentence, governed) else "")
    )


def _tells_there(verb: Verb | None) -> bool:
    """Whether what is told is said, or blamed on somebody, at the happening that has the date: "At Friday's briefing she accused"."""
    return verb is not None and (verb.form.frame == "say" or verb.form.type in _BLAMING)


def _spoken(sentence: Sentence, governed: Governed, verb: Verb) -> Verb | None:
    """The verb of saying: the clause's own, or one that a verb of motion only carries."""
    if verb.form.frame == "say" or _makes_clear(sentence, verb):
        return verb
    return _spoken_on_leaving(sentence, governed, verb)


def _makes_clear(sentence: Sentence, verb: Verb) -> bool:
    """Whether somebody "made it clear that", or "found that"."""
    after = {item.low for item in sentence.items[verb.last : verb.last + 3]}
    clear = verb.lemma == "make" and not after.isdisjoint({"clear", "plain", "known"})
    return clear or (verb.lemma == "find" and "that" in after)


def _states(sentence: Sentence, verb: Verb) -> bool:
    """Whether what is given or issued is words, so that what they say tells the type: "issued a statement rejecting"."""
    return any(item.is_in("statement_nouns") for item in sentence.items[verb.last : verb.last + 5])


def _of_other_verbs(sentence: Sentence, first: int, last: int) -> str:
    """The type of a verb that hangs on one that tells nothing: "tried to attack", "began withdrawing"."""
    others = (verb for verb in sentence.verbs if first <= verb.first < last and not verb.finite)
    return _first(type_of_verb(sentence, verb) for verb in others)


def _spoken_on_leaving(sentence: Sentence, governed: Governed, verb: Verb) -> Verb | None:
    """The verb of saying that a verb of motion only carries: "left the hall expressing doubts"."""
    if verb.lemma not in WORDS["motion"]:
        return None
    first, last = verb.last, _span(sentence, governed.clause)[1] + 2
    spoken = (other for other in sentence.verbs if first <= other.first < last and other.tense == "ing")
    return next((other for other in spoken if other.form.frame == "say"), None)


def _is_weather(sentence: Sentence, governed: Governed) -> bool:
    """Whether the weather or a calamity does it, which asks for nothing and agrees to nothing: "Snow began falling, so officials asked"."""
    first, last = subject_span(sentence, governed)
    near = [item for item in sentence.items[max(first, last - 2) : last] if not item.low.endswith("est")]
    return any(item.is_in("calamities", "weather_nouns") for item in near)


def _force_of_nature(sentence: Sentence, governed: Governed) -> bool:
    """Whether nobody does it: a typhoon kills, a tunnel collapses on people."""
    first, last = subject_span(sentence, governed)
    if any(item.is_in("weapons") for item in sentence.items[first:last]):
        return False
    return any(
        (item.kind == "word" and event_type_of_noun(item.low) == UNTYPED)
        or (item.name is not None and event_type_of_noun(item.low.split()[0]) == UNTYPED)
        for item in sentence.items[first:last]
    )


def _span(sentence: Sentence, clause: int) -> tuple[int, int]:
    return sentence.bounds(clause)


def _of_nouns(sentence: Sentence, first: int, last: int) -> str:
    found = [_of_noun(sentence, at) for at in range(first, last) if sentence.items[at].kind == "word"]
    return _first(kind for kind in found if kind != UNTYPED) or _first(found)


def _of_noun(sentence: Sentence, at: int) -> str:
    """The type of what a noun names; a strike from the air or with weapons is no strike of workers."""
    noun = sentence.items[at].low
    armed = at > 0 and sentence.items[at - 1].is_in("strike_means") and singular(noun) == "strike"
    return "ASSAULT" if armed else event_type_of_noun(noun)


def _of_antecedent(sentence: Sentence, governed: Governed) -> str:
    """The type of the noun that a relative clause describes ("talks that began on ...")."""
    clause = sentence.clauses[governed.clause]
    before = sentence.items[max(0, clause.first - 8) : clause.first]
    return _first(event_type_of_noun(item.low) for item in reversed(before)) if clause.relative else ""


def _first(kinds: Iterable[str]) -> str:
    return next((kind for kind in kinds if kind), "")


def tells_happening(sentence: Sentence, governed: Governed) -> bool:
    """Whether a phrase or a noun of the clause names something that happens, typed or not."""
    return bool(_found(sentence, governed))
