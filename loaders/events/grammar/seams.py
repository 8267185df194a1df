"""What lies ahead in a sentence: another clause, the end of an aside, the subject of what is reported."""

from collections.abc import Sequence
from typing import Final

from loaders.events.grammar.items import Item
from loaders.events.grammar.openers import RELATIVE_PRONOUNS
from loaders.events.grammar.verbs import Verb
from loaders.language.endings import is_plural

_STOPS: Final = frozenset({";", ":", "–", "—", "(", ")", ","})
_OPENS_ASIDE: Final = frozenset({"(", ","})
_LOOK_AHEAD: Final = 14
_APPOSITION: Final = 11
"""Items within which an apposition ends: "Ada Lund, the transport minister of Norway, said"; twice as many behind a person's name."""
_BEFORE_PARTICIPLE: Final = frozenset({"first", "once", "long"})
_PARTICLES: Final = frozenset({"up", "off", "out", "down", "aside"})
_CHOOSING: Final = frozenset({"appoint", "elect", "name", "re-elect", "reelect"})
_PARTICIPLES: Final = frozenset({"participle", "past"})


def clause_ahead(items: Sequence[Item], starts: dict[int, Verb], at: int) -> bool:
    """Whether a finite verb comes before the next seam."""
    place = _past_opening(items, at) if items[at - 1].low == "that" or _before_fronted(items, at) else at
    end = min(len(items), place + _LOOK_AHEAD)
    while place < end:
        verb = starts.get(place)
        if verb and verb.finite:
            if place > at and "coordinators" in items[place - 1].lists:
                return False  # "removed them after an hour and fined the captain"
            noun_before = items[place - 2].kind != "date"
            contact = noun_before and "speaker_pronouns" in items[place - 1].lists  # "the message he would convey"
            if contact and (other := starts.get(verb.last)) and other.finite:
                return True  # "after the bill he backed was rejected"
            return not contact or all(item.kind == "mark" for item in items[at : place - 1])
        item = items[place]
        if place > at and "coordinators" in item.lists and _dated_subject(items, place + 1):
            return False  # "joined the city and the county, and | on 3 May the treaty was signed"
        aside = _aside_end(items, place) if item.text in _OPENS_ASIDE else place
        if item.text == ",":
            aside = max(aside, _apposition_end(items, starts, place), _list_end(items, place))
        if aside > place:
            place = aside
            end = min(len(items), aside + _LOOK_AHEAD)
        elif item.low == "once" and once_more(items, place):
            place += 2
        elif item.text in _STOPS or "subordinators" in item.lists or item.low == "by":
            return False
        else:
            place += 1
    return False


def once_more(items: Sequence[Item], at: int) -> bool:
    """Whether "once again" or "once more" stands at an item, which opens no clause."""
    return items[at].low == "once" and at + 1 < len(items) and items[at + 1].low in {"again", "more"}


def _dated_subject(items: Sequence[Item], at: int) -> bool:
    """Whether a date and a subject stand at an item, so that a clause of its own begins there: "on 3 May the treaty"."""
    dated = at + (at < len(items) and "prepositions" in items[at].lists)
    if dated + 1 >= len(items) or items[dated].kind != "date":
        return False
    following = items[dated + 1]
    return following.kind == "name" or following.is_in("articles", "speaker_pronouns")


def _before_fronted(items: Sequence[Item], at: int) -> bool:
    """Whether a date with a comma behind it opens the clause of "but", "as" or the like: ", but on Friday, the minister resigned"."""
    dated = at + (at < len(items) and "prepositions" in items[at].lists)
    if dated + 1 >= len(items) or items[dated].kind != "date" or items[dated + 1].text != ",":
        return False
    joins, behind_comma = items[at - 1], at > 1 and items[at - 2].text == ","
    if joins.low == "as" or (joins.low != "but" and joins.is_in("coordinators")):
        return behind_comma  # not "as early as Friday, she said", "in Lima and on Friday, she said"
    return joins.low == "but" or joins.is_in("subordinators")


def _past_opening(items: Sequence[Item], at: int) -> int:
    """Steps over a date or phrase with a comma that opens a clause ("that on January 31, officials confirmed")."""
    if at < len(items) and (items[at].kind == "date" or "prepositions" in items[at].lists):
        comma = next((place for place in range(at, min(len(items), at + 8)) if items[place].text == ","), -1)
        if comma > 0 and not any("subordinators" in item.lists for item in items[at:comma]):
            return comma + 1
    return at


def _aside_end(items: Sequence[Item], at: int) -> int:
    """Where an aside that starts at item `at` ends: "(OSCE)", ", which includes them,"; `at` if none starts there."""
    closing = ")" if items[at].text == "(" else ""
    if items[at].text == "," and at + 1 < len(items) and items[at + 1].low in RELATIVE_PRONOUNS:
        closing = ","
    if not closing:
        return at
    return next((place + 1 for place in range(at + 1, min(len(items), at + 30)) if items[place].text == closing), at)


