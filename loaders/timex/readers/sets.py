"""Readers of what recurs, and of what is vague and stays so."""

from loaders.timex.context import Context
from loaders.timex.counts import count
from loaders.timex.direction import lean
from loaders.timex.match import Match
from loaders.timex.outcome import Outcome
from loaders.timex.periods import Period
from loaders.timex.readers.lengths import length, unit_code

BLANKS = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX", "Y": "XXXX", "2W": "P2W", "2M": "P2M", "3M": "XXXX-QX", "6M": "P6M",
          "2Y": "P2Y", "TH": "XXXX-XX-XXTXX", "WE": "XXXX-WXX-WE", "10Y": "XXX", "TNI": "XXXX-XX-XXTNI", "CE": "XX", "TM": "PT1M"}  # fmt: skip


def read_adverb(match: Match, ctx: Context) -> Outcome | None:
    """ "Daily", "annual"; not in names ("Daily News")."""
    word = match.word("adjunit")
    tokens = match.tokens
    follower = tokens.words[match.end] if match.end < len(tokens.words) else ""
    if word[0].isupper() and follower[:1].isupper():
        return None
    return Outcome("SET", Period(BLANKS[match.value("adjunit")]), carry=False)


def read_every(match: Match, ctx: Context) -> Outcome | None:
    """ "Every morning", "each year", "every Tuesday", "every two weeks"."""
    for kind, shape in (("daypart", "XXXX-XX-XXT{}"), ("season", "XXXX-{}")):
        if match.has(kind) and not match.has("weekday"):
            return Outcome("SET", Period(shape.format(match.value(kind))), carry=False)
    if match.has("weekday"):
        rest = f"T{match.value('daypart')}" if match.has("daypart") else ""
        return Outcome("SET", Period(f"XXXX-WXX-{match.value('weekday')}{rest}"), carry=False)
    if match.has("month"):
        return Outcome("SET", Period(f"XXXX-{int(match.value('month')):02}"), carry=False)
    amount = count(match.words("count")) if match.has("count") else "2" if "other" in match.text else "1"
    code = unit_code(match)
    return Outcome("SET", Period(length(amount, code)), carry=False)


def read_weekly(match: Match, ctx: Context) -> Outcome | None:
    """ "On Sundays"."""
    return Outcome("SET", Period(f"XXXX-WXX-{match.value('weekdays')}"), carry=False)


def read_night(match: Match, ctx: Context) -> Outcome | None:
    """ "At night": no night in particular."""
    return Outcome("TIME", Period("XXXX-XX-XXTNI"), carry=False)


def read_vague(match: Match, ctx: Context) -> Outcome | None:
    """What refers to the past or the future and cannot be dated: kept as vague."""
    if refuse_vague(match, ctx):
        return None
    return Outcome("DATE", Period(match.rule.argument), carry=False)


def refuse_vague(match: Match, ctx: Context) -> bool:
    """Whether "soon" tells an order ("soon after", "he soon left"), or "former" an office rather than a time."""
    word, after = match.text.lower(), match.tokens.after(match.end)
    if word in ("soon", "shortly"):
        return (
            after in ("after", "as", "afterward", "afterwards", "thereafter", "before")
            or ctx.history
            or lean(match) != "future"
        )
    if word == "former":
        return not ctx.history or (match.tokens.before(match.start) == "the" and after in (",", "and", "is", "was"))
    return word == "future" and match.tokens.before(match.start) in ("in", "no") and after not in ("", ".", ",")


def read_now(match: Match, ctx: Context) -> Outcome | None:
    """ "Now", "currently", "these days"."""
    words = match.lower
    if words == ["this", "time"] and match.tokens.before(match.start) not in ("at", "by", "until", "from", "before"):
        return None
    if words[0] == "at" and words[1:2] == ["this"] and ctx.history:
        return None
    if words == ["moment"] or (words[-1] == "moment" and len(words) == 1):
        return None
    return Outcome("DATE", Period("PRESENT_REF"), carry=False)
