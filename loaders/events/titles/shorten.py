"""Brings a title to the length that a reader takes in at a glance: what it can do without goes, unit by unit.

Where even then it is too long it ends in "…", so that nobody takes a torn phrase for the whole.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from loaders.events.grammar.sentence import Sentence
from loaders.events.titles.asides import without_asides
from loaders.events.titles.ends import STOPS, ended, torn
from loaders.events.titles.loose import loose_end
from loaders.events.titles.parts import ALWAYS, LAST, LONGEST, Part, Unit, is_noun_like, shown, without
from loaders.events.titles.rendering import Rendering
from loaders.events.titles.spelling import upper
from loaders.events.titles.units import find_units
from loaders.names.titles import is_descriptor

_ARTICLE: Final = re.compile(
    r"(?:^(?:The|An?)|(?<=[ ,;:])(?:the|an?)) (?!few|lot|little|number|more|less|third|quarter|half|dozen)"
)
"""An article, which headlines do without where they have to be short."""


class Fitted(NamedTuple):
    """A title, the numbers of the items that it shows, in their order, and whether some went only for its length."""

    text: str
    at: tuple[int, ...]
    cut: bool

    @property
    def torn(self) -> bool:
        """Whether the text breaks off."""
        return self.text.endswith("…")


def fit(sentence: Sentence, parts: Sequence[Part], *, most: int = LAST) -> Fitted:
    """The title that some parts of a sentence make, at most `LONGEST` characters; what costs more than `most` stays."""
    parts = [_without_asides(sentence, part) for part in parts]
    gone = [unit for part in parts for unit in find_units(sentence, part, always=True)]
    text, left = _shortened(sentence, Rendering(sentence, parts), gone, most)
    at = tuple(place for part in parts for place in shown(part, left))
    seen = _shown(sentence, at, text)
    if loose := loose_end(sentence, seen):
        return fit(sentence, [replace(part, at=_short_of(part.at, loose)) for part in parts], most=most)
    return Fitted(text, seen, len(left) > len(gone))


def _short_of(at: tuple[int, ...], loose: Unit) -> tuple[int, ...]:
    """The items of a part before a unit that ends what it shows; all of a part that has none of it."""
    return tuple(place for place in at if place < loose.first) if loose.first in at else at


def _shown(sentence: Sentence, at: tuple[int, ...], text: str) -> tuple[int, ...]:
    """The items up to the one that the text ends with."""
    last = text.rpartition(" ")[2].lower().strip(STOPS)
    ends = (place for place in range(len(at) - 1, -1, -1) if sentence.items[at[place]].text.lower().endswith(last))
    return at[: next(ends, len(at) - 1) + 1]


def _shortened(sentence: Sentence, rendering: Rendering, gone: list[Unit], most: int) -> tuple[str, list[Unit]]:
    """The text of a title and the units that have gone from it."""
    finish = upper if rendering.parts[-1].role == "says" else ended
    if whole := _named(rendering, gone):
        return finish(whole), gone
    units = [unit for part in rendering.parts for unit in find_units(sentence, part) if unit.cost <= most]
    going = sorted((unit for unit in units if unit.cost > ALWAYS), key=lambda unit: (unit.cost, -unit.first))

    def fits(number: int) -> bool:
        return len(rendering.text([*gone, *going[:number]], "family")) <= LONGEST

    needed = bisect_left(range(len(going) + 1), True, key=fits)
    left = [*gone, *going[:needed]]
    if needed <= len(going):
        text, left = _fullest(rendering, left, units)
        return finish(text), left
    text = rendering.text(left, "family")
    briefer = (finish(_ARTICLE.sub("", text, count=number)) for number in (1, 0))
    names = [" ".join(item.text.split()) for item in sentence.items if item.kind == "name" and " " in item.text]
    return next((brief for brief in briefer if len(brief) <= LONGEST), "") or torn(text, names), left


def _without_asides(sentence: Sentence, part: Part) -> Part:
    items = [sentence.items[place] for place in part.at]
    if {",", "-"}.isdisjoint(item.text for item in items):
        return part
    kept = {item.start for item in without_asides(items)}
    return replace(part, at=tuple(place for place in part.at if sentence.items[place].start in kept))


def _named(rendering: Rendering, gone: Sequence[Unit]) -> str:
    """The text with the longest names that there is room for; "" where there is none for the shortest."""
    if len(text := rendering.text(gone, "full")) <= LONGEST:
        return text
    if len(brief := rendering.text(gone, "family")) > LONGEST:
        return ""
    called = rendering.text(gone, "called")
    return called if len(called) <= LONGEST else brief


def _least(sentence: Sentence, unit: Unit, gone: Sequence[Unit]) -> int:
    """Characters that a unit takes at the least when it comes back: those of its nouns, as dates and offices may go all the same."""
    back = without(range(unit.first, unit.last), gone)
    nouns = (sentence.items[at] for at in back if is_noun_like(sentence.items[at]))
    return sum(len(item.text) + 1 for item in nouns if item.text.islower() and not is_descriptor(item.low))


def _fullest(rendering: Rendering, gone: list[Unit], units: Sequence[Unit]) -> tuple[str, list[Unit]]:
    """The title with all of what went that there is room for again, whole or in part, the dearest first."""
    room = LONGEST - len(rendering.text(gone, "family"))
    for unit in sorted(gone, key=lambda unit: (-unit.cost, unit.first)):
        fewer = [other for other in gone if other is not unit]
        if unit.cost == ALWAYS or any(other.first <= unit.first and unit.last <= other.last for other in fewer):
            continue
        inner = [[other] for other in units if unit.first < other.first and other.last <= unit.last]
        for less in ([], *sorted(inner, key=lambda found: found[0].first - found[0].last, reverse=True)):
            if _least(rendering.sentence, unit, [*fewer, *less]) > room:
                continue
            if len(text := rendering.text([*fewer, *less], "family")) <= LONGEST:
                gone, room = [*fewer, *less], LONGEST - len(text)
                break
    return _named(rendering, gone), gone
