"""What a clause is about, for telling whether two articles speak of one thing."""

from typing import Final

from loaders.events.governor import Governed, Sentence
from loaders.language.lexicon import verb_form

_STEM: Final = 6
_EMPTY: Final = (
    "articles", "determiners", "pronouns", "prepositions", "subordinators", "coordinators", "modals", "be", "have", "do",
    "negations", "adverbs", "courtesy",
)  # fmt: skip


def content_words(sentence: Sentence, governed: Governed) -> frozenset[str]:
    """Stems of the content words of a clause and of what hangs on it, and canonical names; no verbs of saying, no dates."""
    first = sentence.clauses[governed.clause].first
    last = next(
        (clause.first for clause in sentence.clauses[governed.clause + 1 :] if clause.opener in {"and", "but", ";"}),
        len(sentence.items),
    )
    words: set[str] = set()
    for item in sentence.items[first:last]:
        if item.name and item.name.known:
            words.add(item.name.entity.name)
        elif item.kind == "word" and len(item.low) > 2 and not item.is_in(*_EMPTY):
            form = verb_form(item.low)
            if not (form and form.frame in {"say", "state"}):
                words.add(item.low[:_STEM])
    return frozenset(words)
