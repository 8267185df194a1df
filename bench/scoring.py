"""How well a built timeline tells what annotated articles report.

A built event *meets* an expected one when one of its excerpts overlaps one of its mentions by at least half of the shorter
of the two, and its start lies in the window that the annotation accepts.

recall      core events met by some built event
precision   built events that meet an expected event of any tier; those that only overlap a near miss marked acceptable
            count neither way
one-to-one  core events found that get a built event of their own when both sides are paired off; two that may be merged
            may share one
fragments   built events that meet an expected one but are left over by that pairing (less is better)
day         of the built events overlapping a core event dated to the day, those that start on an accepted day of one
actors      F1 of the actors of the pairs; recipients and optional actors count neither way
venue       pairs with the right place; none is also right where the annotation only infers one
type        pairs of the right type or one of its alternatives, where PLOVER has a type for it at all
status      pairs with the right status or, where words such as "is expected" allow two, its alternative
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

Event = Mapping[str, Any]
Span = tuple[str, int, int]
Edge = tuple[str, str]

LESS_IS_BETTER = frozenset({"fragments"})


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many."""

    part: int
    whole: int

    @property
    def percent(self) -> float:
        return 100 * self.part / self.whole if self.whole else 0.0

    def __str__(self) -> str:
        return f"{self.percent:5.1f}  ({self.part} of {self.whole})" if self.whole else "  n/a"


@dataclass(frozen=True, slots=True)
class Report:
    """The scores, and what they are made of: missed core events, wrong built events, and the pairs."""

    scores: dict[str, Share]
    missed: list[Event]
    wrong: list[Event]
    pairs: list[tuple[Event, Event]]


@dataclass(frozen=True, slots=True)
class Names:
    """Which canonical names a spelling may stand for; one that is not listed stands for itself."""

    owners: dict[str, set[str]] = field(default_factory=dict)

    def add(self, name: str, aliases: Iterable[str]) -> None:
        for alias in (name, *aliases):
            self.owners.setdefault(_key(alias), set()).add(name)

    def candidates(self, spelling: str) -> set[str]:
        return self.owners.get(_key(spelling)) or {spelling}

    def resolve(self, spelling: str, wanted: set[str]) -> str:
        """The wanted name that a spelling may stand for, else any of its names."""
        names = self.candidates(spelling)
        return min(names & wanted or names)


def _key(spelling: str) -> str:
    return spelling.replace("’", "'").casefold().removeprefix("the ").strip()


def overlaps(a: Span, b: Span) -> bool:
    shared = min(a[2], b[2]) - max(a[1], b[1])
    return a[0] == b[0] and shared > 0 and 2 * shared >= min(a[2] - a[1], b[2] - b[1])


def _touch(some: Iterable[Span], others: Sequence[Span]) -> bool:
    return any(overlaps(a, b) for a in some for b in others)


def _spans(event: Event) -> list[Span]:
    return [(m["article_id"], m["start"], m["end"]) for m in event.get("mentions", [event])]


def measure(expected: Sequence[Event], near_misses: Sequence[Event], built: Sequence[Event], names: Names) -> Report:
    """Score built events (`event_id, start, actors, venue, type, status, spans`) against the annotation."""
    wanted = {e["event_id"]: e for e in expected}
    made = {b["event_id"]: b for b in built}
    near = {(e, b) for e, b in _neighbours(expected, built)}
    met = {(e, b) for e, b in near if _in_window(wanted[e], made[b])}
    core = [e for e in expected if e["tier"] == "core"]
    found = [e for e in core if any(x == e["event_id"] for x, _ in met)]
    right = {b for _, b in met}
    accepted = [span for n in near_misses if n["acceptable"] for span in _spans(n)]
    wrong = [b for b in built if b["event_id"] not in right and not _touch(b["spans"], accepted)]

    paired = pair_off(met, {edge: _likeness(wanted[edge[0]], made[edge[1]], names) for edge in met})
    pairs = [(e, made[paired[e["event_id"]]]) for e in core if e["event_id"] in paired]
    partners = _partners(expected)
    shared = [
        e
        for e in found
        if e["event_id"] not in paired and any((e["event_id"], paired.get(p)) in met for p in partners[e["event_id"]])
    ]
    touched = {b for e, b in near if wanted[e]["tier"] == "core" and wanted[e]["precision"] == "day"}
    scores = {
        "recall": Share(len(found), len(core)),
        "precision": Share(len(right), len(right) + len(wrong)),
        "one-to-one": Share(len(pairs) + len(shared), len(found)),
        "fragments": Share(len(right - set(paired.values())), len(right)),
        "day": Share(len(touched & right), len(touched)),
        "actors": _actors(pairs, names),
        "venue": Share(sum(_venue_right(e, b, names) for e, b in pairs), len(pairs)),
        "type": _types(pairs),
        "status": Share(sum(b["status"] in {e["status"], *e["status_alt"]} for e, b in pairs), len(pairs)),
    }
    return Report(scores, [e for e in core if e not in found], wrong, pairs)


