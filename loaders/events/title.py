"""Titles in the words of the sentence: subject, verb and object, without dates, descriptions and asides."""

import re
from collections.abc import Callable, Sequence
from typing import Final

from loaders.events.asides import without_asides, without_description
from loaders.events.items import Item
from loaders.events.noun_title import noun_phrase
from loaders.events.phrases import inverted_span, subject_span
from loaders.events.sentence import Governed, Sentence
from loaders.events.shorten import LONGEST, fitting, shorten
from loaders.language.lexicon import LISTS
from loaders.names.entities import Entity
from loaders.names.titles import is_descriptor

_SHORT: Final = 36
_MORE: Final = 3
_COMPLETING: Final = frozenset({"ing", "reduced", "that-relative", "who", "which"})
_QUOTES: Final = frozenset({"“", "”", '"', "«", "»", "•", "‘"})
_LEFT_OUT: Final = _QUOTES | {")"}
_BEFORE_DATE: Final = frozenset(
    "on in since until by during from at of over late early the for , between before after".split()
)
_BEFORE_STOP: Final = re.compile(" (?=[,.;:])")
_PARTICLES: Final = frozenset({"in", "over", "by", "for"})
"""Before "on Friday" they belong to the verb: "flew in on Friday"."""
_OPENS_TITLE: Final = frozenset({"there", "that"})
"""Words that may open a title though they are no subject: "there are no plans", "that number rose"."""
_ONE_WORD: Final = frozenset({"word", "mark"})
_GLUING: Final = ("(", "$", "£", "€")
_GLUED: Final = frozenset({",", ".", ";", ":", ")", "%", "!", "?", "'s", "’s"})


def make_title(sentence: Sentence, governed: Governed, subject: Sequence[Entity]) -> str:
    """A title of at most 80 characters in the sentence's own words; a pronoun gives way to the `subject` it stands for."""
    if mentioned := _plain(noun_phrase(sentence, governed)):
        phrase = _spell(mentioned) if len(mentioned) > 1 else f"the {_spell(mentioned)}"
        return shorten(phrase[:1].upper() + phrase[1:])
    governed = _by_main_verb(sentence, governed)
    told = _told(sentence, governed, subject, _spell)
    return shorten(told if len(told) <= LONGEST else _told(sentence, governed, subject, _spell_short))


def _told(
    sentence: Sentence, governed: Governed, subject: Sequence[Entity], spell: Callable[[Sequence[Item]], str]
) -> str:
    """The title at its full length, with names as `spell` has them."""
    verb = governed.verb
    if verb is None:
        clause = sentence.clauses[governed.clause]
        return spell(_plain(sentence.items[clause.first : clause.last]))
    first, last = subject_span(sentence, governed)
    doer = _doer(sentence.items[first:last], subject, spell)
    before = sentence.items[: min(first, sentence.clauses[governed.clause].first)]
    inverted = inverted_span(sentence, verb) is not None
    if (
        verb.form.frame == "say"
        and verb.finite
        and any(other.first < len(before) for other in sentence.verbs)
        and (inverted or not _complement_after(sentence, governed))
    ):
        said = spell(_plain(before))
        if before and before[0].text in _QUOTES:
            return f"{doer}: {said[:1].upper()}{said[1:]}"
        word = "said" if verb.lemma == "tell" else sentence.items[verb.last - 1].text
        return f"{doer} {word} {_lower(said)}"
    predicate = sentence.items[verb.first : _end(sentence, governed)]
    if not doer and verb.tense not in {"ing", "participle"}:
        return spell(_plain(sentence.items))
    told = spell(_plain(without_asides(predicate)))
    return f"{fitting(doer, told)} {told}".strip()


def _by_main_verb(sentence: Sentence, governed: Governed) -> Governed:
    """The same, by the verb that carries an infinitive or a participle: "is slated to face", "resigned following protests"."""
    verb, main = governed.verb, sentence.clauses[governed.clause].verb
    carried = verb is not None and main is not None and main.finite and main.last <= verb.first
    return governed._replace(verb=main) if carried and verb and verb.tense in {"infinitive", "ing"} else governed


def _doer(items: Sequence[Item], subject: Sequence[Entity], spell: Callable[[Sequence[Item]], str]) -> str:
    plain = without_description(_plain(without_asides(items)))
    if subject and (not plain or all(item.is_in("pronouns") or item.kind == "mark" for item in plain)):
        return " and ".join(entity.name for entity in subject[:2])
    return spell(plain)


