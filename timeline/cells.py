"""What one cell may hold: the contract of the tables (`timeline.tables`), applied to a value.

The loader asks here what it may read and write, `python -m loaders check` what to complain of, and the app what it can show.
"""

import math
import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Final, NamedTuple
from urllib.parse import urlsplit

from timeline.schema import SEPARATOR, CellKind, Column


class CellFault(NamedTuple):
    """What is `wrong` with a value, and what would be `right`: two parts of a sentence that starts with the value."""

    wrong: str
    right: str

    def __str__(self) -> str:
        return f"{self.wrong}; {self.right}"


def cell_fault(column: Column, value: str) -> CellFault | None:
    """What is wrong with a value for that column; None if nothing is.

    Whether it is unique, or stands where it refers to, is not for one cell to say. Blanks alone count as nothing where a
    value is required, and as themselves elsewhere.
    """
    if column.required and not value.strip():
        return CellFault("the cell is empty", f"every row needs one: {column.description}")
    if not value:
        return None
    if column.choices and value not in column.choices:
        return CellFault("is no known value", f"write one of {', '.join(column.choices)}")
    form = _FORMS.get(column.kind)
    if form and not form[0](value):
        return form[1]
    return _limit_fault(column, value)


def end_fault(start: str, end: str, precision: str) -> CellFault | None:
    """What is wrong with the last day of an event, given cells that are right each by itself; None if nothing is."""
    if not end and precision != "range":
        return CellFault("the cell is empty", f"only a range is open, this is a {precision}")
    if end and end < start:  # days as YYYY-MM-DD stand in the order of their letters
        return CellFault(f"is before the start, {start}", "an event ends on or after it")
    if precision == "day" and end != start:
        return CellFault(f"is not {start}, where the event starts", "the precision is a day")
    return None


def is_date(value: str) -> bool:
    """Whether the value is a day as YYYY-MM-DD."""
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def is_integer(value: str) -> bool:
    """Whether the value is a whole number from 0 up, of at most 18 digits, which every reader of the tables can hold."""
    return _INTEGER.fullmatch(value) is not None


def is_address(value: str) -> bool:
    """Whether the value is the address of something on the web: what a browser opens and does not run."""
    try:
        address = urlsplit(value)
        return address.scheme in {"http", "https"} and bool(address.hostname) and not re.search(r"\s", value)
    except ValueError:
        return False


def _limit_fault(column: Column, value: str) -> CellFault | None:
    least, most = column.minimum, column.maximum
    if (least is not None and float(value) < least) or (most is not None and float(value) > most):
        bounds = {"at least": least, "at most": most}
        words = " and ".join(f"{word} {bound}" for word, bound in bounds.items() if bound is not None)
        return CellFault("is out of bounds", f"write a number of {words}")
    if column.max_length is not None and len(value) > column.max_length:
        return CellFault("is too long", f"write at most {column.max_length} characters")
    return None


def _is_number(value: str) -> bool:
    return _NUMBER.fullmatch(value) is not None and math.isfinite(float(value))


def _is_list(value: str) -> bool:
    parts = value.split(SEPARATOR)
    return len(set(parts)) == len(parts) and all(part and part == part.strip(" ;") for part in parts)


_INTEGER: Final = re.compile(r"0|[1-9][0-9]{0,17}")
_NUMBER: Final = re.compile(r"-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?")
_SHA256: Final = re.compile(r"[0-9a-f]{64}")
_FORMS: Final[Mapping[CellKind, tuple[Callable[[str], bool], CellFault]]] = {
    "date": (is_date, CellFault("is no date", "write a day that exists as YYYY-MM-DD, like 2022-01-31")),
    "integer": (is_integer, CellFault("is no whole number", "write digits alone, like 3")),
    "number": (_is_number, CellFault("is no number", "write digits with a decimal point, like 0.8")),
    "boolean": (lambda value: value in {"true", "false"}, CellFault("is no truth value", "write true or false")),
    "list": (
        _is_list,
        CellFault("is no list", f"separate its parts by {SEPARATOR!r}, each part once and none empty"),
    ),
    "sha256": (
        lambda value: _SHA256.fullmatch(value) is not None,
        CellFault("is no SHA-256", "write 64 lower-case hex digits"),
    ),
    "url": (is_address, CellFault("is no web address", "write https://host/path")),
}
