"""Who does what a passive tells, where the words after "by" name somebody."""

from collections.abc import Sequence
from typing import Final

from loaders.events.actors.noun_phrases import named, unknown_agent
from loaders.events.grammar.items import Item
from loaders.events.grammar.sentence import Governed, Sentence
from loaders.language.lexicon import WORDS, event_type_of_noun
from loaders.names.entities import Entity

_LOST: Final = frozenset({"defeat", "loss"})
_BESIDES: Final = frozenset({"after", "before", "during", "since"})


def read_agent(sentence: Sentence, governed: Governed) -> list[Entity]:
    """The actors after "by", for a passive verb."""
    verb, items = governed.verb, sentence.items
    last = sentence.clauses[governed.clause].last
    by = next((at for at in range(verb.last, last) if items[at].low == "by"), -1) if verb else -1
    if verb is None or by < 0 or _of_noun(items[verb.last : by]):
        return []
    harmed = verb.form.type == "ASSAULT" or verb.lemma in WORDS["harming"]  # "was hit by Katrina"
    return named(items, by + 1, last) or ([] if harmed else unknown_agent(items, by, last))


def _of_noun(words: Sequence[Item]) -> bool:
    """Whether what stands between a verb and "by" ends in a deed of which "by" tells: "was fined | during her defeat | by Lund"."""
    deed = words[-1].low if words else ""
    return any(item.low in _BESIDES for item in words) and bool(event_type_of_noun(deed) or deed in _LOST)
