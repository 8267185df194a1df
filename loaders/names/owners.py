"""Whose "its" is: "Its chairman, Ada Lund, said" tells that she speaks for the body named before."""

from collections.abc import Sequence
from typing import Final

from loaders.language.tokens import Token
from loaders.names.finder import Name
from loaders.names.sides import is_office_at

_OWNERS: Final = frozenset({"organisation", "state"})
_REACH: Final = 6
"""Words between "its" and a name, or between a name and the office that follows it."""


def spoken_of(tokens: Sequence[Token], names: Sequence[Name]) -> str:
    """The body or state that a sentence is about: the first that it names, also one that no table knows; empty if none."""
    for name in names:
        if entity := name.meaning(_OWNERS):
            return entity.name if name.form == "name" else ""
        if not name.known:
            subject = name.first == 0 or (name.first == 1 and tokens[0].low == "the")
            return name.text if subject and name.last - name.first == 1 else ""
    return ""


def owned_by_its(tokens: Sequence[Token], name: Name) -> bool:
    """Whether "its" and an office describe a name: "its European boss, Bo Berg", "Bo Berg, its chief executive"."""
    at = name.first - (name.first > 0 and tokens[name.first - 1].text == ",")
    before = [token.low for token in tokens[max(0, at - _REACH) : at]]
    if "its" in before and is_office_at(tokens, at - 1, at):
        return "," not in before[before.index("its") + 1 :]
    after = tokens[name.last : name.last + _REACH]
    if [token.low for token in after[:2]] != [",", "its"]:
        return False
    end = next((place for place in range(name.last + 2, name.last + len(after)) if tokens[place].text == ","), 0)
    return any(is_office_at(tokens, place, end) for place in range(name.last + 2, end))
