"""Joins the two ends of a range, so that "from 12 to 14 March" dates something once, with one interval."""

from collections.abc import Iterable
from datetime import date, timedelta

from loaders.timex.calendar_words import plain, stretch
from loaders.timex.ending import periods_to
from loaders.timex.explain import counted_from
from loaders.timex.model import DateUnit, Precision, Timex


def date_units(timexes: Iterable[Timex], text: str) -> list[DateUnit]:
    """What dates something among the time expressions of `text`: those with an interval, the ends of a range as one unit."""
    units: list[DateUnit] = []
    opened: Timex | None = None
    for timex in periods_to(on_days_in_a_row(list(timexes), text), text):
        if isinstance(timex, DateUnit):
            units.append(timex)
        elif timex.role == "from":
            opened = timex
        elif timex.role == "to" and opened is not None:
            units.extend(joined(opened, timex, text))
            opened = None
        else:
            units.extend(single(timex))
    return units


def on_days_in_a_row(timexes: list[Timex], text: str) -> list[Timex]:
    """The same, where "on Wednesday, Thursday and Friday" is a range: what takes place on all goes on from one to the next."""
    at = 0
    while at < len(timexes) - 1:  # the list grows shorter on the way
        end = at
        while end + 1 < len(timexes) and _goes_on(timexes[end], timexes[end + 1], text):
            end += 1
        last = timexes[end]
        if end > at and text[timexes[end - 1].end : last.start] == " and " and not text[last.end :].startswith(_OWNING):
            timexes[at : end + 1] = timexes[at]._replace(role="from"), last._replace(role="to")
        at += 1
    return timexes


def _goes_on(one: Timex, two: Timex, text: str) -> bool:
    """Whether the day of an expression follows right on that of another, with nothing but a comma or "and" between the two."""
    day = day_of(one)
    return text[one.end : two.start] in {" and ", ", "} and day is not None and day_of(two) == day + timedelta(1)


_OWNING = ("'", "’")


def day_of(timex: Timex) -> date | None:
    """The day that an expression names by itself; None if it names none, or is the end of a range."""
    return timex.first if timex.precision == "day" and timex.type == "DATE" and not timex.role else None


def single(timex: Timex) -> list[DateUnit]:
    """One expression as a unit; nothing if it has no interval."""
    if not timex.precision:
        return []
    return [
        DateUnit(
            timex.start, timex.end, timex.text, timex.value, timex.first, timex.last, timex.precision, timex.rule,
            timex.explanation, (timex,),
        )
    ]  # fmt: skip


def joined(first: Timex, last: Timex, text: str) -> list[DateUnit]:
    """The two ends of a range as one unit; each for itself if they are in no order."""
    if first.first is None or last.last is None or first.first > last.last:
        return [*single(first), *single(last)]
    start = first.lead if first.lead >= 0 else first.start
    words = text[start : last.end]
    return [
        DateUnit(
            start, last.end, words, f"{first.value}/{last.value}", first.first, last.last, precision(first.first, last.last),
            "range", explanation(words, first, last), (first, last),
        )
    ]  # fmt: skip


def precision(first: date, last: date) -> Precision:
    """How exact a range is: a day if its ends are the same day."""
    return "day" if first == last else "range"


def explanation(words: str, first: Timex, last: Timex) -> str:
    """How a range was read, in a sentence for the reader."""
    if first.first is None or last.last is None:
        return ""
    same = counted_from(first) == counted_from(last) != ""
    second = last.explanation.replace(counted_from(last), "", 1) if same else last.explanation
    runs = (
        f"runs from {stretch(first.first, last.last).removeprefix('the years ')}"
        if first.first < last.last
        else f"is {plain(last.last)}"
    )
    return f"“{' '.join(words.split())}” {runs}: {first.explanation.rstrip('.')}, and {second}"