def _apposition_end(items: Sequence[Item], starts: dict[int, Verb], at: int) -> int:
    """Where an apposition that opens at the comma `at` ends before a verb of saying: "Kenya's minister, Ada Lund, said"."""
    before = items[at - 1].name
    last = min(len(items), at + _APPOSITION * (2 if before and before.entity.kind == "person" else 1))
    if opens := next((place for place in range(at + 2, last) if items[place].text == "("), 0):
        last = min(len(items), last + _aside_end(items, opens) - opens)
    closing = next((place for place in range(at + 2, last) if items[place].text == ","), 0)
    verb = starts.get(closing + 1)
    inside = items[at + 1 : closing]
    only_name = [item.kind for item in inside] == ["name"]
    alone = only_name and items[at - 1].kind == "word"  # "but the judge, Ada Lund, refused"
    if not closing or verb is None or not verb.finite or (verb.form.frame != "say" and not alone):
        return at
    named = any(item.kind == "name" for item in (items[at - 1], *inside))
    return closing + 1 if named and not any(starts.get(place) for place in range(at + 1, closing)) else at


def _list_end(items: Sequence[Item], at: int) -> int:
    """Where a list of names goes on after its commas and its "and": "talks with Kenya, Norway and others"; `at` if it is none."""
    place = at
    while (
        items[place].text == "," and place + 2 < len(items) and items[place - 1].kind == items[place + 1].kind == "name"
    ):
        place += 2
        if "coordinators" in items[place + (items[place].text == ",")].lists:
            return place + (items[place].text == ",") + 1
    return at


def contact_clause(items: Sequence[Item], first: int, verb: int) -> bool:
    """Whether a pronoun before a verb opens a relative clause without "that": "on Friday to soften the message he would bring"."""
    noun = items[verb - 2]
    return (
        verb - 2 > first
        and "speaker_pronouns" in items[verb - 1].lists
        and noun.kind == "word"
        and not noun.is_in("prepositions", "subordinators", "coordinators", "adverbs", "pronouns")
        and (
            any(item.is_in("articles", "determiners") for item in items[max(first, verb - 5) : verb - 2])
            or (items[verb - 3].is_in("prepositions") and is_plural(noun.low) and verb - 3 >= first)
        )
    )


def participle_aside(items: Sequence[Item], starts: dict[int, Verb], at: int) -> bool:
    """Whether the comma at `at` opens an aside that describes the subject: "The call, first requested by the embassy, was short"."""
    adverb = at + 1 < len(items) and (items[at + 1].low in _BEFORE_PARTICIPLE or items[at + 1].low.endswith("ly"))
    verb = starts.get(at + 1 + adverb)
    if (
        verb is None
        or verb.last - verb.first > 1
        or "participle" not in verb.form.kinds
        or verb.tense not in _PARTICIPLES
    ):
        return False
    end = verb.last + (verb.last < len(items) and items[verb.last].low in _PARTICLES)
    follows = items[end] if end < len(items) else None
    chosen = verb.lemma in _CHOOSING  # ", elected mayor on Friday,"
    if follows is None or not (chosen or follows.kind == "date" or follows.is_in("prepositions", "adverbs")):
        return False
    closing = next((place for place in range(end, len(items)) if items[place].text == ","), 0)
    main = starts.get(_past_circumstance(items, closing + 1))
    return closing > 0 and main is not None and main.finite


def _past_circumstance(items: Sequence[Item], at: int) -> int:
    """Steps over the adverbs and dates before a verb: "on Friday", "also"."""
    while at < len(items) - 1 and (
        "adverbs" in items[at].lists
        or items[at].kind == "date"
        or ("prepositions" in items[at].lists and items[at + 1].kind == "date")
    ):
        at += 1
    return at


def subject_start(items: Sequence[Item], first: int, last: int) -> int:
    """Where the subject of a reported clause starts between two verbs; -1 if there is none."""
    at = first
    while at < last:
        item = items[at]
        nearly = item.low in {"late", "early"} and at + 1 < last and items[at + 1].is_in("prepositions")
        if nearly or item.kind == "date" or item.text in {",", "“", '"'}:
            at += 1  # "said late on Friday | it was"
        elif "prepositions" in item.lists:
            at += 2
        elif item.kind == "name" or item.is_in("articles", "determiners", "pronouns") or item.kind == "word":
            return at
        else:
            at += 1
    return -1


def describes_occasion(items: Sequence[Item], current: Verb, verb: Verb) -> bool:
    """Whether a past form tells of the occasion of what was said: "said the minister at a briefing held on Friday"."""
    bare = verb.last - verb.first == 1 and verb.tense == "past" and "participle" in verb.form.kinds
    return bare and current.form.frame == "say" and "statement_nouns" in items[verb.first - 1].lists
