"""Verbs that only describe: of the noun before them, in an aside, with the date of something; what a title tells instead."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from loaders.events.grammar.clauses import Clause
from loaders.events.grammar.items import Item
from loaders.events.grammar.openers import Opener
from loaders.events.grammar.sentence import Governed, Sentence
from loaders.events.grammar.verbs import Verb
from loaders.events.titles.parts import TITLE_WORDS
from loaders.language.lexicon import WORDS
from loaders.names.titles import is_person_word

_AFTER_ASIDE: Final = frozenset({Opener.RESUMED, Opener.REDUCED})


def describing(sentence: Sentence, governed: Governed) -> Governed:
    """The same, where a second verb only tells when something was done: "the opening of the games, scheduled for Friday"."""
    verb, number = governed.verb, governed.clause
    clause = sentence.clauses[number]
    if verb is None or clause.verb is not verb:
        return governed
    if _apposed(sentence, clause, verb):
        return governed._replace(verb=replace(verb, tense="participle", passive=True))
    listed = clause.opener == "and" and sentence.clauses[number - 1].opener == Opener.ING
    if listed and _bare_past(clause) and _only_date(sentence.items[verb.last : clause.last]):
        return governed._replace(verb=replace(verb, tense="participle", passive=True))
    if clause.opener != Opener.RESUMED or not _bare_past(clause):
        return governed
    items, before = sentence.items, sentence.items[verb.first - 1]
    noun = before.kind in {"word", "name"} and not before.lists and _has_own_verb(sentence, number)
    parted = before.text == "," and verb.lemma in TITLE_WORDS["describes_dated"]
    dated = _only_date(items[verb.last : clause.last])
    passive = verb.first == clause.first and verb.lemma not in WORDS["no_passive"] and dated and (noun or parted)
    return governed._replace(verb=replace(verb, tense="participle", passive=True)) if passive else governed


def _only_date(words: Sequence[Item]) -> bool:
    """Whether words are a date and the prepositions and marks about it."""
    rest = [item for item in words if item.kind != "mark"]
    return bool(rest) and rest[-1].kind == "date" and all(item.is_in("prepositions") for item in rest[:-1])


def _apposed(sentence: Sentence, clause: Clause, verb: Verb) -> bool:
    """Whether a clause only describes what is before it: "the ships are under way, a voyage announced on Friday"."""
    items = sentence.items
    single = clause.opener == "," and items[clause.start].low in {"a", "an"} and verb.lemma in TITLE_WORDS["apposed"]
    nobody = not is_person_word(items[verb.first - 1].low) and items[verb.first - 1].kind == "word"
    return single and nobody and verb.last - verb.first == 1 and _only_date(items[verb.last : clause.last])


def _has_own_verb(sentence: Sentence, number: int) -> bool:
    """Whether the clause that clause `number` interrupts has its verb, so that it waits for none."""
    host = next((clause for clause in reversed(sentence.clauses[:number]) if not clause.relative), None)
    return host is not None and host.verb is not None and host.verb.finite


def aside_comma(sentence: Sentence, number: int) -> int:
    """The comma that opens an aside in which the only verb of a clause stands; -1 if it stands in none.

    "The centre, one of the bodies invited to attend, | said that": the verb of the clause is the one after it.
    """
    clause, following = sentence.clauses[number], sentence.clauses[number + 1 : number + 2]
    verb, items = clause.verb, sentence.items
    if verb is None or not following or following[0].opener not in _AFTER_ASIDE or not _bare_past(clause):
        return -1
    comma = next((at for at in range(verb.first - 2, clause.start, -1) if items[at].text == ","), -1)
    closed = items[following[0].first - 1].text == ","
    opens = comma > 0 and (items[comma + 1].is_in("articles") or items[comma + 1].low in TITLE_WORDS["apposes"])
    return comma if closed and opens else -1


def _bare_past(clause: Clause) -> bool:
    verb = clause.verb
    bare = verb is not None and verb.last - verb.first == 1 and verb.form.frame != "say"
    return bare and verb is not None and verb.tense in {"past", "participle"} and "participle" in verb.form.kinds


def past_aside(sentence: Sentence, governed: Governed) -> Governed:
    """The same by the verb after an aside, in which the verb of the date stands: "the centre, a body founded on Friday, said"."""
    number = governed.clause
    if governed.verb is not sentence.clauses[number].verb or aside_comma(sentence, number) < 0:
        return governed
    dated = any(item.kind == "date" for item in sentence.items[aside_comma(sentence, number) : governed.at + 1])
    following = sentence.clauses[number + 1]
    return (
        governed if dated or following.opener != Opener.RESUMED else Governed(governed.at, number + 1, following.verb)
    )


def behind_aside(sentence: Sentence, governed: Governed) -> Governed:
    """The same, where the verb that seems to describe a noun is that of the sentence: "The lake, a pool used by all, rose"."""
    verb, number = governed.verb, governed.clause
    clause = sentence.clauses[number]
    if verb is None or not number or clause.opener != Opener.REDUCED or aside_comma(sentence, number - 1) < 0:
        return governed
    return governed._replace(verb=replace(verb, tense="past", passive=False))
