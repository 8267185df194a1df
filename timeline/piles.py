"""Columns in the place of marks, stacked by what is certain: so many events happened, were planned, are disputed."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from timeline.clusters import Cluster

LEAST: Final = 2.5
"""The least height of a part, in pixels: one denial among a hundred reports can still be seen."""


@dataclass(frozen=True, slots=True)
class Pile:
    """A cluster as it is drawn: a column of `height` pixels on the floor of its lane."""

    cluster: Cluster
    lane: str
    floor: float
    height: float

    def parts(self) -> Iterator[tuple[str, float, float]]:
        """Each part as `(status, bottom, height)`; what the small ones lack to be seen, the largest gives."""
        shares = [self.height * number / self.cluster.count for _, number in self.cluster.parts]
        heights = [max(LEAST, share) for share in shares]
        largest = heights.index(max(heights))
        heights[largest] = max(LEAST, heights[largest] - sum(heights) + self.height)
        bottom = self.floor
        for (name, _), height in zip(self.cluster.parts, heights, strict=True):
            yield name, bottom, height
            bottom -= height
