"""What hangs loose at the end of a title because what it leads to has gone: "a curfew lasting", "shortly", "60 seconds"."""

from collections.abc import Sequence
from typing import Final

from loaders.events.grammar.openers import DESCRIBING
from loaders.events.grammar.sentence import Sentence
from loaders.events.grammar.verbs import Verb
from loaders.events.titles.parts import TITLE_WORDS, Unit, is_noun_like
from loaders.language.endings import is_plural
from loaders.language.lexicon import verb_form

_OPENERS: Final = DESCRIBING | {"where"}
_LONGEST: Final = 5
"""Words of a phrase that may say nothing by itself."""
_JOINS: Final = ("prepositions", "adverbs", "coordinators", "be", "have", "subordinators")


def loose_end(sentence: Sentence, shown: Sequence[int]) -> Unit | None:
    """The items at the end of a title that wait for what has gone; None where nothing does."""
    items = sentence.items
    if len(shown) < 3 or shown[-1] + 1 >= len(items) or items[shown[-1] + 1].text in {",", ".", ";", ":"}:
        return None
    last, before = shown[-1], items[shown[-2]]
    if _described(sentence, last + 1) and (first := _vague(sentence, shown)):
        return Unit(first, last + 1, 0)
    verb = next((verb for verb in sentence.verbs if verb.last - 1 == last), None)
    if verb is not None:
        noun = before.kind in {"word", "name"} and not before.is_in(*_JOINS)
        noun = (
            noun
            and _in_phrase(sentence, shown)
            and verb.first - 1 == shown[-2]
            and not any(other.last == verb.first for other in sentence.verbs)
        )
        return Unit(last, last + 1, 0) if noun and _describes(verb) else None
    if items[last].low in TITLE_WORDS["counts_from"] and _counts(sentence, last):
        first = last - (before.text[:1].isdigit() or before.is_in("articles", "determiners"))
        return Unit(first, last + 1, 0)
    return None


def _described(sentence: Sentence, at: int) -> bool:
    """Whether what describes the noun before an item begins there: "a nation | that is divided", "issues | concerning her"."""
    clause = any(clause.first == at and clause.opener in _OPENERS for clause in sentence.clauses)
    return clause or any(verb.first == at and verb.tense in {"ing", "participle"} for verb in sentence.verbs)


def _vague(sentence: Sentence, shown: Sequence[int]) -> int:
    """Where a phrase begins at the end of a title whose noun says nothing by itself: "... tensions | in a nation"; 0 if none does."""
    items, last = sentence.items, shown[-1]
    for at in range(last - 1, max(shown[0] + 2, last - _LONGEST), -1):
        item, noun = items[at], items[at - 1]
        if item.kind != "word" or item.low in TITLE_WORDS["needs_relative"] or at not in shown:
            return 0
        if item.is_in("prepositions") or item.low == "to":
            form = verb_form(noun.low)
            bound = noun.low in TITLE_WORDS["needs_more"] or not (noun.kind == "name" or is_noun_like(noun))
            bound = bound or (form is not None and "participle" in form.kinds) or noun.text[:1].isdigit()
            host = next((verb for verb in reversed(sentence.verbs) if verb.last <= at), None)
            needed = host is None or host.last == at or host.lemma in TITLE_WORDS["needs_phrase"]
            single = items[at + 1].low in {"a", "an"} or is_plural(items[last].low)
            return at if single and not (bound or needed or item.low == "of") else 0
        if item.is_in("determiners", "articles") and item.low not in {"a", "an"}:
            return 0
    return 0


def _in_phrase(sentence: Sentence, shown: Sequence[int]) -> bool:
    """Whether an article, an owner or a name opens a phrase with a noun right before the last item: "a new curfew | lasting"."""
    words = [sentence.items[at] for at in shown[-4:-1]]
    return any(item.is_in("articles", "determiners") or item.low == "'s" or item.kind == "name" for item in words)


def _describes(verb: Verb) -> bool:
    return verb.tense == "ing" and verb.last - verb.first == 1


def _counts(sentence: Sentence, at: int) -> bool:
    """Whether "after" or "before" stands behind an item, with what it counts from: "shortly after noon"."""
    return sentence.items[at + 1].low in {"after", "before"}
