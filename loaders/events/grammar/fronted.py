"""Phrases that open a clause before its subject: "At a meeting on Friday, ...", "Briefing reporters, ..."."""

from collections.abc import Sequence
from itertools import pairwise

from loaders.events.grammar.items import Item
from loaders.events.grammar.sentence import Sentence, Span
from loaders.language.lexicon import WORDS, event_type_of_noun
from loaders.names.titles import is_descriptor, is_group_word, is_person_word

CLOSING = frozenset({",", "”", '"', "“", "?", "!", "»", "’"})
"""Marks that may close what is said."""
_CLOSED = frozenset({"”", '"', "»"})
SPANS = frozenset(
    {"years", "months", "weeks", "days", "hours", "minutes", "year", "month", "week", "day", "hour", "moments"}
)
"""Units of time that tell how long before or after something else."""
_COUNTED = frozenset({"after", "before", "since", "into", "ahead"})
_ESTIMATING = frozenset({"around", "over", "about", "near", "up"})
_PAIR = 2
"""Commas around an aside."""
_JOINING = ("adverbs", "coordinators", "subordinators")


def past_fronted(sentence: Sentence, first: int, end: int) -> Span:
    """What `without_fronted` finds, looked for once in a sentence: who acts, who is meant and what a title shows all ask."""
    span = sentence.fronted.get((first, end))
    if span is None:
        span = sentence.fronted[first, end] = without_fronted(sentence.items, first, end)
    return span


def past_brackets(sentence: Sentence, number: int) -> int:
    """Where a noun phrase begins that goes on behind brackets: "the bank (KDB) and the fund (KF) | signed"; else where the clause does."""
    clauses, at, joined = sentence.clauses, number, False
    while at > 1 and clauses[at].opener == ")" and clauses[at - 1].opener == "(":
        goes_on = _goes_on(sentence.items[clauses[at].start])
        if clauses[at - 1].verb or clauses[at - 2].verb or not (goes_on or at == number):
            break
        joined, at = joined or goes_on, at - 2
    return clauses[at].start if joined and clauses[at].opener != ")" else clauses[number].start


def _goes_on(item: Item) -> bool:
    """Whether a word or mark behind brackets goes on with a list: "and", a comma."""
    return item.text == "," or "coordinators" in item.lists


def without_fronted(items: Sequence[Item], first: int, end: int) -> Span:
    """Leaves out a phrase that opens the clause before its subject ("At a meeting on Friday, ...")."""
    quoted = [at for at in range(first, end) if items[at].text in _CLOSED and items[at - 1].text in CLOSING]
    if quoted and not all(is_empty(item) for item in items[quoted[-1] + 1 : end]):
        first = quoted[-1] + 1
    while first < end and (is_empty(items[first]) or _leads_date(items, first, end)) and not _owns(items, first, end):
        first += 1
    if first < end and _opens_circumstance(items, first, end):
        if subject := (
            _after_date(items, first, end)
            or _after_place(items, first, end)
            or _after_noun(items, first, end)
            or _after_happening(items, first, end)
        ):
            return subject, end
        commas = [at for at in range(first, end) if items[at].text == ","]
        if commas and commas[0] + 1 < end:
            return without_fronted(items, _past_apposition(items, commas, end) + 1, end)
        if dates := [at for at in range(first, end) if items[at].kind == "date"]:
            return dates[-1] + 1, end
    return first, end


def is_empty(item: Item) -> bool:
    """Whether an item is no part of a noun phrase: a mark, a date, an adverb or a conjunction."""
    return item.kind in {"mark", "date"} or not item.lists.isdisjoint(_JOINING)


def is_manner(item: Item) -> bool:
    """Whether a word tells how something is done: "who | deliberately | hit a cyclist" has no subject of its own."""
    return item.kind == "word" and (
        item.low == "first" or (item.low.endswith("ly") and item.low not in WORDS["ly_nouns"])
    )


def _owns(items: Sequence[Item], at: int, end: int) -> bool:
    """Whether a date belongs to the noun after it: "Monday's vote"."""
    return items[at].kind == "date" and at + 1 < end and items[at + 1].low == "'s"


def _leads_date(items: Sequence[Item], at: int, end: int) -> bool:
    """Whether a word only leads up to the date that opens a clause: "Back in January, she"."""
    back = items[at].low == "back" and at + 2 < end and items[at + 1].is_in("prepositions")
    return back and items[at + 2].kind == "date"


