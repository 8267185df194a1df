"""The words for a happening that a sentence only mentions: of "condemned Monday's attack on a market" the attack on a market."""

from typing import Final

from loaders.events.grammar.dated_nouns import comments
from loaders.events.grammar.items import Item
from loaders.events.grammar.sentence import Governed, Sentence

_OF_ANOTHER_TIME: Final = frozenset(
    {"after", "ahead", "following", "since", "before", "about", "over", "despite", "amid", "anniversary", "for", "from"}
)
"""Between a verb and the noun they tell that the verb is of another time: "arrested after Monday's coup"."""
_THERE: Final = frozenset({"at", "during", "in", "into"})


def noun_phrase(sentence: Sentence, governed: Governed) -> list[Item]:
    """The items of `noun_span`, without the marks among them."""
    marked = [sentence.items[at] for at in noun_span(sentence, governed)]
    return [item for item in marked if item.kind != "mark" or item.text == "-"]


_AIMING: Final = frozenset({"infinitive", "ing"})
_EARLIER: Final = frozenset({"before", "until", "since", "ahead"})


def noun_span(sentence: Sentence, governed: Governed) -> range:
    """The items of the phrase of the noun that a date describes, if it is not the subject of its clause; empty if there is none to tell.

    The clause tells of another time than the noun, so that its own words would give a false title.
    """
    verb, noun = governed.verb, governed.noun
    if not governed.attributive or noun < 0 or verb is None:
        return range(0)
    opens = noun < verb.first
    floor = sentence.clauses[sentence.clause_at(noun)].first if opens else verb.last
    first, last = _start(sentence, noun, floor), _end(sentence, governed)
    if opens and governed.noun < governed.at == verb.first - 1:
        led = sentence.items[governed.at - 1].is_in("prepositions")
        return range(first, governed.at - led)  # "The collapse of the bank in March cost it a fortune"
    if opens:  # "Before the vote on Sunday, she resigned"
        return range(first, last) if any(item.low in _EARLIER for item in sentence.items[floor:first]) else range(0)
    parted = any(item.low in _OF_ANOTHER_TIME for item in sentence.items[floor:first])
    parted = parted or (verb.lemma == "follow" and not verb.passive)  # "The move follows her resignation last month"
    parted = parted or (
        governed.at > noun and any(v.tense in _AIMING and floor < v.first < first for v in sentence.verbs)
    )
    if not (parted or comments(verb)) or (not parted and _spoken_there(sentence, governed)):
        return range(0)
    return range(first, last)


def _spoken_there(sentence: Sentence, governed: Governed) -> bool:
    """Whether somebody speaks at the happening itself: "said on Friday's conference call", "on his way into Monday's talks"."""
    at = governed.at - 1
    at -= sentence.items[at].is_in("articles")
    before = sentence.items[at].low
    return before in _THERE or (before == "on" and sentence.items[governed.noun].is_in("conversations"))


def _start(sentence: Sentence, noun: int, floor: int) -> int:
    """Where the words that describe a noun begin."""
    items, first = sentence.items, noun
    while first > floor:
        before = items[first - 1]
        if before.kind not in {"word", "name"} and before.text != "-":
            break
        if (
            before.is_in("articles", "determiners", "prepositions", "coordinators", "subordinators")
            or before.low == "'s"
        ):
            break
        first -= 1
    owned = first - 2 >= floor and items[first - 1].low == "'s" and items[first - 2].name is not None
    return first - 2 if owned else first  # "Ada Lund's forced resignation"


def _end(sentence: Sentence, governed: Governed) -> int:
    """Where the phrase ends: with its clause, or before a mark, a verb or a conjunction."""
    items, last = sentence.items, governed.noun + 1
    verbs = {verb.first for verb in sentence.verbs}
    end = sentence.clauses[sentence.clause_at(governed.noun)].last
    while last < end and last not in verbs:
        item = items[last]
        if (item.kind == "mark" and item.text != "-") or item.is_in("subordinators"):
            break
        if last == governed.noun + 1 and item.is_in("articles", "determiners", "pronouns"):
            break  # "about a meeting the two men attended"
        if item.is_in("coordinators") and (last + 1 >= end or items[last + 1].kind != "name"):
            break
        last += 1
    return last
