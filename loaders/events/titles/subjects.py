"""The words of a subject, whole: with what was cut from its start, without the phrase that only opens its clause."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from loaders.events.grammar.fronted import is_empty
from loaders.events.grammar.items import Item
from loaders.events.grammar.phrases import subject_span
from loaders.events.grammar.sentence import Governed, Sentence, Span
from loaders.events.grammar.verbs import Verb
from loaders.events.titles.fronted import past_adjectives
from loaders.events.titles.joint import listed
from loaders.events.titles.objects import noun_before
from loaders.events.titles.parted import parted_subject, topic_comma
from loaders.events.titles.parts import TITLE_WORDS
from loaders.names.titles import is_descriptor, is_person_word

_DESCRIBED: Final = 5
_LONGEST: Final = 12
_LEADING: Final = frozenset({"of", "with", "as", "because"})
_CLAUSAL: Final = frozenset({"after", "before", "since", "until"})
_COMPARED: Final = frozenset({"more", "less", "fewer"})


def whole_subject(sentence: Sentence, governed: Governed) -> Span:
    """The subject of what a date governs, as a title shows it."""
    if parted := parted_subject(sentence, governed):
        return parted
    span = subject_span(sentence, governed)
    if governed.verb and (comma := topic_comma(sentence, governed.clause)) > span[0]:
        return comma + 1, span[1]
    if governed.verb and (named := _with_description(sentence.items, *span, governed.verb)):
        return named
    if elsewhere := _elsewhere(sentence, governed, span):
        return elsewhere
    first, last = span
    if first < last:
        first = past_adjectives(sentence.items, first, last)
        first = _with_number(sentence.items, _past_opening(sentence.items, first, last))
    aside = governed.verb is not None and governed.verb.passive and not governed.verb.finite
    first += (
        aside and last - first > 1 and sentence.items[first].is_in("prepositions")
    )  # "Under the deal, signed in May, it will"
    first = listed(sentence, governed, first, last)
    first = _past_apposed(sentence.items, sentence.clauses[governed.clause].start, first, last)
    if governed.verb and last < governed.verb.first and last - first > 1 and sentence.items[last - 1].low == "first":
        last -= 1  # of the verb before: "The envoy first | resisted, but on Monday agreed"
    which = last < len(sentence.items) and sentence.items[last].low in {"which", "whom"}
    last -= which and last - first > 1 and sentence.items[last - 1].low == "of"  # "a clip of | which was released"
    return _past_description(sentence.items, first, last), last


def _with_description(items: Sequence[Item], first: int, last: int, verb: Verb) -> Span | None:
    """The person alone, where commas part him from his verb by what describes him: "Ada Lund, the mind behind the ship, its sails and more, quit"."""
    if last - first < _DESCRIBED or items[first + 1].text != "," or items[verb.first - 1].text != ",":
        return None
    name, described = items[first].name, items[first + 2]
    return (first, first + 1) if name and name.entity.kind == "person" and described.kind == "word" else None


def _elsewhere(sentence: Sentence, governed: Governed, span: Span) -> Span | None:
    """The subject where an aside, an infinitive or somebody's age has hidden it."""
    items, verb = sentence.items, governed.verb
    if verb is None:
        return None
    if absolute := _absolute(items, verb):
        return absolute
    if verb.tense == "participle" and (described := _described(items, verb, span)):
        return described
    if (name := _named_before(items, verb.first)) >= 0 and not span[0] <= name < span[1]:
        return name, name + 1
    if governed.clause and (host := _agent_before(sentence, governed.clause, span)):
        return host
    if any(other.first == span[0] and other.tense == "infinitive" for other in sentence.verbs):
        return noun_before(items, span[0], verb.first)
    return None


def _described(items: Sequence[Item], verb: Verb, span: Span) -> Span | None:
    """What a participle describes: a person right before its comma ("the fate of Ada Lund, freed in May"), or what is for a name."""
    first, last = span
    if last - first > 1 and items[verb.first - 1].text == "," and items[first].kind == "word":
        name = items[verb.first - 2].name
        person = name is not None and name.entity.kind == "person" and not items[verb.first - 3].is_in("coordinators")
        return (verb.first - 2, verb.first - 1) if person else None
    named = first < last == verb.first and items[first].kind == "name" and first > 1
    if not named or not items[first - 1].is_in("prepositions") or items[first - 1].low == "of":
        return None
    article = next((at for at in range(first - 2, max(-1, first - _LONGEST), -1) if items[at].is_in("articles")), -1)
    return (article, last) if article >= 0 else None


