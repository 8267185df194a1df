"""What several people are, told behind their names: "Ada Lund and Bo Berg, authors of the report, met"."""

from collections.abc import Sequence

from loaders.events.grammar.items import Item
from loaders.language.endings import is_plural


def before_what_they_are(items: Sequence[Item]) -> int:
    """The comma behind people's names after which it is only told what they are: "Ada Lund and Bo Berg|, authors of the report"; 0 if none is."""
    end = len(items) - (items[-1:] != [] and items[-1].text == ",")
    comma = next((at for at in range(end - 1, 1, -1) if items[at].text == ","), 0)
    name, told = items[comma - 1].name if comma else None, items[comma + 1 : end]
    if name is None or name.entity.kind != "person" or len(told) < 2:
        return 0
    plural = told[0].kind == "word" and is_plural(told[0].low) and told[1].low in {"of", "for", "at", "from", "in"}
    return comma if plural and not any(item.low == "and" or _is_person(item) for item in told) else 0


def _is_person(item: Item) -> bool:
    return item.name is not None and item.name.entity.kind == "person"
