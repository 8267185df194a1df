"""Cases of the date engine, as data: a text with the expressions in square brackets, and what they have to be read as."""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

CASES = Path(__file__).parent / "cases"


@dataclass(frozen=True)
class Case:
    file: str
    line: int
    anchor: date | None
    text: str
    spans: tuple[tuple[int, int], ...]
    readings: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.file}-{self.line}"


def unmarked(marked: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The text without its brackets, and where they stood."""
    text, spans = "", []
    for part in re.split(r"(\[[^]]*\])", marked):
        if part.startswith("["):
            spans.append((len(text), len(text) + len(part) - 2))
        text += part.strip("[]") if part.startswith("[") else part
    return text, tuple(spans)


def cases() -> list[Case]:
    found = []
    for path in sorted(CASES.glob("*.tsv")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if line.startswith("#"):
                continue
            anchor, marked, readings = line.split("\t")
            text, spans = unmarked(marked.replace("¶", "\n\n"))
            day = None if anchor == "none" else date.fromisoformat(anchor)
            found.append(Case(path.stem, number, day, text, spans, tuple(r for r in readings.split(" | ") if r)))
    return found
