"""Which clause a date belongs to.

A date belongs to the nearest verb on its left in its own clause; a date that opens a sentence, to the first verb that
follows; one in a clause that has no verb of its own, to the clause that this one hangs on.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from loaders.events.clauses import Clause
from loaders.events.items import Item
from loaders.events.verbs import Verb
from loaders.language.lexicon import event_type_of_noun

_ASKED: Final = frozenset({"ask", "interview", "press", "question", "quiz"})
_PUBLISHED: Final = frozenset({"air", "broadcast", "publish", "post", "release"})
_CONTROL: Final = frozenset({"REJECT", "REQUEST", "AGREE", "THREATEN", "ACCUSE", "SUPPORT"})


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence taken apart: `start`..`end` in the body, its items, verbs and clauses."""

    start: int
    end: int
    items: tuple[Item, ...]
    verbs: tuple[Verb, ...]
    clauses: tuple[Clause, ...]

    def clause_at(self, at: int) -> int:
        """The index of the clause that item `at` stands in."""
        return next(number for number, clause in enumerate(self.clauses) if clause.first <= at < clause.last)

    def words(self, first: int, last: int) -> str:
        """The lower-case words of some items, names and dates included, joined by spaces."""
        return " ".join(item.low or item.text.lower() for item in self.items[first:last])


class Governed(NamedTuple):
    """A date at item `at`, the clause it belongs to, the verb there, and the noun it dates where it dates one ("Monday's talks")."""

    at: int
    clause: int
    verb: Verb | None
    noun: int = -1
    attributive: bool = False
    """It only describes a noun ("its 2014 gains", "after Wednesday's meeting")."""


def govern(sentence: Sentence, at: int, *, ahead: bool = False) -> Governed:
    """What the date at item `at` dates; `ahead` says that it lies after the day of publication."""
    number = sentence.clause_at(at)
    clause = sentence.clauses[number]
    noun, attributive = _noun_of(sentence, at)
    left = [verb for verb in sentence.verbs if clause.first <= verb.first < at]
    if attributive and noun >= 0 and _inside_phrase(sentence, clause, at):
        return Governed(at, number, clause.verb, noun, attributive=True)
    if left and (ahead_of := _cleft(sentence, number, at, left[-1]) or _fronted_in_pair(sentence, number, at)):
        return Governed(at, ahead_of, sentence.clauses[ahead_of].verb, noun)
    if left and (number_said := _statement(sentence, number, left[-1])) >= 0:
        return Governed(at, number_said, sentence.clauses[number_said].verb, noun)
    if left and not _fronted(sentence, clause, at, left):
        if _subjectless(clause, left[0]) and number:
            return _borrowed(sentence, number, at, noun)
        return _on_left(sentence, number, at, _deciding(sentence, left, ahead=ahead), noun)
    right = next(
        (
            verb
            for verb in sentence.verbs
            if clause.first <= verb.first and at < verb.first < clause.last and verb.finite
        ),
        None,
    )
    if right:
        return Governed(at, number, right, noun, attributive)
    return _borrowed(sentence, number, at, noun)


def _cleft(sentence: Sentence, number: int, at: int, verb: Verb) -> int:
    """The clause that "It was on Friday that ..." dates; 0 where the sentence is none of that."""
    following = sentence.clauses[number + 1] if number + 1 < len(sentence.clauses) else None
    items = sentence.items
    told = following and following.verb and following.opener in {"that", "that-relative", "when"}
    return number + 1 if told and verb.lemma == "be" and items[verb.first - 1].low == "it" and verb.first else 0


def _fronted_in_pair(sentence: Sentence, number: int, at: int) -> int:
    """The clause after ", and, at a meeting on Friday, told": the date belongs to the verb after it; 0 where there is none."""
    items, following = sentence.items, sentence.clauses[number + 1 : number + 2]
    if not following or following[0].opener != "resumed" or following[0].first != at + 2 or items[at + 1].text != ",":
        return 0
    comma = next((place for place in range(at - 1, 0, -1) if items[place].text == ","), 0)
    return number + 1 if comma and items[comma - 1].is_in("coordinators") else 0


def _statement(sentence: Sentence, number: int, verb: Verb) -> int:
    """The clause in which somebody speaks in or at what a participle describes: "in remarks made on Friday, she warned".

    -1 where the verb before the date is no such participle.
    """
    clause, items = sentence.clauses[number], sentence.items
    words = items[clause.first : verb.first] if verb.lemma in _PUBLISHED else items[verb.first - 1 : verb.first]
    if (
        verb.last - verb.first > 1
        or not verb.form.kinds & {"participle"}
        or not (verb.lemma in _ASKED or any(item.is_in("statement_nouns") for item in words))
    ):
        return -1
    if verb.lemma in _ASKED:
        later = range(number + 1, len(sentence.clauses))
        return next((place for place in later if sentence.clauses[place].opener == "resumed"), -1)
    host, following = sentence.clauses[number - 1 : number], sentence.clauses[number + 1 : number + 2]
    if clause.opener == "reduced" and host and host[0].verb:
        return number - 1
    fronted = items[clause.start].is_in("prepositions") and following and following[0].opener == ","
    return number + 1 if fronted and following[0].verb else -1


