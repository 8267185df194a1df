"""Readers of calendar dates: days, months, years, decades and centuries, with what they leave unsaid filled in."""

import re
from dataclasses import replace
from datetime import date

from .context import STORY_GRAINS, Anchor, Context, Outcome, Reference
from .grammar import Match
from .model import Direction
from .periods import (
    Period,
    add_months,
    before_christ,
    century,
    day,
    day_of,
    decade,
    half,
    month,
    part,
    quarter,
    season,
    year,
)
from .tokens import Tokens
from .vocabulary import false_friends, meanings

PIVOT = 40
"""Two-digit years up to this many years after the anchor's belong to its century or the next: '14 in 2013 is 2014."""


def full_year(word: str, ctx: Context) -> int:
    """A year from its digits: "2014", "’98", "58"; two digits mean the nearest such year, rather in the past."""
    digits = int(re.sub(r"\D", "", word))
    if digits >= 100:
        return digits
    base = ctx.published.year if ctx.published else 2010
    if ctx.narrative and ctx.story and ctx.story.period.first:
        base = ctx.story.period.first.year
    return max(c for c in (digits + century_start for century_start in range(1000, 2200, 100)) if c <= base + 15)


def mod_of(match: Match) -> str:
    """The TIMEX3 modifier that the words about a part of something call for."""
    for kind in ("early", "late", "mid", "partnoun"):
        if match.has("part"):
            for word in match.words("part"):
                found = meanings(word).get(kind)
                if found:
                    return found
    return ""


def finish(match: Match, period: Period, anchor: Anchor | None = None, direction: Direction = "") -> Outcome:
    """The outcome for a date, with its part ("late October") taken into account."""
    mod = mod_of(match)
    return Outcome("DATE", part(period, mod) if mod else period, mod, anchor, direction)


def vague(value: str) -> Outcome:
    """A date that cannot be tied to the calendar."""
    return Outcome("DATE", Period(value), carry=False)


def read_iso(match: Match, ctx: Context) -> Outcome | None:
    """ISO 8601 as it stands."""
    text = match.text
    found = day_of(int(text[:4]), int(text[5:7]), int(text[8:10])) if len(text) >= 10 else month(int(text[:4]), int(text[5:7]))
    if found is None:
        return None
    if len(text) > 10:
        clock = text[11:].rstrip("Z")
        return Outcome("TIME", Period(f"{found.value}T{clock}", found.first, found.last, "day"))
    return Outcome("DATE", found)


def read_numeric(match: Match, ctx: Context) -> Outcome | None:
    """A date in digits. Day before month unless the text, or the numbers, have it the other way round."""
    first, second, last = (int(part) for part in re.split(r"[/.-]", match.text))
    full = full_year(str(last), ctx) if last < 100 else last
    found = day_of(full, second, first), day_of(full, first, second)
    american = ctx.order == "mdy" if ctx.order else match.text.count("/") == 2
    chosen = (found[1] or found[0]) if american else (found[0] or found[1])
    return Outcome("DATE", chosen) if chosen else None


def stated_year(match: Match, ctx: Context) -> int | None:
    """The year that an expression states itself, in digits or as "last year"."""
    for kind in ("year", "yearapos"):
        if match.has(kind):
            return full_year(match.word(kind), ctx)
    if match.has("yearrel") and ctx.today is not None:
        return related_year(match.word("yearrel"), match, ctx)
    return None


def related_year(word: str, match: Match, ctx: Context) -> int:
    """The year meant by "last", "next", "this", "that" or "the same" year."""
    assert ctx.today is not None
    word = word.lower()
    told = ctx.told(match) if ctx.history else ctx.reference
    reference = told.period.first if told else None
    here = reference.year if ctx.history and reference else ctx.today.day.year
    if word in ("that", "same", "the"):
        return reference.year if reference else here
    return here + {"last": -1, "previous": -1, "past": -1, "preceding": -1, "next": 1, "following": 1, "coming": 1}.get(word, 0)


def read_date(match: Match, ctx: Context) -> Outcome | None:
    """A month, with or without day and year."""
    number = int(match.value("month")) if match.has("month") else 0
    if not number or refuse_month(match):
        return None
    day_number = day_number_of(match)
    stated = stated_year(match, ctx) or famous_year(match, number, day_number)
    if match.has("era") and meanings(match.word("era")).get("era") == "BC" and stated is not None:
        return Outcome("DATE", before_christ(stated, f"-{number:02}" + (f"-{day_number:02}" if day_number else "")))
    if stated is not None:
        found = day_of(stated, number, day_number) if day_number else month(stated, number)
        return finish(match, found) if found else None
    if "that" in [w.lower() for w in match.words("part")] or match.has("yearrel"):
        return None
    return unsaid_year(match, ctx, number, day_number)


