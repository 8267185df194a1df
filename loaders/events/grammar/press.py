"""What papers and stations tell: the news is what they report, and their saying it is none."""

from typing import Final

from loaders.events.grammar.phrases import subject_span
from loaders.events.grammar.sentence import Governed, Sentence, Span
from loaders.events.grammar.verbs import Verb
from loaders.language.lexicon import WORDS

_TOLD: Final = frozenset({"past", "perfect", "pluperfect"})


def press_speaks(sentence: Sentence, subject: Span) -> bool:
    """Whether a paper or a station tells what others did: "the daily Novosti reported", "Radio Kampala said"."""
    for item in sentence.items[slice(*subject)]:
        words = item.low.split() if item.name else ()
        medium = item.name is not None and item.name.entity.kind == "media"
        if medium or "reporting" in item.lists or (words and words[-1] in WORDS["paper_names"]):
            return True
        if not WORDS["reporting"].isdisjoint(words):
            return True
    return False


def told_by_press(sentence: Sentence, governed: Governed) -> Governed:
    """The same, by what was done where a date is that of a report of it: "State media said on Sunday that jets had hit the port".

    What has a date of its own, and what is still to come, is not dated by the report.
    """
    verb, number = governed.verb, governed.clause + 1
    if came_out(sentence, governed):
        return _what_came_out(sentence, governed)
    if verb is None or governed.attributive or verb.form.frame != "say" or number >= len(sentence.clauses):
        return governed
    told = sentence.clauses[number]
    if (
        not told.reported
        or told.verb is None
        or told.verb.tense not in _TOLD
        or told.verb.form.frame in {"say", "state"}
    ):
        return governed
    items = sentence.items[told.first : told.last]
    its_own = any(item.is_in("pronouns") for item in sentence.items[told.start : told.verb.first])
    if (
        its_own
        or any(item.kind == "date" for item in items)
        or not press_speaks(sentence, subject_span(sentence, governed))
    ):
        return governed
    return governed._replace(clause=number, verb=told.verb)


def only_reports(sentence: Sentence, governed: Governed, verb: Verb) -> bool:
    """Whether a date says when the press reported what has a date of its own: "Lund flew to Oslo on Friday, the Post reported on Monday"."""
    number, clauses = governed.clause, sentence.clauses
    if verb.form.frame != "say" or governed.attributive or not press_speaks(sentence, subject_span(sentence, governed)):
        return False
    others = clauses[:number] if clauses[number].opener == "," else clauses[number + 1 : number + 2]
    if not any(other.verb and other.verb.tense in _TOLD and other.verb.form.frame != "say" for other in others):
        return False
    units = [item.unit for other in others for item in sentence.items[other.first : other.last] if item.unit]
    return any(unit.first and unit.last and unit.precision != "year" for unit in units)


def came_out(sentence: Sentence, governed: Governed) -> bool:
    """Whether a clause only says that something became known: "it emerged on Saturday", "it was learned", "it became known"."""
    verb = governed.verb
    if verb is None or governed.attributive or verb.negated or verb.tense not in _TOLD:
        return False
    first, last = subject_span(sentence, governed)
    if last - first != 1 or sentence.items[first].low != "it":
        return False
    known = verb.lemma == "become" and sentence.words(verb.last, verb.last + 1) in {"known", "public"}
    return known or (verb.lemma in _LEARNED if verb.passive else verb.lemma in _EMERGING)


def _what_came_out(sentence: Sentence, governed: Governed) -> Governed:
    """The same, by what became known; it has the day of that, if it has none of its own and has happened."""
    clauses, number = sentence.clauses, governed.clause
    behind = number + 1 < len(clauses) and clauses[number + 1].reported
    other = number + 1 if behind else number - 1 if clauses[number].opener in {",", "–", "—"} else -1
    told = clauses[other] if other >= 0 else None
    if told is None or told.verb is None or told.verb.tense not in _TOLD or told.verb.form.frame in {"say", "state"}:
        return governed
    dated = any(item.kind == "date" for item in sentence.items[told.first : told.last])
    return governed if dated else governed._replace(clause=other, verb=told.verb)


_EMERGING: Final = frozenset({"emerge", "transpire"})
_LEARNED: Final = frozenset({"learn", "disclose", "reveal"})
