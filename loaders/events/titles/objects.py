"""The object of a relative clause, put back behind its verb."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from loaders.events.grammar.clauses import Clause
from loaders.events.grammar.fronted import past_fronted
from loaders.events.grammar.items import Item
from loaders.events.grammar.openers import Opener
from loaders.events.grammar.phrases import subject_span
from loaders.events.grammar.sentence import Governed, Sentence, Span
from loaders.events.grammar.verbs import Verb
from loaders.events.titles.parts import TITLE_WORDS, Part, is_noun_like
from loaders.language.lexicon import WORDS, event_type_of_noun

_OBJECT: Final = frozenset({"which", "whom", "that", Opener.THAT_RELATIVE, Opener.CONTACT, "who"})


_PHRASE: Final = 2
"""Words of the shortest phrase with a preposition."""
_WITHIN: Final = frozenset({"$", "+"})
"""Marks that stand inside a noun phrase: "2+2 talks"."""


class Moved(NamedTuple):
    """The parts of a title whose object stood before the subject; `doer` where it is not the subject that was found."""

    doer: Part | None
    rest: list[Part]


def described(sentence: Sentence, governed: Governed, verb: Verb) -> Moved | None:
    """The parts of a title for a clause that describes its own object: "the package which Kenya approved on Friday"."""
    clause = sentence.clauses[governed.clause]
    first, last = subject_span(sentence, governed)
    if clause.opener == Opener.REDUCED and verb.tense == "past":
        return None
    if clause.opener == Opener.REDUCED and verb.lemma in TITLE_WORDS["no_passive"]:
        return _by_own_verb(sentence, governed, verb)
    if clause.opener == Opener.REDUCED:
        return _without_pronoun(sentence, governed, verb)
    if _leads_up(sentence, governed, verb) and (moved := _without_pronoun(sentence, governed, verb)):
        return moved
    own = clause.start <= first < last
    if not own or clause.opener not in _OBJECT or verb.passive or not _wants_object(sentence, clause, verb):
        return None
    before = sentence.items[clause.first - 1] if clause.first else None
    if (
        before is None
        or before.is_in("prepositions")
        or (clause.opener == "that" and not _after_noun(sentence, clause))
    ):
        return None
    span = noun_before(sentence.items, _floor(sentence, clause.first), clause.first)
    span = _with_happening(sentence, clause, span)
    return Moved(None, _behind_verb(sentence, clause, verb, span)) if span[0] < span[1] else None


def _with_happening(sentence: Sentence, clause: Clause, span: Span) -> Span:
    """The object with the happening it belongs to: of "the move to Kenya, which they announced" the move."""
    items, first = sentence.items, span[0]
    floor = _floor(sentence, clause.first)
    if first - 2 < floor or (not items[first - 1].is_in("prepositions") and items[first - 1].low != "to"):
        return span
    if clause.opener != "which" or not (
        event_type_of_noun(items[first - 2].low) or items[first - 2].low in WORDS["journeys"]
    ):
        return span
    start, _ = noun_before(items, floor, first - 1)
    return (start, span[1]) if start < first - 1 else span


def _leads_up(sentence: Sentence, governed: Governed, verb: Verb) -> bool:
    """Whether a clause with its verb only describes the subject of the next one: "the plan the board made on Friday | has"."""
    following = sentence.clauses[governed.clause + 1 : governed.clause + 2]
    resumed = bool(following) and following[0].opener == Opener.RESUMED and following[0].verb is not None
    rest = [item for item in sentence.items[verb.last : sentence.clauses[governed.clause].last] if item.kind != "mark"]
    dated = bool(rest) and rest[-1].kind == "date" and all(item.is_in("prepositions") for item in rest[:-1])
    return resumed and verb.tense == "past" and dated


def _by_own_verb(sentence: Sentence, governed: Governed, verb: Verb) -> Moved | None:
    """ "The bodies of those killed in the attack arrived": a verb that has no passive is the clause's own."""
    number = governed.clause - 1
    host = sentence.clauses[number] if number >= 0 else None
    if host is None or host.verb is None or host.reported:
        return None
    first, _ = past_fronted(sentence, host.start, verb.first)
    rest = range(verb.first, sentence.clauses[governed.clause].last)
    return Moved(Part(tuple(range(first, verb.first)), "doer"), [Part(tuple(rest))])


