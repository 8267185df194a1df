"""What only lasts: sentences that say until when or since when something goes on, and not what happens."""

from typing import Final

from loaders.events.grammar.deferred import new_date
from loaders.events.grammar.sentence import Governed, Sentence
from loaders.events.grammar.verbs import Verb

_UNTIL: Final = frozenset({"until", "till"})
_OVER: Final = frozenset({"past", "pluperfect"})
_PROLONGING: Final = frozenset({"extend", "prolong", "renew", "roll"})
_LASTING: Final = frozenset({"continue", "hold", "last", "run"})
_DEEDS: Final = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "PROTEST", "SANCTION"})
"""What is told by when it began, as it goes on: "have been striking since Monday"."""
_DAY: Final = len("2014-10-03")


def only_until(sentence: Sentence, governed: Governed, verb: Verb) -> bool:
    """The date is when something ends that is decided now, was so or is so anyway.

    "Voted to extend the mission until May", "prolonged it until June", "Until this week she had refused", "The fair runs until Sunday"; but "not until May" dates
    what begins.
    """
    place = governed.at - 1
    last = place >= 0 and sentence.items[place].low in _UNTIL
    if not last or verb.negated or (place and sentence.items[place - 1].low == "not"):
        return False
    if place < verb.first:
        return verb.tense in _OVER and verb.first > governed.at
    if verb.tense in _OVER and not verb.passive and verb.lemma in _PROLONGING:
        return True
    if verb.tense == "present":
        return verb.lemma in _LASTING
    date = sentence.items[governed.at].unit
    deferred = date is not None and new_date(sentence, governed, date) is not date
    return verb.tense == "infinitive" and not deferred


def goes_on_since(sentence: Sentence, governed: Governed, verb: Verb) -> bool:
    """Somebody tells what he does all the time: "I have been writing to them since the spring"."""
    words = sentence.items[verb.first : verb.last]
    doing = verb.tense == "perfect" and words[-1].low.endswith("ing") and any(item.low == "been" for item in words)
    since = governed.at > 0 and sentence.items[governed.at - 1].low == "since"
    date = sentence.items[governed.at].unit
    return doing and since and verb.form.type not in _DEEDS and date is not None and len(date.value) < _DAY
