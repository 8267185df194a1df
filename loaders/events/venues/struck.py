"""Places that something befalls: "an earthquake shook Lima", "Lima was hit by a storm", "Lima had heavy rain"."""

from typing import Final

from loaders.events.grammar.phrases import subject_span
from loaders.events.grammar.sentence import Governed, Sentence, Span
from loaders.events.grammar.verbs import Verb
from loaders.events.venues.before import SORTS
from loaders.language.lexicon import WORDS
from loaders.names.entities import PLACES, STATE, Entity

_CITY: Final = frozenset({"city"})
_UNDERGOING: Final = frozenset("endure experience have record see suffer".split())
_LEADING: Final = WORDS["directions"] | SORTS | {"of", "parts", "much", "most", "all"}
"""What may stand before the name of the place: "parts of northern Peru"."""
_FAR: Final = 6
"""Items after a verb in which the noun of what a place undergoes stands: "had its heaviest rain in a decade"."""


def struck(sentence: Sentence, governed: Governed) -> Entity | None:
    """The place that is hit, that undergoes something, or whose guests it has, by the verb of a clause."""
    verb = governed.verb
    if verb is None:
        return None
    subject = subject_span(sentence, governed)
    if verb.lemma == "host" and not verb.passive and subject[1] - subject[0] == 1:
        name = sentence.items[subject[0]].name
        return name.meaning(_CITY) if name else None  # "Tokyo hosted a meeting"
    if verb.lemma in WORDS["striking"]:
        if verb.passive:
            return _at(sentence, subject, whole=True)
        nature = _calamity(sentence, subject)
        return _at(sentence, (verb.last, min(verb.last + _FAR, len(sentence.items))), whole=nature)
    return _at(sentence, subject, whole=True) if undergoes(sentence, verb) else None


def undergoes(sentence: Sentence, verb: Verb) -> bool:
    """Whether a verb tells of weather or a disaster that its subject had: "had heavy rain", "suffered an earthquake"."""
    return verb.lemma in _UNDERGOING and _calamity(sentence, (verb.last, verb.last + _FAR))


def _calamity(sentence: Sentence, span: Span) -> bool:
    """Whether a noun among some items, or the first or last word of a name there, is that of weather or a disaster."""
    return any(not WORDS["calamities"].isdisjoint(item.low.split(" ")) for item in sentence.items[span[0] : span[1]])


def _at(sentence: Sentence, span: Span, *, whole: bool) -> Entity | None:
    """The place that a phrase begins with, articles and "much of" left out; a `whole` state counts as one."""
    for at in range(*span):
        item = sentence.items[at]
        if item.name:
            return item.name.meaning(PLACES) or (
                item.name.meaning(STATE) if whole and item.name.form != "adjective" else None
            )
        if not ("articles" in item.lists or item.low in _LEADING):
            return None
    return None
