"""What hangs loose at the end of a title because what it leads to has gone: "a curfew lasting", "shortly", "60 seconds"."""

from collections.abc import Sequence
from typing import Final

from loaders.events.grammar.sentence import Sentence
from loaders.events.grammar.verbs import Verb
from loaders.events.titles.parts import TITLE_WORDS, Unit

_JOINS: Final = ("prepositions", "adverbs", "coordinators", "be", "have", "subordinators")


def loose_end(sentence: Sentence, shown: Sequence[int]) -> Unit | None:
    """The items at the end of a title that wait for what has gone; None where nothing does."""
    items = sentence.items
    if len(shown) < 3 or shown[-1] + 1 >= len(items) or items[shown[-1] + 1].text in {",", ".", ";", ":"}:
        return None
    last, before = shown[-1], items[shown[-2]]
    verb = next((verb for verb in sentence.verbs if verb.last - 1 == last), None)
    if verb is not None:
        noun = before.kind in {"word", "name"} and not before.is_in(*_JOINS)
        noun = noun and verb.first - 1 == shown[-2] and not any(other.last == verb.first for other in sentence.verbs)
        return Unit(last, last + 1, 0) if noun and _describes(verb) else None
    if items[last].low in TITLE_WORDS["counts_from"] and _counts(sentence, last):
        first = last - (before.text[:1].isdigit() or before.is_in("articles", "determiners"))
        return Unit(first, last + 1, 0)
    return None


def _describes(verb: Verb) -> bool:
    return verb.tense == "ing" and verb.last - verb.first == 1


def _counts(sentence: Sentence, at: int) -> bool:
    """Whether "after" or "before" stands behind an item, with what it counts from: "shortly after noon"."""
    return sentence.items[at + 1].low in {"after", "before"}
