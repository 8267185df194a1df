"""Cuts a title to the length that a reader takes in at a glance, at a seam, so that no phrase is left hanging."""

from typing import Final

from loaders.language.lexicon import WORDS, event_type_of_noun, verb_form

LONGEST: Final = 80
"""Characters of a title."""
_DOER: Final = 48
_PARTICLES: Final = frozenset({"in", "over", "through", "by", "on"})
_SEAMS: Final = WORDS["prepositions"] | WORDS["coordinators"] | WORDS["subordinators"] | {"to", "that"}


def shorten(text: str) -> str:
    """Cuts at a comma or before a joining word, so that no phrase is left hanging."""
    text = " ".join(text.split()).strip(" ,.;:–—-")
    if len(text) > LONGEST:
        text = _without_that(text)
    whole = len(text) <= LONGEST
    while len(text) > LONGEST:
        text = _cut(text)
    words = text.split()
    while words and words[-1].lower().strip(",;:") in WORDS["dangling"]:
        if whole and words[-1] in _PARTICLES and len(words) > 1 and _awaits(words[-2]):
            break  # "flew in"
        words.pop()
    text = " ".join(words).strip(" ,.;:–—-")
    return text[:1].upper() + text[1:]


def _without_that(text: str) -> str:
    """The same without the "that" after a verb of saying, which headlines do without."""
    before, _, after = text.partition(" that ")
    form = verb_form(before.rpartition(" ")[2])
    return f"{before} {after}" if after and form and form.frame == "say" else text


def fitting(doer: str, told: str) -> str:
    """A long subject without its last phrases, so that its verb and some words after it have room."""
    words = doer.split()
    for at in range(len(words) - 1, 1, -1):
        if len(doer) <= _DOER or len(doer) + len(told) <= LONGEST:
            break
        if words[at].lower() in WORDS["prepositions"] - {"of"}:
            doer = " ".join(words[:at]).rstrip(",")
    return doer


def _cut(text: str) -> str:
    """The text up to its last seam within the limit."""
    words = text[: LONGEST + 1].rsplit(" ", 1)[0].split()
    for at in range(len(words) - 1, len(words) // 2, -1):
        seam = words[at].lower() in _SEAMS or words[at - 1].endswith(",")
        if seam and not _awaits(words[at - 1]):
            return " ".join(words[:at])
    return " ".join(words)


def _awaits(word: str) -> bool:
    """Whether a word cannot end a title, as a verb needs what comes after it: "had made | up his mind"."""
    form = verb_form(word)
    return form is not None and not event_type_of_noun(word) and "s" not in form.kinds
