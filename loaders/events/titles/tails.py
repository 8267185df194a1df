"""What only accompanies a clause and may go from a title: behind a comma, or with a verb of its own."""

from collections.abc import Iterator, Sequence
from typing import Final

from loaders.events.grammar.clauses import Clause
from loaders.events.grammar.items import Item
from loaders.events.grammar.openers import Opener
from loaders.events.titles.hanging import said_of_two
from loaders.events.titles.parts import ALWAYS, PHRASE, TAIL, TITLE_WORDS, WORD, Unit
from loaders.events.titles.reach import resumption
from loaders.events.titles.seams import completes
from loaders.events.titles.stretch import RELATIVE, Stretch
from loaders.language.lexicon import verb_form

_LONG_NAME: Final = 7
_ACCOMPANYING: Final = frozenset(
    {"with", "even", "especially", "particularly", "including", "notably", "according", "as"}
)
_HEDGED: Final = frozenset({"could", "may", "might"})
"""Modals that leave it open whether something happens, with or without its condition."""
_ALL: Final = frozenset({"them", "whom", "which"})
_ADDING: Final = frozenset({"due", "his", "her", "its", "their"})


class Tails(Stretch):
    """Finds the tails of a part of a title."""

    def openings(self) -> Iterator[Unit]:
        """The phrase that opens what somebody says: "Before the event, we will decide"."""
        if not self.quoted:
            return
        at = next((at for at in range(self.first, self.last) if self.items[at].kind not in {"mark", "date"}), self.last)
        comma = next((place for place in range(at, min(self.last, at + 8)) if self.items[place].text == ","), -1)
        if at < self.last and self.items[at].is_in("prepositions") and comma > 0:
            yield Unit(self.first, comma + 1, WORD)

    def tails(self, at: int) -> Iterator[Unit]:
        """What a comma only adds: "the airport of Kyiv", "with some delays", "at a time of tension"."""
        following = self.items[at + 1] if at + 1 < self.last else None
        if following is None or at in self.seams or self._before_object(at):
            return
        stop = min([self.last, *(seam for seam in self.seams if seam > at)])
        second = self.items[at + 2] if at + 2 < self.last else following
        joined = following.is_in("coordinators") and (
            self.items[at - 1].kind == "date" or second.kind == "date" or second.is_in("prepositions")
        )
        more = any(place in self.starts and self.starts[place].finite for place in range(at + 2, stop))
        led = at + 1 in self.starts and self.starts[at + 1].tense != "infinitive" and second.low == "by" and not more
        if following.low in _ACCOMPANYING or joined or led:
            yield Unit(at, self.past_hanging(stop), ALWAYS)
        if second.low == "of" and at + 3 < self.last and self.items[at + 3].low in _ALL:
            yield Unit(at, stop, ALWAYS)  # ", 207 of them fatal"
        if self._attribution(at):
            yield Unit(at, self.last, ALWAYS)
        form = verb_form(following.low)
        if form is not None and "ing" in form.kinds and at + 1 not in self.starts:
            yield Unit(at, stop, TAIL)
        if self.in_list(at) or at + 1 in self.starts:
            return
        added = following.is_in("articles", "prepositions", "adverbs", "determiners") or following.low in _ADDING
        end = self.end(at, at + 1)
        verb = self.starts.get(end)
        if following.is_in("coordinators"):
            yield Unit(at, stop, TAIL)
        elif added and not (verb and verb.finite):
            yield Unit(at, end + (end < self.last and self.items[end].text == ","), ALWAYS)

    def _before_object(self, at: int) -> bool:
        """Whether the object stands behind the comma at `at`, which closes an aside: "agreed, without a vote, the terms"."""
        opening = next((place for place in range(at - 1, self.first, -1) if self.items[place].text == ","), -1)
        object_like = self.items[at + 1].is_in("articles", "determiners")
        return object_like and opening > 0 and any(verb.last == opening for verb in self.sentence.verbs if verb.finite)

    def _attribution(self, at: int) -> bool:
        """Whether only who says it follows a comma: ", the official said", ", reported the agency"."""
        verb = next((self.starts[place] for place in range(at + 1, self.last) if place in self.starts), None)
        if verb is None or not (verb.form.frame == "say" or verb.lemma == "warn") or not verb.finite:
            return False
        rest = self.items[verb.last : self.last] if verb.first > at + 1 else ()
        return not any(item.kind == "word" for item in rest) and verb.first - at < _LONG_NAME

    def clauses(self) -> Iterator[Unit]:
        """Clauses that describe something or tell of its circumstances."""
        for clause in self.sentence.clauses:
            if not self.first < clause.first < self.last or clause.first not in self.shown:
                continue
            parted = self.items[clause.first].text == "," or self.items[clause.first - 1].text == ","
            if self._needed(clause):
                continue
            if clause.opener in RELATIVE and not _asked(self.items, clause.first):
                yield Unit(clause.first, self.past_hanging(clause.last), ALWAYS if parted and not self.doer else PHRASE)
            elif completes(self.sentence, clause):
                continue
            elif self._second_predicate(clause):
                joint = self.items[clause.first - 1].is_in("coordinators")
                yield Unit(clause.first - joint, self.last, TAIL)
            elif (
                (self.quoted and clause.opener == ",")
                or (clause.opener == "that" and not self.doer and self._describes_noun(clause.first))
                or clause.opener in TITLE_WORDS["circumstance"]
                or clause.opener == Opener.ING
            ):
                resumed = resumption(self.sentence, clause) if clause.opener in TITLE_WORDS["circumstance"] else -1
                yield Unit(clause.first, resumed if resumed > 0 else self.past_hanging(clause.last), TAIL)

    def _second_predicate(self, clause: Clause) -> bool:
        """Whether a clause tells what else is so: "they shorten shifts | and have put off the rest"."""
        before = self.items[clause.first - 1].low if clause.opener in {Opener.RESUMED, "that"} else clause.opener
        host = next((c for c in reversed(self.sentence.clauses) if c.first < clause.first and not c.relative), clause)
        joined = before in {"and", "but"} and clause.verb is not None and host.verb is not None
        joined = joined and not said_of_two(self.sentence, host)
        return (
            joined and not self.doer and any(verb.last <= clause.first and verb.finite for verb in self.starts.values())
        )

    def _needed(self, clause: Clause) -> bool:
        """Whether something else is said without a clause: "peace if they leave", "those who stayed"."""
        pointed = clause.opener in RELATIVE and self.items[clause.first - 1].low in TITLE_WORDS["needs_relative"]
        if pointed or clause.opener not in TITLE_WORDS["condition"] or clause.verb is None:
            return pointed
        before = self.verb_before(clause.first)
        after = next((verb for verb in self.sentence.verbs if verb.first >= clause.last), None)
        return not any(verb is not None and verb.modal in _HEDGED for verb in (before, after))

    def _describes_noun(self, at: int) -> bool:
        """Whether a "that" stands between a noun and a word that can be a verb: "meetings that address a range of topics"."""
        before, after, host = self.items[at - 1], self.items[at + 1], self.verb_before(at)
        noun = before.kind == "word" and not before.lists and (host is None or host.last < at)
        return noun and host is not None and host.form.frame != "say" and verb_form(after.low) is not None


def _asked(items: Sequence[Item], at: int) -> bool:
    """Whether a clause is what somebody said or has: "what was left of it", "the day on which"."""
    return items[at].low == "what" or (at > 0 and items[at - 1].is_in("prepositions"))
