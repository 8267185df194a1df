"""The table of the rules for `docs/dates.md`, made from the rules themselves: `python -m loaders.timex.catalogue docs/dates.md`."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from loaders.timex.grammar import grammar

OPENING: Final = "<!-- rules: made by python -m loaders.timex.catalogue -->"
CLOSING: Final = "<!-- end of rules -->"


def rows() -> Iterator[str]:
    """The lines of the table."""
    yield "| rule | example | read as |"
    yield "|---|---|---|"
    for rule in grammar().rules:
        shown = rule.examples[0]
        text = shown.text.replace("[", "**").replace("]", "**").replace("|", "\\|")
        yield f"| {rule.name} | {text} | `{shown.reading}` |"


def filled(page: str) -> str:
    """A page with the table between its marks. Raises ValueError where a mark is missing."""
    if OPENING not in page or CLOSING not in page:
        raise ValueError(f"the page has no lines {OPENING!r} and {CLOSING!r} to put the rules between")
    before, _, rest = page.partition(OPENING)
    _, _, after = rest.partition(CLOSING)
    return before + OPENING + "\n\n" + "\n".join(rows()) + "\n\n" + CLOSING + after


if __name__ == "__main__":
    target = Path(sys.argv[1])
    target.write_text(filled(target.read_text(encoding="utf-8")), encoding="utf-8")
