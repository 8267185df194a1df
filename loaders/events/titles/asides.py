"""Leaves out of a phrase what only describes somebody in it: "Ada Lund, the envoy, met" and "the envoy, Ada Lund, met"."""

from collections.abc import Sequence
from typing import Final

from loaders.events.grammar.items import Item
from loaders.events.grammar.openers import RELATIVE_PRONOUNS
from loaders.events.titles.described_names import before_what_they_are
from loaders.events.titles.parts import TITLE_WORDS
from loaders.language.lexicon import verb_form
from loaders.names.titles import is_descriptor, is_person_word

_RELATIVE: Final = RELATIVE_PRONOUNS | {"where"}
_ADDING: Final = frozenset({"plus", "alongside"})
_MAINLY: Final = frozenset({"mostly", "mainly"})
_OF_THEM: Final = (["of", "them"], ["of", "whom"], ["of", "which"])
_OFFICE: Final = 7
"""Items of a name with its office: "California Sen. Ada Lund"."""
_LONGEST: Final = 24
"""Items; two commas farther apart belong to two things."""


def without_asides(items: Sequence[Item]) -> list[Item]:
    """The same items without what stands between two commas and describes the name or noun before the first.

    Where the aside is the name of the person described, the name stays and the description goes.
    """
    items = _without_dashes(items)
    kept: list[Item] = []
    at = 0
    for comma in [at for at, item in enumerate(items) if item.text == ","]:
        if comma < at:
            continue
        kept += items[at:comma]
        at = comma
        end = _closing(items, comma) if kept else -1
        aside = items[comma + 1 : end] if end > 0 else ()
        if not aside:
            continue
        first = _description(kept) if _names_person(aside) else -1
        if first >= 0:
            kept[first:] = aside[-1:]
        elif not (_describes(aside) or _of_person(kept[-1], aside)) or _introduces(items, end):
            continue
        at = _past(items, end)
        if _goes_on(kept, items[at : at + 1]):
            kept.append(items[at - 1])
    return _last_by_name([*kept, *items[at:]])


def _goes_on(kept: Sequence[Item], after: Sequence[Item]) -> bool:
    """Whether a noun follows an aside, which would run into the one before: "in Kas, near Oslo, capital of the south"."""
    if not after or not kept or kept[-1].kind not in {"word", "name"} or kept[-1].lists:
        return False
    noun = after[0].kind == "word" and not after[0].lists and not after[0].low.endswith("ly")
    return noun and verb_form(after[0].low) is None


def _last_by_name(items: list[Item]) -> list[Item]:
    """The same items, where they end with the name of a person described, without what describes him: "with the envoy, Ada Lund."."""
    end = len(items) - (items[-1:] != [] and items[-1].text == ".")
    comma = next((at for at in range(end - 2, max(0, end - _OFFICE), -1) if items[at].text == ","), 0)
    first = _description(items[:comma]) if comma > 0 else -1
    return [*items[:first], *items[end - 1 :]] if first >= 0 and _names_person(items[comma + 1 : end]) else items


def _without_dashes(items: Sequence[Item]) -> Sequence[Item]:
    """The same items without what stands between two double dashes."""
    double = [at for at in range(1, len(items)) if items[at].text == items[at - 1].text == "-"]
    return [*items[: double[0] - 1], *items[double[1] + 1 :]] if len(double) > 1 else items


def without_description(items: list[Item]) -> list[Item]:
    """The same items without what describes somebody up to their end: "Ada Lund, the envoy of Norway", "a team, from Kas"."""
    if (last := before_what_they_are(items)) > 0:
        return items[:last]
    comma = next((at for at, item in enumerate(items) if item.text == "," and at), -1)
    name = items[comma - 1].name if comma > 0 else None
    told = items[comma + 1 :]
    person = name is not None and name.entity.kind == "person" and told and told[0].is_in("articles")
    described = person or (comma > 0 and told and told[0].is_in("prepositions"))
    return items[:comma] if described and not any(item.text == "," or item.low == "and" for item in told) else items


def _closing(items: Sequence[Item], at: int) -> int:
    """The comma that closes what the comma at `at` opens; -1 where there is none, or where the commas make a list."""
    if (named := _named_end(items, at)) > 0:
        return named
    end = next((place for place in range(at + 1, min(len(items), at + _LONGEST)) if items[place].text == ","), -1)
    if end > 0 and end + 2 < len(items) and items[end + 2].is_in("coordinators") and items[at + 1].is_in("articles"):
        end = next((place for place in range(end + 2, min(len(items), at + _LONGEST)) if items[place].text == ","), end)
    listed = end > 0 and end + 1 < len(items) and items[end + 1].is_in("coordinators")
    return -1 if listed and not _office_of(items, at, end) else end


