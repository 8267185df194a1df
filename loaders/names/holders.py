"""Office-holders whom articles do not introduce, as every reader of their day knew them: "Biden", "Mr Lavrov".

`office_holders.csv` lists heads of state and government, foreign and defence ministers and the heads of the great international
bodies with their terms (public record). It counts only for articles that appeared within a term, and what an article says
itself goes before it.
"""

import datetime as dt
from collections.abc import Container, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from loaders.data_files import parts, read_rows
from loaders.language.lexicon import WORDS
from loaders.names.entities import Entity

_LEADING: Final = frozenset(
    {"leader", "head", "chief", "counterpart", "colleague", "mr", "mrs", "ms", "premier", "strongman"}
)
_TITLES: Final = WORDS["state_offices"] | WORDS["private_offices"] | WORDS["royal"]


@dataclass(frozen=True, slots=True)
class Holders:
    """Who held which office in a month: by full name, in all its spellings, and by the name that stands alone."""

    by_name: Mapping[str, Entity]
    by_short: Mapping[str, Entity]

    def find(self, text: str, role: str, sides: Container[str]) -> Entity | None:
        """The office-holder whom a name with this description means; one by his surname alone only if his side is in `sides`."""
        found = self.by_name.get(text)
        if found is None and (short := self.by_short.get(text)) and short.side in sides:
            found = short
        return found if found and _fits(role, found.role) else None


NOBODY: Final = Holders({}, {})


def one_person(name: str, other: str) -> bool:
    """Whether two full names are spellings of one office-holder's: "Vladimir Zelensky", "Volodymyr Zelenskyy"."""
    known = _spellings()
    return name in known and known[name] == known.get(other)


@cache
def _terms() -> list[dict[str, str]]:
    return read_rows("office_holders")


@cache
def _spellings() -> dict[str, str]:
    """Every full name of the table -> the one by which it goes there."""
    found: dict[str, str] = {}
    for row in _terms():
        for spelling in (row["name"], *parts(row["aliases"])):
            if " " in spelling:
                found.setdefault(spelling, row["name"])
    return found


def holders_on(day: dt.date | None) -> Holders:
    """Those in office in the month of a day; nobody where the day is not known."""
    return _holders(day.year, day.month) if day else NOBODY


@cache
def _holders(year: int, month: int) -> Holders:
    by_name: dict[str, Entity] = {}
    by_short: dict[str, list[Entity]] = {}
    now = f"{year:04}-{month:02}"
    for row in _terms():
        if not row["from"] <= now[: len(row["from"])] or (row["to"] and row["to"] < now[: len(row["to"])]):
            continue
        entity = Entity(row["name"], "person", row["side"], row["office"])
        for spelling in (row["name"], *parts(row["aliases"])):
            by_name.setdefault(spelling, entity) if " " in spelling else _add(by_short, spelling, entity)
        _add(by_short, row["short"], entity)
    return Holders(by_name, {short: held[0] for short, held in by_short.items() if len({e.name for e in held}) == 1})


def _add(by_short: dict[str, list[Entity]], short: str, entity: Entity) -> None:
    by_short.setdefault(short, []).append(entity)


def _fits(role: str, office: str) -> bool:
    """Whether nothing in a description speaks against an office: "President Lund" is no finance minister of that name."""
    words = set(role.lower().replace("-", " ").split())
    if "former" in words or "ex" in words:
        return False
    return not words & _TITLES or bool(words & (set(office.replace("-", " ").split()) | _LEADING))
