"""Whether a clause tells that somebody is somewhere: a visit has no verb of its own, a match at home and a call have that of others."""

from typing import Final

from loaders.events.grammar.phrases import subject_span
from loaders.events.grammar.sentence import Governed, Sentence
from loaders.events.grammar.verbs import Verb
from loaders.language.lexicon import WORDS
from loaders.names.titles import is_group_word, is_person_word

_PEOPLE: Final = frozenset({"he", "she", "they"})
_THERE: Final = frozenset({"in", "at", "with", "to"})


def is_visit(sentence: Sentence, governed: Governed) -> bool:
    """Whether somebody is, or is due, somewhere or with somebody: "was in Oslo on Friday", "is expected in Lima"."""
    verb = governed.verb
    if verb is None or verb.lemma not in WORDS["being_there"]:
        return False
    after = sentence.items[verb.last : verb.last + 6]
    where = next((at for at, item in enumerate(after) if item.low in _THERE), -1)
    there = any(item.low in {"there", "here", "back"} for item in after[:2])
    if not there and (where < 0 or not any(item.kind == "name" for item in after[where:])):
        return False
    first, last = subject_span(sentence, governed)
    return any(
        (item.name and item.name.entity.kind == "person")
        or (item.kind == "word" and (is_group_word(item.low) or item.low in _PEOPLE))
        for item in sentence.items[first:last]
    )


def plays_at_home(sentence: Sentence, verb: Verb) -> bool:
    """Whether a club or a city is whom somebody hosts, which is a match: "host Velox United on Monday", "hosts Callao"."""
    name = sentence.items[verb.last].name if verb.last < len(sentence.items) else None
    if verb.lemma != "host" or name is None:
        return False
    opens_phrase = verb.last + 1 < len(sentence.items) and sentence.items[verb.last + 1].kind in {"word", "name"}
    noun = opens_phrase and not sentence.items[verb.last + 1].is_in("prepositions", "coordinators", "adverbs")
    return not noun and (not name.known or name.entity.kind in {"city", "organisation"})


def phones(sentence: Sentence, verb: Verb) -> bool:
    """Whether somebody calls somebody, and not something names or asks for: "called the premier on Friday"."""
    if verb.lemma != "call" or verb.passive or verb.last >= len(sentence.items):
        return False
    if sentence.items[verb.last].low == "on":
        return _pays_call(sentence, verb)
    after = sentence.items[verb.last : verb.last + 4]
    ends = [
        at for at, item in enumerate(after) if item.kind == "date" or item.text == "," or item.is_in("prepositions")
    ]
    named = after[: ends[0]] if ends else ()
    return any(item.name or is_person_word(item.low) for item in named) or (
        len(named) == 1 and named[0].low in {"him", "her", "again", "back"}
    )


def _pays_call(sentence: Sentence, verb: Verb) -> bool:
    """Whether somebody calls on a person, and not on him to do something: "called on the envoy, Bo Berg, in Lima"."""
    after = sentence.items[verb.last + 1 : verb.last + 10]
    asked = any(item.low in {"to", "for"} for item in after)
    return not asked and any(item.name and item.name.entity.kind == "person" for item in after)
