"""`python -m loaders timexes INPUT.jsonl [OUTPUT.jsonl]`: the time expressions of documents, in the form that scorers read.

Input: one JSON object a line with `id`, `dct` (the document's day, ISO 8601, may be empty) and `text`. Output: the same with
`timexes`: a list of `start`, `end` (Python string indexes), `text`, `type`, `value` and `mod`.
"""

import argparse
import json
import sys
from datetime import date
from pathlib import Path
from typing import Any

from loaders.arguments import STANDARD
from loaders.errors import DocumentError
from loaders.timex.reader import read_timexes


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the sub-command's arguments."""
    parser.add_argument(
        "input", type=Path, help="documents, one JSON object a line: id, dct, text; - for standard input"
    )
    parser.add_argument(
        "output",
        nargs="?",
        type=Path,
        default=STANDARD,
        help="where to write them with their timexes (default: -, standard output)",
    )


def document(line: str, where: str) -> dict[str, Any]:
    """A line of the input. Raises `DocumentError`, which says where and what is wrong."""
    try:
        found = json.loads(line)
    except json.JSONDecodeError as error:
        raise DocumentError(f"{where}: {line[:60]!r} is not JSON ({error.msg})") from error
    except RecursionError as error:
        raise DocumentError(f"{where}: the JSON is nested too deeply; write one flat object a line") from error
    match found:
        case {"text": str()}:
            return dict(found)
    raise DocumentError(f"{where}: expected an object with a string `text`, not {line[:60]!r}")


def day_of(found: dict[str, Any], where: str) -> date | None:
    """The document's day; None if it has none. Raises `DocumentError` for one that is no date."""
    dct = found.get("dct")
    if not dct:
        return None
    try:
        return date.fromisoformat(str(dct)[:10])
    except ValueError as error:
        raise DocumentError(f"{where}: dct {dct!r} is no date; expected one like '2022-01-14'") from error


def answer(line: str, where: str) -> str:
    """A line of the output for a line of the input. Raises `DocumentError`."""
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
    """Read, answer, write; returns 0. Raises `DocumentError` and `OSError`; then nothing has been written."""
    name = "standard input" if args.input == STANDARD else str(args.input)
    lines = enumerate(_read(args.input, name).split("\n"), start=1)  # splitlines would cut at U+2028, which JSON allows
    rows = [answer(line, f"{name}, line {number}") for number, line in lines if line.strip()]
    text = "".join(row + "\n" for row in rows)
    if args.output == STANDARD:
        sys.stdout.write(text)
    else:
        args.output.write_text(text, encoding="utf-8", newline="")
    return 0


def _read(path: Path, name: str) -> str:
    """Raises `DocumentError` for what is not UTF-8."""
    raw = sys.stdin.buffer.read() if path == STANDARD else path.read_bytes()
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        byte, line = raw[fault.start], raw.count(b"\n", 0, fault.start) + 1
        raise DocumentError(f"{name}, line {line}: byte {byte:#04x} is not UTF-8; save the file as UTF-8") from fault
