"""Text from articles, made harmless for the places where it is shown."""

import re
import unicodedata
from typing import Final

ELLIPSIS: Final = "…"
_UNSEEN: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})
_JOINERS: Final = frozenset("\u200c\u200d")


def plain(text: str) -> str:
    """The text on one line, without control characters: no line break, no change of direction, no lone surrogate.

    The joiners that Persian, Indic scripts and emoji need stay.
    """
    seen = (c if c in _JOINERS or unicodedata.category(c) not in _UNSEEN else " " for c in text)
    return " ".join("".join(seen).split())


def shorten(text: str, most: int) -> str:
    """The text on one line with at most `most` characters, cut between words where that loses little."""
    line = plain(text[: most * 4 + 100])
    if len(line) <= most:
        return line
    cut = line[: most - 1]
    head, space, _ = line[:most].rpartition(" ")
    return (head if space and len(head) > most * 0.6 else cut).rstrip(" ,;:–-") + ELLIPSIS


def columns(text: str) -> int:
    """How wide a line is, in letters of the Latin alphabet: those of East Asia are twice as wide."""
    return sum(2 if unicodedata.east_asian_width(c) in {"W", "F"} else 1 for c in text)


def fit(text: str, most: int) -> str:
    """The text on one line, no wider than `most` letters of the Latin alphabet."""
    line = shorten(text, most)
    if columns(line) <= most:
        return line
    end = next(end for end in range(len(line), -1, -1) if columns(line[:end]) < most)
    return line[:end].rstrip() + ELLIPSIS


def for_chart(text: str) -> str:
    """Escape a line for Plotly, which reads a dialect of HTML in every text."""
    return plain(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def wrap(text: str, width: int, lines: int) -> list[str]:
    """Break a line between words into at most `lines` of about `width` characters."""
    words = shorten(text, width * lines).split(" ")
    found = [""]
    for word in words:
        for piece in re.findall(f".{{1,{width}}}", word):
            if found[-1] and len(found[-1]) + 1 + len(piece) > width:
                found.append("")
            found[-1] = f"{found[-1]} {piece}".strip()
    return found[: lines + 1]


def find_words(text: str, words: str) -> list[tuple[int, int]]:
    """Where the words of a search stand in a text, without regard to case; stretches in order, none overlapping."""
    wanted = sorted({re.escape(word) for word in words.split()}, key=len, reverse=True)
    return [match.span() for match in re.finditer("|".join(wanted), text, re.IGNORECASE)] if wanted else []
