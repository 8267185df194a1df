"""How far what a clause tells goes: over what is reported and what the verb waits for, not over what only accompanies it."""

from collections.abc import Iterator, Sequence
from typing import Final

from loaders.events.grammar.clauses import Clause
from loaders.events.grammar.items import Item
from loaders.events.grammar.openers import DESCRIBING, RELATIVE_PRONOUNS, Opener
from loaders.events.grammar.sentence import Governed, Sentence, Span
from loaders.events.grammar.verbs import Verb
from loaders.events.titles.parts import TITLE_WORDS
from loaders.events.titles.seams import DASHES, completes, glued_dash, is_seen, last_verb, no_second_verb
from loaders.events.titles.spelling import QUOTES
from loaders.language.lexicon import WORDS, verb_form

_SHORT: Final = 36
_COMPLETING: Final = frozenset({Opener.ING, Opener.REDUCED, Opener.THAT_RELATIVE, "who", "which"})
_ASIDES: Final = TITLE_WORDS["circumstance"] | DESCRIBING
_CERTAIN: Final = frozenset({"clear", "certain", "sure", "likely", "evident", "convinced", "confident", "so"})
_APPOSITION: Final = 5
_ANSWERING: Final = frozenset({Opener.RESUMED, Opener.CONTACT, Opener.THAT_RELATIVE, Opener.REDUCED, Opener.SAID})


def told(sentence: Sentence, governed: Governed, verb: Verb) -> tuple[int, ...]:
    """The numbers of the items from a verb to the end of what it tells."""
    found: list[int] = []
    for first, last in _stretches(sentence, governed, verb):
        if found and first > found[-1] + 1 and sentence.items[found[-1]].text == ",":
            found.pop()  # the comma before an aside that goes
        found += range(first, last)
    return tuple(found)


def _stretches(sentence: Sentence, governed: Governed, verb: Verb) -> Iterator[Span]:
    items, clause = sentence.items, sentence.clauses[governed.clause]
    last = _to_dash(items, verb.last, clause.last)
    yield verb.first, last
    if last < clause.last and not (clause.last < len(items) and glued_dash(items, clause.last)):
        return
    waiting = _waits(sentence, verb.last, clause.last)
    asking = any(item.low == "what" for item in items[max(verb.last, clause.last - 3) : clause.last])
    for following in sentence.clauses[governed.clause + 1 :]:
        if following.opener == "(":
            continue
        span, clause, waiting = _next(sentence, clause, following, waiting=waiting, asking=asking)
        if span is None:
            return
        yield span
        if following.opener == ")" and span[1] < following.last:
            return


def _next(
    sentence: Sentence, before: Clause, following: Clause, *, waiting: bool, asking: bool
) -> tuple[Span | None, Clause, bool]:
    """What a title takes of the next clause, the clause that the one after it hangs on, whether a verb is still awaited.

    Nothing of an aside; no span where the next clause is another story.
    """
    items, whole, nothing = sentence.items, (following.first, following.last), (following.first, following.first)
    if following.opener == ")":
        return (following.first + 1, _first_predicate(sentence, following)), before, waiting
    if asking and following.opener in _ANSWERING:
        return whole, before, waiting
    if waiting:
        resumed = resumption(sentence, following)
        if resumed >= 0:
            unfinished = not any(resumed <= other.first < following.last for other in sentence.verbs)
            return (resumed, following.last), before, unfinished
        parted = items[following.first - 1].text == "," or items[following.first].text == ","
        return (nothing if parted else whole) if following.opener in _ASIDES else None, before, True
    if following.opener in _ASIDES and _says_later(sentence, before, following):
        return nothing, before, False
    if _belongs(sentence, before, following):
        end = _to_dash(items, following.first + 1, following.last)
        return (following.first, end), following, following.reported and following.verb is None
    return None, before, False


def _says_later(sentence: Sentence, before: Clause, following: Clause) -> bool:
    """Whether what is said comes only after an aside: "said after a meeting with Lund, who was ill, that it was over"."""
    number = sentence.clauses.index(following)
    after = next((clause for clause in sentence.clauses[number + 1 :] if clause.opener not in _ASIDES), None)
    parted = after is not None and after.opener == "that" and sentence.items[after.first - 1].text == ","
    return parted and before.verb is not None and before.verb.form.frame == "say"


