"""Brings a title to the length that a reader takes in at a glance: what it can do without goes, unit by unit.

Where even then it is too long it ends in "…", so that nobody takes a torn phrase for the whole.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from loaders.events.grammar.sentence import Sentence
from loaders.events.titles.asides import without_asides, without_description
from loaders.events.titles.loose import loose_end
from loaders.events.titles.names import abbreviation
from loaders.events.titles.parts import ALWAYS, DANGLING, LONGEST, Part, Unit, without
from loaders.events.titles.spelling import Naming, lower, plain, spell, upper
from loaders.events.titles.units import find_units
from loaders.language.lexicon import WORDS, verb_form

_PARTICLES: Final = frozenset({"in", "over", "through", "by", "on", "off", "down", "up", "out", "away", "back"})
_NAMING: Final[tuple[Naming, ...]] = ("full", "called", "family")
_ARTICLE: Final = re.compile(
    r"(?:^(?:The|An?)|(?<=[ ,;:])(?:the|an?)) (?!few|lot|little|number|more|less|third|quarter|half|dozen)"
)
"""An article, which headlines do without where they have to be short."""
_ENOUGH: Final = 66
_SEAMS: Final = WORDS["prepositions"] | WORDS["coordinators"] | WORDS["subordinators"] | {"to", "that"}
_STOPS: Final = " ,.;:–—-"


class Fitted(NamedTuple):
    """A title and the numbers of the items that it shows, in their order."""

    text: str
    at: tuple[int, ...]

    @property
    def torn(self) -> bool:
        """Whether the text breaks off."""
        return self.text.endswith("…")


def fit(sentence: Sentence, parts: Sequence[Part]) -> Fitted:
    """The title that some parts of a sentence make, at most `LONGEST` characters."""
    parts = [_without_asides(sentence, part) for part in parts]
    gone = [unit for part in parts for unit in find_units(sentence, part, always=True)]
    text, gone = _shortened(sentence, parts, gone)
    at = tuple(place for part in parts for place in without(part.at, gone))
    shown = _shown(sentence, at, text)
    if loose := loose_end(sentence, shown):
        return fit(sentence, [replace(part, at=without(part.at, [loose])) for part in parts])
    return Fitted(text, shown)


def _shown(sentence: Sentence, at: tuple[int, ...], text: str) -> tuple[int, ...]:
    """The items up to the one that the text ends with."""
    last = text.rpartition(" ")[2].lower().strip(_STOPS)
    ends = (place for place in range(len(at) - 1, -1, -1) if sentence.items[at[place]].text.lower().endswith(last))
    return at[: next(ends, len(at) - 1) + 1]


def _shortened(sentence: Sentence, parts: Sequence[Part], gone: list[Unit]) -> tuple[str, list[Unit]]:
    """The text of a title and the units that have gone from it."""
    ended = upper if parts[-1].role == "says" else _ended
    for naming in _NAMING:
        if len(text := _render(sentence, parts, gone, naming)) <= LONGEST:
            return ended(text), gone
    units = [unit for part in parts for unit in find_units(sentence, part)]
    going = sorted((unit for unit in units if unit.cost > ALWAYS), key=lambda unit: (unit.cost, -unit.first))

    def fits(number: int) -> bool:
        return len(_render(sentence, parts, [*gone, *going[:number]], "family")) <= LONGEST

    needed = bisect_left(range(len(going) + 1), True, key=fits)
    gone += going[:needed]
    if needed <= len(going):
        text, gone = _fullest(sentence, parts, gone, units)
        return ended(text), gone
    text = _render(sentence, parts, gone, "family")
    briefer = (ended(_ARTICLE.sub("", text, count=number)) for number in (1, 0))
    return next((brief for brief in briefer if len(brief) <= LONGEST), "") or _torn(text, _names(sentence)), gone


def _without_asides(sentence: Sentence, part: Part) -> Part:
    items = [sentence.items[place] for place in part.at]
    if {",", "-"}.isdisjoint(item.text for item in items):
        return part
    kept = {item.start for item in without_asides(items)}
    return replace(part, at=tuple(place for place in part.at if sentence.items[place].start in kept))


def _fullest(
    sentence: Sentence, parts: Sequence[Part], gone: list[Unit], units: Sequence[Unit]
) -> tuple[str, list[Unit]]:
    """The title with all of what went that there is room for again, whole or in part, the dearest first."""
    for unit in sorted(gone, key=lambda unit: (-unit.cost, unit.first)):
        fewer = [other for other in gone if other is not unit]
        if unit.cost == ALWAYS or any(other.first <= unit.first and unit.last <= other.last for other in fewer):
            continue
        inner = [[other] for other in units if unit.first < other.first and other.last <= unit.last]
        for less in ([], *sorted(inner, key=lambda found: found[0].first - found[0].last, reverse=True)):
            if len(_render(sentence, parts, [*fewer, *less], "family")) <= LONGEST:
                gone = [*fewer, *less]
                break
    spelled = (_render(sentence, parts, gone, naming) for naming in _NAMING)
    return next((text for text in spelled if len(text) <= LONGEST), ""), gone


def _render(sentence: Sentence, parts: Sequence[Part], gone: Sequence[Unit], naming: Naming) -> str:
    text = ""
    for part in parts:
        words = part.name or _spelled(sentence, part, gone, naming)
        if not words:
            continue
        if part.word == ":":
            text += f": {upper(words)}"
        else:
            text = text if part.word != "," else _ended(text)
            text += ("," if part.word == "," else f" {part.word}") * bool(
                part.word
            ) + f" {words if not text or _names_first(sentence, part) else lower(words)}"
    return upper(text.strip(_STOPS))


def _names_first(sentence: Sentence, part: Part) -> bool:
    """Whether a part starts with a name, which keeps its capital: "Bill Lund said"."""
    return bool(part.name) or (bool(part.at) and sentence.items[part.at[0]].kind == "name")


def _spelled(sentence: Sentence, part: Part, gone: Sequence[Unit], naming: Naming) -> str:
    whole, at = sentence.items, without(part.at, gone)
    brief = naming == "family"
    shown = [abbreviation(whole, place) or whole[place] for place in at] if brief else [whole[place] for place in at]
    items = plain(shown, quoted=part.role == "quote")
    if part.role != "doer":
        return spell(items, naming)
    items = without_description(items)
    text = spell(items, naming)
    opened = items[-1:] and items[-1].text == "," and ", " in text
    return f"{text}," if opened and not any(item.is_in("coordinators") for item in items) else text


def _ended(text: str) -> str:
    """The text without words at its end that wait for others; what the sentence itself ends with stays: "flew in"."""
    words = text.split()
    while len(words) > 1 and words[-1].lower().strip(_STOPS) in DANGLING:
        if words[-1] in _PARTICLES and verb_form(words[-2].lower()):
            break
        words.pop()
    if len(words) > 2 and words[-2].endswith(",") and words[-1].islower():
        words.pop()  # a word that a comma added and that has lost the rest: "the role of Lund, seen"
    return upper(" ".join(words).strip(_STOPS))


def _names(sentence: Sentence) -> list[str]:
    return [" ".join(item.text.split()) for item in sentence.items if item.kind == "name" and " " in item.text]


def _torn(text: str, names: Sequence[str]) -> str:
    """The text as far as there is room for it, with the mark that something is missing; no name is torn."""
    end = text.rfind(" ", 0, LONGEST)
    for name in names:
        at = text.find(name)
        end = at if 0 < at < end < at + len(name) else end
    words = text[: max(end, 1)].split()
    seam = max((at for at, word in enumerate(words) if word.lower() in _SEAMS), default=0)
    if seam and len(" ".join(words[:seam])) > _ENOUGH:
        words = words[:seam]
    while len(words) > 1 and words[-1].lower().strip(_STOPS) in DANGLING:
        words.pop()
    return upper(" ".join(words).strip(_STOPS) + "…")
