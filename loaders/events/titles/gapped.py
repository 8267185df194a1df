"""The verb of a clause that leaves it to the one before, put back before its object."""

from loaders.events.grammar.clauses import Clause
from loaders.events.grammar.sentence import Sentence
from loaders.events.titles.parts import Part


def gapped(sentence: Sentence, clause: Clause) -> list[Part]:
    """The parts of a title for a clause that leaves its verb to the one before it: "Kenya a frigate, Peru two jets"."""
    number = sentence.clauses.index(clause)
    host = sentence.clauses[number - 1].verb if number else None
    name = sentence.items[clause.start] if clause.start < clause.last else None
    thing = sentence.items[clause.start + 1] if clause.start + 1 < clause.last else None
    if clause.opener not in {":", ";", ","} or host is None or name is None or name.kind != "name" or thing is None:
        return []
    if not (thing.is_in("articles", "determiners") or thing.text[:1].isdigit()):
        return []
    ends = [at for at in range(clause.start, clause.last) if sentence.items[at].text in {",", ";"}]
    last = ends[0] if ends else clause.last
    return [
        Part((clause.start,), "doer"),
        Part((host.last - 1,)),
        Part(tuple(range(clause.start + 1, last))),
    ]
