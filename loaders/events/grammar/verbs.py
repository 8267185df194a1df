"""Finds the verbs of a sentence with their auxiliaries: tense, voice, negation."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from loaders.events.grammar.auxiliaries import BE, OWN, Tense, fits, modal_of, must_be_verb, tense_of
from loaders.events.grammar.items import Item
from loaders.events.grammar.nouns import is_noun
from loaders.events.grammar.verb_places import describes_noun, plural_present
from loaders.events.grammar.verb_signs import (
    behind_relative,
    dated_only,
    is_manner,
    made_of,
    titled,
    to_work,
    with_agent,
)
from loaders.language.lexicon import WORDS, VerbForm, verb_form

QUOTES = frozenset({"“", "”", '"', "«", "»"})
_IN_GROUP = frozenset({"word", "date"})
_AUXILIARIES = ("modals", "be", "have", "do")
_OPENERS = frozenset({"to", "'s", "ca", "wo"})
_HELPERS = _OPENERS.union(*(WORDS[name] for name in _AUXILIARIES))
"""The words that may open a group. Most words are none of these and no form of a verb, and need no closer look."""
_FINITE = frozenset({"past", "present", "perfect", "pluperfect", "future", "modal"})


@dataclass(slots=True)
class Verb:
    """A group of verbs at items `first`..`last` (exclusive); `form` is its main verb, `modal` the word before it, if any.

    Nobody changes one. What is asked of it all the time it works out when it is made.
    """

    first: int
    last: int
    form: VerbForm
    tense: Tense
    passive: bool = False
    negated: bool = False
    modal: str = ""
    finite: bool = field(init=False)
    """Whether it can be the verb of a clause."""
    lemma: str = field(init=False)
    """The main verb."""

    def __post_init__(self) -> None:
        self.finite = self.tense in _FINITE
        self.lemma = self.form.lemma


def find_verbs(items: Sequence[Item]) -> list[Verb]:
    """The verb groups of a sentence, in order."""
    verbs: list[Verb] = []
    end = 0
    for at in [at for at, item in enumerate(items) if item.verb_form or item.low in _HELPERS]:
        if at >= end and (verb := (_group(items, at) if items[at].low in _HELPERS else None) or _single(items, at)):
            verbs.append(verb)
            end = verb.last
    return verbs


def _group(items: Sequence[Item], at: int) -> Verb | None:
    """A group that an auxiliary or "to" opens: "will have been sent", "to send", "did not agree"."""
    if items[at].lists.isdisjoint(_AUXILIARIES) and items[at].low not in _OPENERS:
        return None
    if to_work(items, at):
        return None
    helpers: list[str] = []
    negated = False
    end = at
    while end < len(items) and (items[end].kind in _IN_GROUP or (items[end].text in QUOTES and helpers)):
        word = items[end]
        if word.kind == "mark":
            end += 1
            continue
        if helpers and (past := _past_date(items, end)) > end:
            end = past
            continue
        if not word.lists.isdisjoint(_AUXILIARIES) or (word.low == "to" and end + 1 < len(items)):
            helpers.append(word.low)
            negated |= "negations" in word.lists
        elif "negations" in word.lists:
            negated = True
        elif not ("adverbs" in word.lists or is_manner(word) or _parts_group(items, end)):
            break
        end += 1
        if word.low == "to" and end - 1 > at:
            return _be_to(items, at, end, helpers[:-1], negated=negated) or _main(
                items, at, end - 1, helpers[:-1], negated=negated
            )
    return _going_to(items, at, end, helpers, negated=negated) or _main(items, at, end, helpers, negated=negated)


def _going_to(items: Sequence[Item], at: int, end: int, helpers: list[str], *, negated: bool) -> Verb | None:
    """ "is going to visit": what somebody means to do."""
    going = end + 2 < len(items) and items[end].low == "going" and items[end + 1].low == "to"
    form = verb_form(items[end + 2].low) if going and helpers and helpers[-1] in BE else None
    if form is None or "base" not in form.kinds:
        return None
    tense: Tense = "modal" if helpers[-1] in {"was", "were"} else "future"
    return Verb(at, end + 3, form, tense, negated=negated, modal="be to")


def _parts_group(items: Sequence[Item], at: int) -> bool:
    """Whether a word that is no adverb elsewhere is one inside a group: "has yet to agree", "has since left"."""
    dates = at + 1 < len(items) and items[at + 1].kind == "date"
    if items[at].low == "most":
        return at + 1 < len(items) and items[at + 1].low.endswith("ly")  # "will most likely agree"
    if items[at].low == "further":
        form = items[at + 1].verb_form if at + 1 < len(items) else None
        return form is not None and "participle" in form.kinds  # "were further strained"
    return items[at].low in {"last", "first", "yet"} or (items[at].low == "since" and at > 0 and not dates)


def _past_date(items: Sequence[Item], at: int) -> int:
    """Where a group goes on after a date in its middle ("had on Thursday lifted"); `at` where none stands there."""
    date = at + (items[at].low in {"on", "late", "early", "since"})
    following = items[date + 1] if date + 1 < len(items) and items[date].kind == "date" else None
    form = following.verb_form if following and following.kind == "word" else None
    return date + 1 if form and form.kinds & {"base", "participle", "ing"} and "s" not in form.kinds else at


def _be_to(items: Sequence[Item], at: int, end: int, helpers: list[str], *, negated: bool) -> Verb | None:
    """ "is to visit", "were due to be signed": what has been arranged."""
    if helpers[-1:] == [] or helpers[-1] not in BE or end >= len(items):
        return None
    if items[end].low == "have":
        form = items[end + 1].verb_form if end + 1 < len(items) else None
        return Verb(at, end + 2, form, "modal", negated=negated, modal="would") if form else None
    following = end + (items[end].low in BE)
    form = items[following].verb_form if following < len(items) and items[following].kind == "word" else None
    if form is None or not form.kinds & {"base", "participle"}:
        return None
    return Verb(at, following + 1, form, "future", passive=following > end, negated=negated, modal="be to")


def _main(items: Sequence[Item], at: int, end: int, helpers: list[str], *, negated: bool) -> Verb | None:
    form = items[end].verb_form if end < len(items) and items[end].kind == "word" else None
    if form is None and helpers and end < len(items) and must_be_verb(items[end], helpers[-1]):
        form = VerbForm(items[end].low, frozenset({"base"}), "", "act")
    first = helpers[0] if helpers else ""
    if form and not fits(form, helpers):
        form = None
    if not form or (helpers and helpers[-1] == "to" and "base" not in form.kinds):
        if first in {"to", "'s"} or not helpers:
            return None
        own = next((verb_form(lemma) for words, lemma in OWN if helpers[-1] in words), None)
        return Verb(at, end, own, tense_of(first, helpers), negated=negated, modal=modal_of(first)) if own else None
    passive = "participle" in form.kinds and "ing" not in form.kinds and not BE.isdisjoint(helpers)
    return Verb(at, end + 1, form, tense_of(first, helpers), passive, negated, modal_of(first))


def _single(items: Sequence[Item], at: int) -> Verb | None:
    """A verb that stands alone: "rejected", "says", "saying"."""
    item = items[at]
    form = item.verb_form if item.kind == "word" else None
    if not form or form.lemma in {"be", "have", "do"} or is_noun(items, at, form):
        return None
    if at and item.text[0].isupper() and (items[at - 1].kind != "mark" or titled(items, at, form)):
        return None
    if "participle" in form.kinds and at and (linking := items[at - 1].verb_form) and linking.lemma in WORDS["copular"]:
        return None  # "remained stuck"
    following = items[at + 1].verb_form if item.low == "last" and at + 1 < len(items) else None
    if following and "past" in following.kinds:
        return None  # "the presidents last talked"
    if "ing" in form.kinds:
        return Verb(at, at + 1, form, "ing")
    if "past" in form.kinds and not ("base" in form.kinds and plural_present(items, at)):
        described = with_agent(items, at, form) or made_of(items, at, form) or dated_only(items, at) or at == 0
        reduced = described and "participle" in form.kinds and not (at and items[at - 1].low in {"who", "which"})
        reduced = reduced and not (dated_only(items, at) and behind_relative(items, at))
        return Verb(at, at + 1, form, "participle" if reduced else "past", passive=reduced)
    if "base" in form.kinds or "s" in form.kinds:
        return Verb(at, at + 1, form, "present")
    return _participle(items, at, form) if "participle" in form.kinds else None


def _participle(items: Sequence[Item], at: int, form: VerbForm) -> Verb:
    """A participle that is no past form; behind a noun it is read as "found" is there, and `mark_reduced` tells that it is none."""
    if describes_noun(items, at, form) and not with_agent(items, at, form):
        return Verb(at, at + 1, form, "past")
    return Verb(at, at + 1, form, "participle", passive=True)
