"""Readers of times of day that a day goes with: "10 a.m.", "Friday night", "the morning of June 6"."""

import re

from loaders.timex.context import Context
from loaders.timex.counts import number
from loaders.timex.match import Match
from loaders.timex.outcome import Outcome, Reference
from loaders.timex.periods import Period, day
from loaders.timex.readers.days import read_day_anaphoric
from loaders.timex.readers.inner import read_inner
from loaders.timex.readers.shared import mod_of_part, part_code, timed
from loaders.timex.readers.stamps import is_stamp, stamped_day
from loaders.timex.vocabulary import in_title, meanings


def read_day_part(match: Match, ctx: Context) -> Outcome | None:
    """A part of a day that the same words name: "Friday night", "yesterday morning", "the night of 3 May"."""
    if in_title(match.tokens.words, match.start, match.end):
        return None
    inner = read_inner(match, ctx)
    code = part_code(match)
    if inner is None or len(inner.period.value) < 8:
        return None
    if inner.period.grain != "day":
        return Outcome("TIME", Period(f"{inner.period.value}T{code}"), carry=False)
    return inner._replace(type="TIME", period=timed(inner.period, code), mod=mod_of_part(match))


def read_part_anaphoric(match: Match, ctx: Context) -> Outcome | None:
    """ "The next morning", "that night"."""
    found = read_day_anaphoric(match, ctx)
    code = part_code(match)
    if found is None or found.period.grain != "day":
        return Outcome("TIME", Period(f"XXXX-XX-XXT{code}"), carry=False)
    return found._replace(type="TIME", period=timed(found.period, code), mod=mod_of_part(match))


_BEFORE_PART = frozenset("in during by until for through throughout late early into at".split())
_AFTER_PART = frozenset({"", ".", ",", ";", "in", "at", "on", "from", "with", "and", "to", "that"})
"""What may follow "on the evening" where no clause tells which ("on the evening she left")."""


def read_part_alone(match: Match, ctx: Context) -> Outcome | None:
    """ "In the morning": of the day spoken of."""
    code = part_code(match)
    before, after = match.tokens.before(match.start), match.tokens.after(match.end)
    if before not in _BEFORE_PART and not (before == "on" and after in _AFTER_PART):
        return None
    last = ctx.spoken_of(match, 40)
    base = last.anchor if last is not None and last.period.grain == "day" else ctx.today if not ctx.narrative else None
    if base is None:
        return Outcome("TIME", Period(f"XXXX-XX-XXT{code}"), carry=False)
    return Outcome("TIME", timed(day(base.day), code), mod_of_part(match), base, carry=False)


def clock_value(words: list[str]) -> str:
    """ "T14:56" from the words of a time of day; empty if the numbers are none."""
    text = " ".join(words)
    found = (
        re.search(r"(\d{1,2})(?:[:.](\d\d))?", text)
        if not re.search(r"\b\d{4}\b", text)
        else re.search(r"(\d\d)(\d\d)", text)
    )
    if found is None:
        for word in words:
            spelled = meanings(word)
            if "clockword" in spelled:
                return spelled["clockword"]
            if "card" in spelled:
                return f"T{int(spelled['card']):02}:00" if int(spelled["card"]) <= 12 else ""
        return ""
    hour, minute = int(found[1]), int(found[2] or 0)
    half = re.search(r"([ap])\.?\s?m?\.?\b", re.sub(r".*?\d[\d:.]*", "", text, count=1).lower()) if hour <= 12 else None
    has_half = re.search(r"\d\s?[ap]\.?\s?m\b|\d[ap]\b", text.lower()) or re.search(r"\b[ap]\.\s?m\.?", text.lower())
    if has_half and half:
        hour = hour % 12 + (12 if half[1] == "p" else 0)
    return f"T{hour:02}:{minute:02}" if hour <= 24 and minute < 60 else ""


def read_clock(match: Match, ctx: Context) -> Outcome | None:
    """A time of day, with the day that the same words name, or else the day spoken of."""
    value = clock_value(match.words("time"))
    words = [*match.lower, *(word.lower() for word in match.words("daypart"))]
    if not value or refuse_clock(match):
        return None
    if (
        {"afternoon", "evening", "night"} & set(words)
        and int(value[1:3]) < 12
        and "m" not in "".join(match.words("time")).lower()
    ):
        value = f"T{int(value[1:3]) + 12:02}{value[3:]}"
    inner = read_inner(match, ctx)
    if inner is not None and inner.period.grain == "day":
        period = Period(inner.period.value[:10] + value, inner.period.first, inner.period.last, "day")
        return inner._replace(type="TIME", period=period)
    if is_stamp(match):
        base = ctx.stamped = stamped_day(match, ctx)
        return Outcome("TIME", timed(day(base.day), value[1:]), anchor=base) if base else None
    last = ctx.spoken_of(match, SAME_DAY) or news_of(match, ctx)
    base = last.anchor if last is not None and last.period.grain == "day" else None if ctx.narrative else ctx.today
    if base is None:
        return Outcome("TIME", Period(f"XXXX-XX-XX{value}"), carry=False)
    return Outcome(
        "TIME", Period(f"{base.day.isoformat()}{value}", base.day, base.day, "day"), anchor=base, carry=False
    )


def news_of(match: Match, ctx: Context) -> Reference | None:
    """The day of the week gone by that a report told last, however far back, for what is told as past."""
    last = ctx.reported_day() if ctx.published is not None and ctx.direction(match) == "past" else None
    recent = last is not None and ctx.published is not None and (ctx.published - last.anchor.day).days < WEEK
    return last if recent else None


WEEK = 7

SAME_DAY = 120
"""How many tokens after a day a time of the clock is still one of that day."""


def refuse_clock(match: Match) -> bool:
    """Whether a time of day is a score, a verse or a ratio, or "midnight" and "noon" are names."""
    words = match.words("time")
    before = match.tokens.before(match.start)
    if len(words) == 1 and ":" in words[0] and words[0][0].isdigit() and words[0][-1].isdigit():
        return before in ("-", "–", "john", "matthew", "luke", "mark", "psalm", "ratio", "score")
    return False


def read_clock_hour(match: Match, ctx: Context) -> Outcome | None:
    """ "At 3 this afternoon": the hour of the half of the day that is named."""
    hour = number(match.word("hourof"))
    before = match.tokens.before(match.start)
    if (
        hour is None
        or not 1 <= hour <= 12
        or before not in ("at", "by", "until", "from", "about", "around", "before", "after")
    ):
        return None
    later = "morning" not in match.lower and hour < 12
    base = ctx.today
    value = f"T{int(hour) + (12 if later else 0):02}:00"
    if base is None:
        return Outcome("TIME", Period(f"XXXX-XX-XX{value}"), carry=False)
    return Outcome("TIME", Period(f"{base.day.isoformat()}{value}", base.day, base.day, "day"), anchor=base)
