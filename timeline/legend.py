"""What the shapes of a chart mean: those that it has, with the number of events of each status."""

from collections.abc import Iterable
from typing import Final

from timeline.dataset import DISPUTED
from timeline.lanes import MOST_LANES
from timeline.rows import Event
from timeline.styles import STYLES
from timeline.traces import CROWDED
from timeline.view import TimelineView

OTHERS: Final = {
    "span": "day known only within this span",
    "soft": "early, mid or late in a month",
    "open": "from then on",
    "join": "same event",
    "strip": "earlier, not to scale",
    "pile": "number of events in that time",
    "published": "an article was published",
    "added": "added by you",
}


def entries(view: TimelineView, events: Iterable[Event], *, added: bool = False) -> list[tuple[str, str]]:
    """The names of the drawings, each with its words: the answer to 'what is certain here?'."""
    counts = dict.fromkeys((*STYLES, DISPUTED), 0)
    for event in events:
        counts[event.status] += 1
        counts[DISPUTED] += event.disputed
    labels = {name: style.label for name, style in STYLES.items()} | {DISPUTED: "Disputed"}
    found = [(name, f"{labels[name]} {number:,}") for name, number in counts.items() if number]
    if any(mark.claimed == "planned" != mark.event.status for mark in view.marks):
        found.append(("planned", "announced for that day"))
    present = _present(view) | ({"added"} if added else set())
    return found + [(name, said) for name, said in OTHERS.items() if name in present]


def _present(view: TimelineView) -> set[str]:
    """Which of the other shapes the chart has."""
    shapes = {mark.shape for mark in view.marks}
    tests = {
        "span": "span" in shapes,
        "soft": any(mark.soft_start or mark.soft_end for mark in view.marks),
        "open": "open" in shapes,
        "join": 0 < len(view.joins()) <= CROWDED,
        "strip": bool(view.strip),
        "pile": bool(view.piles),
        "published": bool(view.published),
    }
    return {name for name, there in tests.items() if there}


def notes(view: TimelineView) -> str:
    """What a reader should know of a chart of very many events; empty for others."""
    many = {
        "Too many events for marks of their own: click on a column to look closer.": bool(view.piles),
        f"The {MOST_LANES - 1} largest lanes are shown one by one; the others share the last.": len(view.bands)
        >= MOST_LANES,
    }
    return " ".join(words for words, needed in many.items() if needed)
