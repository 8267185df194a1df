"""Readers of years, decades and centuries."""

import re

from loaders.timex.context import Context
from loaders.timex.match import Match
from loaders.timex.outcome import Outcome
from loaders.timex.periods import Period, before_christ, century, decade, year
from loaders.timex.readers.shared import finish, full_year, mod_of
from loaders.timex.tokens import Tokens
from loaders.timex.vocabulary import false_friends, meanings


def read_era(match: Match, ctx: Context) -> Outcome | None:
    """Years before our era, or marked as of it."""
    if match.has("bcdecade"):
        return Outcome("DATE", Period(f"BC{int(match.word('bcdecade')[:-1]) // 10:03}"), mod_of(match))
    numbers = [w for w in match.all_words if w[0].isdigit()]
    if not numbers or not numbers[-1].replace(",", "").isdigit():
        return None
    number = int(numbers[-1].replace(",", ""))
    rest = (
        f"-{int(match.value('month')):02}"
        if match.has("month")
        else f"-{match.value('season')}"
        if match.has("season")
        else ""
    )
    if match.value("era") == "BC":
        return Outcome("DATE", before_christ(number, rest), mod_of(match))
    return finish(match, year(number))


def read_year(match: Match, ctx: Context) -> Outcome | None:
    """A year; not a number of four digits that counts or names something."""
    word = match.word("year") or match.word("yearapos")
    tokens = match.tokens
    if match.end - match.start == 1 and not is_year(match, word):
        return None
    if match.has("era") and match.value("era") == "BC":
        return Outcome("DATE", before_christ(int(word)))
    if is_counted(tokens, match.end):
        return None
    found = finish(match, year(full_year(word, ctx)))
    adjective = match.end - match.start == 1 and tokens.before(match.start) in (
        "the",
        "a",
        "his",
        "her",
        "its",
        "their",
        "'s",
        "’s",
    )
    return found._replace(carry=not adjective)


def is_counted(tokens: Tokens, end: int) -> bool:
    """Whether what follows a number is counted by it ("soldiers"), or makes it the number of a house."""
    friends = false_friends()
    following = [word.lower() for word in tokens.words[end : end + 3]]
    capital = following and tokens.words[end][0].isupper()
    return bool(following) and (
        following[0] in friends["counted"] or bool(capital and friends["street"] & set(following[1:]))
    )


def is_year(match: Match, word: str) -> bool:
    """Whether four digits that stand alone, or two with an apostrophe, are a year."""
    tokens, friends = match.tokens, false_friends()
    before, after = tokens.before(match.start), tokens.after(match.end)
    if word[0] in "'’‘":
        return before in friends["yearly"]
    if before == "-" and tokens.glued(match.start) and re.fullmatch(r"\d{3}", tokens.before(match.start - 1)):
        return False  # a telephone's number
    if before == "." and tokens.before(match.start - 1) in ("no", "nos", "vol", "fig"):
        return False
    if is_counted(tokens, match.end) or before in friends["numbered"]:
        return False
    sure = before in ("in", "since", "by", "year")
    alone = after in ("", ".", ",", ";", ")", "and", "to", "the", "-", "–")
    return 1500 <= int(word) <= 2035 or sure or (before in friends["yearly"] and alone)


def read_continued_year(match: Match, ctx: Context) -> Outcome | None:
    """The "98" of "1997-98"."""
    last = ctx.previous
    if (
        last is None
        or last[0].end != match.start - 1
        or last[1].period.grain != "year"
        or not match.tokens.glued(match.start)
    ):
        return None
    digits = re.sub(r"\D", "", match.text)
    first = int(last[1].period.value)
    number = first // 100 * 100 + int(digits)
    return Outcome("DATE", year(number)) if first < number <= first + 60 else None


def read_decade(match: Match, ctx: Context) -> Outcome | None:
    """ "The 1970s", "the ’80s", "the thirties"."""
    if match.has("decade"):
        word = match.word("decade")
        first = int(word[:4])
        if not word[4:].startswith("s") and match.end - match.start == 1:
            return finish(match, year(first))
        whole = century(first) if first % 100 == 0 and first < 2000 and "century" in match.text else decade(first)
        return finish(match, whole)
    short = match.word("shortdecade")
    digits = int(re.sub(r"\D", "", short)) if short else int(match.value("decadeword"))
    if not short and ctx.published is None and not ctx.narrative:
        base = 1900
    before = match.tokens.before(match.start)
    if (not short or short[0].isdigit()) and (
        before in ("his", "her", "their", "my", "its", "in") and "the" not in match.text.lower()
    ):
        return None
    base = 1900 if "eighteen" not in match.text.lower() else 1800
    return finish(match, decade(base + digits))


def read_century(match: Match, ctx: Context) -> Outcome | None:
    """ "The 20th century" has the value 19."""
    total = 0
    for word in match.all_words:
        spelled = meanings(word)
        if word[0].isdigit():
            total += int(re.sub(r"\D", "", word))
        elif "ord" in spelled and spelled["ord"].isdigit():
            total += int(spelled["ord"])
        elif "tens" in spelled:
            total += int(spelled["tens"])
    if not 1 <= total <= 30:
        return None
    if match.has("era") and match.value("era") == "BC":
        return Outcome("DATE", Period(f"BC{total - 1:02}"))
    return finish(match, century((total - 1) * 100))
