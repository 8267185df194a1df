"""Readers of days counted from today or from the story: yesterday, tonight, the day before, the next day."""

from datetime import timedelta

from loaders.timex.context import Context
from loaders.timex.match import Match
from loaders.timex.outcome import Outcome
from loaders.timex.periods import Period, day
from loaders.timex.readers.shared import AHEAD, BACK, mod_of_part, part_code, timed, vague
from loaders.timex.vocabulary import in_title


def read_deictic(match: Match, ctx: Context) -> Outcome | None:
    """Yesterday, today, tomorrow. "Today" in a history is the present."""
    word = match.word("deictic").lower()
    offset = int(match.value("deictic"))
    base = ctx.today
    if match.word("deictic")[0].isupper() and in_title(match.tokens.words, match.start, match.end):
        return None
    if base is None or ctx.history:
        return vague("PRESENT_REF" if word == "today" else "XXXX-XX-XX")
    return Outcome("DATE", day(base.day + timedelta(offset)), anchor=base, direction="past" if offset < 1 else "future")


def read_deictic_twice(match: Match, ctx: Context) -> Outcome | None:
    """ "The day before yesterday", "the day after tomorrow"."""
    if ctx.today is None:
        return vague("XXXX-XX-XX")
    offset = int(match.value("deictic")) + (-1 if "before" in match.text.lower() else 1)
    return Outcome(
        "DATE", day(ctx.today.day + timedelta(offset)), anchor=ctx.today, direction="past" if offset < 1 else "future"
    )


def read_part_of_today(match: Match, ctx: Context) -> Outcome | None:
    """ "This morning", "tonight"."""
    code = part_code(match) if match.has("strictpart") else "NI"
    words = match.lower
    if match.has("strictpart") and "this" not in words:
        return None
    if ctx.today is None or ctx.history:
        return Outcome("TIME", Period(f"XXXX-XX-XXT{code}"), carry=False)
    return Outcome("TIME", timed(day(ctx.today.day), code), mod_of_part(match), ctx.today)


def read_last_night(match: Match, ctx: Context) -> Outcome | None:
    """The night, evening, afternoon or morning before."""
    code = match.value("daypart")
    if ctx.today is None:
        return Outcome("TIME", Period(f"XXXX-XX-XXT{code}"), carry=False)
    found = timed(day(ctx.today.day - timedelta(1)), code)
    return Outcome("TIME", found, mod_of_part(match), ctx.today, "past")


def ends_phrase(match: Match) -> bool:
    """Whether nothing follows that the preposition at the end of a match could govern."""
    return match.tokens.after(match.end)[:1] in ("", ".", ",", ";", ":", ")", "\n", '"', "”") or match.tokens.after(
        match.end
    ) in ("and", "but", "when", "while", "in", "at")


def read_day_anaphoric(match: Match, ctx: Context) -> Outcome | None:
    """ "The next day", "that same day"."""
    words = match.lower
    if words[-2:] == ["last", "day"] and match.tokens.after(match.end) == "of":
        return None  # "the last day of the drill"
    offset = 1 if AHEAD & set(words) else -1 if BACK & set(words) else 0
    last = ctx.spoken_of(match, LONG if offset > 0 and ctx.direction(match) != "future" else NEAR)
    if not offset and (last is None or last.period.grain not in ("day", "")):
        last = ctx.day_of_news(match) or last or ctx.reported_day()
    unknown = last is None and offset > 0 and ctx.direction(match) != "future"
    base = last.anchor if last is not None else ctx.today
    if base is None or unknown:
        return vague("XXXX-XX-XX")
    if last is not None and last.period.grain not in ("day", ""):
        return (
            vague("XXXX-XX-XX")
            if last.period.grain != "month"
            else Outcome(
                "DATE",
                Period(f"{last.period.value}-XX", last.period.first, last.period.last, "month"),
                anchor=base,
                carry=False,
            )
        )
    return Outcome(
        "DATE",
        day(base.day + timedelta(offset)),
        anchor=base,
        direction="future" if offset > 0 else "past" if offset < 0 else "",
    )


NEAR, LONG = 90, 250
"""How many tokens back the day stands that "that day" means, and that "the next day" goes on from where no other date came between."""


def read_in_the_day(match: Match, ctx: Context) -> Outcome | None:
    """ "Earlier in the day": of the day spoken of, else of the day of writing."""
    last = ctx.told(match) if ctx.history else ctx.close_reference(match) or ctx.paragraph_day(match)
    base = last.anchor if last is not None and last.period.grain == "day" else ctx.today
    return Outcome("DATE", day(base.day), anchor=base) if base is not None else vague("XXXX-XX-XX")
