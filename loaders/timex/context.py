"""What an expression is counted from: the day of publication, a dateline, or the date that the text named last."""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from loaders.timex.direction import lean
from loaders.timex.happenings import Named
from loaders.timex.match import Match
from loaders.timex.memory import GONE_BY, Happenings, follows_at_once, keep
from loaders.timex.model import Direction
from loaders.timex.outcome import Anchor, Outcome, Reference
from loaders.timex.story import STORY_GRAINS, Story, in_relative, is_aside, is_comparison, opens_story


@dataclass(slots=True)
class Context:
    """The state of reading one text from its start; nothing in it depends on what follows.

    `published` is the day of publication, None if it is not known.
    """

    published: date | None
    order: Literal["", "dmy", "mdy"] = ""
    spoken: Anchor | None = None
    """A dateline's day, which "today" then means."""
    stamped: Anchor | None = None
    """The day of the entries that open with a time of the clock."""
    reference: Reference | None = None
    """The date named last."""
    story: Story = field(default_factory=Story)
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
        if self.story.now is None:
            return False
        return (self.dated >= 1 and self.dated > 2 * self.deictic) or (self.deictic == 0 and self.dated > 0)

    @property
    def narrated(self) -> Reference | None:
        """Where the narrative has come to; None in a text that is none."""
        return self.story.now if self.narrative else None

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
        if is_comparison(match) or (self.reference is not None and is_aside(match, self.reference)):
            return
        anchor = Anchor(period.first, match.text, start, end)
        self.reference = Reference(period, anchor, match.end, explicit, match.has("weekday") and period.grain == "day")
        gone_by = self.published is None or period.first <= self.published
        keep(self.units, self.reference, gone_by=gone_by, joined=follows_at_once(match, self.previous))
        if in_relative(match):
            return
        if explicit and self.is_past_year(period.first):
            self.dated += 1.0 if period.grain in ("day", "month") else 0.2
        elif self.narrative:
            self.dated += 0.3
        if self.is_past_year(period.first) and (
            period.grain in STORY_GRAINS or (period.grain == "year" and opens_story(match))
        ):
            self.story.go_on(self.reference)

    def forget(self) -> None:
        """Count nothing from the dates so far: another came between that cannot be told."""
        self.reference = None
        self.units.clear()
        self.story.forget()

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
        self.reference = self.reference and self.reference.moved(tokens)
        self.units = {grain: reference.moved(tokens) for grain, reference in self.units.items()}
        self.story.move_on(tokens)

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
        return last if "\n" not in tokens.text[tokens.ends[last.token - 1] : tokens.start(match.start)] else None

    def day_of_news(self, match: Match) -> Reference | None:
        """The last day gone by that was named within a paragraph or two: what "hours later" goes on from in a report."""
        last = self.reported_day()
        if last is None or match.start - last.token > PARAGRAPHS:
            return None
        old = self.published is not None and not self.narrative and (self.published - last.day).days > FORTNIGHT
        return None if old else last

    def spoken_of(self, match: Match, reach: int) -> Reference | None:
        """The date that "that day" or "in the morning" means: the last one near by; but what has happened was on none to come."""
        last = self.told(match) if self.narrative else self.near_reference(match, reach)
        known = last is None or self.published is None or last.day <= self.published
        return last if known or self.direction(match) != "past" else self.reported_day()

    def reported_day(self) -> Reference | None:
        """The last day gone by that the report named, however far back; None if it has named none."""
        return self.units.get(GONE_BY)

    def finer_reference(self, match: Match, grain: str, reach: int) -> Reference | None:
        """The last date near by that is exact enough to count units of `grain` from."""
        order = ("day", "weekend", "week", "month", "season", "quarter", "half", "year", "decade", "century")
        fine = order[: order.index(grain) + 1] if grain in order else ("day",)
        near = [r for g, r in self.units.items() if g in fine and match.start - r.token <= reach]
        return max(near, key=lambda r: r.token, default=None)

    def told(self, match: Match) -> Reference | None:
        """What a narrative counts from: the date named last, if it is no distant aside, else where the story has come to."""
        near = self.near_reference(match, 40)
        return near if near is not None and near != self.story.aside else self.story.now

    def direction(self, match: Match) -> Direction:
        """The direction of an expression by the words about it."""
        found = lean(match)
        return "past" if found == "past" else "future" if found == "future" else ""


FORTNIGHT = 14
"""Days for which something is news; what lies farther back, a report only remembers."""

PARAGRAPHS = 130
"""How many tokens a report goes on with one day."""

HABIT = 2
"""So many weekdays with "last", and none without, are a habit."""

SURE = 3.0
"""The evidence of dates from which a text is taken as a history beyond doubt."""
