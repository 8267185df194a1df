"""Which dates are those of a plan that a sentence says is off, or has another day now."""

from typing import Final

from loaders.events.grammar.sentence import Governed, Sentence
from loaders.events.grammar.verbs import Verb
from loaders.language.lexicon import WORDS

_INTENDED: Final = frozenset({"plan", "schedule", "intend", "slate", "expect", "set"})
_FOILING: Final = frozenset({"avert", "foil", "thwart"})
"""What is done so that a planned deed does not come: "an attack planned for Monday was foiled"."""
_DONE: Final = frozenset({"past", "perfect", "pluperfect", "present"})
_PLANNED: Final = frozenset({"planned", "scheduled", "set", "slated", "due", "arranged", "intended", "meant"})
_SHIFTED: Final = frozenset({"bring forward", "put back", "push back", "put off", "pull forward"})
_AT_FIRST: Final = frozenset({"originally", "initially", "previously", "first"})


def is_off(sentence: Sentence, governed: Governed, verb: Verb) -> bool:
    """The date is that of a plan which the sentence says is off: "called off Monday's strike"."""
    first = verb.first > 0 and sentence.items[verb.first - 1].low in _AT_FIRST
    if verb.passive and verb.lemma in _INTENDED and (first or verb.tense == "pluperfect"):
        return True  # the plan has been overtaken
    if "had been due" in sentence.words(max(0, verb.first - 3), verb.last):
        return True
    if _moved_from(sentence, governed, verb) or _had_to(sentence, verb):
        return True
    if _planned_before(sentence, governed):
        following = (other for other in sentence.verbs if other.first > governed.at and other.finite)
        off = next(following, None)
        before = [other for other in sentence.verbs if other.last <= governed.at and other.finite and other is not verb]
        done = (before or [verb])[-1]  # "called off a walkout planned for Monday"
        if not done.passive and not done.negated and done.tense in _DONE and _calls_off(sentence, done):
            return True
        return off is not None and off.passive and _calls_off(sentence, off)
    return governed.attributive and _calls_off(sentence, verb)


def _moved_from(sentence: Sentence, governed: Governed, verb: Verb) -> bool:
    """Whether a date is the one that something no longer has: "a vote brought forward from Friday", "postponed from last Sunday"."""
    at = governed.at - 1 - sentence.items[governed.at - 1].is_in("articles")
    if at < verb.last or sentence.items[at].low != "from":
        return False
    shifted = f"{verb.lemma} {sentence.words(at - 1, at)}" in _SHIFTED
    return shifted or (at == verb.last and verb.lemma in WORDS["deferring"])


def _had_to(sentence: Sentence, verb: Verb) -> bool:
    """Whether something was to be done that the sentence calls off: "had to be held on Monday but was cancelled"."""
    if not verb.passive or "had to be" not in sentence.words(max(0, verb.first - 2), verb.last):
        return False
    following = next((other for other in sentence.verbs if other.first >= verb.last and other.finite), None)
    return following is not None and following.passive and _calls_off(sentence, following)


def _calls_off(sentence: Sentence, verb: Verb) -> bool:
    phrase = f"{verb.lemma} {sentence.words(verb.last, verb.last + 1)}"
    return verb.lemma in WORDS["calling_off"] | _FOILING or phrase in {"call off", "put off"}


def _planned_before(sentence: Sentence, governed: Governed) -> bool:
    """Whether a participle right before the date says for when something was planned: "a meeting set for Monday"."""
    before = {item.low for item in sentence.items[max(0, governed.at - 3) : governed.at]}
    return not before.isdisjoint(_PLANNED)
