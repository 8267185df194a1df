"""What a title is made of for the verb that it tells: who does it, and what."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from loaders.events.grammar.openers import Opener
from loaders.events.grammar.sentence import Governed, Sentence
from loaders.events.grammar.shared_passive import auxiliary
from loaders.events.grammar.verbs import Verb
from loaders.events.titles.doers import read_doer
from loaders.events.titles.gapped import gapped
from loaders.events.titles.objects import described
from loaders.events.titles.participles import made_finite
from loaders.events.titles.parts import Part
from loaders.events.titles.reach import told
from loaders.events.titles.speech import said_after, said_before
from loaders.names.entities import Entity

_DATING: Final = frozenset({"be", "see"})


def read_parts(sentence: Sentence, governed: Governed, subject: Sequence[Entity]) -> list[Part]:
    """The parts of a title for what a date governs; its subject first, as a "doer", where it has one."""
    verb, clause = governed.verb, sentence.clauses[governed.clause]
    if (verb is None or not (clause.verb or verb.finite)) and (parts := gapped(sentence, clause)):
        return parts
    if verb is None:
        return [Part(tuple(range(clause.first, clause.last)))]
    doer = read_doer(sentence, governed, subject)
    if said := said_after(sentence, governed, verb) or said_before(sentence, governed, verb):
        own = said.word != ":" and (
            _opens_with(sentence, said, doer.name) if doer.name else _is_pronoun(sentence, doer)
        )
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
    end = next((verb.first for verb in sentence.verbs if said.at and verb.first >= said.at[0]), 0)
    before = [sentence.items[at] for at in said.at if at < end]
    if name.lower() in " ".join(item.low for item in before):
        return True  # a body without a name of its own: "The coast guard found it, it said"
    return any(item.text == name or (item.name is not None and item.name.entity.name == name) for item in before)


def _is_pronoun(sentence: Sentence, doer: Part) -> bool:
    """Whether only "it" or "they" says what stands before: "The guard found the wreck, it said"."""
    words = [sentence.items[at].low for at in doer.at if sentence.items[at].kind in {"word", "name"}]
    return words in (["it"], ["they"])


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
            return read_parts(sentence, Governed(governed.at, number, host), subject)
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