def _office_of(items: Sequence[Item], at: int, end: int) -> bool:
    """Whether what stands between two commas before "and" is what the person before them is: "Ada Lund, the premier, and Bo Berg"."""
    name, told = items[at - 1].name if at else None, items[at + 1 : end]
    person = name is not None and name.entity.kind == "person" and told[0].is_in("articles", "determiners")
    return person and any(is_person_word(item.low) for item in told) and not any(item.name for item in told[-1:])


def _named_end(items: Sequence[Item], at: int) -> int:
    """The mark that ends an aside of examples, past the commas of their list: ", among them Kenya, Chile and Peru."; -1 if it is none."""
    if items[at + 1 : at + 2] == [] or items[at + 1].low not in {"among", "including"}:
        return -1
    place = at + 2
    while place < len(items) and (items[place].text[:1].isupper() or items[place].low in {"them", ",", "and", "or"}):
        place += 1
    place -= items[place - 1].text == ","
    return place if place < len(items) and place > at + 3 and items[place].kind == "mark" else -1


def _past(items: Sequence[Item], end: int) -> int:
    """Where the phrase goes on after the comma at `end`, which may open another aside: "in Kas, a resort, said"."""
    close = _closing(items, end)
    following = items[end + 1 : close] if close > 0 else ()
    if following and (_describes(following) or (len(following) == 1 and following[0].kind == "name")):
        return _past(items, close)
    return end + 1


def _introduces(items: Sequence[Item], end: int) -> bool:
    """Whether an aside is only the description of a person who follows: ", its secretary, Rosa Lund, told"."""
    name = items[end + 1].name if end + 1 < len(items) else None
    return name is not None and name.entity.kind == "person"


def _of_person(before: Item, aside: Sequence[Item]) -> bool:
    """Whether words after a person's name tell what he is: "Ilker Lund, Chief of the General Staff," without a verb."""
    person = before.name is not None and before.name.entity.kind == "person"
    listed = (
        aside[0].name is not None and aside[0].name.entity.kind == "person"
    )  # "Ada Lund|, Bo Berg and Leo Holt,| authors"
    return (
        person
        and not listed
        and all(item.kind == "name" or verb_form(item.low) is None or item.low in {"staff", "head"} for item in aside)
    )


def _names_person(aside: Sequence[Item]) -> bool:
    """Whether an aside is a person's name, with an office before it or none: ", Vice Admiral Bo Berg,"."""
    name = aside[-1].name if aside else None
    office = all(
        is_descriptor(item.low) or item.text == "." or (item.name and item.name.entity.kind in {"state", "region"})
        for item in aside[:-1]
    )
    return name is not None and name.entity.kind == "person" and office


def _description(kept: Sequence[Item]) -> int:
    """Where the description of a person at the end of `kept` starts ("the port's director"); -1 if there is none."""
    at = len(kept)
    while at and (
        kept[at - 1].kind == "name"
        or is_descriptor(kept[at - 1].low)
        or kept[at - 1].low
        in {"of", "the", "a", "an", "one", "'s", "’s", "for", "its", "their", "his", "her", "new", "senior"}
    ):
        at -= 1
    if not any(is_person_word(item.low) for item in kept[at:]):
        return -1
    start = next((place for place in range(at, max(-1, at - 4), -1) if _opens_phrase(kept[place])), at)
    start -= start > 0 and start < at and kept[start - 1].is_in("articles")  # "a third student"
    return start if all(item.kind in {"word", "name"} and not _breaks(item) for item in kept[start:at]) else at


def _opens_phrase(item: Item) -> bool:
    return item.is_in("articles", "determiners")


def _breaks(item: Item) -> bool:
    return item.is_in("prepositions", "subordinators", "coordinators", "modals", "be", "have")


def _describes(aside: Sequence[Item]) -> bool:
    """Whether words between commas describe what is before them: an apposition, a relative clause, a participle."""
    if all(item.is_in("adverbs") for item in aside):
        return True
    if aside[0].low in _MAINLY or [item.low for item in aside[1:3]] in _OF_THEM:
        return True  # "most of them farmers"
    if aside[0].low == "as" and len(aside) > 1 and (said := verb_form(aside[1].low)) and "participle" in said.kinds:
        return True  # "as reported by the paper"
    first = aside[1] if aside[0].is_in("adverbs") else aside[0]
    if (
        first.low in TITLE_WORDS["needs_more"]
        and len(aside) > 1
        and (aside[1].is_in("prepositions") or aside[1].low == "to")
    ):
        return True  # "due for renewal"
    if (
        first.low in _RELATIVE
        or first.low in _ADDING
        or (first.is_in("articles", "prepositions") and first.low != "as")
    ):
        return True
    if first.kind == "name" and len(aside) > 1 and aside[1].low == "'s":
        return True
    form = verb_form(first.low) if first.kind == "word" else None
    told = any(item.is_in("modals", "be", "have") for item in aside)
    office = any(is_person_word(item.low) for item in aside) and not told
    return bool(form and form.kinds & {"ing", "participle"}) or office
