"""JSON lines and CSV: many articles in one file, one a line or a row, under the usual names of their fields."""

import csv
import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from loaders.errors import ArticleError
from loaders.inputs.encoding import decode, guess_encoding
from loaders.inputs.extract import Extract
from loaders.inputs.fields import NAMES, Facts, read_fields

_LONGEST_CELL: Final = 10_000_000
_SAMPLE: Final = 200_000
_NAME: Final = re.compile(r"\w[\w.-]{0,99}")
_MARKUP: Final = re.compile(r"</(?:p|div|span|a|li|h\d)>|<br ?/?>", re.IGNORECASE)
_NEEDED: Final = "name one `text` (or body, content, article, maintext, full_text, story)"


class NoText(ArticleError):
    """A record has no text."""


def read_jsonl(path: Path) -> Iterator[Extract | ArticleError]:
    """The article of each line that is one, and an error for each other. Blank lines are passed over.

    Raises `ArticleError` if the first one that can be read has no text: then the file holds something else than articles.
    """
    said: set[str] = set()
    full, sure = 0, False
    with path.open("rb") as lines:
        for number, line in enumerate(lines, start=1):
            if line.strip():
                full += 1
                found = _of_line(path, number, line, said)
                if isinstance(found, NoText) and not sure:
                    raise found
                sure = sure or isinstance(found, Extract)
                yield found
    if not full:
        raise ArticleError(path, None, "the file is empty; write one article a line, as a JSON object")


def read_csv(path: Path) -> Iterator[Extract | ArticleError]:
    """The article of each row that has one, and an error for each other. Raises `ArticleError` if no column has text."""
    csv.field_size_limit(_LONGEST_CELL)
    encoding, notices = _encoding(path)
    said: set[str] = set()
    with path.open(encoding=encoding, newline="", errors="replace") as lines:
        rows = csv.DictReader(lines, delimiter=_delimiter(path, encoding), strict=True)
        names = rows.fieldnames or ()
        if "text" not in read_fields(dict.fromkeys(names, "x")).used:
            raise ArticleError(path, 1, f"no column for the text; the columns are {', '.join(names)}; {_NEEDED}")
        end = rows.line_num
        try:
            for row in rows:
                start, end = end + 1, rows.line_num
                yield _of_row(path, start, row, said, notices)
                notices = ()
        except csv.Error as fault:
            yield ArticleError(path, end + 1, f"not CSV ({fault}); what follows is not read; close the quotation mark")


def _of_line(path: Path, number: int, line: bytes, said: set[str]) -> Extract | ArticleError:
    try:
        text, notices = decode(path, line)
        record = json.loads(text)
    except json.JSONDecodeError as fault:
        shown = _shown(line.decode("utf-8", errors="replace"))
        return ArticleError(
            path, number, f"{shown} is no JSON ({fault.msg} at {fault.pos + 1}); write one object a line"
        )
    except RecursionError:
        return ArticleError(path, number, "the JSON is nested too deeply; write one flat object a line")
    except ArticleError as fault:
        return ArticleError(path, number, str(fault).partition(": ")[2])
    if not isinstance(record, dict):
        return ArticleError(path, number, f"{_shown(text)} is no JSON object; write one object a line")
    return _extract(path, number, record, said, notices)


def _of_row(
    path: Path, number: int, row: Mapping[str | Any, str | Any], said: set[str], notices: tuple[str, ...]
) -> Extract | ArticleError:
    if None in row:
        rest = _shown(",".join(row[None]))
        return ArticleError(path, number, f"it has more cells than columns: {rest}; quote cells with commas")
    return _extract(path, number, row, said, notices)


def _extract(
    path: Path, number: int, record: Mapping[str, object], said: set[str], notices: tuple[str, ...]
) -> Extract | ArticleError:
    facts = read_fields(record)
    body = facts.text("text")
    if not body:
        named = ", ".join(name for name in record if record[name])
        return NoText(path, number, f"no text; the fields that hold something are {named or 'none'}; {_NEEDED}")
    name = facts.text("id") if _NAME.fullmatch(facts.text("id")) else ""
    fresh = _mapping(facts, record, said)
    digest = hashlib.sha256(json.dumps(record, sort_keys=True, default=str).encode()).hexdigest()
    if _MARKUP.search(body):
        body = str(import_module("loaders.inputs.html").shown(body))
    return Extract(
        body,
        facts,
        name=name or f"{path.stem}-{number}",
        line=number,
        digest=digest,
        notices=(*fresh, *notices),
    )


def _mapping(facts: Facts, record: Mapping[str, object], said: set[str]) -> tuple[str, ...]:
    """Which field was taken for what, in words, as far as it has not been said yet."""
    taken = [f"{ours} from `{facts.used[ours]}`" for ours in NAMES if ours in facts.used]
    unused = [f"`{name}`" for name in record if name not in facts.used.values()]
    fresh = [words for words in taken if words not in said]
    if not fresh:
        return ()
    rest = f"; not used: {', '.join(unused)}" if unused and not said else ""
    said.update(taken)
    return (", ".join(fresh) + rest,)


def _encoding(path: Path) -> tuple[str, tuple[str, ...]]:
    """The encoding of a file, found without reading all of it at once; and a notice if it had to be guessed."""
    with path.open("rb") as file:
        head = file.read(_SAMPLE)
    if not head.strip():
        raise ArticleError(path, None, "the file is empty; write a row of column names and one article a row")
    if b"\0" in head and not head.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise ArticleError(
            path, None, f"byte 0x00 at {head.index(0)}: this is no CSV but binary data; save it as CSV in UTF-8"
        )
    try:
        with path.open(encoding="utf-8-sig") as lines:
            for _ in lines:
                pass
    except UnicodeDecodeError:
        encoding = guess_encoding(path, path.read_bytes())
        return encoding, (f"not UTF-8; read as {encoding}. Save it as UTF-8 to be sure of its letters",)
    return "utf-8-sig", ()


def _delimiter(path: Path, encoding: str) -> str:
    """What stands between the names of the columns most often: a comma, a semicolon or a tabulator."""
    with path.open(encoding=encoding, errors="replace") as lines:
        header = lines.readline()
    return max(",;\t", key=header.count)


def _shown(text: str) -> str:
    words = " ".join(text.split())
    return repr(words if len(words) <= 60 else words[:59] + "…")
