"""Who was where: the number of events for each actor and venue."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from math import log
from typing import Final

from timeline.rows import Event

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


def who_met_where(events: Iterable[Event]) -> Matrix:
    """Count events by actor and venue; an actor counts under its own name only."""
    counts = Counter((actor, event.venue) for event in events if event.venue for actor in event.actors)
    actors, venues = Counter[str](), Counter[str]()
    for (actor, venue), number in counts.items():
        actors[actor] += number
        venues[venue] += number
    rows = sorted(actors, key=lambda name: (-actors[name], name.casefold()))
    columns = sorted(venues, key=lambda name: (-venues[name], name.casefold()))
    return Matrix(tuple(rows[:MOST_ACTORS]), tuple(columns[:MOST_VENUES]), counts, max(0, len(rows) - MOST_ACTORS))
