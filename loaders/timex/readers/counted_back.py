"""Reader of what the main clause dates: "he resigned on Friday, two days after the court had ruled" says that the ruling was on Wednesday.

The expression is a length of time, as in TIMEX3; what it adds is the day of the clause that follows it.
"""

from datetime import timedelta

from loaders.timex.context import Context
from loaders.timex.counts import count
from loaders.timex.happenings import CLAUSE, ends_clause
from loaders.timex.match import Match
from loaders.timex.outcome import Anchor, Outcome
from loaders.timex.periods import Period
from loaders.timex.readers.happened import news_day
from loaders.timex.readers.happening_days import day_at
from loaders.timex.readers.lengths import length, unit_code
from loaders.timex.stops import is_stop
from loaders.timex.tense import DATES, form, is_past
from loaders.timex.vocabulary import meanings

DAYS_OF = {"D": 1, "W": 7}
"""The units that are exact to the day."""

AHEAD = 40
"""How many tokens after a clause that opens the sentence the day of the main clause is looked for."""

COMING = frozenset({"come", "comes", "came", "coming"})


def read_counted_back(match: Match, ctx: Context) -> Outcome | None:
    """The day of the clause after "two days after" or "a day before", counted from that of the main clause."""
    days, amount = DAYS_OF.get(unit_code(match), 0), count(match.words("count"))
    if not days or amount == "X" or float(amount) % 1 or not clause_follows(match):
        return None
    base = main_day(match, ctx)
    if base is None:
        return None
    steps = timedelta(days * int(float(amount)))
    moment = base.day + (steps if match.tokens.after(match.end) == "before" else -steps)
    return Outcome(
        "DURATION", Period(length(amount, unit_code(match)), moment, moment, "day"), anchor=base, carry=False
    )


def clause_follows(match: Match) -> bool:
    """Whether a subject and a verb of the past, or "visiting Lima", follow after "after" or "before", and no date of their own."""
    tokens, verb = match.tokens, -1
    gerund = tokens.after(match.end + 1).endswith("ing") and form(tokens.after(match.end + 1)) is not None
    for index in range(match.end + 1, min(match.end + 1 + CLAUSE, len(tokens.words))):
        if ends_clause(tokens, index):
            break
        if verb < 0 and is_past(tokens, index):
            verb = index
        if not DATES.isdisjoint(meanings(tokens.words[index])):
            return False
    return gerund or verb > match.end + 1


def main_day(match: Match, ctx: Context) -> Anchor | None:
    """The day of the clause that the expression hangs on: named before it or, if it opens the sentence, after it.

    "The visit comes two days after ..." dates the visit by what the report told last.
    """
    tokens = match.tokens
    if match.start == 0 or is_stop(tokens, match.start - 1):
        return day_after_comma(match, ctx)
    if tokens.before(match.start) in COMING:
        return news_day(match, ctx) if tokens.before(match.start) == "came" else ctx.today
    last = ctx.near_reference(match, AHEAD)
    if last is None or last.period.grain != "day" or last.token < 0:
        return None
    between = range(last.token, match.start)
    return last.anchor if not any(is_stop(tokens, index) for index in between) else None


def day_after_comma(match: Match, ctx: Context) -> Anchor | None:
    """The day of the main clause that follows "A day after he had left, ..."."""
    tokens, main = match.tokens, False
    for index in range(match.end, min(match.end + AHEAD, len(tokens.words))):
        if is_stop(tokens, index):
            return None
        main = main or tokens.words[index] == ","
        found = day_at(match, index, ctx) if main else None
        if found is not None:
            return found
    return None
