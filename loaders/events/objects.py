"""What kind of event a verb makes with what it is done to, or with who does it: "sent troops", "sent blankets".

The rules are rows of `type_objects.csv`: lemmas of verbs, the class of the subject's or the object's nouns (lists of
`words.yml`), PLOVER's type and an example. The first row that fits has its way; the subject of a passive is its object.
"""

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import Final

from loaders.data_files import read_rows
from loaders.events.phrases import subject_span
from loaders.events.sentence import Governed, Sentence
from loaders.language.lexicon import WORDS

_REACH: Final = 12
"""Items after a verb in which its object is looked for."""
_ANTECEDENT: Final = 4
_LEAVING: Final = frozenset({"leave", "go", "come", "return", "depart", "quit", "evacuate", "out", "home"})


@dataclass(frozen=True, slots=True)
class _Rule:
    subject: frozenset[str] | None
    object: frozenset[str] | None
    leaving: bool
    """Whether they have to be told to leave."""
    type: str


def type_with_object(sentence: Sentence, governed: Governed) -> str:
    """The type that a verb has with its subject and object, or "" where no rule fits."""
    verb = governed.verb
    rules = _rules().get(verb.lemma, ()) if verb else ()
    if verb is None or not rules:
        return ""
    subject, after = _nouns(sentence, governed)
    objects = after | subject if verb.passive else after
    doers = frozenset[str]() if verb.passive else subject
    for rule in rules:
        acts = _fits(rule.subject, doers if rule.object else doers | subject)
        if acts and _fits(rule.object, objects) and (not rule.leaving or after & _LEAVING):
            return rule.type
    return ""


def _fits(wanted: frozenset[str] | None, words: frozenset[str]) -> bool:
    return wanted is None or not wanted.isdisjoint(words)


def _nouns(sentence: Sentence, governed: Governed) -> tuple[frozenset[str], frozenset[str]]:
    """The words of the subject, and those after the verb up to the end of its clause."""
    verb = governed.verb
    first, last = subject_span(sentence, governed)
    clause = sentence.clauses[governed.clause]
    end = min(clause.last, (verb.last if verb else 0) + _REACH)
    after = _words(sentence, verb.last if verb else first, end)
    if clause.opener in {"which", "that-relative"} and last > clause.first:
        after |= _words(sentence, max(0, clause.first - _ANTECEDENT), clause.first)  # "the drafts which he published"
    return _words(sentence, first, last), after


def _words(sentence: Sentence, first: int, last: int) -> frozenset[str]:
    return frozenset(
        word for item in sentence.items[first:last] if item.kind in {"word", "name"} for word in item.low.split()
    )


@cache
def _rules() -> dict[str, list[_Rule]]:
    """The rules of each lemma, in the order of the table."""
    rules: dict[str, list[_Rule]] = defaultdict(list)
    for row in read_rows("type_objects"):
        rule = _Rule(
            WORDS[row["subject"]] if row["subject"] else None,
            WORDS[row["object"]] if row["object"] else None,
            row["object"] == "staff_leaving",
            row["type"],
        )
        for lemma in row["verbs"].split():
            rules[lemma].append(rule)
    return rules
