"""Office-holders whom articles do not introduce, as every reader of their day knew them: "Merkel", "Mr Obama".

`office_holders.csv` lists heads of state and government, foreign and defence ministers and the heads of the great international
bodies with their terms (public record). It counts only for articles that appeared within a term, and what an article says
itself goes before it.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Final, NamedTuple

from loaders.data_files import parts, read_rows
from loaders.language.lexicon import WORDS
from loaders.names.entities import Entity

_LEADING: Final = frozenset(
    {"leader", "head", "chief", "counterpart", "colleague", "mr", "mrs", "ms", "premier", "strongman"}
)
_OPPOSED: Final = "opposition leader"
"""Whose side is the state that he is in, though he does not speak for it."""
_TITLES: Final = WORDS["state_offices"] | WORDS["private_offices"] | WORDS["royal"]


class Term(NamedTuple):
    """Somebody in office from one month (or year) to another, both as in the table; `last` is "" where it goes on."""

    holder: Entity
    first: str
    last: str

    def covers(self, month: str) -> bool:
        """Whether a month ("2022-01") is one of its months; a year covers all of its own."""
        return self.first <= month[: len(self.first)] and (not self.last or month[: len(self.last)] <= self.last)


@dataclass(frozen=True, slots=True)
class Holders:
    """Who held which office in a month ("2022-01"); nobody where it is ""."""

    month: str

    def find(self, text: str, role: str, sides: Container[str]) -> Entity | None:
        """The office-holder whom a name with this description means; one by his surname alone only if his side is in `sides`."""
        found = next(self._in_office(_by_name().get(text, ())), None) or self._by_surname(text, sides)
        if found is None or not _fits(role, found.role):
            return None
        return replace(found, side="") if found.role == _OPPOSED else found

    def _by_surname(self, text: str, sides: Container[str]) -> Entity | None:
        """Who alone is called so this month: two of one name are told apart by nothing."""
        held = {holder.name: holder for holder in self._in_office(_by_short().get(text, ()))}
        holder = next(iter(held.values()), None)
        return holder if holder and len(held) == 1 and holder.side in sides else None

    def _in_office(self, terms: Sequence[Term]) -> Iterator[Entity]:
        return (term.holder for term in terms if self.month and term.covers(self.month))


NOBODY: Final = Holders("")


def holders_on(day: dt.date | None) -> Holders:
    """Those in office in the month of a day; nobody where the day is not known."""
    return Holders(f"{day.year:04}-{day.month:02}") if day else NOBODY


def one_person(name: str, other: str) -> bool:
    """Whether two full names are spellings of one office-holder's: "Vladimir Zelensky", "Volodymyr Zelenskyy"."""
    one, two = (next((term.holder.name for term in _by_name().get(each, ())), "") for each in (name, other))
    return one == two != ""


@cache
def _tables() -> tuple[Mapping[str, list[Term]], Mapping[str, list[Term]]]:
    """The terms by full name in all its spellings, and by the name that stands alone."""
    by_name: dict[str, list[Term]] = defaultdict(list)
    by_short: dict[str, list[Term]] = defaultdict(list)
    for row in read_rows("office_holders"):
        term = Term(Entity(row["name"], "person", row["side"], row["office"]), row["from"], row["to"])
        for spelling in {row["name"], row["short"], *parts(row["aliases"])}:
            whole = " " in spelling and (spelling == row["name"] or spelling != row["short"])
            (by_name if whole else by_short)[spelling].append(term)
    return dict(by_name), dict(by_short)


def _by_name() -> Mapping[str, list[Term]]:
    return _tables()[0]


def _by_short() -> Mapping[str, list[Term]]:
    return _tables()[1]


def _fits(role: str, office: str) -> bool:
    """Whether nothing in a description speaks against an office: "President Lund" is no finance minister of that name."""
    words = set(role.lower().replace("-", " ").split())
    if "former" in words or "ex" in words:
        return False
    return not words & _TITLES or bool(words & (set(office.replace("-", " ").split()) | _LEADING))
