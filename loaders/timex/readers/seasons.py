"""Readers of seasons."""

from datetime import date
from typing import Final

from loaders.timex.context import Context
from loaders.timex.match import Match
from loaders.timex.outcome import Outcome, Reference
from loaders.timex.periods import Period, ends, season
from loaders.timex.readers.shared import AHEAD, BACK, finish, full_year, rel_of, related_year, vague
from loaders.timex.vocabulary import false_friends


def read_season(match: Match, ctx: Context) -> Outcome | None:
    """A season; "fall", "spring" and their like only where they cannot be verbs or springs."""
    code = match.value("season")
    if match.tokens.after(match.end) in false_friends()["games"] or names_thing(match):
        return None  # "the 2018 Winter Olympics"
    has_year = match.has("year") or match.has("yearapos") or match.has("yearrel")
    if not has_year and refuse_season(match):
        return None
    if match.has("year") or match.has("yearapos"):
        return finish(match, season(full_year(match.word("year") or match.word("yearapos"), ctx), code))
    if ctx.borrowed is not None:
        return finish(match, season(ctx.borrowed, code))
    if ctx.today is None:
        return vague(f"XXXX-{code}")
    if match.has("yearrel"):
        return finish(match, season(related_year(match.word("yearrel"), match, ctx), code), ctx.today)
    if ctx.narrated:
        return finish(match, season_after(ctx.narrated, code, rel_of(match)), ctx.narrated.anchor)
    return finish(match, season_near(ctx.today.day, code, rel_of(match), ctx.direction(match)), ctx.today)


def names_thing(match: Match) -> bool:
    """Whether a season is the end of a name: "the Palace of Winter", but not "the end of winter"."""
    tokens, first = match.tokens, match.start - 1
    alone = match.end - match.start == 1 and tokens.words[match.start][0].isupper()
    return alone and first > 1 and tokens.words[first] == "of" and tokens.words[first - 1][0].isupper()


def refuse_season(match: Match) -> bool:
    """Whether "fall" and "spring" are no season here, or "a winter" none in particular."""
    words, before, after = match.lower, match.tokens.before(match.start), match.tokens.after(match.end)
    if after in false_friends()["seasoning"] and not match.has("rel"):
        return True
    if match.value("season") not in ("SP", "FA") or match.word("season").lower() == "autumn":
        return words[0] == "a"
    friends = false_friends()
    if len(words) == 1:
        return before not in friends["seasonal"] and after not in friends["seasoned"]
    bare = words[0] == "the" and len(words) == 2
    return "a" in words or (bare and (before not in friends["overfall"] or after in ("of", "in")))


def season_after(told: Reference, code: str, rel: str) -> Period:
    """A season in a story: that of the year the story has come to, or of the next if it lies half a year back."""
    then = told.anchor.day
    found = season(then.year, code)
    if rel in AHEAD and found.first and found.first <= then:
        return season(then.year + 1, code)
    if code == "WI" and told.period.grain in ("day", "month") and then.month <= 3 and rel not in AHEAD:
        return season(then.year - 1, code)
    return season(then.year - 1, code) if rel in BACK else found


_JUST_OVER: Final = 122
"""Days for which a season that is over may still be "this" one."""


def season_near(here: date, code: str, rel: str, way: str) -> Period:
    """A season seen from a day of writing."""
    this = season(here.year, code)
    before = season(here.year - 1, code)
    if code == "WI" and before.last and here <= before.last:
        this = before
        before = season(here.year - 2, code)
    first, last = ends(this)
    if rel in BACK:
        return this if last < here and rel != "previous" else before
    if rel in AHEAD:
        return this if first > here else season(int(this.value[:4]) + 1, code)
    if rel and way == "past" and first > here and before.last:
        over = (here - before.last).days < _JUST_OVER  # "left this winter" in April; "this summer" is still to come
        return before if over or rel != "this" else this
    if rel or way == "future":
        return this if last >= here else season(int(this.value[:4]) + (0 if rel else 1), code)
    return this if first <= here else (before if way == "past" else this)
