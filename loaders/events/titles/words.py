"""Single words and pairs that may go from a title: adverbs, spare adjectives, the second of two things."""

from collections.abc import Iterator
from typing import Final

from loaders.events.grammar.items import Item
from loaders.events.grammar.verb_signs import is_manner
from loaders.events.titles.parts import GENITIVE, LAST, TAIL, TITLE_WORDS, WORD, Unit, is_noun_like
from loaders.events.titles.stretch import Stretch
from loaders.language.lexicon import WORDS

_ESTIMATES: Final = frozenset({"some", "about", "around", "nearly"})
_LOOKED_AT: Final = (
    TITLE_WORDS["spare"] | TITLE_WORDS["spare_adjectives"] | _ESTIMATES | WORDS["reflexives"] | {"as", "that"}
)


def may_go(item: Item) -> bool:
    """Whether an item may be one of these: most are not, and need no closer look."""
    low = item.low
    return low in _LOOKED_AT or low.endswith("ly") or item.name is not None or "coordinators" in item.lists


class Words(Stretch):
    """Finds the words of a part of a title that it can do without."""

    def words(self, at: int) -> Iterator[Unit]:
        """What may go at an item beside a whole phrase or clause."""
        item = self.items[at]
        if "coordinators" in item.lists:
            yield from self._joined(at)
        elif _of_state(item) or item.low in TITLE_WORDS["spare_adjectives"]:
            yield from self._adjectives(at)
        else:
            yield from self._word(at)

    def _word(self, at: int) -> Iterator[Unit]:
        """An adverb, a "that" after "said", an estimate before a number."""
        item, items = self.items[at], self.items
        numbered = at + 1 < self.last and items[at + 1].text[:1].isdigit()
        adverb = (
            item.low in TITLE_WORDS["spare"]
            or (item.low in WORDS["reflexives"] and any(verb.first == at + 1 for verb in self.sentence.verbs))
            or (item.kind == "word" and is_manner(item) and item.low not in TITLE_WORDS["weighty"])
        )
        if item.low == "as" and at + 2 < self.last and items[at + 1].low in {"many", "much", "few"}:
            yield Unit(at, at + 3, WORD)
        elif (
            (item.low == "that" and self._opens_report(at))
            or (item.low in _ESTIMATES and numbered)
            or (adverb and self.beside_verb(at) and at not in self.starts)
        ):
            yield Unit(at, at + 1, WORD)

    def _joined(self, at: int) -> Iterator[Unit]:
        """What a conjunction adds: "or not", "and other ships", "and a high price"."""
        following = self.items[at + 1] if at + 1 < self.last else None
        if following is None:
            return
        if not self.doer and self.opens_phrase(at + 1) and self.items[at].low == "and":
            yield Unit(at, self.end(at, at + 2), TAIL)
        elif following.low == "not" and self.items[at - 1].low == "whether":
            yield Unit(at, at + 2, WORD)
        elif self.items[at].low == "and" and following.low == "other":
            yield Unit(at, self.end(at, at + 2), TAIL)
        elif self.items[at].low == "and" and not self.doer and (last := self._second(at)):
            yield Unit(at, last, LAST)

    def _adjectives(self, at: int) -> Iterator[Unit]:
        """The adjectives of states, and spare ones, before a noun."""
        if not _of_state(self.items[at]):
            if at > self.first and not self._ends_phrase(at):
                yield from self._kept_article(Unit(at, at + 1, WORD))
        elif self.doer:
            return
        elif self._modifies(at):
            yield from self._kept_article(Unit(at, at + 1, GENITIVE))
        elif last := self._origins(at):
            yield from self._kept_article(Unit(at, last, LAST))

    def _opens_report(self, at: int) -> bool:
        """Whether the "that" at an item opens what somebody says, which a headline does without."""
        verb = self.verb_before(at)
        opened = any(clause.first == at and clause.opener == "that" for clause in self.sentence.clauses)
        return opened and at in self.seams and verb is not None and verb.form.frame == "say"

    def _kept_article(self, unit: Unit) -> Iterator[Unit]:
        """The unit, unless the article before it would have to change: "an Israeli | prime minister"."""
        article = self.items[unit.first - 1].low
        vowel = unit.last < self.last and self.items[unit.last].text[:1].lower() in "aeiou"
        if article not in {"a", "an"} or (article == "an") is vowel:
            yield unit

    def _ends_phrase(self, at: int) -> bool:
        """Whether no noun follows an adjective."""
        after = self.items[at + 1] if at + 1 < self.last else None
        return after is None or not (after.kind == "name" or is_noun_like(after))

    def _origins(self, at: int) -> int:
        """Where the adjectives of states end that describe a noun: "Kenyan and Peruvian | farmers"; 0 where they describe none."""
        place = at
        while place < self.last and (self.items[place].low == "and" or _of_state(self.items[place])):
            place += 1
        before = self.items[at - 1]
        alone = before.kind == "mark" or "coordinators" in before.lists or before.low == "'s"
        noun = place < self.last and is_noun_like(self.items[place])
        return place if noun and not alone and self.items[place - 1].low != "and" else 0

    def _second(self, at: int) -> int:
        """Where the second of two things ends without a name: "consequences | and a high price |"; 0 where it has to stay."""
        before, after = self.items[at - 1], self.items[at + 1] if at + 1 < self.last else None
        if after is None or not is_noun_like(before) or at + 1 in self.starts or self.opens_phrase(at + 1):
            return 0
        nearby = self.items[max(self.first, at - 12) : at]
        paired = any(item.low in {"between", "both", ","} or item.text == "," for item in nearby)
        last = self.end(at, at + 1)
        verbal = any(at < start < last for start in self.starts)
        named = any(item.kind == "name" for item in self.items[at:last])
        return 0 if paired or verbal or named or self.opens_predicate(last) else last

    def _modifies(self, at: int) -> bool:
        """Whether a state's adjective stands between an article and two more words: "the Kenyan relief convoy"."""
        return "articles" in self.items[at - 1].lists and all(
            item.kind in {"word", "name"} and not item.lists for item in self.items[at + 1 : at + 3]
        )


def _of_state(item: Item) -> bool:
    """Whether an item is the adjective of a state: "Kenyan"."""
    return item.name is not None and item.name.form == "adjective"
