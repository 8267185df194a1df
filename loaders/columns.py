"""`python -m loaders.columns` prints docs/columns.md: every table and column, from the contract of the tables."""

from collections.abc import Iterator
from typing import Final

from timeline.schema import SEPARATOR, Column, Table
from timeline.tables import TABLES
from timeline.vocabularies import TYPES

_HEAD: Final = f"""# Tables and columns

<!-- Written by `make docs` from timeline/tables.py. -->

A dataset is a folder of these tables: CSV as RFC 4180 has it, UTF-8, lines ending in `\\n`. A list separates its
parts by `{SEPARATOR}` (with the space). Offsets count characters of the article's text, which starts right after the line
that closes the front matter. `python -m loaders check` holds a dataset against all of this.

`python -m loaders build` writes the built tables anew; edit the hand-kept ones, which may also be missing.
"""

_KINDS: Final = {
    "text": "text",
    "date": "date, `YYYY-MM-DD`",
    "integer": "whole number",
    "number": "number",
    "boolean": "`true` or `false`",
    "list": "list",
    "sha256": "64 hex digits",
    "url": "web address",
}


def columns_markdown() -> str:
    """The whole document."""
    return "\n".join([_HEAD, *map("\n".join, map(_table, TABLES.values())), *_types()])


def _table(table: Table) -> Iterator[str]:
    yield f"## {table.file}"
    yield ""
    order = f" Sorted by {', '.join(f'`{name}`' for name in table.key)}." if table.built else ""
    yield table.description + order
    yield ""
    yield "| Column | Cell | Meaning |"
    yield "| --- | --- | --- |"
    for column in table.columns:
        yield f"| `{column.name}` | {_cell(column)} | {_meaning(column)} |"
    yield ""


def _cell(column: Column) -> str:
    facts = [_KINDS[column.kind]]
    if column.choices and column.choices != tuple(TYPES):
        facts = [", ".join(f"`{choice}`" for choice in column.choices)]
    if column.minimum is not None and column.maximum is not None:
        facts.append(f"from {column.minimum} to {column.maximum}")
    if column.max_length is not None:
        facts.append(f"at most {column.max_length} characters")
    facts += ["unique"] if column.unique else []
    facts += [] if column.required else ["may be empty"]
    return "; ".join(facts)


def _meaning(column: Column) -> str:
    reference = f" Stands in `{column.references}`." if column.references else ""
    return column.description.replace("|", "\\|") + reference


def _types() -> Iterator[str]:
    yield "## Types of events"
    yield ""
    yield "The sixteen types of [PLOVER](https://github.com/openeventdata/PLOVER)."
    yield ""
    yield "| Type | What it covers |"
    yield "| --- | --- |"
    for name, covers in TYPES.items():
        yield f"| `{name}` | {covers} |"
    yield ""


if __name__ == "__main__":
    print(columns_markdown(), end="")
