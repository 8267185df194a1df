"""What a reader has chosen to see, as one value that says itself in words; `timeline.query` puts it into a link and back."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, Literal

from timeline.dates import day_in_words
from timeline.facets import NO_VENUE, Match
from timeline.rows import UNPLACED, in_a_sentence
from timeline.vocabularies import KINDS

LANES: Final = {"actor": "Actors", "venue": "Venues", "kind": "Kinds", "publisher": "Publishers"}
ORDERS: Final = {"most": "most events first", "first": "earliest event first", "name": "by name"}
EVERYONE: Final = "everyone"
"""In `unfold`: every actor has a lane of its own."""

EXTRAS: Final = {"published": "Days of publication"}
"""What the chart shows on demand."""

Reported = Literal["any", "only"]
"""Whether others than the publishers and countries that were chosen may report an event, too."""


@dataclass(frozen=True, slots=True)
class Selection:
    """The whole view: filters, lanes, the visible window and the open event. Lists keep the order of choice."""

    actors: tuple[str, ...] = ()
    match: Match = "any"
    venues: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    publishers: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    reported: Reported = "any"
    since: date | None = None
    until: date | None = None
    words: str = ""
    known: date | None = None
    lanes: str = "actor"
    order: str = "most"
    unfold: tuple[str, ...] = ()
    show: tuple[str, ...] = ()
    zoom: tuple[date, date] | None = None
    event: str = ""

    def filters(self) -> dict[str, "Selection"]:
        """Each filter that is set, by name: the selection without it."""
        bare = {
            "actor": replace(self, actors=(), match="any"),
            "venue": replace(self, venues=()),
            "kind": replace(self, kinds=()),
            "status": replace(self, statuses=()),
            "reported by": replace(self, publishers=(), countries=(), reported="any"),
            "period": replace(self, since=None, until=None),
            "words": replace(self, words=""),
            "as known on": replace(self, known=None),
        }
        return {name: without for name, without in bare.items() if without != self}

    def but(self, **changes: object) -> "Selection":
        """The same selection with some fields changed."""
        return replace(self, **changes)  # type: ignore[arg-type]  # a field's name is known where it is called

    def cleared(self) -> "Selection":
        """The same lanes, window and open event, without any filter."""
        lanes = Selection(lanes=self.lanes, order=self.order, unfold=self.unfold, show=self.show)
        return replace(lanes, zoom=self.zoom, event=self.event)

    def describe(self) -> str:
        """The filters in a phrase, for example `with Ann or Bob, in Oslo, planned`; empty without a filter."""
        said = (
            self.actors and "with " + _listed(self.actors, "and" if self.match == "all" else "or"),
            self.venues and "in " + _listed([_NOWHERE.get(venue, venue) for venue in self.venues]),
            self.kinds and "of the kind " + _listed([KINDS[kind] for kind in self.kinds]),
            self.statuses and _listed(self.statuses),
            _reported(self.publishers, self.countries, self.reported),
            _period(self.since, self.until),
            self.words and f"with the words “{self.words}”",
            self.known and f"as known on {day_in_words(self.known, weekday=False)}",
        )
        return ", ".join(part for part in said if part)


def _listed(names: Sequence[str], word: str = "or") -> str:
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {word} {names[-1]}"


_NOWHERE: Final = {NO_VENUE: "a place not given", UNPLACED: "a country not known"}


def _reported(publishers: Sequence[str], countries: Sequence[str], reported: Reported) -> str:
    by = "by " + _listed([in_a_sentence(name) for name in publishers]) if publishers else ""
    places = [_NOWHERE.get(country, country) for country in countries]
    within = "in " + _listed(places) if places else ""
    said = " or ".join(part for part in (by, within) if part)
    return said and f"reported {'only ' if reported == 'only' else ''}{said}"


def _period(since: date | None, until: date | None) -> str:
    first = since and day_in_words(since, weekday=False)
    last = until and day_in_words(until, weekday=False)
    if since and until:
        return f"on {first}" if since == until else f"from {first} to {last}"
    return f"from {first} on" if first else f"until {last}" if last else ""
