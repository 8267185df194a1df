"""Phrases that may go from a title: those with a preposition, and those with "of"."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from loaders.events.grammar.verbs import Verb
from loaders.events.titles.hanging import calls_for
from loaders.events.titles.parts import (
    GENITIVE,
    LAST,
    NEAR,
    PHRASE,
    TAIL,
    TITLE_WORDS,
    UTMOST,
    WORD,
    Unit,
    is_noun_like,
)
from loaders.events.titles.stretch import Stretch
from loaders.language.lexicon import verb_form

_LONG_NOUN: Final = 2
_CIRCUMSTANTIAL: Final = frozenset({"by", "in", "at", "during", "near", "over", "amid"})
_PLACING: Final = frozenset({"in", "at", "near"})
_NEVER_NEEDED: Final = frozenset({"during", "amid", "despite", "without", "after", "before", "following", "since"})
_SPARED: Final = _NEVER_NEEDED | _CIRCUMSTANTIAL
_TOWARDS: Final = frozenset({"to", "into", "with"})
_PLURAL: Final = frozenset({"are", "were", "have"})
_SOME: Final = frozenset({"few", "lot", "number", "couple", "dozen", "group", "handful"})
_NOTHING_ALONE: Final = TITLE_WORDS["needs_more"] | TITLE_WORDS["of_something"]
"""Nouns that are nothing without what "of" adds to them."""


class Phrases(Stretch):
    """Finds the phrases of a part of a title."""

    def phrases(self, at: int) -> Iterator[Unit]:
        """A phrase with a preposition, unless the verb or noun before it is nothing without it."""
        host, end = self.verb_before(at), self._to_infinitive(at, self.end(at, at + 1))
        subject = self.opens_predicate(end)
        bound = self.doer and any(at == verb.last for verb in self.sentence.verbs)
        counted = self.items[at].low in {"to", "of", "by", "per", "in"} and self.items[at + 1].low not in {
            "a",
            "an",
            "the",
        }
        bound = bound or (self.doer and self.items[at - 1].low in TITLE_WORDS["needs_more"])
        pointed = any(item.low == "those" for item in self.items[max(0, at - 2) : at])
        if bound or pointed or self.items[at].low == "per" or (counted and self.items[at - 1].text[:1].isdigit()):
            return
        if self.doer or host is None or host.first < self.first or (subject and at > host.last):
            if self.doer or subject or not self.sentence.verbs:
                yield Unit(at, self._before_second(at, end), PHRASE)
        elif self._reports(host, at, end):
            if host.lemma != "tell" or self.between(host, at):
                yield Unit(at, end, WORD)
        elif cost := self._cost(host, at):
            yield Unit(at, self.past_hanging(end), cost)

    def _before_second(self, at: int, end: int) -> int:
        """Where a phrase ends before a second subject: "A minister | in Peru | and his son were"; `at` where that is unclear."""
        joint = next((place for place in range(at, end - 1) if self.items[place].low == "and"), -1)
        if joint > 0 and self._names_another(joint):
            return joint
        verb = self.starts.get(end) or next((v for v in self.sentence.verbs if v.first == end), None)
        single = self.items[self.first].low in {"a", "an"} and self.items[self.first + 1].low not in _SOME
        if joint < 0 or verb is None or not single or self.items[verb.first].low not in _PLURAL:
            return end
        return joint if self.items[joint + 1].low in {"his", "her", "a", "an"} else at

    def _names_another(self, joint: int) -> bool:
        """Whether "and" joins another body with its article: "the bank | in Oslo | and the World Bank"."""
        following = self.items[joint + 1 : joint + 3]
        name = following[1].name if len(following) > 1 and following[0].is_in("articles") else None
        return name is not None and name.entity.kind == "organisation"

    def _cost(self, host: Verb, at: int) -> int:
        """What it costs to leave out the phrase at `at` behind a verb; 0 where it has to stay."""
        low, between = self.items[at].low, self.between(host, at)
        if low == "between" and between and self.items[at - 1].low not in TITLE_WORDS["needs_more"]:
            return UTMOST
        if self.items[at - 1].low in TITLE_WORDS["needs_more"] or low == "between":
            return GENITIVE if not between and host.form.frame == "aspect" else 0
        if not between or (host.lemma == "be" and len(between) < _LONG_NOUN):
            may = low in _NEVER_NEEDED or (host.finite and host.passive and low in _CIRCUMSTANTIAL)
            placed = low in _PLACING and host.lemma != "be" and host.tense not in {"ing", "participle"}
            placed = placed and not self._object_behind(at)
            return NEAR if may else LAST if placed else 0
        if self._set_down(host, at):
            return 0
        if any(self.opens_phrase(place) or self.items[place].low == "of" for place in range(host.last, at)):
            return TAIL
        if host.lemma in TITLE_WORDS["needs_phrase"] and low not in _NEVER_NEEDED:
            return UTMOST if host.lemma in TITLE_WORDS["hands"] and low in _TOWARDS else 0
        return PHRASE if host.passive else NEAR

    def _set_down(self, host: Verb, at: int) -> bool:
        """Whether a phrase tells where somebody puts a thing: "put her reaction to it | on paper"."""
        down = {"on", "in", "into", "under"}
        before = any(self.items[place].low in down for place in range(host.last, at))
        return host.lemma in {"put", "place"} and self.items[at].low in down and not before and not host.passive

    def _object_behind(self, at: int) -> bool:
        """Whether the object of a verb stands behind the phrase at `at`: "keeps in place a premier"."""
        ahead = pairwise(self.items[at + 1 : self.end(at, at + 1)])
        return any(after.is_in("articles") and is_noun_like(before) for before, after in ahead)

    def _reports(self, verb: Verb, at: int, end: int) -> bool:
        """Whether what is said follows the phrase `at`..`end`: "said in a briefing that"."""
        reported = any(clause.first == end and clause.reported for clause in self.sentence.clauses)
        noun = self.items[end - 1]
        claim = not noun.is_in("statement_nouns") and (form := verb_form(noun.low)) is not None and form.frame == "say"
        calls = calls_for(self.sentence, verb.first, at) and not (claim or calls_for(self.sentence, at, end))
        return calls and end < self.last and (reported or self.items[end].low == "that")

    def genitives(self, at: int) -> Iterator[Unit]:
        """What an "of" adds to a noun that has a meaning without it."""
        before = self.items[at - 1]
        nearby = self.items[max(self.first, at - 5) : at]
        apart = [place for place, item in enumerate(nearby) if item.is_in("prepositions") and item.low != "of"]
        nearby = nearby[apart[-1] :] if apart else nearby
        head = any(item.low == "the" for item in nearby) or self._belongs(at)
        verbal = before.is_in("coordinators") or any(verb.last == at for verb in self.sentence.verbs)
        verbal = verbal or before.low.endswith("est")  # "the largest of the groups"
        whole = before.low not in _NOTHING_ALONE and before.kind == "word"
        single = any(item.low in {"a", "an"} for item in nearby) and not self.doer
        if not verbal and whole and (head or single):
            yield Unit(at, self._to_needed(at, self.end(at, at + 1)), GENITIVE if head else UTMOST)

    def _belongs(self, at: int) -> bool:
        """Whether the noun before item `at` is somebody's: "Kenya's ongoing policy"."""
        owner = next(
            (place for place in range(at - 2, max(self.first, at - 5), -1) if self.items[place].low == "'s"), 0
        )
        return owner > 0 and not any(item.lists for item in self.items[owner + 1 : at])

    def _to_infinitive(self, at: int, end: int) -> int:
        """Where a phrase ends before the infinitive that the verb needs: "voted | by a show of hands | to leave"."""
        host = self.verb_before(at)
        if host is None or host.first < self.first or host.lemma not in TITLE_WORDS["needs_infinitive"]:
            return end
        found = (p for p in range(at + 2, end) if p in self.starts and self.starts[p].tense == "infinitive")
        return next((p for p in found if self.items[p - 1].low not in TITLE_WORDS["needs_more"]), end)

    def _to_needed(self, at: int, end: int) -> int:
        """Where a genitive ends before what the verb needs: "called on the government | of Kenya | to act", "brought the ship of the navy | to Kas"."""
        host = self.verb_before(at)
        if host is None or host.first < self.first:
            return end
        infinitive = host.lemma in TITLE_WORDS["needs_infinitive"]
        phrase = host.lemma in TITLE_WORDS["needs_phrase"]
        for place in range(at + 1, end):
            verb = self.starts.get(place)
            needed = verb.tense == "infinitive" and infinitive if verb else phrase and self.opens_phrase(place)
            if needed and self.items[place].low not in _SPARED:
                return place
        return end
