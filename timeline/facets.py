"""Which events have which value: a facet answers 'which events?' and 'how many of each value?' in a few array steps."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray

Mask = NDArray[np.bool_]
Match = Literal["any", "all"]

NO_VENUE: Final = "No venue given"
"""Stands for the venue of an event where no source gives one."""


@dataclass(frozen=True, slots=True)
class Facet:
    """Pairs of an event and a value: event `rows[i]` has the value `values[codes[i]]`; `size` is the number of events."""

    values: tuple[str, ...]
    rows: NDArray[np.int64]
    codes: NDArray[np.int64]
    size: int

    def mask(self, wanted: Collection[str], match: Match = "any") -> Mask:
        """Which events have any (or all) of the wanted values; an unknown value is had by none."""
        marks = [self._having(value) for value in wanted]
        if not marks:
            return np.ones(self.size, dtype=bool)
        combine = np.logical_and if match == "all" else np.logical_or
        found: Mask = combine.reduce(marks)
        return found

    def counts(self, among: Mask) -> dict[str, int]:
        """How many of the events `among` have each value, in the facet's own order."""
        numbers = np.bincount(self.codes[among[self.rows]], minlength=len(self.values))
        return dict(zip(self.values, numbers.tolist(), strict=True))

    def alone(self) -> Mask:
        """Which events have one value and no other."""
        single: Mask = np.bincount(self.rows, minlength=self.size) == 1
        return single

    def _having(self, value: str) -> Mask:
        found = np.zeros(self.size, dtype=bool)
        if value in self.values:
            found[self.rows[self.codes == self.values.index(value)]] = True
        return found


def build_facet(column: Sequence[Collection[str]], order: Sequence[str] = ()) -> Facet:
    """Index the values of each event; `order` comes first, other values follow by name."""
    present = {value for values in column for value in values}
    names = [*order, *sorted(present.difference(order), key=str.casefold)]
    code = {name: i for i, name in enumerate(names)}
    pairs = [(row, code[value]) for row, values in enumerate(column) for value in dict.fromkeys(values)]
    rows, codes = np.array(pairs, dtype=np.int64).reshape(-1, 2).T
    return Facet(tuple(names), rows, codes, len(column))
