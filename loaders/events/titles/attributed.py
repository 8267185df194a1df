"""Who says what a title tells: ", the ministry said" behind it, so that a claim is not taken for a fact."""

from collections.abc import Iterator
from typing import Final

from loaders.events.grammar.openers import Opener
from loaders.events.grammar.phrases import inverted_span
from loaders.events.grammar.sentence import Governed, Sentence, Span
from loaders.events.grammar.verbs import Verb
from loaders.events.titles.doers import read_doer
from loaders.events.titles.parted import waiting_that
from loaders.events.titles.parts import TITLE_WORDS, Part
from loaders.events.titles.reach import told
from loaders.events.titles.speech import said_before
from loaders.events.titles.spelling import plain, spell
from loaders.events.titles.subjects import whole_subject
from loaders.language.lexicon import WORDS
from loaders.names.titles import is_person_word

_SHARED: Final = frozenset({Opener.RESUMED, "and", "or", "but"})
_OPEN: Final = frozenset({"would", "could", "might", "may", "should"})
_CLAIMING: Final = TITLE_WORDS["attributes"] | {"tell", "add", "suggest"}
_TOLD: Final = frozenset({"past", "present", "perfect", "pluperfect"})
_TIMING: Final = frozenset({"after", "before", "since", "until", "when", "while"})
"""What opens a clause that tells when, and not who said it: "came after the paper reported on it"."""
_LONGEST: Final = 36
"""Characters of a speaker; a longer one leaves no room for what is said."""


def attribution(sentence: Sentence, governed: Governed) -> list[Part]:
    """The parts that name who says what a title tells; none where the sentence says it itself."""
    verb = governed.verb
    opener = sentence.clauses[governed.clause].opener
    if verb is None or verb.form.frame == "say" or opener in TITLE_WORDS["circumstance"]:
        return []
    if not any(_tells(other) for other in sentence.verbs if other is not verb):
        return _according(sentence, governed)
    for host in _reporters(sentence, governed, verb):
        speaker = read_doer(sentence, host, ())
        word = _word(sentence, host.verb)
        if pronoun := _own(sentence, host, verb):
            return [Part((), "says", ",", f"{pronoun} {word}")] if verb.modal in _OPEN else []
        return _named(sentence, speaker, word)
    return _according(sentence, governed)


def _tells(verb: Verb) -> bool:
    """Whether a verb can tell what somebody says."""
    return verb.form.frame == "say" or verb.lemma in TITLE_WORDS["attributes"]


def claimed(sentence: Sentence, governed: Governed) -> Part | None:
    """What a verb of saying reports, behind a colon, where the whole is too long: "Lund: The port will be shut"."""
    verb, following = governed.verb, sentence.clauses[governed.clause + 1 : governed.clause + 2]
    if verb is None or not following or not following[0].reported or following[0].opener == "whether":
        return None
    says = verb.lemma in _CLAIMING
    if not says or verb.negated or verb.modal or not verb.finite or verb.passive:
        return None
    return Part(tuple(at for at in told(sentence, governed, verb) if at >= following[0].start), word=":")


def _reporters(sentence: Sentence, governed: Governed, verb: Verb) -> Iterator[Governed]:
    """The verb of saying that reports the clause of another verb: the one it is reported by, or one behind it."""
    number = _reported(sentence, governed.clause)
    host = _host(sentence, number) if number > 0 else None
    if host and host.verb and host.verb.first < verb.first:
        yield host
        return
    if sentence.clauses[governed.clause].relative:
        return
    for number, clause in enumerate(sentence.clauses[governed.clause + 1 :], governed.clause + 1):
        host = Governed(governed.at, number, clause.verb)
        said = said_before(sentence, host, clause.verb) if clause.verb and _closes(sentence, number) else None
        if said and verb.first in said.at:
            yield host


def _closes(sentence: Sentence, number: int) -> bool:
    """Whether a clause tells who said what is before it, and not what else somebody did: ", she said", not ", who told him that"."""
    clause, following = sentence.clauses[number], sentence.clauses[number + 1 : number + 2]
    inverted = clause.verb is not None and inverted_span(sentence, clause.verb) is not None
    telling = (
        clause.relative
        or clause.opener in {":", ";"}
        or clause.opener in _TIMING
        or clause.verb is None
        or clause.verb.lemma in WORDS["speaking_verbs"]
    )
    goes_on = bool(following) and (following[0].reported or following[0].opener == Opener.RESUMED)
    return not telling and (clause.opener != Opener.RESUMED or inverted) and not goes_on


def _reported(sentence: Sentence, number: int) -> int:
    """The clause that is reported among those which share their subject up to clause `number`; -1 if none is."""
    while number > 0:
        clause = sentence.clauses[number]
        if clause.reported or waiting_that(sentence, number) > 0:
            return number
        own = clause.verb is None or any(
            item.kind in {"word", "name"} and not item.is_in("adverbs")
            for item in sentence.items[clause.start : clause.verb.first]
        )
        joined = clause.opener == "and" and sentence.items[clause.first - 1].text != ","
        if clause.opener not in _SHARED or (own and not joined):
            return -1
        number -= 1
    return -1


