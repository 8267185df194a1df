"""Where the subject of a clause stands, also when the clause leaves it to another one."""

from collections.abc import Sequence
from itertools import pairwise

from loaders.events.clauses import Clause
from loaders.events.items import Item
from loaders.events.sentence import Governed, Sentence, Span
from loaders.events.verbs import Verb
from loaders.language.lexicon import verb_form
from loaders.names.titles import is_descriptor, is_group_word, is_person_word

_CLOSING = frozenset({",", "”", '"', "“", "?", "!", "»", "’"})
_CLOSED = frozenset({"”", '"', "»"})
_ASIDE = frozenset({"(", ")", "–", "—"})
_JOINING = ("adverbs", "coordinators", "subordinators")


def subject_span(sentence: Sentence, governed: Governed) -> Span:
    """The items of the subject of a clause's verb; an empty span where there is none."""
    verb = governed.verb
    key = (governed.clause, verb.first, verb.form.lemma) if verb else (governed.clause, -1, "")
    span = sentence.subjects.get(key)
    if span is None:
        span = sentence.subjects[key] = _find_subject(sentence, governed)
    return span


def _find_subject(sentence: Sentence, governed: Governed) -> Span:
    clause = sentence.clauses[governed.clause]
    verb = governed.verb
    if inverted := inverted_span(sentence, verb):
        return inverted
    if verb and clause.verb and verb.tense == "participle" and clause.verb.last < verb.first and clause.verb.finite:
        return _noun_phrase_before(sentence.items, clause.verb.last, verb.first)
    end = verb.first if verb else clause.last
    own = past_fronted(sentence, clause.start, end)
    if own[0] < own[1] and not all(_empty(item) for item in sentence.items[own[0] : own[1]]):
        return own
    if not governed.clause:
        return own
    if clause.relative:
        return _noun_before(sentence, clause)
    return _host_subject(sentence, governed.clause)


def inverted_span(sentence: Sentence, verb: Verb | None) -> Span | None:
    """The subject after a verb of saying that follows a quotation: " ...," said party leader Ada Lund at noon."""
    items = sentence.items
    if (
        verb is None
        or verb.form.frame != "say"
        or verb.lemma == "tell"
        or verb.passive
        or verb.last - verb.first != 1
        or verb.last >= len(items)
    ):
        return None
    quoted = verb.first > 0 and items[verb.first - 1].kind == "mark" and items[verb.first - 1].text in _CLOSING
    follows = items[verb.last]
    said_before = any(other.last < verb.first for other in sentence.verbs) or items[verb.first - 1].text != ","
    if (
        not quoted
        or not said_before
        or not (follows.kind == "name" or "articles" in follows.lists or is_descriptor(follows.low))
    ):
        return None
    end = verb.last
    while end < len(items) and items[end].kind != "date" and items[end].kind != "mark" and not _ends_name(items, end):
        end += 1
    if any(verb.last < other.first < end and other.finite for other in sentence.verbs):
        return None  # "the envoy, Ada Lund, said the two sides had agreed"
    if end + 1 < len(items) and items[end].text == "," and items[end + 1].kind == "name":
        end += 2
    return verb.last, end


def _ends_name(items: Sequence[Item], at: int) -> bool:
    return items[at].is_in("prepositions", "subordinators") and items[at].low not in {"of", "for"}


def _empty(item: Item) -> bool:
    return item.kind in {"mark", "date"} or not item.lists.isdisjoint(_JOINING)


def _host_subject(sentence: Sentence, number: int) -> Span:
    """The subject that a resumed or co-ordinated clause shares with one before it."""
    for other in range(number - 1, -1, -1):
        host = sentence.clauses[other]
        if host.relative or host.opener in _ASIDE:
            continue
        if host.verb is None:
            span = without_fronted(sentence.items, host.start, host.last)
            if any(not _empty(item) for item in sentence.items[span[0] : span[1]]):
                return span
            continue
        return subject_span(sentence, Governed(other, other, host.verb))
    return 0, 0


def _owns(items: Sequence[Item], at: int, end: int) -> bool:
    """Whether a date belongs to the noun after it: "Monday's vote"."""
    return items[at].kind == "date" and at + 1 < end and items[at + 1].low == "'s"


