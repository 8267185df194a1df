"""The other sides of talks and contracts that a clause does not name as its object: behind "between", before "that", after "with"."""

from loaders.events.actors.conversations import TOGETHER
from loaders.events.actors.groups import Discourse
from loaders.events.actors.noun_phrases import named
from loaders.events.actors.pairs import read_pair
from loaders.events.grammar.phrases import subject_span
from loaders.events.grammar.sentence import Governed, Sentence
from loaders.language.lexicon import event_type_of_noun
from loaders.names.entities import Entity


def between_both(sentence: Sentence, governed: Governed, context: Discourse) -> list[Entity]:
    """The two sides that were named before: "hosted a meeting between the two countries' ministers", "talks between both sides"."""
    items = sentence.items
    first, last = sentence.bounds(governed.clause)
    at = next((at for at in range(first, last - 2) if items[at].low == "between"), -1)
    return read_pair(items, at + 1, min(last, at + 4), context) if at >= 0 else []


def host_of_meeting(sentence: Sentence, governed: Governed) -> list[Entity]:
    """Whose meeting with somebody a relative clause tells of: "Kenya put off talks with Norway that were due on Friday"."""
    number = governed.clause
    clause, host = sentence.clauses[number], sentence.clauses[number - 1] if number else None
    if not clause.relative or host is None or host.verb is None or host.verb.passive:
        return []
    words = [item.low for item in sentence.items[host.verb.last : clause.first]]
    links = [at for at, word in enumerate(words) if word == "with"]
    joint = len(links) == 1 and links[0] > 0 and event_type_of_noun(words[links[0] - 1]) in TOGETHER
    told = Governed(host.verb.first, number - 1, host.verb)
    return named(sentence.items, *subject_span(sentence, told)) if joint else []


def contracted(sentence: Sentence, governed: Governed) -> list[Entity]:
    """With whom somebody comes to terms, as a body, where no table knows the name or it is that of a city: "signed a two-year deal with Velox"."""
    items = sentence.items
    first, last = sentence.bounds(governed.clause)
    after = governed.verb.last if governed.verb else first
    partner = next((items[at + 1].name for at in range(after, last - 1) if items[at].low == "with"), None)
    if partner is None or (partner.known and partner.entity.kind != "city"):
        return []
    return [Entity(partner.text, "organisation")]
