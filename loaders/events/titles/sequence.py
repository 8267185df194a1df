"""What somebody did before or after what the sentence tells: of "left after winning the vote on Friday" that she won it."""

from collections.abc import Sequence
from typing import Final

from loaders.events.grammar.sentence import Governed, Sentence
from loaders.events.titles.doers import read_doer
from loaders.events.titles.parts import Part
from loaders.language.lexicon import past_of
from loaders.names.entities import Entity

_LINKS: Final = frozenset({"after", "before"})


def before_or_after(sentence: Sentence, governed: Governed, subject: Sequence[Entity]) -> list[Part]:
    """The parts of a title for a participle after "after" or "before", with its verb made finite; none for any other."""
    verb, clause = governed.verb, sentence.clauses[governed.clause]
    main = clause.verb
    if verb is None or verb.tense != "ing" or verb.last - verb.first > 1:
        return []
    alone = main is None or main is verb
    cut = alone and not governed.clause and sentence.items[verb.first - 1].kind == "name"  # out of a longer sentence
    if not cut and sentence.items[verb.first - 1].low not in _LINKS:
        return []
    if alone and len(subject) == 1:  # "left on Monday, | a day after winning the vote"
        rest = tuple(at for at in range(verb.last, clause.last) if at != governed.at)
        return [Part((), "doer", name=subject[0].name), Part((), name=past_of(verb.lemma)), Part(rest)]
    if main is None or alone or not main.finite:
        return []
    opens = main.first > verb.last and governed.at < verb.first  # "Two days after winning the vote, she left"
    if not opens and (main.last > verb.first or governed.at < verb.last):
        return []
    doer = read_doer(sentence, Governed(governed.at, governed.clause, main), subject)
    if (main.passive and not opens) or not (doer.at or doer.name):
        return []
    word = f"will {verb.lemma}" if main.tense in {"future", "modal"} else past_of(verb.lemma)
    comma = next((at for at in range(verb.last, main.first) if sentence.items[at].text == ","), verb.last)
    return [doer, Part((), name=word), Part(tuple(range(verb.last, comma if opens else clause.last)))]
