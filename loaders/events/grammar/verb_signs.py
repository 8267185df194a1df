"""What beside a form tells how it is used: as a passive, as part of an office, as no verb at all."""

from collections.abc import Sequence
from typing import Final

from loaders.events.grammar.items import Item
from loaders.language.lexicon import WORDS, VerbForm

COUNTS: Final = frozenset({"hundred", "thousand", "million", "billion", "trillion"})
_AMOUNT: Final = frozenset("0123456789$£€%")
_SUBJECT: Final = 6
"""Items back within which the pronoun of a relative clause stands."""
_ARRANGED: Final = frozenset({"destine", "schedule", "slate"})
_OBJECTLESS: Final = {"to": _ARRANGED, "with": WORDS["passive_with_with"], "of": WORDS["passive_with_of"]}
"""What is done to things alone, so that an infinitive after its past form makes that a participle."""


def titled(items: Sequence[Item], at: int, form: VerbForm) -> bool:
    """Whether a capital opens somebody's office: "..., " Patrol Chief Lund said"."""
    follows = items[at + 1] if at + 1 < len(items) else None
    return form.kinds <= {"base", "s"} and follows is not None and follows.kind == "word" and follows.text[:1].isupper()


def with_agent(items: Sequence[Item], at: int, form: VerbForm) -> bool:
    """Whether "by" after a form names who did it, not by how much or how: "rose by 5 percent", "voted by a show of hands"."""
    dated = at + 2 < len(items) and items[at + 2].kind == "date" and items[at + 1].is_in("prepositions")
    by = at + 3 if dated else at + 1  # "delivered in July by the commission"
    if by + 1 >= len(items) or items[by].low != "by" or form.lemma in WORDS["no_passive"]:
        return False
    return not items[by + 1].text[:1].isdigit() and items[by + 1].low != "about"


def made_of(items: Sequence[Item], at: int, form: VerbForm) -> bool:
    """Whether what follows a form shows that it has no object: "a jury made up of women", "the man accused of it", "talks scheduled to"."""
    after = at + 1 + (at + 2 < len(items) and items[at + 1].low == "up" and items[at + 2].low == "of")
    return after < len(items) and form.lemma in _OBJECTLESS.get(items[after].low, ())


def dated_only(items: Sequence[Item], at: int) -> bool:
    """Whether only a date stands between a form and the verb of its sentence, of whose subject it tells: "a man held since May had confessed"."""
    dated = at + 3 < len(items) and items[at + 2].kind == "date" and items[at + 1].is_in("prepositions")
    return dated and items[at + 3].is_in("have", "be")


def is_manner(word: Item) -> bool:
    """Whether a word is an adverb by its ending: "will quickly agree", but not "will supply arms"."""
    return word.low.endswith("ly") and word.verb_form is None


def to_work(items: Sequence[Item], at: int) -> bool:
    """Whether "to" leads back to work, which is no verb then: "returned to work", "went back to work"."""
    if items[at].low != "to" or not 0 < at < len(items) - 1 or items[at + 1].low != "work":
        return False
    form = items[at - 1].verb_form
    return items[at - 1].low == "back" or (form is not None and form.lemma in {"get", "go", "return"})


def behind_amount(items: Sequence[Item], at: int) -> bool:
    """Whether an article and an amount stand before a word: "took a $1 billion | hit", "a 10% | cut", "a 3-1 | win"."""
    place = at - 1
    while place > 0 and (items[place].text[0] in _AMOUNT or items[place].low in COUNTS):
        place -= 1
    return at - 1 > place >= 0 and items[place].low in {"a", "an", "another"}


def behind_relative(items: Sequence[Item], at: int) -> bool:
    """Whether a form has a subject of its own behind "that" or "which": "the plan | that ministers approved | on Friday was dead"."""
    for place in range(at - 2, max(at - _SUBJECT, 0), -1):
        if items[place].low in {"that", "which"}:
            last = place - 1 - (items[place - 1].text == ",")
            noun, opens = items[last], items[max(0, last - 1)].is_in("articles", "determiners")
            return noun.kind == "name" or (noun.kind == "word" and (opens or noun.verb_form is None))
        if items[place].kind not in {"word", "name"} or items[place].is_in("prepositions", "be", "have", "modals"):
            return False
    return False