def _noun_before(sentence: Sentence, clause: Clause) -> Span:
    """The noun phrase that a relative clause describes: back to a verb, a comma or the preposition that governs it."""
    items = sentence.items
    floor = max([0, *(verb.last for verb in sentence.verbs if verb.last <= clause.first)])
    if (
        items[clause.first].text == ","
        and (host := sentence.clauses[sentence.clause_at(clause.first) - 1]).verb is None
    ):
        return without_fronted(items, host.start, clause.first)
    first, end = _noun_phrase_before(items, floor, clause.first)
    return (_person_in(items, first, end) if clause.opener == "who" else first), end


def _person_in(items: Sequence[Item], first: int, end: int) -> int:
    """Where the words for a person start in a noun phrase that "who" takes up: of "the release of the former president" the last."""
    of = next((at for at in range(first, end) if items[at].low == "of"), -1)
    if of < 1 or items[of - 1].kind != "word" or is_person_word(items[of - 1].low) or is_group_word(items[of - 1].low):
        return first
    person = any(is_person_word(item.low) or item.kind == "name" for item in items[of + 1 : end])
    return of + 1 if person else first


def _noun_phrase_before(items: Sequence[Item], floor: int, end: int) -> Span:
    """The noun phrase that ends before item `end`, at most back to item `floor`."""
    at = end - (end > floor and items[end - 1].text == ",")
    while (
        at > floor
        and items[at - 1].kind != "mark"
        and not ("prepositions" in items[at - 1].lists and items[at - 1].low != "of")
    ):
        at -= 1
        if "articles" in items[at].lists and (at == floor or items[at - 1].low != "of"):
            break
    return at, end


def _opens_circumstance(items: Sequence[Item], first: int, end: int) -> bool:
    """Whether a phrase of place or time, or a participle, stands before the subject: "Briefing reporters on Friday, she"."""
    if "prepositions" in items[first].lists or items[first].low in {"according", "speaking"}:
        return True
    form = verb_form(items[first].low) if items[first].kind == "word" else None
    ahead = items[first + 1 : end]
    return (
        form is not None
        and "ing" in form.kinds
        and any(
            item.text == "," or (item.kind == "date" and after.is_in("speaker_pronouns", "articles"))
            for item, after in pairwise(ahead)
        )
    )


def _past_apposition(items: Sequence[Item], commas: Sequence[int], end: int) -> int:
    """The comma that ends a fronted phrase, past the name of whom it speaks of: "In a call with her colleague, Bo Berg, she"."""
    if (
        len(commas) > 1
        and commas[1] - commas[0] == 2
        and commas[1] + 1 < end
        and is_person_word(items[commas[0] - 1].low)
    ):
        return commas[1]
    return commas[0]


def _after_place(items: Sequence[Item], first: int, end: int) -> int:
    """Where somebody's office and name follow a place without a comma: "in the Kremlin President Lund"; 0 where none do."""
    at = first
    while at < end and (items[at].kind == "date" or items[at].is_in("prepositions", "articles")):
        at += 1
    if at + 2 >= end or items[at].kind != "name":
        return 0
    if "articles" in items[at + 1].lists and items[0].kind == "date":
        return at + 1
    if not is_descriptor(items[at + 1].low) or items[at + 1].text.islower():
        return 0
    person = items[at + 2].name
    return at + 1 if person and person.entity.kind == "person" else 0


def past_fronted(sentence: Sentence, first: int, end: int) -> Span:
    """What `without_fronted` finds, looked for once in a sentence: who acts, who is meant and what a title shows all ask."""
    span = sentence.fronted.get((first, end))
    if span is None:
        span = sentence.fronted[first, end] = without_fronted(sentence.items, first, end)
    return span


def without_fronted(items: Sequence[Item], first: int, end: int) -> Span:
    """Leaves out a phrase that opens the clause before its subject ("At a meeting on Friday, ...")."""
    quoted = [at for at in range(first, end) if items[at].text in _CLOSED and items[at - 1].text in _CLOSING]
    if quoted and not all(_empty(item) for item in items[quoted[-1] + 1 : end]):
        first = quoted[-1] + 1
    while first < end and _empty(items[first]) and not _owns(items, first, end):
        first += 1
    if first < end and _opens_circumstance(items, first, end):
        if subject := _after_place(items, first, end):
            return subject, end
        commas = [at for at in range(first, end) if items[at].text == ","]
        if commas and commas[0] + 1 < end:
            return without_fronted(items, _past_apposition(items, commas, end) + 1, end)
        if dates := [at for at in range(first, end) if items[at].kind == "date"]:
            return dates[-1] + 1, end
    return first, end
