"""Verbs that are written short and may be two: "she's signing" is "is", "she's signed it" is "has", "they'd" is "had" or "would".

Those that are one ("they've") are told where words are cut (`loaders.language.tokens`).
"""

from typing import Final

from loaders.events.grammar.items import Item
from loaders.language.lexicon import LISTS, VerbForm, verb_form

_SHORT: Final = frozenset({"'s", "'d"})
_BEARERS: Final = frozenset({"he", "she", "it", "who", "what", "that", "there", "here"})
"""Words behind which "'s" is a verb, no possessive."""
_BETWEEN: Final = ("adverbs", "negations")


def read_short_forms(items: list[Item]) -> list[Item]:
    """The same items, each of these verbs looked up by its full form; its text stays what is written."""
    for at in [at for at, item in enumerate(items) if item.low in _SHORT]:
        if full := _in_full(items, at):
            item = items[at]
            items[at] = Item(item.start, item.end, item.text, full, "word", LISTS[full], False, verb_form(full))
    return items


def _in_full(items: list[Item], at: int) -> str:
    """The full form of a verb at an item; "" where it is none, but a possessive."""
    main = at + 1
    while main < len(items) and items[main].is_in(*_BETWEEN):
        main += 1
    form = items[main].verb_form if main < len(items) and items[main].kind == "word" else None
    been = main < len(items) and items[main].low == "been"
    if items[at].low == "'d":
        return "had" if been or (form and "base" not in form.kinds) else "would"
    if not at or items[at - 1].low not in _BEARERS:
        return ""
    return "has" if been or (form and _is_perfect(items, main, form)) else "is"


def _is_perfect(items: list[Item], at: int, form: VerbForm) -> bool:
    """Whether a participle tells what somebody has done: it has an object, or tells what somebody has said."""
    after = items[at + 1] if at + 1 < len(items) else None
    objects = after is not None and (after.kind == "name" or after.is_in("articles", "determiners", "pronouns"))
    return "participle" in form.kinds and "ing" not in form.kinds and (objects or form.frame == "say")