def _past_opening(items: Sequence[Item], first: int, last: int) -> int:
    """Where a subject starts behind a preposition or a phrase with one: "ahead of a gathering", "Hours after it, she"."""
    while first < last and (items[first].low in _LEADING or items[first].low in _CLAUSAL):
        first += 1
    if first >= last:
        return first
    comma = next((at for at in range(first, last) if items[at].text == ","), first)
    if comma > first and items[comma - 1].low in TITLE_WORDS["then"]:
        first = _past_opening(items, _past_dates(items, comma + 1, last), last)  # "a few weeks earlier, in May, she"
    following = items[first + 1] if first + 1 < last else None
    if following is None:
        return first
    if items[first].low == "ahead" and following.low == "of":
        return first + 2
    time = first + (following.low in TITLE_WORDS["times"])
    timed = items[time].low in TITLE_WORDS["times"] and items[time + 1].low in {"after", "before"}
    opens = items[first].is_in("prepositions") and not following.text[:1].isdigit()
    counted = first > 0 and items[first - 1].kind == "date" and _counted_from(items[first - 1].text)
    if timed or opens or counted:
        return next((at + 1 for at in range(first, last - 1) if items[at].text == ","), first)
    return first


def _past_apposed(items: Sequence[Item], opening: int, first: int, last: int) -> int:
    """Where a subject starts behind what a fronted phrase ends with: "According to her party, the FP, | several ministers were"."""
    commas = [at for at in range(first, last) if items[at].text == ","]
    if len(commas) != 1 or commas[0] + 1 >= last or first < 2 or items[first - 1].text != ",":
        return first
    if items[commas[0] - 1].kind == items[commas[0] + 1].kind == "name":
        return first  # "talks in Kas, Norway"
    if items[commas[0] + 1].is_in("prepositions") or items[commas[0] + 1].low in TITLE_WORDS["examples"]:
        return first  # "all sailors, including Kenyans"
    fronted = (
        items[first - 2].kind == "date" or items[opening].is_in("prepositions") or items[opening].low == "according"
    )
    return first if not fronted or any(item.low == "and" for item in items[first:last]) else commas[0] + 1


def _past_dates(items: Sequence[Item], first: int, last: int) -> int:
    """Past a date that opens what is left of a subject, with its preposition and comma."""
    date = first + items[first].is_in("prepositions") if first < last else first
    if date < last and items[date].kind == "date":
        return date + 1 + (date + 1 < last and items[date + 1].text == ",")
    return first


def _with_number(items: Sequence[Item], first: int) -> int:
    """Where a subject starts with what belongs to its number: "more than 40", "about 200"."""
    before = items[first - 1].low if first else ""
    compared = items[first].low == "than" and before in _COMPARED
    points = first == 1 and items[0].low == "that"  # "That number rose"
    return first - (compared or points or (items[first].text[:1].isdigit() and before in TITLE_WORDS["estimates"]))


def _agent_before(sentence: Sentence, number: int, span: Span) -> Span | None:
    """The subject that an aside parts from its verb: "The request, disclosed late on Friday by the envoy, fed"."""
    items, host = sentence.items, sentence.clauses[number - 1]
    if host.verb is None or items[span[1] - 1].text != ",":
        return None
    word = next((item for item in items[slice(*span)] if not is_empty(item)), None)
    if word is None or word.low != "by":
        return None
    comma = host.verb.first - 1
    return (host.start, comma) if comma > host.start and items[comma].text == "," else None


def _counted_from(date: str) -> bool:
    """Whether a date leans on what follows it: "the day before the signing"."""
    return date.lower().endswith((" before", " after", " following"))


def _absolute(items: Sequence[Item], verb: Verb) -> Span | None:
    """The subject of a participle after "with": "..., with the envoy saying there was no need"."""
    if verb.tense != "ing":
        return None
    for at in range(verb.first - 2, max(0, verb.first - _LONGEST), -1):
        if items[at].low == "with" and items[at - 1].text == ",":
            return at + 1, verb.first
    return None


def _named_before(items: Sequence[Item], verb: int) -> int:
    """The person right before a verb whose age parts them: "whose house he robbed, John Mills, 41, was"; -1 if none."""
    if verb < 4 or items[verb - 1].text != "," or items[verb - 3].text != ",":
        return -1
    name = items[verb - 4].name
    person = name is not None and name.entity.kind == "person"
    return verb - 4 if person and items[verb - 2].text.isdigit() else -1


def _past_description(items: Sequence[Item], first: int, last: int) -> int:
    """Past the description of a person whose name ends the subject: "the envoy to the fund, Ada Lund,"."""
    end = last - (last > first and items[last - 1].text == ",")
    comma, name = end - 2, items[end - 1].name if end - 1 >= first else None
    while comma > first and is_descriptor(items[comma].low) and name and name.entity.kind == "person":
        comma -= 1
    if comma <= first or items[comma].text != "," or name is None or (name.known and name.entity.kind != "person"):
        return first
    described = items[first:comma]
    told = {item.low for item in described}
    office = any(map(is_person_word, told)) or "representative" in told or described[-1].low in {"chief", "executive"}
    listed = any(
        item.name and item.name.entity.kind == "person" and after.low != "'s" for item, after in pairwise(described)
    )
    return end - 1 if office and not listed else first
