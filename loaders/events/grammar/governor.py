"""Which clause a date belongs to.

A date belongs to the nearest verb on its left in its own clause; a date that opens a sentence, to the first verb that
follows; one in a clause that has no verb of its own, to the clause that this one hangs on.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from loaders.events.grammar.answers import answered
from loaders.events.grammar.clauses import Clause
from loaders.events.grammar.commemorated import commemorated
from loaders.events.grammar.counted import counted_from
from loaders.events.grammar.dated_nouns import (
    noun_aimed_at,
    noun_before_which,
    noun_behind,
    noun_of,
    noun_spoken_of,
    noun_with_state,
)
from loaders.events.grammar.occasions import (
    ASKED,
    cleft,
    fronted_in_pair,
    host_of_gathering,
    host_of_likeness,
    host_of_move,
    host_of_state,
    occasion_of_speech,
)
from loaders.events.grammar.openers import PARTICIPIAL, Opener
from loaders.events.grammar.sentence import Governed, Sentence
from loaders.events.grammar.verbs import Verb

_EQUAL: Final = frozenset({",", Opener.RESUMED})
"""What opens a clause of equal rank."""
_ASKING: Final = frozenset({"ask", "beg", "challenge", "invite", "press", "remind", "tell", "warn"})
_CONTROL: Final = frozenset({"REJECT", "REQUEST", "AGREE", "THREATEN", "ACCUSE", "SUPPORT"})


def govern(sentence: Sentence, at: int, *, ahead: bool = False) -> Governed:
    """What the date at item `at` dates; `ahead` says that it lies after the day of publication."""
    number = host_of_likeness(sentence, sentence.clause_at(at))
    clause = sentence.clauses[number]
    if (
        found := counted_from(sentence, number, at)
        or answered(sentence, number, at)
        or commemorated(sentence, number, at)
    ):
        return found
    earlier = noun_before_which(sentence, clause.first, at)
    if earlier >= 0 and (clause.verb is None or clause.verb.form.frame != "say"):
        return Governed(at, number, clause.verb, earlier, attributive=True)
    noun, attributive = noun_of(sentence, at)
    if not attributive and (mentioned := _mentioned(sentence, at, ahead=ahead)) >= 0:
        return Governed(at, number, clause.verb, mentioned, attributive=True)
    left = [verb for verb in sentence.verbs if clause.first <= verb.first < at]
    if attributive and noun >= 0 and _inside_phrase(sentence, clause, at):
        return Governed(at, number, clause.verb, noun, attributive=True)
    if left and (other := _other_clause(sentence, number, at, left[-1])) >= 0:
        return Governed(at, other, sentence.clauses[other].verb, noun)
    if not left or _fronted(sentence, clause, at, left) or _before_main(sentence, clause, at, left):
        return _rightward(sentence, number, at, noun, attributive=attributive)
    if _subjectless(clause, left[0]) and number:
        return _borrowed(sentence, number, at, noun)
    return _leftward(sentence, number, at, _deciding(sentence, left, ahead=ahead), noun, ahead=ahead)


def _mentioned(sentence: Sentence, at: int, *, ahead: bool) -> int:
    """The noun of a happening of another time than the verb, which the date after it dates; -1 if there is none."""
    found = max(noun_behind(sentence, at), noun_with_state(sentence, at))
    return found if found >= 0 or not ahead else noun_aimed_at(sentence, at)


def _other_clause(sentence: Sentence, number: int, at: int, verb: Verb) -> int:
    """The clause that a date after a verb belongs to instead of its own; -1 for none."""
    if other := cleft(sentence, number, at, verb) or fronted_in_pair(sentence, number, at):
        return other
    hosts = (occasion_of_speech, host_of_state, host_of_gathering, host_of_move)
    return max(host(sentence, number, verb) for host in hosts)


def _leftward(sentence: Sentence, number: int, at: int, verb: Verb, noun: int, *, ahead: bool) -> Governed:
    """A date of the verb on its left, or of what that verb speaks of."""
    spoken_of = -1 if ahead else noun_spoken_of(sentence, at, verb)
    if spoken_of >= 0:
        return Governed(at, number, verb, spoken_of, attributive=True)
    return _on_left(sentence, number, at, verb, noun)


def _rightward(sentence: Sentence, number: int, at: int, noun: int, *, attributive: bool) -> Governed:
    """A date of the first verb on its right in its clause; without one, of what the clause hangs on."""
    clause, items = sentence.clauses[number], sentence.items
    following = (verb for verb in sentence.verbs if clause.first <= verb.first and at < verb.first < clause.last)
    right = next((verb for verb in following if verb.finite), None)
    if right is None:
        return _borrowed(sentence, number, at, noun)
    if (said := cleft(sentence, number, at, right)) > 0:
        return Governed(at, said, sentence.clauses[said].verb, noun)  # "On Monday it is the emir who will be received"
    stated = attributive and noun < 0 and right.form.frame == "say" and items[at + 1].is_in("statement_nouns")
    return Governed(at, number, right, noun, attributive and not stated)


def _subjectless(clause: Clause, verb: Verb) -> bool:
    """Whether a clause only adds a circumstance to the one before it ("when asked about it on Friday")."""
    return clause.opener in {"when", "while", "if", "although", "though"} and verb.first == clause.first + 1


def _inside_phrase(sentence: Sentence, clause: Clause, at: int) -> bool:
    """Whether a described noun is not the subject of its clause's verb."""
    return clause.verb is not None and clause.verb.first < at


