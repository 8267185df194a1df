"""What the engine returns: a time expression with its value, its interval and its trail."""

from datetime import date
from typing import Literal, NamedTuple

from loaders.timex.explain import explain

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
Precision = Literal["day", "week", "month", "year", "range", ""]
Direction = Literal["past", "future", ""]


def iso_interval(first: date | None, last: date | None) -> str:
    """An interval after ISO 8601-2: "2022-01-14", "2021-10-21/2021-10-31", "2014-01-01/.."; empty if there is none."""
    if first is None and last is None:
        return ""
    if first == last and first is not None:
        return first.isoformat()
    return f"{first.isoformat() if first else '..'}/{last.isoformat() if last else '..'}"


class Timex(NamedTuple):
    """A time expression: `text` stands at `start`..`end` of the text that was read (Python string indexes).

    `type`, `value` and `mod` follow TIMEX3. `first` and `last` are days, both inclusive; None in one of them leaves that side open,
    None in both means that no calendar interval is known. `precision` is empty in that case.
    """

    start: int
    end: int
    text: str
    type: TimexType
    value: str
    mod: str = ""
    first: date | None = None
    last: date | None = None
    precision: Precision = ""
    anchor: date | None = None
    """The day that it was counted from; None where it says all itself, or where nothing was there to count from."""
    anchor_text: str = ""
    """What the anchor is: "published", "dateline", or the words of the date it was counted from."""
    anchor_start: int = -1
    anchor_end: int = -1
    """Where those words stand; -1 if they stand nowhere."""
    rule: str = ""
    direction: Direction = ""
    """Where the time lies, seen from the anchor, if that was decided by evidence."""
    role: Literal["", "from", "to"] = ""
    """Whether it is the first or the second end of a range; its other end is the neighbour in the list."""
    lead: int = -1
    """For the ends of a range: where the words that make it one begin ("between", "from"), or the first end itself."""

    @property
    def iso_interval(self) -> str:
        """The interval for a cell of a table: "2022-01-14", "2021-10-21/2021-10-31", "2014-01-01/.."; or empty."""
        return iso_interval(self.first, self.last)

    @property
    def explanation(self) -> str:
        """How it was read, in a sentence for the reader."""
        return explain(self)


class DateUnit(NamedTuple):
    """What dates something: one expression, or the two ends of a range as one ("from 12 to 14 March").

    `start`, `end` and `text` cover all of its words; for a range from the word that opens it.
    """

    start: int
    end: int
    text: str
    value: str
    """The TIMEX3 value, or for a range the two values as an ISO 8601 interval: "2021-11/2021-12"."""
    first: date | None
    last: date | None
    precision: Precision
    rule: str
    explanation: str
    timexes: tuple[Timex, ...]

    @property
    def iso_interval(self) -> str:
        """The interval for a cell of a table."""
        return iso_interval(self.first, self.last)
