"""Says in one sentence how an expression was read, in words for a reader who knows nothing of TIMEX3."""

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from loaders.timex.calendar_words import plain, spoken, stretch, whole
from loaders.timex.grammar import marked

if TYPE_CHECKING:
    from loaders.timex.model import Timex


ADJECTIVES: Final = {"START": "early", "MID": "mid-", "END": "late"}
PART_MODS: Final = {"START": "early ", "END": "late "}
NOUNS: Final = {"START": "the beginning of", "MID": "the middle of", "END": "the end of"}
DAY_PARTS: Final = {"MO": "morning", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime", "MI": "midday"}


def divided(timex: "Timex", first: date, last: date) -> str:
    """A part of a stretch: "late October 2021: about 21 to 31 October"; its name is left out where the words give it."""
    name = whole(timex.value) if WHOLE.fullmatch(timex.value) else ""
    long = last.year - first.year > YEARS
    about = f"about {first.year} to {last.year}" if long else f"about {stretch(first, last)}"
    if not name or name.removeprefix("the ") in timex.text:
        return about
    if first.year == last.year and str(last.year) in name:
        about = about.removesuffix(f" {last.year}")
    if not re.search(r"\b(?:early|late|earlier|later|mid)", timex.text, re.IGNORECASE):
        return f"{NOUNS[timex.mod]} {name}: {about}"
    article, bare = ("the ", name[4:]) if name.startswith("the ") else ("", name)
    adjective = ADJECTIVES[timex.mod]
    return f"{article}{adjective}{'' if adjective.endswith('-') else ' '}{bare}: {about}"


WHOLE: Final = re.compile(r"\d{2,4}|\d{4}-(?:\d\d|Q\d|H\d|SP|SU|FA|WI)")
"""The values of what has a name as a whole."""

YEARS: Final = 10
"""Years from which on a part of a century is told in years."""


def of_day(timex: "Timex", first: date, last: date) -> str:
    """A day or a part of one: "the night of Sunday 3 May 2020", "14:56 on Saturday 1 February 2020"."""
    _, is_time, clock = timex.value.partition("T")
    part = DAY_PARTS.get(clock, "")
    if first != last:
        return f"the night from {stretch(first, last)}"
    if timex.type == "DURATION":
        return spoken(first)
    if not is_time:
        return {"START": "early on ", "END": "late on "}.get(timex.mod, "") + spoken(first)
    if part:
        return f"the {PART_MODS.get(timex.mod, '')}{part} of {spoken(first)}"
    return f"some time on {spoken(first)}" if clock == "XX" else f"{clock.rstrip('Z')} on {spoken(first)}"


def interval(timex: "Timex") -> str:
    """The interval in words, no more exact than its precision."""
    first, last = timex.first, timex.last
    if first is None or last is None:
        return opened(timex)
    if timex.type == "TIME" or first == last:
        return of_day(timex, first, last)
    if timex.value.endswith("-WE") and first.month == last.month:
        return f"the weekend of {first.day} and {plain(last)}"
    if timex.precision == "week" and (last - first).days == 6:
        return f"the week from {stretch(first, last)}"
    if timex.mod in ADJECTIVES:
        return divided(timex, first, last)
    if timex.value.endswith("-XX"):
        return f"a day in {stretch(first, last)}"
    said = stretch(first, last)
    if timex.precision == "year" and said.startswith("January"):
        return f"the year {first.year}"
    return f"the month of {said}" if said in timex.text else said


def opened(timex: "Timex") -> str:
    """An interval with an open side."""
    first, last = timex.first, timex.last
    exact = re.match(r"\d{4}-\d\d-\d\d", timex.value) is not None
    named = spoken if exact else plain
    if first is not None:
        after = timex.mod == "AFTER" and first > date.min
        return f"any time after {named(first - timedelta(1))}" if after else f"the time from {named(first)} on"
    if last is None:
        return "no day of the calendar"
    if timex.mod == "BEFORE" and last < date.max:
        return f"any time before {named(last + timedelta(1))}"
    return f"any time up to {of_day(timex, last, last) if timex.type == 'TIME' else named(last)}"


def counted_from(timex: "Timex") -> str:
    """What it was counted from, as a clause; empty where it says all itself."""
    if timex.anchor is None:
        return ""
    if timex.anchor_text == "published":
        return f", counted from the publication on {spoken(timex.anchor)},"
    if timex.anchor_text == "dateline":
        return f", counted from the dateline’s {spoken(timex.anchor)},"
    if not timex.anchor_text:
        return f", counted from {spoken(timex.anchor)},"
    named = f"“{' '.join(timex.anchor_text.split())}”"
    known = plain(timex.anchor) in timex.anchor_text
    source = named if known else f"{named} ({plain(timex.anchor)})"
    if timex.rule in marked("after-before"):
        return f" {'before' if timex.direction == 'past' else 'after'} {source}"
    return f", counted from {source},"


def explain(timex: "Timex") -> str:
    """“last Friday”, counted from the publication on Sunday 16 January 2022, is Friday 14 January 2022."""
    words = f"“{' '.join(timex.text.split())}”"
    if not timex.precision:
        return f"{words} {undated(timex)}."
    if timex.first == timex.last == timex.anchor and timex.type == "DATE" and not timex.mod:
        own = {"published": "the day of publication", "dateline": "the day of the dateline"}.get(timex.anchor_text)
        if own:
            return f"{words} is {own}, {interval(timex)}."
    return f"{words}{counted_from(timex)} {verb(timex)} {interval(timex)}."


def verb(timex: "Timex") -> str:
    """What joins the words to what they mean."""
    if timex.first is None or timex.last is None:
        return "here means"  # "since", "until" and their like stand before the words
    if timex.type == "DURATION" and timex.first == timex.last:
        return "falls on"
    return "is taken as" if timex.rule == "year-fiscal" else "is"


def undated(timex: "Timex") -> str:
    """What an expression is that has no place on the calendar."""
    if timex.type == "DURATION":
        return f"is a length of time ({timex.value}), not a date"
    if timex.type == "SET":
        return f"tells how often something happens ({timex.value}), not when it happened"
    if timex.value in ("PAST_REF", "FUTURE_REF") and re.search(COUNTS, timex.text, re.IGNORECASE):
        return f"is some time {'later' if timex.value == 'FUTURE_REF' else 'earlier'} and names no date"
    if timex.value.endswith("_REF"):
        when = {"PAST_REF": "the past", "PRESENT_REF": "the present", "FUTURE_REF": "the future"}[timex.value]
        return f"speaks of {when} and names no date"
    if timex.value.startswith("BC"):
        return f"lies before our era, where no days are counted ({timex.value})"
    if timex.value.startswith("XXXX-XX-XXT"):
        return f"is a time of day, and the text does not tell of which day ({timex.value})"
    return f"cannot be placed on the calendar from what the text says ({timex.value})"


COUNTS: Final = r"\b(?:later|after|afterwards|thereafter|earlier|before|previously|beforehand)$"
"""How words end that count from something else."""
