"""What kind of event a clause reports: one of PLOVER's types, from its phrases, its verb and its nouns, in that order.

The rules are data: `type_phrases.csv` (patterns, each with an example), `verbs.csv` and `event_nouns.csv`.
"""

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

from loaders.data_files import read_rows
from loaders.events.governor import Governed, Sentence
from loaders.events.phrases import subject_span
from loaders.events.verbs import Verb
from loaders.language.lexicon import WORDS, event_type_of_noun
from loaders.names.titles import is_group_word

UNTYPED: Final = "NONE"
"""Stands in `event_nouns.csv` for happenings that PLOVER has no type for."""
_VIOLENT: Final = frozenset({"ASSAULT", "COERCE", "ACCUSE", "PROTEST"})
_WEAK: Final = frozenset({"", "CONSULT"})
_DEEDS: Final = frozenset({"MOBILIZE", "ASSAULT", "COERCE", "SANCTION"})
"""Whoever speaks of such a thing has not done it: speaking of it is to warn or to accuse."""
_THERE: Final = frozenset({"in", "at", "with", "to"})
_TELLING: Final = ("REJECT", "THREATEN", "REQUEST", "ACCUSE", "AGREE", "MOBILIZE", "ASSAULT", "COERCE", "SANCTION")
"""Of several things that a speaker says, the first of these names the speech."""


def read_type(sentence: Sentence, governed: Governed) -> str:
    """The type of the event that a date dates; "" where PLOVER has none for it or nothing in the sentence tells one."""
    return _found(sentence, governed).replace(UNTYPED, "")


def _found(sentence: Sentence, governed: Governed) -> str:
    """The type, or `UNTYPED` for a happening that PLOVER has no type for (an earthquake, an election, a match)."""
    verb = governed.verb
    if governed.attributive and governed.noun >= 0 and (verb is None or verb.form.frame != "say"):
        return event_type_of_noun(sentence.items[governed.noun].low)
    first, last = _span(sentence, governed.clause)
    if verb and verb.lemma == "do" and verb.passive:
        return _of_antecedent(sentence, governed) or "CONSULT"
    if verb is None:
        return _of_nouns(sentence, first, last)
    if verb.form.frame == "say":
        return _of_speech(sentence, verb)
    if verb.form.type in _VIOLENT and not verb.passive and _force_of_nature(sentence, governed):
        return UNTYPED
    if spoken := _spoken_on_leaving(sentence, governed, verb):
        return _of_speech(sentence, spoken)
    own = _of_phrases(sentence.words(verb.first, len(sentence.items) if verb.lemma in WORDS["takes_clause"] else last))
    if verb.form.type not in _WEAK and not (own == "THREATEN" and verb.form.type == "ACCUSE"):
        return own if verb.passive and own else verb.form.type
    return (
        own
        or _of_phrases(sentence.words(first, last)).replace("ACCUSE", "")
        or verb.form.type
        or _of_nouns(sentence, first, last)
        or _of_antecedent(sentence, governed)
        or _of_other_verbs(sentence, first, last)
        or _of_phrases(sentence.words(first, len(sentence.items)))
        or ("CONSULT" if is_visit(sentence, governed) else "")
    )


def is_visit(sentence: Sentence, governed: Governed) -> bool:
    """Whether somebody is, or is due, somewhere or with somebody: "was in Oslo on Friday", "is expected in Lima"."""
    verb = governed.verb
    if verb is None or verb.lemma not in WORDS["being_there"]:
        return False
    after = sentence.items[verb.last : verb.last + 6]
    where = next((at for at, item in enumerate(after) if item.is_in("prepositions")), -1)
    if where < 0 or after[where].low not in _THERE or not any(item.kind == "name" for item in after[where:]):
        return False
    first, last = subject_span(sentence, governed)
    return any(
        (item.name and item.name.entity.kind == "person") or (item.kind == "word" and is_group_word(item.low))
        for item in sentence.items[first:last]
    )


def _of_other_verbs(sentence: Sentence, first: int, last: int) -> str:
    """The type of a verb that hangs on one that tells nothing: "tried to attack", "began withdrawing"."""
    return _first(verb.form.type for verb in sentence.verbs if first <= verb.first < last and not verb.finite)


def _spoken_on_leaving(sentence: Sentence, governed: Governed, verb: Verb) -> Verb | None:
    """The verb of saying that a verb of motion only carries: "left the hall expressing doubts"."""
    if verb.lemma not in WORDS["motion"]:
        return None
    first, last = verb.last, _span(sentence, governed.clause)[1] + 2
    spoken = (other for other in sentence.verbs if first <= other.first < last and other.tense == "ing")
    return next((other for other in spoken if other.form.frame == "say"), None)


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
    return sentence.clauses[clause].first, sentence.clauses[clause].last


def _of_speech(sentence: Sentence, verb: Verb) -> str:
    """What saying something amounts to: told from what is said."""
    if found := _of_phrases(sentence.words(verb.first, len(sentence.items))):
        return found
    if _says_no(sentence, verb):
        return "REJECT"
    types = {other.form.type for other in sentence.verbs if other.first >= verb.last}
    told = next((kind for kind in _TELLING if kind in types), "CONSULT")
    return "ACCUSE" if told in _DEEDS else told


def _of_phrases(words: str) -> str:
    """The type of the phrase that comes first; of two that start at one word, of the one that stands first in the table."""
    if not _any_phrase().search(words):
        return ""
    found = (
        (match.start(), rank, kind)
        for rank, (pattern, kind) in enumerate(_phrases())
        if (match := pattern.search(words))
    )
    return min(found)[2]


def _says_no(sentence: Sentence, verb: Verb) -> bool:
    """Whether what is said is that something will not be done."""
    following = next((other for other in sentence.verbs if other.first >= verb.last and other.finite), None)
    return following is not None and following.negated and following.tense in {"future", "modal"}


def _of_nouns(sentence: Sentence, first: int, last: int) -> str:
    found = [event_type_of_noun(item.low) for item in sentence.items[first:last] if item.kind == "word"]
    return _first(kind for kind in found if kind != UNTYPED) or _first(found)


def _of_antecedent(sentence: Sentence, governed: Governed) -> str:
    """The type of the noun that a relative clause describes ("talks that began on ...")."""
    clause = sentence.clauses[governed.clause]
    before = sentence.items[max(0, clause.first - 8) : clause.first]
    return _first(event_type_of_noun(item.low) for item in reversed(before)) if clause.relative else ""


def _first(kinds: Iterable[str]) -> str:
    return next((kind for kind in kinds if kind), "")


@cache
def _any_phrase() -> re.Pattern[str]:
    """All the patterns at once, as most clauses have none of them."""
    return re.compile(rf"\b(?:{'|'.join(row['pattern'] for row in read_rows('type_phrases'))})\b")


@cache
def _phrases() -> list[tuple[re.Pattern[str], str]]:
    return [(re.compile(rf"\b(?:{row['pattern']})\b"), row["type"]) for row in read_rows("type_phrases")]


def tells_happening(sentence: Sentence, governed: Governed) -> bool:
    """Whether a phrase or a noun of the clause names something that happens, typed or not."""
    return bool(_found(sentence, governed))
