"""Which verb a title tells: that of the date, or the one that carries it, follows it or asks for it."""

from dataclasses import replace
from typing import Final

from loaders.events.grammar.openers import Opener
from loaders.events.grammar.phrases import subject_span
from loaders.events.grammar.sentence import Governed, Sentence
from loaders.events.titles.describing import behind_aside, describing, past_aside
from loaders.events.titles.parts import TITLE_WORDS
from loaders.events.titles.seams import last_verb, no_second_verb
from loaders.events.titles.spelling import QUOTES

_WITH_CLAUSE: Final = frozenset({"after", "as", "before", "since", "until"})


def told_verb(sentence: Sentence, governed: Governed) -> Governed:
    """What a date governs, by the verb that a title of it tells."""
    for choose in (
        _wanted,
        _past_source,
        _before_quoted,
        describing,
        past_aside,
        behind_aside,
        _past_fronted,
        _asking,
        _by_main_verb,
    ):
        governed = choose(sentence, governed)
    return governed


def _wanted(sentence: Sentence, governed: Governed) -> Governed:
    """The same by the verb that only wants or believes it: "demanded that the bank pay by Friday", "hoped it would"."""
    number = governed.clause
    if not number or not sentence.clauses[number].reported or governed.verb is not sentence.clauses[number].verb:
        return governed
    host = sentence.clauses[number - 1]
    last = last_verb(sentence, sentence.clauses[number].first)
    wants = (
        last is not None and last.lemma in TITLE_WORDS["wants"] and (last is host.verb or last.tense == "infinitive")
    )
    own = host.verb is not None and host.verb.finite and not host.relative
    return Governed(governed.at, number - 1, host.verb) if wants and own else governed


def _past_source(sentence: Sentence, governed: Governed) -> Governed:
    """The same by the clause before, where the date only tells of its source: "rose, according to figures issued on Friday"."""
    if sentence.items[sentence.clauses[governed.clause].start].low != "according":
        return governed
    for number in range(governed.clause - 1, -1, -1):
        clause = sentence.clauses[number]
        if clause.verb and clause.verb.finite and not clause.relative:
            return Governed(governed.at, number, clause.verb)
    return governed


def _before_quoted(sentence: Sentence, governed: Governed) -> Governed:
    """The same by the verb before a preposition whose noun looks like a verb: "called for “free elections”"."""
    verb, number = governed.verb, governed.clause
    if verb is None or not verb.finite or verb.last - verb.first > 1 or not number or verb.first < 2:
        return governed
    before = verb.first - 1 - (sentence.items[verb.first - 1].text in QUOTES)
    host = sentence.clauses[number - 1].verb
    noun = sentence.items[before].is_in("prepositions") and sentence.clauses[number].first in {before + 1, verb.first}
    return Governed(governed.at, number - 1, host) if noun and host is not None and host.last <= before else governed


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
    if main and main.tense in {"future", "modal"} and "participle" in verb.form.kinds and verb.first < governed.at:
        return governed._replace(
            verb=replace(verb, tense="participle", passive=True)
        )  # "Under the deal, signed in May, it will"
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
    if verb is not None and main is None and governed.clause and sentence.clauses[governed.clause].opener == "whether":
        host = sentence.clauses[governed.clause - 1].verb  # "will decide whether to close it on Friday"
        return Governed(governed.at, governed.clause - 1, host) if host is not None and host.finite else governed
    if verb is None or main is None or not main.finite or verb is main:
        return governed
    carried = main.last <= verb.first and verb.tense in {"infinitive", "ing"}
    follows = sentence.clauses[governed.clause].start < verb.first < main.first and verb.lemma == "follow"
    return governed._replace(verb=main) if carried or (follows and verb.tense == "ing") else governed
