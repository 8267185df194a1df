"""The subject of a verb where an aside, a bracket or a phrase of time stands between them."""

from loaders.events.grammar.fronted import past_brackets, past_fronted
from loaders.events.grammar.openers import RELATIVE_PRONOUNS, Opener
from loaders.events.grammar.phrases import subject_span
from loaders.events.grammar.sentence import Governed, Sentence, Span
from loaders.events.titles.describing import aside_comma
from loaders.events.titles.objects import noun_before
from loaders.language.lexicon import verb_form

_PRONOUNS = RELATIVE_PRONOUNS | {"that", Opener.THAT_RELATIVE}
_CLAIMS = frozenset(
    "claim claims allegation allegations report reports rumour rumours rumor rumors suggestion suggestions".split()
)
_OF_TIME = frozenset({"since", "after", "before", "until", "while", "as"})


def parted_subject(sentence: Sentence, governed: Governed) -> Span | None:
    """The subject that something parts from its verb; None where nothing does."""
    number, verb = governed.clause, governed.verb
    main = sentence.clauses[number].verb
    if not number or verb is None or main is None or verb.first != main.first:
        return None
    if verb.tense == "participle" and sentence.clauses[number].opener == Opener.RESUMED and main.tense == "past":
        return _noun(sentence, verb.first)
    for look in (
        _with_report,
        _past_dots,
        _before_aside,
        _over_brackets,
        _behind_that,
        _described,
        _no_person,
    ):
        if span := look(sentence, number, verb.first):
            return span
    return None


def _with_report(sentence: Sentence, number: int, verb: int) -> Span | None:
    """With what it says: "Reports | that she would resign | were denied"."""
    if number < 2 or sentence.clauses[number].opener != Opener.RESUMED or sentence.clauses[number].first != verb:
        return None
    that, noun = sentence.clauses[number - 1], sentence.clauses[number - 2]
    claim = sentence.items[that.first - 1].is_in("statement_nouns") or sentence.items[that.first - 1].low in _CLAIMS
    return _own(sentence, number - 2, verb) if that.opener == "that" and noun.verb is None and claim else None


def topic_comma(sentence: Sentence, number: int) -> int:
    """The comma between what only opens a sentence and who says something: of "Ahead of the vote, | Ada Lund said"; -1 if none is."""
    clause, items = sentence.clauses[number], sentence.items
    if number or clause.verb is None or clause.verb.form.frame != "say" or not clause.verb.finite:
        return -1
    commas = [at for at in range(clause.start, clause.verb.first) if items[at].text == ","]
    if len(commas) != 1 or not clause.start < commas[0] < clause.verb.first - 1:
        return -1
    opening, speaker = items[clause.start : commas[0]], items[commas[0] + 1 : clause.verb.first]
    fronted = opening[0].is_in("prepositions", "adverbs", "subordinators") or opening[0].kind == "date"
    told = any(verb_form(item.low) is not None for item in opening)
    listed = any(item.is_in("coordinators") for item in speaker)  # "Kenya, Chad and Peru said"
    apposed = len(opening) == 1 and opening[0].kind == "name"  # "Ada Lund, the chairwoman of the club said"
    return -1 if told or fronted or listed or apposed else commas[0]


def _past_dots(sentence: Sentence, number: int, verb: int) -> Span | None:
    """Behind words that were left out of a quotation: "“We win ... the others will be late”"."""
    host = sentence.clauses[number - 1].verb
    first = host.last if host is not None and sentence.clauses[number].opener == Opener.RESUMED else verb
    dots = [at for at in range(first, verb) if sentence.items[at].text in {"...", "…"}]
    return (dots[-1] + 1, verb) if dots and dots[-1] + 1 < verb else None


def _before_aside(sentence: Sentence, number: int, verb: int) -> Span | None:
    """Before an aside with a verb of its own: "The conflict over Kas, a region settled by Kenyans, flared up"."""
    if (
        sentence.clauses[number].opener not in {Opener.RESUMED, Opener.REDUCED}
        or sentence.clauses[number].first != verb
    ):
        return None
    comma = aside_comma(sentence, number - 1)
    return _own(sentence, number - 1, comma) if comma > 0 else None


