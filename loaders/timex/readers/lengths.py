"""Readers of lengths of time: no date of an event, and recognised so that they are not taken for one."""

from datetime import timedelta
from typing import Final

from loaders.timex.context import Context
from loaders.timex.counts import count, number, written
from loaders.timex.match import Match
from loaders.timex.outcome import Anchor, Outcome
from loaders.timex.periods import Period, part
from loaders.timex.readers.dates import read_date
from loaders.timex.vocabulary import false_friends, meanings

APPROX = {"about": "APPROX", "around": "APPROX", "approximately": "APPROX", "roughly": "APPROX", "some": "APPROX", "nearly": "LESS_THAN",
          "almost": "LESS_THAN", "more": "MORE_THAN", "longer": "MORE_THAN", "less": "LESS_THAN", "fewer": "LESS_THAN",
          "least": "EQUAL_OR_MORE", "most": "EQUAL_OR_LESS", "over": "MORE_THAN", "close": "APPROX"}  # fmt: skip


def length(amount: str, code: str) -> str:
    """The TIMEX3 value of a number of units: "P3M", "PT30M", "P10Y" for a decade, "PXW" for some weeks."""
    clock = code.startswith("T") or code == "S"
    unit = code[-1] if clock else code
    if amount == "X":
        return (
            f"P{'T' if clock else ''}X{ {'10Y': 'DE', '3M': 'Q', '2W': 'W', '6M': 'M', '1000Y': 'ML'}.get(code, unit) }"
        )
    number = float(amount)
    if code == "3M":
        return f"P{written(number)}Q"
    if code[0].isdigit():
        digits = "".join(c for c in code if c.isdigit())
        number, unit = number * int(digits), code[len(digits) :]
    if code == "CE" and number < 1:
        number, unit = number * 100, "Y"
    if number == 0.5 and code in ("TH", "Y", "TM"):
        number, unit = {"TH": (30, "M"), "Y": (6, "M"), "TM": (30, "S")}[code]
    return f"P{'T' if clock else ''}{written(number)}{unit}"


def unit_code(match: Match) -> str:
    """The code of the first unit of a match."""
    unit = meanings(match.word("unit") or match.word("units"))
    return unit.get("unit") or unit.get("units", "")


def approx_of(match: Match) -> str:
    """The TIMEX3 modifier of "about", "more than" and so on."""
    return next((APPROX[w.lower()] for w in match.words("approx") if w.lower() in APPROX), "")


def read_duration(match: Match, ctx: Context) -> Outcome | None:
    """A number of units; "a year" after an amount is a rate."""
    if refuse_duration(match):
        return None
    words = match.lower
    code = unit_code(match) or following_unit(match)
    amount = count(match.words("count")) if match.has("count") else "1"
    if words[-3:] == ["and", "a", "half"] and amount != "X" and "half" not in [w.lower() for w in match.words("count")]:
        amount = written(float(amount) + 0.5)
    value = length(amount, code)
    if words[0] in ("a", "an", "each") and len(words) == 2 and is_rate(match):
        return Outcome("SET", Period(value), carry=False)
    hyphened = "-" in words[:-1] or ("unit" in meanings(words[-1]) and amount not in ("1", "X") and float(amount) > 1)
    adjective = hyphened and words[0] in ("a", "an", "the", "its", "his", "her", "their") and len(words) > 3
    period, anchor = coming(match, ctx, value, code, amount)
    start = quantity_start(match) if adjective else -1
    return Outcome("DURATION", period, approx_of(match), anchor, carry=False, start=start)


def coming(match: Match, ctx: Context, value: str, code: str, amount: str) -> tuple[Period, Anchor | None]:
    """ "The next two weeks": a length with its place in the calendar, from the day of writing on."""
    days = DAYS.get(code, 0)
    ahead = match.has("rel") and match.word("rel").lower() in COMING and ctx.direction(match) == "future"
    if (
        not (days and ahead and amount != "X" and ctx.today and not ctx.history)
        or match.tokens.after(match.end) == "of"
    ):
        return Period(value), None
    here = ctx.today.day
    return Period(value, here, here + timedelta(round(days * float(amount))), "range"), ctx.today


COMING: Final = frozenset({"next", "coming"})
DAYS: Final = {"D": 1, "W": 7, "M": 30}
"""How many days the units have in which somebody plans, roughly."""


def quantity_start(match: Match) -> int:
    """The first token of the number itself: "three-day", without the article before it."""
    for index in range(match.start, match.end):
        word = match.tokens.words[index].lower()
        if number(word) is not None or word in ("half", "quarter") or {"vaguecard", "unit"} & meanings(word).keys():
            return index
    return match.start