def _neighbours(expected: Sequence[Event], built: Sequence[Event]) -> Iterable[Edge]:
    by_article: dict[str, list[tuple[Span, str]]] = {}
    for b in built:
        for span in b["spans"]:
            by_article.setdefault(span[0], []).append((span, b["event_id"]))
    for e in expected:
        for span in _spans(e):
            for other, event_id in by_article.get(span[0], []):
                if overlaps(span, other):
                    yield e["event_id"], event_id


def _in_window(e: Event, b: Event) -> bool:
    return bool(e["accept_from"] <= b["start"] <= e["accept_to"])


def _partners(expected: Sequence[Event]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {e["event_id"]: set() for e in expected}
    for e in expected:
        for other in e["may_merge_with"]:
            found[e["event_id"]].add(other)
            found[other].add(e["event_id"])
    return found


def _likeness(e: Event, b: Event, names: Names) -> float:
    gold = set(e["actors"])
    got = {names.resolve(a, gold) for a in b["actors"]}
    common = len(gold & got) / max(1, len(gold | got))
    same = (9 * (e["tier"] == "core"), e["start"] == b["start"], e["type"] == b["type"])
    return common + sum(map(int, same))


def pair_off(edges: Iterable[Edge], weight: Mapping[Edge, float]) -> dict[str, str]:
    """A largest pairing of the two sides of `edges`, heaviest first; a left side once paired stays paired."""
    options: dict[str, list[str]] = {}
    for left, right in sorted(edges, key=lambda edge: (-weight[edge], edge)):
        options.setdefault(left, []).append(right)
    taken: dict[str, str] = {}

    def find(left: str, seen: set[str]) -> bool:
        for right in options[left]:
            if right not in seen:
                seen.add(right)
                if right not in taken or find(taken[right], seen):
                    taken[right] = left
                    return True
        return False

    for left in options:
        find(left, set())
    return {left: right for right, left in taken.items()}


def _actors(pairs: Iterable[tuple[Event, Event]], names: Names) -> Share:
    hit = said = due = 0
    for e, b in pairs:
        gold, free = set(e["actors"]), {*e["recipients"], *e["actors_optional"]}
        got = {names.resolve(a, gold) for a in b["actors"]}
        got = {a for a in got if a in gold or (not names.candidates(a) & free and a not in free)}
        hit, said, due = hit + len(gold & got), said + len(got), due + len(gold)
    return Share(2 * hit, said + due)


def _venue_right(e: Event, b: Event, names: Names) -> bool:
    if not b["venue"]:
        return e["venue_inferred"] or not e["venue"]
    places = {p for place in (e["venue"], *e["venue_alt"]) if place for p in names.candidates(place)}
    return bool(names.candidates(b["venue"]) & places)


def _types(pairs: Iterable[tuple[Event, Event]]) -> Share:
    typed = [(e, b) for e, b in pairs if e["type"]]
    return Share(sum(b["type"] in {e["type"], *e["type_alt"]} for e, b in typed), len(typed))
