"""What it is not to do what a clause names: not to sign is to refuse, and to refrain from asking is no request."""

from typing import Final

from loaders.events.grammar.sentence import Governed, Sentence
from loaders.events.grammar.verbs import Verb
from loaders.language.lexicon import WORDS

_GIVING: Final = frozenset({"AGREE", "AID", "COOPERATE", "CONCEDE", "SUPPORT"})
"""Kinds of which the contrary is to refuse."""


def undone(sentence: Sentence, governed: Governed, kind: str) -> str:
    """The kind of a deed, "" if somebody only keeps from it, REJECT if nothing is given or agreed: "offered no apology"."""
    verb = governed.verb
    if verb is None or not kind or governed.attributive:
        return kind
    if _keeps_from(sentence, verb):
        return ""
    if kind not in _GIVING or verb.form.frame == "say":
        return kind
    nothing = verb.last < len(sentence.items) and sentence.items[verb.last].low == "no"
    return "REJECT" if nothing or verb.negated else kind


def _keeps_from(sentence: Sentence, verb: Verb) -> bool:
    """Whether somebody keeps from what a verb or the next one names: "refrained from asking", "avoided | blaming"."""
    if verb.tense == "ing":
        before = (other for other in reversed(sentence.verbs) if other.last <= verb.first)
        verb = next((other for other in before if other.last in {verb.first, verb.first - 1}), verb)
    short = verb.lemma == "stop" and sentence.words(verb.last, verb.last + 1) == "short"
    if not short and verb.lemma not in WORDS["refraining"]:
        return False
    named = next((other for other in sentence.verbs if other.first >= verb.last), None)
    between = sentence.items[verb.last : named.first] if named else ()
    plain = all(item.kind == "date" or item.low == "short" or item.is_in("prepositions", "adverbs") for item in between)
    return named is not None and named.tense == "ing" and plain
