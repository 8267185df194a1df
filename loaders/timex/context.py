"""What an expression is counted from: the day of publication, a dateline, or the date that the text named last."""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal, NamedTuple

from loaders.timex.direction import lean
from loaders.timex.happenings import Named
from loaders.timex.match import Match
from loaders.timex.memory import Happenings
from loaders.timex.model import Direction, TimexType
from loaders.timex.periods import Period
from loaders.timex.stops import is_stop


class Anchor(NamedTuple):
    """A day to count from, and what it is: `text` is "published", "dateline" or the words at `start`..`end`."""

    day: date
    text: str = "published"
    start: int = -1
    end: int = -1


class Outcome(NamedTuple):
    """What a reader makes of a match."""

    type: TimexType
    period: Period
    mod: str = ""
    anchor: Anchor | None = None
    direction: Direction = ""
    carry: bool = True
    """Whether later expressions may be counted from this one."""
    start: int = -1
    """The token that it starts with, where that is not the first of the match."""


class Reference(NamedTuple):
    """A date named earlier in the text, with the index of its last token."""

    period: Period
    anchor: Anchor
    token: int
    explicit: bool


@dataclass(slots=True)
class Context:
    """The state of reading one text from its start; nothing in it depends on what follows.

    `published` is the day of publication, None if it is not known.
    """

    published: date | None
    order: Literal["", "dmy", "mdy"] = ""
    spoken: Anchor | None = None
    """A dateline's day, which "today" then means."""
    reference: Reference | None = None
    """The date named last."""
    story: Reference | None = None
    """Where a narrative has come to: the date named last, but for asides to other times."""
    pending: Reference | None = None
    """A date far from the story: an aside, unless the next one is near it."""
    stated: int = 0
    """The last year that the story stated in digits."""
    deictic: float = 0.0
    dated: float = 0.0
    previous: tuple[Match, Outcome] | None = None
    """The expression read last, and what came of it."""
    borrowed: int | None = None
    """The year that the other end of a range states: 2021 for "November" in "November to December 2021"."""
    units: dict[str, Reference] = field(default_factory=dict)
    happenings: Happenings = field(default_factory=Happenings)
    """What happened when."""
    lasts: int = 0
    """How many weekdays of the days before today came with "last"."""
    bares: int = 0
    """How many came bare, or as "yesterday"."""

    @property
    def today(self) -> Anchor | None:
        """The day that "today" means."""
        if self.spoken is not None:
            return self.spoken
        return Anchor(self.published) if self.published is not None else None

    @property
    def says_last(self) -> bool:
        """Whether the text puts "last" before every weekday gone by, as some writers and translators do."""
        return self.lasts >= HABIT and not self.bares

    @property
    def narrative(self) -> bool:
        """Whether the text so far reads as a history: dates of past years, and little that is counted from today."""
        if self.story is None:
            return False
        return (self.dated >= 1 and self.dated > 2 * self.deictic) or (self.deictic == 0 and self.dated > 0)

    @property
    def history(self) -> bool:
        """Whether the text is a history beyond doubt, so that even "last year" and "Friday" count from its own time.

        Of a text without a day of publication nobody knows: its "last month" may be that of a report.
        """
        return self.published is not None and self.narrative and self.dated >= SURE

    def remember(self, match: Match, outcome: Outcome, *, explicit: bool) -> None:
        """Take note of a date, so that later ones can be counted from it."""
        period = outcome.period
        if self.published is None and period.value.startswith("XXXX"):
            self.forget()
        if period.first is None or not outcome.carry or outcome.type not in ("DATE", "TIME"):
            return
        if period.grain == "day":
            self.happenings.note(match, period.first)
        start, end = match.span
        if self.is_aside(match):
            return
        self.reference = Reference(period, Anchor(period.first, match.text, start, end), match.end, explicit)
        self.units[period.grain] = self.reference
        if explicit and self.is_past_year(period.first):
            self.dated += 1.0 if period.grain in ("day", "month") else 0.2
        elif self.narrative:
            self.dated += 0.3
        if self.is_past_year(period.first) and (
            period.grain in STORY_GRAINS or (period.grain == "year" and opens(match))
        ):
            self.move_story(self.reference)

    def forget(self) -> None:
        """Count nothing from the dates so far: another came between that cannot be told."""
        self.reference = self.story = self.pending = None
        self.units.clear()

    def move_story(self, to: Reference) -> None:
        """Let the story go on to a date, unless it is an aside: far off, and no other date near it yet."""
        here, there = self.story, to.period.first
        assert there is not None
        if (
            here is not None
            and here.period.first is not None
            and to.explicit
            and abs(there.year - here.period.first.year) > ASIDE
        ):
            known = self.pending.period.first if self.pending is not None else None
            if known is None or abs(known.year - there.year) > ASIDE:
                self.pending = to
                return
        self.pending = None
        if to.explicit:
            self.stated = there.year
        coarse = to.period.grain not in ("day", "month", "week", "season", "quarter")
        if here is None or here.period.first is None or not (coarse and here.period.first.year == there.year):
            self.story = to

    def is_aside(self, match: Match) -> bool:
        """Whether a date tells what had been before, in a sentence that has its own: "left on 3 May, after he had come on 1 May".

        So it does in a relative clause of the past: "Today the law takes effect that was signed two days ago".
        """
        last, tokens = self.reference, match.tokens
        if last is None or last.token < match.start - ASIDE_REACH or last.token < 0:
            return False
        between = tokens.words[last.token : match.start]
        aside = "had" in between or not _RELATIVE.isdisjoint(between)
        return aside and not any(word[0] in ".!?;\n" for word in between)

    def when(self, what: Named) -> Anchor | None:
        """The day of a happening that the text has dated before; None if it has not."""
        found = self.happenings.when(what)
        return Anchor(*found) if found is not None else None

    def is_past_year(self, moment: date) -> bool:
        """Whether a day is too long ago for a report to be news of it."""
        return self.published is None or moment.year < self.published.year - 1

    def move_on(self, tokens: int) -> None:
        """Let the counting of tokens start anew after so many of them."""
        self.happenings.gather()
        self.previous = None
        moved = {
            id(r): r._replace(token=r.token - tokens)
            for r in (self.reference, self.story, self.pending, *self.units.values())
            if r
        }
        self.reference, self.story, self.pending = (
            moved[id(r)] if r else None for r in (self.reference, self.story, self.pending)
        )
        self.units = {grain: moved[id(r)] for grain, r in self.units.items()}

    def near_reference(self, match: Match, reach: int) -> Reference | None:
        """The last date, if it stands at most `reach` tokens before a match."""
        last = self.reference
        if last is None or match.start - last.token > reach:
            return None
        return last

    def close_reference(self, match: Match) -> Reference | None:
        """The last date, if it stands in the same sentence or in the one before."""
        last = self.near_reference(match, 60)
        if last is None:
            return None
        stops = sum(match.tokens.words[index] in (".", "!", "?") for index in range(max(last.token, 0), match.start))
        return last if stops <= 1 else None

    def paragraph_day(self, match: Match) -> Reference | None:
        """The last day gone by, if the same paragraph names it."""
        last, tokens = self.reported_day(), match.tokens
        if last is None or last.token < 1:
            return None
        return last if "\n" not in tokens.text[tokens.ends[last.token - 1] : tokens.starts[match.start]] else None

    def day_of_news(self, match: Match) -> Reference | None:
        """The last day gone by that was named within a paragraph or two: what "hours later" goes on from in a report."""
        last = self.reported_day()
        if last is None or match.start - last.token > PARAGRAPHS:
            return None
        old = self.published is not None and not self.narrative and (self.published - last.anchor.day).days > FORTNIGHT
        return None if old else last

    def spoken_of(self, match: Match, reach: int) -> Reference | None:
        """The date that "that day" or "in the morning" means: the last one near by; but what has happened was on none to come."""
        last = self.told(match) if self.narrative else self.near_reference(match, reach)
        known = last is None or self.published is None or last.anchor.day <= self.published
        return last if known or self.direction(match) != "past" else self.reported_day()

    def reported_day(self) -> Reference | None:
        """The last day gone by that the report named, however far back; None if it has named none."""
        last = self.units.get("day")
        known = last is None or self.published is None or last.anchor.day <= self.published
        return last if known else None

    def finer_reference(self, match: Match, grain: str, reach: int) -> Reference | None:
        """The last date near by that is exact enough to count units of `grain` from."""
        order = ("day", "weekend", "week", "month", "season", "quarter", "half", "year", "decade", "century")
        fine = order[: order.index(grain) + 1] if grain in order else ("day",)
        near = [r for g, r in self.units.items() if g in fine and match.start - r.token <= reach]
        return max(near, key=lambda r: r.token, default=None)

    def told(self, match: Match) -> Reference | None:
        """What a narrative counts from: the date named last, if it is no distant aside, else where the story has come to."""
        near = self.near_reference(match, 40)
        return near if near is not None and near is not self.pending else self.story

    def direction(self, match: Match) -> Direction:
        """The direction of an expression by the words about it."""
        found = lean(match)
        return "past" if found == "past" else "future" if found == "future" else ""


_RELATIVE = frozenset({"which", "who", "whom", "whose"})


def opens(match: Match) -> bool:
    """Whether a year stands where it sets the time of what follows: alone in a line, or near the start of a sentence."""
    tokens = match.tokens
    for index in range(match.start - 1, max(match.start - OPENING, -1), -1):
        if is_stop(tokens, index) or "\n" in tokens.text[tokens.ends[index] : tokens.starts[index + 1]]:
            return True
    return match.start < OPENING


FORTNIGHT = 14
"""Days for which something is news; what lies farther back, a report only remembers."""

PARAGRAPHS = 130
"""How many tokens a report goes on with one day."""

HABIT = 2
"""So many weekdays with "last", and none without, are a habit."""

ASIDE_REACH = 25
"""How many tokens a sentence's own date may stand before one that tells what had been."""

STORY_GRAINS = frozenset({"day", "week", "month", "season", "quarter", "half"})

SURE = 3.0
"""The evidence of dates from which a text is taken as a history beyond doubt."""

OPENING = 6
"""How many tokens from the start of a sentence a year still sets its time."""

ASIDE = 4
"""Years between a story and a date that is an aside."""
