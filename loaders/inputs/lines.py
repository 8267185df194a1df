"""Puts together again what a page or a mail has broken into lines of one width."""

import re
from collections import Counter
from typing import Final

_WIDEST: Final = 120
"""Characters of the widest lines that were broken by a machine; where lines are wider, each is a paragraph."""
_SLACK: Final = 0.85
"""How much of the full width a broken line has at least; letters of print differ in width."""
_BROKEN_WORD: Final = re.compile(r"([a-zà-ÿ]+)-$")
_LONGEST_WORD: Final = 60
"""Letters at the end of a line in which a divided word is looked for: a paragraph of many lines is not searched anew at each."""
_LONGEST_TITLE: Final = 20


def unwrap(text: str, *, hyphenated: bool = False) -> str:
    """The text with a line for each paragraph, and a blank line between them.

    A line goes on in the next one if the next one's first word would not have fitted in, or if it starts with a small
    letter. With `hyphenated`, words that were divided at the end of a line are put together, unless the text has them with
    a hyphen elsewhere.
    """
    lines = [" ".join(line.split()) for line in text.split("\n")]
    width = _width(lines)
    if width > _WIDEST:
        return "\n\n".join(filter(None, lines))
    compounds = Counter(re.findall(r"[a-zà-ÿ]+-[a-zà-ÿ]+", text)) if hyphenated else None
    paragraphs: list[str] = []
    open_ = False
    for number, line in enumerate(lines):
        if line and open_:
            paragraphs[-1] = _join(paragraphs[-1], line, compounds)
        elif line:
            paragraphs.append(line)
        following = lines[number + 1] if number + 1 < len(lines) else ""
        open_ = bool(line and following) and _goes_on(line, following, width)
    return "\n\n".join(paragraphs)


def title_of(text: str) -> str:
    """The first line, if it can be a headline: short, and no sentence."""
    line = " ".join(text.lstrip().partition("\n")[0].split()).removeprefix("# ")
    return line if len(line.split()) <= _LONGEST_TITLE and not re.search(r"[.:;,]$", line) else ""


def _width(lines: list[str]) -> int:
    """The width that the lines were broken to: that of the widest but a few."""
    lengths = sorted(len(line) for line in lines if line)
    return lengths[int(0.95 * (len(lengths) - 1))] if lengths else 0


def _goes_on(line: str, following: str, width: int) -> bool:
    if following[0].islower():
        return True
    return len(line) + 1 + len(following.split(maxsplit=1)[0]) > _SLACK * width and len(line) > width / 2


def _join(line: str, following: str, compounds: Counter[str] | None) -> str:
    if line.endswith("\u00ad"):
        return line[:-1] + following
    match = _BROKEN_WORD.search(line, max(0, len(line) - _LONGEST_WORD))
    if not match or not following[0].islower():
        return line + ("" if line.endswith("-") and line[-2:-1].isalpha() else " ") + following
    rest = re.match(r"[a-zà-ÿ]*", following)
    compound = f"{match[1]}-{rest.group() if rest else ''}"
    return (line if compounds is None or compounds[compound] else line[:-1]) + following
