"""What the readers have in common: the words of a match, its modifiers, and outcomes."""

import re

from loaders.timex.context import Context
from loaders.timex.match import Match
from loaders.timex.model import Direction
from loaders.timex.outcome import Anchor, Outcome
from loaders.timex.periods import Period, part
from loaders.timex.vocabulary import meanings

BACK = frozenset("last past previous preceding just-ended".split())


AHEAD = frozenset("next following coming upcoming ensuing subsequent succeeding forthcoming".split())


GRAINS = {
    "D": "day",
    "W": "week",
    "M": "month",
    "3M": "quarter",
    "Y": "year",
    "10Y": "decade",
    "CE": "century",
    "WE": "weekend",
}


def offset_of(word: str) -> int:
    """-1 for "last" and its like, 1 for "next" and its like, else 0."""
    return -1 if word.lower() in BACK else 1 if word.lower() in AHEAD else 0


def rel_of(match: Match) -> str:
    """The word that relates a unit to now; of several, the one that says most ("this past week")."""
    words = match.lower
    for group in RELATING:
        for word in words:
            if word in group:
                return word
    return ""


RELATING = (BACK, AHEAD, *({word} for word in ("same", "that", "current", "latest", "this")))
"""The words that relate a unit to now, from those that say most."""


def mod_of(match: Match) -> str:
    """The TIMEX3 modifier that the words about a part of something call for."""
    for kind in ("early", "late", "mid", "partnoun", "endword"):
        if match.has("part"):
            for word in match.words("part"):
                found = meanings(word).get(kind)
                if found:
                    return found
    return ""


def finish(match: Match, period: Period, anchor: Anchor | None = None, direction: Direction = "") -> Outcome:
    """The outcome for a date, with its part ("late October", "earlier this week") taken into account."""
    mod = mod_of(match)
    words = {word.lower() for word in match.words("part")}
    if anchor is not None and words & {"earlier", "later"}:
        return Outcome("DATE", divided(period, anchor, later="later" in words), mod, anchor, direction)
    named = any({"partnoun", "endword"} & meanings(word).keys() for word in words)  # "the end of", not "late in"
    return Outcome("DATE", part(period, mod, outermost=named) if mod else period, mod, anchor, direction)


def divided(period: Period, anchor: Anchor, *, later: bool) -> Period:
    """The days of a stretch before or after the anchor, itself included: "earlier this week" ends today."""
    if period.first is None or period.last is None or not period.first <= anchor.day <= period.last:
        return period
    return period._replace(first=anchor.day) if later else period._replace(last=anchor.day)


def vague(value: str) -> Outcome:
    """A date that cannot be tied to the calendar."""
    return Outcome("DATE", Period(value), carry=False)


def part_code(match: Match) -> str:
    """The TIMEX3 code of the part of the day that a match names."""
    for word in reversed(match.all_words):
        found = meanings(word).get("daypart")
        if found:
            return found
    if "hours" in match.lower:
        return "MO"
    return "NI"


def mod_of_part(match: Match) -> str:
    """ "Early" or "late" within a part of the day."""
    words = set(match.lower)
    return "START" if "early" in words else "END" if "late" in words else ""


def timed(base: Period, suffix: str) -> Period:
    """A day with a time of day."""
    return Period(base.value[:10] + "T" + suffix, base.first, base.last, base.grain)


def day_number_of(match: Match) -> int:
    """The day of the month that a match names, 0 for none."""
    for kind in ("day", "dayord"):
        word = match.word(kind)
        if word:
            spelled = meanings(word).get("ord") or re.sub(r"\D", "", word)
            return int(spelled) if spelled.isdigit() else 0  # "3-April the final texts" have no day
    return 0


AHEAD_YEARS = 15
"""A year of two digits may lie so far ahead: '14 in 2013 is 2014, '68 is 1968."""


def full_year(word: str, ctx: Context) -> int:
    """A year from its digits: "2014", "’98", "58"; two digits mean the nearest such year, rather in the past."""
    digits = int(re.sub(r"\D", "", word))
    if digits >= 100:
        return digits
    base = ctx.published.year if ctx.published else 2010
    if ctx.narrated:
        base = ctx.narrated.day.year
    return max((base + AHEAD_YEARS - digits) // 100, 0) * 100 + digits


def stated_year(match: Match, ctx: Context) -> int | None:
    """The year that an expression states itself, in digits or as "last year"."""
    for kind in ("year", "yearapos", "shortyear"):
        if match.has(kind):
            return full_year(match.word(kind), ctx)
    if match.has("yearrel") and ctx.today is not None:
        return related_year(match.word("yearrel"), match, ctx)
    return None


STORY = frozenset({"following", "preceding", "previous", "subsequent"})
"""What counts from the year that the text told last, where the words about it look back."""
NOW = frozenset({"last", "next"})
"""What counts from the day of writing even in a history, which says "the previous year" instead."""


def related_year(word: str, match: Match, ctx: Context) -> int:
    """The year meant by "last", "next", "this", "that" or "the same" year."""
    assert ctx.today is not None
    word = word.lower()
    told = ctx.told(match) if ctx.history else ctx.reference
    reference = told.period.first if told else None
    told_on = word in STORY or (word == "next" and match.tokens.before(match.groups["yearrel"][0]) == "the")
    goes_on = ctx.history or (told_on and ctx.direction(match) == "past")
    here = reference.year if goes_on and reference and (told_on or word not in NOW) else ctx.today.day.year
    if word in ("that", "same", "the"):
        return reference.year if reference else here
    return here + {
        "last": -1,
        "previous": -1,
        "past": -1,
        "preceding": -1,
        "next": 1,
        "following": 1,
        "coming": 1,
        "subsequent": 1,
    }.get(word, 0)


def base_for(match: Match, ctx: Context, word: str) -> Anchor | None:
    """What "that", "the same", "the following", "the previous" are counted from: the text's last date, else today."""
    anaphoric = word in ("that", "same", "following", "previous", "preceding", "subsequent", "ensuing", "succeeding")
    if (anaphoric or ctx.history) and ctx.reference is not None:
        told = ctx.told(match) or ctx.reference
        ahead = ctx.published is not None and told.day > ctx.published
        if ahead and ctx.direction(match) == "past" and (gone_by := ctx.reported_day()):
            told = gone_by  # "spoke on 3 May of a vote on the 20th; others did so that weekend"
        return told.anchor
    return ctx.today
