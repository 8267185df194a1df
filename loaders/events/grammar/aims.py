"""What somebody meets or acts for, which is not where he does it and not with whom: "met to discuss the war in Sudan"."""

from loaders.events.grammar.sentence import Sentence
from loaders.events.grammar.verbs import Verb
from loaders.language.lexicon import WORDS


def is_aim(sentence: Sentence, verb: Verb | None, at: int) -> bool:
    """Whether the item `at` is what a verb is done for, or of what was done before or after it.

    It stands behind an infinitive of aim, not after "with" or a comma ("met to end the war in Sudan"), or in a participle that opens
    the sentence ("Before arriving in Kenya, she will visit Norway").
    """
    if verb is None or not verb.finite:
        return False
    if at < verb.first and _in_opening(sentence, at):
        return True
    aims = (
        other
        for other in sentence.verbs
        if verb.last <= other.first < at and other.tense == "infinitive" and other.lemma in WORDS["aiming_at"]
    )
    aim = next(aims, None)
    if aim is None:
        return False
    return not any(item.low in {"with", "between"} or item.text == "," for item in sentence.items[aim.last : at])


def _in_opening(sentence: Sentence, at: int) -> bool:
    """Whether an item stands in "Before arriving in Kenya," or "After leaving Lima," at the start of a sentence."""
    first = sentence.verbs[0]
    opens = first.tense == "ing" and first.first == 1 and sentence.items[0].low in {"after", "before"}
    return opens and at >= first.last and not any(item.text == "," for item in sentence.items[first.last : at])
