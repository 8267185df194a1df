"""What is drawn for each event: a point, a bar, a bar that fades, or a point in the strip at the left edge."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final, Literal

from timeline.packing import Side
from timeline.rows import Event

MARK: Final = 12
STRIP_SHARE: Final = 0.058
LEFT_SHARE: Final = 0.03

Shape = Literal["day", "span", "open", "strip"]


@dataclass(frozen=True, slots=True)
class Mark:
    """One drawing of an event, in one lane.

    A `day` is a point, a `span` a bar, `open` a bar that fades into the future, `strip` a point in the strip at the
    left edge for what is known to the year only. A `rival` is a date that contradicts the one that leads.
    """

    event: Event
    shape: Shape
    left: datetime
    right: datetime
    y: float
    label: str = ""
    rival: bool = False
    told: str = ""
    """Whose date it is, where it is not the one that leads: a line that says the date and who gives it."""
    who: str = ""
    """Who gives its date, where dates are in dispute and the lane does not say it."""
    claimed: str = ""
    """The status of that date, where it is not the event's."""
    soft_start: bool = False
    soft_end: bool = False
    slot: int = 0
    side: Side = "right"
    """On which side of the mark its label stands."""
    gap: timedelta = timedelta()
    """How far from the mark."""

    @property
    def status(self) -> str:
        """As what it is drawn."""
        return self.claimed or self.event.status

    @property
    def middle(self) -> datetime:
        """Half-way between its ends."""
        return self.left + (self.right - self.left) / 2

    @property
    def label_at(self) -> datetime:
        """Where its label starts, or ends when it stands before the mark."""
        return self.right + self.gap if self.side == "right" else self.left - self.gap


def later(day: date, days: int) -> date:
    """The day so many days later, kept within the years that a date can hold."""
    return date.fromordinal(min(max(day.toordinal() + days, date.min.toordinal()), date.max.toordinal() - 1))


def left_share(ticks: Sequence[str]) -> float:
    """The share of the width left of the time axis: for the strip and what stands above it, or for half of the first tick's words."""
    return min(0.24, STRIP_SHARE * len(ticks) + 0.02) if ticks else LEFT_SHARE