def famous_year(match: Match, number: int, day_number: int) -> int | None:
    """2001 for "the Sept. 11 attacks"."""
    after = {word.lower() for word in match.tokens.words[match.end : match.end + 2]}
    famous = (number, day_number) == (9, 11) and after & {"attack", "attacks", "terrorist", "terror", "hijackers", "hijackings", "commission"}
    return 2001 if famous else None


def read_nine_eleven(match: Match, ctx: Context) -> Outcome | None:
    """ "9/11"; any other pair of numbers is a fraction or a score."""
    return Outcome("DATE", day(date(2001, 9, 11)), carry=False) if match.text == "9/11" else None


def day_number_of(match: Match) -> int:
    """The day of the month that a match names, 0 for none."""
    for kind in ("day", "dayord"):
        word = match.word(kind)
        if word:
            spelled = meanings(word).get("ord")
            return int(spelled) if spelled and spelled.isdigit() else int(re.sub(r"\D", "", word))
    return 0


def refuse_month(match: Match) -> bool:
    """Whether a month's name is no month here: "May" the verb or a name, "March" at the start of an order."""
    if match.end - match.start > 1:
        return False
    tokens, word = match.tokens, match.word("month")
    before, after = tokens.before(match.start), tokens.after(match.end)
    if word in ("Mar", "Jan", "Jun", "Dec", "Sep", "April", "June", "August"):
        return name_about(match, before, after) if word in ("April", "June", "August", "Jan", "Jun") else True
    if word.lower() not in ("may", "march"):
        return False
    if before in ("in", "of", "since", "until", "by", "from", "last", "next", "this", "during", "and", "to", "through", "between", "for", "late", "early", "-", "–", "(", "the", "mid", "a", "before", "after", "its"):
        return after in ("have", "be", "not") or (before == "the" and word.lower() == "march" and after != "")
    return before not in (",",) or after not in (",", ".", ";", "and", "or")


def name_about(match: Match, before: str, after: str) -> bool:
    """Whether a month's name is a person's: "April Jones", "Ms. June"."""
    tokens = match.tokens
    follower = tokens.words[match.end] if match.end < len(tokens.words) else ""
    return before in ("mr.", "ms.", "mrs.", "dr.", "said") or (
        before not in ("in", "of", "since", "until", "by", "from", "last", "next", "this", "during", "the", "late", "early", "-", "for", "to", "and")
        and follower[:1].isupper()
        and follower.lower() not in ("the", "a", "in", "he", "she")
    )


def unsaid_year(match: Match, ctx: Context, number: int, day_number: int) -> Outcome | None:
    """A month or a day whose year has to be inferred: from the narrative, from direction, or as the nearest."""
    if ctx.borrowed is not None and not match.has("rel"):
        lent = day_of(ctx.borrowed, number, day_number) if day_number else month(ctx.borrowed, number)
        return finish(match, lent) if lent else None
    template = f"XXXX-{number:02}" + (f"-{day_number:02}" if day_number else "")
    carried = carried_year(match, ctx, number, day_number)
    if carried is not None:
        found = day_of(carried[0], number, day_number) if day_number else month(carried[0], number)
        return finish(match, found, carried[1]) if found else None
    if ctx.today is None:
        return vague(template)
    here, way = ctx.today.day, ctx.direction(match)
    chosen = choose_year(match, ctx, here, number, day_number, way)
    found = day_of(chosen, number, day_number) if day_number else month(chosen, number)
    if found is None or found.first is None:
        return None
    actual: Direction = "past" if found.first <= here else "future"
    return finish(match, found, ctx.today, actual)


def carried_year(match: Match, ctx: Context, number: int, day_number: int) -> tuple[int, Anchor] | None:
    """The year of the date before, where the text tells a story of past years; a winter runs into the next year."""
    last = ctx.story if ctx.narrative else ctx.near_reference(match, 40)
    if last is None or last.period.first is None or last.period.grain not in STORY_GRAINS | {"year"}:
        return None
    then = last.period.first
    if not ctx.narrative and not (last.explicit and ctx.is_past_year(then) and ctx.published and then <= ctx.published):
        return None
    if match.has("rel") and not ctx.history:
        return None
    if match.has("rel"):
        return year_by_word(match.word("rel").lower(), then, number), last.anchor
    return story_year(last, then, ctx.stated or then.year, number), last.anchor


