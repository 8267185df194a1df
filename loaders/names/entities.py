"""What names stand for, and the gazetteer that looks them up.

A gazetteer is made of the loader's own knowledge of the world and of a dataset's `actors.csv` and `venues.csv`; where both
know a name, the dataset has its way.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Final, Literal

from loaders.data_files import parts, read_rows
from loaders.language.lexicon import WORDS
from loaders.language.tokens import Token, tokenise

Kind = Literal["person", "organisation", "state", "media", "forum", "city", "building", "online", "region"]
Form = Literal["name", "adjective", "capital"]

PLACES: Final = frozenset({"city", "building", "forum", "online"})
STATE: Final = frozenset({"state"})


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or some place by its canonical name; `side` is the actor it speaks for, `role` the office it holds."""

    name: str
    kind: Kind
    side: str = ""
    role: str = ""
    likely: str = ""
    """The state that a person is taken to speak for where no article of the corpus says it: the one at home."""

    def __hash__(self) -> int:
        return hash(self.name)


@dataclass(frozen=True, slots=True)
class Sense:
    """One thing that an alias may mean; "Oslo" is a city and, as the form "capital", a government."""

    entity: Entity
    form: Form = "name"


Alias = tuple[tuple[str, ...], tuple[Sense, ...]]


@dataclass(slots=True)
class Gazetteer:
    """Aliases by their words. Capitals in an alias have to stand in the text; its small letters may be capitals there."""

    by_words: dict[str, dict[str, list[Alias]]] = field(default_factory=dict)
    """First word, then second word ("" for an alias of one), both in small letters -> the aliases, the longest first."""
    entities: dict[str, Entity] = field(default_factory=dict)
    small: set[str] = field(default_factory=set)
    """The first words with which a name may open in small letters: "al Qaeda". Any other one opens with a capital."""

    def match(self, tokens: Sequence[Token], at: int) -> tuple[int, tuple[Sense, ...]] | None:
        """The longest alias that starts at `tokens[at]`: how many tokens it has and what it may mean."""
        seconds = self.by_words.get(tokens[at].low)
        if seconds is None:
            return None
        longer = seconds.get(tokens[at + 1].low, ()) if at + 1 < len(tokens) else ()
        for words, senses in longer:
            if len(words) <= len(tokens) - at and all(map(_same, words, tokens[at : at + len(words)])):
                return len(words), senses
        for words, senses in seconds.get("", ()):
            if _same(words[0], tokens[at]):
                return 1, senses
        return None

    def add(self, alias: str, sense: Sense, *, override: bool = False) -> None:
        """Let `alias` mean `sense`, instead of (`override`) or beside what it meant."""
        words = tuple(token.text.replace("’", "'") for token in tokenise(alias))
        if not words:
            return
        if not words[0][0].isupper() or "-" in words[0]:
            self.small.add(words[0].lower())
        second = words[1].lower() if len(words) > 1 else ""
        rows = self.by_words.setdefault(words[0].lower(), {}).setdefault(second, [])
        senses = next((old for known, old in rows if known == words), ())
        kept = () if override else tuple(old for old in senses if old != sense)
        rows[:] = [row for row in rows if row[0] != words] + [(words, (*kept, sense))]
        rows.sort(key=lambda row: -len(row[0]))
        self.entities.setdefault(sense.entity.name, sense.entity)

    @property
    def people(self) -> list[str]:
        """The names of the people that it knows: those of the dataset, as the world's tables name none."""
        return [entity.name for entity in self.entities.values() if entity.kind == "person"]

    def knows(self, alias: str) -> bool:
        """Whether an alias means something already."""
        tokens = tokenise(alias)
        found = self.match(tokens, 0) if tokens else None
        return found is not None and found[0] == len(tokens)

    def copy(self) -> "Gazetteer":
        """An independent copy."""
        words = {
            first: {second: list(rows) for second, rows in seconds.items()} for first, seconds in self.by_words.items()
        }
        return Gazetteer(words, dict(self.entities), set(self.small))