def _fronted(sentence: Sentence, clause: Clause, at: int, left: Sequence[Verb]) -> bool:
    """Whether the verbs before the date stand in a phrase that only opens the clause ("Speaking on Friday, he ...")."""
    if any(verb.finite for verb in left) or clause.opener in PARTICIPIAL or clause.verb is None:
        return False
    if left[0].passive and left[0].first == 0 and left[0].lemma not in ASKED:
        return False
    return clause.verb.first > at and any(item.text == "," for item in sentence.items[at : clause.verb.first])


def _before_main(sentence: Sentence, clause: Clause, at: int, left: Sequence[Verb]) -> bool:
    """Whether a date stands between an aside and the main verb: "Velox, the firm making the drug, on Friday announced"."""
    main, start = clause.verb, at - sentence.items[at - 1].is_in("prepositions")
    opened = main is not None and main.finite and main.first == at + 1 and sentence.items[start - 1].text == ","
    return opened and not any(verb.finite for verb in left)


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
    if head and not ahead and _aims(sentence, head, verb):
        return head
    return head if head and not ahead and (head.form.type in _CONTROL or _asks(sentence, head)) else verb


def _aims(sentence: Sentence, head: Verb, verb: Verb) -> bool:
    """Whether an infinitive only tells what a paper or a plan is for: "published its plan to scrap the tax on Monday"."""
    noun = verb.first - 1 - (sentence.items[verb.first - 1].low == "to")
    return head.tense == "past" and head.last <= noun and sentence.items[noun].is_in("aiming_nouns")


def _asks(sentence: Sentence, verb: Verb) -> bool:
    """Whether a verb asks of somebody what an infinitive tells: "called on Kenya to", "told them to", not "called a vote to"."""
    upon = sentence.items[verb.last].low in {"on", "upon"}
    return upon if verb.lemma == "call" else verb.lemma in _ASKING


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
    if before and sentence.clauses[number].opener == Opener.RESUMED:
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
        and at == clause.last - 1 - (sentence.items[clause.last - 1].text == ",")
        and (verb.form.frame in {"aspect", "state"} or _goes_on(sentence, verb))
    ):
        return Governed(at, number + 1, following.verb, noun)
    return Governed(at, number, verb, noun)


def _goes_on(sentence: Sentence, verb: Verb) -> bool:
    """Whether a verb only tells what was going on: "was walking home on Friday when he was robbed"."""
    words = sentence.items[verb.first : verb.last]
    return verb.last - verb.first > 1 and words[0].is_in("be") and words[-1].low.endswith("ing")


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
        return Governed(at, number, replace(verb, form=meant.form), noun)
    return None


def _borrowed(sentence: Sentence, number: int, at: int, noun: int) -> Governed:
    """A clause without a verb: the verb of the one before it, else of the one after it."""
    later = [other for other in range(number + 1, len(sentence.clauses)) if sentence.clauses[other].opener in _EQUAL]
    for other in (*range(number - 1, -1, -1), *later, *range(number + 1, len(sentence.clauses))):
        verb = sentence.clauses[other].verb
        if verb:
            return Governed(at, other, verb, noun)
    return Governed(at, number, None, noun)
