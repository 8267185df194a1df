"""How a title ends: in no word that waits for others, and in "…" where it is torn."""

from collections.abc import Sequence
from typing import Final

from loaders.events.titles.parts import DANGLING, LONGEST
from loaders.events.titles.spelling import upper
from loaders.language.lexicon import WORDS, verb_form

STOPS: Final = " ,.;:–—-"
"""Marks with which no title begins or ends."""
_PARTICLES: Final = frozenset({"in", "over", "through", "by", "on", "off", "down", "up", "out", "away", "back"})
_OBJECTS: Final = frozenset(
    {"this", "her", "one", "some", "more", "another", "others", "both", "all", "two", "three", "many"}
)
_BEFORE_THAT: Final = frozenset({"about", "after", "at", "by", "for", "from", "of", "to", "with"})
_STAYING: Final = _PARTICLES | _OBJECTS
_SHORT: Final = 3
_OPEN_ENDS: Final = (["en", "route"], ["than", "there"], ["in", "connection"], ["the", "day"], ["the", "moment"])
_ENOUGH: Final = 66
_SEAMS: Final = WORDS["prepositions"] | WORDS["coordinators"] | WORDS["subordinators"] | {"to", "that"}


def ended(text: str) -> str:
    """The text without words at its end that wait for others; what the sentence itself ends with stays: "flew in"."""
    words = text.split()
    while count := _waiting(words):
        del words[-count:]
    return upper(" ".join(words).strip(STOPS))


def _waiting(words: Sequence[str]) -> int:
    """How many words at the end wait for others."""
    if len(words) <= 1:
        return 0
    last, before = words[-1].lower().strip(STOPS), words[-2].lower()
    if last in DANGLING:
        surname = last in WORDS["modals"] and words[-1][0].isupper()  # "met Theresa May"
        form = verb_form(before)
        answer = last == "no" and form is not None and form.frame == "say"  # "Lund said no"
        led = form or before in WORDS["be"] or before in WORDS["reflexives"]  # "turned himself in"
        meant = last in {"that", "this"} and before in _BEFORE_THAT  # "troubled by that"
        return 0 if surname or answer or meant or (words[-1] in _STAYING and led) else 1
    if len(words) > _SHORT and list(words[-2:]) in _OPEN_ENDS:
        return 2
    if len(words) > _SHORT and last == "due" and before not in WORDS["be"]:
        return 1  # "the vote due on Friday"
    alone = len(words) > 2 and before.endswith(",") and words[-1].islower()
    return 1 if alone else 0  # a word that a comma added and that has lost the rest: "the role of Lund, seen"


def torn(text: str, names: Sequence[str]) -> str:
    """The text as far as there is room for it, with the mark that something is missing; no name is torn."""
    end = text.rfind(" ", 0, LONGEST)
    for name in names:
        at = text.find(name)
        end = at if 0 < at < end < at + len(name) else end
    words = text[: max(end, 1)].split()
    seam = max((at for at, word in enumerate(words) if word.lower() in _SEAMS), default=0)
    if seam and len(" ".join(words[:seam])) > _ENOUGH:
        words = words[:seam]
    while len(words) > 1 and words[-1].lower().strip(STOPS) in DANGLING:
        words.pop()
    return upper(" ".join(words).strip(STOPS) + "…")