def _opens_circumstance(items: Sequence[Item], first: int, end: int) -> bool:
    """Whether a phrase of place or time, or a participle, stands before the subject: "Briefing reporters on Friday, she"."""
    if _estimates(items, first, end):
        return False
    if "prepositions" in items[first].lists or items[first].low in {"according", "speaking"}:
        return True
    opening = [item.low for item in items[first : min(first + 5, end)]]
    if not SPANS.isdisjoint(opening[:3]) and not _COUNTED.isdisjoint(opening):
        return any(item.text == "," for item in items[first:end])  # "a month after the vote, she"
    form = items[first].verb_form if items[first].kind == "word" else None
    ahead = items[first + 1 : end]
    if form and not first and "participle" in form.kinds and ahead and "prepositions" in ahead[0].lists:
        return any(item.text == "," for item in ahead)  # "Placed in her care, he"
    return (
        form is not None
        and "ing" in form.kinds
        and any(
            item.text == "," or (item.kind == "date" and after.is_in("speaker_pronouns", "articles"))
            for item, after in pairwise(ahead)
        )
    )


def _estimates(items: Sequence[Item], first: int, end: int) -> bool:
    """Whether a number with an estimate opens a subject that an aside follows: "Around 300 members, most of them farmers, | met"."""
    number = first + 1 < end and items[first].low in _ESTIMATING and items[first + 1].text[:1].isdigit()
    commas = [at for at in range(first, end) if items[at].text == ","]
    return number and len(commas) == _PAIR and commas[-1] == end - 1


def _past_apposition(items: Sequence[Item], commas: Sequence[int], end: int) -> int:
    """The comma that ends a fronted phrase, past the name of whom it speaks of: "In a call with her colleague, Bo Berg, she"."""
    if (
        len(commas) > 1
        and commas[1] - commas[0] == 2
        and commas[1] + 1 < end
        and is_person_word(items[commas[0] - 1].low)
    ):
        return commas[1]
    return commas[0]


def _after_date(items: Sequence[Item], first: int, end: int) -> int:
    """Where a subject follows a date without a comma: "on 3 May the envoys, under Ada Lund,"; 0 where none does."""
    dated = first + 2 < end and "prepositions" in items[first].lists and items[first + 1].kind == "date"
    listed = any(items[at].text == "," and items[at + 1].kind == "name" for at in range(first, end - 1))
    names = listed and items[end - 1].text == ","
    return first + 2 if dated and not names and items[first + 2].low == "the" else 0


def _after_noun(items: Sequence[Item], first: int, end: int) -> int:
    """Where somebody's name follows the noun of a phrase without a comma: "In a video Ada Lund(, head of the bank,)"; 0 where none does."""
    commas = [at for at in range(first, end) if items[at].text == ","]
    aside = len(commas) == _PAIR and commas[1] == end - 1
    at = (commas[0] if commas else end) - 1
    opens = items[first + 1].kind == "date" or items[first + 1].is_in("articles", "determiners")
    if (commas and not aside) or at < first + _PAIR or not opens:
        return 0
    name, noun = items[at].name, items[at - 1]
    person = name is not None and name.entity.kind == "person"
    plain = noun.kind == "word" and noun.text.islower() and not noun.is_in("prepositions", "articles", "coordinators")
    return at if person and plain and not (is_descriptor(noun.low) or is_person_word(noun.low)) else 0


def _after_happening(items: Sequence[Item], first: int, end: int) -> int:
    """Where a subject follows the noun of a happening without a comma: "After Monday's vote | the board", "At the summit | Norway"; else 0."""
    if "prepositions" not in items[first].lists or any(item.text == "," for item in items[first:end]):
        return 0
    for at in range(first + 2, end):
        noun, opens = (
            items[at - 1],
            items[at].kind == "name" or items[at].low == "the" or items[at].is_in("speaker_pronouns"),
        )
        called = items[at].kind == "name" and noun.is_in("calamities")  # "storm Ada"
        if (
            opens
            and not called
            and noun.kind == "word"
            and (event_type_of_noun(noun.low) or noun.is_in("statement_nouns"))
        ):
            return at
    return 0


def _after_place(items: Sequence[Item], first: int, end: int) -> int:
    """Where somebody's office and name follow a place without a comma: "in the Kremlin President Lund"; 0 where none do."""
    at = first
    while at < end and (items[at].kind == "date" or items[at].is_in("prepositions", "articles")):
        at += 1
    if at + 2 >= end or items[at].kind != "name":
        return 0
    if "articles" in items[at + 1].lists and items[0].kind == "date":
        return at + 1
    if at == first + 1 and _group_alone(items, at + 1, end):
        return at + 1
    if not is_descriptor(items[at + 1].low) or items[at + 1].text.islower():
        return 0
    person = items[at + 2].name
    return at + 1 if person and person.entity.kind == "person" else 0


def _group_alone(items: Sequence[Item], first: int, end: int) -> bool:
    """Whether a group of people, described or not, follows a place and ends the phrase: "in Oslo | Communist deputies on Friday"."""
    last = end
    while last > first and (items[last - 1].kind == "date" or items[last - 1].is_in("prepositions", "adverbs")):
        last -= 1
    return 0 < last - first <= _PAIR and (is_group_word(items[last - 1].low) or items[last - 1].is_in("state_groups"))
