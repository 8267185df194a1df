"""What somebody did who was asked it first: "Asked at Friday's briefing if she would go, | Lund said no"."""

from typing import Final

from loaders.events.grammar.openers import Opener
from loaders.events.grammar.sentence import Governed, Sentence

_ASKING: Final = frozenset({"if", "whether", "what", "who", "when", "where", "why", "how"})
_ANSWERING: Final = frozenset({",", Opener.RESUMED})
_FEWEST: Final = 3
"""Clauses of a sentence in which somebody is asked something and answers."""


def answer_to(sentence: Sentence) -> int:
    """The clause of the answer, where a sentence opens with a participle of asking and with what is asked; 0 where it does not."""
    clauses = sentence.clauses
    if len(clauses) < _FEWEST or not (clauses[1].opener in _ASKING or _of_claim(sentence)):
        return 0
    asked = clauses[0].verb
    if asked is None or asked.first or asked.finite or not asked.passive:
        return 0
    told = (at for at, clause in enumerate(clauses) if at > 1 and clause.opener in _ANSWERING)
    return next((at for at in told if (verb := clauses[at].verb) and verb.finite), 0)


def _of_claim(sentence: Sentence) -> bool:
    """Whether what is asked about is what somebody says: "Asked about her claims | that he had lied, Berg said no"."""
    clause = sentence.clauses[1]
    return clause.opener == "that" and sentence.items[clause.first - 1].is_in("claim_nouns")


def answered(sentence: Sentence, number: int, at: int) -> Governed | None:
    """The answer, of whose day the date of the question is: "Asked on Friday if she would go, Lund said no"."""
    answer = 0 if number else answer_to(sentence)
    return Governed(at, answer, sentence.clauses[answer].verb) if answer else None
