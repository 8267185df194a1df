"""The noun that a date describes, where it belongs to a happening and not to a verb."""

from typing import Final

from loaders.events.grammar.sentence import Sentence
from loaders.events.grammar.verbs import Verb
from loaders.language.lexicon import event_type_of_noun

_BEFORE: Final = frozenset({"before", "until", "since", "of"})
_STATING: Final = frozenset({"cost", "mean", "involve", "concern", "show"})
"""What a happening does for good, without being told itself."""
_OVER: Final = frozenset({"after", "following", "about", "over", "despite", "for", "from", "amid"})
_COMMENTING: Final = frozenset({"ACCUSE", "REJECT", "REQUEST", "SUPPORT", "THREATEN"})
"""Verbs of these kinds speak of what was before: "condemned Monday's attack"; others take part in it ("attended", "won")."""
_ASKING: Final = frozenset({"grill", "interview", "interrogate", "investigate", "probe", "question", "quiz"})
_HINTING: Final = frozenset({"echo", "owe", "overshadow", "recall", "reflect"})
"""What something does that has to do with a happening of another time: "owed something to Friday's talks"."""


def noun_of(sentence: Sentence, at: int) -> tuple[int, bool]:
    """The noun that a date describes: "last Wednesday's meeting", "the December 4 vote"; (-1, False) if none."""
    items = sentence.items
    end = at + 1
    possessive = end < len(items) and items[end].low == "'s"
    end += possessive
    if not possessive and (
        at == 0 or (not items[at - 1].is_in("articles", "determiners") and items[at - 1].low != "'s")
    ):
        return -1, False
    for place in range(end, min(len(items), end + 4)):
        if items[place].kind != "word" or items[place].is_in("prepositions", "modals", "be", "have"):
            break
        if event_type_of_noun(items[place].low):
            return place, True
    return -1, possessive or (
        end < len(items)
        and items[end].kind == "word"
        and not items[end].is_in(
            "prepositions", "subordinators", "coordinators", "be", "have", "modals", "do", "articles", "determiners"
        )
        and not any(verb.first == end for verb in sentence.verbs)
    )


def noun_before_which(sentence: Sentence, first: int, at: int) -> int:
    """The noun of a dated happening before or until which something else was: "before his arrest on 2 May"; -1 if none.

    `first` is where the clause of the date begins.
    """
    items = sentence.items
    opener = next((place for place in range(at - 1, first - 1, -1) if items[place].low in _BEFORE), -1)
    if opener < 0 or any(opener < verb.first < at for verb in sentence.verbs):
        return -1
    if items[opener].low == "of" and (opener == first or items[opener - 1].low != "ahead"):
        return -1
    inside = [place for place in range(opener + 1, at) if items[place].kind != "name"]
    if any(items[place].kind != "word" or items[place].is_in("coordinators") for place in inside):
        return -1
    return _head(sentence, opener + 1, at)


def noun_behind(sentence: Sentence, at: int) -> int:
    """The noun of a happening behind a deed that has a date of its own: "was jailed on Monday over the riots in May"; -1 if none."""
    items = sentence.items
    opener = next((place for place in range(at - 1, 0, -1) if items[place].low in _OVER), -1)
    if opener < 0 or not (any(item.kind == "date" for item in items[:opener]) or _is_state(sentence, opener)):
        return -1
    inside = items[opener + 1 : at]
    if any(opener < verb.first < at for verb in sentence.verbs) or any(
        item.kind not in {"word", "name"} or item.is_in("coordinators") for item in inside
    ):
        return -1
    return max(_head(sentence, opener + 1, at), _last_head(sentence, opener + 1, at))


def _is_state(sentence: Sentence, at: int) -> bool:
    """Whether the verb before an item only says what something is: "the figures are the first after the vote in May"."""
    verb = next((verb for verb in reversed(sentence.verbs) if verb.last <= at and verb.finite), None)
    comes = verb is not None and verb.lemma == "come" and verb.tense == "present"  # "it comes after the vote in May"
    return comes or (verb is not None and verb.lemma == "be" and not verb.passive and verb.tense in {"present", "past"})


def _last_head(sentence: Sentence, first: int, last: int) -> int:
    """The noun of a happening right before a date or a place and a date: "for her part in the riots | in Lima in May"; else -1."""
    items, at = sentence.items, last
    while at - 1 > first and (items[at - 1].is_in("prepositions") or items[at - 1].kind == "name"):
        at -= 1
    return at - 1 if items[at - 1].kind == "word" and event_type_of_noun(items[at - 1].low) else -1


