"""Dates that stand in one clause and belong to the verb of another: clefts, fronted phrases, the occasion of a speech."""

from typing import Final

from loaders.events.grammar.dated_nouns import comments
from loaders.events.grammar.openers import Opener
from loaders.events.grammar.sentence import Sentence
from loaders.events.grammar.verbs import Verb
from loaders.language.lexicon import WORDS

ASKED: Final = frozenset({"ask", "interview", "press", "question", "quiz"})
"""Who is asked or interviewed on a day speaks on it."""
_PHRASE: Final = 5
"""Items within which "at a special meeting" stands before a participle."""
_GATHERING: Final = frozenset({"convene", "hold", "host", "organise", "organize"})
"""What is done with a meeting on the day on which it takes place."""
_MOVES: Final = frozenset({"announcement", "decision", "development", "gesture", "move", "ruling", "step", "vote"})
_EFFECTS: Final = frozenset({"bring", "cause", "draw", "prompt", "provoke", "spark", "start", "trigger"})
"""What a move brings about has a day of its own."""
_TO_WHOM: Final = frozenset({"with", "to", "by", "for", "from", "'s", "’s"})
_PUBLISHED: Final = frozenset({"air", "broadcast", "publish", "post", "release"})


def cleft(sentence: Sentence, number: int, at: int, verb: Verb) -> int:
    """The clause that "It was on Friday that ..." and "On Friday it was Lund who ..." date; 0 where the sentence is none of that."""
    following = sentence.clauses[number + 1] if number + 1 < len(sentence.clauses) else None
    items = sentence.items
    told = following and following.verb and following.opener in {"that", Opener.THAT_RELATIVE, "when", "who"}
    return number + 1 if told and verb.lemma == "be" and items[verb.first - 1].low == "it" and verb.first else 0


def fronted_in_pair(sentence: Sentence, number: int, at: int) -> int:
    """The clause after ", and, at a meeting on Friday, told": the date belongs to the verb after it; 0 where there is none."""
    items, following = sentence.items, sentence.clauses[number + 1 : number + 2]
    if (
        not following
        or following[0].opener != Opener.RESUMED
        or following[0].first != at + 2
        or items[at + 1].text != ","
    ):
        return 0
    comma = next((place for place in range(at - 1, 0, -1) if items[place].text == ","), 0)
    return number + 1 if comma and items[comma - 1].is_in("coordinators") else 0


def host_of_state(sentence: Sentence, number: int, verb: Verb) -> int:
    """The clause whose noun a participle of being only describes: "met the banks involved in it on Friday"; -1 where it is none."""
    clause, host = sentence.clauses[number], sentence.clauses[number - 1]
    stands = verb.form.frame == "state" and verb.passive and not verb.finite
    tells = host.verb is not None and host.verb.finite
    return number - 1 if number and stands and tells and clause.opener == Opener.REDUCED else -1


def host_of_likeness(sentence: Sentence, number: int) -> int:
    """The clause to which one without a subject before its verb is only likened: "was sad, as was Lund, with the vote on Friday"; else the same."""
    clause = sentence.clauses[number]
    if clause.opener != "as" or clause.verb is None or clause.verb.first != clause.start:
        return number
    inverted = sentence.items[clause.start].is_in("be", "have", "do", "modals")
    told = (other for other in range(number - 1, -1, -1) if inverted and sentence.clauses[other].verb is not None)
    return next(told, number)


def host_of_move(sentence: Sentence, number: int, verb: Verb) -> int:
    """The clause that is itself the move of "dismissed the cabinet in a move that stunned the country on Friday"; -1 where it is none."""
    clause, host = sentence.clauses[number], sentence.clauses[number - 1] if number else None
    if host is None or host.verb is None or not host.verb.finite or not clause.relative or verb.lemma in _EFFECTS:
        return -1
    phrase = [item.low for item in sentence.items[max(host.verb.last, clause.first - _PHRASE) : clause.first]]
    named = len(phrase) > 2 and phrase[-1] in _MOVES and "in" in phrase[:-2]
    return number - 1 if named and phrase[phrase.index("in") + 1] in WORDS["articles"] else -1


def host_of_gathering(sentence: Sentence, number: int, verb: Verb) -> int:
    """The clause that tells what was done at a gathering whose day a participle tells: "backed it at a meeting held on Friday"; else -1."""
    clause, host = sentence.clauses[number], sentence.clauses[number - 1] if number else None
    if host is None or host.verb is None or not host.verb.finite:
        return -1
    if clause.opener != Opener.REDUCED or verb.lemma not in _GATHERING:
        return -1
    phrase = sentence.items[max(host.verb.last, verb.first - _PHRASE) : verb.first]
    gathered = phrase and phrase[-1].is_in("conversations")
    return number - 1 if gathered and any(item.low in {"at", "during"} for item in phrase) else -1


def occasion_of_speech(sentence: Sentence, number: int, verb: Verb) -> int:
    """The clause in which somebody speaks in or at what a participle describes: "in remarks made on Friday, she warned".

    -1 where the verb before the date is no such participle.
    """
    if (host_of := _host_of_interview(sentence, number, verb)) >= 0:
        return host_of
    clause, items = sentence.clauses[number], sentence.items
    first = min(clause.first, verb.first - 1) if verb.lemma in _PUBLISHED else verb.first - 1
    words = items[max(0, first - 2) if clause.relative else first : verb.first]
    if (
        verb.last - verb.first > 1
        or not verb.form.kinds & {"participle"}
        or not (
            verb.lemma in ASKED
            or any(item.is_in("statement_nouns") for item in words)
            or (verb.lemma in _PUBLISHED and _statement_before(sentence, first + 1 - clause.relative))
        )
    ):
        return -1
    if verb.lemma in ASKED:
        later = range(number + 1, len(sentence.clauses))
        opens = {Opener.RESUMED, ","} if verb.first == 0 else {Opener.RESUMED}
        return next((place for place in later if sentence.clauses[place].opener in opens), -1)
    host, following = sentence.clauses[number - 1 : number], sentence.clauses[number + 1 : number + 2]
    if clause.opener == Opener.REDUCED and host and host[0].verb:
        return number - 1
    start = (sentence.clauses[number - 1] if clause.relative and number else clause).start
    fronted = items[start].is_in("prepositions") and following and following[0].opener == ","
    return number + 1 if fronted and following[0].verb else -1


def _host_of_interview(sentence: Sentence, number: int, verb: Verb) -> int:
    """The clause in which somebody speaks in what came out on a day: "warned in an interview that aired on Friday"; -1 if none."""
    clause, host = sentence.clauses[number], sentence.clauses[number - 1] if number else None
    came_out = clause.relative and verb.finite and (verb.lemma in _PUBLISHED or verb.lemma == "appear")
    spoken = host is not None and host.verb is not None and host.verb.finite and comments(host.verb)
    return number - 1 if came_out and spoken and _statement_before(sentence, clause.first) else -1


def _statement_before(sentence: Sentence, end: int) -> bool:
    """Whether a phrase that ends before item `end` is of a statement: "an interview", "an interview with | Radio Nord"."""
    at = end - 1
    while at > 0 and not sentence.items[at].is_in("statement_nouns"):
        item = sentence.items[at]
        if not (item.kind == "name" or item.low in _TO_WHOM or item.is_in("articles", "coordinators")):
            return False
        at -= 1
    return sentence.items[at].is_in("statement_nouns")