def _belongs(sentence: Sentence, before: Clause, following: Clause) -> bool:
    """Whether a clause is a part of what the one before it tells."""
    items = sentence.items
    if following.reported:
        return _describes_no_noun(sentence, before, following)
    if items[following.first].low == "what" or glued_dash(items, following.first):
        return True
    if following.opener == Opener.RESUMED and (
        no_second_verb(sentence, following)
        or _hangs(sentence, before, following)
        or _quoted_noun(items, following.first)
    ):
        return True
    if completes(sentence, following) or is_seen(sentence, following):
        return True
    if following.opener in TITLE_WORDS["condition"] or (following.opener == "until" and before.reported):
        return items[following.first - 1].text != ","
    if following.opener in DESCRIBING and items[following.first - 1].low in TITLE_WORDS["needs_relative"]:
        return True
    if _broken_off(sentence, following):
        return False
    return following.opener in _COMPLETING and items[before.last - 1].end - items[before.first].start < _SHORT


def _broken_off(sentence: Sentence, clause: Clause) -> bool:
    """Whether an aside with a verb parts the verb of a relative clause from its pronoun: "a gang which, it said, | was"."""
    pronoun = clause.opener in RELATIVE_PRONOUNS and sentence.items[clause.first + 1].text == ","
    return pronoun and sentence.items[clause.last - 1].text == ","


def _quoted_noun(items: Sequence[Item], at: int) -> bool:
    """Whether a preposition and a quotation mark before an item tell that no verb begins there: "called for “free elections”"."""
    return at > 1 and items[at - 1].text in QUOTES and items[at - 2].is_in("prepositions")


def _hangs(sentence: Sentence, before: Clause, following: Clause) -> bool:
    """Whether a clause without a mark hangs on a noun of the one before: "review the way the event | was run"."""
    noun = sentence.items[following.first - 1]
    return noun.kind in {"word", "name"} and not noun.lists and before.opener not in DESCRIBING | {Opener.ING}


def _describes_no_noun(sentence: Sentence, before: Clause, following: Clause) -> bool:
    """Whether a "that" is what a verb, adjective or noun of saying calls for, and does not describe a day or a thing."""
    items, host = sentence.items, last_verb(sentence, following.first)
    if following.opener != "that" or items[following.first].low != "that":
        return True
    noun = items[following.first - 1]
    called_so = noun.is_in("statement_nouns") or noun.low in TITLE_WORDS["needs_more"]
    opens = max(1, following.first - _APPOSITION, host.last if host else 0)
    apposition = any(
        items[at].text == "," and items[at + 1].is_in("articles") for at in range(opens, following.first - 1)
    )
    verbal = following.first + 1 < len(items) and verb_form(items[following.first + 1].low) is not None
    one_of_many = verbal and items[following.first - 2].low in {"a", "an"} and not called_so
    if noun.low in TITLE_WORDS["times"] or apposition or one_of_many:
        return False
    called = host is not None and (
        _only_dated(items[host.last : following.first]) or calls_for(sentence, host.first, following.first)
    )
    certain = calls_for(sentence, before.first, following.first)
    return called or certain or called_so


def calls_for(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a verb or adjective among some items calls for a clause: "said", "made it clear"."""
    return any(item.low in _CERTAIN for item in sentence.items[first:last]) or any(
        verb.form.frame == "say" or verb.lemma in WORDS["takes_clause"]
        for verb in sentence.verbs
        if first <= verb.first < last
    )


def _only_dated(items: Sequence[Item]) -> bool:
    return all(item.kind in {"date", "mark"} or item.is_in("prepositions", "adverbs") for item in items)


def _waits(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a "that" in a clause has no verb yet: "said that the threat, while still there, appears"."""
    that = next((at for at in range(first, last) if sentence.items[at].low == "that"), -1)
    pointing = that > 0 and sentence.items[that - 1].is_in("prepositions")  # "the text of that ruling"
    return that >= 0 and not pointing and not any(that < verb.first < last and verb.finite for verb in sentence.verbs)


def resumption(sentence: Sentence, clause: Clause) -> int:
    """Where a clause that has been parted goes on inside another one: at it, or past the comma that ends an aside; else -1."""
    if clause.opener in {Opener.RESUMED, ","}:
        return clause.first
    return next(
        (
            verb.first
            for verb in sentence.verbs
            if clause.first < verb.first < clause.last and verb.finite and sentence.items[verb.first - 1].text == ","
        ),
        -1,
    )


def _first_predicate(sentence: Sentence, clause: Clause) -> int:
    """Where the first of several things that one subject does ends: "agreed (on Monday) to go, but left a question"."""
    for verb in sentence.verbs:
        joined = verb.first > clause.first and sentence.items[verb.first - 1].is_in("coordinators")
        if clause.first < verb.first < clause.last and verb.finite and joined:
            return verb.first - 1
    return clause.last


def _to_dash(items: Sequence[Item], first: int, last: int) -> int:
    """Where the words stop before a dash between blanks, or two of them."""
    for at in range(first + 1, last):
        if items[at].text in DASHES and (items[at].start > items[at - 1].end or items[at - 1].text == "-"):
            return at
    return last
