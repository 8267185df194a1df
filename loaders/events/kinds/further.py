"""What a clause tells beyond its own verb: what is agreed or vowed, allowed or announced, and where the words of a statement stand.

The verbs are lists of `words.yml`; the types come from the tables that `kind.py` reads.
"""

from collections.abc import Sequence
from typing import Final

from loaders.events.grammar.items import Item
from loaders.events.grammar.phrases import subject_span
from loaders.events.grammar.sentence import Governed, Sentence
from loaders.events.grammar.verbs import Verb
from loaders.events.kinds.objects import seeks_to, type_of_verb
from loaders.events.kinds.speech import DEEDS
from loaders.language.lexicon import WORDS, event_type_of_noun

_FRIENDLY: Final = frozenset({"AID", "SUPPORT", "COOPERATE", "CONSULT", "AGREE", "CONCEDE"})
_CONDITIONS: Final = frozenset({"if", "unless"})
_TELLS_NOTHING: Final = frozenset({"", "NONE", "CONSULT"})
_BEFORE: Final = 5
"""Items before a participle in which the statement that it describes is named."""


def told_there(sentence: Sentence, verb: Verb) -> Verb | None:
    """The verb of what is told in a statement that another only describes: "in a release put out on Friday the agency said"."""
    if _of_statement(sentence, verb):
        return _told_before(sentence, verb)
    if not (_describes(sentence, verb) or _comes_out(sentence, verb)):
        return None
    finite = [other for other in sentence.verbs if other.finite]
    return next((other for other in finite if other.first > verb.first), finite[-1] if finite else None)


def _describes(sentence: Sentence, verb: Verb) -> bool:
    """Whether a verb is a participle beside a statement: "in a release from the agency put out", "a worded statement"."""
    near = sentence.items[max(0, verb.first - _BEFORE) : verb.first] + sentence.items[verb.last : verb.last + 1]
    return verb.tense == "participle" and any(item.is_in("statement_nouns") for item in near)


def _comes_out(sentence: Sentence, verb: Verb) -> bool:
    """Whether a statement is only said to be out, before what it tells: "a report released on Friday said"."""
    before = sentence.items[max(0, verb.first - 1) : verb.first]
    named = verb.lemma in WORDS["publishing"] and any(item.is_in("statement_nouns") for item in before)
    return named and any(other.finite for other in sentence.verbs if other.first > verb.first)


def _of_statement(sentence: Sentence, verb: Verb) -> bool:
    """Whether a verb says only where a statement came out: "in an interview that appeared on Friday"."""
    clause = sentence.clauses[sentence.clause_at(verb.first)]
    before = sentence.items[max(0, clause.first - 2) : clause.first]
    return clause.relative and verb.finite and any(item.is_in("statement_nouns") for item in before)


def _told_before(sentence: Sentence, verb: Verb) -> Verb | None:
    """The verb of saying to which a statement is tied: the last one before it."""
    spoken = (other for other in reversed(sentence.verbs) if other.first < verb.first and other.finite)
    return next((other for other in spoken if other.form.frame == "say" or other.lemma == "warn"), None)


def type_of_intent(sentence: Sentence, verb: Verb) -> str:
    """What somebody agrees, vows or bids to do, where that tells more: "agreed to sanction", "vowed to shut the mine if"."""
    following = next((other for other in sentence.verbs if other.first >= verb.last), None)
    if following is None or following.tense != "infinitive":
        return ""
    if verb.lemma in WORDS["bidding"]:
        return "REQUEST"
    kind = type_of_verb(sentence, following)
    if seeks_to(sentence, verb):
        return kind or "CONSULT"
    if verb.passive and verb.lemma in WORDS["compelling"]:
        return kind or "CONSULT"
    if verb.lemma in WORDS["agreeing"]:
        return kind if kind in DEEDS else ""
    return "THREATEN" if verb.lemma in WORDS["vowing"] and _hostile(sentence, following, kind) else ""


def _hostile(sentence: Sentence, deed: Verb, kind: str) -> bool:
    """Whether to vow some deed is to threaten: it harms, or it hangs on a condition and helps nobody."""
    depends = any(item.low in _CONDITIONS for item in sentence.items[deed.last :])
    return kind in DEEDS - {"MOBILIZE"} or (depends and kind not in _FRIENDLY)


def type_of_leave(sentence: Sentence, verb: Verb) -> str:
    """What it is to be allowed or forbidden to do something: "was allowed to move"."""
    hosts = (other for other in sentence.verbs if other.last in {verb.first, verb.first - 1} and other.passive)
    return next((host.form.type for host in hosts if host.lemma in WORDS["permitting"]), "")


def type_of_announced(sentence: Sentence, governed: Governed) -> str:
    """The type of the deed that somebody announces by its noun: "announced its withdrawal", "a strike was announced"."""
    verb = governed.verb
    if verb is None or verb.lemma not in WORDS["announcing"]:
        return ""
    first, last = subject_span(sentence, governed) if verb.passive else _object(sentence, verb)
    kinds = (event_type_of_noun(item.low) for item in sentence.items[first:last] if item.kind == "word")
    return next((kind for kind in kinds if kind not in _TELLS_NOTHING), "")


def _object(sentence: Sentence, verb: Verb) -> tuple[int, int]:
    """Where the object of a verb stands: past a date, up to a preposition, a mark or another verb."""
    first, end = verb.last, sentence.bounds(sentence.clause_at(verb.first))[1]
    others = [other.first for other in sentence.verbs if other.first >= first]
    end = min([end, *others])
    return first, next((at for at in range(first, end) if _ends_object(sentence.items, at)), end)


def _ends_object(items: Sequence[Item], at: int) -> bool:
    dated = at + 1 < len(items) and items[at + 1].kind == "date"
    return items[at].kind == "mark" or (items[at].is_in("prepositions") and not dated)


def own_end(sentence: Sentence, verb: Verb, last: int) -> int:
    """Where what a clause itself tells ends: after "after" or "amid" stands what was before or around it."""
    places = range(verb.last, min(last, len(sentence.items)))
    return next((at for at in places if "circumstances" in sentence.items[at].lists), last)


def purpose(sentence: Sentence, number: int, verb: Verb) -> Verb | None:
    """What an occasion is used for: "used his address to demand talks"."""
    clause = sentence.clauses[number]
    aims = (other for other in sentence.verbs if verb.last <= other.first < clause.last and other.tense == "infinitive")
    return None if verb.passive else next(aims, None)