def _subjectless(clause: Clause, verb: Verb) -> bool:
    """Whether a clause only adds a circumstance to the one before it ("when asked about it on Friday")."""
    return clause.opener in {"when", "while", "if", "although", "though"} and verb.first == clause.first + 1


def _noun_of(sentence: Sentence, at: int) -> tuple[int, bool]:
    """The noun that a date describes: "last Wednesday's meeting", "the December 4 vote"; (-1, False) if none."""
    items = sentence.items
    end = at + 1
    possessive = end < len(items) and items[end].low == "'s"
    end += possessive
    if not possessive and (
        at == 0 or (not items[at - 1].is_in("articles", "determiners") and items[at - 1].low != "'s")
    ):
        return -1, False
    for place in range(end, min(len(items), end + 4)):
        if items[place].kind != "word" or items[place].is_in("prepositions", "modals", "be", "have"):
            break
        if event_type_of_noun(items[place].low):
            return place, True
    return -1, possessive or (
        end < len(items)
        and items[end].kind == "word"
        and not items[end].is_in(
            "prepositions", "subordinators", "coordinators", "be", "have", "modals", "do", "articles", "determiners"
        )
        and not any(verb.first == end for verb in sentence.verbs)
    )


def _inside_phrase(sentence: Sentence, clause: Clause, at: int) -> bool:
    """Whether a described noun is not the subject of its clause's verb."""
    return clause.verb is not None and clause.verb.first < at


def _fronted(sentence: Sentence, clause: Clause, at: int, left: Sequence[Verb]) -> bool:
    """Whether the verbs before the date stand in a phrase that only opens the clause ("Speaking on Friday, he ...")."""
    if any(verb.finite for verb in left) or clause.opener in {"ing", "reduced"} or clause.verb is None:
        return False
    if left[0].passive and left[0].first == 0 and left[0].lemma not in _ASKED:
        return False
    return clause.verb.first > at and any(item.text == "," for item in sentence.items[at : clause.verb.first])


def _deciding(sentence: Sentence, left: Sequence[Verb], *, ahead: bool) -> Verb:
    """Of "refused to sign on Monday" the refusing is what happened; of "agreed to meet on 5 May", written in April, the meeting.

    What somebody is accused of or thanked for is not dated by when he is, unless that has a date of its own.
    """
    verb = left[-1]
    if verb.tense == "ing" and sentence.items[verb.first - 1].low in {"of", "for", "from", "about"}:
        host = next((other for other in reversed(left) if other.finite), verb)
        dated = any(item.kind == "date" for item in sentence.items[host.last : verb.first])
        return verb if dated else host
    head = left[-2] if len(left) > 1 and verb.tense == "infinitive" and left[-2].finite else None
    return head if head and not ahead and head.form.type in _CONTROL else verb


def _copula(sentence: Sentence, number: int, at: int, verb: Verb, noun: int) -> Governed | None:
    """ "The last time they met was on Friday": the date belongs to what the subject tells."""
    between = sentence.items[verb.last : at]
    if (
        verb.lemma != "be"
        or verb.passive
        or not all(item.is_in("prepositions", "adverbs", "articles") for item in between)
    ):
        return None
    before = next((other for other in reversed(sentence.verbs) if other.last <= verb.first and other.finite), None)
    if before and sentence.clauses[number].opener == "resumed":
        return Governed(at, sentence.clause_at(before.first), before, noun)
    return None


def _on_left(sentence: Sentence, number: int, at: int, verb: Verb, noun: int) -> Governed:
    if (found := _copula(sentence, number, at, verb, noun)) or (found := _pro_verb(sentence, number, at, verb, noun)):
        return found
    following = sentence.clauses[number + 1] if number + 1 < len(sentence.clauses) else None
    clause = sentence.clauses[number]
    if (
        following
        and following.opener == "when"
        and following.verb
        and at == clause.last - 1
        and verb.form.frame == "aspect"
    ):
        return Governed(at, number + 1, following.verb, noun)
    return Governed(at, number, verb, noun)


def _pro_verb(sentence: Sentence, number: int, at: int, verb: Verb, noun: int) -> Governed | None:
    """ "... to invade, saying that it will do so in May": the verb that "do so" stands for."""
    words = {item.low for item in sentence.items[verb.first : verb.last + 1]}
    meant = next(
        (
            other
            for other in reversed(sentence.verbs)
            if other.last <= verb.first and other.tense in {"infinitive", "modal"}
        ),
        None,
    )
    if verb.lemma == "do" and words & {"so", "this", "that"} and meant:
        return Governed(at, number, verb._replace(form=meant.form), noun)
    return None


def _borrowed(sentence: Sentence, number: int, at: int, noun: int) -> Governed:
    """A clause without a verb: the verb of the one before it, else of the one after it."""
    for other in (*range(number - 1, -1, -1), *range(number + 1, len(sentence.clauses))):
        verb = sentence.clauses[other].verb
        if verb:
            return Governed(at, other, verb, noun)
    return Governed(at, number, None, noun)
