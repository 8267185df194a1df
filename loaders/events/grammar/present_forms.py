"""Whether a present form has the subject that it agrees with right before it: "ministers meet", "Kenya plans to host talks"."""

from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from loaders.events.grammar.items import Item
from loaders.events.grammar.verb_places import is_finite
from loaders.language.endings import is_plural, singular
from loaders.language.lexicon import VerbForm, event_type_of_noun
from loaders.names.titles import OFFICES, is_group_word

_INTENDING: Final = frozenset(
    {"plans", "hopes", "aims", "needs", "promises", "pledges", "threatens", "attempts", "offers"}
)


def has_subject_for_present(items: Sequence[Item], at: int, form: VerbForm, before: Item, after: Item | None) -> bool:
    """Whether a present form has the subject that it agrees with right before it."""
    if "pronouns" in before.lists:
        return True
    if form.kinds == {"base"} and before.kind == "word" and at > 1 and items[at - 2].low in {"a", "an"}:
        return False  # "a coalition air strike"
    noun = bool(event_type_of_noun(items[at].low)) or "noun_verbs" in items[at].lists
    named = before.name is not None and before.name.form != "adjective"
    singular = "s" in form.kinds
    follows = after is not None and (
        after.kind in {"name", "date"}
        or after.is_in("articles", "determiners", "prepositions", "subordinators")
        or after.low in {"“", '"'}
    )
    several = OFFICES.get(before.low.rpartition(" ")[2]) == "group" or (
        is_group_word(before.low) and is_plural(before.low)
    )
    if (noun and _intends(items, at, before)) or (singular and at == 1 and before.kind == "date"):
        return True  # "Thursday marks 100 days"
    if noun:
        clear = follows and after is not None and "prepositions" not in after.lists
        if _opens_dated(items, at, form):
            return True
        plays = after is not None and after.kind == "name" and _team(items, at)  # "Norway face Kenya"
        return clear and ((named and (singular or plays)) or (several and not singular))
    if "base" in form.kinds and _plural_before(items, at, before) and after is not None and after.is_in("articles"):
        return True
    named = named and (
        singular or "past" in form.kinds or _several_named(items, at, before)
    )  # "the Nobel award on Friday"
    return named or (singular and before.kind == "word" and not before.is_in("prepositions", "coordinators")) or several


def _several_named(items: Sequence[Item], at: int, before: Item) -> bool:
    """Whether the name before a form stands for several, who take a plural: "the Friends | win", "Ada and Bo Lund | win", a team."""
    joined = before.low.endswith("s") or any(item.low == "and" for item in items[max(0, at - 4) : at])
    return joined or _team(items, at)


def _opens_dated(items: Sequence[Item], at: int, form: VerbForm) -> bool:
    """Whether people or a state, who open their clause, have a form and a date behind them: "; judges | rule | on Friday", "Italy votes on"."""
    before, after = items[at - 1], items[at + 1 : at + 3]
    if len(after) < 2 or after[0].low != "on" or after[1].kind != "date":
        return False
    people = (
        before.kind == "word" and is_plural(before.low) and OFFICES.get(singular(before.low)) in {"person", "title"}
    )
    name = before.name
    state = name is not None and name.form != "adjective" and name.entity.kind in {"state", "person"}
    agrees = (people and form.kinds == {"base"}) or (state and form.kinds == {"s"})
    first = at - 1 - (at > 1 and items[at - 2].is_in("articles"))
    return agrees and (first == 0 or items[first - 1].kind == "mark")


def _team(items: Sequence[Item], at: int) -> bool:
    """Whether a name that opens a sentence without another verb is a team, which takes a plural: "2 May: Velmont lose at Kas"."""
    opened = at == 1 or items[at - 2].kind == "mark"
    rest = takewhile(lambda item: item.kind != "mark" or item.text == "-", items[at + 1 :])
    alone = not any(is_finite(item) for item in rest) and not any(is_finite(item) for item in items[: at - 1])
    return opened and at + 1 < len(items) and items[at + 1].kind != "mark" and alone


def _plural_before(items: Sequence[Item], at: int, before: Item) -> bool:
    """Whether a plural noun stands before a form, or "that" and one before it: "the talks follow a", "those that follow the"."""
    noun = items[at - 2] if before.low == "that" and at > 1 else before
    return noun.kind == "word" and (noun.low == "those" or (is_plural(noun.low) and not noun.lists))


def _intends(items: Sequence[Item], at: int, before: Item) -> bool:
    """Whether "plans to" and the like is what a single subject does, no other verb following: "the leader of the party plans to go"."""
    follows = items[at + 1 : at + 3]
    form = follows[1].verb_form if len(follows) > 1 and follows[0].low == "to" else None
    noun = before.kind == "word" and not before.lists and not is_plural(before.low)
    single = noun or (before.name is not None and before.name.form != "adjective")
    if not single or items[at].low not in _INTENDING or form is None or "base" not in form.kinds:
        return False
    rest = takewhile(lambda item: item.kind != "mark" and not item.is_in("subordinators"), items[at + 3 :])
    earlier = any(is_finite(item) for item in items[:at])
    return not earlier and not any(is_finite(item) for item in rest)
