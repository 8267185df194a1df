"""What may go from a title that is too long, and at which cost: adverbs, phrases, participles, clauses that only accompany.

After Dorr, Zajic and Schwartz, "Hedge Trimmer: A Parse-and-Trim Approach to Headline Generation" (HLT-NAACL 2003): the subject,
the verb and its complement stay, the phrases that they can do without go one by one, from the right. Here clauses and a list
of the verbs that need more than an object stand for the parse.
"""

from collections.abc import Iterator
from typing import Final

from loaders.events.grammar.sentence import Sentence
from loaders.events.titles.parts import ALWAYS, GENITIVE, TAIL, TITLE_WORDS, WORD, Part, Unit
from loaders.events.titles.phrases import Phrases
from loaders.events.titles.tails import Tails

_ESTIMATES: Final = frozenset({"some", "about", "around", "nearly"})
_REFLEXIVE: Final = frozenset({"himself", "herself", "itself", "themselves"})


def find_units(sentence: Sentence, part: Part, *, always: bool = False) -> list[Unit]:
    """What may go from a part of a title; with `always` only what goes from every title, which is found sooner."""
    if not part.at or (always and not _has_comma(sentence, part)):
        return []
    finder = _Finder(sentence, part)
    found = finder.always() if always else finder.all()
    return [finder.with_commas(unit) for unit in found if unit.last > unit.first and not finder.leaves_verb(unit)]


def _has_comma(sentence: Sentence, part: Part) -> bool:
    """Whether a part has a comma, without which nothing goes from every title."""
    return "," in [item.text for item in sentence.items[part.at[0] : part.at[-1] + 1]]


class _Finder(Phrases, Tails):
    """Looks through the items of one part of a title."""

    def all(self) -> Iterator[Unit]:
        """All that may go, also what lies inside another unit."""
        for at in range(self.first, self.last):
            yield from self._word(at)
            if at in self.starts:
                yield from self.verbals(at, self.starts[at])
            elif self.opens_phrase(at):
                yield from self.phrases(at)
            elif self.items[at].low == "of" and at > self.first:
                yield from self.genitives(at)
            elif self.items[at].text == "," and not self.doer and at > self.first:
                yield from self.tails(at)
        yield from self.clauses()
        yield from self.openings()

    def always(self) -> Iterator[Unit]:
        """Of all that may go what goes from every title."""
        for at in range(self.first + 1, self.last):
            if at in self.starts:
                parted = "," in {self.items[at - 1].text, self.items[at - 2].text}
                found = self.verbals(at, self.starts[at]) if parted else ()
            else:
                found = self.tails(at) if self.items[at].text == "," and not self.doer else ()
            yield from (unit for unit in found if unit.cost == ALWAYS)
        yield from (unit for unit in self.clauses() if unit.cost == ALWAYS)

    def _word(self, at: int) -> Iterator[Unit]:
        """An adverb, a "that" after "said", an estimate before a number."""
        item, items = self.items[at], self.items
        numbered = at + 1 < self.last and items[at + 1].text[:1].isdigit()
        adverb = (
            item.low in TITLE_WORDS["spare"]
            or (item.low in _REFLEXIVE and any(verb.first == at + 1 for verb in self.sentence.verbs))
            or (item.low.endswith("ly") and item.kind == "word" and item.low not in TITLE_WORDS["weighty"])
        )
        if item.low == "as" and at + 2 < self.last and items[at + 1].low in {"many", "much", "few"}:
            yield Unit(at, at + 3, WORD)
        elif item.low == "that" and self._opens_report(at):
            yield Unit(at, at + 1, WORD)
        elif item.low == "and" and numbered is False and at + 1 < self.last and items[at + 1].low == "other":
            yield Unit(at, self.end(at, at + 2), TAIL)
        elif item.name and item.name.form == "adjective" and not self.doer and self._modifies(at):
            yield Unit(at, at + 1, GENITIVE)
        elif (item.low in _ESTIMATES and numbered) or (adverb and self.beside_verb(at) and at not in self.starts):
            yield Unit(at, at + 1, WORD)

    def _opens_report(self, at: int) -> bool:
        """Whether the "that" at an item opens what somebody says, which a headline does without."""
        verb = self.verb_before(at)
        opened = any(clause.first == at and clause.opener == "that" for clause in self.sentence.clauses)
        return opened and at in self.seams and verb is not None and verb.form.frame == "say"

    def _modifies(self, at: int) -> bool:
        """Whether a state's adjective stands between an article and two more words: "the Kenyan relief convoy"."""
        return self.items[at - 1].is_in("articles") and all(
            item.kind in {"word", "name"} and not item.lists for item in self.items[at + 1 : at + 3]
        )
