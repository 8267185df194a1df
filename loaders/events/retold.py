"""What several articles tell in the same words is read once: its kind and its title, which take the most time of all.

Agencies' sentences stand in many papers. Nothing of the answers depends on the article but whom the names mean and who the subject is, and
these are part of the question.
"""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field
from typing import Final

from loaders.events.grammar.sentence import Governed, Sentence
from loaders.events.kinds.kind import read_type
from loaders.events.titles.title import make_title
from loaders.names.entities import Entity

_WHOLE: Final = frozenset({"name", "date"})
_MOST: Final = 5_000
"""Sentences that are kept: those of one story are read soon one after the other."""


@dataclass(slots=True)
class Retold:
    """The kind of what a sentence tells of a date, and its titles, each for a subject that its pronouns may stand for."""

    type: str
    titles: dict[tuple[Entity, ...], str] = field(default_factory=dict)

    def title(self, sentence: Sentence, governed: Governed, subject: Sequence[Entity]) -> str:
        """The title as `make_title` makes it."""
        key = tuple(subject)
        if (title := self.titles.get(key)) is None:
            title = self.titles[key] = make_title(sentence, governed, subject)
        return title


_kept: dict[Hashable, Retold] = {}


def retold(sentence: Sentence, governed: Governed) -> Retold:
    """What has been read of these words, in whichever article they stood first."""
    key = _words(sentence), _place(governed)
    if (found := _kept.get(key)) is None:
        if len(_kept) >= _MOST:
            _kept.clear()
        found = _kept[key] = Retold(read_type(sentence, governed))
    return found


def _words(sentence: Sentence) -> Hashable:
    """The items of a sentence with their places in it and what the names mean."""
    items, start = sentence.items, sentence.start
    return (
        tuple([item.text for item in items]),
        tuple([item.start - start for item in items]),
        tuple([at for at, item in enumerate(items) if item.kind in _WHOLE]),
        tuple([item.name.senses for item in items if item.name]),
    )


def _place(governed: Governed) -> Hashable:
    """Everything that a date governs."""
    verb = governed.verb
    told = verb and (verb.first, verb.last, verb.form, verb.tense, verb.passive, verb.negated, verb.modal)
    return governed.at, governed.clause, told, governed.noun, governed.attributive
