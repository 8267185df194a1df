"""What somebody did before what the sentence tells: "Having lost the vote on Friday, the premier resigned on Monday"."""

from collections.abc import Iterator
from dataclasses import replace

from loaders.events.grammar.parse import parse
from loaders.events.grammar.phrases import subject_span
from loaders.events.grammar.sentence import Governed, Sentence
from loaders.language.endings import is_plural
from loaders.language.lexicon import past_of
from loaders.language.tokens import tokenise


def fronted_deed(sentence: Sentence) -> Iterator[tuple[int, Sentence]]:
    """By the item of its date, the deed of "Having lost the vote on Friday," as a sentence, and the rest for its own dates."""
    items, verb = sentence.items, sentence.verbs[0] if sentence.verbs else None
    if verb is None or verb.first or items[0].low != "having":
        return
    comma = next((at for at, item in enumerate(items) if item.text == ","), 0)
    main = sentence.clauses[0].verb
    if main is None or not verb.last < comma < main.first:
        return
    dates = [at for at in range(verb.last, comma) if items[at].kind == "date"]
    who = items[slice(*subject_span(sentence, Governed(main.first, 0, main)))]
    if not dates or not who or any(other.finite and other.first < comma for other in sentence.verbs):
        return
    be = "were" if is_plural(who[-1].low) or any(item.low == "and" for item in who) else "was"
    told = tokenise(f"{be} {items[verb.last - 1].low}" if verb.passive else past_of(verb.lemma))
    did = [replace(word, start=items[0].start, end=items[verb.last - 1].end) for word in told]
    deed = parse(sentence.start, sentence.end, [*who, *did, *items[verb.last : comma]])
    rest = parse(sentence.start, sentence.end, items[comma + 1 :])
    yield from ((at, deed) for at in dates)
    yield from ((at, rest) for at in range(comma, len(items)) if items[at].kind == "date")
