"""Takes the office before a person's name away, as a title calls people by their names alone."""

from collections.abc import Sequence
from typing import Final

from loaders.events.grammar.items import Item
from loaders.language.endings import is_plural
from loaders.language.lexicon import WORDS, verb_form
from loaders.names.titles import is_descriptor, is_group_word, is_person_word

_POSSESSIVES: Final = frozenset({"his", "her", "its", "their"})
_NO_NOUN: Final = ("articles", "determiners", "prepositions", "adverbs", "pronouns", "coordinators", "be", "have")
_LEADING_TO: Final = frozenset({"of", "for"})
_CLOSED: Final = (*_NO_NOUN, "subordinators", "modals", "do", "negations")
_OF_OFFICE: Final = frozenset({"state", "staff"})
_OFFICE_LINKS: Final = frozenset({"of", "the", "'s", "’s", "for", "."})


def drop_office(kept: list[Item], acting: frozenset[int] = frozenset()) -> None:
    """Take away the office that stands at the end of `kept`, before a name: "the former mining executive".

    What stands at the offsets `acting` are verbs and part of no office: "jailed | opposition leader".
    """
    if kept and kept[-1].low in _LEADING_TO:
        return  # "envoys of Ada Lund"
    place = len(kept)
    while (
        place
        and kept[place - 1].start not in acting
        and not _acts(kept, place - 1)
        and not _of_holder(kept, place - 1)
        and (
            is_descriptor(kept[place - 1].low)
            or kept[place - 1].kind == "name"
            or kept[place - 1].low in _OFFICE_LINKS
            or _posted(kept, place - 1)
            or _joins_offices(kept, place - 1)
            or _may_be_body(kept, place - 1)
            or _in_office(kept, place - 1)
            or _of_house(kept, place - 1)
        )
    ):
        place -= 1
    if place and kept[place - 1].low == "as":
        return  # "served as chief of staff of Ada Lund"
    if any(is_descriptor(item.low) for item in kept[place:]) and not any(
        item.name and item.name.entity.kind == "person" and not is_descriptor(item.low.rpartition(" ")[2])
        for item in kept[place:]
    ):
        modified = bool(place) and kept[place - 1].text.islower() and _may_modify(kept[place - 1])
        if modified and place > 1 and _joined_to(kept[place - 2]):
            place -= 1  # "his spy chief", "and visiting envoy"
        elif modified and verb_form(kept[place - 1].low) is None:
            return  # "weapons inspector"
        while place < len(kept) and kept[place].low in _LEADING_TO:
            place += 1  # "the video call of President Lund"
        del kept[place:]
        if kept and kept[-1].low in _POSSESSIVES:
            kept.pop()


def _may_modify(item: Item) -> bool:
    """Whether a word before an office may be a part of it: "spy chief", "weapons inspector"."""
    return not item.lists or (is_plural(item.low) and not item.is_in(*_CLOSED))


def _may_be_body(kept: Sequence[Item], at: int) -> bool:
    """Whether an unknown capital stands right before an office or its "'s": "Velox chief executive", "Lund's lawyer"."""
    item, following = kept[at], kept[at + 1 : at + 2]
    unknown = item.kind == "word" and item.is_capitalised and not item.lists
    return unknown and following != [] and (is_descriptor(following[0].low) or following[0].low == "'s")


def _in_office(kept: Sequence[Item], at: int) -> bool:
    """Whether a noun stands inside an office: "former mining executive", "the mining executive"."""
    if not 0 < at < len(kept) - 1 or not kept[at].text.islower() or not is_descriptor(kept[at + 1].low):
        return False
    before = kept[at - 1]
    noun = kept[at].kind == "word" and not kept[at].is_in(*_CLOSED)
    of_state = before.name is not None and before.name.form == "adjective"  # "Kenyan law professor"
    return noun and (is_descriptor(before.low) or before.is_in("articles") or of_state)


def _posted(kept: Sequence[Item], at: int) -> bool:
    """Whether a preposition tells where somebody is posted: "Ambassador | to | Norway", "Consul General | in | the Hague"."""
    office = kept[at].low in {"to", "in", "at"} and 0 < at < len(kept) - 1 and is_descriptor(kept[at - 1].low)
    place = [item for item in kept[at + 1 :] if not item.is_in("articles")]
    return office and bool(place) and all(item.kind == "name" for item in place)


def _of_house(kept: Sequence[Item], at: int) -> bool:
    """Whether a body's noun in capitals opens an office in capitals: "Senate Democratic Leader", "House Republican Whip"."""
    body = kept[at].is_capitalised and kept[at].is_in("state_groups", "organisation_nouns", "body_nouns")
    return body and at + 1 < len(kept) and all(item.is_capitalised for item in kept[at + 1 :])


def _of_holder(kept: Sequence[Item], at: int) -> bool:
    """Whether an "of" stands before the office of the person named, so that what is before it is not his.

    "Envoys of General Lund", "a spokesman for Prime Minister Ada Lund", "a lawyer for bank chief Ada Lund".
    """
    if kept[at].low not in _LEADING_TO or not 0 < at < len(kept) - 1:
        return False
    ahead = kept[at + 1 :]
    if ahead[0].low in _OF_OFFICE:
        return False  # "secretary of state nominee Ada Lund"
    office = (is_person_word(ahead[-1].low) or ahead[-1].low == "chief") and not any(
        item.is_in("articles") for item in ahead
    )
    other = office and (kept[at].low == "for" or all(is_descriptor(item.low) for item in ahead))
    return other or is_person_word(ahead[0].low) or is_plural(kept[at - 1].low)


def _joined_to(item: Item) -> bool:
    return item.low in _POSSESSIVES or item.is_in("coordinators")


def _acts(kept: Sequence[Item], at: int) -> bool:
    """Whether a word of an office is a verb here: "the assembly elected Ada Lund"."""
    form = verb_form(kept[at].low) if kept[at].kind == "word" else None
    if form is None:
        return False
    past = "past" in form.kinds
    if past and at + 1 < len(kept) and kept[at + 1].is_in("articles", "determiners"):
        return True  # "jailed the journalist Ada Lund"
    if not past or not at:
        return form.lemma in WORDS["takes_part"]
    before = kept[at - 1]
    return before.kind == "name" or not (before.is_in(*_NO_NOUN) or before.low.endswith(("ly", "'s")))


def _joins_offices(kept: Sequence[Item], at: int) -> bool:
    """Whether "and" at `at` joins two offices of one person: "State Councillor and Foreign Minister Lund"."""
    return (
        0 < at < len(kept) - 1
        and kept[at].low == "and"
        and not is_group_word(kept[at - 1].low)  # "briefed the allies and President Lund"
        and is_descriptor(kept[at + 1].low)
        and is_descriptor(kept[at - 1].low.rpartition(" ")[2])
        and is_descriptor(kept[-1].low)
    )