def year_by_word(word: str, then: date, number: int) -> int:
    """The year of "the previous April" and "the following May", seen from a date of a story."""
    if word in ("next", "following", "coming", "ensuing", "subsequent"):
        return then.year if number > then.month else then.year + 1
    if word in ("last", "previous", "past", "preceding"):
        return then.year if number < then.month else then.year - 1
    return then.year


def story_year(last: Reference, then: date, stated: int, number: int) -> int:
    """The year of a month that a story names: forward rather than back, and never past the year after the one last stated."""
    if last.period.grain not in ("day", "month", "week", "season"):
        return then.year
    forward = (number - then.month) % 12
    if number < then.month and forward <= 4 and then.year <= stated:
        return then.year + 1
    return then.year


def choose_year(match: Match, ctx: Context, here: date, number: int, day_number: int, way: str) -> int:
    """The year of a month or day without one, seen from a day of writing."""
    rel = match.word("rel").lower() if match.has("rel") else ""
    agreed = weekday_year(match, here, number, day_number)
    if agreed is not None:
        return agreed
    behind = here.year if (number, day_number or 1) <= (here.month, here.day if day_number else 1) else here.year - 1
    if rel in ("this", "that"):
        return here.year
    if rel in ("last", "past", "previous", "preceding"):
        return here.year if number < here.month else here.year - 1
    if rel:
        return here.year if number > here.month else here.year + 1
    if number == here.month and not day_number:
        return here.year
    if way == "future":
        return behind if behind == here.year and number == here.month and day_number == here.day else behind + 1
    if way == "past":
        return behind
    gap = (date(here.year, number, 15) - here).days
    return here.year if -200 < gap < 100 else behind


def weekday_year(match: Match, here: date, number: int, day_number: int) -> int | None:
    """The nearest year in which a day of a month is the weekday that a match names beside it; None if it names none."""
    if not match.has("weekday") or not day_number:
        return None
    days = [day_of(here.year + offset, number, day_number) for offset in (0, -1, 1, -2)]
    fitting = [d.first for d in days if d and d.first and d.first.isoweekday() == int(match.value("weekday"))]
    return min(fitting, key=lambda d: abs(d - here)).year if fitting else None


def read_day_of_month(match: Match, ctx: Context) -> Outcome | None:
    """ "The tenth of this month"."""
    number = day_number_of(match)
    words = [word.lower() for word in match.tokens.words_of((match.start, match.end))]
    base = ctx.today
    if ({"that", "same"} & set(words) or ctx.narrative) and ctx.reference:
        base = (ctx.told(match) or ctx.reference).anchor
    if base is None:
        return vague(f"XXXX-XX-{number:02}")
    offset = -1 if {"last", "previous", "past", "preceding"} & set(words) else 1 if {"next", "following"} & set(words) else 0
    moment = add_months(base.day, offset)
    found = day_of(moment.year, moment.month, number)
    return Outcome("DATE", found, anchor=base) if found else None


def read_day_alone(match: Match, ctx: Context) -> Outcome | None:
    """ "The 20th": the month is the narrative's, or the nearest one in the direction that the words show."""
    if match.tokens.before(match.start) not in ("on", "by", "until", "from", "since", "before", "after", "and", "to", "of", ",", "through"):
        return None
    if match.end < len(match.tokens.words) and match.tokens.words[match.end][0].isalpha() and match.tokens.before(match.start) != "on":
        return None
    if match.end < len(match.tokens.words) and match.tokens.words[match.end][0].isupper():
        return None
    number = day_number_of(match)
    last = ctx.told(match) if ctx.narrative else ctx.near_reference(match, 25)
    if last is not None and last.period.grain in ("day", "month") and last.period.first:
        found = day_of(last.period.first.year, last.period.first.month, number)
        return Outcome("DATE", found, anchor=last.anchor) if found else None
    if ctx.today is None:
        return vague(f"XXXX-XX-{number:02}")
    here, way = ctx.today.day, ctx.direction(match)
    offset = 1 if way == "future" and number < here.day else -1 if way != "future" and number > here.day else 0
    moment = add_months(here, offset)
    found = day_of(moment.year, moment.month, number)
    return Outcome("DATE", found, anchor=ctx.today, direction="future" if way == "future" else "past") if found else None


def read_month_day(match: Match, ctx: Context) -> Outcome | None:
    """ "That January day": some day of a month."""
    whole = unsaid_year(match, ctx, int(match.value("month")), 0)
    if whole is None:
        return None
    return Outcome("DATE", whole.period.suffixed("-XX"), anchor=whole.anchor, direction=whole.direction)


