"""Brings a title to the length that a reader takes in at a glance: what it can do without goes, unit by unit.

Where even then it is too long it ends in "…", so that nobody takes a torn phrase for the whole.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from loaders.events.grammar.sentence import Sentence
from loaders.events.titles.asides import without_asides
from loaders.events.titles.ends import STOPS, ended, torn
from loaders.events.titles.loose import loose_end
from loaders.events.titles.parts import ALWAYS, LAST, LONGEST, Part, Unit, shown, without
from loaders.events.titles.rendering import Rendering
from loaders.events.titles.spelling import upper
from loaders.events.titles.units import find_units

_SLACK: Final = 6
"""Characters by which a guess of a length may be wrong."""
_WIDE: Final = 30
"""The same of a whole title, with the offices, dates and brackets in it."""
_PARTING: Final = frozenset({",", "-"})
"""Marks without which there is no aside."""
_SHORTEST_NAME: Final = 2
"""Characters that a name takes at the least beside the one that headlines use, with its blank."""
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
    about = _length(rendering, gone)
    brief = rendering.text(gone, "family") if LONGEST < about <= LONGEST + _WIDE else ""
    if about <= LONGEST + _WIDE and len(brief) <= LONGEST and (whole := _named(rendering, gone, brief)):
        return finish(whole), gone
    units = [unit for part in rendering.parts for unit in find_units(sentence, part) if unit.cost <= most]
    going = sorted((unit for unit in units if unit.cost > ALWAYS), key=lambda unit: (unit.cost, -unit.first))

    needed, text = _needed(rendering, gone, going)
    left = [*gone, *going[:needed]]
    if len(text) <= LONGEST:
        text, left = _fullest(rendering, text, left, units)
        return finish(text), left
    briefer = (finish(_ARTICLE.sub("", text, count=number)) for number in (1, 0))
    names = [" ".join(item.text.split()) for item in sentence.items if item.kind == "name" and " " in item.text]
    return next((brief for brief in briefer if len(brief) <= LONGEST), "") or torn(text, names), left


def _without_asides(sentence: Sentence, part: Part) -> Part:
    items = [sentence.items[place] for place in part.at]
    if _PARTING.isdisjoint([item.text for item in items]):
        return part
    kept = {item.start for item in without_asides(items)}
    if len(kept) == len(items):
        return part
    return replace(part, at=tuple(place for place in part.at if sentence.items[place].start in kept))


def _named(rendering: Rendering, gone: Sequence[Unit], brief: str = "") -> str:
    """The text with the longest names that there is room for; "" where there is none for the shortest."""
    if brief and len(brief) > LONGEST - _SHORTEST_NAME:
        return brief
    if len(text := rendering.text(gone, "full")) <= LONGEST:
        return text
    if not brief and len(brief := rendering.text(gone, "family")) > LONGEST:
        return ""
    called = rendering.text(gone, "called")
    return called if len(called) <= LONGEST else brief


def _length(rendering: Rendering, gone: Sequence[Unit]) -> int:
    """About how long the text is; where it is far too long, nothing has to be spelled out to see it."""
    lengths = rendering.lengths
    return sum(sum(map(lengths.__getitem__, shown(part, gone))) for part in rendering.parts)


def _needed(rendering: Rendering, gone: list[Unit], going: Sequence[Unit]) -> tuple[int, str]:
    """How many units have to go before there is room for the rest, and that text; all of them where they are too few."""
    kept = dict(rendering.lengths)
    for unit in gone:
        _take(kept, unit)
    length, saved = sum(kept.values()), list[int]()
    while len(saved) < len(going) and length > LONGEST:
        saved.append(_take(kept, going[len(saved)]))
        length -= saved[-1]

    def text(number: int) -> str:
        return rendering.text([*gone, *going[:number]], "family")

    number = len(saved)
    found = text(number)
    if len(found) <= LONGEST:
        while (
            number and len(found) + saved[number - 1] <= LONGEST + _SLACK and len(longer := text(number - 1)) <= LONGEST
        ):
            number, found = number - 1, longer
        return number, found
    while len(found) > LONGEST and number < len(going):
        number += 1
        found = text(number)
    return number, found


def _take(kept: dict[int, int], unit: Unit) -> int:
    """Takes a unit away from the lengths of what is kept; how much that saves."""
    return sum(kept.pop(at, 0) for at in range(unit.first, unit.last))


def _fullest(rendering: Rendering, text: str, gone: list[Unit], units: Sequence[Unit]) -> tuple[str, list[Unit]]:
    """The title with all of what went from its `text` that there is room for again, whole or in part, the dearest first."""
    room = LONGEST - len(text)
    for unit in sorted(gone, key=lambda unit: (-unit.cost, unit.first)):
        if room < _SHORTEST_NAME:
            break
        if unit.cost == ALWAYS:
            continue
        fewer = [other for other in gone if other is not unit]
        if any(other.first <= unit.first and unit.last <= other.last for other in fewer):
            continue
        inner = [[other] for other in units if unit.first < other.first and other.last <= unit.last]
        for less in ([], *sorted(inner, key=lambda found: found[0].first - found[0].last, reverse=True)):
            back = without(range(unit.first, unit.last), [*fewer, *less])
            if sum(rendering.lengths.get(at, 0) for at in back) > room + _SLACK:
                continue
            if len(longer := rendering.text([*fewer, *less], "family")) <= LONGEST:
                gone, text, room = [*fewer, *less], longer, LONGEST - len(longer)
                break
    return _named(rendering, gone, text), gone
