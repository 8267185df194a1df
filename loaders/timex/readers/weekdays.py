"""Readers of weekdays: bare, last, next, of last week, a week off, the 13th."""

from datetime import timedelta

from loaders.timex.beside import is_any_weekday
from loaders.timex.context import Context
from loaders.timex.cues import cues
from loaders.timex.match import Match
from loaders.timex.model import Direction
from loaders.timex.outcome import Anchor, Outcome
from loaders.timex.periods import day, ends, week
from loaders.timex.readers.flashback import same_day, story_day, that_weekday
from loaders.timex.readers.ordered import follows, prepared_for, range_start
from loaders.timex.readers.shared import BACK, day_number_of, offset_of, vague
from loaders.timex.stops import is_stop
from loaders.timex.tense import is_past
from loaders.timex.vocabulary import false_friends, in_title


def read_weekday(match: Match, ctx: Context) -> Outcome | None:
    """A bare weekday: the day of writing itself, the last before it, or the next after it, as the words about it show."""
    if refuse_weekday(match):
        return None
    number = int(match.value("weekday"))
    words = match.lower
    base = ctx.today
    told = ctx.told(match) if ctx.history else None
    if told is not None and told.period.grain == "day":
        return after_reference(told.anchor, number, words)
    described = same_day(match, ctx) or that_weekday(match, ctx)
    if described is not None:
        return Outcome("DATE", day(described.day), anchor=described)
    told = ctx.near_reference(match, CHRONICLE)
    if told is not None and told.period.grain == "day" and is_definite(match) and ctx.direction(match) != "future":
        return (
            before_reference(told.anchor, number) if is_earlier(match) else after_reference(told.anchor, number, words)
        )
    started = range_start(match, ctx) or story_day(match, ctx)
    if started is not None:
        return after_reference(started, number, words)
    if base is None:
        return vague(f"XXXX-WXX-{number}")
    way = "past" if "past" in words else "future" if "coming" in words else ctx.direction(match)
    behind = (base.day.isoweekday() - number) % 7
    if "past" in words and not behind:
        behind = 7
    if "coming" in words and not behind:
        behind = -7
    ahead = (way == "future" or ("this" in words and way != "past")) and behind > 0
    moment = base.day + timedelta(7 - behind if ahead else -behind)
    if (ahead and follows(match, ctx, moment)) or (not ahead and prepared_for(match, ctx, moment)):
        moment += timedelta(7)
    direction: Direction = "future" if moment > base.day else "past"
    mod = "START" if words[0] == "early" else "END" if words[0] == "late" else ""
    return Outcome("DATE", day(moment), mod, anchor=base, direction=direction)


CHRONICLE = 120
"""How many tokens before "the Monday" the day may stand from which a report counts it."""


def is_definite(match: Match) -> bool:
    """Whether a weekday comes as "the Monday" and describes nothing: the one that follows the day told before."""
    after = match.tokens.words[match.end] if match.end < len(match.tokens.words) else ""
    return match.tokens.before(match.start) == "the" and (not after[:1].islower() or after in DEFINITE_ENDS)


DEFINITE_ENDS = frozenset(
    {"the", "a", "an", "in", "at", "he", "she", "they", "it", "and", "when", "his", "her", "its", "their"}
)
"""What follows "the Monday" where it stands for itself, besides names."""


def after_reference(anchor: Anchor, number: int, words: list[str]) -> Outcome:
    """A weekday in a story: the same day, or the first such day after it."""
    return Outcome("DATE", day(anchor.day + timedelta((number - anchor.day.isoweekday()) % 7)), anchor=anchor)


def before_reference(anchor: Anchor, number: int) -> Outcome:
    """The same day, or the last such day before it."""
    return Outcome("DATE", day(anchor.day - timedelta((anchor.day.isoweekday() - number) % 7)), anchor=anchor)


def is_earlier(match: Match) -> bool:
    """Whether the verb after a weekday tells what had been before: "On the Monday, Lund had vowed to stay"."""
    tokens = match.tokens
    for index in range(match.end, min(match.end + EARLIER, len(tokens.words))):
        if tokens.words[index] == "had":
            return True
        if is_stop(tokens, index) or is_past(tokens, index):
            return False
    return False


EARLIER = 10
"""How many tokens after a weekday "had" may stand."""


_SHORT = 4
"""Letters of the longest short form: "Weds"."""


