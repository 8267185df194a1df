"""Where the subject of a clause stands, also when the clause leaves it to another one."""

from collections.abc import Sequence

from loaders.events.grammar.antecedents import names_nobody, noun_phrase_before, person_in, thing_in
from loaders.events.grammar.clauses import Clause
from loaders.events.grammar.fronted import (
    CLOSING,
    SPANS,
    is_empty,
    is_manner,
    past_brackets,
    past_fronted,
    without_fronted,
)
from loaders.events.grammar.items import Item
from loaders.events.grammar.openers import RELATIVE_PRONOUNS, Opener
from loaders.events.grammar.second_verbs import ADDRESSING, calls_for_clause
from loaders.events.grammar.sentence import Governed, Sentence, Span
from loaders.events.grammar.verbs import Verb
from loaders.names.titles import is_descriptor, is_group_word

_PARTING = frozenset({"since", "after", "before", "when", "as", "where", "while", "until"})
_ASIDE = frozenset({"(", ")", "–", "—"})


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
        return noun_phrase_before(sentence.items, clause.verb.last, verb.first)
    end = verb.first if verb else clause.last
    own = past_fronted(sentence, past_brackets(sentence, governed.clause), end)
    if not governed.clause:
        return own
    named = [item for item in sentence.items[own[0] : own[1]] if not is_empty(item)]
    if not all(map(is_manner, named)):
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
    before, follows = items[verb.first - 1] if verb.first else None, items[verb.last]
    if before is None or before.kind != "mark" or before.text not in CLOSING:
        return None
    said_before = before.text != "," or any(other.last < verb.first and other.finite for other in sentence.verbs)
    if not said_before or not (follows.kind == "name" or "articles" in follows.lists or is_descriptor(follows.low)):
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


def _host_subject(sentence: Sentence, number: int) -> Span:
    """The subject that a resumed or co-ordinated clause shares with one before it."""
    for other in range(number - 1, -1, -1):
        host = sentence.clauses[other]
        waiting = host.opener == "that" and sentence.clauses[other - 1].verb is None  # "Reports that she would go were"
        if waiting or host.relative or host.opener in _ASIDE or _only_parts(sentence, number, other):
            continue
        if inside_aside(sentence, number, other) or (host.reported and _goes_back(sentence, number, other)):
            continue
        if host.verb is None:
            span = without_fronted(sentence.items, host.start, host.last)
            if any(not is_empty(item) for item in sentence.items[span[0] : span[1]]):
                return span
            continue
        return spoken_of(sentence, number, other) or subject_span(sentence, Governed(other, other, host.verb))
    return 0, 0


def inside_aside(sentence: Sentence, number: int, other: int) -> bool:
    """Whether a clause is the end of an aside that a resumed clause leaves: "Lund, who said | that the fund was empty, | resigned"."""
    before = sentence.clauses[other - 1] if other else None
    resumed = sentence.clauses[number].opener == Opener.RESUMED and number == other + 1
    comma = sentence.items[sentence.clauses[number].first - 1].text == ","
    return resumed and comma and before is not None and before.opener in RELATIVE_PRONOUNS


def _goes_back(sentence: Sentence, number: int, other: int) -> bool:
    """Whether a clause with its own day goes on from who spoke on a day: "On Monday she said | he had fled, | and on Tuesday held him"."""
    clause, said = sentence.clauses[number], sentence.clauses[other]
    opening = sentence.items[clause.start : clause.start + 2]
    told = sentence.items[sentence.clauses[other - 1].first : said.first] if other else ()
    apart = clause.start < clause.last and sentence.items[clause.first - 1].text == ","
    inside = any(item.kind == "date" for item in sentence.items[said.first : said.last])
    dated = any(item.kind == "date" for item in opening) and any(item.kind == "date" for item in told)
    return apart and dated and not inside


def spoken_of(sentence: Sentence, number: int, other: int) -> Span | None:
    """Of whom clause `other` says what a resumed clause tells: "she said | a man | who had led the raid | was held"; None if of nobody."""
    host, clause = sentence.clauses[other], sentence.clauses[number]
    if host.verb is None or clause.opener != Opener.RESUMED or other + 1 >= number or not calls_for_clause(host.verb):
        return None
    first, end = host.verb.last, sentence.clauses[other + 1].first
    noun = sentence.items[first]
    opens = noun.kind == "name" or noun.is_in("articles") or is_group_word(noun.low)
    return (first, end) if first < end and opens and host.verb.lemma not in ADDRESSING else None


def _only_parts(sentence: Sentence, number: int, other: int) -> bool:
    """Whether a clause of time or place parts a verb from its subject: "Lund, in Oslo for the first time | since it began |, met"."""
    clause, aside = sentence.clauses[number], sentence.clauses[other]
    before = sentence.clauses[other - 1] if other else None
    parted = clause.opener == Opener.RESUMED and sentence.items[clause.first - 1].text == ","
    if sentence.items[aside.first - 1].low in SPANS:
        return False  # "Ten years after he left, he was"
    return parted and aside.opener in _PARTING and before is not None and before.verb is None


def _noun_before(sentence: Sentence, clause: Clause) -> Span:
    """The noun phrase that a relative clause describes: back to a verb, a comma or the preposition that governs it."""
    items = sentence.items
    floor = max([0, *(verb.last for verb in sentence.verbs if verb.last <= clause.first)])
    if (
        items[clause.first].text == ","
        and (host := sentence.clauses[sentence.clause_at(clause.first) - 1]).verb is None
    ):
        return without_fronted(items, host.start, clause.first)
    first, end = noun_phrase_before(items, floor, clause.first)
    while clause.opener == "who" and first - 1 > floor and names_nobody(items, first, end):
        first, _ = noun_phrase_before(items, floor, first - 1)  # "a tourist from Lima who"
    if clause.opener == "who":
        return person_in(items, first, end), end
    if (whole := _with_agent(sentence, first)) >= 0:
        return whole, end
    return thing_in(items, first, end, floor, clause.verb), end


def _with_agent(sentence: Sentence, first: int) -> int:
    """Where a noun phrase starts whose participle names who did it: "a truce brokered by | Egypt that took effect"; -1 if it is none."""
    items = sentence.items
    if first < 2 or items[first - 1].low != "by" or items[first].name is None:
        return -1
    done = next((verb for verb in sentence.verbs if verb.last == first - 1 and "participle" in verb.form.kinds), None)
    if done is None or done.last - done.first > 1:
        return -1
    floor = max([0, *(verb.last for verb in sentence.verbs if verb.last <= done.first)])
    return noun_phrase_before(items, floor, done.first)[0]
