"""Joins the mentions of one event, within an article and across articles.

Only mentions that have something in common and whose dates are near each other are compared (`loaders.likeness` says when two
are one), so the work grows with the corpus, not with its square.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from loaders.events.event import Event
from loaders.events.mention import Mention
from loaders.likeness import COARSE, DAY, NEAR, same_event
from loaders.names.spellings import unify_spellings
from loaders.profile import Profile, profile_of, states

_SEASON: Final = dt.timedelta(days=62)


def merge_mentions(mentions: Sequence[Mention], fixed: Iterable[str] = ()) -> list[Event]:
    """The events that the mentions tell of, each with all its mentions, in the order of their dates.

    The spellings of one person are brought together first; names in `fixed` (a dataset's own) stay as they are.
    """
    unified = unify_spellings(mentions, fixed)
    ordered = sorted(unified, key=lambda mention: (mention.first, mention.article_id, mention.passages[0].start))
    profiles = [profile_of(mention) for mention in ordered]
    groups = _Groups(len(ordered))
    for number, near in enumerate(_near(profiles)):
        for other in near:
            if groups.of[other] != groups.of[number] and same_event(profiles[other], profiles[number]):
                groups.join(other, number)
    found: dict[int, list[Mention]] = defaultdict(list)
    for group, mention in zip(groups.of, ordered, strict=True):
        found[group].append(mention)
    return [Event(tuple(group)) for group in found.values()]


class _Groups:
    """Which of the numbers below `size` belong together: those with the same number in `of`.

    Two numbers in one group need no comparison, so what is asked for every pair is one look-up; joining costs the smaller
    of the two groups.
    """

    def __init__(self, size: int) -> None:
        self.of = list(range(size))
        self._members: dict[int, list[int]] = {}
        """The numbers of each group of more than one."""

    def join(self, one: int, other: int) -> None:
        """Make one group of the two different ones that these belong to."""
        both = (self._members.pop(group, [group]) for group in (self.of[one], self.of[other]))
        small, large = sorted(both, key=len)
        for number in small:
            self.of[number] = self.of[large[0]]
        large += small
        self._members[self.of[large[0]]] = large


def _near(ordered: Sequence[Profile]) -> Iterator[set[int]]:
    """For each mention, in order, those before it that have something in common with it and whose dates may meet its own.

    In common are an actor and the kind, or a place, or two words and the first day. A sweep over the dates.
    """
    reach = [_reach(profile) for profile in ordered]
    open_by_key: dict[object, list[int]] = defaultdict(list)
    by_word: dict[str, list[int]] = {}
    for number, profile in enumerate(ordered):
        first = profile.mention.first
        if number and first > ordered[number - 1].mention.first:
            by_word = {}
        near = _twice(by_word, (profile.words | profile.names) - states(), number)
        for key in _keys(profile):
            kept = [other for other in open_by_key[key] if reach[other] >= first]
            near.update(kept)
            kept.append(number)
            open_by_key[key] = kept
        yield near


def _twice(by_word: dict[str, list[int]], words: Iterable[str], number: int) -> set[int]:
    """The mentions that share two of the words; from now on `number` is among those that have them."""
    once: set[int] = set()
    twice: set[int] = set()
    for word in words:
        others = by_word.setdefault(word, [])
        twice.update(once.intersection(others))
        once.update(others)
        others.append(number)
    return twice


def _keys(profile: Profile) -> list[object]:
    """What each is enough for a comparison: an actor and the kind, or that a paper was handed over; a place."""
    mention = profile.mention
    keys: list[object] = [(name, mention.type) for name in profile.names]
    keys += [(name, "paper") for name in profile.names if mention.paper]
    return [*keys, mention.venue] if mention.venue else keys


def _reach(profile: Profile) -> dt.date:
    """The last day on which a mention that is the same event may begin (`same_event` gives the reasons)."""
    mention = profile.mention
    last = mention.last or mention.first
    if mention.onset and mention.precision in COARSE:
        return last + _SEASON
    if mention.onset or profile.gathering or mention.last is None:
        return last + NEAR
    return last + DAY if profile.deed else last
