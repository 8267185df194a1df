"""The day of a happening that is named after "after", "before" or "the eve of".

It stands in the same sentence ("the raid of 4 March"), or the text has dated the happening before ("they voted on 3 March").
"""

from loaders.timex.context import Context
from loaders.timex.grammar import grammar
from loaders.timex.happenings import CLAUSE, Named, ends_clause, named
from loaders.timex.match import Match
from loaders.timex.outcome import Anchor
from loaders.timex.readers.dates import read_date, read_iso, read_numeric
from loaders.timex.readers.weekdays import read_weekday, read_weekday_rel
from loaders.timex.stops import is_stop

DAYS = {
    "date": read_date,
    "iso": read_iso,
    "numeric": read_numeric,
    "weekday": read_weekday,
    "weekday_rel": read_weekday_rel,
}
"""The readers of the days that a happening can have beside it."""


def happening_day(match: Match, ctx: Context) -> Anchor | None:
    """The day of the happening that is named after a match and its "after" or "before"; None if the text does not tell."""
    at = match.end + (match.tokens.after(match.end) in ("after", "before", "of"))
    what = named(match.tokens, at)
    if what is None:
        return None
    return day_at(match, at, ctx) or day_beside(match, what, ctx) or ctx.when(what)


def day_at(match: Match, at: int, ctx: Context) -> Anchor | None:
    """The day that is written at a token; None if none is."""
    for other in grammar().candidates(match.tokens, at) if at < len(match.tokens.words) else ():
        reader = DAYS.get(other.rule.read)
        try:
            outcome = reader(other, ctx) if reader is not None else None
        except OverflowError:
            outcome = None
        if outcome is not None and outcome.period.grain == "day" and outcome.period.first is not None:
            return Anchor(outcome.period.first, other.text, *other.span)
    return None


def day_beside(match: Match, what: Named, ctx: Context) -> Anchor | None:
    """The day that stands beside a happening in its sentence: "the raid of 4 March", "had blocked roads on Monday"."""
    tokens, at = match.tokens, what.at + 1
    if not what.verbal:
        if tokens.after(at) == "," and tokens.after(at + 1) in ("held", "which"):
            at = next((i for i in range(at, min(at + 6, len(tokens.words))) if tokens.after(i) == "on"), at)
        return day_at(match, at + 1, ctx) if tokens.after(at) in ("of", "on") else None
    for index in range(at, min(at + CLAUSE, len(tokens.words))):
        if ends_clause(tokens, index):
            return None
        found = day_at(match, index + 1, ctx) if tokens.words[index].lower() == "on" else None
        if found is not None:
            return found if is_subordinate(match, what, found) else None
    return None


def is_subordinate(match: Match, what: Named, found: Anchor) -> bool:
    """Whether a day belongs to the clause after "after", and not to the main clause that may follow it."""
    tokens = match.tokens
    opens = match.start == 0 or is_stop(tokens, match.start - 1)
    closes = tokens.text[found.end : found.end + 1] == ","
    return not opens or closes or "had" in (word.lower() for word in tokens.words[match.end : what.at])


def told_day(match: Match, ctx: Context) -> Anchor | None:
    """The day named last, if it stands in the same sentence or in the one before."""
    last = ctx.close_reference(match)
    return last.anchor if last is not None and last.period.grain == "day" else None
