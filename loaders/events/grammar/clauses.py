"""Cuts a sentence into clauses: which verb each one has, what opens it, whose subject it shares.

It is no parser: it finds the seams that decide which verb a date belongs to (relative and reported clauses, co-ordination,
participles), from left to right and in linear time.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from loaders.events.grammar.brackets import is_aside_of_name
from loaders.events.grammar.items import Item
from loaders.events.grammar.openers import DESCRIBING, PARTICIPIAL, RELATIVE_PRONOUNS, REPORTING, UNSEEN, Opener
from loaders.events.grammar.seams import clause_ahead, once_more, participle_aside
from loaders.events.grammar.second_verbs import calls_for_clause, describes_subject, second_verb
from loaders.events.grammar.verb_places import is_adjective
from loaders.events.grammar.verbs import Verb
from loaders.language.lexicon import WORDS

_SEAMS: Final = frozenset({";", ":", "–", "—", "(", ")"})
_WITHOUT_VERB: Final = frozenset({"any", "anything", "appropriate", "necessary", "needed", "possible", "required"})
"""After "if" and "when" they stand for a whole clause."""
_SUBORDINATE: Final = frozenset({"when", "where", "while", "although", "though", "because", "if", "unless", "whether"})
_MAYBE_SUBORDINATE: Final = frozenset({"as", "after", "before", "since", "until", "once", "whereas"})
_ASKED: Final = frozenset({"how", "why"})
_OPENING: Final = _SEAMS.union(
    {",", "that"}, _ASKED, _SUBORDINATE, _MAYBE_SUBORDINATE, RELATIVE_PRONOUNS, WORDS["coordinators"]
)
"""All that may open a clause: at any other word none can start."""


@dataclass(slots=True)
class Clause:
    """Items `first`..`last` (exclusive). `opener` is the word or mark that joins it to what is before, or an `Opener`.

    "," and "and" join a clause of equal rank. Nobody changes one.
    """

    first: int
    last: int
    opener: str
    verb: Verb | None
    start: int = field(init=False)
    """The first item after the word or mark that opens it."""
    relative: bool = field(init=False)
    """Whether it describes the noun before it."""
    reported: bool = field(init=False)
    """Whether it is what somebody says, thinks or wants."""

    def __post_init__(self) -> None:
        self.start = self.first + (self.opener not in UNSEEN)
        self.relative = self.opener in DESCRIBING
        self.reported = self.opener in REPORTING


def find_clauses(items: Sequence[Item], verbs: Sequence[Verb]) -> list[Clause]:
    """The clauses of a sentence, in order; together they cover it."""
    seams = _seams(items, verbs)
    clauses = []
    for (first, opener), (last, _) in zip(seams, [*seams[1:], (len(items), "")], strict=True):
        clauses.append(Clause(first, last, opener, _main_verb(verbs, first, last, opener)))
    return clauses


def _main_verb(verbs: Sequence[Verb], first: int, last: int, opener: str) -> Verb | None:
    """The first finite verb between two items, else the first participle; after some openers whatever verb comes first."""
    participle: Verb | None = None
    for verb in verbs:
        if first <= verb.first < last:
            if verb.finite or opener in PARTICIPIAL:
                return verb
            if participle is None and verb.tense == "participle":
                participle = verb
    return participle


def _seams(items: Sequence[Item], verbs: Sequence[Verb]) -> list[tuple[int, str]]:
    """Where clauses start, and what opens them."""
    starts = {verb.first: verb for verb in verbs}
    seams = [(0, "")]
    current: Verb | None = None
    whole = False
    for at in [at for at, item in enumerate(items) if item.low in _OPENING or at in starts]:
        if items[at].low in _OPENING and at > seams[-1][0] and (opener := _opener(items, starts, at, current)):
            seams.append((at, opener))
            whole = current is not None and not calls_for_clause(current)
            current = None
        verb = starts.get(at)
        if current is None and verb and verb.last in starts and describes_subject(items, starts, verb, seams[-1][0]):
            seams.append((at - 1, Opener.CONTACT))
        if verb and (verb.finite or opener_takes(verb, seams[-1][1])):
            if current is not None and verb.finite and at > seams[-1][0]:
                place, why = second_verb(items, current, verb, _left_by(items, verb, seams), whole=whole)
                if place > seams[-1][0]:
                    seams.append((place, why))
                elif why == Opener.REDUCED:
                    continue
            current = verb
    return seams


def _left_by(items: Sequence[Item], verb: Verb, seams: Sequence[tuple[int, str]]) -> tuple[int, str]:
    """The seam whose clause a verb leaves behind a comma: with what is said inside a relative clause that one, too.

    "Ada Lund, | who said | that the fund was empty, | resigned".
    """
    last, before = seams[-1], seams[-2] if len(seams) > 1 else (0, "")
    aside = before[1] in RELATIVE_PRONOUNS and items[before[0] - 1].text == "," == items[verb.first - 1].text
    return before if aside and last[1] in REPORTING else last


def opener_takes(verb: Verb, opener: str) -> bool:
    """Whether a clause with this opener has a participle for its verb."""
    return opener in PARTICIPIAL and verb.tense in {"ing", "participle"}


def _opener(items: Sequence[Item], starts: dict[int, Verb], at: int, current: Verb | None) -> str:
    """What opens a clause at this item, or "" if none starts here."""
    item, before = items[at], items[at - 1] if at else None
    if item.kind == "mark":
        if item.text in _SEAMS and before and item.end - item.start == 1 and item.text != "-":
            inside = (item.text == ";" and _in_brackets(items, at)) or is_aside_of_name(items, starts, at)
            return "" if inside else item.text
        if item.text == "," and current is not None and _clause_after_comma(items, starts, at):
            return Opener.ING if _ing_after(starts, at + 1) else ","
        return Opener.REDUCED if item.text == "," and current is None and participle_aside(items, starts, at) else ""
    if item.kind != "word":
        return ""
    return _word_opener(items, starts, at, current)


def _in_brackets(items: Sequence[Item], at: int) -> bool:
    """Whether an item stands in brackets: "(345 million euros; 298 million pounds)"."""
    marks = [item.text for item in items[:at] if item.text in {"(", ")"}]
    return marks[-1:] == ["("]


def _word_opener(items: Sequence[Item], starts: dict[int, Verb], at: int, current: Verb | None) -> str:
    """The word itself if it opens a clause: a relative, a subordinator, "and" before a clause of its own."""
    item = items[at]
    if item.low == "that":
        return _that(items, starts, at, items[at - 1] if at else None)
    after = items[at + 1].low if at + 1 < len(items) else ""
    if item.low in _SUBORDINATE and (after in _WITHOUT_VERB or (item.low == "because" and after == "of")):
        return ""  # "will take part if necessary", "because of the ash"
    if item.low in RELATIVE_PRONOUNS or item.low in _SUBORDINATE:
        return item.low
    if item.low in _MAYBE_SUBORDINATE and (_only_dates(items, starts, at + 1) or once_more(items, at)):
        return ""
    if item.low in _ASKED:
        about = at > 0 and current is not None and items[at - 1].is_in("prepositions")  # "vague about how it failed"
        return "that" if about and clause_ahead(items, starts, at + 1) else ""
    joins = item.low in _MAYBE_SUBORDINATE or ("coordinators" in item.lists and current is not None)
    if not joins or (item.low == "yet" and items[at - 1].kind != "mark") or _joins_adjectives(items, at):
        return ""
    return item.low if clause_ahead(items, starts, at + 1) else ""


def _only_dates(items: Sequence[Item], starts: dict[int, Verb], at: int) -> bool:
    """Whether a date without a subject behind it stands at an item: "a man held since | August | (in Oslo) had confessed"."""
    after = items[at : at + 2]
    dated = bool(after) and after[0].kind == "date"
    return dated and (at + 1 in starts or any(item.is_in("prepositions") for item in after[1:]))


def _joins_adjectives(items: Sequence[Item], at: int) -> bool:
    """Whether "and" joins what describes one noun: "the Kenyan | and | Norwegian ministers"."""
    return 0 < at < len(items) - 1 and is_adjective(items[at - 1]) and is_adjective(items[at + 1])


def _that(items: Sequence[Item], starts: dict[int, Verb], at: int, before: Item | None) -> str:
    if before is None or "prepositions" in before.lists or not clause_ahead(items, starts, at + 1):
        return ""
    following = at + 1
    while following < len(items) - 1 and (items[following].is_in("adverbs") or items[following].low.endswith("ly")):
        following += 1  # "a reward that subsequently had been offered"
    return (
        Opener.THAT_RELATIVE
        if following in starts and before.kind != "mark" and _noun_like(items, starts, at - 1)
        else "that"
    )


def _noun_like(items: Sequence[Item], starts: dict[int, Verb], at: int) -> bool:
    return not any(verb.first <= at < verb.last for verb in starts.values()) and items[at].kind in {"word", "name"}


def _ing_after(starts: dict[int, Verb], at: int) -> bool:
    verb = starts.get(at)
    return verb is not None and verb.tense == "ing"


def _clause_after_comma(items: Sequence[Item], starts: dict[int, Verb], at: int) -> bool:
    """Whether a comma ends a clause that has its verb: a participle or a new subject with a verb follows."""
    if _ing_after(starts, at + 1):
        return True
    following = items[at + 1] if at + 1 < len(items) else None
    if following is None or following.is_in("coordinators", "subordinators") or at + 1 in starts:
        return False
    return clause_ahead(items, starts, at + 1)
