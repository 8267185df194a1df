"""How a clause hangs on the one before: what is said, what a noun looks like that is none, what an aside has broken off."""

from collections.abc import Sequence
from typing import Final

from loaders.events.grammar.clauses import Clause
from loaders.events.grammar.items import Item
from loaders.events.grammar.openers import DESCRIBING, RELATIVE_PRONOUNS, Opener
from loaders.events.grammar.sentence import Sentence
from loaders.events.titles.parts import TITLE_WORDS
from loaders.events.titles.seams import last_verb
from loaders.events.titles.spelling import QUOTES
from loaders.language.lexicon import WORDS, verb_form

_CLAIMING: Final = frozenset({"say", "think", "believe"})
_CERTAIN: Final = frozenset({"clear", "certain", "sure", "likely", "evident", "convinced", "confident", "so"})
_APPOSITION: Final = 5
ASIDES: Final = TITLE_WORDS["circumstance"] | DESCRIBING
"""What opens a clause that only tells of circumstances or describes something."""


def says_later(sentence: Sentence, before: Clause, following: Clause) -> bool:
    """Whether what is said comes only after an aside: "said after a meeting with Lund, who was ill, that it was over"."""
    number = sentence.clauses.index(following)
    after = next((clause for clause in sentence.clauses[number + 1 :] if clause.opener not in ASIDES), None)
    parted = after is not None and after.opener == "that" and sentence.items[after.first - 1].text == ","
    return parted and before.verb is not None and before.verb.form.frame == "say"


def quoted_noun(items: Sequence[Item], at: int) -> bool:
    """Whether a preposition and a quotation mark before an item tell that no verb begins there: "called for “free elections”"."""
    return at > 1 and items[at - 1].text in QUOTES and items[at - 2].is_in("prepositions")


def said_of_more(sentence: Sentence, clause: Clause, following: Clause) -> bool:
    """Whether the verb of what is said comes after others: "said a baker | and his son", "said Lund | , Berg and Dahl had left"."""
    if following.opener not in {"and", ","}:
        return False
    names = sentence.items[following.first - 1].kind == sentence.items[following.start].kind == "name"
    return (following.opener == "and" or names) and said_of_two(sentence, clause)


def said_of_two(sentence: Sentence, clause: Clause) -> bool:
    """Whether somebody is all that follows a "said", so that his verb comes after "and": "said a baker | and his son had left"."""
    if clause.verb is None or clause.verb.lemma not in _CLAIMING:
        return False
    rest = range(clause.verb.last, clause.last)
    named = any(sentence.items[at].kind == "name" or sentence.items[at].is_in("articles", "determiners") for at in rest)
    return named and not any(verb.first in rest for verb in sentence.verbs)


def asked_of_two(sentence: Sentence, clause: Clause, following: Clause) -> bool:
    """Whether somebody else is asked along: "urged Kenya | and Peru to leave"."""
    at = following.start
    if at >= len(sentence.items):
        return False
    asks = clause.verb is not None and clause.verb.lemma in TITLE_WORDS["needs_infinitive"]
    pair = sentence.items[at].kind == sentence.items[following.first - 1].kind == "name"
    return asks and pair and any(verb.first == at + 1 and verb.tense == "infinitive" for verb in sentence.verbs)


def broken_off(sentence: Sentence, clause: Clause) -> bool:
    """Whether an aside with a verb parts the verb of a relative clause from its pronoun: "a gang which, it said, | was"."""
    opening = [item.text for item in sentence.items[clause.first + 1 : clause.first + 2]]
    return clause.opener in RELATIVE_PRONOUNS and opening == [","] and sentence.items[clause.last - 1].text == ","


def hangs(sentence: Sentence, before: Clause, following: Clause) -> bool:
    """Whether a clause without a mark hangs on a noun of the one before: "review the way the event | was run"."""
    noun = sentence.items[following.first - 1]
    return (
        noun.kind in {"word", "name"}
        and not noun.lists
        and before.opener not in DESCRIBING
        and before.opener != Opener.ING
    )


def describes_no_noun(sentence: Sentence, before: Clause, following: Clause) -> bool:
    """Whether a "that" is what a verb, adjective or noun of saying calls for, and does not describe a day or a thing."""
    items, host = sentence.items, last_verb(sentence, following.first)
    if following.opener != "that" or items[following.first].low != "that":
        return True
    noun = items[following.first - 1]
    called_so = noun.is_in("statement_nouns") or noun.low in TITLE_WORDS["needs_more"]
    opens = max(1, following.first - _APPOSITION, host.last if host else 0)
    apposition = any(
        items[at].text == "," and items[at + 1].is_in("articles") for at in range(opens, following.first - 1)
    )
    verbal = following.first + 1 < len(items) and verb_form(items[following.first + 1].low) is not None
    one_of_many = verbal and items[following.first - 2].low in {"a", "an"} and not called_so
    if noun.low in TITLE_WORDS["times"] or apposition or one_of_many:
        return False
    called = host is not None and (
        _only_dated(items[host.last : following.first]) or calls_for(sentence, host.first, following.first)
    )
    certain = calls_for(sentence, before.first, following.first)
    return called or certain or called_so


def _only_dated(items: Sequence[Item]) -> bool:
    return all(item.kind in {"date", "mark"} or item.is_in("prepositions", "adverbs") for item in items)


def calls_for(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a verb or adjective among some items calls for a clause: "said", "made it clear"."""
    calling = (
        verb
        for verb in sentence.verbs
        if first <= verb.first < last and (verb.form.frame == "say" or verb.lemma in WORDS["takes_clause"])
    )
    return not _CERTAIN.isdisjoint([item.low for item in sentence.items[first:last]]) or any(calling)
