"""The happenings that a text has dated so far."""

from dataclasses import dataclass, field
from datetime import date

from loaders.timex.dated import dated
from loaders.timex.happenings import Named, same
from loaders.timex.match import Match

MENTIONS = 8
"""Dated mentions that are kept of happenings with the same name."""

Dated = tuple[date, str, int, int]
"""A day, the words that name it, and where they stand."""


@dataclass(slots=True)
class Happenings:
    """What happened when, by what it is remembered by. Days are only noted until somebody asks, as few texts do."""

    days: list[tuple[Match, date]] = field(default_factory=list)
    known: dict[str, list[tuple[Named, Dated, int]]] = field(default_factory=dict)
    """The mentions last dated, with the character at which each stands."""

    def note(self, match: Match, day: date) -> None:
        """Take note of a day."""
        self.days.append((match, day))

    def gather(self) -> None:
        """Find what the days noted have dated; the noun of a phrase that has its date keeps it."""
        for match, day in self.days:
            for what in dated(match.tokens, match.start, match.end):
                at = match.tokens.start(what.at)
                mentions = self.known.setdefault(what.key, [])
                if not any(at == other for _, _, other in mentions):
                    mentions.append((what, (day, match.text, *match.span), at))
                    del mentions[:-MENTIONS]
        self.days.clear()

    def when(self, what: Named) -> Dated | None:
        """The day of a happening, that of its last mention; None if the text has not dated it."""
        self.gather()
        for other, day, _ in reversed(self.known.get(what.key, [])):
            if same(what, other):
                return day
        return None
