"""Series told with one verb: "is due in Oslo on Monday and in Rome a day later" is an event in Oslo and one in Rome.

Each stage has a date, and a place, a party or an object of its own. To read one, the others are left out of the sentence. What a series is
"followed by" is told by its noun alone; what is counted back to ("two days after visiting Lima") by its own words.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from loaders.events.grammar.fronted_deeds import fronted_deed
from loaders.events.grammar.gapped import read_gapped
from loaders.events.grammar.items import Item
from loaders.events.grammar.own_clause import subject_follows
from loaders.events.grammar.parse import parse
from loaders.events.grammar.phrases import subject_span
from loaders.events.grammar.sentence import Governed, Sentence, Span
from loaders.events.grammar.verbs import Verb
from loaders.language.endings import is_plural, with_s
from loaders.language.lexicon import WORDS, event_type_of_noun, past_of
from loaders.language.tokens import tokenise
from loaders.names.entities import PLACES

_LANDS: Final = frozenset({"state", "region"})
_TO_PLACE: Final = frozenset({"in", "at", "to", "near", "for", "into"})
_TO_DATE: Final = frozenset({"on", "in", "late", "early", "for", "over", "during"})
_AND: Final = WORDS["coordinators"] | {"then", "finally", "next"}
_IN: Final = tokenise("in")[0]
_STAGE: Final = r"(?:pn[pd]?D|[pd]?Dpn|w[no]d?D|d?D\(n\))"
"""In the letters of `_shape`: "in Oslo on Monday", "on Monday in Oslo", "with Kenya on Monday", "on Monday (Oslo)"."""
_NEXT: Final = f"(?:{_STAGE}|n[pd]?D)"
"""After the first a stage may do without its preposition: "in Oslo on Monday and Rome on Tuesday"."""
_DATED: Final = re.compile("[pd]D")
_DATES: Final = re.compile(r"[pd]D(?:,?a+[pd]D)+")
"""With its preposition each time a date is one of its own: "met in August and in November", but "on Monday and Tuesday"."""
_ONE: Final = re.compile(_NEXT)
_SERIES: Final = re.compile(f"{_STAGE}(?:,?a*{_NEXT})+")


def read_stages(sentence: Sentence, *, single: bool = False) -> dict[int, Sentence]:
    """By the item of its date, the sentence with that stage alone; a `single` one is that of "Having lost on Friday, she left"."""
    if single:
        return dict(fronted_deed(sentence))
    shape, places = _shape(sentence.items)
    found: dict[int, Sentence] = {}
    for series in _SERIES.finditer(shape):
        if subject_follows(sentence, places[series.start()], places[series.end() - 1] + 1):
            continue
        starts = [
            (places[stage.start()], places[stage.end() - 1] + 1) for stage in _ONE.finditer(shape, *series.span())
        ]
        for stage in starts:
            found[_date_in(sentence, stage)] = _alone(sentence, (starts[0][0], starts[-1][1]), stage)
    if not found:
        for series in _DATES.finditer(shape):
            first, end = places[series.start()], places[series.end() - 1] + 1
            if any(item.low == "or" for item in sentence.items[first:end]) or subject_follows(sentence, first, end):
                continue
            spans = [
                (places[each.start()], places[each.end() - 1] + 1) for each in _DATED.finditer(shape, *series.span())
            ]
            found |= {_date_in(sentence, span): _alone(sentence, (spans[0][0], spans[-1][1]), span) for span in spans}
    return (
        found
        or dict(fronted_deed(sentence))
        or dict(_followed(sentence))
        or dict(_counted_back(sentence))
        or dict(read_gapped(sentence))
        or dict(_objects(sentence))
    )


def _shape(items: Sequence[Item]) -> tuple[str, list[int]]:
    """A letter for each item but articles, and the item that each letter stands for; one more for the end."""
    letters = [(_letter(item), at) for at, item in enumerate(items) if not item.is_in("articles")]
    for number, (letter, at) in enumerate(letters[1:], start=1):
        name = items[at].name
        if letter == "o" and name and letters[number - 1][0] == "p" and items[letters[number - 1][1]].low != "for":
            letters[number] = ("n" if name.form != "adjective" and name.meaning(_LANDS) else letter, at)
    return "".join(letter for letter, _ in letters), [*(at for _, at in letters), len(items)]


def _letter(item: Item) -> str:
    """N for a place, o for another name, D for a date, p, d and w for what leads to them, a for "and", x for anything else."""
    if item.kind == "date":
        return "D"
    if item.name:
        return "n" if item.name.form != "adjective" and item.name.meaning(PLACES) else "o"
    if item.low in _TO_PLACE:
        return "p"
    if item.low in _TO_DATE:
        return "d"
    if item.low == "with":
        return "w"
    return item.text if item.text in {",", "(", ")"} else "a" if item.low in _AND else "x"


def _date_in(sentence: Sentence, span: Span) -> int:
    return next(at for at in range(*span) if sentence.items[at].kind == "date")


def _alone(sentence: Sentence, series: Span, stage: Span) -> Sentence:
    """The sentence without the other stages of a series; a place in brackets is read as "in" that place."""
    items = sentence.items
    own = [replace(_IN, start=item.start) if item.text == "(" else item for item in items[slice(*stage)]]
    own = [item for item in own if item.text != ")"]
    if own[0].name:  # the preposition of the first stage
        own.insert(0, replace(items[series[0]], start=own[0].start - 1, end=own[0].start - 1))
    return parse(sentence.start, sentence.end, [*items[: series[0]], *own, *items[series[1] :]])


def _followed(sentence: Sentence) -> Iterator[tuple[int, Sentence]]:
    """The happenings after "followed by", each with its date, and the rest of the sentence for the dates before."""
    items = sentence.items
    verb = next((verb for verb in sentence.verbs if verb.lemma == "follow"), None)
    if verb is None or verb.first < 2 or verb.last >= len(items) or items[verb.last].low != "by":
        return
    first, end = verb.last + 1, verb.last + 1
    for at in range(first, len(items)):
        if items[at].kind != "date":
            continue
        if not any(event_type_of_noun(item.low) for item in items[first:at]):
            break
        yield at, parse(sentence.start, sentence.end, items[first : at + 1])
        end = first = at + 1
        while first < len(items) and (items[first].text == "," or items[first].low in _AND):
            first += 1
    before = verb.first - (items[verb.first - 1].text == ",")
    if end > verb.last + 1:
        rest = parse(sentence.start, sentence.end, [*items[:before], *items[end:]])
        yield from ((at, rest) for at in range(before) if items[at].kind == "date")


def _counted_back(sentence: Sentence) -> Iterator[tuple[int, Sentence]]:
    """What somebody did "two days after visiting Lima": the visit with its day, and the rest of the sentence for its own dates."""
    items = sentence.items
    at = next((at for at, item in enumerate(items) if item.unit and item.unit.rule == "counted-back"), -1)
    verb = next((verb for verb in sentence.verbs if verb.first == at + 2 and verb.tense == "ing"), None)
    number = _past_speaker(sentence, max(at, 0))
    clause, main = sentence.clauses[sentence.clause_at(max(at, 0))], sentence.clauses[number].verb
    if at < 1 or verb is None or main is None or main.first > at:
        return
    end = next((place for place in range(verb.last, clause.last) if items[place].text in {",", "."}), clause.last)
    who = items[slice(*subject_span(sentence, Governed(at, number, main)))]
    did = _finite(items[verb.first], verb.lemma, main, who)
    yield at, parse(sentence.start, sentence.end, [*who, *did, *items[verb.last : end], items[at]])
    before = at - (items[at - 1].text == ",")
    rest = parse(sentence.start, sentence.end, [*items[:before], *items[end:]])
    yield from ((place, rest) for place in range(before) if items[place].kind == "date")


def _past_speaker(sentence: Sentence, at: int) -> int:
    """The clause of an item, or the one before, where it only tells who says it: "She will go on Monday, | he says, | two days after"."""
    number = sentence.clause_at(at)
    clause, before = sentence.clauses[number], sentence.clauses[number - 1] if number else None
    says = clause.verb is not None and clause.opener == "," and clause.verb.form.frame == "say" and clause.verb.finite
    alone = says and clause.verb is not None and clause.verb.last >= at - 1
    return number - 1 if alone and before is not None and before.verb is not None and before.verb.finite else number


def _finite(item: Item, lemma: str, main: Verb, who: Sequence[Item]) -> list[Item]:
    """The verb of "two days after | visiting | Lima" as that of a sentence; in the present where the sentence tells of days to come."""
    to_come = main.tense in {"future", "modal"}
    several = bool(who) and (is_plural(who[-1].low) or any(word.low == "and" for word in who))
    told = (lemma if several else with_s(lemma)) if to_come else past_of(lemma)
    return [replace(word, start=item.start, end=item.end) for word in tokenise(told)]


def _objects(sentence: Sentence) -> Iterator[tuple[int, Sentence]]:
    """What one verb does to one thing on a day and to another on the next: "met Lund on Monday and Berg on Tuesday"."""
    items = sentence.items
    dates = [at for at, item in enumerate(items) if item.kind == "date"]
    follows = {two for one, two in pairwise(dates) if _is_object(sentence, one, two)}
    listed = any(
        items[one + 1].low == "and" or items[one + 2].low == "and" for one, two in pairwise(dates) if two in follows
    )
    for one, two in pairwise(dates):
        clause = sentence.clauses[sentence.clause_at(dates[0])]
        verb = clause.verb
        if verb is None or not verb.last < one or two not in follows or not listed:
            continue
        head = verb.last + (items[verb.last].low in {"with", "to"})
        second = one + 1 + (items[one + 1].text == ",")
        second += items[second].low == "and"
        if one not in follows:
            yield one, parse(sentence.start, sentence.end, items[clause.start : one + 1])
        if head >= one - items[one - 1].is_in("prepositions"):  # "the king died on Monday and the queen on Tuesday"
            last = two - items[two - 1].is_in("prepositions")
            told = [*items[second:last], *items[verb.first : verb.last], *items[last : two + 1]]
        else:
            told = [*items[clause.start : head], *items[second : two + 1]]
        yield two, parse(sentence.start, sentence.end, told)


def _is_object(sentence: Sentence, one: int, two: int) -> bool:
    """Whether nothing but "and" or a comma and a noun phrase stands between two dates."""
    items = sentence.items
    first = one + 1 + (items[one + 1].text == ",")
    joined = items[first].low == "and"
    between = items[first + joined : two - (items[two - 1].low == "on")]
    noun = bool(between) and between[-1].kind in {"word", "name"} and not between[-1].is_in("adverbs")
    plain = not any(item.kind == "mark" or item.is_in("pronouns", "prepositions", "subordinators") for item in between)
    apart = joined or first > one + 1
    return apart and noun and plain and not any(one < verb.first < two for verb in sentence.verbs)
