"""Cuts a title to the length that a reader takes in at a glance, at a seam, so that no phrase is left hanging."""

from typing import Final

from loaders.language.lexicon import WORDS

LONGEST: Final = 80
"""Characters of a title."""
_DOER: Final = 48
_SEAMS: Final = WORDS["prepositions"] | WORDS["coordinators"] | WORDS["subordinators"] | {"to", "that"}


def shorten(text: str) -> str:
    """Cuts at a comma or before a joining word, so that no phrase is left hanging."""
    text = " ".join(text.split()).strip(" ,.;:–—-")
    while len(text) > LONGEST:
        text = _cut(text)
    words = text.split()
    while words and (words[-1].lower().strip(",;:") in WORDS["dangling"]):
        words.pop()
    text = " ".join(words).strip(" ,.;:–—-")
    return text[:1].upper() + text[1:]


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
        if words[at].lower() in _SEAMS or words[at - 1].endswith(","):
            return " ".join(words[:at])
    return " ".join(words)
