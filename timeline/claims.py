"""What each publisher says about the date of an event: the claims, first published first."""

from dataclasses import dataclass

from timeline.dataset import Dataset
from timeline.dates import Interval, in_words
from timeline.rows import Event, Excerpt


@dataclass(frozen=True, slots=True)
class Claim:
    """One date that sources give; `agrees` when it can be true together with the date that the table leads with."""

    interval: Interval
    precision: str
    publishers: tuple[str, ...]
    excerpts: tuple[Excerpt, ...]
    agrees: bool

    def when(self, *, short: bool = False) -> str:
        """The date in words."""
        return in_words(self.interval.start, self.interval.end, self.precision, short=short)

    def who(self) -> str:
        """Its publishers, in a phrase."""
        return ", ".join(self.publishers)


def claims(event: Event, dataset: Dataset) -> tuple[Claim, ...]:
    """The different dates that the sources of an event give, each with those who give it."""
    groups: dict[Interval, list[Excerpt]] = {}
    for excerpt in dataset.evidence(event):
        if excerpt.interval is not None:
            groups.setdefault(excerpt.interval, []).append(excerpt)
    return tuple(_claim(event, interval, group, dataset) for interval, group in groups.items())


def rival_claims(event: Event, dataset: Dataset) -> tuple[Claim, ...]:
    """The claims that cannot be true together with the date that the table leads with; none unless it is disputed."""
    return tuple(claim for claim in claims(event, dataset) if not claim.agrees) if event.disputed else ()


def _claim(event: Event, interval: Interval, group: list[Excerpt], dataset: Dataset) -> Claim:
    publishers = dict.fromkeys(dataset.articles[excerpt.article_id].publisher for excerpt in group)
    precision = "week" if any("W" in excerpt.date_value for excerpt in group) else ""
    return Claim(interval, precision, tuple(publishers), tuple(group), interval.meets(event.interval))
