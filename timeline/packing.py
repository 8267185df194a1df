"""Put marks and their labels into the rows of a lane so that none covers another."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf
from typing import Literal

Side = Literal["right", "left"]


@dataclass(frozen=True, slots=True)
class Item:
    """A mark from `left` to `right` with a label `label` wide beside it, all in one unit; 0 for no label.

    Where labels compete for room, the greater `weight` wins. A `must` label is never left out. Where the edges leave less than a
    label asks for on both sides of its mark, it is made narrower, but not narrower than `least`.
    """

    left: float
    right: float
    label: float = 0.0
    weight: float = 0.0
    must: bool = False
    least: float = inf


@dataclass(frozen=True, slots=True)
class Placed:
    """Where an item went, and on which side of it its label found room; `None` where it found none."""

    row: int
    side: Side | None
    room: float = 0.0
    """How wide its label may be; less than it asked for where the edges leave less on both sides."""


def pack(items: Sequence[Item], extra: int, edges: tuple[float, float]) -> list[Placed]:
    """Place every item, and as many labels as find room between the `edges`.

    Labels may open up to `extra` rows beyond those that the marks need; those that must show, as many as they need.
    Returns one `Placed` for each item, in their order.
    """
    board = _Board(edges)
    for index in sorted(range(len(items)), key=lambda i: items[i].left):
        board.put(index, items[index].left, items[index].right)
    most = len(board.rows) + extra
    wishing = [i for i in range(len(items)) if items[i].label]
    for index in sorted(wishing, key=lambda i: (not items[i].must, -items[i].weight, items[i].left)):
        board.label(index, items[index], most)
    return [Placed(board.row_of[i], board.side_of.get(i), board.room_of.get(i, 0.0)) for i in range(len(items))]


class _Board:
    """The rows, each with the stretches that are taken: `{item: (left, right)}`."""

    def __init__(self, edges: tuple[float, float]) -> None:
        self.edges = edges
        self.rows: list[dict[int, tuple[float, float]]] = []
        self.row_of: dict[int, int] = {}
        self.side_of: dict[int, Side] = {}
        self.room_of: dict[int, float] = {}

    def put(self, index: int, left: float, right: float) -> None:
        row = next((r for r in range(len(self.rows)) if self._free(r, index, left, right)), len(self.rows))
        self._take(row, index, left, right)

    def label(self, index: int, item: Item, most: int) -> None:
        home = self.row_of[index]
        rows = [home, *(r for r in range(len(self.rows)) if r != home)]
        if item.must or len(self.rows) < most:
            rows.append(len(self.rows))
        for row in rows:
            for side, left, right in self._sides(item):
                if self._free(row, index, left, right):
                    self.rows[home].pop(index)
                    self._take(row, index, left, right)
                    self.side_of[index] = side
                    self.room_of[index] = right - left - (item.right - item.left)
                    return

    def _sides(self, item: Item) -> list[tuple[Side, float, float]]:
        """The stretches that the item would take with its label; after the mark is better than before it."""
        sides: list[tuple[Side, float, float]] = []
        if item.right + item.label <= self.edges[1]:
            sides.append(("right", item.left, item.right + item.label))
        if item.left - item.label >= self.edges[0]:
            sides.append(("left", item.left - item.label, item.right))
        if not sides and (item.must or self._most(item) >= item.least):
            sides.append(self._widest(item))
        return sides

    def _most(self, item: Item) -> float:
        """The room that the edges leave on the wider side of a mark."""
        return max(item.left - self.edges[0], self.edges[1] - item.right)

    def _widest(self, item: Item) -> tuple[Side, float, float]:
        """The side with more room, for a label that fits neither; the right one where there is none at all."""
        before, after = item.left - self.edges[0], self.edges[1] - item.right
        if before > max(after, 0.0):
            return "left", self.edges[0], item.right
        return "right", item.left, self.edges[1] if after > 0 else item.right + item.label

    def _take(self, row: int, index: int, left: float, right: float) -> None:
        if row == len(self.rows):
            self.rows.append({})
        self.rows[row][index] = (left, right)
        self.row_of[index] = row

    def _free(self, row: int, index: int, left: float, right: float) -> bool:
        if row == len(self.rows):
            return True
        taken = (stretch for other, stretch in self.rows[row].items() if other != index)
        return all(right <= start or end <= left for start, end in taken)
