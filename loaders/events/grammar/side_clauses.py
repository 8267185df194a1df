"""What a sentence only adds has a day of its own: "signed it on Monday, with Chad promising to free them on Friday".

As with the stages of a series, such a date is read in words of its own: "Chad promised to free them on Friday". So is what
somebody did "before leaving for Lima on Tuesday", where the clause before it says what is not to be and so was before nothing, and
what "since taking office on 20 May, she" or "was held on Friday after fleeing on Monday" tells of another day.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from loaders.events.grammar.fronted import is_manner
from loaders.events.grammar.items import Item
from loaders.events.grammar.parse import parse
from loaders.events.grammar.phrases import subject_span
from loaders.events.grammar.sentence import Governed, Sentence
from loaders.events.grammar.verbs import Verb
from loaders.language.endings import is_plural
from loaders.language.lexicon import past_of
from loaders.language.tokens import tokenise
from loaders.timex import DateUnit

_WITH: Final = "with"
_BEFORE: Final = "before"
_BEHIND: Final = frozenset({"since", "after"})
_OWNING: Final = frozenset({"his", "her", "its", "their"})
_DENYING: Final = frozenset({"no", "not", "never", "nobody", "none"})
_SUBJECT: Final = 6
"""Items within which the verb after "with" stands."""


def read_side_clauses(sentence: Sentence, ahead: Callable[[DateUnit], bool]) -> dict[int, Sentence]:
    """By the item of its date, what such a clause tells alone; empty where the sentence has none. `ahead` tells of a date whether it is to come."""
    return dict(_sides(sentence, ahead)) if any(verb.tense == "ing" for verb in sentence.verbs) else {}


def _sides(sentence: Sentence, ahead: Callable[[DateUnit], bool]) -> Iterator[tuple[int, Sentence]]:
    items = sentence.items
    for verb in sentence.verbs:
        if verb.tense != "ing" or verb.first < 1:
            continue
        at = _date_behind(sentence, verb)
        unit = items[at].unit if at >= 0 else None
        if unit is None:
            continue
        told = [*_finite(sentence, verb, ahead=ahead(unit)), *items[verb.last : at + 1]]
        if items[verb.first - 1].low == _BEFORE and (host := _speaker_before(sentence, verb)):
            speaker = items[slice(*subject_span(sentence, host))]
            yield at, parse(sentence.start, sentence.end, [*speaker, *told])
        elif items[verb.first - 1].low in _BEHIND and (who := _doer_since(sentence, verb, at)):
            done = _done(items, verb, who) if verb.passive else told[: -(at + 1 - verb.last)]
            yield at, parse(sentence.start, sentence.end, [*who, *done, *items[verb.last : at + 1]])
        elif opens := _with_before(sentence, verb):
            yield at, parse(sentence.start, sentence.end, [*items[opens + 1 : verb.first], *told])


def _doer_since(sentence: Sentence, verb: Verb, at: int) -> Sequence[Item]:
    """The subject of the clause in which somebody is told of "since taking office on 20 May,"; empty where the date may be of that clause."""
    number = sentence.clause_at(verb.first)
    main = sentence.clauses[number].verb
    if main is None or main is verb or not main.finite:
        return ()
    fronted = main.first > at and sentence.items[at + 1].text == ","
    dated = any(item.kind == "date" for item in sentence.items[main.last : verb.first])
    if not fronted and (not dated or sentence.items[verb.first - 1].low == "since"):
        return ()  # "will face the court today over the ban, its worst crisis since taking office in May"
    first, last = subject_span(sentence, Governed(main.first, number, main))
    while last > first and (sentence.items[last - 1].is_in("adverbs") or is_manner(sentence.items[last - 1])):
        last -= 1
    owned = first < last and sentence.items[first].low in _OWNING  # "Since taking office, his police have"
    return () if owned else sentence.items[first:last]


def _done(items: Sequence[Item], verb: Verb, who: Sequence[Item]) -> Sequence[Item]:
    """A passive participle as the verb of a clause: "being elected" as "was elected"."""
    several = is_plural(who[-1].low) or any(item.low == "and" for item in who)
    start = items[verb.first].start
    be = replace(tokenise("were" if several else "was")[0], start=start, end=start + 1)
    return [be, items[verb.last - 1]]


def _finite(sentence: Sentence, verb: Verb, *, ahead: bool) -> Sequence[Item]:
    """A participle as the verb of a clause: "promised to free", "will return" of a day to come."""
    start = sentence.items[verb.first].start
    promised = verb.last < len(sentence.items) and sentence.items[verb.last].low == "to"
    words = f"will {verb.lemma}" if ahead and not promised else past_of(verb.lemma)
    return [replace(word, start=start - 1 + at, end=start - 1 + at) for at, word in enumerate(tokenise(f"{words} "))]


def _date_behind(sentence: Sentence, verb: Verb) -> int:
    """The first date after a participle that no other clause parts from it; -1 if there is none."""
    for at in range(verb.last, len(sentence.items)):
        item = sentence.items[at]
        if any(other.first == at and other.tense == "ing" for other in sentence.verbs):
            return -1  # "with police arresting ten people and closing a road on Friday"
        if item.kind == "date":
            return at
        if item.kind == "mark" or item.is_in("subordinators") or item.low in {"that", "who", "which"}:
            return -1
    return -1


def _with_before(sentence: Sentence, verb: Verb) -> int:
    """The "with" after a comma that opens a clause without a finite verb: ", with | Chad promising"; 0 if there is none."""
    items = sentence.items
    for at in range(verb.first - 2, max(verb.first - 2 - _SUBJECT, 0), -1):
        if items[at].low == _WITH:
            return at if items[at - 1].text == "," else 0
        other = any(verb.first == at and verb.tense == "ing" for verb in sentence.verbs)
        if other or items[at].kind in {"mark", "date"} or (items[at].is_in("prepositions") and items[at].low != "of"):
            return 0
    return 0


def _speaker_before(sentence: Sentence, verb: Verb) -> Governed | None:
    """The clause whose subject did what stands after "before": who said on a day what is not to be; None if that is not so."""
    number = sentence.clause_at(verb.first)
    clause = sentence.clauses[number]
    host = sentence.clauses[number - 1] if number else None
    if not clause.reported or host is None or host.verb is None or not host.verb.finite:
        return None
    said = sentence.items[clause.first : verb.first]
    dated = any(item.kind == "date" for item in said)
    if dated or sentence.items[verb.first - 2].text != "," or not any(item.low in _DENYING for item in said):
        return None
    return Governed(verb.first, number - 1, host.verb)
