"""What a reader makes of a match: a period, counted from an anchor; and what later expressions may refer to."""

from datetime import date
from typing import NamedTuple

from loaders.timex.model import Direction, TimexType
from loaders.timex.periods import Period


class Anchor(NamedTuple):
    """A day to count from, and what it is: `text` is "published", "dateline" or the words at `start`..`end`."""

    day: date
    text: str = "published"
    start: int = -1
    end: int = -1


class Outcome(NamedTuple):
    """What a reader makes of a match."""

    type: TimexType
    period: Period
    mod: str = ""
    anchor: Anchor | None = None
    direction: Direction = ""
    carry: bool = True
    """Whether later expressions may be counted from this one."""
    start: int = -1
    """The token that it starts with, where that is not the first of the match."""


class Reference(NamedTuple):
    """A date named earlier in the text, with the index of its last token."""

    period: Period
    anchor: Anchor
    token: int
    explicit: bool
    by_weekday: bool = False
    """Whether its weekday was named."""

    @property
    def day(self) -> date:
        """The first day that it may mean."""
        return self.anchor.day

    def moved(self, tokens: int) -> "Reference":
        """The same date when the counting of tokens starts anew after so many of them."""
        return self._replace(token=self.token - tokens)
