"""What may go from a title that is too long, and at which cost: adverbs, phrases, participles, clauses that only accompany.

After Dorr, Zajic and Schwartz, "Hedge Trimmer: A Parse-and-Trim Approach to Headline Generation" (HLT-NAACL 2003): the subject,
the verb and its complement stay, the phrases that they can do without go one by one, from the right. Here clauses and a list
of the verbs that need more than an object stand for the parse.
"""

from collections.abc import Iterator
from typing import Final

from loaders.events.grammar.items import Item
from loaders.events.grammar.sentence import Sentence
from loaders.events.titles.parts import ALWAYS, Part, Unit, is_noun_like
from loaders.events.titles.phrases import Phrases
from loaders.events.titles.tails import Tails
from loaders.events.titles.verbals import Verbals
from loaders.events.titles.words import Words, may_go

_NUMBERS: Final = frozenset("two three four five six seven eight nine ten".split())
_SHORTEST: Final = 2
"""Items of a part from which something may go."""


def find_units(sentence: Sentence, part: Part, *, always: bool = False) -> list[Unit]:
    """What may go from a part of a title; with `always` only what goes from every title, which is found sooner."""
    if part.role == "says" or len(part.at) < _SHORTEST or (always and not _has_comma(sentence, part)):
        return []
    finder = _Finder(sentence, part)
    found = finder.always() if always else finder.all()
    return [finder.with_commas(unit) for unit in found if unit.last > unit.first and not finder.leaves_verb(unit)]


def _has_comma(sentence: Sentence, part: Part) -> bool:
    """Whether a part has a comma, without which nothing goes from every title."""
    return "," in [item.text for item in sentence.items[part.at[0] : part.at[-1] + 1]]


class _Finder(Words, Verbals, Phrases, Tails):
    """Looks through the items of one part of a title."""

    def all(self) -> Iterator[Unit]:
        """All that may go, also what lies inside another unit."""
        for at in range(self.first, self.last):
            if may_go(self.items[at]):
                yield from self.words(at)
            if at in self.starts:
                yield from self.verbals(at, self.starts[at])
            elif self.opens_phrase(at):
                yield from self.phrases(at)
            elif self.items[at].low == "of" and at > self.first:
                yield from self.genitives(at)
            elif self._parts(at) and at > self.first:
                yield from self.tails(at)
        yield from self.clauses()
        yield from self.openings()

    def _parts(self, at: int) -> bool:
        """Whether a comma that may only add something stands at an item.

        One that has gone with an aside parts nothing ("flew, with a crew, | to Lima"), but where a noun follows, it may be that of
        a list: "left, with a parade, | medals and an anthem".
        """
        if self.items[at].text != "," or self.doer:
            return False
        following = self.items[at + 1] if at + 1 < self.last else None
        return at in self.shown or following is None or (at + 1 not in self.starts and _opens_noun(following))

    def always(self) -> Iterator[Unit]:
        """Of all that may go what goes from every title."""
        for at in range(self.first + 1, self.last):
            if at in self.starts:
                parted = "," in {self.items[at - 1].text, self.items[at - 2].text}
                found = self.verbals(at, self.starts[at]) if parted else ()
            else:
                found = self.tails(at) if self._parts(at) else ()
            yield from (unit for unit in found if unit.cost == ALWAYS)
        yield from (unit for unit in self.clauses() if unit.cost == ALWAYS)


def _opens_noun(item: Item) -> bool:
    """Whether a noun phrase may begin at an item."""
    return (
        item.kind == "name"
        or item.is_in("articles", "determiners")
        or (is_noun_like(item) and item.low not in _NUMBERS and not item.low.endswith("ly"))
    )
