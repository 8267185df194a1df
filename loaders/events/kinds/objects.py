"""What kind of event a verb makes with its particle, its object and its subject: "sent troops", "sent blankets", "took over".

The rules are rows of `type_objects.csv`: lemmas of verbs, a particle that has to follow (the phrasal verbs of Quirk et al.,
A Comprehensive Grammar of the English Language, 16.2-16.15), the nouns of the subject or the object, PLOVER's type and an
example. A word in capitals stands for a list of `words.yml`, one in brackets for what a name or an office means. The first
row that fits has its way; the subject of a passive is its object, and what follows "by" its subject.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from loaders.data_files import read_rows
from loaders.events.grammar.items import Item
from loaders.events.grammar.openers import Opener
from loaders.events.grammar.phrases import subject_span
from loaders.events.grammar.sentence import Governed, Sentence
from loaders.events.grammar.verbs import Verb
from loaders.language.lexicon import CACHE_SIZE, WORDS
from loaders.names.titles import is_group_word, is_person_word

_REACH: Final = 12
"""Items after a verb in which its object is looked for."""
_ANTECEDENT: Final = 4
_CIRCUMSTANTIAL: Final = frozenset({"against", "alongside", "amid", "because", "by", "despite", "during"})
_LEAVING: Final = frozenset({"leave", "go", "come", "return", "depart", "quit", "evacuate", "out", "home"})
_NOTHING: Final[frozenset[str]] = frozenset()
_PARTICLES: Final = frozenset({"away", "back", "apart", "aside", "forward", "together", "through", "ahead", "forth"})
_PEOPLE: Final = frozenset({"he", "she", "they", "we", "him", "her", "them", "who"})


@dataclass(frozen=True, slots=True)
class _Rule:
    particle: frozenset[str]
    subject: frozenset[str] | None
    object: frozenset[str] | None
    leaving: bool
    """Whether they have to be told to leave."""
    type: str


@dataclass(frozen=True, slots=True)
class _Around:
    """The words around a verb: of its subject, up to the end of its clause, of its object, and after each particle."""

    subject: frozenset[str]
    after: frozenset[str]
    object: frozenset[str]
    particles: Mapping[str, frozenset[str]]
    passive: bool

    def fits(self, rule: _Rule) -> bool:
        """Whether a rule holds for the verb that these words stand around."""
        doers = self.particles.get("by", _NOTHING) if self.passive else self.subject
        done = self.object | self.subject if self.passive else self.object
        if rule.particle:
            told = [words for particle, words in self.particles.items() if particle in rule.particle]
            if not told or not (rule.object or next(iter(self.particles)) in rule.particle):
                return False
            done = done.union(*told)
        acts = _fits(rule.subject, doers if rule.object else doers | self.subject)
        return acts and _fits(rule.object, done) and (not rule.leaving or not self.after.isdisjoint(_LEAVING))


def type_with_object(sentence: Sentence, governed: Governed) -> str:
    """The type that a verb has with its particle, subject and object, or "" where no rule fits."""
    verb = governed.verb
    rules = _rules().get(verb.lemma, ()) if verb else ()
    if verb is None or not rules:
        return ""
    around = _around(sentence, governed, rules)
    for rule in rules:
        if around.fits(rule):
            return rule.type
    return ""


def type_of_verb(sentence: Sentence, verb: Verb) -> str:
    """The type of any verb of a sentence, with its object or by itself; "" where it tells none."""
    kind = type_with_object(sentence, Governed(verb.first, sentence.clause_at(verb.first), verb))
    return kind or ("" if seeks_to(sentence, verb) else verb.form.type)


def seeks_to(sentence: Sentence, verb: Verb) -> bool:
    """Whether somebody only tries to do what the next verb names, and asks for nothing: "sought to calm the miners"."""
    return verb.lemma == "seek" and sentence.words(verb.last, verb.last + 1) == "to"


def _fits(wanted: frozenset[str] | None, words: frozenset[str]) -> bool:
    return wanted is None or not wanted.isdisjoint(words)


def _around(sentence: Sentence, governed: Governed, rules: Sequence[_Rule]) -> _Around:
    """The words around a verb, as far as some rules ask for them."""
    verb = governed.verb
    passive = verb is not None and verb.passive
    first, last = subject_span(sentence, governed)
    clause = sentence.clauses[governed.clause]
    start = _past_date(sentence.items, verb.last if verb else first)
    end = max(start, min(clause.last, start + _REACH))
    particles = _particles(sentence.items, start, end)
    own_end = start if _no_object(sentence, start) else _phrase_end(particles, start, end)
    own = _words(sentence, start, own_end)  # past a particle at once: "cut off the gas"
    if clause.opener in {"which", Opener.THAT_RELATIVE} and last > clause.first:
        own |= _words(sentence, max(0, clause.first - _ANTECEDENT), clause.first)  # "the drafts which he published"
    return _Around(
        _words(sentence, first, last),
        _words(sentence, start, end) if any(rule.leaving for rule in rules) else _NOTHING,
        own,
        {word: _words(sentence, at + 1, _phrase_end(particles, at, end)) for word, at in particles.items()}
        if passive or any(rule.particle for rule in rules)
        else {},
        passive,
    )


def _no_object(sentence: Sentence, start: int) -> bool:
    """Whether what follows a verb is no object: "dropped | by 8 percent because of the sanctions"."""
    return start < len(sentence.items) and sentence.items[start].low in _CIRCUMSTANTIAL


def _past_date(items: tuple[Item, ...], at: int) -> int:
    """Where the words go on after a date: "agreed on Friday to the sale"."""
    if at + 1 < len(items) and "prepositions" in items[at].lists and items[at + 1].kind == "date":
        return at + 2
    return at + (at < len(items) and items[at].kind == "date")


def _particles(items: tuple[Item, ...], start: int, end: int) -> dict[str, int]:
    """Where each preposition and adverb after a verb stands for the first time; one before a date says only when."""
    found: dict[str, int] = {}
    for at in range(start, end):
        low = items[at].low
        timely = low != "until" and at + 1 < len(items) and items[at + 1].kind == "date"
        tied = low in _PARTICLES or ("prepositions" in items[at].lists and (low != "of" or at == start))
        if tied and not timely:
            found.setdefault(low, at)
    return found


def _phrase_end(particles: Mapping[str, int], at: int, end: int) -> int:
    return min((other for other in particles.values() if other > at), default=end)


def _words(sentence: Sentence, first: int, last: int) -> frozenset[str]:
    words: set[str] = set()
    for item in sentence.items[first:last]:
        if item.kind == "word":
            words.update(_word(item.low))
        elif item.name:
            words.update(item.low.split(), ("(name)", f"({item.name.entity.kind})"))
    return frozenset(words)


@lru_cache(maxsize=CACHE_SIZE)
def _word(low: str) -> tuple[str, ...]:
    """A word, and what it means if it is somebody: "(person)", "(group)"."""
    if is_person_word(low) or low in _PEOPLE:
        return low, "(person)"
    return (low, "(group)") if is_group_word(low) else (low,)


@cache
def _rules() -> dict[str, list[_Rule]]:
    """The rules of each lemma, in the order of the table."""
    rules: dict[str, list[_Rule]] = defaultdict(list)
    for row in read_rows("type_objects"):
        rule = _Rule(
            frozenset(row["particle"].split()),
            words_of(row["subject"]),
            words_of(row["object"]),
            row["object"].endswith("_LEAVING"),
            row["type"],
        )
        for lemma in row["verbs"].split():
            rules[lemma].append(rule)
    return rules


def words_of(cell: str) -> frozenset[str] | None:
    """The words that a cell of the table asks for, those of its lists among them; None where it asks for none."""
    lists = [WORDS[word.lower()] if word.isupper() else frozenset({word}) for word in cell.split()]
    return frozenset().union(*lists) if lists else None
