"""Reader of the weekday beside a day or a happening that the text has dated: "the Monday after that", "the Friday before the vote"."""

from datetime import date, timedelta

from loaders.timex.context import Context
from loaders.timex.cues import cues
from loaders.timex.match import Match
from loaders.timex.outcome import Anchor, Outcome
from loaders.timex.periods import day
from loaders.timex.readers.days import ends_phrase
from loaders.timex.readers.happening_days import happening_day
from loaders.timex.readers.shared import vague


def read_weekday_beside(match: Match, ctx: Context) -> Outcome | None:
    """ "The Monday after (that)": counted from the day named last; before "the vote": from its day, open where that is not known."""
    number, back = int(match.value("weekday")), match.word("dir").lower() == "before"
    if ends_phrase(match) or stands_alone(match):
        last = ctx.reported_day() if ctx.direction(match) == "past" else ctx.near_reference(match, REACH)
        base = last.anchor if last is not None and last.period.grain == "day" else None
    else:
        base = happening_day(match, ctx)
    if base is None:
        return vague(f"XXXX-WXX-{number}")
    return Outcome("DATE", day(beside(base, number, back=back)), anchor=base, direction="past" if back else "future")


def stands_alone(match: Match) -> bool:
    """Whether "that" after the match stands for itself or opens a clause: "told them the Monday after that the talks were off"."""
    after, follower = match.tokens.after(match.end), match.tokens.after(match.end + 1)
    return after == "that" and (not follower[:1].isalpha() or follower in cues()["function"] | cues()["auxiliary"])


def beside(base: Anchor, number: int, *, back: bool) -> date:
    """The first such weekday after a day, or the last before it."""
    away = (base.day.isoweekday() - number - 1) % 7 + 1 if back else (number - base.day.isoweekday() - 1) % 7 + 1
    return base.day + timedelta(-away if back else away)


REACH = 60
"""How many tokens before it the day may stand."""
