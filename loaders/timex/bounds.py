"""What the words about a date make of its interval: the ends of ranges, and dates that leave a side open.

"from 12 to 14 March" and "between November and December 2021" are two time expressions in TIMEX3 and stay two; here they
get their roles, so that `date_units` can join them. "Since 2014" leaves the end open, "until Friday" and "by Friday" the
start, "before" and "after" exclude the day itself.
"""

from datetime import date, timedelta
from typing import Final, Literal

from loaders.timex.cues import cues
from loaders.timex.model import Timex
from loaders.timex.tokens import Tokens

DASHES: Final = frozenset("-–—−‐‑")
JOINERS: Final = DASHES | {"to", "until", "till", "through", "thru"}
OPENERS: Final = frozenset({"from", "between"})
FILLERS: Final = frozenset({"the", "early", "late", "mid", "-", "on", "in", "roughly", "about"})

FAR: Final = 3
"""The most tokens between the ends of a range."""

Bound = Literal["since", "until", "before", "after", ""]

BOUNDS: Final[dict[str, Bound]] = {
    "since": "since",
    "until": "until",
    "till": "until",
    "through": "until",
    "by": "until",
    "before": "before",
    "pre": "before",
    "prior": "before",
    "after": "after",
    "post": "after",
}
"""The words before a date that open its interval."""

LIMITS: Final[dict[str, Bound]] = {"later": "until", "earlier": "since", "sooner": "since"}
"""The words of "no later than" and its like."""

ONWARD: Final = frozenset({"on", "onward", "onwards", "forward"})


def joined_words(tokens: Tokens, first: int, last: int) -> list[str]:
    """The words between the tokens `first` and `last`, in lower case."""
    return [word.lower() for word in tokens.words[first:last]]


def lead_of(tokens: Tokens, start: int) -> tuple[str, int]:
    """The word that opens a range right before a token ("from", "between"), and its index; "" and -1 if there is none."""
    for index in range(start - 1, max(start - 4, -1), -1):
        word = tokens.words[index].lower()
        if word in OPENERS:
            return ("", -1) if word == "from" and is_moved(tokens, index) else (word, index)
        if word not in FILLERS:
            break
    return "", -1


def is_moved(tokens: Tokens, index: int) -> bool:
    """Whether something is moved "from" one day to another, so that they are no range: "was brought forward from Friday to Monday"."""
    before, verb = tokens.before(index), tokens.before(index - 1)
    return before in cues()["deferring"] or (before in ("back", "forward") and verb in ("put", "pushed", "brought"))


def is_range(tokens: Tokens, left: tuple[int, int], right: tuple[int, int]) -> tuple[bool, int]:
    """Whether the expressions at two spans of tokens are the ends of a range, and the token that opens it, -1 for none."""
    if not left[1] < right[0] <= left[1] + FAR:
        return False, -1
    between = joined_words(tokens, left[1], right[0])
    if any(word not in FILLERS for word in between[1:]):
        return False, -1
    opener, index = lead_of(tokens, left[0])
    if tokens.before(left[0]) == "from" and is_moved(tokens, left[0] - 1):
        return False, -1
    if between[0] in ("and", "&"):
        return opener == "between", index
    if between[0] in ("until", "till", "through"):
        return opener == "from" or between[0] == "through", index
    return between[0] in JOINERS, index if opener == "from" else -1


def with_roles(timexes: list[Timex], spans: list[tuple[int, int]], tokens: Tokens) -> list[Timex]:
    """The expressions, with the roles of those that are ends of a range; `spans` are their tokens."""
    found = list(timexes)
    index = 0
    while index + 1 < len(found):
        one, two = found[index], found[index + 1]
        ends = one.precision and two.precision and one.type != "DURATION" and two.type != "DURATION"
        ranged, lead = is_range(tokens, spans[index], spans[index + 1]) if ends else (False, -1)
        if ranged and one.first and two.last and one.first <= two.last:
            start = tokens.start(lead) if lead >= 0 else one.start
            found[index], found[index + 1] = one._replace(role="from", lead=start), two._replace(role="to", lead=start)
            index += 1
        index += 1
    return found


def bound_of(tokens: Tokens, span: tuple[int, int]) -> Bound:
    """Which side of a date its preposition leaves open."""
    before = tokens.before(span[0])
    after = tokens.after(span[1])
    if before == "-" and tokens.before(span[0] - 1) in ("pre", "post"):
        return BOUNDS[tokens.before(span[0] - 1)]
    if before == "than" and tokens.before(span[0] - 2) in ("no", "not"):
        return LIMITS.get(tokens.before(span[0] - 1), "")
    if before == "to" and tokens.before(span[0] - 1) == "prior":
        return "before"
    if before == "through" and tokens.before(span[0] - 1) in cues()["particled"]:
        return ""
    if before in ("from", "starting", "beginning") and after in ONWARD:
        return "since"
    if before in ("before", "after", "by") and after in ("'s", "’s", "-"):
        return ""
    return BOUNDS.get(before, "") if before not in ("pre", "post", "prior") else ""


def day_before(day: date | None) -> date | None:
    """The day before; None stays None."""
    return day - timedelta(1) if day is not None and day > date.min else None


def day_after(day: date | None) -> date | None:
    """The day after; None stays None."""
    return day + timedelta(1) if day is not None and day < date.max else None


def opened(timex: Timex, bound: Bound) -> Timex:
    """A date with one side left open."""
    match bound:
        case "since":
            return timex._replace(last=None, precision="range")
        case "until":
            return timex._replace(first=None, precision="range")
        case "before":
            last = timex.last if timex.mod == "END" else day_before(timex.first)
            return timex._replace(first=None, last=last, precision="range", mod=timex.mod or "BEFORE")
        case "after":
            return timex._replace(first=day_after(timex.last), last=None, precision="range", mod=timex.mod or "AFTER")
        case _:
            return timex


def with_bounds(timexes: list[Timex], spans: list[tuple[int, int]], tokens: Tokens) -> list[Timex]:
    """The expressions, with a side open where a preposition says so; ends of ranges stay as they are."""
    found = with_roles(timexes, spans, tokens)
    for index, timex in enumerate(found):
        if timex.precision and not timex.role and timex.type in ("DATE", "TIME"):
            bound = bound_of(tokens, spans[index])
            if timex.type == "DATE" or bound in ("since", "until"):
                found[index] = opened(timex, bound)
    return found
