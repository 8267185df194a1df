"""Phrases that may go from a title and that an infinitive or a participle opens."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from loaders.events.grammar.items import Item
from loaders.events.grammar.verbs import Verb
from loaders.events.titles.parts import ALWAYS, LAST, PHRASE, TAIL, TITLE_WORDS, Unit
from loaders.events.titles.stretch import Stretch
from loaders.language.lexicon import WORDS

_LONG_NOUN: Final = 2
_BINDING: Final = ("prepositions", "be", "coordinators", "subordinators", "articles", "determiners", "adverbs")
_ASKING: Final = frozenset({"whether", "not", "how", "what", "where", "when", "who", "which"})
_ADJECTIVE: Final = ("al", "ive", "ous", "ic")
_BOUND: Final = WORDS["takes_clause"] | TITLE_WORDS["bound"]
_GOING_ON: Final = frozenset({"already", "longer", "now", "still", "yet"})
_ALONG: Final = 8
"""Items before a participle within which "with" stands."""
_ORDINAL: Final = frozenset({"first", "last", "only", "next"})


class Verbals(Stretch):
    """Finds the infinitives and participles of a part of a title."""

    def verbals(self, at: int, verb: Verb) -> Iterator[Unit]:
        """A phrase that an infinitive or a participle opens."""
        if at == self.first:
            return
        before, host = self.items[at - 1], self.verb_before(at)
        reports = verb.last in self.seams and self.items[min(verb.last, len(self.items) - 1)].low == "that"
        if verb.tense == "infinitive" and before.text == "," and not self._another_infinitive(at):
            yield Unit(at, self.past_hanging(self.end(at, verb.last)), ALWAYS)
        elif verb.tense == "infinitive" and not self._awaits(at) and not reports:
            yield Unit(at, self.past_hanging(self.end(at, verb.last)), TAIL)
        elif (verb.tense == "infinitive" and host is not None and host.last == at and self._purpose(host)) or (
            verb.tense == "infinitive" and before.low in TITLE_WORDS["stands_alone"] and self._noun(at)
        ):
            yield Unit(at, self.past_hanging(self.end(at, verb.last)), LAST)
        elif verb.tense == "ing" and before.low in _GOING_ON:
            if (led := self._with_before(at)) > self.first:
                yield Unit(led, self.past_hanging(self.end(at, verb.last)), PHRASE)
        elif verb.tense == "ing" and before.kind == "name" and self.items[at - 2].text == "," and at - 2 > self.first:
            yield Unit(at - 2, self.past_hanging(self.end(at, verb.last)), ALWAYS)  # ", Kenya threatening a war"
        elif verb.tense in {"ing", "participle"} or (verb.tense == "past" and (self.doer or self._arranged(at, verb))):
            bound = before.text[:1].isdigit() and verb.tense == "ing"  # "in the 5-1 thrashing of Lyon"
            bound = (
                bound
                or before.is_in(*_BINDING)
                or before.low in _ORDINAL
                or self._gerund(at, before)
                or self._owned(at)
            )
            adjective = host is not None and host.lemma == "be" and host.last == at - 1  # "was unfair handling"
            object_of = adjective or (host is not None and host.last == at)
            if not bound and not object_of and before.kind in {"word", "name", "date"}:
                yield Unit(at, self.past_hanging(self.end(at, verb.last)), PHRASE)

    def _with_before(self, at: int) -> int:
        """Where "with" opens what goes along with a deed: "had passed | with water no longer flowing over it"; -1 if it does not."""
        for place in range(at - 1, max(self.first, at - _ALONG), -1):
            if self.items[place].low == "with":
                return place
            if self.items[place].kind == "mark" or place in self.starts:
                return -1
        return -1

    def _another_infinitive(self, at: int) -> bool:
        """Whether an infinitive after a comma stands in a list of them: "to frighten visitors, to hurt and to kill"."""
        ahead = pairwise(self.items[at : self.last])
        return any(item.is_in("coordinators") and following.low == "to" for item, following in ahead)

    def _noun(self, at: int) -> bool:
        """Whether the word before item `at` is no verb of a name before it: not "Kenya plans to go"."""
        return at - 2 >= self.first and self.items[at - 2].kind != "name"

    def _gerund(self, at: int, before: Item) -> bool:
        """Whether a form in "-ing" is a noun that an adjective describes: "for intestinal bleeding"."""
        after = self.items[at + 1] if at + 1 < self.last else None
        alone = after is None or after.kind == "mark" or after.low == "according" or after.is_in("prepositions")
        return alone and before.low.endswith(_ADJECTIVE) and self.items[at - 2].is_in("prepositions", "articles")

    def _owned(self, at: int) -> bool:
        """Whether a participle tells what something is of: "the possibility of Kenya leaving"."""
        of = next((place for place in range(at - 1, max(self.first, at - 5), -1) if self.items[place].low == "of"), 0)
        return of > 0 and self.items[of - 1].low in TITLE_WORDS["needs_more"]

    def _awaits(self, at: int) -> bool:
        """Whether the words before item `at` need the infinitive there."""
        host = self.verb_before(at)
        if host is None or host.first < self.first or self.items[at - 1].low in _ASKING:
            return True
        between = self.between(host, at)
        open_noun = bool(between) and between[-1].low in TITLE_WORDS["needs_more"] and not self._pointed(at - 1)
        if not between or open_noun or any(item.low == "for" for item in between):
            return True
        return host.lemma in TITLE_WORDS["needs_infinitive"] or (host.lemma == "be" and len(between) < _LONG_NOUN)

    def _purpose(self, host: Verb) -> bool:
        """Whether an infinitive right behind a passive only tells what for: "should be amended | to allow it"."""
        bound = host.lemma in TITLE_WORDS["needs_infinitive"] or host.form.frame in {"say", "state", "aspect"}
        return host.passive and host.finite and not bound and host.modal != "be to" and host.lemma not in _BOUND

    def _arranged(self, at: int, verb: Verb) -> bool:
        """Whether a past form only tells of the object of an infinitive: "to put off a vote | scheduled as part of it"."""
        host = self.verb_before(at)
        after = self.items[verb.last] if verb.last < self.last else None
        object_of = host is not None and host.tense == "infinitive" and host.last < at
        return (
            object_of
            and after is not None
            and after.is_in("prepositions")
            and verb.lemma in TITLE_WORDS["describes_dated"]
        )

    def _pointed(self, at: int) -> bool:
        """Whether a noun is one that has been told of: "takes this step"."""
        return self.items[at - 1].low in {"this", "that", "these", "those", "such"}
