"""Who was where: the number of events for each actor and venue, and the view that shows them."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import log
from typing import Final

from timeline.dataset import chain_of
from timeline.rows import Event
from timeline.selection import Selection

MOST_ACTORS: Final = 40
MOST_VENUES: Final = 15
DEEPEST: Final = 4


@dataclass(frozen=True, slots=True)
class Matrix:
    """Rows of actors and columns of venues, most events first; `counts[actor, venue]` is 0 where they never meet."""

    actors: tuple[str, ...]
    venues: tuple[str, ...]
    counts: Counter[tuple[str, str]]
    left_out: int
    """Actors that took part in events at a venue and have no row here."""

    def heat(self, actor: str, venue: str) -> int:
        """How deep a cell is coloured, from 1 to `DEEPEST`: by the number up to there, and by its order of magnitude beyond."""
        number, most = self.counts[actor, venue], max(self.counts.values(), default=0)
        if most <= DEEPEST:
            return number
        return 1 + int((DEEPEST - 1) * log(number) / log(most) + 1e-9) if number else 0


def who_met_where(events: Iterable[Event], sides: Mapping[str, str]) -> Matrix:
    """Count events by actor and venue; as everywhere, an actor counts with those who speak for it (`sides`)."""
    counts = Counter((actor, event.venue) for event in events if event.venue for actor in _taking_part(event, sides))
    actors, venues = Counter[str](), Counter[str]()
    for (actor, venue), number in counts.items():
        actors[actor] += number
        venues[venue] += number
    rows = sorted(actors, key=lambda name: (-actors[name], name.casefold()))
    columns = sorted(venues, key=lambda name: (-venues[name], name.casefold()))
    return Matrix(tuple(rows[:MOST_ACTORS]), tuple(columns[:MOST_VENUES]), counts, max(0, len(rows) - MOST_ACTORS))


def narrowed(selection: Selection, actor: str, venue: str, sides: Mapping[str, str]) -> Selection | None:
    """The view of those events of a selection in which an actor was at a venue.

    None where no view is that: "any of two, together with a third" is nothing that a selection can say.
    """
    chain = chain_of(actor, sides)
    others = tuple(name for name in selection.actors if name not in chain)
    if selection.match == "any" and len(others) < len(selection.actors):
        others = ()  # whoever speaks for one of those chosen is enough
    if selection.match == "any" and len(others) > 1:
        return None
    return selection.but(actors=(*others, actor), match="all" if others else "any", venues=(venue,), event="")


def _taking_part(event: Event, sides: Mapping[str, str]) -> set[str]:
    return {name for actor in event.actors for name in chain_of(actor, sides)}
