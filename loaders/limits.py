"""Limits of cells that the contract of the tables states in words; the checks and the data package share them."""

from collections.abc import Mapping
from typing import Final

BOUNDS: Final[Mapping[str, tuple[int, int]]] = {
    "events.salience": (0, 1),
    "venues.latitude": (-90, 90),
    "venues.longitude": (-180, 180),
}
"""The least and the greatest value of a number, by `table.column`."""

LENGTHS: Final[Mapping[str, int]] = {"events.title": 80}
"""How many characters a text may have, by `table.column`."""
