"""The short forms of names that a title falls back on: family names, abbreviations that the sentence itself gives."""

from collections.abc import Sequence
from typing import Final

from loaders.events.grammar.items import Item
from loaders.events.titles.parts import TITLE_WORDS
from loaders.names.titles import is_descriptor

_MOST_NAMES: Final = 3


def abbreviation(items: Sequence[Item], at: int) -> Item | None:
    """The abbreviation in brackets behind the name at item `at`: "the Union (EU)"."""
    short = items[at + 2] if at + 3 < len(items) and items[at + 1].text == "(" and items[at + 3].text == ")" else None
    return short if items[at].kind == "name" and short and short.text.isupper() and short.text.isalpha() else None


def initials(name: str) -> str:
    """The initials of a state or body that readers know by them: "US"; any other name as it is."""
    return "".join(filter(str.isupper, name)) if name.lower() in TITLE_WORDS["by_initials"] else name


def family_name(name: str) -> str:
    """The word of a person's name that headlines use; the whole where it is not plain which one that is."""
    words = name.split()
    first, last = words[0].lower(), words[-1].lower()
    if len(words) == 1 or len(words) > _MOST_NAMES or last in TITLE_WORDS["name_endings"] or is_descriptor(first):
        return name
    if first in TITLE_WORDS["family_first"]:
        return name if first in TITLE_WORDS["either_order"] and "-" not in name else words[0]
    if last.startswith(("al-", "el-")):
        return words[-1]
    middle = words[1] if len(words) == _MOST_NAMES else ""
    return words[-1] if not middle or middle.endswith(".") else name
