"""Dates that open a clause of their own after "and": "The talks began on Monday and on Tuesday | the two sides signed a truce"."""

from loaders.events.grammar.sentence import Sentence


def subject_follows(sentence: Sentence, first: int, end: int) -> bool:
    """Whether a subject with its verb stands behind a series of dates, the items `first`..`end`, so that the last is its own."""
    items, verbs = sentence.items, sentence.verbs
    if end >= len(items) or not (items[end].kind == "name" or items[end].is_in("articles", "pronouns")):
        return False
    before = any(verb.finite and verb.last <= first for verb in verbs)
    verb = next((verb for verb in verbs if verb.first > end), None)
    if not before or verb is None or not verb.finite:
        return False
    closes = verb.form.frame == "say" and (verb.last >= len(items) or items[verb.last].text == ".")
    between = items[end : verb.first]
    joined = any(item.kind == "mark" or item.is_in("subordinators", "coordinators") for item in between)
    return not joined and not closes  # "and on 22 May, the union said"