def following_unit(match: Match) -> str:
    """The code of the unit that follows a little later: "12" in "between 12 and 18 months"."""
    for word in match.tokens.words[match.end : match.end + 8]:
        unit = meanings(word)
        if "unit" in unit or "units" in unit:
            return unit.get("units") or unit["unit"]
    return "D"


def is_rate(match: Match) -> bool:
    """Whether "a year" tells how often: an amount stands right before it, or "times", "percent", "once"."""
    words, friends = match.tokens.words, false_friends()
    before = match.tokens.before(match.start)
    if "units" in meanings(before) and match.start > 1 and number(words[match.start - 2]) is not None:
        return True
    window = [w.lower() for w in words[max(match.start - 4, 0) : match.start]]
    priced = any(w[0] in "$£€¥" or w.endswith("%") for w in window)
    return before in friends["rated"] or (priced and not friends["unrated"] & set(window[-2:]))


def refuse_duration(match: Match) -> bool:
    """Whether the words are an age ("a 15-year-old") or count something else ("a second vote", "one day" as some day)."""
    words = match.lower
    after, after_next = match.tokens.after(match.end), match.tokens.after(match.end + 1)
    if (after == "-" and after_next in ("old", "olds")) or (words[-1] == "old" and "-" in words):
        return True
    match words[-1]:
        case "quarters":
            return after == "of" or count(match.words("count")) == "X"
        case "quarter":
            return len(words) <= 4 and not {"per", "half"} & set(words)
        case "day" | "night":
            return words[:-1] == ["one"] and after in (",", "he", "she", "they", "be", "will")
        case _:
            return words[-1] == "second"


def read_week_of_month(match: Match, ctx: Context) -> Outcome | None:
    """ "The last week of May": a length, but one that has its place in the calendar."""
    words = match.lower
    name = next(w for w in words if w in ("week", "weeks", "day", "days"))
    amount = count(match.words("count")) if match.has("count") else "1" if name in ("week", "day") else "X"
    value = length(amount, "W" if "week" in name else "D")
    whole = read_date(match, ctx) if match.has("month") else None
    spelled = meanings(match.word("ord")).get("ord", "last") if match.has("ord") else "last"
    if whole is None or whole.period.first is None or whole.period.last is None:
        return Outcome("DURATION", Period(value), carry=False)
    if amount == "X":
        rest = part(whole.period, "END" if spelled == "last" else "START")
        return Outcome("DURATION", Period(value, rest.first, rest.last, "range"), anchor=whole.anchor, carry=False)
    days = int(float(amount)) * (7 if "week" in name else 1)
    skip = 0 if not spelled.isdigit() else (int(spelled) - 1) * (7 if "week" in name else 1)
    first = whole.period.last - timedelta(days - 1) if spelled == "last" else whole.period.first + timedelta(skip)
    return Outcome("DURATION", Period(value, first, first + timedelta(days - 1), "range"), anchor=whole.anchor)


def read_duration_vague(match: Match, ctx: Context) -> Outcome | None:
    """ "Weeks", "recent years", "the last days"."""
    words = match.lower
    if match.tokens.after(match.end) == "-" and match.tokens.after(match.end + 1) == "old":
        return None
    if words[0] in ("some", "those", "one") or words[-1] in ("seconds", "quarters", "hrs", "mins"):
        return None
    free = ctx.previous[0].end if ctx.previous else 0
    if len(words) == 1 and match.start >= free + 2 and match.tokens.before(match.start).isalpha():
        numbered = match.tokens.words[match.start - 2]
        if (number(numbered) is not None and numbered[0] != "1") or meanings(numbered.lower()).get("card"):
            return Outcome(
                "DURATION", Period(length(count([numbered]), unit_code(match))), carry=False, start=match.start - 2
            )
    return Outcome("DURATION", Period(length("X", unit_code(match))), carry=False)


def read_hms(match: Match, ctx: Context) -> Outcome | None:
    """A time of a race, to the second."""
    hours, minutes, seconds = (int(part) for part in match.text.split(":"))
    if hours > 23 or minutes > 59 or seconds > 59:
        return None
    return Outcome("DURATION", Period(f"PT{hours}H{minutes}M{seconds}S"), carry=False)


def read_length_word(match: Match, ctx: Context) -> Outcome | None:
    """ "Weeklong", "decades-old"."""
    value = match.value("adjlength") if match.has("adjlength") else length("X", unit_code(match))
    return Outcome("DURATION", Period(value), carry=False)
