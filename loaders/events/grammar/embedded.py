"""What is told of a thing in the words that name it: "drills that Minsk said would be held in February", "the man arrested on Friday was freed".

Its date is read in words of its own: "drills would be held in February, Minsk said", "the man was arrested on Friday".
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from loaders.events.grammar.governor import govern
from loaders.events.grammar.items import Item
from loaders.events.grammar.parse import parse
from loaders.events.grammar.sentence import Sentence
from loaders.events.grammar.verb_signs import made_of
from loaders.language.endings import is_plural
from loaders.language.lexicon import event_type_of_noun
from loaders.language.tokens import tokenise
from loaders.names.titles import is_group_word, is_person_word

_ARRANGED: Final = frozenset({"arrange", "destine", "expect", "intend", "plan", "schedule", "set", "slate"})
_MEMBERS: Final = frozenset({"member", "members"})
_TWO: Final = 2
_PLURAL: Final = frozenset({"children", "men", "people", "police", "women"})
_PRONOUNS: Final = frozenset({"that", "which", "who"})
_OUTSIDE: Final = ("prepositions", "subordinators", "coordinators", "pronouns", "be", "have", "modals")
"""Words that are no part of the noun phrase before a pronoun."""


def read_embedded(sentence: Sentence) -> dict[int, Sentence]:
    """By the item of its date, what such words tell; empty where the sentence has none."""
    return {**dict(_said(sentence)), **dict(_done(sentence))}


def _done(sentence: Sentence) -> Iterator[tuple[int, Sentence]]:
    """What was done to the subject of a clause, as a participle behind it tells."""
    items = sentence.items
    for clause in sentence.clauses:
        main = clause.verb
        verb = next(
            (each for each in sentence.verbs if clause.first < each.first < clause.last and each is not main), None
        )
        if main is None or verb is None or not (main.finite and verb.tense == "participle" and verb.last < main.first):
            continue
        between = items[verb.last : main.first]
        dates = [at for at in range(verb.last, main.first) if items[at].kind == "date"]
        noun = _noun_before(sentence, verb.first)
        whole = noun and _is_one_phrase(noun)  # not "the deal the two sides signed"
        stated = main.form.frame == "say" or (noun and noun[-1].is_in("statement_nouns"))
        parted = any(item.kind == "mark" or item.is_in("be", "have") for item in between)
        if not whole or stated or parted or len(dates) != 1:
            continue
        arranged = verb.lemma in _ARRANGED  # "a meeting planned for Friday was called off"
        if arranged or made_of(items, verb.first, verb.form) or govern(sentence, dates[0]).verb != verb:
            continue  # "the jury made up of six men on Friday found her guilty"
        end = items[verb.first].start - 1
        be = replace(tokenise("were" if _is_several(noun) else "was")[0], start=end - 1, end=end)
        yield dates[0], parse(sentence.start, sentence.end, [*noun, be, *items[verb.first : main.first]])


def _is_one_phrase(noun: Sequence[Item]) -> bool:
    """Whether only one noun phrase stands in some words, with those behind its "of"."""
    return sum(item.is_in("articles") and (not at or noun[at - 1].low != "of") for at, item in enumerate(noun)) < _TWO


def _is_several(noun: Sequence[Item]) -> bool:
    """Whether a noun phrase is plural, by its head: "two members | of the crew", "a meeting | of ministers"."""
    head = next((before for before, item in pairwise(noun) if item.low == "of"), noun[-1]).low
    return is_plural(head) or head in _PLURAL


def _said(sentence: Sentence) -> Iterator[tuple[int, Sentence]]:
    """What somebody says of a thing in a relative clause."""
    items = sentence.items
    for clause, following in zip(sentence.clauses[1:], sentence.clauses[2:], strict=False):
        said, told = clause.verb, following.verb
        if said is None or told is None or said.form.frame != "say" or not said.finite or said.passive:
            continue
        if items[clause.first].low not in _PRONOUNS or told.first != said.last or not told.finite:
            continue
        noun = _noun_before(sentence, clause.first, happening=True)
        dates = [at for at in range(told.last, following.last) if items[at].kind == "date"]
        if noun and dates and clause.start < said.first:
            words = [*noun, *items[told.first : following.last]]
            words = words[:-1] if words[-1].kind == "mark" else words
            comma = replace(tokenise(",")[0], start=words[-1].end, end=words[-1].end + 1)
            told_of = parse(sentence.start, sentence.end, [*words, comma, *items[clause.start : said.last]])
            yield from ((at, told_of) for at in dates)


def _heads(word: str, *, happening: bool) -> bool:
    """Whether a word before "of" is what is told of: somebody, or a `happening`; not "the bodies of | three sailors killed"."""
    somebody = is_person_word(word) or is_group_word(word) or word in _MEMBERS
    return somebody or (happening and bool(event_type_of_noun(word)))


def _noun_before(sentence: Sentence, at: int, *, happening: bool = False) -> list[Item]:
    """The noun phrase that ends at an item, or at the comma there: "announced | a vote | that", "spoke of | a meeting of ministers | that"."""
    items = sentence.items
    last = at - (items[at - 1].text == ",")
    inside = {place for verb in sentence.verbs for place in range(verb.first, verb.last)}
    first = last
    while first and items[first - 1].kind in {"word", "name"} and first - 1 not in inside:
        of = (
            items[first - 1].low == "of"
            and first > 1
            and first - 2 not in inside
            and _heads(items[first - 2].low, happening=happening)
        )
        if items[first - 1].is_in(*_OUTSIDE) and not of:
            break
        first -= 1
    return list(items[first:last])