def refuse_weekday(match: Match) -> bool:
    """Whether a weekday's name is none: "Sun" the paper or the surname, "Sat" the verb, a short form without date or full stop."""
    word = match.word("weekday")
    short = len(word.rstrip(".")) <= _SHORT
    if short and match.tokens.before(match.start) in false_friends()["surnamed"]:
        return True  # "“We grow fast,” says Sun."
    if short and not word.endswith("."):
        after = match.tokens.words[match.end] if match.end < len(match.tokens.words) else ""
        return not (after == "," or after[:1].isdigit())
    if is_any_weekday(match):
        return True
    if word.endswith(".") and match.tokens.before(match.start) == "the":
        return True  # "as the paper said in the Sun."
    return in_title(match.tokens.words, match.start, match.end) or match.tokens.before(match.start) in (
        "black",
        "bloody",
    )


def read_weekday_rel(match: Match, ctx: Context) -> Outcome | None:
    """ "Last Friday": the nearest before today. "Next Friday": the Friday of next week.

    The day right before today is "yesterday" or bare "Friday" to most writers, so that their "last Friday" is a week older; not to
    one who has put "last" before the other weekdays as well.
    """
    number = int(match.value("weekday"))
    base = ctx.today
    if base is None:
        return vague(f"XXXX-WXX-{number}")
    word = match.word("rel").lower()
    told = ctx.close_reference(match) if word in ANAPHORIC or goes_on(match, ctx, word) else None
    if told is not None and told.day > base.day and word in BACK and ctx.direction(match) == "past":
        told = ctx.reported_day()  # "runs until 4 February. She had announced it on the preceding Friday"
    if told is not None and told.period.grain in ("day", "week", "weekend"):
        base = told.anchor
    if word in BACK:
        behind = (base.day.isoweekday() - number - 1) % 7 + 1
        distant = behind == 1 and told is None and not ctx.says_last
        moment = base.day - timedelta(behind + 7 if distant else behind)
        return Outcome("DATE", day(moment), anchor=base, direction="past")
    ahead = (number - base.day.isoweekday() - 1) % 7 + 1
    same_week = number > base.day.isoweekday()
    moment = base.day + timedelta(ahead + (7 if word == "next" and same_week and ahead < 4 else 0))
    return Outcome("DATE", day(moment), anchor=base, direction="future")


def goes_on(match: Match, ctx: Context, word: str) -> bool:
    """Whether "the next Monday" goes on from a day gone by: something happened on it."""
    return (
        word == "next" and "the" in (*match.lower, match.tokens.before(match.start)) and ctx.direction(match) == "past"
    )


ANAPHORIC = frozenset({"following", "previous", "preceding", "subsequent"})
"""The words that count from the date named last: "the following Monday"."""


def read_weekday_week(match: Match, ctx: Context) -> Outcome | None:
    """ "Tuesday of last week", "Friday last"."""
    number = int(match.value("weekday"))
    base = ctx.today
    if base is None:
        return vague(f"XXXX-WXX-{number}")
    monday, _ = ends(week(base.day))
    offset = offset_of(match.word("rel") or "last")
    moment = monday + timedelta(7 * offset + number - 1)
    return Outcome("DATE", day(moment), anchor=base, direction="past" if moment <= base.day else "future")


def read_weekday_off(match: Match, ctx: Context) -> Outcome | None:
    """ "Friday a week ago", "a week from Friday", "last Friday week": the one a week before last Friday."""
    number = int(match.value("weekday"))
    base = ctx.today
    if base is None:
        return vague(f"XXXX-WXX-{number}")
    last = match.lower[0] == "last"
    past = "ago" in match.text or last
    behind = (base.day.isoweekday() - number - last) % 7 + last
    moment = (
        base.day - timedelta(behind + 7)
        if past
        else base.day + timedelta(((number - base.day.isoweekday()) % 7 or 7) + 7)
    )
    return Outcome("DATE", day(moment), anchor=base, direction="past" if past else "future")


def read_weekday_ordinal(match: Match, ctx: Context) -> Outcome | None:
    """ "Friday the 13th": the nearest one before, or after if the words look ahead."""
    if counts_something(match):
        return None
    if ctx.today is None:
        return vague(f"XXXX-WXX-{match.value('weekday')}")
    number, wanted = int(match.value("weekday")), day_number_of(match)
    step_by = 1 if ctx.direction(match) == "future" else -1
    for offset in range(800):
        moment = ctx.today.day + timedelta(step_by * offset)
        if moment.day == wanted and moment.isoweekday() == number:
            return Outcome("DATE", day(moment), anchor=ctx.today, direction="future" if step_by > 0 else "past")
    return None


def counts_something(match: Match) -> bool:
    """Whether the ordinal after a comma belongs to what follows: "on Thursday, the 11th Circuit ruled"."""
    follower = match.tokens.after(match.end)
    return "," in match.all_words and follower[:1].isalpha() and follower not in cues()["function"]
