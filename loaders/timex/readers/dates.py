"""Readers of calendar dates: days and months, with what they leave unsaid filled in."""

import re

from loaders.language.endings import is_plural
from loaders.language.lexicon import verb_form
from loaders.timex.context import Context
from loaders.timex.cues import cues
from loaders.timex.match import Match
from loaders.timex.outcome import Outcome
from loaders.timex.periods import Period, add_months, before_christ, day_of, month
from loaders.timex.readers.famous import famous_year
from loaders.timex.readers.inferred import unsaid_year
from loaders.timex.readers.shared import day_number_of, finish, full_year, stated_year, vague
from loaders.timex.tense import is_past
from loaders.timex.vocabulary import false_friends, meanings


def read_iso(match: Match, ctx: Context) -> Outcome | None:
    """ISO 8601 as it stands."""
    text = match.text
    found = (
        day_of(int(text[:4]), int(text[5:7]), int(text[8:10]))
        if len(text) >= 10
        else month(int(text[:4]), int(text[5:7]))
    )
    if found is None:
        return None
    if len(text) > 10:
        clock = re.split("[Z+-]", text[11:])[0]  # an offset from UTC moves nothing to another day
        return Outcome("TIME", Period(f"{found.value}T{clock}", found.first, found.last, "day"))
    return Outcome("DATE", found)


def read_numeric(match: Match, ctx: Context) -> Outcome | None:
    """A date in digits. Day before month unless the text, or the numbers, have it the other way round."""
    first, second, last = (int(part) for part in re.split(r"[/.-]", match.text))
    full = full_year(str(last), ctx) if last < 100 else last
    found = day_of(full, second, first), day_of(full, first, second)
    near = [f for f in found if f and ctx.published and f.first and abs((f.first - ctx.published).days) <= NUMERIC_DAYS]
    if not ctx.order and len(near) == 1 and found[0] and found[1]:
        ctx.order = "dmy" if near[0] is found[0] else "mdy"
    american = ctx.order == "mdy" if ctx.order else match.text.count("/") == 2
    chosen = (found[1] or found[0]) if american else (found[0] or found[1])
    return Outcome("DATE", chosen) if chosen else None


NUMERIC_DAYS = 20
"""Of 11/9 and 9 November, a report of 11 September means the day near its own; and so for the rest of the text."""


def read_date(match: Match, ctx: Context) -> Outcome | None:
    """A month, with or without day and year."""
    number = int(match.value("month")) if match.has("month") else 0
    if not number or refuse_month(match) or counts_what_follows(match) or _no_day(match):
        return None
    day_number = day_number_of(match)
    stated = stated_year(match, ctx) or famous_year(match, ctx, number, day_number)
    if match.has("era") and meanings(match.word("era")).get("era") == "BC" and stated is not None:
        return Outcome("DATE", before_christ(stated, f"-{number:02}" + (f"-{day_number:02}" if day_number else "")))
    if stated is not None:
        found = day_of(stated, number, day_number) if day_number else month(stated, number)
        return finish(match, found) if found else None
    if "that" in [w.lower() for w in match.words("part")] or match.has("yearrel"):
        return None
    return unsaid_year(match, ctx, number, day_number)


def refuse_month(match: Match) -> bool:
    """Whether a month's name is no month here: "May" the verb or a name, "March" at the start of an order."""
    if match.end - match.start > 1 or day_number_of(match):
        return False
    word = match.word("month")
    before, after = match.tokens.before(match.start), match.tokens.after(match.end)
    if word in ("Mar", "Dec", "Sep"):
        return True
    if word in ("Jan", "Jun") and before[:1].isalpha() and before not in false_friends()["dating"]:
        return True  # "Zhang Jun told the council"
    if word in ("April", "June", "August", "Jan", "Jun"):
        return names_person(match, before)
    if word.lower() not in ("may", "march"):
        return False
    if before in false_friends()["dating"]:
        return after in ("have", "be", "not") or (before == "the" and word.lower() == "march" and after != "")
    return before != "," or after not in (",", ".", ";", "and", "or")


def _no_day(match: Match) -> bool:
    """Whether the ordinal behind a month is no day of it: "on 3-April the final texts were sent"."""
    return match.has("dayord") and not day_number_of(match)


