"""An event: the mentions of all articles that report it, joined."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from loaders.events.mention import Mention, Passage

_STATUS = ("happened", "alleged", "denied", "planned", "forecast")


@dataclass(frozen=True, slots=True)
class Event:
    """Mentions of one event, and what an editor has set (column of `events.csv` -> value)."""

    mentions: tuple[Mention, ...]
    edits: dict[str, str] = field(default_factory=dict)
    salience: float = 0.0
    lead: Mention = field(init=False, compare=False, repr=False)
    """The mention that the event is shown by: what happened before what was planned, the sharper date, the earlier."""

    event_id: str = field(init=False, compare=False, repr=False)
    """The id of its first-published passage, so that it lasts when later articles are added."""

    def __post_init__(self) -> None:
        """Find the leading and the first-published mention once."""
        object.__setattr__(self, "lead", min(self.mentions, key=_rank))
        object.__setattr__(self, "event_id", min(self.mentions, key=_age).passages[0].excerpt_id)

    @property
    def passages(self) -> list[Passage]:
        """Every passage that supports it, the lead's first."""
        others = [mention for mention in self.mentions if mention is not self.lead]
        return [passage for mention in (self.lead, *others) for passage in mention.passages]

    @property
    def voices(self) -> frozenset[str]:
        """The publishers that report it."""
        return frozenset(mention.voice for mention in self.mentions)

    @property
    def disputed(self) -> bool:
        """Whether no day lies in the dates of all its mentions."""
        first = max(mention.first for mention in self.mentions)
        return any(mention.last is not None and mention.last < first for mention in self.mentions)

    @property
    def actors(self) -> list[str]:
        """Who acts, in the order of the mentions, the lead's first."""
        mentions = (self.lead, *(mention for mention in self.mentions if mention is not self.lead))
        return list(dict.fromkeys(entity.name for mention in mentions for entity in mention.actors))

    @property
    def venue(self) -> str:
        """Where: as the first mention that knows it says."""
        return self.lead.venue or next((mention.venue for mention in self.mentions if mention.venue), "")


def _age(mention: Mention) -> tuple[dt.date, str, int]:
    return mention.published or dt.date.max, mention.article_id, mention.passages[0].start


def _rank(mention: Mention) -> tuple[int, int, dt.date, dt.date, str, int]:
    return (
        _STATUS.index(mention.status),
        mention.precision != "day",
        mention.first,
        mention.published or dt.date.max,
        mention.article_id,
        mention.passages[0].start,
    )


def merge_events(events: Sequence[Event]) -> Event:
    """One event of several; later edits win."""
    edits: dict[str, str] = {}
    for event in events:
        edits |= event.edits
    return replace(events[0], mentions=tuple(mention for event in events for mention in event.mentions), edits=edits)
