"""What about a word shows it to be a verb where it stands: a subject before it, an object after it."""

from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from loaders.events.grammar.items import Item
from loaders.language.lexicon import VerbForm
from loaders.names.titles import is_group_word

_PRONOUNS: Final = frozenset({"that", "this", "all", "both", "each"})
"""Determiners that may stand alone, so that a verb can follow them."""
_COUNTING: Final = frozenset("two three four five six seven eight nine ten first second third".split())
_LEADING: Final = frozenset({"the", "these", "those", "all", "other"})
_SOME: Final = frozenset({"several", "many", "some", "another", "others"})
_JOINS: Final = ("subordinators", "coordinators")
_ADVERBIAL: Final = frozenset({"off", "out", "up", "down", "aside", "back", "away", "forward", "free"})


def plural_present(items: Sequence[Item], at: int) -> bool:
    """Whether "we" or "they" stands before a form that is past and present alike ("they put")."""
    return at > 0 and items[at - 1].low in {"we", "they", "i", "you"}


def takes_object(before: Item, after: Item | None) -> bool:
    """Whether a form that is past and present alike stands between a noun and an object: "a missile hit quarters"."""
    if after is None:
        return False
    if before.text == ",":
        return after.low in _ADVERBIAL  # "the inquiry, set up in May, ended"
    if before.is_in("coordinators"):
        return opens_object(after)  # "found him guilty but put off its ruling"
    if before.kind != "name" and (before.kind != "word" or before.is_in("prepositions", "modals")):
        return False
    return after.kind in {"name", "date"} or noun_like(after) or opens_object(after) or "prepositions" in after.lists


def acts_behind_that(items: Sequence[Item], at: int, form: VerbForm, after: Item) -> bool:
    """Whether people stand between "that" and what they did: "the claim that | rebels | shot it down"."""
    if form.kinds != {"s"} or items[at - 1].low != "that" or not is_group_word(items[at].low):
        return False
    return after.verb_form is not None and "past" in after.verb_form.kinds


def opens_object(after: Item) -> bool:
    """Whether a word after a form can only follow a verb: an article, or the particle of a phrasal verb ("cut off the gas")."""
    return after.is_in("articles", "determiners") or after.low in _ADVERBIAL


def is_count(item: Item) -> bool:
    """Whether a word counts what a verb before it is done to: "cut | 300 jobs"."""
    return item.kind == "word" and (item.low[:1].isdigit() or item.low in _COUNTING)


def noun_like(item: Item) -> bool:
    """Whether a word can be a noun or describe one."""
    return item.kind == "word" and not item.is_in("prepositions", "articles", "determiners", "pronouns")


def is_adjective(item: Item) -> bool:
    """Whether an item is the adjective of a state: "Kenyan"."""
    return item.name is not None and item.name.form == "adjective"


def is_determiner(item: Item) -> bool:
    """Whether a word opens a noun phrase, so that what follows is no verb: "the", "his", but not "this", which may stand alone."""
    return item.is_in("articles", "determiners") and item.low not in _PRONOUNS


def counted_alone(items: Sequence[Item], at: int, form: VerbForm) -> bool:
    """Whether a number before a past form has no noun: "The two | met | on Monday", "which the three | announced | in May", "Several | fled | to Oslo"."""
    if "past" not in form.kinds or at < 1 or not (items[at - 1].low in _COUNTING or items[at - 1].low in _SOME):
        return False
    if _first_done(items, at, form) or _first_of_all(items, at):
        return True
    led = at > 1 and items[at - 2].low in _LEADING and items[at - 1].low in _COUNTING
    opens = items[at - 1].low in _SOME and (at == 1 or items[at - 2].kind == "mark" or items[at - 2].is_in(*_JOINS))
    after = items[at + 1] if at + 1 < len(items) else None
    object_of = after is not None and noun_like(after) and not after.is_in(*_JOINS, "adverbs")
    if not (led or opens) or (object_of and after is not None and after.low not in _ADVERBIAL):
        return False
    rest = takewhile(lambda item: item.kind != "mark" and not item.is_in(*_JOINS), items[at + 1 :])
    return form.frame == "say" or "participle" not in form.kinds or not any(map(is_finite, rest))


def _first_of_all(items: Sequence[Item], at: int) -> bool:
    """Whether "first" between a subject and a past form tells when it was done: "The forces first | cleared | the road"."""
    subject = items[at - 2] if at > 1 and items[at - 1].low == "first" else None
    named = subject is not None and subject.name is not None and subject.name.form != "adjective"
    noun = subject is not None and noun_like(subject) and not subject.is_in(*_JOINS, "adverbs", "be", "have", "modals")
    return (named or noun) and not any(map(is_finite, items[: at - 1]))  # "cited claims first made on Friday"


def _first_done(items: Sequence[Item], at: int, form: VerbForm) -> bool:
    """Whether "first" in an aside tells when something was done: "the deal, first | reported | by a paper"."""
    aside = at > 1 and items[at - 1].low == "first" and items[at - 2].text == ","
    after = items[at + 1] if at + 1 < len(items) else None
    return aside and "participle" in form.kinds and after is not None and after.is_in("prepositions")


def after_verb(items: Sequence[Item], at: int) -> bool:
    """Whether a verb and then a preposition stand before this word in its stretch: it is their object ("sent to partners")."""
    preposition = False
    for place in range(at - 1, -1, -1):
        item = items[place]
        because_of = item.low == "because" and items[place + 1].low == "of"
        if item.text in {",", ";", ":"} or ("subordinators" in item.lists and not because_of):
            return False
        preposition = preposition or "prepositions" in item.lists
        form = item.verb_form if item.kind == "word" and preposition else None
        if form and form.kinds & {"past", "participle"}:
            return True
    return False


def is_finite(item: Item) -> bool:
    """Whether a word is an auxiliary or a past form that is no base as well."""
    if item.is_in("be", "have", "modals"):
        return True
    form = item.verb_form if item.kind == "word" else None
    return form is not None and "past" in form.kinds and "base" not in form.kinds


def describes_noun(items: Sequence[Item], at: int, form: VerbForm) -> bool:
    """Whether a form that is a participle alone describes the noun before it: "a car stolen on Friday", "Lund, sworn in on Friday"."""
    if form.kinds != {"participle"} or not 0 < at < len(items) - 1:
        return False
    before, after = items[at - 1], items[at + 1]
    noun = before.kind == "name" or before.text == "," or (noun_like(before) and not before.is_in("be", *_JOINS))
    follows = after.kind == "date" or (after.is_in("prepositions") and after.low not in {"as", "by"})
    return noun and follows and not before.is_in("adverbs") and not _leaves_out_be(items, at)


def _leaves_out_be(items: Sequence[Item], at: int) -> bool:
    """Whether a participle is the passive of a second subject: "Cars were burned and stones thrown in Lima"."""
    joins = next((place for place in range(at - 1, max(at - 4, 0), -1) if items[place].is_in("coordinators")), 0)
    return any(item.is_in("be") for item in items[:joins])


def past_only(word: Item) -> bool:
    """Whether a word can only be a past form: "released" in "released fixes"."""
    form = word.verb_form if word.kind == "word" else None
    return form is not None and form.kinds <= {"past", "participle"}
