"""Titles in the words of the sentence: subject, verb and object, without dates, descriptions and asides."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from loaders.events.grammar.mentioned_noun import noun_span
from loaders.events.grammar.openers import Opener
from loaders.events.grammar.sentence import Governed, Sentence
from loaders.events.grammar.shared_passive import auxiliary
from loaders.events.grammar.verbs import Verb
from loaders.events.titles.attributed import attribution
from loaders.events.titles.chosen import told_verb
from loaders.events.titles.doers import read_doer
from loaders.events.titles.doubts import doubt
from loaders.events.titles.objects import described, gapped
from loaders.events.titles.participles import made_finite
from loaders.events.titles.parts import Part
from loaders.events.titles.reach import told
from loaders.events.titles.shorten import fit
from loaders.events.titles.speech import said_after, said_before
from loaders.events.titles.spelling import plain
from loaders.names.entities import Entity

_GRAVE: Final = {"torn": 0, "object": 1, "no subject": 2}
"""What may be wrong with a title, from what matters least."""
_MOST_LOST: Final = 30
_OPEN: Final = frozenset({"would", "could", "might", "may", "should"})
"""Modals of a claim that is nothing without the one who makes it."""
_DATING: Final = frozenset({"be", "see"})


def make_title(sentence: Sentence, governed: Governed, subject: Sequence[Entity]) -> str:
    """A title of at most 80 characters in the sentence's own words; a pronoun gives way to the `subject` it stands for."""
    if mentioned := noun_span(sentence, governed):
        return _noun_title(sentence, mentioned)
    governed = told_verb(sentence, governed)
    readings: list[tuple[str, str]] = []
    for parts in _readings(sentence, governed, subject):
        fitted = fit(sentence, parts)
        if not (reason := doubt(sentence, parts, fitted)):
            return fitted.text
        readings.append((reason, fitted.text))
    return min(readings, key=lambda reading: _GRAVE.get(reading[0], len(_GRAVE)))[1]


def _readings(sentence: Sentence, governed: Governed, subject: Sequence[Entity]) -> Iterator[list[Part]]:
    """What a title may be made of, from the best to what is left where that is no sentence."""
    parts = _parts(sentence, governed, subject)
    if said := attribution(sentence, governed):
        claim = [*(_rid(sentence, part, said[0].at) for part in parts)]
        if _leaves_room(sentence, claim, said) or (governed.verb and governed.verb.modal in _OPEN):
            yield [*claim, *said]
    yield parts
    if governed.verb and not any(part.at for part in parts if part.role == "doer"):
        yield [Part(tuple(range(_opening(sentence, governed.clause), sentence.clauses[governed.clause].last)))]


def _leaves_room(sentence: Sentence, claim: list[Part], said: list[Part]) -> bool:
    """Whether who says it takes little from what is said: a bare "Lund complained" would be told by nobody."""
    source = fit(sentence, [replace(said[0], word=""), *said[1:]]).text
    return len(fit(sentence, claim).text) - (len(fit(sentence, [*claim, *said]).text) - len(source)) < _MOST_LOST


def _rid(sentence: Sentence, part: Part, moved: Sequence[int]) -> Part:
    """A part without items that go elsewhere, and without the marks that have led to them."""
    at = [place for place in part.at if place not in moved]
    while moved and at and sentence.items[at[-1]].kind == "mark":
        at.pop()
    return replace(part, at=tuple(at))


def _opening(sentence: Sentence, number: int) -> int:
    """Where the words begin that lead up to a clause, over the clauses that only describe something in it."""
    while number and sentence.clauses[number].opener in {Opener.REDUCED, Opener.RESUMED}:
        number -= 1
    return sentence.clauses[number].start


def _noun_title(sentence: Sentence, mentioned: range) -> str:
    one = len(plain([sentence.items[at] for at in mentioned])) == 1
    return fit(sentence, [Part((), name="the" * one), Part(tuple(mentioned))]).text


def _parts(sentence: Sentence, governed: Governed, subject: Sequence[Entity]) -> list[Part]:
    verb, clause = governed.verb, sentence.clauses[governed.clause]
    if (verb is None or not (clause.verb or verb.finite)) and (parts := gapped(sentence, clause)):
        return parts
    if verb is None:
        return [Part(tuple(range(clause.first, clause.last)))]
    doer = read_doer(sentence, governed, subject)
    if said := said_after(sentence, governed, verb) or said_before(sentence, governed, verb):
        own = bool(doer.name) and said.word != ":" and _opens_with(sentence, said, doer.name)
        return (
            [replace(said, word="")]
            if own
            else [replace(doer, at=tuple(at for at in doer.at if at not in said.at)), said]
        )
    if moved := described(sentence, governed, verb):
        return [moved.doer or doer, *moved.rest]
    if verb.finite and not (doer.name or _tells(sentence, doer)):
        return _without_doer(sentence, governed, verb, subject)
    rest = made_finite(sentence, governed, doer, _told(sentence, governed, verb))
    return [doer, *_adverb(sentence, verb) * bool(doer.name), *rest]


def _opens_with(sentence: Sentence, said: Part, name: str) -> bool:
    """Whether what somebody says opens with the speaker: "Velox will cut jobs, it said"."""
    first = sentence.items[said.at[0]].name if said.at else None
    return first is not None and first.entity.name == name


def _tells(sentence: Sentence, doer: Part) -> bool:
    """Whether the words of a subject name somebody or something."""
    words = [sentence.items[at] for at in doer.at if sentence.items[at].kind in {"word", "name"}]
    return bool(words) and not all(item.low == "what" for item in words)


def _adverb(sentence: Sentence, verb: Verb) -> list[Part]:
    """The adverb before a verb, which a pronoun and the name in its place leave behind: "it almost doubled"."""
    at = verb.first - 1
    return [Part((at,))] if at >= 0 and sentence.items[at].is_in("adverbs") else []


def _without_doer(sentence: Sentence, governed: Governed, verb: Verb, subject: Sequence[Entity]) -> list[Part]:
    """What a clause without a subject tells, or the one that it hangs on: "Friday is the last day", "Friday saw them meet"."""
    if verb.lemma in _DATING and verb.first and sentence.items[verb.first - 1].kind == "date":
        return [Part(told(sentence, governed, verb)[verb.last - verb.first :])]
    for number in range(governed.clause - 1, -1, -1):
        host = sentence.clauses[number].verb
        if host and host.finite and not sentence.clauses[number].relative and sentence.clauses[number].opener != ":":
            return _parts(sentence, Governed(governed.at, number, host), subject)
    return [Part(tuple(range(len(sentence.items))))]


def _told(sentence: Sentence, governed: Governed, verb: Verb) -> list[Part]:
    """What a clause tells; of a participle after a comma with the clause that it accompanies."""
    clause, at = sentence.clauses[governed.clause], told(sentence, governed, verb)
    if clause.opener == Opener.ING and verb.tense == "ing" and verb.first == clause.start:
        if verb.form.frame == "say":
            said = (
                [c.first for c in sentence.clauses[governed.clause + 1 :] if c.reported] if verb.lemma == "tell" else []
            )
            return [Part(tuple(place for place in at if place >= max(said[:1] or [verb.last])), word=":")]
        host = sentence.clauses[governed.clause - 1]
        if host.verb and host.verb.finite and not host.relative:
            return [Part(tuple(range(host.verb.first, host.last))), Part(at, word=",")]
    return [*(Part((place,)) for place in auxiliary(sentence.verbs, verb)), Part(at)]
