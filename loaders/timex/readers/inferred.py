"""The year of a month or a day that comes without one: taken over from the text, from direction, or as the nearest."""

from datetime import date

from loaders.language.lexicon import event_type_of_noun
from loaders.timex.context import Context
from loaders.timex.cues import cues
from loaders.timex.match import Match
from loaders.timex.model import Direction
from loaders.timex.outcome import Outcome
from loaders.timex.periods import calendar_day, day_of, month
from loaders.timex.readers.carried import carried_year, that_year, year_beside
from loaders.timex.readers.shared import finish, vague
from loaders.timex.stops import is_stop
from loaders.timex.tense import form, is_past


def unsaid_year(match: Match, ctx: Context, number: int, day_number: int) -> Outcome | None:
    """A month or a day whose year has to be inferred: from the narrative, from direction, or as the nearest."""
    if ctx.borrowed is not None and not match.has("rel"):
        lent = day_of(ctx.borrowed, number, day_number) if day_number else month(ctx.borrowed, number)
        return finish(match, lent) if lent else None
    template = f"XXXX-{number:02}" + (f"-{day_number:02}" if day_number else "")
    carried = carried_year(match, ctx, number, day_number) or that_year(match, ctx)
    if carried is not None:
        found = day_of(carried[0], number, day_number) if day_number else month(carried[0], number)
        return finish(match, found, carried[1]) if found else None
    if ctx.today is None:
        return vague(template)
    beside = year_beside(match, ctx)
    if beside is not None:
        found = day_of(beside[0], number, day_number) if day_number else month(beside[0], number)
        return finish(match, found, beside[1]) if found else None
    here, way = ctx.today.day, ctx.direction(match)
    chosen = choose_year(match, ctx, here, number, day_number, way)
    found = day_of(chosen, number, day_number) if day_number else month(chosen, number)
    if found is None or found.first is None:
        return None
    actual: Direction = "past" if found.first <= here else "future"
    return finish(match, found, ctx.today, actual)


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
    if match.tokens.before(match.start) in ("since", "ended") or (way == "past" and right_after_past(match)):
        return behind
    if way == "future" and certainly_ahead(match):
        return behind + 1
    return by_distance(here, behind, (number, day_number), way)


def certainly_ahead(match: Match) -> bool:
    """Whether "will" rules the words before a month or day, so that it lies ahead however far: "will be signed in December"."""
    words = match.tokens.words
    for at in range(match.start - 1, max(match.start - 1 - RULED, -1), -1):
        if is_stop(match.tokens, at) or words[at] == ",":
            return False
        if words[at] in ("will", "shall"):
            return not any(is_past(match.tokens, between) for between in range(at + 3, match.start))
    return False


RULED = 8
"""How many tokens before a date "will" still rules it."""


def right_after_past(match: Match) -> bool:
    """Whether a date is that of a past deed: "vanished on December 28", "attacked the camp in Kas on 2 May" lie behind, however far.

    What a happening before it is meant to be may lie ahead: "announced an election on 2 May".
    """
    at, tokens = match.start - 2, match.tokens
    if tokens.before(match.start) not in ("on", "in") or at < 0 or tokens.words[at].lower() in cues()["auxiliary"]:
        return False
    if is_past(tokens, at):
        return True
    for place in range(at, max(at - OBJECT, -1), -1):
        word = tokens.words[place].lower()
        found = form(word)
        if is_past(tokens, place):
            return found is not None and found.frame in DEEDS and word not in cues()["intent"]
        if is_stop(tokens, place) or not word[:1].isalpha() or word in NO_OBJECT or event_type_of_noun(word):
            return False
    return False


OBJECT = 7
"""How many tokens before a date the verb may stand of which it tells the day."""
DEEDS = frozenset({"act", "meet", "give"})
NO_OBJECT = frozenset(
    {"to", "for", "and", "or", "that", "which", "who", "by", "until", "before", "after", "since", "of"}
)
"""What shows that the date may belong to something else than a verb before it."""


def by_distance(here: date, behind: int, named: tuple[int, int], way: str) -> int:
    """The year behind or the one after it: the nearer where the other is very far off, else as the words show, else behind.

    News gives the year of a day that is ten months off; `named` is month and day, the day 0 where none is named.
    """
    this = calendar_day(here.year, named[0], min(named[1] or 15, 28))
    far, near = (FAR, NEAR) if named[1] else (FAR_MONTH, NEAR_MONTH)
    past = this if this <= here else calendar_day(this.year - 1, this.month, this.day)
    ahead = calendar_day(past.year + 1, past.month, past.day)
    if (here - past).days > far and (ahead - here).days < near:
        return behind + 1
    if (ahead - here).days > far and (here - past).days < near:
        return behind
    return behind + 1 if way == "future" else behind


FAR, NEAR = 270, 75
"""Days from the day of writing at which a day without a year is far off, or near."""

FAR_MONTH, NEAR_MONTH = 320, 50
"""The same for a month: "he resigned in May", written in March, is ten months ago."""


def weekday_year(match: Match, here: date, number: int, day_number: int) -> int | None:
    """The nearest year in which a day of a month is the weekday that a match names beside it; None if it names none."""
    if not match.has("weekday") or not day_number:
        return None
    days = [day_of(here.year + offset, number, day_number) for offset in (0, -1, 1, -2)]
    fitting = [d.first for d in days if d and d.first and d.first.isoweekday() == int(match.value("weekday"))]
    return min(fitting, key=lambda d: abs(d - here)).year if fitting else None
