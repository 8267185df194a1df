"""Seams between clauses as a title sees them: those that part nothing, and clauses that a verb is nothing without."""

from collections.abc import Sequence
from typing import Final

from loaders.events.grammar.clauses import Clause
from loaders.events.grammar.items import Item
from loaders.events.grammar.openers import RELATIVE_PRONOUNS, Opener
from loaders.events.grammar.sentence import Sentence
from loaders.events.grammar.verbs import Verb

_SPANS: Final = frozenset({"years", "months", "weeks", "days", "hours"})
_OF_TIME: Final = frozenset({"since", "after", "as", "before"})
_SENSING: Final = frozenset({"hear", "see", "watch", "let", "make", "help", "have"})
DASHES: Final = frozenset({"–", "—", "-"})
"""Marks that part an aside where blanks stand about them."""


def no_seam(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause only seems to begin: in brackets, at the dash of a score, in "as long as", in a list of names."""
    items, at = sentence.items, clause.first
    if clause.opener in {"(", ")"} or (clause.opener in {"–", "—"} and glued_dash(items, at)):
        return True
    if clause.opener == "as" and at > 1 and items[at - 2].low == "as":
        return True  # "for as long as it takes"
    listed = clause.opener == "," and at + 3 < len(items) and items[at + 2].is_in("coordinators")
    return bool(listed and items[at - 1].kind == items[at + 1].kind == "name" and items[at - 2].is_in("prepositions"))


def no_second_verb(sentence: Sentence, clause: Clause) -> bool:
    """Whether the verb of a resumed clause is a noun after another verb, or what that verb sees: "handed over written replies"."""
    verb = clause.verb if clause.opener == Opener.RESUMED else None
    host = last_verb(sentence, verb.first) if verb else None
    if verb is None or host is None:
        return False
    between = sentence.items[host.last : verb.first]
    bare = not any(item.kind in {"name", "mark"} or item.is_in("pronouns") for item in between)
    plural = host.finite and "s" in verb.form.kinds and bare and verb.tense == "present" and verb.last - verb.first == 1
    return plural or (host.lemma in _SENSING and "base" in verb.form.kinds and verb.tense in {"present", "past"})


def is_seen(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause is what the verb before it sees or lets happen: "saw the ministers put it on a list"."""
    host = last_verb(sentence, clause.first)
    base = clause.verb is not None and clause.opener == Opener.REDUCED and "base" in clause.verb.form.kinds
    return base and host is not None and host.lemma in _SENSING


def completes(sentence: Sentence, clause: Clause) -> bool:
    """Whether a verb says nothing without a clause of time: "The call came after", "It is ten years since"."""
    if clause.verb is not None and clause.opener in RELATIVE_PRONOUNS and sentence.items[clause.first - 1].low == "on":
        return True  # "failed to agree on who should lead"
    if clause.verb is None or clause.opener not in _OF_TIME:
        return False
    if clause.opener == "since":
        return sentence.items[clause.first - 1].low in _SPANS
    host = last_verb(sentence, clause.first)
    return host is not None and host.finite and host.lemma == "come"


def glued_dash(items: Sequence[Item], at: int) -> bool:
    """Whether a dash joins what stands on both sides: "98–15"."""
    return (
        items[at].text in DASHES
        and 0 < at < len(items) - 1
        and items[at - 1].end == items[at].start
        and items[at].end == items[at + 1].start
        and items[at - 1].text[:1].isdigit()
    )


def last_verb(sentence: Sentence, at: int) -> Verb | None:
    """The last verb of a sentence before item `at`."""
    return next((verb for verb in reversed(sentence.verbs) if verb.last <= at), None)


def whole_quotation(clauses: Sequence[Clause]) -> int:
    """Where the first of some clauses ends with those that it is nothing without."""
    last = clauses[0].last
    for clause in clauses[1:]:
        if not (clause.reported or clause.opener in {Opener.THAT_RELATIVE, Opener.RESUMED}):
            break
        last = clause.last
    return last
