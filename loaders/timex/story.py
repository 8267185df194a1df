"""Where a narrative has come to; dates that it only looks aside to leave it where it is."""

from dataclasses import dataclass
from typing import Final

from loaders.timex.match import Match
from loaders.timex.outcome import Reference
from loaders.timex.stops import is_stop, opens_sentence
from loaders.timex.tense import is_past_form

STORY_GRAINS: Final = frozenset({"day", "week", "month", "season", "quarter", "half"})
"""Periods short enough to carry a story on, wherever they stand."""

ASIDE: Final = 4
"""Years between a story and a date that is an aside."""

ASIDE_REACH: Final = 25
"""How many tokens a sentence's own date may stand before one that tells what had been."""

SINCE_REACH: Final = 60
"""How many tokens the day that is told of may stand before one since which something else has been so."""

OPENING: Final = 6
"""How many tokens from the start of a sentence a year still sets its time."""

RELATIVE_REACH: Final = 8
"""How many tokens after its pronoun a date belongs to a relative clause."""

_RELATIVE: Final = frozenset({"which", "who", "whom", "whose"})


@dataclass(slots=True)
class Story:
    """The time that a narrative tells of."""

    now: Reference | None = None
    """Where it has come to: the date named last, but for asides to other times."""
    aside: Reference | None = None
    """A date far from there: an aside, unless the next one is near it."""
    stated: int = 0
    """The last year that was stated in digits."""

    def go_on(self, to: Reference) -> None:
        """Go on to a date, unless it is an aside: far off, and no other date near it yet."""
        here, year = self.now, to.day.year
        far = here is not None and to.explicit and abs(year - here.day.year) > ASIDE
        if far and (self.aside is None or abs(self.aside.day.year - year) > ASIDE):
            self.aside = to
            return
        self.aside = None
        if to.explicit:
            self.stated = year
        coarse = to.period.grain not in ("day", "month", "week", "season", "quarter")
        if here is None or not (coarse and here.day.year == year):
            self.now = to

    def forget(self) -> None:
        """Go on from nowhere: a date came between that cannot be told."""
        self.now = self.aside = None

    def move_on(self, tokens: int) -> None:
        """Let the counting of tokens start anew after so many of them."""
        self.now = self.now and self.now.moved(tokens)
        self.aside = self.aside and self.aside.moved(tokens)


def is_aside(match: Match, last: Reference) -> bool:
    """Whether a date tells what had been before, in a sentence that has its own: "left on 3 May, after he had come on 1 May".

    So it does in a relative clause of the past: "Today the law takes effect that was signed two days ago".
    """
    tokens = match.tokens
    if tokens.before(match.start) == "since" and last.token >= match.start - SINCE_REACH:
        return not opens_sentence(match)  # "the roads that have been closed since 3 May"
    if last.token < match.start - ASIDE_REACH or last.token < 0:
        return False
    between = tokens.words[last.token : match.start]
    aside = "had" in between or not _RELATIVE.isdisjoint(between)
    return aside and not any(word[0] in ".!?;\n" for word in between)


def is_comparison(match: Match) -> bool:
    """Whether a date only says since when something is the first or the most: "for the first time since May 2013", "its lowest since 2009"."""
    tokens = match.tokens
    if tokens.before(match.start) != "since":
        return False
    before = [word.lower() for word in tokens.words[max(match.start - 1 - COMPARED, 0) : match.start - 1]]
    return any(
        word in ("first", "most", "least", "best", "worst") or (len(word) > 4 and word.endswith("est"))
        for word in before
    )


COMPARED: Final = 6
"""How many tokens before "since" the word that compares may stand."""


def in_relative(match: Match) -> bool:
    """Whether a date only says something of somebody who is named: "the president, who took office in May 2022, will speak"."""
    tokens = match.tokens
    for index in range(match.start - 1, max(match.start - 1 - RELATIVE_REACH, -1), -1):
        word = tokens.words[index]
        if word in _RELATIVE:
            return True
        if word == "," or is_stop(tokens, index):
            return False
    return False


def opens_story(match: Match) -> bool:
    """Whether a year stands where it sets the time of what follows: alone in a line, or near the start of a sentence."""
    tokens = match.tokens
    first = max(match.start - OPENING, -1)
    for index in range(match.start - 1, first, -1):
        if is_stop(tokens, index) or "\n" in tokens.text[tokens.ends[index] : tokens.start(index + 1)]:
            return not only_origin(match, index + 1)
    return match.start < OPENING and not only_origin(match, 0)


def only_origin(match: Match, start: int) -> bool:
    """Whether a sentence opens with when something began that it tells more of: "Founded in 2014, the firm is"."""
    words = match.tokens.words
    opened = start == match.start - 2 and words[start + 1] == "in" and is_past_form(words[start].lower())
    return opened and match.tokens.after(match.end) == ","