def _same(word: str, token: Token) -> bool:
    return word in (token.text, token.low)  # a set would have to be made first


def gazetteer(actors: Iterable[Mapping[str, str]] = (), venues: Iterable[Mapping[str, str]] = ()) -> Gazetteer:
    """The world's names and those of a dataset's tables (rows of `timeline.tables.ACTORS` and `VENUES`)."""
    known = world().copy()
    fresh: set[str] = set()
    for row in actors:
        kind: Kind = row["kind"]  # type: ignore[assignment]  # the table's check limits it
        entity = Entity(row["name"], kind, row.get("side", ""), row.get("role", ""))
        known.entities[entity.name] = entity
        for alias in (row["name"], *parts(row.get("aliases", ""))):
            known.add(alias, Sense(entity), override=True)
            fresh.add(alias)
    for row in venues:
        place: Kind = row["kind"]  # type: ignore[assignment]  # the table's check limits it
        for alias in (row["name"], *parts(row.get("aliases", ""))):
            known.add(alias, Sense(Entity(row["name"], place)), override=False)
    return known


@cache
def _capitals() -> dict[str, str]:
    return {row["name"]: next(iter(parts(row["capital"])), "") for row in read_rows("countries")}


def state_of_body(name: str) -> str:
    """The state of an organisation that the world's table has, whether it speaks for it or not; "" for others."""
    return _states_of_bodies().get(name, "")


@cache
def _states_of_bodies() -> dict[str, str]:
    return {row["name"]: row["side"] for row in read_rows("organisations")}


def is_state(name: str) -> bool:
    """Whether a canonical name is that of a state."""
    return name in _capitals()


def is_people(name: str) -> bool:
    """Whether it is the plural for the people of a state: "Kenyans"."""
    return name in _peoples()


@cache
def _peoples() -> frozenset[str]:
    return frozenset(word for row in read_rows("countries") for word in parts(row["people"]) if word.endswith("s"))


def capital_of(state: Entity) -> Entity | None:
    """The capital of a state as a city, or None if it has none."""
    name = _capitals().get(state.name, "")
    return Entity(name, "city") if name else None


@cache
def world() -> Gazetteer:
    """States, their capitals and seats of government, organisations and media."""
    known = Gazetteer()
    for row in read_rows("countries"):
        state = Entity(row["name"], "state")
        for alias in (row["name"], *parts(row["aliases"]), *parts(row["seats"])):
            known.add(alias, Sense(state))
        for alias in (*parts(row["adjectives"]), *parts(row["people"])):
            known.add(
                alias,
                Sense(state, "name" if alias.endswith("s") and alias not in parts(row["adjectives"]) else "adjective"),
            )
        for number, alias in enumerate(spellings := parts(row["capital"])):
            known.add(alias, Sense(state, "capital"))
            known.add(alias, Sense(Entity(spellings[0] if number else alias, "city")))
        for alias in parts(row["other_capitals"]):
            known.add(alias, Sense(state, "capital"))
            known.add(alias, Sense(Entity(alias, "city")))
    _add_places(known)
    for row in read_rows("organisations"):
        kind: Kind = row["kind"]  # type: ignore[assignment]  # a test limits it
        for alias in (row["name"], *parts(row["aliases"])):
            known.add(alias, Sense(Entity(row["name"], kind, _spoken_for(row))), override=True)
    return known


def _add_places(known: Gazetteer) -> None:
    """Regions, seas, rivers and sites, where no state has the name."""
    for row in read_rows("places"):
        for alias in (row["name"], *parts(row["aliases"])):
            if not known.knows(alias):
                known.add(alias, Sense(Entity(row["name"], "building" if row["kind"] == "site" else "region")))


def _spoken_for(row: Mapping[str, str]) -> str:
    """The state that an organisation speaks for: a ministry does, a party, a court or a central bank does not.

    The side of a medium is the state that it is published in, for which it does not speak.
    """
    if row["kind"] == "media":
        return ""
    name = row["name"].lower()
    return row["side"] if row["kind"] == "forum" or any(word in name for word in WORDS["speaks_for_state"]) else ""