def _complement_after(sentence: Sentence, governed: Governed) -> bool:
    """Whether what is said follows the verb of saying, or something else does that carries a title."""
    verb = governed.verb
    following = sentence.clauses[governed.clause + 1 : governed.clause + 2]
    rest = sentence.items[verb.last : sentence.clauses[governed.clause].last] if verb else ()
    if following and following[0].reported:
        return True
    addressed = verb is not None and verb.lemma == "tell"
    placed = bool(rest) and (rest[0].kind == "date" or rest[0].is_in("prepositions"))
    return sum(item.kind in {"word", "name"} for item in rest) > _MORE and not (addressed or placed)


def _end(sentence: Sentence, governed: Governed) -> int:
    """Where the predicate ends: with its clause, or with what is said, or with a clause that a bare verb cannot do without."""
    clause = sentence.clauses[governed.clause]
    last, awaited = clause.last, False
    for following in sentence.clauses[governed.clause + 1 :]:
        bare = _length(sentence.items[clause.first : last]) < _SHORT
        asked = sentence.items[following.first].low == "what"
        if not (following.reported or awaited or asked or (bare and following.opener in _COMPLETING)):
            break
        last = following.last
        awaited = (awaited and following.opener != "resumed") or (following.reported and following.verb is None)
    return last


def _length(items: Sequence[Item]) -> int:
    return items[-1].end - items[0].start if items else 0


def _plain(items: Sequence[Item]) -> list[Item]:
    """Leaves out dates with their prepositions, leading adverbs, quotation marks, brackets, and a person's office."""
    kept: list[Item] = []
    depth = 0
    for at, item in enumerate(items):
        depth += (item.text == "(") - (item.text == ")")
        if item.kind == "date":
            owner = items[at + 1] if at + 1 < len(items) and items[at + 1].low == "'s" else None
            if owner is None:
                _drop_before_date(kept)
            elif kept and owner.kind == "word" and not kept[-1].is_in("articles", "determiners"):
                kept.append(owner._replace(text="the", low="the"))  # "in Tuesday's election": "in the election"
        elif (
            depth
            or item.text in _LEFT_OUT
            or (item.low == "'s" and at and items[at - 1].kind == "date")
            or (
                not kept
                and (
                    item.kind == "mark"
                    or item.low in {"'s", "’s"}
                    or (item.is_in("adverbs", "coordinators", "subordinators") and item.low not in _OPENS_TITLE)
                )
            )
        ):
            continue
        else:
            if item.name and item.name.entity.kind == "person":
                _drop_office(kept)
            kept.append(item)
    return kept


def _drop_before_date(kept: list[Item]) -> None:
    dated = False
    while (
        kept and kept[-1].kind != "name" and kept[-1].low in _BEFORE_DATE and not (dated and kept[-1].low in _PARTICLES)
    ):
        dated = kept.pop().low == "on"


def _drop_office(kept: list[Item]) -> None:
    place = len(kept)
    while place and (
        is_descriptor(kept[place - 1].low)
        or kept[place - 1].kind == "name"
        or kept[place - 1].low in {"of", "the", "'s", "’s", "for", "."}
    ):
        place -= 1
    if any(is_descriptor(item.low) for item in kept[place:]) and not any(
        item.name and item.name.entity.kind == "person" for item in kept[place:]
    ):
        del kept[place:]


def _spell_short(items: Sequence[Item]) -> str:
    """The words with people as the sentence calls them, for a title that is too long with their full names."""
    return _spell(items, full=False)


def _spell(items: Sequence[Item], *, full: bool = True) -> str:
    text = ""
    end = -1
    for at, item in enumerate(items):
        word = item.text if item.kind in _ONE_WORD else _called(items, at, full=full)
        glued = item.start == end or item.low in _GLUED or text.endswith(_GLUING)
        text += word if glued or not text else f" {word}"
        end = item.end
    return _BEFORE_STOP.sub("", text).strip(" ,.;:–—-")


def _called(items: Sequence[Item], at: int, *, full: bool) -> str:
    """A name or a date as the sentence has it; a person by the full name, but not in "the Lund administration"."""
    item = items[at]
    owner = at + 1 < len(items) and items[at + 1].is_in("acting_nouns")
    person = item.name.entity.name if item.name and item.name.entity.kind == "person" and full and not owner else ""
    return person if person and "(" not in person else " ".join(item.text.split())


def _lower(text: str) -> str:
    """A sentence goes on in small letters, unless it starts with a name or an abbreviation."""
    first = text.split(" ", maxsplit=1)[0].lower() if text else ""
    return text[:1].lower() + text[1:] if first in LISTS and first != "i" else text
