"""Titles in the words of the sentence: subject, verb and object, without dates, descriptions and asides."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from loaders.events.grammar.mentioned_noun import noun_span
from loaders.events.grammar.openers import Opener
from loaders.events.grammar.phrases import subject_span
from loaders.events.grammar.sentence import Governed, Sentence
from loaders.events.grammar.shared_passive import auxiliary
from loaders.events.grammar.verbs import Verb
from loaders.events.titles.doers import read_doer
from loaders.events.titles.objects import described, gapped
from loaders.events.titles.participles import made_finite
from loaders.events.titles.parts import Part
from loaders.events.titles.reach import told
from loaders.events.titles.seams import no_second_verb
from loaders.events.titles.shorten import fit
from loaders.events.titles.speech import said_after, said_before
from loaders.events.titles.spelling import plain
from loaders.names.entities import Entity

_BARE: Final = 32
_WITH_CLAUSE: Final = frozenset({"after", "as", "before", "since", "until"})
_DATING: Final = frozenset({"be", "see"})


def make_title(sentence: Sentence, governed: Governed, subject: Sequence[Entity]) -> str:
    """A title of at most 80 characters in the sentence's own words; a pronoun gives way to the `subject` it stands for."""
    if mentioned := noun_span(sentence, governed):
        return _noun_title(sentence, mentioned)
    governed = _by_main_verb(sentence, _asking(sentence, _past_fronted(sentence, governed)))
    parts = _parts(sentence, governed, subject)
    title = fit(sentence, parts)
    if len(parts) > 1 and parts[0].role == "doer" and len(title) < _BARE and title == fit(sentence, parts[:1]):
        return fit(sentence, [Part(tuple(range(len(sentence.items))))])
    return title


def _noun_title(sentence: Sentence, mentioned: range) -> str:
    one = len(plain([sentence.items[at] for at in mentioned])) == 1
    return fit(sentence, [Part((), name="the" * one), Part(tuple(mentioned))])


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


def _past_fronted(sentence: Sentence, governed: Governed) -> Governed:
    """The same by the clause that follows, where a date stands in a phrase before it: "In a video posted on Friday, she"."""
    verb, number = governed.verb, governed.clause
    clause = sentence.clauses[number]
    main = clause.verb
    if verb and main and verb.first == clause.start and verb.tense in {"ing", "participle"} and main.first > verb.first:
        return governed._replace(verb=main)
    if verb and no_second_verb(sentence, clause) and clause.verb is verb:
        return Governed(governed.at, number - 1, sentence.clauses[number - 1].verb)
    first, last = subject_span(sentence, governed)
    opens = sentence.items[first] if first < last else None
    counted = first + 1 < last and sentence.items[first + 1].text[:1].isdigit()
    if (
        verb is None
        or opens is None
        or not opens.is_in("prepositions")
        or (verb.finite and opens.low in _WITH_CLAUSE)  # "Since the war began on Friday, thousands have fled"
        or counted
        or number + 1 >= len(sentence.clauses)
    ):
        return governed
    following = sentence.clauses[number + 1]
    main = following.verb
    return (
        Governed(governed.at, number + 1, main)
        if main and main.finite and following.opener in {",", Opener.RESUMED}
        else governed
    )


def _asking(sentence: Sentence, governed: Governed) -> Governed:
    """The same by the clause that asks for it: of "protests at what they said was unfair" the protests."""
    for number in range(governed.clause - 1, -1, -1):
        if sentence.clauses[number + 1].opener != Opener.RESUMED:
            break
        clause = sentence.clauses[number]
        if clause.verb and any(
            item.low == "what" for item in sentence.items[max(clause.first, clause.last - 3) : clause.last]
        ):
            return Governed(governed.at, number, clause.verb)
    return governed


def _by_main_verb(sentence: Sentence, governed: Governed) -> Governed:
    """The same, by the verb that carries an infinitive or a participle: "is slated to face", "resigned following protests"."""
    verb, main = governed.verb, sentence.clauses[governed.clause].verb
    carried = verb is not None and main is not None and main.finite and main.last <= verb.first
    return governed._replace(verb=main) if carried and verb and verb.tense in {"infinitive", "ing"} else governed