def _host(sentence: Sentence, number: int) -> Governed | None:
    """The clause that reports clause `number`, if its verb says that it is so."""
    for before in range(number - 1, -1, -1):
        clause = sentence.clauses[before]
        if clause.verb is None or (clause.relative and clause.opener != Opener.REDUCED):
            continue
        if clause.opener == Opener.REDUCED:
            return None
        verb = clause.verb
        says = _tells(verb) and verb.lemma not in WORDS["speaking_verbs"]
        says = says and verb.finite and not verb.negated and not verb.passive
        return Governed(verb.first, before, verb) if says and verb.tense in _TOLD else None
    return None


def _word(sentence: Sentence, verb: Verb | None) -> str:
    """What a speaker does: the verb of the sentence, or "said" for one that cannot stand behind what is said."""
    apt = verb is not None and verb.lemma in TITLE_WORDS["attributes"] and verb.tense in {"past", "present"}
    return sentence.items[verb.last - 1].low if verb and apt and verb.last - verb.first == 1 else "said"


def _own(sentence: Sentence, host: Governed, verb: Verb) -> str:
    """The pronoun by which somebody tells of himself: "she" in "Lund said she would go"; "" where another is meant."""
    number = _reported(sentence, sentence.clause_at(verb.first))
    item = sentence.items[sentence.clauses[number].start] if number > 0 else None
    if item is None or not item.is_in("speaker_pronouns"):
        return ""
    return item.low if (item.low in {"it", "they"}) is not _is_person(sentence, host) else ""


def _is_person(sentence: Sentence, host: Governed) -> bool:
    """Whether a person speaks."""
    words = [item for item in sentence.items[slice(*whole_subject(sentence, host))] if item.kind in {"word", "name"}]
    if not words:
        return False
    name = words[-1].name
    return name.entity.kind == "person" if name else is_person_word(words[-1].low) or words[-1].low in {"he", "she"}


def _named(sentence: Sentence, speaker: Part, word: str) -> list[Part]:
    """The parts for a speaker, unless he is a pronoun or too long."""
    if speaker.name:
        return [Part((), "says", ",", f"{speaker.name} {word}")]
    at = speaker.at
    while at and sentence.items[at[-1]].kind in {"mark", "date"}:
        at = at[:-1]
    if len(at) > 1 and (name := sentence.items[at[0]].name) and sentence.items[at[1]].text == ",":
        at = at[:1] if name.entity.kind == "person" else at  # "Ada Lund, Kenya director of the fund"
    words = [sentence.items[place] for place in at]
    named = any(item.kind in {"word", "name"} and not item.is_in("pronouns", "determiners") for item in words)
    if not named or words[0].is_in("prepositions", "pronouns"):
        return []
    if _named_apart(sentence, at) or len(spell(plain(words), "family")) > _LONGEST:
        at = _brief(sentence, at)
    brief = len(spell([sentence.items[place] for place in at], "family")) <= _LONGEST
    return [Part(at, "says", ","), Part((), "says", name=word)] if brief else []


def _named_apart(sentence: Sentence, at: tuple[int, ...]) -> bool:
    """Whether a speaker's name stands behind a comma: "a weekly paper, Kas Herald"."""
    last = at[-1]
    apart = sentence.items[last].kind == "name" and sentence.items[last - 1].text == ","
    return apart and last - 1 in at and sentence.items[last - 2].kind != "name"


def _brief(sentence: Sentence, at: tuple[int, ...]) -> tuple[int, ...]:
    """A long speaker by his name alone, where it stands apart, or without what follows his noun."""
    items = sentence.items
    if _named_apart(sentence, at):
        return at[-1:]
    ends = (place for place in at[1:] if items[place].text == "," or items[place].is_in("prepositions"))
    end = next(ends, at[-1] + 1)
    end -= items[end - 1].low in TITLE_WORDS["needs_more"]  # "people familiar with it"
    return tuple(place for place in at if place < end)


def _according(sentence: Sentence, governed: Governed) -> list[Part]:
    """ "according to the police", as the sentence has it."""
    span = _source(sentence, governed)
    return [Part(tuple(range(*span)), "says", ",")] if span else []


def _source(sentence: Sentence, governed: Governed) -> Span | None:
    """The items of "according to ..." that opens the sentence or closes the clause of a verb."""
    items, verb = sentence.items, governed.verb
    words = [item.low for item in items]
    at = words.index("according") if "according" in words else -1
    if at < 0 or verb is None or words[at + 1 : at + 2] != ["to"]:
        return None
    end = next((place for place in range(at + 2, len(items)) if items[place].kind in {"mark", "date"}), len(items))
    between = range(min(at, verb.first), max(at, verb.first))
    told = [other for other in sentence.verbs if other.finite and other is not verb and other.first in between]
    inside = [other for other in sentence.verbs if at < other.first < end]
    opened = at == 0 or (at > verb.first and items[at - 1].text == ",")
    short = len(spell(items[at:end], "family")) <= _LONGEST + len("according to ")
    return (at, end) if opened and not told and not inside and short else None
