"""Titles in the words of the sentence: subject, verb and object, without dates, descriptions and asides."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from loaders.events.grammar.claims import claim_noun
from loaders.events.grammar.mentioned_noun import noun_span
from loaders.events.grammar.openers import Opener
from loaders.events.grammar.sentence import Governed, Sentence
from loaders.events.titles.attributed import attribution, claimed
from loaders.events.titles.chosen import told_verb
from loaders.events.titles.clause import read_parts
from loaders.events.titles.doubts import doubt, mended, open_from, shows_verb
from loaders.events.titles.participles import in_subject, to_come
from loaders.events.titles.parts import LONGEST, UTMOST, Part
from loaders.events.titles.sequence import before_or_after
from loaders.events.titles.shorten import Fitted, fit
from loaders.events.titles.speech import quoted
from loaders.events.titles.spelling import plain
from loaders.names.entities import Entity

_GRAVE: Final = {"torn": 0, "object": 1, "broken": 2, "nothing said": 3, "no verb": 4, "no subject": 5}
"""What may be wrong with a title, from what matters least."""
_SAID: Final = 4
_OPENING: Final = frozenset({"that", "whether", "which", "who", "what"})
_MOST_LOST: Final = 30
_OPEN: Final = frozenset({"would", "could", "might", "may", "should"})
"""Modals of a claim that is nothing without the one who makes it."""


def make_title(sentence: Sentence, governed: Governed, subject: Sequence[Entity]) -> str:
    """A title of at most 80 characters in the sentence's own words; a pronoun gives way to the `subject` it stands for."""
    if mentioned := noun_span(sentence, governed):
        return _noun_title(sentence, mentioned)
    found: list[tuple[int, list[Part], Fitted]] = []
    if parts := (
        before_or_after(sentence, governed, subject) or to_come(sentence, governed) or in_subject(sentence, governed)
    ):
        return fit(sentence, parts).text
    told = told_verb(sentence, governed)
    if told.clause < governed.clause:
        subject = ()  # that of another clause
    for parts, fitted in _readings(sentence, told, subject):
        if not (reason := doubt(sentence, parts, fitted)):
            return quoted(parts, fitted.text)
        found.append((_GRAVE[reason], parts, fitted))
    for _, parts, fitted in found:
        briefest = fit(sentence, parts, most=UTMOST) if fitted.torn else fitted
        if not doubt(sentence, parts, briefest):
            return quoted(parts, briefest.text)
    grave, parts, fitted = min(found, key=lambda reading: reading[0])
    text = mended(fitted.text) if grave == _GRAVE["broken"] else fitted.text
    return quoted(parts, text)


def _noun_title(sentence: Sentence, mentioned: range) -> str:
    one = len(plain([sentence.items[at] for at in mentioned])) == 1
    return fit(sentence, [Part((), name="the" * one), Part(tuple(mentioned))]).text


def _readings(sentence: Sentence, governed: Governed, subject: Sequence[Entity]) -> Iterator[tuple[list[Part], Fitted]]:
    """What a title may be made of, from the best to what is left where that is no sentence."""
    parts = read_parts(sentence, governed, subject)
    if (unproved := claim_noun(sentence, governed.clause)) >= 0:
        parts = [Part((unproved, unproved + 1)), *parts]  # "Accusations that the guards used force"
        yield parts, fit(sentence, parts)
        return
    said = attribution(sentence, governed)
    if said and not _same(sentence, parts[0], said[0]):
        whole = [*(_rid(sentence, part, said[0].at) for part in parts), *said]
        fitted = fit(sentence, whole)
        claimed_only = governed.verb is not None and governed.verb.modal in _OPEN
        if claimed_only or not (fitted.cut or fitted.torn) or _leaves_room(sentence, parts, fitted):
            yield whole, fitted
    bare = fit(sentence, parts)
    yield parts, bare
    if bare.torn and any(part.role == "quote" and part.word != ":" for part in parts):
        brief = [replace(part, word=":") if part.role == "quote" else part for part in parts]
        yield brief, fit(sentence, brief)
    if bare.torn and not _of_pronoun(sentence, parts[0]) and (claim := claimed(sentence, governed)):
        parts = [*(part for part in parts if part.role == "doer"), claim]
        yield parts, fit(sentence, parts)
    if (end := open_from(sentence, bare.at)) > 0:
        shorter = [replace(part, at=tuple(at for at in part.at if at < end)) for part in parts]
        yield shorter, fit(sentence, shorter)
    if alone := _alone(sentence, governed, parts):
        yield alone, fit(sentence, alone)
    if doubt(sentence, parts, bare) in {"no subject", "nothing said", "no verb"}:
        parts = [Part(tuple(range(_opening(sentence, governed.clause), sentence.clauses[governed.clause].last)))]
        if shows_verb(sentence, (fitted := fit(sentence, parts)).at):
            yield parts, fitted


def _alone(sentence: Sentence, governed: Governed, parts: list[Part]) -> list[Part]:
    """The subject with its verb and what stands in the same clause; nothing where the verb waits for the next one."""
    verb, clause = governed.verb, sentence.clauses[governed.clause]
    rest = sentence.items[verb.last : clause.last] if verb else ()
    least = _SAID if verb is not None and verb.form.frame == "say" else 1
    told = sum(item.kind in {"word", "name"} and not item.is_in("prepositions") for item in rest) > least
    following = sentence.clauses[governed.clause + 1 : governed.clause + 2]
    waits = not told or (following and following[0].reported) or any(item.low in _OPENING for item in rest)
    if verb is None or not verb.finite or waits or parts[0].role != "doer" or parts[-1].role == "quote":
        return []
    return [parts[0], Part(tuple(range(verb.first, clause.last)))]


def _leaves_room(sentence: Sentence, parts: Sequence[Part], fitted: Fitted) -> bool:
    """Whether who says it takes little from what there would be room for: a bare "Lund complained" would be told by nobody."""
    claim = {at for part in parts for at in part.at if sentence.items[at].kind in {"word", "name"}}
    full, kept = (
        sum(len(sentence.items[at].text) + 1 for at in found) for found in (claim, claim.intersection(fitted.at))
    )
    return min(full, LONGEST) - kept < _MOST_LOST


def _of_pronoun(sentence: Sentence, doer: Part) -> bool:
    """Whether only a pronoun tells who does it: "we", behind which no colon stands."""
    words = [item for at in doer.at if (item := sentence.items[at]).kind in {"word", "name"}]
    return not doer.name and bool(words) and all(item.is_in("pronouns") for item in words)


def _same(sentence: Sentence, doer: Part, speaker: Part) -> bool:
    """Whether somebody tells of himself by his name: "Lund was sure, Lund said"."""
    names = {item.name.entity.name for at in speaker.at if (item := sentence.items[at]).name}
    return bool(doer.name) and doer.name in names


def _rid(sentence: Sentence, part: Part, moved: Sequence[int]) -> Part:
    """A part without items that go elsewhere, and without the marks that have led to them."""
    at = [place for place in part.at if place not in moved]
    while len(at) < len(part.at) and at and sentence.items[at[-1]].kind == "mark":
        at.pop()
    return replace(part, at=tuple(at)) if len(at) < len(part.at) else part


def _opening(sentence: Sentence, number: int) -> int:
    """Where the words begin that lead up to a clause, over the clauses that only describe something in it."""
    while number and sentence.clauses[number].opener in {Opener.REDUCED, Opener.RESUMED}:
        number -= 1
    return sentence.clauses[number].start
