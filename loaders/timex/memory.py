"""The happenings that a text has dated so far."""

from dataclasses import dataclass, field
from datetime import date

from loaders.timex.dated import dated
from loaders.timex.happenings import Named, same
from loaders.timex.match import Match
from loaders.timex.outcome import Outcome, Reference

GONE_BY, FIRST = "day gone by", "first of several days"
"""What the last day that lies behind is kept under, and the first of days told in a row, besides the periods."""

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


def keep(units: dict[str, Reference], last: Reference, *, gone_by: bool, joined: bool) -> None:
    """Keep a date as the last of its grain; `joined` says that it goes on a row of days ("on 3 and 4 May")."""
    units[last.period.grain] = last
    if last.period.grain != "day":
        return
    if gone_by:
        units[GONE_BY] = last
    if not joined or FIRST not in units:
        units[FIRST] = last


def follows_at_once(match: Match, previous: tuple[Match, Outcome] | None) -> bool:
    """Whether only "and", "to" or a dash stands between a day and the expression before it, a day as well."""
    if previous is None or previous[1].period.grain != "day" or previous[0].end != match.start - 1:
        return False
    return match.tokens.before(match.start) in {"and", "to", "-", "–"}
