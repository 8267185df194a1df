"""What a day is kept in memory of: in "on the anniversary of the revolt in March 1871" the revolt was then."""

import re
from typing import Final

from loaders.events.grammar.sentence import Governed, Sentence
from loaders.language.lexicon import event_type_of_noun

_YEAR: Final = re.compile(r"\b\d{4}\b")
_KEPT: Final = frozenset({"anniversary", "anniversaries", "centenary", "bicentenary"})


def commemorated(sentence: Sentence, number: int, at: int) -> Governed | None:
    """What the date at item `at` of clause `number` dates where it stands in what an anniversary is of; None where it does not."""
    opener = anniversary_before(sentence, at)
    if opener < 0:
        return None
    items = sentence.items
    nouns = (place for place in (*range(at + 1, min(at + 4, len(items))), *range(opener + 2, at)))
    named = (place for place in nouns if items[place].kind == "word" and event_type_of_noun(items[place].low))
    return Governed(at, number, sentence.clauses[number].verb, next(named, -1), attributive=True)


def anniversary_before(sentence: Sentence, at: int) -> int:
    """Where "anniversary" stands, of which item `at` tells more: "the anniversary of | the Lima riots of May 1997"; else -1."""
    items = sentence.items
    if not _YEAR.search(items[at].text):
        return -1  # "on the anniversary of the crash on Sunday, she will speak"
    for place in range(at - 1, 0, -1):
        if items[place].kind in {"mark", "date"} or items[place].is_in("subordinators", "coordinators"):
            return -1
        if items[place].low in _KEPT:
            of = items[place + 1].low == "of" and place + 1 < at
            return place if of and not any(place < verb.first < at for verb in sentence.verbs) else -1
    return -1
