"""`python -m loaders timexes INPUT.jsonl OUTPUT.jsonl`: the time expressions of documents, in the form that scorers read.

Input: one JSON object a line with `id`, `dct` (the document's day, ISO 8601, may be empty) and `text`. Output: the same with
`timexes`: a list of `start`, `end` (Python string indexes), `text`, `type`, `value` and `mod`.
"""

import argparse
import json
import sys
from datetime import date
from pathlib import Path
from typing import Any

from loaders.timex.reader import read_timexes


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the sub-command's arguments."""
    parser.add_argument("input", type=Path, help="documents, one JSON object a line: id, dct, text")
    parser.add_argument("output", type=Path, help="where to write them with their timexes")


def document(line: str, where: str) -> dict[str, Any]:
    """A line of the input. Raises ValueError that says where and what is wrong."""
    try:
        found = json.loads(line)
    except json.JSONDecodeError as error:
        raise ValueError(f"{where}: {line[:60]!r} is not JSON ({error.msg})") from error
    match found:
        case {"text": str()}:
            return dict(found)
    raise ValueError(f"{where}: expected an object with a string `text`, not {line[:60]!r}")


def day_of(found: dict[str, Any], where: str) -> date | None:
    """The document's day; None if it has none. Raises ValueError for one that is no date."""
    dct = found.get("dct")
    if not dct:
        return None
    try:
        return date.fromisoformat(str(dct)[:10])
    except ValueError as error:
        raise ValueError(f"{where}: dct {dct!r} is no date; expected one like '2022-01-14'") from error


def answer(line: str, where: str) -> str:
    """A line of the output for a line of the input."""
    found = document(line, where)
    timexes = read_timexes(found["text"], day_of(found, where))
    rows = [
        {"start": t.start, "end": t.end, "text": t.text, "type": t.type, "value": t.value, "mod": t.mod}
        for t in timexes
    ]
    return json.dumps(
        {"id": found.get("id"), "dct": found.get("dct"), "text": found["text"], "timexes": rows}, ensure_ascii=False
    )


def run(args: argparse.Namespace) -> int:
    """Read, answer, write; 0 if all went well, 2 where the input is not what it should be."""
    try:
        lines = args.input.read_text(encoding="utf-8").splitlines()
        rows = [answer(line, f"{args.input}, line {number}") for number, line in enumerate(lines, 1) if line.strip()]
        args.output.write_text("".join(row + "\n" for row in rows), encoding="utf-8")
    except (OSError, ValueError) as error:
        sys.stderr.write(f"timexes: {error}\n")
        return 2
    return 0
