"""Takes the dates out of a title, with the prepositions and the articles that belong to them."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from loaders.events.grammar.items import Item
from loaders.events.titles.parts import TITLE_WORDS, is_noun_like
from loaders.language.endings import is_plural
from loaders.language.lexicon import LISTS, WORDS, verb_form
from loaders.language.tokens import Token

_BEFORE_DATE: Final = TITLE_WORDS["with_dates"] | frozenset(
    "on in since until by during from at of over late early the for , between before after".split()
)
_COMPARED_DATE: Final = (
    ["as", "early", "as"],
    ["as", "late", "as"],
    ["as", "soon", "as"],
    ["as", "recently", "as"],
    ["rather", "than", "on"],
    ["instead", "of", "on"],
)
_ENDING: Final = frozenset({"'s", "morning", "afternoon", "evening", "night", "alone"})
_NAMING_DATE: Final = frozenset({"for", "of", "about", "with"})
_LASTING: Final = frozenset({"over", "during", "through", "throughout"})
_COUNTED: Final = frozenset({"after", "before"})
_NEARLY: Final = frozenset({"shortly", "soon", "just", "immediately", "right", "straight", "long"})
_DATING: Final = frozenset({"on", "in", "during", "for", "by", "until", "since"})
_BEFORE_NAMED: Final = frozenset({"for", "of", "about", "with", "at", "to"})
_PASSING: Final = 4
_LAST_DAY: Final = 31
_ADJACENT: Final = 2
_PARTICLES: Final = frozenset({"in", "over", "by", "for"})
"""Before "on Friday" they belong to the verb: "flew in on Friday", "handed over in May"."""


_MOVING: Final = frozenset({"in", "over", "by"})
_POINTING: Final = frozenset({"this", "last", "yesterday", "today", "tonight", "tomorrow", "earlier", "late"})


def of_date(item: Item, after: Sequence[Item]) -> bool:
    """Whether a word after a date goes with it: "Friday's", "on Friday or Saturday"."""
    joins = item.is_in("coordinators") and bool(after) and after[0].kind == "date"
    return joins or item.low in _ENDING


def in_name(items: Sequence[Item], at: int) -> bool:
    """Whether a date is only a part of the name after it: "in Spring Hill"."""
    following = items[at + 1] if at + 1 < len(items) else None
    return following is not None and following.kind == "name" and following.text.startswith(items[at].text)


def to_day(items: Sequence[Item], at: int) -> bool:
    """Whether a word after a date opens the day that ends a stretch: "13 January | to 14"."""
    day = items[at + 1].text if at + 1 < len(items) else ""
    ends = at + 2 >= len(items) or items[at + 2].kind == "mark" or items[at + 2].is_in("prepositions")
    return items[at].low in {"to", "until", "through"} and day.isdigit() and int(day) <= _LAST_DAY and ends


def past_season(kept: Sequence[Item], items: Sequence[Item], at: int) -> int:
    """Where the nouns end that only name the time of a date: "over the year-end | festive period |"."""
    past, opens = at + 1, bool(kept) and kept[-1].low in _LASTING and items[at].text.lower().startswith("the ")
    while opens and past < len(items) and is_noun_like(items[past]) and verb_form(items[past].low) is None:
        past += 1
    return past


def _says_which(items: Sequence[Item], at: int) -> bool:
    """Whether a date stands without a preposition, so that the "in" before it is the verb's: "flew in | this morning"."""
    word = items[at].text.lower().split()[0]
    form = verb_form(items[at - 2].low) if at > 1 and items[at - 1].low in _MOVING else None
    owns = at + 1 < len(items) and items[at + 1].low == "'s"
    moves = form is not None and form.lemma in WORDS["motion"]
    return moves and not owns and (word in _POINTING or word.endswith("day"))


def drop_date(kept: list[Item], items: Sequence[Item], at: int) -> None:
    """Takes away what belongs to the date at item `at`; before "Tuesday's election" stays an article."""
    following = items[at + 1] if at + 1 < len(items) else None
    if _says_which(items, at):
        return
    if following is None or following.low != "'s":
        attributive = following is not None and _describes(items, at)
        _drop_before_date(kept, attributive=attributive)
        if attributive and following is not None and items[at].text.lower().startswith("the "):
            kept.append(Token(following.start, following.end, "the", "the", "word", LISTS["the"]))
    elif following.kind == "word" and not (kept and kept[-1].is_in("articles", "determiners")):
        kept.append(replace(following, text="the", low="the"))  # "Tuesday's election": "the election"


def _describes(items: Sequence[Item], at: int) -> bool:
    """Whether a date describes the noun after it: "the Christmas holiday", "for September elections"."""
    before, after = items[at - 1] if at else None, items[at + 1]
    if after.kind == "name":
        opened = items[at].text.lower().startswith("the ") and before is not None and before.low in _BEFORE_NAMED
        opened = opened and after.start - items[at].end < _ADJACENT
        return opened or (before is not None and before.is_in("articles"))  # "of the 4-6 January Kas summit"
    noun = after.kind == "word" and not after.lists & {
        "prepositions",
        "subordinators",
        "coordinators",
        "be",
        "have",
        "modals",
        "do",
        "articles",
        "determiners",
        "adverbs",
    }
    if not noun or after.low in {"to", "alone"} or before is None:
        return False
    return before.is_in("articles") or (before.low in _NAMING_DATE and is_plural(after.low))


def _in_passing(kept: Sequence[Item]) -> bool:
    """Whether the last word only tells with the date when the thing before it was made public, in a phrase behind a verb."""
    form = verb_form(kept[-1].low) if len(kept) > _PASSING and kept[-1].kind == "word" else None
    if form is None or form.lemma not in TITLE_WORDS["describes_dated"] or "participle" not in form.kinds:
        return False
    phrase = [item.is_in("prepositions") for item in kept[-5:-2]]
    spoken = any(item.kind == "word" and (told := verb_form(item.low)) and told.finite for item in kept[:-4])
    return is_noun_like(kept[-2]) and any(phrase) and spoken


def _drop_before_date(kept: list[Item], *, attributive: bool) -> None:
    if attributive:
        return
    if [item.low for item in kept[-3:]] in _COMPARED_DATE:
        del kept[-3:]  # also "rather than | on Saturday"
    if [item.low for item in kept[-2:]] == ["at", "least"]:
        del kept[-2:]  # "until at least Friday"
    dated, counted, since = False, False, kept[-1:] != [] and kept[-1].low == "since"
    while (
        kept and kept[-1].kind != "name" and kept[-1].low in _BEFORE_DATE and not (dated and kept[-1].low in _PARTICLES)
    ):
        word = kept.pop().low
        dated, counted = dated or word in _DATING, counted or word in _COUNTED
    if [item.low for item in kept[-3:-1]] == ["in", "the"] and kept[-1].low in {"week", "weekend", "month"}:
        del kept[-3:]  # "drills in the week of 7 May"
    if counted and len(kept) > 1 and kept[-1].low in _NEARLY:
        kept.pop()  # "shortly after midnight"
    if since and len(kept) > 2 and kept[-1].low == "missing" and is_noun_like(kept[-2]) and kept[-3].low != "an":
        kept.insert(-1, kept.pop())  # "a girl missing since May"
    if _in_passing(kept):
        kept.pop()  # "in a video released on Friday"
    if dated and len(kept) > 1 and kept[-1].low == "back" and verb_form(kept[-2].low) is None:
        kept.pop()  # "was lost back on 1 May"
