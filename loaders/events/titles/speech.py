"""What somebody says, where it stands before the verb of saying or after a colon."""

import re
from collections.abc import Sequence
from typing import Final

from loaders.events.grammar.answers import answer_to
from loaders.events.grammar.openers import RELATIVE_PRONOUNS, Opener
from loaders.events.grammar.phrases import inverted_span, subject_span
from loaders.events.grammar.sentence import Governed, Sentence
from loaders.events.grammar.verbs import Verb
from loaders.events.titles.parts import LONGEST, TITLE_WORDS, Part
from loaders.events.titles.seams import whole_quotation
from loaders.events.titles.spelling import QUOTES

_FIRST: Final = frozenset({"we", "We", "our", "Our", "us", "I", "my", "My", "me"})
_PARTED: Final = re.compile(r"[ ,’']+")
_MORE: Final = 3
_DECIDING: Final = frozenset({"rule", "decide", "conclude", "find"})
"""Verbs of what somebody has come to, behind what that is: "The law is void, a judge ruled"."""
_JOINED: Final = frozenset({"and", "but", "or", "nor", "yet", ";"})


def quoted(parts: Sequence[Part], text: str) -> str:
    """The text of a title, in quotation marks where somebody whom it does not name speaks of himself: "“We will leave”"."""
    spoken = any(part.word in {":", "said"} or part.role in {"quote", "says"} for part in parts)
    own = not spoken and not _FIRST.isdisjoint(_PARTED.split(text))
    return f"“{text}”" if own and len(text) + 2 <= LONGEST else text


def said_before(sentence: Sentence, governed: Governed, verb: Verb) -> Part | None:
    """What stands before a verb of saying: "The port is shut, she said", "“It is shut,” said Ada Lund"."""
    items = sentence.items
    says = verb.form.frame == "say" or (verb.lemma in _DECIDING and sentence.clauses[governed.clause].opener == ",")
    if not says or not verb.finite or verb.passive or verb.lemma in TITLE_WORDS["no_report"]:
        return None
    if governed.clause and answer_to(sentence) == governed.clause:
        return None
    end = _said_until(sentence, governed)
    inverted = inverted_span(sentence, verb) is not None
    tells = items[0].text in QUOTES or any(other.first < end and other.finite for other in sentence.verbs)
    if not tells or _goes_on(sentence, governed) or not (inverted or not _complement_after(sentence, governed)):
        return None
    word = "said" if verb.lemma == "tell" else items[verb.last - 1].text
    return Part(tuple(range(end)), "quote", ":" if items[0].text in QUOTES else word)


def _goes_on(sentence: Sentence, governed: Governed) -> bool:
    """Whether a clause of saying goes on with what stands before it: ", but she denied it", "the loss, which she announced"."""
    clause = sentence.clauses[governed.clause]
    described = clause.opener in RELATIVE_PRONOUNS and subject_span(sentence, governed)[0] == clause.start
    before = sentence.clauses[governed.clause - 1] if governed.clause else None
    apart = clause.opener == Opener.RESUMED and before is not None and before.opener == Opener.CONTACT
    return described or apart or clause.opener in _JOINED  # "the firm she runs | said"


def _said_until(sentence: Sentence, governed: Governed) -> int:
    """Where what stands before a verb of saying ends; a comma parts it from who says it, where no seam does."""
    first, last = subject_span(sentence, governed)
    clause = sentence.clauses[governed.clause]
    if (
        not clause.first and sentence.items[0].text in QUOTES
    ):  # "“Shameful,” she said": no verb, and so no clause of its own
        return next((at + 1 for at in range(1, first) if sentence.items[at].text in QUOTES), 0)
    comma = max((at for at in range(first, last) if sentence.items[at].text == ","), default=0)
    if any(first < other.first < comma for other in sentence.verbs):
        return comma
    return min(first, sentence.clauses[governed.clause].first)


def said_after(sentence: Sentence, governed: Governed, verb: Verb) -> Part | None:
    """What a colon joins to a verb of saying: "She said of the vote: “...”"."""
    number = governed.clause + 1
    following = sentence.clauses[number] if number < len(sentence.clauses) else None
    if verb.form.frame != "say" or following is None or following.opener not in {":", ","} or following.verb is None:
        return None
    if inverted_span(sentence, following.verb):
        return None  # "“I have written to her,” said Ada Lund"
    opening = {item.text for item in sentence.items[following.first - 1 : following.first + 2]}
    if following.opener == "," and (opening.isdisjoint(QUOTES) or _complement_after(sentence, governed)):
        return None
    last = whole_quotation(sentence.clauses[number:])
    return Part(tuple(range(following.first + 1, last)), "quote", ":")


def _complement_after(sentence: Sentence, governed: Governed) -> bool:
    """Whether what is said follows the verb of saying, or something else does that carries a title."""
    verb = governed.verb
    following = sentence.clauses[governed.clause + 1 : governed.clause + 2]
    rest = sentence.items[verb.last : sentence.clauses[governed.clause].last] if verb else ()
    if following and following[0].reported:
        return True
    addressed = verb is not None and verb.lemma == "tell"
    placed = bool(rest) and (rest[0].kind == "date" or rest[0].is_in("prepositions"))
    return sum(item.kind in {"word", "name"} for item in rest) > _MORE and not (addressed or placed)
