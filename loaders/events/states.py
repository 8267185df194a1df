"""Which verbs of being and having tell no happening."""

from collections.abc import Sequence
from typing import Final

from loaders.events.grammar.items import Item
from loaders.events.grammar.phrases import subject_span
from loaders.events.grammar.sentence import Governed, Sentence
from loaders.events.grammar.verbs import Verb
from loaders.events.kinds.kind import tells_happening
from loaders.events.kinds.visits import is_visit
from loaders.events.venues.struck import undergoes
from loaders.language.lexicon import WORDS, event_type_of_noun
from loaders.names.titles import is_descriptor, is_group_word

_GOING_ON: Final = frozenset({"PROTEST", "ASSAULT", "CONSULT"})
_ABLE: Final = frozenset({"can", "cannot"})
_DONE: Final = frozenset(
    {"ready", "done", "finished", "completed", "complete", "built", "installed", "operational", "running"}
)
_HEARERS: Final = frozenset(
    {
        "assembly",
        "commission",
        "committee",
        "council",
        "inquiry",
        "panel",
        "parliament",
        "senate",
        "subcommittee",
        "tribunal",
    }
)
_DAYS: Final = frozenset({"birthday", "date", "day", "deadline", "kickoff", "kick-off", "start"})
"""Nouns that call for a date."""


def is_state(sentence: Sentence, governed: Governed, verb: Verb) -> bool:
    """A verb of being, being able or having tells no happening; "there was a fire", "the vote is on Sunday", "is due" tell one."""
    able = verb.modal in _ABLE and not governed.attributive
    if able or _holds_office(sentence, verb) or _is_current(sentence, verb):
        return True
    if verb.form.frame != "state" or (verb.lemma in {"do", "expect"} and (verb.passive or verb.tense == "past")):
        return False
    if (
        is_visit(sentence, governed)
        or _is_scheduled(sentence, verb)
        or _leads_somewhere(sentence, verb)
        or _faces(sentence, verb)
        or undergoes(sentence, verb)
        or _hears_somebody(sentence, governed, verb)
        or _gets_done(sentence, verb, governed.at)
    ):
        return False
    between = sentence.items[verb.last : governed.at]
    if verb.lemma == "be" and (_names_day(sentence, governed) or _goes_on(between)):
        return False
    if any(item.low in {"due", "slated"} for item in between):
        return False
    if not tells_happening(sentence, governed):
        return True
    if verb.lemma != "be" or verb.passive or governed.attributive:
        return False
    there = "there" in sentence.words(sentence.clauses[governed.clause].first, verb.first).split()
    return not there and not all(item.is_in("prepositions", "adverbs", "articles") for item in between)


def _holds_office(sentence: Sentence, verb: Verb) -> bool:
    """Whether a verb says what office somebody has: "Peru, which holds the presidency in May"."""
    after = sentence.items[verb.last : verb.last + 3]
    plain = verb.lemma == "hold" and verb.tense == "present" and not verb.passive
    return plain and any(item.low in WORDS["held"] for item in after)


def _is_current(sentence: Sentence, verb: Verb) -> bool:
    """Whether something is said to be up to date: "The list is up to date to noon on 12 May"; "date" passes for a verb there."""
    before = sentence.items[max(0, verb.first - 2) : verb.first]
    return verb.lemma == "date" and len(before) == 2 and before[0].is_in("be") and before[1].low == "up"


def _is_scheduled(sentence: Sentence, verb: Verb) -> bool:
    """Whether an infinitive is what has been set for a day, which nothing that only lasts is: "is scheduled to hear him on Monday"."""
    head = next((other for other in reversed(sentence.verbs) if other.last <= verb.first), None)
    return (
        verb.tense == "infinitive"
        and head is not None
        and head.last == verb.first
        and head.passive
        and head.lemma in {"schedule", "set", "slate"}
    )


def _gets_done(sentence: Sentence, verb: Verb, date: int) -> bool:
    """Whether somebody is to bring something about by a date: "aims to have the hall ready by the end of August"."""
    aims = verb.lemma == "have" and sentence.items[max(0, verb.first - 1)].low == "to"
    return aims and any(item.low in _DONE for item in sentence.items[verb.last : date])


def _goes_on(between: Sequence[Item]) -> bool:
    """Whether somebody is at something that goes on: "have been on strike since Monday", "were in talks on Friday"."""
    inside = len(between) > 1 and between[0].low in {"on", "at", "in"}
    return inside and event_type_of_noun(between[1].low) in _GOING_ON


def _hears_somebody(sentence: Sentence, governed: Governed, verb: Verb) -> bool:
    """Whether a body holds a hearing: "A committee will hear Lund on Thursday", not "heard of it" or "heard that"."""
    follows = sentence.items[verb.last] if verb.last < len(sentence.items) else None
    whom = follows is not None and (
        follows.kind == "name" or (follows.kind == "word" and not follows.is_in("prepositions"))
    )
    if verb.lemma != "hear" or verb.passive or not whom or (follows is not None and follows.low in {"that", "how"}):
        return False
    return any(item.low in _HEARERS for item in sentence.items[slice(*subject_span(sentence, governed))])


def _faces(sentence: Sentence, verb: Verb) -> bool:
    """Whether somebody faces a rival, in a match or an election: "will face the banker Ada Lund in a run-off"."""
    if verb.lemma != "face" or verb.passive:
        return False
    rival = next((at for at in range(verb.last, len(sentence.items)) if sentence.items[at].kind == "name"), -1)
    described = sentence.items[verb.last : max(rival, verb.last)]
    return rival >= 0 and all(is_descriptor(item.low) or item.is_in("articles") for item in described)


def _leads_somewhere(sentence: Sentence, verb: Verb) -> bool:
    """Whether somebody is led to a place, which is a deed: "led the police to the bodies", not "leads the party"."""
    after = sentence.items[verb.last : verb.last + 5]
    led = next((at for at, item in enumerate(after) if item.kind == "name" or is_group_word(item.low)), -1)
    return verb.lemma == "lead" and 0 <= led < len(after) - 1 and after[led + 1].low == "to"


def _names_day(sentence: Sentence, governed: Governed) -> bool:
    """Whether a date is what a day is said to be: "the deadline for bids is next Friday, 9 May", "polling day is Sunday"."""
    first, last = subject_span(sentence, governed)
    head = next((at for at in range(first, last) if sentence.items[at].is_in("prepositions")), last) - 1
    verb = governed.verb
    between = sentence.items[verb.last : governed.at] if verb else ()
    said = all(item.kind == "date" or item.text == "," or item.is_in("articles", "prepositions") for item in between)
    return said and head >= first and sentence.items[head].low in _DAYS
