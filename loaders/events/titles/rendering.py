"""The text that some parts of a sentence make when units of them have gone."""

from collections.abc import Sequence
from itertools import chain
from typing import Final

from loaders.events.grammar.items import Item
from loaders.events.grammar.sentence import Sentence
from loaders.events.titles.asides import without_description
from loaders.events.titles.ends import STOPS, ended
from loaders.events.titles.names import abbreviation, family_name, initials
from loaders.events.titles.parts import Part, Unit, is_noun_like
from loaders.events.titles.spelling import Naming, lower, plain, spell, upper
from loaders.language.endings import is_plural
from loaders.names.titles import is_descriptor

_NOUN_ENDINGS: Final = ("tion", "sion", "ment", "ness", "ity", "ing", "ance", "ence", "ship", "ture")
_LEAST: Final = 2
"""Items before the name that stands apart."""


def _apart(items: list[Item]) -> list[Item]:
    """The name alone, where it stands behind a comma: "a daily paper, Kas Herald,"."""
    words = items[:-1] if items[-1:] and items[-1].text == "," else items
    commas = [at for at, item in enumerate(words) if item.text == ","]
    apart = len(words) > _LEAST and words[-1].kind == "name" and commas == [len(words) - 2]
    return words[-1:] if apart and words[-3].kind != "name" else items


def _lengths(sentence: Sentence, parts: Sequence[Part]) -> dict[int, int]:
    """About how many characters each item takes: of names their shortest form, of a mark, a date or an office before a name nothing."""
    items, lengths = sentence.items, {}
    for at in chain.from_iterable(part.at for part in parts):
        item = items[at]
        if item.kind == "word":
            follows = items[at + 1] if at + 1 < len(items) else None
            office = follows is not None and follows.kind == "name" and is_descriptor(item.low)
            lengths[at] = 0 if office else len(item.text) + 1
        elif item.name is not None:
            person = item.name.entity.kind == "person"
            lengths[at] = len(family_name(item.text) if person else initials(item.text)) + 1
        else:
            lengths[at] = 0
    return lengths


def _has_forms(items: Sequence[Item], at: int) -> bool:
    """Whether the name at an item is a person's, or has initials or an abbreviation that readers know."""
    name = items[at].name
    if name is not None and name.entity.kind == "person":
        return True
    text = " ".join(items[at].text.split())
    return initials(text) != text or abbreviation(items, at) is not None


class Rendering:
    """Spells the parts of one title out; a part that stays as it was is not spelled again."""

    def __init__(self, sentence: Sentence, parts: Sequence[Part]) -> None:
        self.sentence, self.parts = sentence, parts
        self._acting = frozenset(
            sentence.items[at].start for verb in sentence.verbs if verb.finite for at in range(verb.first, verb.last)
        )
        self.lengths = _lengths(sentence, parts)
        """About how many characters each item takes, by its number: looking for what has to go starts from them."""
        self._spelled: dict[tuple[int, tuple[int, ...], Naming, bool], str] = {}
        self._plain: dict[tuple[int, tuple[int, ...]], list[Item]] = {}
        self._alike: dict[int, bool] = {}

    def text(self, gone: Sequence[Unit], naming: Naming) -> str:
        """The parts without the units that have gone, joined."""
        text = ""
        places = {place for unit in gone for place in range(unit.first, unit.last)}
        for number, part in enumerate(self.parts):
            stays = part.role == "says" or places.isdisjoint(part.at)
            at = part.at if stays else tuple([place for place in part.at if place not in places])
            inside = bool(text or part.word) and part.word != ":"
            words = part.name or self._words(number, at, naming, inside=inside)
            if not words:
                continue
            if part.word == ":":
                text += f": {upper(words)}"
            elif part.word == ",":
                text = f"{ended(text)}, {words}"
            else:
                text += f" {part.word} {words}" if part.word else f" {words}"
        return upper(text.strip(STOPS))

    def _lower(self, part: Part, words: str) -> str:
        """The words of a part in small letters at their start, also where a noun stands there that opens the sentence."""
        first = self.sentence.items[part.at[0]]
        if not first.text[0].isupper() or self._runs_on(part):
            return words
        opens = first.kind == "word" and all(item.kind == "mark" for item in self.sentence.items[: part.at[0]])
        common = is_plural(first.low) or first.low.endswith(_NOUN_ENDINGS)
        return words[:1].lower() + words[1:] if opens and common and first.text[1:].islower() else lower(words)

    def _runs_on(self, part: Part) -> bool:
        """Whether a capital opens a name that no table knows: "Western Digital"."""
        following = [self.sentence.items[at] for at in part.at[1:2]]
        capital = following != [] and following[0].kind == "word" and following[0].text[:1].isupper()
        return capital and is_noun_like(self.sentence.items[part.at[0]])

    def _names_first(self, part: Part) -> bool:
        """Whether a part starts with a name, which keeps its capital: "Bill Lund said", "Energy Australia said"."""
        first, following = self.sentence.items[part.at[0]], [self.sentence.items[at] for at in part.at[1:2]]
        compound = is_noun_like(first) and first.text[0].isupper() and following != [] and following[0].kind == "name"
        return first.kind == "name" or compound

    def _called_alike(self, number: int) -> bool:
        """Whether a part has the same words whatever people are called in it: it names nobody, and nothing that has a short form."""
        if (alike := self._alike.get(number)) is None:
            alike = self._alike[number] = self._has_one_form(self.parts[number])
        return alike

    def _has_one_form(self, part: Part) -> bool:
        items = self.sentence.items
        names = [at for at in part.at if items[at].name]
        if names and part.role == "doer" and any(items[at].text == "," for at in part.at):
            return False
        return not any(_has_forms(items, at) for at in names)

    def _words(self, number: int, at: tuple[int, ...], naming: Naming, *, inside: bool) -> str:
        """The words of a part, at the start of a title or `inside` it."""
        naming = "full" if naming != "full" and self._called_alike(number) else naming
        key = (number, at, naming, inside)
        if (words := self._spelled.get(key)) is None:
            words, part = self._spell(number, at, naming), self.parts[number]
            lowered = inside and words and not self._names_first(part)
            words = self._spelled[key] = self._lower(part, words) if lowered else words
        return words

    def _spell(self, number: int, at: tuple[int, ...], naming: Naming) -> str:
        items, role = self._items(number, at, naming), self.parts[number].role
        if role != "doer":
            return spell(items, naming)
        if naming == "family":
            items = _apart(items)
        text = spell(items, naming)
        opened = items[-1:] and items[-1].text == "," and ", " in text
        return f"{text}," if opened and not any(item.is_in("coordinators") for item in items) else text

    def _items(self, number: int, at: tuple[int, ...], naming: Naming) -> list[Item]:
        """What of some items is spelled out; the same for every naming, but where the sentence gives an abbreviation."""
        whole, part = self.sentence.items, self.parts[number]
        brief = at if naming == "family" else ()
        short = {place: found for place in brief if (found := abbreviation(whole, place))}
        items = None if short else self._plain.get((number, at))
        if items is None:
            items = plain(
                [short.get(place) or whole[place] for place in at], quoted=part.role == "quote", acting=self._acting
            )
            items = without_description(items) if part.role == "doer" else items
            if not short:
                self._plain[number, at] = items
        return items
