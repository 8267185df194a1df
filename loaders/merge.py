"""Joins the mentions of one event, within an article and across articles.

Only mentions that have something in common and whose dates are near each other are compared (`loaders.likeness` says when two
are one), so the work grows with the pile, not with its square.
"""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from loaders.events.event import Event
from loaders.events.mention import Mention
from loaders.likeness import COARSE, NEAR, Profile, profile_of, same_event, states
from loaders.names.spellings import unify_spellings

_LOOK: Final = 2
_SEASON: Final = dt.timedelta(days=62)


def merge_mentions(mentions: Sequence[Mention], fixed: Iterable[str] = ()) -> list[Event]:
    """The events that the mentions tell of, each with all its mentions, in the order of their dates.

    The spellings of one person are brought together first; names in `fixed` (a dataset's own) stay as they are.
    """
    unified = unify_spellings(mentions, fixed)
    ordered = sorted(unified, key=lambda mention: (mention.first, mention.article_id, mention.passages[0].start))
    profiles = [profile_of(mention) for mention in ordered]
    groups = _Groups(len(ordered))
    for one, other in _near_pairs(profiles):
        if same_event(profiles[one], profiles[other]):
            groups.join(one, other)
    found: dict[int, list[Mention]] = defaultdict(list)
    for number, mention in enumerate(ordered):
        found[groups.find(number)].append(mention)
    return [Event(tuple(group)) for group in found.values()]


class _Groups:
    """Union-find over the numbers below `size`."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))

    def find(self, number: int) -> int:
        while self._parent[number] != number:
            self._parent[number] = self._parent[self._parent[number]]
            number = self._parent[number]
        return number

    def join(self, one: int, other: int) -> None:
        first, second = sorted((self.find(one), self.find(other)))
        self._parent[second] = first


def _near_pairs(ordered: Sequence[Profile]) -> Iterator[tuple[int, int]]:
    """Pairs of mentions with something in common whose dates may meet, from a sweep over the dates."""
    open_by_key: dict[object, list[int]] = defaultdict(list)
    reach = [_reach(profile.mention) for profile in ordered]
    for number, profile in enumerate(ordered):
        shared: Counter[int] = Counter()
        first = profile.mention.first
        for key, weight in _keys(profile).items():
            kept = [other for other in open_by_key[key] if reach[other] >= first]
            for other in kept:
                shared[other] += weight
            kept.append(number)
            open_by_key[key] = kept
        for other in sorted(other for other, weight in shared.items() if weight >= _LOOK):
            yield other, number


def _keys(profile: Profile) -> dict[object, int]:
    """What another mention must share to be looked at, with what it counts: an actor and the kind, a place, two words and the day."""
    mention = profile.mention
    keys: dict[object, int] = {
        (word, mention.first): 1 for word in mention.words | profile.names if word not in states()
    }
    keys |= {(name, mention.type): _LOOK for name in profile.names}
    return keys | ({mention.venue: _LOOK} if mention.venue else {})


def _reach(mention: Mention) -> dt.date:
    last = mention.last or mention.first
    return last + (_SEASON if mention.onset and mention.precision in COARSE else NEAR)
