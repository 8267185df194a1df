"""Titles in the words of the sentence: subject, verb and object, without dates, descriptions and asides."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from loaders.events.clauses import Clause
from loaders.events.governor import Governed, Sentence
from loaders.events.items import Item
from loaders.names.titles import is_descriptor

LONGEST: Final = 80
_DANGLING: Final = frozenset({"of", "in", "on", "at", "to", "for", "with", "by", "from", "and", "or", "but", "the", "a", "an", "that", "which", "who", "as", "its", "their", "his", "her", "not", "is", "was", "were", "are", "be", "been", "has", "have", "had", "will", "would", "about", "between", "against", "after", "before", "over", "into", "very", "some", "any", "this", "these", "such", "also", "when", "while", "if", "than", "said", "says", "including", "during", "following", "amid"})


def make_title(sentence: Sentence, governed: Governed) -> str:
    """A title of at most 80 characters; the words are the sentence's own, in its order."""
    clause = sentence.clauses[governed.clause]
    first = clause.first + (clause.opener != "" and governed.clause > 0)
    items = [*_subject_items(sentence, governed, clause, first), *_predicate(sentence, governed, first)]
    return _shorten(_spell(_without_asides(items)))


def _subject_items(sentence: Sentence, governed: Governed, clause: Clause, first: int) -> list[Item]:
    """The noun phrase that a relative or shared clause leaves to the clause before it."""
    verb = governed.verb
    if not governed.clause or verb is None or verb.first > first:
        return []
    others = [other for other in sentence.clauses[: governed.clause] if other.verb]
    if not others:
        return []
    host = others[-1]
    if clause.relative and host.verb:
        start = next((v.last for v in reversed(sentence.verbs) if v.last <= clause.first), host.first)
        return list(sentence.items[max(start, clause.first - 8) : clause.first])
    return list(sentence.items[host.first : host.verb.first]) if host.verb else []


def _predicate(sentence: Sentence, governed: Governed, first: int) -> Sequence[Item]:
    """The clause itself, and for a verb of saying or a bare one also what hangs on it."""
    last = sentence.clauses[governed.clause].last
    for clause in sentence.clauses[governed.clause + 1 :]:
        if clause.reported or clause.opener == "ing" or clause.relative:
            last = clause.last
        else:
            break
    return sentence.items[first:last]


def _without_asides(items: Sequence[Item]) -> list[Item]:
    """Leaves out dates with their prepositions, leading adverbs, quotation marks, and a person's office before the name."""
    kept: list[Item] = []
    for at, item in enumerate(items):
        if item.kind == "date":
            while kept and kept[-1].low in {"on", "in", "since", "until", "by", "last", ",", "during", "from", "at", "of"} and kept[-1].kind != "name":
                kept.pop()
        elif item.text in {"“", "”", '"', "«", "»", "•"} or (not kept and (item.kind == "mark" or item.is_in("adverbs", "coordinators") or item.low == "according")):
            continue
        elif item.low == "'s" and at and items[at - 1].kind == "date":
            continue
        else:
            if item.name and item.name.entity.kind == "person":
                _drop_office(kept)
            kept.append(item)
    return kept


def _drop_office(kept: list[Item]) -> None:
    place = len(kept)
    while place and (is_descriptor(kept[place - 1].low) or kept[place - 1].kind == "name" or kept[place - 1].low in {"of", "the", "'s", "for"}):
        place -= 1
    if any(is_descriptor(item.low) for item in kept[place:]) and (place == 0 or kept[place - 1].text in {",", "and"} or place == len(kept) or True):
        del kept[place:]


def _spell(items: Iterable[Item]) -> str:
    text = ""
    end = -1
    for item in items:
        glued = item.text in {",", ".", ";", ":", ")", "%", "!", "?"} or item.low == "'s" or text.endswith(("(", "$", "-")) or item.start == end
        text += ("" if glued or not text else " ") + " ".join(item.text.split())
        end = item.end
    return re.sub(r"\s+([,.;:])", r"\1", text).strip(" ,.;:–—-")


def _shorten(text: str) -> str:
    """Cuts at a seam (a comma or before a preposition) so that no phrase is left hanging."""
    if len(text) > LONGEST:
        cut = text[: LONGEST + 1].rsplit(" ", 1)[0]
        comma = cut.rfind(", ")
        cut = cut[:comma] if comma > LONGEST // 2 else cut
        text = cut
    words = text.split()
    while words and words[-1].lower().strip(",;:") in _DANGLING:
        words.pop()
    text = " ".join(words).strip(" ,.;:–—-")
    return text[:1].upper() + text[1:]
