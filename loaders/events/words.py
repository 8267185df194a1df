"""What a clause is about, for telling whether two articles speak of one thing."""

from functools import lru_cache
from typing import Final

from loaders.events.grammar.sentence import Governed, Sentence
from loaders.language.lexicon import CACHE_SIZE, LISTS, WORDS, verb_form

_STEM: Final = 6
_EMPTY: Final = frozenset(
    "articles determiners pronouns prepositions subordinators coordinators modals be have do negations adverbs courtesy".split()
)


def content_words(sentence: Sentence, governed: Governed) -> frozenset[str]:
    """Stems of the content words of a clause and of what hangs on it, and canonical names; no verbs of saying, no dates."""
    first, _ = sentence.bounds(governed.clause)
    last = next(
        (clause.first for clause in sentence.clauses[governed.clause + 1 :] if clause.opener in {"and", "but", ";"}),
        len(sentence.items),
    )
    words: set[str] = set()
    for item in sentence.items[first:last]:
        if item.name and item.name.known:
            words.add(item.name.entity.name)
        elif item.kind == "word" and (stem := _stem(item.low)):
            words.add(stem)
    return frozenset(words)


def hands_paper(sentence: Sentence, governed: Governed) -> bool:
    """Whether a clause tells that a paper was handed over: "sent a draft", "the documents were delivered"."""
    verb = governed.verb
    if verb is None or governed.attributive or verb.lemma not in WORDS["transfer"]:
        return False
    first, last = sentence.bounds(governed.clause)
    return any(item.is_in("papers") for item in sentence.items[first:last])


@lru_cache(maxsize=CACHE_SIZE)
def _stem(word: str) -> str:
    """The stem of a content word, or ""; kept, so that all the mentions of a corpus share it."""
    form = verb_form(word)
    told = len(word) > 2 and _EMPTY.isdisjoint(LISTS.get(word, ())) and not (form and form.frame in {"say", "state"})
    return word[:_STEM] if told else ""
