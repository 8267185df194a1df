"""What is worked out once and then kept, within bounds."""

from collections.abc import Callable
from typing import Final, TypeVar

MOST_KEPT: Final = 20_000
"""With more, all are forgotten and it starts anew, so that memory stays small."""

V = TypeVar("V")


class Kept(dict[str, V]):
    """What `find` makes of a key, worked out when it is first asked for."""

    def __init__(self, find: Callable[[str], V]) -> None:
        super().__init__()
        self.find = find

    def __missing__(self, key: str) -> V:
        if len(self) > MOST_KEPT:
            self.clear()
        value = self[key] = self.find(key)
        return value