def counts_what_follows(match: Match) -> bool:
    """Whether the number after a month is no year: "On 12 March 40 people were killed", "In March 1200 workers were laid off"."""
    tokens, follower = match.tokens, match.tokens.after(match.end)
    if not follower[:1].isalpha() and follower != "%":
        return False
    if match.has("shortyear"):
        verbal = match.end < len(tokens.words) and (is_past(tokens, match.end) or follower in cues()["auxiliary"])
        return "-" not in match.all_words and not verbal and follower not in cues()["function"] - COUNTS
    year = not day_number_of(match) and match.has("year") and match.groups["year"][1] == match.end
    if year and int(match.word("year")) < OLD:
        return follower in false_friends()["counted"] or (is_plural(follower) and verb_form(follower) is None)
    return False


COUNTS = frozenset({"more"})
"""Function words that a count goes before."""

OLD = 1800
"""Before this year few months are told of, and what a month's number counts is more often meant."""


def names_person(match: Match, before: str) -> bool:
    """Whether a month's name is a person's: "April Jones", "Ms. June"."""
    friends = false_friends()
    follower = match.tokens.words[match.end] if match.end < len(match.tokens.words) else ""
    named = follower[:1].isupper() and follower.lower() not in ("the", "a", "in", "he", "she")
    return before in friends["honorific"] or (named and before not in friends["dating"])


def read_day_of_month(match: Match, ctx: Context) -> Outcome | None:
    """ "The tenth of this month"."""
    number = day_number_of(match)
    words = match.lower
    base = ctx.today
    if ({"that", "same"} & set(words) or ctx.narrative) and ctx.reference:
        base = (ctx.told(match) or ctx.reference).anchor
    if base is None:
        return vague(f"XXXX-XX-{number:02}")
    offset = (
        -1 if {"last", "previous", "past", "preceding"} & set(words) else 1 if {"next", "following"} & set(words) else 0
    )
    moment = add_months(base.day, offset)
    found = day_of(moment.year, moment.month, number)
    return Outcome("DATE", found, anchor=base) if found else None


def read_day_alone(match: Match, ctx: Context) -> Outcome | None:
    """ "The 20th": the month is the narrative's, or the nearest one in the direction that the words show."""
    if refuse_day_alone(match):
        return None
    number = day_number_of(match)
    last = ctx.told(match) if ctx.narrative else ctx.near_reference(match, 25)
    if last is not None and last.period.grain in ("day", "month") and last.period.first:
        found = day_of(last.period.first.year, last.period.first.month, number)
        return Outcome("DATE", found, anchor=last.anchor) if found else None
    if ctx.today is None:
        return vague(f"XXXX-XX-{number:02}")
    here, ahead = ctx.today.day, ctx.direction(match) == "future"
    offset = 1 if ahead and number < here.day else -1 if not ahead and number > here.day else 0
    moment = add_months(here, offset)
    found = day_of(moment.year, moment.month, number)
    return Outcome("DATE", found, anchor=ctx.today, direction="future" if ahead else "past") if found else None


def refuse_day_alone(match: Match) -> bool:
    """Whether "the 20th" counts something ("the 20th flight", "the 3rd Army")."""
    before = match.tokens.before(match.start)
    follower = match.tokens.words[match.end] if match.end < len(match.tokens.words) else ""
    counted = follower in false_friends()["ordinal"]
    counting = follower[:1].isalpha() and (before != "on" or counted)
    return before not in false_friends()["ordinally"] or counting or follower[:1].isupper()


def read_month_day(match: Match, ctx: Context) -> Outcome | None:
    """ "That January day": some day of a month."""
    whole = unsaid_year(match, ctx, int(match.value("month")), 0)
    if whole is None:
        return None
    return Outcome("DATE", whole.period.suffixed("-XX"), anchor=whole.anchor, direction=whole.direction)


def read_continued_day(match: Match, ctx: Context) -> Outcome | None:
    """The "13" of "January 10-13": the month and year of the day right before it."""
    last = ctx.previous
    if last is None or last[0].end != match.start - 1 or last[1].period.grain != "day" or last[1].period.first is None:
        return None
    first, names = last[1].period.first, last[0].rule.name
    if names not in ("range-month-day", "date-month-day", "range-day-end", "date-day-of-month", "date-ordinal"):
        return None
    stated = stated_year(match, ctx)
    found = day_of(stated or first.year, first.month, day_number_of(match))
    return Outcome("DATE", found, anchor=last[1].anchor) if found else None
