"""Which verb a title tells: that of the date, or the one that carries it, follows it or asks for it."""

from collections.abc import Sequence
from typing import Final

from loaders.events.grammar.clauses import Clause
from loaders.events.grammar.items import Item
from loaders.events.grammar.openers import Opener
from loaders.events.grammar.phrases import subject_span
from loaders.events.grammar.sentence import Governed, Sentence
from loaders.events.grammar.verbs import Verb
from loaders.events.titles.parts import TITLE_WORDS
from loaders.events.titles.seams import last_verb, no_second_verb
from loaders.events.titles.spelling import QUOTES
from loaders.language.lexicon import WORDS
from loaders.names.titles import is_person_word

_AFTER_ASIDE: Final = frozenset({Opener.RESUMED, Opener.REDUCED})
_WITH_CLAUSE: Final = frozenset({"after", "as", "before", "since", "until"})


def told_verb(sentence: Sentence, governed: Governed) -> Governed:
    """What a date governs, by the verb that a title of it tells."""
    for choose in (
        _wanted,
        _past_source,
        _before_quoted,
        _describing,
        _past_aside,
        _behind_aside,
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


def _describing(sentence: Sentence, governed: Governed) -> Governed:
    """The same, where a second verb only tells when something was done: "the opening of the games, scheduled for Friday"."""
    verb, number = governed.verb, governed.clause
    clause = sentence.clauses[number]
    if verb is None or clause.verb is not verb:
        return governed
    if _apposed(sentence, clause, verb):
        return governed._replace(verb=verb._replace(tense="participle", passive=True))
    if clause.opener != Opener.RESUMED or not _bare_past(clause):
        return governed
    items, before = sentence.items, sentence.items[verb.first - 1]
    noun = before.kind in {"word", "name"} and not before.lists and _has_own_verb(sentence, number)
    parted = before.text == "," and verb.lemma in TITLE_WORDS["describes_dated"]
    dated = _only_date(items[verb.last : clause.last])
    passive = verb.first == clause.first and verb.lemma not in WORDS["no_passive"] and dated and (noun or parted)
    return governed._replace(verb=verb._replace(tense="participle", passive=True)) if passive else governed


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


def _behind_aside(sentence: Sentence, governed: Governed) -> Governed:
    """The same, where the verb that seems to describe a noun is that of the sentence: "The lake, a pool used by all, rose"."""
    verb, number = governed.verb, governed.clause
    clause = sentence.clauses[number]
    if verb is None or not number or clause.opener != Opener.REDUCED or aside_comma(sentence, number - 1) < 0:
        return governed
    return governed._replace(verb=verb._replace(tense="past", passive=False))


def _past_aside(sentence: Sentence, governed: Governed) -> Governed:
    """The same by the verb after an aside, in which the verb of the date stands: "the centre, a body founded on Friday, said"."""
    number = governed.clause
    if governed.verb is not sentence.clauses[number].verb or aside_comma(sentence, number) < 0:
        return governed
    dated = any(item.kind == "date" for item in sentence.items[aside_comma(sentence, number) : governed.at + 1])
    following = sentence.clauses[number + 1]
    return (
        governed if dated or following.opener != Opener.RESUMED else Governed(governed.at, number + 1, following.verb)
    )


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
    if verb is not None and main is None and governed.clause and sentence.clauses[governed.clause].opener == "whether":
        host = sentence.clauses[governed.clause - 1].verb  # "will decide whether to close it on Friday"
        return Governed(governed.at, governed.clause - 1, host) if host is not None and host.finite else governed
    if verb is None or main is None or not main.finite or verb is main:
        return governed
    carried = main.last <= verb.first and verb.tense in {"infinitive", "ing"}
    follows = sentence.clauses[governed.clause].start < verb.first < main.first and verb.lemma == "follow"
    return governed._replace(verb=main) if carried or (follows and verb.tense == "ing") else governed