def _head(sentence: Sentence, first: int, last: int) -> int:
    """The noun of a happening that a phrase is about; -1 where its head is none."""
    items = sentence.items
    ends = (place for place in range(first, last) if items[place].kind == "word" and items[place].is_in("prepositions"))
    head = next(ends, last) - 1
    if head >= first and items[head].is_capitalised and items[head].is_in("state_groups"):
        return -1  # "an address before Congress"
    return head if head >= first and items[head].kind == "word" and event_type_of_noun(items[head].low) else -1


def noun_spoken_of(sentence: Sentence, at: int, verb: Verb) -> int:
    """The noun of a happening right before a date that somebody has spoken of since, -1 if there is none.

    The perfect takes no day gone by: in "has blamed them for the riots last week" the riots were then.
    """
    if verb.lemma == "follow" and not verb.passive and verb.tense != "ing":
        near = _right_before(sentence, at)  # "the move follows the envoy's resignation last month"
        return near if near >= 0 else _head(sentence, verb.last, at)  # "follows Peru's purchase of two ships in May"
    if verb.lemma in _ASKING and verb.tense in {"future", "infinitive"}:
        return _right_before(sentence, at)  # "will question her about the fire last month"
    if verb.tense != "perfect":
        return -1
    if verb.passive and comments(verb) and (crime := _crime(sentence, at, verb)) >= 0:
        return crime
    if (occasion := _occasion(sentence, at, verb)) >= 0 or not comments(verb):
        return occasion
    return _right_before(sentence, at)


def _right_before(sentence: Sentence, at: int) -> int:
    """The noun of a happening right before a date; -1 if none stands there."""
    place = at - 1 - sentence.items[at - 1].is_in("prepositions")
    item = sentence.items[place] if place >= 0 else None
    return place if item is not None and item.kind == "word" and event_type_of_noun(item.low) else -1


def _crime(sentence: Sentence, at: int, verb: Verb) -> int:
    """The noun of what somebody has been charged with: "have been charged with the theft of it in Lima last month"; -1 if none."""
    opener = next(
        (place for place in range(verb.last, at) if sentence.items[place].low in {"with", "of", "over", "for"}), -1
    )
    inside = opener < 0 or any(opener < other.first < at for other in sentence.verbs)
    return -1 if inside else _head(sentence, opener + 1, at)


def noun_with_state(sentence: Sentence, at: int) -> int:
    """The noun of a happening of which only a state is told: "the collapse of the bank in March cost it a fortune"; -1 if there is none."""
    verb = next((verb for verb in sentence.verbs if verb.finite), None)
    if verb is None or verb.first != at + 1 or verb.passive or verb.lemma not in _STATING:
        return -1
    return _head(sentence, sentence.clauses[sentence.clause_at(at)].start, at)


def noun_aimed_at(sentence: Sentence, at: int) -> int:
    """The noun of a happening to come that a deed was for: "won to reach the final on 10 June", "going into their match on Friday"; else -1."""
    left = [verb for verb in sentence.verbs if verb.last <= at]
    aim = left[-1] if len(left) > 1 else None
    if (
        aim is None
        or aim.tense not in {"infinitive", "ing"}
        or left[-2].tense not in {"past", "perfect"}
        or comments(left[-2])
    ):
        return -1
    between = sentence.items[left[-2].last : aim.first]
    if not between or left[-2].form.type == "AGREE" or left[-2].form.frame in {"say", "state"}:
        return -1
    inside = sentence.items[aim.last : at]
    plain = all(item.kind in {"word", "name"} and not item.is_in("coordinators") for item in inside)
    return max(_head(sentence, aim.last, at), _last_head(sentence, aim.last, at)) if plain else -1


def _occasion(sentence: Sentence, at: int, verb: Verb) -> int:
    """The noun of what somebody has done something since: "has been silent since his arrest in Lima last week"; -1 if none."""
    items = sentence.items
    since = next((place for place in range(at - 1, verb.last - 1, -1) if items[place].low in {"since", "after"}), at)
    if any(since < other.first < at for other in sentence.verbs):
        return -1
    nouns = (place for place in range(since + 1, at) if items[place].kind == "word")
    return next((place for place in nouns if event_type_of_noun(items[place].low)), -1)


def comments(verb: Verb) -> bool:
    """Whether a verb speaks of a happening rather than being a part of it."""
    return verb.form.frame == "say" or verb.form.type in _COMMENTING or verb.lemma in _HINTING
