"""Whether a word that could be a verb is a noun or an adjective where it stands."""

from collections.abc import Sequence
from itertools import takewhile

from loaders.events.grammar.adjectives import among_adjectives
from loaders.events.grammar.items import Item
from loaders.events.grammar.present_forms import has_subject_for_present
from loaders.events.grammar.verb_places import (
    acts_behind_that,
    after_verb,
    counted_alone,
    describes_noun,
    is_adjective,
    is_count,
    is_determiner,
    is_finite,
    noun_like,
    opens_object,
    past_only,
    takes_object,
)
from loaders.events.grammar.verb_signs import COUNTS, behind_amount
from loaders.language.endings import is_plural
from loaders.language.lexicon import WORDS, VerbForm, event_type_of_noun
from loaders.names.titles import OFFICES, is_person_word

_PRESENT = frozenset({"s", "base"})
_FIXED = {
    ("close", "to"),
    *(("air", noun) for noun in "attack attacks base force forces raid raids strike strikes".split()),
}
"""What is no verb before these: "sources close to the minister", "a coalition air strike"."""
_BARE = frozenset({"base"})
_SUBJECT = 4
"""Items within which the subject of a sentence without another verb ends."""


def is_noun(items: Sequence[Item], at: int, form: VerbForm) -> bool:
    """Whether a word that could be a verb is a noun or an adjective here: "the planned talks", "two calls", "his report"."""
    before = _word_before(items, at)
    after = items[at + 1] if at + 1 < len(items) else None
    if before is None:
        opens = "participle" in form.kinds and after is not None and "prepositions" in after.lists
        return "ing" not in form.kinds and not opens
    determined = is_determiner(before) and not counted_alone(items, at, form)
    if determined or _counted(items[at - 1], form, after) or ("base" in form.kinds and behind_amount(items, at)):
        return True
    if "participle" in form.kinds and after is not None and _describes_object(items, at, form, after):
        return True
    degree = "participle" in form.kinds and (
        items[at - 1].low in {"most", "more", "very", "so", "too"}
        or _qualified(items, at)
        or among_adjectives(items, at, after)
    )
    after_comma = items[at - 1].text == "," and _after_fronted(items, at, form, after)
    fixed = after is not None and (items[at].low, after.low) in _FIXED
    fixed = fixed or (items[at - 1].low == "that" and after is not None and acts_behind_that(items, at, form, after))
    if degree or after_comma or fixed or (items[at].low == "clear" and _makes_clear(items, at)):
        return True
    ambiguous = bool(event_type_of_noun(items[at].low)) or "noun_verbs" in items[at].lists
    told = _told_by_form(items[at], form, before, after, ambiguous=ambiguous)
    told = False if describes_noun(items, at, form) else told
    if told is None:
        told = _told_by_word_before(form, before, after)
    if told is not None:
        return told
    plain = not ambiguous or is_person_word(before.low) or (after is not None and opens_object(after))
    plain = plain or (after is not None and is_count(after))
    plain = plain or (after is not None and after.low in WORDS["bare_objects"])
    resumed = before.text == "," and (items[at - 1].kind == "date" or _after_aside(items, at))
    told_by_place = plain and (resumed or takes_object(before, after))
    if "past" in form.kinds and "base" in form.kinds and (told_by_place or _only_verb(items, at, before, after)):
        return False
    if "ing" in form.kinds:
        noun = ambiguous and not (before.kind == "mark" or before.is_in("be", "prepositions"))
        return noun or (is_adjective(before) and after is not None and noun_like(after))  # "Russian landing ships"
    return after_verb(items, at) or not has_subject_for_present(items, at, form, before, after)


def _only_verb(items: Sequence[Item], at: int, before: Item, after: Item | None) -> bool:
    """Whether a clause that opens with a noun has no other verb than this word: "A dam burst on a farm, killing ten"."""
    opens = at <= _SUBJECT and before is items[at - 1] and before.kind == "word" and not before.lists
    plain = all(item.kind in {"word", "name"} and not item.is_in("prepositions") for item in items[:at])
    if not (opens and plain) or after is None or not (after.is_in("prepositions") or after.kind == "date"):
        return False
    rest = takewhile(lambda item: item.kind != "mark", items[at + 1 :])
    return not any(is_finite(item) for item in (*items[:at], *rest))


def _after_aside(items: Sequence[Item], at: int) -> bool:
    """Whether a form follows what describes a name between commas: "Velox, the oil company, cut its dividend"."""
    opening = next((place for place in range(at - 2, 0, -1) if items[place].text == ","), 0)
    noun = items[opening - 1]
    return opening > 0 and (noun.kind == "name" or (opening <= _SUBJECT and noun.kind == "word" and not noun.lists))


def _word_before(items: Sequence[Item], at: int) -> Item | None:
    """The word that a form leans on, past adverbs and a date between a subject and its verb: "the union on Friday shut"."""
    for place in range(at - 1, -1, -1):
        dated = place + 1 < at and items[place + 1].kind == "date" and "prepositions" in items[place].lists
        if not ("adverbs" in items[place].lists or dated or (items[place].kind == "date" and place > 1)):
            return items[place]
    return None


