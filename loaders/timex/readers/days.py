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
    moment = base.day + timedelta(offset)
    number = weekday_named(match)
    if offset > 0 and number:  # the speaker's tomorrow, not that of the page
        moment -= timedelta((moment.isoweekday() - number) % 7)
    return Outcome("DATE", day(moment), anchor=base, direction="past" if offset < 1 else "future")


def weekday_named(match: Match) -> int:
    """The weekday that stands beside the word: 5 for "tomorrow, Friday" and "tomorrow, that is Friday"; 0 if none does."""
    tokens = match.tokens
    if tokens.after(match.end) != ",":
        return 0
    words = [tokens.after(at) for at in range(match.end + 1, match.end + 4)]
    ahead = next((at for at, word in enumerate(words) if word not in APPOSING), 0)
    closed = words[ahead] in WEEKDAYS and not tokens.after(match.end + ahead + 2)[:1].isalnum()
    return WEEKDAYS.index(words[ahead]) + 1 if closed else 0


APPOSING = frozenset({"literally", "namely", "that", "is"})
"""What may stand between "tomorrow" and the name of its day."""

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


ENDS = frozenset({"", ".", ",", ";", "\n"})
"""What ends a clause or a text."""


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
    if "the" not in words and match.tokens.after(match.end).isdigit() and match.tokens.after(match.end + 1) in ENDS:
        return None  # "on next day 10": a day of the month
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
