"""The words of time: which classes a token belongs to, and what it means in each of them.

The words stand in `data/vocabulary.txt`; this module reads them and adds what is regular and so need not be listed:
numbers, years, ordinals in digits, clock times, numeric dates.
"""

import re
from functools import cache
from pathlib import Path
from typing import Final

from loaders.data_files import entries

DATA: Final = Path(__file__).parent / "data"

PUNCTUATION: Final = {
    "-": ("-", "dash"), "‐": ("-", "dash"), "‑": ("-", "dash"), "–": ("dash",), "—": ("dash",), "−": ("-", "dash"),
    ",": (",",), ".": (".",), "/": ("/",), "(": ("(",), ")": (")",), "'": ("'",), "’": ("'",), ":": (":",), "&": ("and",),
    "'s": ("poss",), "’s": ("poss",), "\n": ("break",), '"': ('"',), "“": ('"',), "”": ('"',),
}  # fmt: skip
"""The signs that the grammar may name, with the names it has for them."""

NUMBERS: Final = (
    ("iso", re.compile(r"(?:1\d|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])")),
    ("isotime", re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:?\d\d(?::?\d\d)?(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d)?")),
    ("yearmonth", re.compile(r"(?:1[5-9]|20)\d\d-(?:0[1-9]|1[0-2])")),
    ("num", re.compile(r"\d+(?:[.,]\d+)*")),
    ("day", re.compile(r"0?[1-9]|[12]\d|3[01]")),
    ("monthno", re.compile(r"0?[1-9]|1[0-2]")),
    ("hour", re.compile(r"[01]?\d|2[0-4]")),
    ("yy", re.compile(r"\d\d")),
    ("year", re.compile(r"1\d\d\d|20\d\d")),
    ("yearfar", re.compile(r"[1-9]\d\d|21\d\d|2[2-9]\d\d")),
    ("oldyear", re.compile(r"[1-9]\d{0,3}")),
    ("hhmm", re.compile(r"(?:[01]\d|2[0-3])[0-5]\d")),
    ("clock", re.compile(r"(?:[01]?\d|2[0-4]):[0-5]\d")),
    ("clockdot", re.compile(r"(?:[01]?\d|2[0-4])\.[0-5]\d")),
    ("hms", re.compile(r"\d{1,2}:[0-5]\d:[0-5]\d")),
    ("slashdate", re.compile(r"\d{1,2}/\d{1,2}/(?:\d{4}|\d\d)")),
    ("slashpair", re.compile(r"(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|[12]\d|3[01])")),
    ("dotdate", re.compile(r"\d{1,2}\.\d{1,2}\.(?:\d{4}|\d\d)")),
    ("dashdate", re.compile(r"\d\d?-\d\d?-(?:\d{4}|\d\d)")),
    ("fraction", re.compile(r"[1-9]/[2-9]|[½¼¾]")),
    ("ord", re.compile(r"\d*(?:1st|2nd|3rd|[04-9]th|1[123]th)")),
    ("dayord", re.compile(r"(?:[23]?1st|2?2nd|2?3rd|[12]?[4-9]th|1[0-3]th|[23]0th)")),
    ("decade", re.compile(r"(?:1\d|20)\d0['’]?s")),
    ("shortdecade", re.compile(r"(?:['’‘][1-9]0s|[2-9]0['’]?s)")),
    ("bcdecade", re.compile(r"[1-9]\d?0s")),
    ("yearapos", re.compile(r"['’‘]\d\d")),
    ("clockampm", re.compile(r"(?:0?[1-9]|1[0-2])(?:[:.][0-5]\d)?(?:am|pm|AM|PM|a|p)")),
    ("clockhrs", re.compile(r"(?:[01]?\d|2[0-4])[:.]?[0-5]\d(?:hrs?|h|Z)")),
    ("metric", re.compile(r"\d+(?:h|hr|hrs|min|mins|yr|yrs)")),
)  # fmt: skip
"""The classes of tokens with digits, and the whole of the token that belongs to each."""

PROBES: Final = tuple(
    "0 00 1 01 7 10 12 13 14 20 21 24 25 31 32 60 99 110 366 476 1000 1062 1234 1815 1945 1961 1990 2013 2030 2059 2060 2099 2100 2101 2400"
    " 2500 3000 9999 0700 0830 12000 1.5 1,000 1,000.5 7.30 14.45 14.75 25.75 7:30 24:30 25:00 3:07:35 13:07:35 1/2 3/9 1/3/1999 12/25/98"
    " 25/12/1998 11/9 31/12 1.3.1999 1.12.98 1-3-1999 01-03-98 2013-03-22 1013-03-22 2013-03-22T10:00 2013-03 1013-03 ½"
    " 1st 2nd 3rd 4th 11th 12th 13th 20th 21st 22nd 23rd 30th 31st 32nd 99th 101st 1990s 1900s 1800s 2020s 480s 90s 60's '90s '14 '98"
    " 5pm 5:30pm 05:30am 5p 10:30a 1900hrs 19:00hrs 9h 10h 7.30h 20min 3yrs 1h".split()
)
"""One token of every kind that `NUMBERS` tells apart."""


FUNCTION_CLASSES: Final = frozenset(
    "num day hour yy oldyear yearfar hhmm card ord tens fraction clockdot monthno dash - , . / ( ) ' : and poss break"
    ' " approx partnoun same that this following following last past next latest current early late mid'
    " beforeword afterword fromword laterword vaguecard metric pastadj"
    " recentadj".split()
)
FUNCTION_WORDS: Final = frozenset(
    "a an the of in on at to and or for by from between into over during within after before until till through since about"
    " around as so it is was be more than less least most up its his her their our my your with without only just just every each"
    " all any another other long good couple number some no not few if when while this that these those last next same"
    " times back first end early late mid mere rest point last later earlier now which then well per old age aged ahead far"
    " this's s very one two will would should can could must".split()
)
"""Words and classes that start nothing by themselves: a run of only these is passed over."""


def number_classes(token: str) -> frozenset[str]:
    """The classes of a token with digits; empty for one that is no number of ours ("F16", "20cm")."""
    return frozenset(name for name, shape in NUMBERS if shape.fullmatch(token))


@cache
def vocabulary() -> dict[str, dict[str, str]]:
    """Word to classes to values, as the file has them: lower case, or capitalised where only that counts."""
    words: dict[str, dict[str, str]] = {}
    for name, word, value in entries((DATA / "vocabulary.txt").read_text(encoding="utf-8")):
        words.setdefault(word, {})[name] = value
    return words


def values(file: str) -> dict[str, dict[str, str]]:
    """The words of a file of `data/` with their values, by kind."""
    found: dict[str, dict[str, str]] = {}
    for kind, word, value in entries((DATA / file).read_text(encoding="utf-8")):
        found.setdefault(kind, {})[word] = value
    return found


def word_lists(file: str) -> dict[str, frozenset[str]]:
    """The words of a file of `data/`, by kind."""
    return {kind: frozenset(words) for kind, words in values(file).items()}


@cache
def false_friends() -> dict[str, frozenset[str]]:
    """The words that show a number or a name to be no date, by kind."""
    return word_lists("false_friends.txt")


def in_title(words: list[str], start: int, end: int) -> bool:
    """Whether the words `start`..`end` belong to a name ("Sunday Times", "USA Today"): by a capitalised word about them."""
    friends = false_friends()
    after = words[end] if end < len(words) else ""
    before = words[start - 1] if start else ""
    return (after[:1].isupper() and after.lower() in friends["title"]) or (
        before[:1].isupper() and before.lower() in friends["namer"]
    )


def meanings(token: str) -> dict[str, str]:
    """The classes of a token that is a word, and its value in each; an abbreviation may bring its full stop."""
    words = vocabulary()
    bare = token if token in words else token.rstrip(".")
    found = words.get(bare) or words.get(bare.lower())
    if found is None and bare.isupper():
        found = words.get(bare.capitalize())
    return found or {}