def _counted(before: Item, form: VerbForm, after: Item | None) -> bool:
    """Whether a number tells how many there are: "12 million crowns", "a 30-day state of emergency", "flew 38 injured people"."""
    if before.low not in COUNTS and not before.low[:1].isdigit():
        return False
    return form.kinds <= _PRESENT or _counts_people(form, after)


def _counts_people(form: VerbForm, after: Item | None) -> bool:
    """Whether a participle after a number describes the people counted: "38 injured people"."""
    if "participle" not in form.kinds or after is None or after.kind != "word":
        return False
    return OFFICES.get(after.low) == "group" or after.low == "people" or (is_plural(after.low) and noun_like(after))


def _told_by_form(item: Item, form: VerbForm, before: Item, after: Item | None, *, ambiguous: bool) -> bool | None:
    """A group of people is a noun, so are "levels of"; "says" after a comma is a verb; None where the form tells nothing."""
    if not form.kinds <= _PRESENT:
        return None
    if OFFICES.get(item.low) == "group" and before.low not in {"who", "which", "that"}:
        return True
    if form.frame != "say" and "s" in form.kinds and ("peoples" in before.lists or past_only(before)):
        return True  # "seven European captains", "released fixes"
    if after is not None and after.low == "of" and form.lemma not in WORDS["verbs_with_of"]:
        return True
    if (
        "s" in form.kinds
        and "coordinators" in before.lists
        and after is not None
        and after.is_in("articles", "determiners")
    ):
        return False  # "was nominated and faces a vote"
    clause = before.text == "," and after is not None and after.low in {"that", "to"}
    if clause and "s" in form.kinds and form.lemma in WORDS["takes_clause"]:
        return False  # "Ada Lund, the premier, hopes that"
    if not ambiguous and (before.text in {",", "”", '"'} or (form.frame == "say" and "s" in form.kinds)):
        return before.is_in("articles", "prepositions", "determiners") or before.low in {"'s", "'"}
    return None


def _told_by_word_before(form: VerbForm, before: Item, after: Item | None) -> bool | None:
    """After a possessive or a preposition stands no verb; a past form elsewhere is one; None where it is open."""
    if before.low in _DEMONSTRATIVE and "participle" in form.kinds and after is not None and noun_like(after):
        return True
    if before.low == "'s" or before.low.endswith("'") or ("prepositions" in before.lists and "ing" not in form.kinds):
        return before.low not in {"after", "before", "as", "since"} or "past" not in form.kinds
    return False if "past" in form.kinds and "base" not in form.kinds else None


def _qualified(items: Sequence[Item], at: int) -> bool:
    """Whether a participle describes a noun together with what stands before it: "a strongly worded note", "the U.S.-led force"."""
    before = items[at - 1]
    if before.text == "-":
        return before.end == items[at].start
    if at < 2 or not items[at - 2].is_in("articles", "determiners"):
        return False
    if before.kind == "word" and before.low.endswith("ly"):
        return True
    after = items[at + 1] if at + 1 < len(items) else None
    fronted = at == _FRONTED and items[0].low in _FRONTING
    return fronted and after is not None and noun_like(after)  # "In his final recorded interview, he said"


_FRONTED = 3
_FRONTING = frozenset({"in", "during", "for", "with", "from", "at"})


def _makes_clear(items: Sequence[Item], at: int) -> bool:
    """Whether the "clear" at an item is the adjective of "made it clear that"."""
    return at > 1 and items[at - 2].low in {"make", "makes", "made", "making"}


def _after_fronted(items: Sequence[Item], at: int, form: VerbForm, after: Item | None) -> bool:
    """Whether a word without an ending behind a comma opens the subject: "On May 3, plant operator Lund said"."""
    bare = form.kinds <= _BARE and after is not None and (noun_like(after) or after.kind == "name")
    return bare and not any(item.text == "," for item in items[: at - 1])


def _describes_object(items: Sequence[Item], at: int, form: VerbForm, after: Item) -> bool:
    """Whether a past form between a verb and a noun describes the noun: "moved armoured cars", "to wipe infected disks"."""
    place = at - 1
    if items[place].kind == "date":  # "sent on Friday armoured cars"
        place -= 1 + (place > 0 and "prepositions" in items[place - 1].lists)
    verb = items[place].verb_form if place >= 0 and items[place].kind == "word" else None
    if verb is None or form.lemma == "include" or verb.frame == "say" or not noun_like(after) or _adverb(after):
        return False
    if "ing" in verb.kinds and place > 0 and items[place - 1].is_in("prepositions"):
        return not event_type_of_noun(items[place].low)  # "accused of selling forged permits"
    if "base" in verb.kinds:
        return place > 0 and (items[place - 1].low == "to" or "modals" in items[place - 1].lists)
    return "past" in verb.kinds


def _adverb(item: Item) -> bool:
    return item.is_in("adverbs", "coordinators") or item.low.endswith("ly")


_DEMONSTRATIVE = frozenset({"this", "that", "these", "those"})
