"""Says in one sentence how an expression was read."""

from datetime import date
from typing import Protocol


class Readable(Protocol):
    """What an explanation needs to know of a time expression."""

    @property
    def text(self) -> str:
        """The words."""

    @property
    def type(self) -> str:
        """DATE, TIME, DURATION or SET."""

    @property
    def value(self) -> str:
        """The TIMEX3 value."""

    @property
    def mod(self) -> str:
        """The TIMEX3 modifier."""

    @property
    def first(self) -> date | None:
        """The first day."""

    @property
    def last(self) -> date | None:
        """The last day."""

    @property
    def precision(self) -> str:
        """How exact the interval is."""

    @property
    def anchor(self) -> date | None:
        """The day it was counted from."""

    @property
    def anchor_text(self) -> str:
        """What that day is."""


MONTHS = "January February March April May June July August September October November December".split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
PARTS = {"START": "the beginning of ", "MID": "the middle of ", "END": "the end of "}


def spoken(day: date) -> str:
    """ "Friday 14 January 2022"."""
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"


def plain(day: date) -> str:
    """ "14 January 2022"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def interval(timex: Readable) -> str:
    """The interval in words, no more exact than its precision."""
    first, last = timex.first, timex.last
    if first is None:
        return f"any time up to {plain(last)}" if last else "no day of the calendar"
    if last is None:
        return f"the time from {plain(first)} on"
    if first == last:
        return spoken(first)
    if timex.precision == "week":
        return f"the week of {plain(first)} to {plain(last)}"
    if (
        timex.precision == "month"
        and first.day == 1
        and (last.month, last.year) == (first.month, first.year)
        and last.day >= 28
    ):
        return f"{MONTHS[first.month - 1]} {first.year}"
    if timex.precision == "year" and (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return f"the year {first.year}"
    return f"{PARTS.get(timex.mod, '') and 'about '}{plain(first)} to {plain(last)}"


def counted_from(timex: Readable) -> str:
    """What it was counted from, as a clause; empty where it says all itself."""
    if timex.anchor is None:
        return ""
    if timex.anchor_text == "published":
        return f", counted from the publication on {spoken(timex.anchor)},"
    if timex.anchor_text == "dateline":
        return f", counted from the dateline’s {spoken(timex.anchor)},"
    if timex.anchor_text:
        return f", counted from “{timex.anchor_text}” ({plain(timex.anchor)}),"
    return f", counted from {spoken(timex.anchor)},"


def explain(timex: Readable) -> str:
    """“last Friday”, counted from the publication on Sunday 16 January 2022, is Friday 14 January 2022."""
    words = f"“{' '.join(timex.text.split())}”"
    if timex.precision:
        return f"{words}{counted_from(timex)} is {interval(timex)}."
    if timex.type == "DURATION":
        return f"{words} is a length of time ({timex.value}), not a date."
    if timex.type == "SET":
        return f"{words} tells how often something happens ({timex.value}), not when it happened."
    if timex.value.endswith("_REF"):
        when = {"PAST_REF": "the past", "PRESENT_REF": "the present", "FUTURE_REF": "the future"}[timex.value]
        return f"{words} speaks of {when} and names no date."
    return f"{words} cannot be placed on the calendar from what the text says ({timex.value})."
