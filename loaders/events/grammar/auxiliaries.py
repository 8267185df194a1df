"""What auxiliaries say of the verb after them: its form, its tense, its modal."""

from typing import Final, Literal

from loaders.events.grammar.items import Item
from loaders.language.lexicon import WORDS, VerbForm

Tense = Literal["past", "present", "perfect", "pluperfect", "future", "modal", "infinitive", "ing", "participle"]
BE: Final = frozenset({"am", "is", "are", "was", "were", "be", "been", "being", "isn't", "aren't", "wasn't", "weren't"})
_HAVE: Final = frozenset({"has", "have", "had", "having", "hasn't", "haven't", "hadn't"})
_DO: Final = frozenset({"do", "does", "did", "don't", "doesn't", "didn't"})
OWN: Final = ((BE, "be"), (_HAVE, "have"), (_DO, "do"))
"""The auxiliaries that are verbs of their own where no other follows."""
_CALL_FOR_VERB: Final = WORDS["modals"] | WORDS["do"]
_MODALS: Final = {
    "won't": "will",
    "wouldn't": "would",
    "couldn't": "could",
    "can't": "can",
    "wo": "will",
}


def fits(form: VerbForm, helpers: list[str]) -> bool:
    """Whether a form can follow these auxiliaries: "was sent", "has sent", "did send", but not "was send"."""
    last = helpers[-1] if helpers else ""
    if last in BE:
        return bool(form.kinds & {"participle", "ing"})
    if last in _HAVE:
        return "participle" in form.kinds
    return "base" in form.kinds


def must_be_verb(item: Item, helper: str) -> bool:
    """Whether an unknown word after "will" or "did" can only be a verb."""
    return (
        item.kind == "word"
        and helper in _CALL_FOR_VERB
        and not item.is_in("articles", "determiners", "pronouns", "prepositions")
    )


def modal_of(word: str) -> str:
    """A modal that stands short or with its "not", in full; any other word as it is."""
    return _MODALS.get(word, word)


def tense_of(first: str, helpers: list[str]) -> Tense:
    """The tense of a group of verbs, by the first of its auxiliaries."""
    if first == "to":
        return "infinitive"
    if first in {"will", "shall", "won't", "wo"}:
        return "future"
    if first in {"has", "have", "hasn't", "haven't"}:
        return "perfect"
    if first in {"had", "hadn't"}:
        return "pluperfect" if len(helpers) > 1 or first in _HAVE else "past"
    if first in {"was", "were", "wasn't", "weren't", "did", "didn't"}:
        return "past"
    if first in {"having", "being"}:
        return "ing"
    if first in BE or first in _DO:
        return "present"
    return "modal"
