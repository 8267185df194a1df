"""What the page that adds articles wants of a loader. The page hands one in, so that the dashboard imports none."""

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import Protocol

from timeline.added import Rows


class Reading(Protocol):
    """What one article gave."""

    @property
    def article_id(self) -> str:
        """Its id in the rows."""

    @property
    def rows(self) -> Rows:
        """The rows of every built table by its name."""

    @property
    def clipping(self) -> str:
        """The article as a Markdown file."""

    @property
    def notices(self) -> tuple[str, ...]:
        """What a reader should know of how it was read."""


class Additions(Protocol):
    """What articles add to the dataset."""

    @property
    def rows(self) -> Rows:
        """The events that they report, with all excerpts and sources, and what the editor's decisions leave out."""

    @property
    def copies(self) -> Mapping[str, str]:
        """Articles that share their text: the id of the first-published one by that of the other."""

    @property
    def apart(self) -> str:
        """Why not all of the dataset could be compared; empty if all was."""


class Loader(Protocol):
    """What reads articles; both readers raise one of `FAULTS`, which says what is wrong."""

    FAULTS: tuple[type[Exception], ...]
    SUFFIXES: tuple[str, ...]
    MOST_BYTES: int
    MOST_CHARACTERS: int

    def read_pasted(self, text: str, facts: Mapping[str, str], dataset: Path) -> Reading:
        """Read a text."""

    def read_upload(self, name: str, raw: bytes, facts: Mapping[str, str], dataset: Path) -> Reading:
        """Read a file."""

    def merge(
        self,
        readings: Sequence[Reading],
        rejected: Collection[str],
        dataset: Path,
        places: Mapping[str, str],
        titles: Mapping[str, str],
    ) -> Additions:
        """What its readings add to the dataset: without the rejected events, some one with an event of the dataset, retitled."""

    def archive(self, additions: Additions) -> bytes:
        """A zip of the tables of what it merged."""