def _without_pronoun(sentence: Sentence, governed: Governed, verb: Verb) -> Moved | None:
    """ "a package the ministry approved on Friday": two noun phrases side by side, and the verb of the second."""
    items = sentence.items
    following = items[verb.last] if verb.last < len(items) else None
    span = noun_before(items, 0, verb.first)
    first = span[0]
    if verb.last - verb.first != 1 or (following is not None and following.low == "by") or first < 1:
        return None
    before = items[first - 1]
    opens = items[first].is_in("articles") or (items[first].kind == "name" and first == verb.first - 1)
    named = before.name is not None and before.name.entity.kind != "person" and items[first].is_in("articles")
    noun = (is_noun_like(before) or named) and not any(v.first <= first - 1 < v.last for v in sentence.verbs)
    whole = noun_before(items, _floor(sentence, first), first)
    described_by = any(item.is_in("articles", "determiners") for item in items[slice(*whole)])
    if not opens or not noun or not described_by or whole[0] >= whole[1]:
        return None
    rest = _behind_verb(sentence, sentence.clauses[governed.clause], verb, whole)
    return Moved(Part(tuple(range(first, verb.first)), "doer"), rest)


def _behind_verb(sentence: Sentence, clause: Clause, verb: Verb, span: Span) -> list[Part]:
    """The verb, the object of `span` and what else the clause tells."""
    public = sentence.items[verb.last].low == "public" if verb.last < clause.last else False
    last = max(
        [
            verb.last + public,
            *(v.last for v in sentence.verbs if verb.last <= v.first < clause.last and v.tense == "infinitive"),
        ]
    )
    return [Part(tuple(range(verb.first, last))), Part(tuple(range(*span))), Part(tuple(range(last, clause.last)))]


def _wants_object(sentence: Sentence, clause: Clause, verb: Verb) -> bool:
    """Whether nothing behind a verb can be its object: a date, a phrase or the end follows."""
    end = verb.last + (sentence.items[verb.last : verb.last + 1] != () and sentence.items[verb.last].low == "public")
    following = sentence.items[end] if end < clause.last else None
    if end > verb.last and following is not None and following.is_in("prepositions"):
        return True  # "the drafts which Kenya made public on Friday"
    if following is None or following.kind in {"date", "mark"}:
        return verb.form.frame not in {"state", "aspect"}
    apart = following.is_in("prepositions") and following.low not in TITLE_WORDS["particles"]
    if apart and verb.lemma in TITLE_WORDS["needs_object"]:
        return True  # "the deal which Kenya reached with Peru"
    host = sentence.clauses[sentence.clauses.index(clause) - 1]
    waiting = clause.opener == "that" and host.verb is None
    if (clause.opener in {"which", "whom"} or waiting) and _opens_phrase(sentence, clause, verb):
        return True  # "Ada Lund, whom the king received in the palace"
    infinitive = any(v.first == verb.last and v.tense == "infinitive" and v.last == clause.last for v in sentence.verbs)
    dated = verb.last + 1 < clause.last and sentence.items[verb.last + 1].kind == "date"
    return infinitive or (following.is_in("prepositions") and dated)


def _opens_phrase(sentence: Sentence, clause: Clause, verb: Verb) -> bool:
    """Whether a whole phrase follows a verb, and nothing in its clause waits for what "which" stands for: not "which he lived in"."""
    comma = next((at for at in range(verb.last, clause.last) if sentence.items[at].text == ","), clause.last)
    rest = sentence.items[verb.last : comma]
    words = [item for item in rest if item.kind != "mark"]
    if len(words) < _PHRASE or not words[0].is_in("prepositions") or verb.form.frame == "say":
        return False
    ends = words[-1].is_in("prepositions") or any(verb.last <= v.first < clause.last for v in sentence.verbs)
    stranded = any(
        before.is_in("prepositions") and (after.is_in("prepositions") or after.kind in {"mark", "date"})
        for before, after in pairwise(rest)
        if before.low != "out"
        and not (before.is_in("prepositions") and after.kind == "date" and before.low in {"on", "in", "at", "since"})
    )
    return not ends and not stranded and verb.lemma not in WORDS["no_passive"]


def _after_noun(sentence: Sentence, clause: Clause) -> bool:
    """Whether a noun stands before a "that" which no verb of saying has called for."""
    host = next((verb for verb in reversed(sentence.verbs) if verb.last <= clause.first), None)
    return host is None or (host.form.frame != "say" and host.last < clause.first)


def _floor(sentence: Sentence, at: int) -> int:
    return max([0, *(verb.last for verb in sentence.verbs if verb.last <= at)])


def noun_before(items: Sequence[Item], floor: int, end: int) -> Span:
    """The noun phrase that ends before item `end`, at most back to item `floor`."""
    end -= end > floor and items[end - 1].text == ","
    if end - 1 > floor and items[end - 1].kind == "date":  # "the election on 20 September, which she called"
        end -= 1 + items[end - 2].is_in("prepositions")
    at = end
    while at > floor and (items[at - 1].kind not in {"mark", "date"} or items[at - 1].text in _WITHIN):
        linked = items[at - 1].low == "of" and items[at - 2].low != "ahead"
        if items[at - 1].is_in("prepositions", "coordinators") and not linked:
            break
        at -= 1
        if items[at].is_in("articles") and (at == floor or items[at - 1].low != "of"):
            break
    return at, end