def _over_brackets(sentence: Sentence, number: int, verb: int) -> Span | None:
    """Over the abbreviation of a name in it: "Two drivers attached to a World Bank (WB) project were seized"."""
    if number < 2 or sentence.clauses[number].opener != ")" or sentence.clauses[number - 1].opener != "(":
        return None
    if (first := past_brackets(sentence, number)) < sentence.clauses[number].start:
        return past_fronted(sentence, first, verb)  # "The bank (KDB) and the fund (KF) signed a loan"
    host = sentence.clauses[number - 2]
    only_describes = host.verb is None or (host.verb.tense == "past" and "participle" in host.verb.form.kinds)
    bare = host.verb is None or host.verb.last - host.verb.first == 1
    glued = not any(item.text == "," for item in sentence.items[sentence.clauses[number].start : verb])
    return _own(sentence, number - 2, verb) if only_describes and bare and glued else None


def _behind_that(sentence: Sentence, number: int, verb: int) -> Span | None:
    """Behind a "that" whose verb an aside has parted from it: "said that the envoy, and with her the bank, was ready"."""
    that = waiting_that(sentence, number)
    if sentence.clauses[number].first != verb or not 0 < that < verb - 1:
        return None
    end = next((at for at in range(that + 1, verb) if sentence.items[at].text == ","), verb)
    return that + 1, end


def waiting_that(sentence: Sentence, number: int) -> int:
    """The "that" of the clause before a resumed one which has no verb of its own yet; -1 where none waits."""
    clause, host = sentence.clauses[number], sentence.clauses[number - 1]
    if clause.opener != Opener.RESUMED or host.verb is None:
        return -1
    that = next((at for at in range(host.verb.last, host.last) if sentence.items[at].low == "that"), -1)
    verbs = any(that < other.first < host.last and other.finite for other in sentence.verbs)
    return -1 if verbs else that


def _described(sentence: Sentence, number: int, verb: int) -> Span | None:
    """Before a "that" or "which" that a phrase of time parts from its verb: "the service that since May has grown"."""
    clause, host = sentence.clauses[number], sentence.clauses[number - 1]
    pronoun = host.opener in _PRONOUNS
    empty = host.verb is None and host.last - host.first == 1
    dated = all(item.kind in {"date", "mark"} for item in sentence.items[clause.start : verb])
    if not (pronoun and empty and dated and clause.opener in _OF_TIME):
        return None
    return _noun(sentence, host.first)


def _noun(sentence: Sentence, end: int) -> Span | None:
    """The noun phrase before an item; the last of several that "of" joins."""
    floor = max([0, *(other.last for other in sentence.verbs if other.last <= end)])
    first, last = noun_before(sentence.items, floor, end)
    of = [
        at
        for at in range(first, last - 1)
        if sentence.items[at].low == "of" and sentence.items[at + 1].is_in("articles")
    ]
    return (of[-1] + 1 if of else first, last) if first < last else None


def _no_person(sentence: Sentence, number: int, verb: int) -> Span | None:
    """Before a "that" or "which" behind somebody's name: "a meeting with Ada Lund that was planned" tells of the meeting."""
    clause = sentence.clauses[number]
    if clause.opener not in {"which", Opener.THAT_RELATIVE} or clause.start != verb:
        return None
    first, last = subject_span(sentence, Governed(verb, number, clause.verb))
    name = sentence.items[last - 1].name if first < last else None
    floor = max([0, *(other.last for other in sentence.verbs if other.last <= first)])
    while first > floor and not sentence.items[first - 1].is_in("prepositions"):
        first -= 1
    if name is None or name.entity.kind != "person" or first - 1 <= floor:
        return None
    start, _ = noun_before(sentence.items, floor, first - 1)
    return (start, last) if start < first - 1 else None


def _own(sentence: Sentence, number: int, end: int) -> Span | None:
    first, last = past_fronted(sentence, sentence.clauses[number].start, end)
    return (first, last) if first < last else None
