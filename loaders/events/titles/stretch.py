"""A part of a title as the rules for what may go see it: where its phrases start and how far each goes."""

from typing import Final

from loaders.events.grammar.items import Item
from loaders.events.grammar.openers import DESCRIBING, Opener
from loaders.events.grammar.sentence import Sentence
from loaders.events.grammar.verbs import Verb
from loaders.events.titles.parts import TITLE_WORDS, WORD, Part, Unit, is_noun_like
from loaders.events.titles.seams import no_seam
from loaders.events.venues.before import SORTS
from loaders.names.titles import is_person_word

_STOPS: Final = frozenset({";", ":", "–", "—"})
_ENDS: Final = _STOPS | {",", "."}
_FIXED: Final = frozenset({"which", "whom", "whether"})
_DEGREES: Final = frozenset({"least", "most", "all"})
_COMPARED: Final = frozenset({"many", "much", "few", "well", "long", "soon"})
RELATIVE: Final = DESCRIBING | {"where"}
"""Openers of clauses that describe a noun."""
_NUMBERS: Final = frozenset("one two three four five six seven eight nine ten eleven twelve".split())


class Stretch:
    """The items `first`..`last` of a sentence that one part of a title shows."""

    def __init__(self, sentence: Sentence, part: Part) -> None:
        self.sentence, self.items = sentence, sentence.items
        self.first, self.last, self.doer = part.at[0], part.at[-1] + 1, part.role == "doer"
        self.at, self.shown = part.at, frozenset(part.at)
        self.quoted = part.role == "quote"
        self.starts = {verb.first: verb for verb in sentence.verbs if self.first <= verb.first < self.last}
        self.inside = {at for verb in sentence.verbs for at in range(verb.first + 1, verb.last)}
        self.seams = {clause.first for clause in sentence.clauses if not no_seam(sentence, clause)}

    def with_commas(self, unit: Unit) -> Unit:
        """The unit with the commas around it."""
        first, last, cost = unit
        opened = first > self.first and self.items[first - 1].text == ","
        closed = last < self.last and self.items[last].text == ","
        led = first > 0 and self.items[first - 1].low == "that"
        if cost == WORD and not (opened and closed) and not (led and closed):
            return unit
        return Unit(first - opened, last + (closed and (opened or led)), cost)

    def leaves_verb(self, unit: Unit) -> bool:
        """Whether a unit would take away the subject of the verb after it: of "that the oil that was spilled | is gone".

        A phrase that fills all from "that" to the verb has the subject in it: "that | on its orders the board | will draw up".
        """
        opens = any(clause.start == unit.first and clause.first < clause.start for clause in self.sentence.clauses)
        if opens and self.opens_predicate(unit.last):
            return True
        inside = [clause.opener for clause in self.sentence.clauses if unit.first < clause.first < unit.last]
        if Opener.THAT_RELATIVE not in inside:
            return False
        return any(clause.first == unit.last and clause.opener == Opener.RESUMED for clause in self.sentence.clauses)

    def beside_verb(self, at: int) -> bool:
        """Whether a word that is no part of "not only" stands inside a group of verbs or right beside one."""
        negated = at > 0 and "negations" in self.items[at - 1].lists
        return not negated and any(verb.first - 1 <= at <= verb.last for verb in self.sentence.verbs)

    def opens_predicate(self, end: int) -> bool:
        """Whether what a title shows from item `end` on starts with a verb: what stands before it is its subject."""
        shown = next((at for at in self.at if at >= end and self.items[at].kind != "mark"), -1)
        return shown in self.starts and self.starts[shown].finite

    def verb_before(self, at: int) -> Verb | None:
        """The last verb of the sentence before item `at`."""
        return next((verb for verb in reversed(self.sentence.verbs) if verb.last <= at), None)

    def opens_phrase(self, at: int) -> bool:
        """Whether a phrase with a preposition starts at an item; "9 to 1" and "at least" are none."""
        item, items = self.items[at], self.items
        if not ("prepositions" in item.lists or item.low == "to") or item.low in {"of", "than"} or at <= self.first:
            return False
        following = items[at + 1] if at + 1 < len(items) else None
        if items[at - 1].low == "from" and at - 1 > self.first and following and not _is_number(following):
            return False  # "from across the country"
        if (
            following is None
            or following.kind == "date"
            or following.text in {",", ";", "("}
            or at in self.inside
            or at in self.seams
            or following.low in _FIXED
            or (following.low in _DEGREES and item.low == "at")
        ):
            return False
        particle = item.low in TITLE_WORDS["particles"] and "subordinators" in following.lists
        if particle and any(verb.last == at for verb in self.sentence.verbs):
            return False  # "point out that"
        if item.low == "as" and (following.low in _COMPARED or items[at - 1].low in _COMPARED):
            return False
        counted = item.low == "to" and _is_number(following)
        return not (counted and (_is_number(items[at - 1]) or items[at - 1].low == "up"))

    def between(self, host: Verb, at: int) -> list[Item]:
        """What stands between a verb and item `at`, without dates with their prepositions, adverbs and particles."""
        items = self.items
        return [
            items[place]
            for place in range(host.last, at)
            if items[place].kind in {"word", "name"}
            and not (place + 1 < at and "prepositions" in items[place].lists and items[place + 1].kind == "date")
            and "adverbs" not in items[place].lists
            and not (place == host.last and items[place].low in TITLE_WORDS["particles"])
        ]

    def end(self, at: int, past: int) -> int:
        """Where a phrase ends that goes on at least up to item `past`: all that hangs on it goes along."""
        place = past
        while place < self.last:
            item, verb = self.items[place], self.starts.get(place)
            if item.kind == "mark" and self._before_name(place):
                place += 1
                continue
            seam = (
                place in self.seams
                or item.text in _STOPS
                or ("subordinators" in item.lists and not self._demonstrative(place))
                or (not self.doer and verb and verb.finite)
            )
            if (seam and not self._belongs_here(at, place)) or (item.text == "," and not self._goes_on(place)):
                break
            place += 1
        return place

    def _before_name(self, at: int) -> bool:
        """Whether a mark stands in what only described a name and is shown no more: "with | its leader, Col. | Bo Berg"."""
        if not self.shown.isdisjoint((at - 1, at)):
            return False
        following = next((place for place in self.at if place > at), -1)
        return following > 0 and self.items[following].kind == "name"

    def _belongs_here(self, at: int, place: int) -> bool:
        """Whether a clause that starts in a phrase is a part of it: "about what | it did", "on how | it works"."""
        asks = any(word.low == "what" for word in self.items[max(at, place - 3) : place])
        asked = place == at + 1 and self.items[place].low in {"how", "why", "where", "what"}
        return asks or asked or (place > at + 2 and self._contact(place))

    def _demonstrative(self, at: int) -> bool:
        """Whether the "that" at an item points: "their last meeting in that format"."""
        return self.items[at].low == "that" and at not in self.seams and "prepositions" in self.items[at - 1].lists

    def _contact(self, at: int) -> bool:
        """Whether the verb at item `at` is that of a clause without "that": "the guarantees it previously demanded"."""
        while at > self.first and "adverbs" in self.items[at - 1].lists:
            at -= 1
        noun = self.items[at - 2] if at - 2 > self.first else None
        return "speaker_pronouns" in self.items[at - 1].lists and noun is not None and "prepositions" not in noun.lists

    def past_hanging(self, end: int) -> int:
        """Where what hangs on the noun before item `end` ends: "about the claim | that it is ill", "clashes | that killed"."""
        for clause in self.sentence.clauses:
            if clause.first == end and (clause.reported or clause.opener in RELATIVE) and end < self.last:
                return self.past_hanging(min(self.last, clause.last))
        before = self.items[end - 1]
        open_that = before.kind == "date" or is_noun_like(before)
        if open_that and end < self.last and self.items[end].low == "that" and end not in self.seams:
            return self._past_that(end)
        return min(end, self.last)

    def _past_that(self, at: int) -> int:
        """Where what "that" at item `at` tells of a noun ends, where no seam parts it: "clashes in May that killed sixty"."""
        ends = (place for place in range(at + 1, self.last) if place in self.seams or self.items[place].text in _ENDS)
        return next(ends, self.last)

    def _goes_on(self, at: int) -> bool:
        """Whether a comma stands in a list, in the name of a place, or before the name of whom it describes."""
        before, after = self.items[at - 1], self.items[at + 1] if at + 1 < self.last else None
        if after is None or after.name is None:
            return self.in_list(at)
        person = after.name.entity.kind == "person"
        if before.low in SORTS and not person:
            return True  # "in the capital, Kas"
        place = before.name is not None and before.name.entity.kind != "person" and not person
        return place or (person and is_person_word(before.low)) or self.in_list(at)

    def in_list(self, at: int) -> bool:
        """Whether the comma at item `at` stands between members of a list: "with Kenya, Norway and Peru"."""
        for place in range(at + 1, min(self.last, at + 12)):
            if "coordinators" in self.items[place].lists:
                verb = self.starts.get(place + 1)
                return place + 1 < self.last and not (verb and verb.finite)
            if place in self.seams or (place in self.starts and self.starts[place].finite):
                return False
        return False


def _is_number(item: Item) -> bool:
    return item.text[:1].isdigit() or item.low in _NUMBERS