def read_era(match: Match, ctx: Context) -> Outcome | None:
    """Years before our era, or marked as of it."""
    numbers = [w for w in match.tokens.words_of((match.start, match.end)) if w[0].isdigit()]
    if not numbers or not numbers[-1].replace(",", "").isdigit():
        return None
    number = int(numbers[-1].replace(",", ""))
    rest = f"-{int(match.value('month')):02}" if match.has("month") else f"-{match.value('season')}" if match.has("season") else ""
    if match.value("era") == "BC":
        return Outcome("DATE", before_christ(number, rest), mod_of(match))
    return finish(match, year(number))


def read_year(match: Match, ctx: Context) -> Outcome | None:
    """A year; not a number of four digits that counts or names something."""
    word = match.word("year") or match.word("yearapos")
    tokens = match.tokens
    if match.end - match.start == 1 and not is_year(match, word):
        return None
    if match.has("era") and match.value("era") == "BC":
        return Outcome("DATE", before_christ(int(word)))
    if is_counted(tokens, match.end):
        return None
    found = finish(match, year(full_year(word, ctx)))
    adjective = match.end - match.start == 1 and tokens.before(match.start) in ("the", "a", "his", "her", "its", "their", "'s", "’s")
    return replace(found, carry=not adjective)


def is_counted(tokens: Tokens, end: int) -> bool:
    """Whether what follows a number is counted by it ("soldiers"), or makes it the number of a house."""
    friends = false_friends()
    following = [word.lower() for word in tokens.words[end : end + 3]]
    capital = following and tokens.words[end][0].isupper()
    return bool(following) and (following[0] in friends["counted"] or bool(capital and friends["street"] & set(following[1:])))


def is_year(match: Match, word: str) -> bool:
    """Whether four digits that stand alone are a year."""
    tokens = match.tokens
    before, after = tokens.before(match.start), tokens.after(match.end)
    if word[0] in "'’‘":
        return before in ("in", "of", "since", "until", "by", "from", "the", "late", "early", "to", "and", "class", "during")
    number = int(word)
    if before == ".":
        before = tokens.before(match.start - 1)
        before = before if before in ("no", "nos", "vol", "fig") else "."
    if is_counted(tokens, match.end) or before in false_friends()["numbered"]:
        return False
    if 1500 <= number <= 2035:
        return True
    return before in ("in", "since", "until", "by", "from", "year", "before", "after", "of") and 1000 <= number <= 2100 and (
        after in ("", ".", ",", ";", ")", "and", "to", "the", "-", "–") or before in ("in", "since", "year", "by")
    )


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


def read_continued_year(match: Match, ctx: Context) -> Outcome | None:
    """The "98" of "1997-98"."""
    last = ctx.previous
    if last is None or last[0].end != match.start - 1 or last[1].period.grain != "year" or not match.tokens.glued(match.start):
        return None
    digits = re.sub(r"\D", "", match.text)
    first = int(last[1].period.value)
    number = first // 100 * 100 + int(digits)
    return Outcome("DATE", year(number)) if first < number <= first + 60 else None


def read_decade(match: Match, ctx: Context) -> Outcome | None:
    """ "The 1970s", "the ’80s", "the thirties"."""
    if match.has("decade"):
        word = match.word("decade")
        first = int(word[:4])
        if not word[4:].startswith("s") and match.end - match.start == 1:
            return finish(match, year(first))
        whole = century(first) if first % 100 == 0 and first < 2000 and "century" in match.text else decade(first)
        return finish(match, whole)
    short = match.word("shortdecade")
    digits = int(re.sub(r"\D", "", short)) if short else int(match.value("decadeword"))
    if not short and ctx.published is None and not ctx.narrative:
        base = 1900
    before = match.tokens.before(match.start)
    if (not short or short[0].isdigit()) and (before in ("his", "her", "their", "my", "its", "in") and "the" not in match.text.lower()):
        return None
    base = 1900 if "eighteen" not in match.text.lower() else 1800
    return finish(match, decade(base + digits))


def read_century(match: Match, ctx: Context) -> Outcome | None:
    """ "The 20th century" has the value 19."""
    total = 0
    for word in match.tokens.words_of((match.start, match.end)):
        spelled = meanings(word)
        if word[0].isdigit():
            total += int(re.sub(r"\D", "", word))
        elif "ord" in spelled and spelled["ord"].isdigit():
            total += int(spelled["ord"])
        elif "tens" in spelled:
            total += int(spelled["tens"])
    if not 1 <= total <= 30:
        return None
    if match.has("era") and match.value("era") == "BC":
        return Outcome("DATE", Period(f"BC{total - 1:02}"))
    return finish(match, century((total - 1) * 100))


__all__ = ["add_months", "day", "half", "quarter", "season"]
