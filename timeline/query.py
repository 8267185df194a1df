"""A selection as the query of a link, and back.

The link is untrusted: what it names and the dataset lacks is dropped, and `from_query` returns it with the reason.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Final

from timeline.dataset import DISPUTED, Dataset
from timeline.rows import ADDED
from timeline.selection import EVERYONE, EXTRAS, LANES, ORDERS, Selection
from timeline.vocabularies import STATUSES, TYPES

OTHERS: Final = frozenset({"embed", "embed_options", "article", "excerpt", "fbclid", "gclid"})
"""Parts of a link that are no part of a view: those of the server, of other pages, and those that messengers add."""

LONGEST_WORDS: Final = 200

DEFAULT: Final = Selection()


@dataclass(frozen=True, slots=True)
class Dropped:
    """A part of a link that could not be kept, and what was done instead."""

    key: str
    value: str
    reason: str

    def __str__(self) -> str:
        return f"{self.key} “{self.value}”: {self.reason}"


class Unreadable(ValueError):
    """A part of a link that cannot be read; the message says why and what was done instead."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the link: the field `name` under `key`; `read` turns one value of it into one of the field's."""

    key: str
    name: str
    read: Callable[[str, Dataset], object]
    many: bool = False

    def write(self, selection: Selection) -> list[str]:
        """The values of this part for a selection."""
        value = getattr(selection, self.name)
        if self.many:
            return list(value)
        return ["..".join(map(str, value)) if isinstance(value, tuple) else str(value)]


def _known_in(facet: str) -> Callable[[str, Dataset], str]:
    def read(value: str, dataset: Dataset) -> str:
        if value not in dataset.facets[facet].values:
            raise Unreadable(f"no {facet} of that name is in this dataset, so it was left out")
        return value

    return read


def _one_of(choices: Sequence[str]) -> Callable[[str, Dataset], str]:
    def read(value: str, _: Dataset) -> str:
        if value not in choices:
            raise Unreadable(f"it is none of {', '.join(choices)}, so it was left out")
        return value

    return read


def _day(value: str, _: Dataset) -> date:
    try:
        if len(value) == len("2022-01-31"):
            return date.fromisoformat(value)
    except ValueError:
        pass
    raise Unreadable("it is no day of the form 2022-01-31, so it was left out")


def _window(value: str, dataset: Dataset) -> tuple[date, date]:
    first, _, last = value.partition("..")
    start, end = _day(first, dataset), _day(last, dataset)
    if end < start:
        raise Unreadable("it ends before it starts, so the whole chart is shown")
    return start, end


def _words(value: str, _: Dataset) -> str:
    words = " ".join(value.split())
    if len(words) > LONGEST_WORDS:
        raise Unreadable(f"a search may have {LONGEST_WORDS} characters, so it was left out")
    return words


def _event(value: str, dataset: Dataset) -> str:
    event = dataset.event(value)
    if event is None and value.startswith(ADDED):
        raise Unreadable("a reader had added that event in a visit of their own, which no link can carry")
    if event is None:
        raise Unreadable("no event or excerpt of this dataset has that name, so none is open")
    return event.event_id


def _lane_to_unfold(value: str, dataset: Dataset) -> str:
    return value if value == EVERYONE else _known_in("actor")(value, dataset)


PARTS: Final = (
    Part("actor", "actors", _known_in("actor"), many=True),
    Part("match", "match", _one_of(("any", "all"))),
    Part("venue", "venues", _known_in("venue"), many=True),
    Part("kind", "kinds", _one_of(tuple(TYPES)), many=True),
    Part("status", "statuses", _one_of((*STATUSES, DISPUTED)), many=True),
    Part("publisher", "publishers", _known_in("publisher"), many=True),
    Part("country", "countries", _known_in("country"), many=True),
    Part("reported", "reported", _one_of(("any", "only"))),
    Part("from", "since", _day),
    Part("to", "until", _day),
    Part("q", "words", _words),
    Part("known", "known", _day),
    Part("lanes", "lanes", _one_of(tuple(LANES))),
    Part("order", "order", _one_of(tuple(ORDERS))),
    Part("unfold", "unfold", _lane_to_unfold, many=True),
    Part("show", "show", _one_of(tuple(EXTRAS)), many=True),
    Part("zoom", "zoom", _window),
    Part("event", "event", _event),
)
KEYS: Final = {part.key: part for part in PARTS}

assert {part.name for part in PARTS} == {field.name for field in fields(Selection)}, (
    "every field has its part of the link"
)


def to_query(selection: Selection) -> dict[str, list[str]]:
    """The parts of the link, without those that stand at their default."""
    changed = (part for part in PARTS if getattr(selection, part.name) != getattr(DEFAULT, part.name))
    return {part.key: part.write(selection) for part in changed}


def from_query(query: Mapping[str, Sequence[str]], dataset: Dataset) -> tuple[Selection, tuple[Dropped, ...]]:
    """Read a link: the selection that it asks for, and everything in it that could not be kept.

    Survives any query. Of a part that may stand once only, the last good value counts, as in most of the web.
    """
    values: dict[str, object] = {}
    dropped: list[Dropped] = []
    for key, texts in query.items():
        if key in OTHERS or key.startswith("utm_"):
            continue
        if (part := KEYS.get(key)) is None:
            dropped += [Dropped(key, text, "this is no part of a view, so it was left out") for text in texts]
            continue
        good = _read_all(part, texts, dataset, dropped)
        if good:
            values[part.name] = tuple(dict.fromkeys(good)) if part.many else good[-1]
    selection = Selection(**values)  # type: ignore[arg-type]  # each value was read by the part of its field
    return _in_order(selection, dropped), tuple(dropped)


def _read_all(part: Part, texts: Sequence[str], dataset: Dataset, dropped: list[Dropped]) -> list[object]:
    good = []
    for text in texts:
        try:
            good.append(part.read(text, dataset))
        except Unreadable as why:
            dropped.append(Dropped(part.key, text, str(why)))
    return good


def _in_order(selection: Selection, dropped: list[Dropped]) -> Selection:
    since, until = selection.since, selection.until
    if since is None or until is None or since <= until:
        return selection
    dropped.append(Dropped("to", str(until), f"it lies before {since}, so the period was left open"))
    return replace(selection, until=None)
