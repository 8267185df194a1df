"""Reads a finished title once more: what makes it doubtful that it is a whole sentence."""

import re
from collections.abc import Sequence
from typing import Final

from loaders.events.grammar.clauses import Clause
from loaders.events.grammar.items import Item
from loaders.events.grammar.openers import Opener
from loaders.events.grammar.sentence import Sentence
from loaders.events.grammar.verbs import Verb
from loaders.events.titles.parts import LONGEST, TITLE_WORDS, Part
from loaders.events.titles.seams import last_verb
from loaders.events.titles.shorten import Fitted

_CLAIMING: Final = frozenset({"say", "think", "believe"})
_BROKEN: Final = re.compile(r"\b(?:that|which|who|whether|to|of|and|or|a|an|the),")
"""A word that waits for another, before a comma."""


def doubt(sentence: Sentence, parts: Sequence[Part], fitted: Fitted) -> str:
    """Why a title cannot be trusted: "torn", "broken", "nothing said", "no verb", "no subject", or the "object" of its verb is missing; "" where nothing is wrong."""
    if _BROKEN.search(fitted.text) or open_from(sentence, fitted.at) > 0:
        return "broken"
    if fitted.torn:
        return "torn"
    if parts[-1].role == "quote" and fitted.at and not shows_verb(sentence, fitted.at):
        return "no verb"
    if parts[-1].role in {"quote", "says"} or not fitted.at or sorted(fitted.at) != list(fitted.at):
        return ""
    if not shows_verb(sentence, fitted.at) and parts[0].role == "doer":
        return "no verb"
    if _headless(sentence, parts):
        return "no subject"
    if _says_nothing(sentence, fitted.at):
        return "nothing said"
    last = fitted.at[-1]
    following = sentence.items[last + 1] if last + 1 < len(sentence.items) else None
    ends = any(verb.last - 1 == last and verb.finite and not verb.passive for verb in sentence.verbs)
    return "object" if ends and following is not None and _opens_object(following) else ""


def mended(text: str) -> str:
    """A broken title without the comma of an aside that has gone ("said that, the port"), or with the mark that its end is missing."""
    whole = _BROKEN.sub(lambda found: found[0].rstrip(","), text)
    return whole if whole != text or len(text) >= LONGEST or text.endswith("…") else f"{text}…"


def shows_verb(sentence: Sentence, shown: Sequence[int]) -> bool:
    """Whether a title shows a verb of its sentence."""
    return any(verb.first <= at < verb.last for verb in sentence.verbs for at in shown)


def open_from(sentence: Sentence, shown: Sequence[int]) -> int:
    """Where a clause of a title begins that has lost its verb: "said | that the choice", "said | the leader"; -1 if none has."""
    last = shown[-1] if shown else 0
    opened = [clause for clause in sentence.clauses if clause.start in shown and _claims(sentence, clause)]
    if not opened:
        return -1
    verbs = [verb for verb in sentence.verbs if not set(range(verb.first, verb.last)).isdisjoint(shown)]
    lost = (c.first for c in opened if c.start <= last and not any(_is_of(verb, c) for verb in verbs))
    return next(lost, -1)


def _is_of(verb: Verb, clause: Clause) -> bool:
    """Whether a verb can be that of a clause: an infinitive, too, behind "whether"."""
    asks = clause.opener == "whether" and verb.tense == "infinitive"
    return verb.first >= clause.start and (verb.finite or asks)


def _claims(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause is what somebody says or asks, and has a verb in the sentence."""
    host = last_verb(sentence, clause.first)
    said = clause.opener == Opener.SAID and host is not None and host.lemma in _CLAIMING
    return (clause.opener in {"that", "whether"} or said) and _has_verb(sentence, clause)


def _has_verb(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause has a verb in the sentence, if only behind an aside."""
    return clause.verb is not None or any(
        other.opener == Opener.RESUMED and other.first >= clause.last for other in sentence.clauses
    )


def _says_nothing(sentence: Sentence, shown: Sequence[int]) -> bool:
    """Whether a title ends with a verb of saying that is nothing without what is said: "Lund stated"."""
    verb = next((verb for verb in sentence.verbs if verb.last - 1 == shown[-1]), None)
    return verb is not None and verb.finite and not verb.passive and verb.lemma in TITLE_WORDS["attributes"]


def _headless(sentence: Sentence, parts: Sequence[Part]) -> bool:
    """Whether a title has a subject of which no word is left."""
    doer = parts[0] if parts[0].role == "doer" else None
    return doer is not None and not doer.name and not any(sentence.items[at].kind in {"word", "name"} for at in doer.at)


def _opens_object(item: Item) -> bool:
    return item.kind == "name" or item.is_in("articles", "determiners") or item.text[:1].isdigit()
