"""Numbers of units: "three", "2 1/2", "two hundred and fifty", "several"."""

import re

from loaders.timex.vocabulary import meanings

FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75}


def number(word: str) -> float | None:
    """The number that a token stands for; None if it is none."""
    if word in FRACTIONS:
        return FRACTIONS[word]
    if fraction := re.fullmatch(r"([1-9]\d?)/([1-9]\d?)", word):
        return int(fraction[1]) / int(fraction[2])
    if re.fullmatch(r"\d{1,12}(?:,\d{3})*(?:\.\d+)?", word, re.ASCII):
        return float(word.replace(",", ""))
    value = meanings(word.lower()).get("card")
    return float(value) if value else None


def count(words: list[str]) -> str:
    """The TIMEX3 quantity of the words before a unit: "3", "2.5", "X" where it is left open, "1" for an article alone."""
    lower = [word.lower() for word in words]
    if any("vaguecard" in meanings(word) for word in lower) or "number" in lower or "good" in lower:
        return "X"
    if "couple" in lower:
        return "2"
    total, chunk, seen = 0.0, 0.0, False
    for word in lower:
        if word == "quarter":
            return "0.25"
        if word == "half":
            total, seen = total + 0.5, True
            continue
        found = number(word)
        if found is None:
            continue
        if found in (100, 1000, 1_000_000, 12) and not word[0].isdigit():
            chunk = (chunk or 1) * found
        elif chunk and found >= 1 and word[0].isdigit() and "/" not in word:
            total, chunk = 0, found
        else:
            chunk += found
        seen = True
    return written(total + chunk) if seen else "1"


def written(value: float) -> str:
    """A quantity without needless zeros."""
    return str(int(value)) if value == int(value) else f"{value:.2f}".rstrip("0")
