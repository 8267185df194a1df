"""On whose ground a match was played: "lost 2-1 at Callao" names the club that was at home, and no place."""

from collections.abc import Sequence
from typing import Final

from loaders.events.grammar.items import Item
from loaders.events.grammar.verbs import Verb
from loaders.language.lexicon import WORDS

_REACH: Final = 6
"""Items after a verb in which "at" stands: "lost their first game 2-1 at Callao"."""
_SCORED: Final = frozenset({"draw", "lose", "win"})
_CLUBS: Final = frozenset({"city", "organisation"})


def home_side(items: Sequence[Item], verb: Verb | None) -> int:
    """The item that names the club on whose ground a match with a score was played; -1 where none is.

    Clubs have the names of their cities; a ground of its own name ("at Wembley") is a place.
    """
    if verb is None or verb.lemma not in _SCORED:
        return -1
    reach = range(verb.last, min(len(items) - 1, verb.last + _REACH))
    ground = 1 + next((at for at in reach if items[at].low == "at"), -2)
    name = items[ground].name if ground > 0 else None
    scored = any(item.text[0].isdigit() for item in items[verb.last : ground])
    if name is None or not scored or name.text.lower() in WORDS["grounds"]:
        return -1
    return ground if name.entity.kind in _CLUBS else -1
